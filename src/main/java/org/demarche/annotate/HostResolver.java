package org.demarche.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.lexicon.Gazetteer;
import org.demarche.lexicon.WordTable;
import org.demarche.model.ActorRef;
import org.demarche.model.Place;

/** Decides who "his host" or "the guest" is: by who is at home where the text is. */
final class HostResolver {
    private static final int BACK = 3;
    private static final Map<String, String> VERBS =
            WordTable.load("host-verbs.tsv", 2).map();

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
        return told && fit.size() == 1 ? Optional.of(fit.get(0)) : owner.isPresent() ? Optional.empty() : byVerb(host);
    }

    /** Host or guest of "Bush welcomed Sarkozy". */
    private Optional<ActorRef> byVerb(boolean host) {
        for (int s = discourse.now(); s >= Math.max(0, discourse.now() - BACK); s--) {
            List<Antecedent> named = discourse.of(s).stream()
                    .filter(a -> discourse.one(a).isPresent())
                    .toList();
            for (int i = 0; i + 1 < named.size(); i++) {
                List<String> words = discourse.between(named.get(i), named.get(i + 1));
                Optional<String> verb = words.size() < 4
                        ? words.stream()
                                .flatMap(w -> Optional.ofNullable(VERBS.get(w)).stream())
                                .findFirst()
                        : Optional.empty();
                if (verb.isPresent()) {
                    return discourse.one(named.get(verb.get().equals("first") == host ? i : i + 1));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> lastPlace(int sentence) {
        Optional<String> country = Optional.empty();
        for (Antecedent a : discourse.places(sentence)) {
            boolean scene = discourse.governed(a) || a.mention().actors().isEmpty();
            if (!scene) {
                continue;
            }
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
