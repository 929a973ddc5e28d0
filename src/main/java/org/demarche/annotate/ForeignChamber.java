package org.demarche.annotate;

import java.util.Optional;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.Actor;

/** The country beside the name of another country's chamber, whose own is meant: "the Congress of Peru", "the Ecuadorean Congress". */
final class ForeignChamber {
    private final Gazetteer gazetteer;
    private final CueWords cues;

    ForeignChamber(Gazetteer gazetteer, CueWords cues) {
        this.gazetteer = gazetteer;
        this.cues = cues;
    }

    /** The country to which a phrase's chamber belongs, where that is not the one whose chamber bears the name alone. */
    Optional<String> land(Phrase p, PhraseScanner.Scan scan) {
        Optional<String> own = gazetteer
                .actor(p.actors().get(0))
                .filter(a -> cues.chambers().isParliament(a.id()))
                .flatMap(Actor::of);
        return own.flatMap(o -> beside(p, scan).filter(land -> !land.equals(o)));
    }

    /** What a country calls so, as far as the gazetteer knows. */
    Optional<Actor> of(String country, String noun) {
        return cues.chambers().called(country, noun).flatMap(gazetteer::actor);
    }

    private Optional<String> beside(Phrase p, PhraseScanner.Scan scan) {
        int of = p.last();
        boolean behind = of < scan.words().size() && scan.words().get(of).is("of");
        int name = behind
                        && of + 1 < scan.words().size()
                        && scan.words().get(of + 1).is("the")
                ? of + 2
                : of + 1;
        return scan.phrases().stream()
                .filter(q -> behind && (q.first() == name || q.first() == of + 1)
                        || q.kind() == Phrase.Kind.DEMONYM && q.last() == p.first())
                .filter(q -> q.actors().size() == 1)
                .map(q -> q.actors().get(0))
                .filter(id -> gazetteer
                        .actor(id)
                        .filter(a -> a.kind() == Actor.Kind.COUNTRY)
                        .isPresent())
                .findFirst();
    }
}
