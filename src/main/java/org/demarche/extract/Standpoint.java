package org.demarche.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.lexicon.Fold;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Block;
import org.demarche.model.EntityMention;
import org.demarche.model.PlaceRef;
import org.demarche.model.Reading;
import org.demarche.model.Sentence;
import org.demarche.model.Span;

/**
 * The city that an article is written from: that of the dateline, else of the byline ("by our staff in Geneva"), else,
 * in talk and columns, the only city that the beginning is set in.
 */
final class Standpoint {
    private static final Set<String> TALK = Set.of("transcript", "blog");
    private static final String STATEMENT = "statement";
    /** Sentences that may say where the talk is set. */
    private static final int BEGINNING = 5;

    private static final int WORD = 16;
    /** Words of the longest name of a city. */
    private static final int LONGEST = 3;

    private final World world;
    private final WordClasses classes;
    private final Deixis deixis;

    Standpoint(World world, WordClasses classes, Deixis deixis) {
        this.world = world;
        this.classes = classes;
        this.deixis = deixis;
    }

    /**
     * Where an article is written.
     *
     * @param cities the cities of the dateline or byline, first the one that "here" means: "KIEV/MOSCOW"
     * @param statement whether it is the statement of an office, which speaks from there
     */
    record Desk(List<PlaceRef> cities, boolean statement) {
        Desk {
            cities = List.copyOf(cities);
        }

        /** The city that "here" means. */
        Optional<PlaceRef> city() {
            return cities.stream().findFirst();
        }
    }

    Desk of(AnnotatedArticle annotated) {
        List<PlaceRef> known =
                annotated.article().dateline().map(deixis::datelines).orElse(List.of());
        List<PlaceRef> dateline = known.isEmpty() ? unlisted(annotated).stream().toList() : known;
        List<PlaceRef> written = dateline.isEmpty() ? byline(annotated) : dateline;
        List<PlaceRef> cities = written.isEmpty()
                ? headline(annotated).or(() -> talk(annotated)).stream().toList()
                : written;
        return new Desk(cities, annotated.article().format().equals(STATEMENT));
    }

    /** The city of the dateline that no gazetteer knows, where the text names it again. */
    private static Optional<PlaceRef> unlisted(AnnotatedArticle annotated) {
        Optional<String> city = annotated.article().dateline().map(d -> Fold.slug(d.split(",")[0]));
        return annotated.entities().stream()
                .flatMap(e -> e.place().stream())
                .filter(p -> !p.linked() && city.filter(p.id()::equals).isPresent())
                .findFirst();
    }

    private List<PlaceRef> byline(AnnotatedArticle annotated) {
        String text = annotated.article().reading().text();
        return annotated.article().blocks().stream()
                .filter(b -> b.kind() == Block.Kind.BYLINE)
                .map(b -> deixis.named(b.span().of(text)))
                .filter(cities -> !cities.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** "Putin skips the last lunch in Brisbane", "Geneva notebook": the only city that headlines put something in. */
    private Optional<PlaceRef> headline(AnnotatedArticle annotated) {
        Reading reading = annotated.article().reading();
        List<PlaceRef> cities = annotated.article().blocks().stream()
                .filter(b -> b.kind() == Block.Kind.HEADLINE)
                .flatMap(b -> Stream.concat(
                        opening(b.span().of(reading.text())).stream(),
                        world.lands()
                                .cities(annotated.entities().stream()
                                        .filter(e -> b.span().contains(e.span()))
                                        .filter(e -> inside(reading, e) && isLocated(reading, e)))))
                .distinct()
                .toList();
        return cities.size() == 1 ? Optional.of(cities.get(0)) : Optional.empty();
    }

    private Optional<PlaceRef> talk(AnnotatedArticle annotated) {
        if (!TALK.contains(annotated.article().format())) {
            return Optional.empty();
        }
        List<Sentence> beginning =
                annotated.sentences().stream().limit(BEGINNING).toList();
        if (beginning.isEmpty()) {
            return Optional.empty();
        }
        Span span = new Span(0, beginning.get(beginning.size() - 1).span().end());
        return world.lands()
                .onlyCity(annotated.entities().stream()
                        .filter(e -> span.contains(e.span()))
                        .filter(e -> classes.in(
                                "setting-prepositions",
                                wordBefore(annotated.article().reading(), e))));
    }

    /** "Copenhagen: the last night", "GENEVA NOTEBOOK", "Bali climate summit": a headline that opens with a city. */
    private Optional<PlaceRef> opening(String headline) {
        String[] words = headline.strip().split("\\s+");
        for (int length = 1; length <= LONGEST && length <= words.length; length++) {
            String name = String.join(" ", Arrays.copyOf(words, length));
            boolean sent = Arrays.stream(words)
                    .skip(length)
                    .limit(2)
                    .map(w -> w.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))
                    .anyMatch(w -> classes.in("dispatch-nouns", w));
            if (sent || name.endsWith(":")) {
                Optional<PlaceRef> city = deixis.dateline(name.replace(":", ""));
                if (city.isPresent()) {
                    return city;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a name stands for the place itself: "in Moscow", and any place that never acts, but not "Moscow said". */
    boolean isLocated(Reading reading, EntityMention mention) {
        if (mention.kind() == EntityMention.Kind.PLACE
                && mention.place().filter(PlaceRef::linked).isPresent()) {
            return true;
        }
        return isCalled(reading, mention) || classes.in("locating-words", wordBefore(reading, mention));
    }

    /** "The village of Psarades". */
    static boolean isCalled(Reading reading, EntityMention mention) {
        return mention.kind() == EntityMention.Kind.PLACE
                && wordBefore(reading, mention).equals("of");
    }

    /** "In Kiev", "our Washington man": whether a name says where somebody is posted. */
    boolean isStation(Reading reading, EntityMention mention) {
        String after = reading.text().substring(mention.span().end()).strip();
        return isLocated(reading, mention)
                || classes.in("correspondent-nouns", after.split("[^\\p{L}]+", 2)[0].toLowerCase(Locale.ROOT));
    }

    private boolean inside(Reading reading, EntityMention mention) {
        return classes.in("deictic-prepositions", wordBefore(reading, mention));
    }

    /** The word before a mention, in small letters; empty at the start of a text. */
    static String wordBefore(Reading reading, EntityMention mention) {
        String before = reading.text()
                .substring(
                        Math.max(0, mention.span().begin() - WORD),
                        mention.span().begin())
                .strip();
        return before.replaceAll("(?s).*\\s", "").toLowerCase(Locale.ROOT);
    }
}
