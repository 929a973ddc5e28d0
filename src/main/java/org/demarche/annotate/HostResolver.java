package org.demarche.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.ActorRef;
import org.demarche.model.Place;

/** Decides who "his host" or "the guest" is: by who is at home where the text is. */
final class HostResolver {
    private static final int BACK = 3;

    private final Gazetteer gazetteer;
    private final ArticlePeople people;
    private final Discourse discourse;

    HostResolver(Gazetteer gazetteer, ArticlePeople people, Discourse discourse) {
        this.gazetteer = gazetteer;
        this.people = people;
        this.discourse = discourse;
    }

    /** The one person before who can be the host, or the guest, of {@code owner}. */
    Optional<ActorRef> of(boolean host, Optional<ActorRef> owner) {
        Optional<String> away = owner.flatMap(people::nationOf);
        List<ActorRef> others = new ArrayList<>();
        Optional<String> scene = Optional.empty();
        for (int s = discourse.now(); s >= Math.max(0, discourse.now() - BACK); s--) {
            scene = scene.isPresent() ? scene : lastPlace(s);
            discourse.all(s, discourse::person).stream()
                    .filter(who -> !owner.equals(Optional.of(who)) && !others.contains(who))
                    .filter(who -> away.isEmpty() || !people.nationOf(who).equals(away))
                    .forEach(others::add);
        }
        Optional<String> home = host ? scene : owner.isPresent() ? Optional.empty() : scene;
        List<ActorRef> fit = others.stream()
                .filter(who -> home.isEmpty() || people.nationOf(who).equals(home) == host)
                .toList();
        if (fit.isEmpty() && host && owner.isPresent()) {
            fit = others;
        }
        boolean told = owner.isPresent() || scene.isPresent();
        return told && fit.size() == 1 ? Optional.of(fit.get(0)) : Optional.empty();
    }

    private Optional<String> lastPlace(int sentence) {
        Optional<String> country = Optional.empty();
        for (Antecedent a : discourse.places(sentence)) {
            Optional<Place> at =
                    gazetteer.place(a.mention().place().orElseThrow().id());
            while (at.isPresent() && at.get().kind() != Place.Kind.COUNTRY) {
                at = gazetteer.partOf(at.get().id());
            }
            country = at.map(Place::id);
        }
        return country;
    }
}
