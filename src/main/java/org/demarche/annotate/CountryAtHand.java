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
    private static final int NEAR = 2;

    private final Gazetteer gazetteer;
    private final ArticlePeople people;
    private final OfficeResolver offices;
    private final Discourse discourse;

    CountryAtHand(Gazetteer gazetteer, ArticlePeople people, OfficeResolver offices, Discourse discourse) {
        this.gazetteer = gazetteer;
        this.people = people;
        this.offices = offices;
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

    /** Of a ministry: the country of the people in this sentence, else the country at hand, else that of the people just before. */
    Optional<ActorRef> ministry(int first) {
        return people(discourse.now(), first).or(() -> before(first)).or(() -> people(first));
    }

    /** The one country whose ministry, army or government acts in this sentence, else in the one before: "a government spokesman". */
    Optional<ActorRef> governing(int first) {
        for (int s = discourse.now(); s >= Math.max(0, discourse.now() - 1); s--) {
            int before = s == discourse.now() ? first : Integer.MAX_VALUE;
            List<ActorRef> lands = discourse.of(s).stream()
                    .filter(a -> a.first() < before && a.mention().foundBy().startsWith("country-body"))
                    .flatMap(a -> a.mention().actors().stream())
                    .filter(discourse::country)
                    .distinct()
                    .toList();
            if (!lands.isEmpty()) {
                return lands.size() == 1 ? Optional.of(lands.get(0)) : Optional.empty();
            }
        }
        return ministry(first);
    }

    /** The one country of the people told of last, where no country is. */
    Optional<ActorRef> people(int first) {
        for (int s = discourse.now(); s >= Math.max(0, discourse.now() - NEAR); s--) {
            int before = s == discourse.now() ? first : Integer.MAX_VALUE;
            boolean somebody = discourse.of(s).stream()
                    .anyMatch(a -> a.first() < before && discourse.one(a).isPresent());
            if (somebody || !told(s, before).isEmpty()) {
                return people(s, before);
            }
        }
        return Optional.empty();
    }

    private Optional<ActorRef> people(int sentence, int before) {
        Set<Optional<ActorRef>> nations = new LinkedHashSet<>();
        discourse.of(sentence).stream()
                .filter(a -> a.first() < before)
                .flatMap(a -> discourse.one(a).stream())
                .forEach(who -> nations.add(offices.affiliation(who, people).filter(discourse::country)));
        return nations.size() == 1 ? nations.iterator().next() : Optional.empty();
    }

    /** The country of the place told of last: "the government there". */
    Optional<ActorRef> there(int first) {
        for (int s = discourse.now(); s >= Math.max(0, discourse.now() - BACK); s--) {
            int before = s == discourse.now() ? first : Integer.MAX_VALUE;
            Optional<ActorRef> at = discourse.places(s).stream()
                    .filter(a -> a.first() < before && discourse.governed(a))
                    .reduce((a, b) -> b)
                    .flatMap(this::country);
            if (at.isPresent()) {
                return at;
            }
        }
        return Optional.empty();
    }

    /** The country named last, for "that country"; not America in "American support for the country's plans". */
    Optional<ActorRef> last(int first) {
        for (int s = discourse.now(); s >= Math.max(0, discourse.now() - BACK); s--) {
            int before = s == discourse.now() ? first : Integer.MAX_VALUE;
            List<Antecedent> named = discourse.of(s).stream()
                    .filter(a -> a.first() < before && !(before == first && a.subject()))
                    .filter(a -> before != first || !discourse.nominal(a.last(), first))
                    .filter(a -> a.mention().actors().stream().anyMatch(discourse::country))
                    .toList();
            // "met the Georgian leader in Lisbon": hardly Portugal
            Optional<ActorRef> last = named.stream()
                    .filter(a -> !a.mention().foundBy().equals("metonym") || !discourse.governed(a))
                    .reduce((a, b) -> b)
                    .or(() -> named.stream().reduce((a, b) -> b))
                    .flatMap(a -> a.mention().actors().stream()
                            .filter(discourse::country)
                            .reduce((x, y) -> y));
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
