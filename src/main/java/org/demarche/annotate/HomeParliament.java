package org.demarche.annotate;

import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.lexicon.Fold;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;
import org.demarche.model.Article;

/** The parliament that "parliament" means where an article names no country with it. */
record HomeParliament(Gazetteer gazetteer, CueWords cues, Optional<ActorRef> seated) {
    private static final int NEAR = 1;

    /** By the capital that an article is written from. */
    static HomeParliament of(Article article, Gazetteer gazetteer, CueWords cues) {
        Optional<ActorRef> seated = article.dateline().stream()
                .map(d -> Fold.split(d.split(",")[0]).stream().map(Fold::word).collect(Collectors.joining(" ")))
                .flatMap(name -> gazetteer.placesNamed(name).stream())
                .flatMap(city -> gazetteer.partOf(city.id()).flatMap(c -> cues.parliament(c.id())).stream()
                        .flatMap(body -> gazetteer.actor(body).stream())
                        .filter(body -> body.seat().filter(city.id()::equals).isPresent()))
                .map(Actor::ref)
                .findFirst();
        return new HomeParliament(gazetteer, cues, seated);
    }

    /** The one named a moment ago, else that of the capital. */
    Optional<ActorRef> in(Discourse discourse) {
        return discourse.named(who -> cues.isParliament(who.id()), NEAR).or(() -> seated);
    }
}
