package org.demarche.annotate;

import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.lexicon.Fold;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;
import org.demarche.model.Article;

/** The government whose "Foreign Ministry" an article means that is written from a capital and names no country with it. */
record HomeMinistry(Optional<ActorRef> government) {
    static HomeMinistry of(Article article, Gazetteer gazetteer) {
        return new HomeMinistry(article.dateline().stream()
                .map(d -> Fold.split(d.split(",")[0]).stream().map(Fold::word).collect(Collectors.joining(" ")))
                .flatMap(name -> gazetteer.placesNamed(name).stream())
                .flatMap(city -> gazetteer.partOf(city.id()).flatMap(c -> gazetteer.actor(c.id())).stream()
                        .filter(country ->
                                country.seat().filter(city.id()::equals).isPresent()))
                .map(Actor::ref)
                .findFirst());
    }
}
