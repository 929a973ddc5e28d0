package org.demarche.annotate;

import java.util.List;
import java.util.Optional;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;
import org.demarche.model.Span;

/** Decides for whom "a spokesman for X" speaks: the country or body, and for a person the one that the person serves. */
final class Spokesmen {
    private final OfficeResolver offices;
    private final ArticlePeople people;
    private final Discourse discourse;

    Spokesmen(OfficeResolver offices, ArticlePeople people, Discourse discourse) {
        this.offices = offices;
        this.people = people;
        this.discourse = discourse;
    }

    /** The phrase before phrase {@code i} where it is one who speaks for whom that phrase means. */
    Optional<Phrase> before(PhraseScanner.Scan scan, int i) {
        if (i == 0) {
            return Optional.empty();
        }
        Phrase speaker = scan.phrases().get(i - 1);
        boolean owner = scan.phrases().get(i).kind() == Phrase.Kind.PRONOUN;
        int first = scan.phrases().get(i).first();
        int link = first > 0 && scan.words().get(first - 1).is("the") ? first - 2 : first - 1;
        boolean linked = !owner
                && link == speaker.last()
                && (scan.words().get(link).is("for") || scan.words().get(link).is("of"));
        return Optional.of(speaker)
                .filter(p -> linked && p.kind() == Phrase.Kind.OFFICE)
                .filter(p -> p.office().filter(offices::speaks).isPresent());
    }

    /** Whom the words from {@code speaker} to the end of another mention stand for. */
    Optional<EntityMention> mention(Span speaker, EntityMention whose) {
        List<ActorRef> who = whose.actors().stream()
                .flatMap(a -> voice(a).stream())
                .distinct()
                .toList();
        return EntityMentions.of(
                EntityMention.Kind.DESCRIPTION, speaker.cover(whose.span()), who, 0.7, "country-body-government");
    }

    /** In whose name the spokesman of somebody speaks. */
    Optional<ActorRef> voice(ActorRef whose) {
        return discourse.person(whose)
                ? offices.employer(whose).or(() -> offices.affiliation(whose, people))
                : Optional.of(whose);
    }
}
