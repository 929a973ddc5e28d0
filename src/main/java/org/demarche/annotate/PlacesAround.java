package org.demarche.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.EntityMention;
import org.demarche.model.Place;
import org.demarche.model.PlaceRef;
import org.demarche.model.Sentence;
import org.demarche.model.Token;

/** "In Lausanne, Switzerland, ministers met": a country behind the comma that only says where a town lies, and does nothing. */
final class PlacesAround {
    /** The rule that finds them. */
    private static final String RULE = "place-apposition";

    private static final String BETWEEN = ", ";
    private static final String CLOSING = ",.;:)-–—";
    /** Words that may stand before a place with which a sentence opens: "back in", "and at". */
    private static final int OPENING = 2;

    private final Gazetteer gazetteer;

    PlacesAround(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The mentions, those of places around others without actors. */
    List<EntityMention> of(List<EntityMention> mentions, String text, List<Sentence> sentences) {
        List<EntityMention> out = new ArrayList<>(mentions);
        for (int i = 1; i < out.size(); i++) {
            EntityMention town = out.get(i - 1);
            EntityMention around = out.get(i);
            if (isBehind(town, around, text)
                    && isWithin(town.place().get(), around.place().get())
                    && !isListed(text, around, i + 1 < out.size() ? Optional.of(out.get(i + 1)) : Optional.empty())
                    && !acts(town, around, sentences)) {
                out.set(
                        i,
                        new EntityMention(
                                around.span(),
                                EntityMention.Kind.PLACE,
                                List.of(),
                                around.place(),
                                around.certainty(),
                                RULE));
            }
        }
        return out;
    }

    private static boolean isBehind(EntityMention town, EntityMention around, String text) {
        return town.kind() == EntityMention.Kind.PLACE
                && town.actors().isEmpty()
                && town.place().isPresent()
                && around.kind() == EntityMention.Kind.COUNTRY
                && around.place().isPresent()
                && around.span().begin() == town.span().end() + BETWEEN.length()
                && text.startsWith(BETWEEN, town.span().end());
    }

    private boolean isWithin(PlaceRef town, PlaceRef around) {
        Optional<Place> holder = town.told()
                .flatMap(PlaceRef.Told::partOf)
                .flatMap(gazetteer::place)
                .or(() -> gazetteer.partOf(town.id()));
        return Stream.iterate(
                        holder,
                        Optional::isPresent,
                        at -> gazetteer.partOf(at.get().id()))
                .flatMap(Optional::stream)
                .map(Place::id)
                .anyMatch(around.id()::equals);
    }

    /** "In Sochi, Russia, Ukraine and Georgia agreed", "in Sochi, Russia and Ukraine": a country in a row of them. */
    private static boolean isListed(String text, EntityMention around, Optional<EntityMention> next) {
        int end = around.span().end();
        boolean closed = end >= text.length() || CLOSING.indexOf(text.charAt(end)) >= 0;
        boolean row = next.filter(n -> n.kind() == EntityMention.Kind.COUNTRY)
                .filter(n -> n.span().begin() - end <= BETWEEN.length() + "the ".length())
                .isPresent();
        return !closed || row;
    }

    /** "In Donetsk, Ukraine, backed by others, fought on": whether it is a subject with an aside behind it. */
    private static boolean acts(EntityMention town, EntityMention around, List<Sentence> sentences) {
        List<Token> tokens = sentences.stream()
                .filter(s -> s.span().begin() <= town.span().begin()
                        && around.span().end() <= s.span().end())
                .map(Sentence::tokens)
                .findFirst()
                .orElse(List.of());
        long before = tokens.stream()
                .filter(t -> t.span().end() <= town.span().begin())
                .count();
        List<Token> after = tokens.stream()
                .filter(t -> t.span().begin() >= around.span().end())
                .toList();
        return before <= OPENING && after.size() > 1 && !isNominal(after.get(1));
    }

    /** Whether a noun phrase begins with a word. */
    private static boolean isNominal(Token token) {
        return Stream.of("DT", "PDT", "PRP", "CD", "NN", "JJ").anyMatch(token.pos()::startsWith);
    }
}
