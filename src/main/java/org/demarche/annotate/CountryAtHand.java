package org.demarche.annotate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.ActorRef;
import org.demarche.model.Place;

/** Decides of which country "the government" or "the army" is: the only one that the text just told of. */
final class CountryAtHand {
    private static final int BACK = 3;

    private final Gazetteer gazetteer;
    private final ArticlePeople people;
    private final Discourse discourse;

    CountryAtHand(Gazetteer gazetteer, ArticlePeople people, Discourse discourse) {
        this.gazetteer = gazetteer;
        this.people = people;
        this.discourse = discourse;
    }

    /** The country told of last before a word of the sentence being read; nobody where that sentence or the one before tells of several. */
    Optional<ActorRef> before(int first) {
        for (int s = discourse.now(); s >= Math.max(0, discourse.now() - BACK); s--) {
            Set<String> told = told(s, s == discourse.now() ? first : Integer.MAX_VALUE);
            if (!told.isEmpty()) {
                told.addAll(s > 0 ? told(s - 1, Integer.MAX_VALUE) : Set.of());
                return told.size() == 1
                        ? gazetteer.actor(told.iterator().next()).map(a -> a.ref())
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The country named last, for "that country". */
    Optional<ActorRef> last(int first) {
        for (int s = discourse.now(); s >= Math.max(0, discourse.now() - BACK); s--) {
            int before = s == discourse.now() ? first : Integer.MAX_VALUE;
            Optional<ActorRef> last = discourse.of(s).stream()
                    .filter(a -> a.first() < before && !(before == first && a.subject()))
                    .flatMap(a -> a.mention().actors().stream())
                    .filter(discourse::country)
                    .reduce((a, b) -> b);
            if (last.isPresent()) {
                return last;
            }
        }
        return Optional.empty();
    }

    /** The countries of a sentence up to a word; in the sentence being read, who acts there is another. */
    private Set<String> told(int sentence, int before) {
        boolean now = sentence == discourse.now();
        Set<String> told = new LinkedHashSet<>();
        for (Antecedent a : discourse.of(sentence)) {
            List<ActorRef> lands =
                    a.mention().actors().stream().filter(discourse::country).toList();
            boolean scene = a.mention().place().isPresent() && discourse.governed(a) && !local(sentence, lands);
            if (a.first() < before && !(now && a.subject()) && !scene) {
                lands.forEach(land -> told.add(land.id()));
            }
        }
        for (Antecedent a : discourse.places(sentence)) {
            country(a)
                    .filter(c -> a.mention().actors().stream().noneMatch(discourse::country)
                            && a.first() < before
                            && local(sentence, List.of(c)))
                    .ifPresent(c -> told.add(c.id()));
        }
        return told;
    }

    /** Whether nobody from elsewhere is told of without somebody of the land: foreigners meet in any capital. */
    private boolean local(int sentence, List<ActorRef> lands) {
        List<Optional<String>> nations = discourse.all(sentence, discourse::person).stream()
                .map(people::nationOf)
                .toList();
        return nations.isEmpty() || lands.stream().anyMatch(land -> nations.contains(Optional.of(land.id())));
    }

    private Optional<ActorRef> country(Antecedent a) {
        Optional<Place> at = gazetteer.place(a.mention().place().orElseThrow().id());
        while (at.isPresent() && at.get().kind() != Place.Kind.COUNTRY) {
            at = gazetteer.partOf(at.get().id());
        }
        return at.flatMap(p -> gazetteer.actor(p.id())).map(c -> c.ref());
    }
}
