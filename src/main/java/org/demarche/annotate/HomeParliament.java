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
    static final String SENATE = "senate";

    /** "Both houses". */
    static final String BOTH = "both ";

    private static final String HOUSE = "er house";
    private static final String AMERICAN = "united-states-";
    private static final int NEAR = 1;
    private static final int MEMBERS_NEAR = 3;

    /** By the capital that an article is written from. */
    static HomeParliament of(Article article, Gazetteer gazetteer, CueWords cues) {
        Optional<ActorRef> seated = article.dateline().stream()
                .map(d -> Fold.split(d.split(",")[0]).stream().map(Fold::word).collect(Collectors.joining(" ")))
                .flatMap(name -> gazetteer.placesNamed(name).stream())
                .flatMap(city -> gazetteer
                        .partOf(city.id())
                        .flatMap(c -> cues.chambers().parliament(c.id()))
                        .stream()
                        .flatMap(body -> gazetteer.actor(body).stream())
                        .filter(body -> body.seat().filter(city.id()::equals).isPresent()))
                .filter(body -> body.of()
                        .flatMap(land -> FormerStates.then(land, article.published()))
                        .isEmpty())
                .map(Actor::ref)
                .findFirst();
        return new HomeParliament(gazetteer, cues, seated);
    }

    /** The one named a moment ago, else that of the capital; where the noun is a name, one that bears it. */
    Optional<ActorRef> in(Discourse discourse, String noun) {
        boolean name = noun.indexOf(' ') > 0 && !noun.startsWith(BOTH);
        Optional<ActorRef> likely = discourse
                .named(who -> cues.chambers().isParliament(who.id()), noun.endsWith("s") ? MEMBERS_NEAR : NEAR)
                .or(() -> seated)
                .filter(body -> !name || bears(body, noun));
        Optional<String> land = land(discourse, noun);
        if (likely.isEmpty() && land.isPresent()) {
            return land.flatMap(country -> cues.chambers().chamber(country, noun))
                    .flatMap(gazetteer::actor)
                    .map(Actor::ref);
        }
        return likely.isPresent() || !name
                ? likely
                : discourse
                        .named(who -> ofCountry(who, noun).isPresent(), Integer.MAX_VALUE)
                        .flatMap(who -> ofCountry(who, noun))
                        .or(() -> discourse
                                .named(who -> chamber(who, noun).isPresent(), Integer.MAX_VALUE)
                                .flatMap(who -> chamber(who, noun)));
    }

    /** The country whose parliament was named last, of whose houses "the lower house" is one whether it is known or not. */
    Optional<String> land(Discourse discourse, String noun) {
        return discourse
                .named(who -> cues.chambers().isParliament(who.id()), Integer.MAX_VALUE)
                .flatMap(body -> gazetteer.actor(body.id()))
                .flatMap(Actor::of)
                .filter(country -> noun.endsWith(HOUSE));
    }

    /** The chamber that "the Senate" means in an article from a capital that has one, where it means no other. */
    Optional<ActorRef> senate(Discourse discourse) {
        boolean american = discourse
                .named(who -> who.id().startsWith(AMERICAN), Integer.MAX_VALUE)
                .isPresent();
        Optional<ActorRef> here = discourse.places(discourse.now()).stream()
                .filter(discourse::governed)
                .flatMap(a -> a.mention().actors().stream())
                .flatMap(who -> chamber(who, SENATE).stream())
                .findFirst();
        return here.isPresent() || american
                ? here
                : seated.flatMap(body -> gazetteer.actor(body.id()))
                        .flatMap(Actor::of)
                        .flatMap(country -> cues.chambers().chamber(country, SENATE))
                        .flatMap(gazetteer::actor)
                        .map(Actor::ref)
                        .or(() -> discourse
                                .named(
                                        who -> chamber(who, SENATE)
                                                .filter(c -> c.id().startsWith(AMERICAN))
                                                .isPresent(),
                                        Integer.MAX_VALUE)
                                .flatMap(who -> chamber(who, SENATE)));
    }

    /** The parliament of a country or of a person's country, where it bears the name. */
    private Optional<ActorRef> ofCountry(ActorRef who, String noun) {
        String country = gazetteer.actor(who.id()).flatMap(Actor::nationality).orElse(who.id());
        return cues.chambers()
                .parliament(country)
                .flatMap(gazetteer::actor)
                .map(Actor::ref)
                .filter(body -> bears(body, noun));
    }

    /** The chamber of a country or of a person's country that is called so: "the House of Representatives". */
    private Optional<ActorRef> chamber(ActorRef who, String noun) {
        String country = gazetteer.actor(who.id()).flatMap(Actor::nationality).orElse(who.id());
        return cues.chambers().chamber(country, noun).flatMap(gazetteer::actor).map(Actor::ref);
    }

    private boolean bears(ActorRef body, String noun) {
        return gazetteer.actor(body.id()).stream()
                .flatMap(a -> a.names().stream())
                .anyMatch(n -> (" " + Fold.split(n).stream().map(Fold::word).collect(Collectors.joining(" ")) + " ")
                        .contains(" " + noun + " "));
    }
}
