package org.demarche.annotate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.demarche.lexicon.Fold;
import org.demarche.lexicon.Gazetteer;
import org.demarche.lexicon.WordTable;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;
import org.demarche.model.Tenure;

/** Decides whom a person's name means in one article. */
final class NameResolver {
    /** For so many years after leaving office a surname alone still tells somebody. */
    private static final int YEARS = 5;

    /** For so many months the country still tells who has just left its office. */
    private static final int LATE = 3;

    private static final Set<String> KNOWN = WordTable.keys("known-states.tsv");
    private static final Set<String> LED = WordTable.keys("executives.tsv");

    private final Gazetteer gazetteer;
    private final ArticlePeople people;
    private final Optional<LocalDate> day;
    private final Optional<Era> era;
    private final Set<String> lands;

    /** @param lands ids of the countries and bodies that the article names, among which its people are likelier */
    NameResolver(
            Gazetteer gazetteer, ArticlePeople people, Optional<LocalDate> day, Optional<Era> era, Set<String> lands) {
        this.lands = lands;
        this.era = era;
        this.gazetteer = gazetteer;
        this.people = people;
        this.day = day;
    }

    /** A full name of the gazetteer, exact or with a first name spelt another way. */
    Optional<ActorRef> full(PersonName name, Optional<Office> office) {
        if (!name.ids().isEmpty()) {
            List<Actor> bearers = name.ids().stream()
                    .flatMap(id -> gazetteer.actor(id).stream())
                    .toList();
            return best(bearers, office);
        }
        if (!name.full()) {
            return Optional.empty();
        }
        String given = Fold.word(Fold.split(name.written()).get(0));
        List<Actor> similar = name.surname().map(gazetteer::surnamed).orElse(List.of()).stream()
                .filter(a -> a.names().stream()
                        .anyMatch(n -> Spelling.sameGivenName(
                                given, Fold.word(Fold.split(n).get(0)))))
                .toList();
        return best(similar, office);
    }

    /** A surname alone: somebody named in this article, else the one bearer in office. */
    Optional<ActorRef> surname(String key, int at, Optional<Office> office, Optional<String> gender) {
        List<ActorRef> here = people.surnamed(key, at).stream()
                .filter(who -> gender.isEmpty()
                        || people.genderOf(who).isEmpty()
                        || people.genderOf(who).equals(gender))
                .toList();
        if (!here.isEmpty()) {
            return Optional.of(here.get(0));
        }
        List<Actor> bearers = gazetteer.surnamed(key).stream()
                .filter(a -> office.isPresent() || !obscure(a) || near(a))
                .filter(a ->
                        gender.isEmpty() || a.gender().isEmpty() || a.gender().equals(gender))
                .toList();
        if (office.isPresent()) {
            return best(bearers.stream().filter(a -> fits(a, office.get())).toList(), office)
                    .filter(who -> office.get().effect() != Office.Effect.PLAIN || contemporary(who, t -> true));
        }
        return day.isEmpty() && bearers.size() > 1
                ? era.flatMap(e -> of(e, bearers)).or(() -> leading(bearers))
                : best(bearers, office).filter(who -> contemporary(who, t -> !seat(t)));
    }

    /** The only bearer in high office in the years of the article. */
    private Optional<ActorRef> of(Era years, List<Actor> bearers) {
        List<Actor> left = bearers.stream()
                .filter(a -> gazetteer.tenures().of(a.id()).stream().anyMatch(t -> years.overlaps(t) && !seat(t)))
                .toList();
        return left.size() == 1 ? Optional.of(left.get(0).ref()) : Optional.empty();
    }

    /** The only bearer who has ever headed a state or government. */
    private Optional<ActorRef> leading(List<Actor> bearers) {
        List<Actor> left = bearers.stream()
                .filter(a -> gazetteer.tenures().of(a.id()).stream().anyMatch(this::heads))
                .toList();
        return left.size() == 1 ? Optional.of(left.get(0).ref()) : Optional.empty();
    }

    private boolean heads(Tenure tenure) {
        String rank = gazetteer.rank(tenure.post());
        return rank.equals("state") || rank.equals("government");
    }

    private boolean seat(Tenure tenure) {
        return gazetteer.rank(tenure.post()).equals("parliament");
    }

    /** Whether somebody held such an office in the years around the article; true where it has no date. */
    private boolean contemporary(ActorRef who, Predicate<Tenure> such) {
        List<Tenure> tenures = gazetteer.tenures().of(who.id());
        return day.isEmpty()
                || tenures.isEmpty()
                || tenures.stream()
                        .filter(such)
                        .anyMatch(t -> !t.from().isAfter(day.get().plusYears(1))
                                && t.to().map(end -> end.isAfter(day.get().minusYears(YEARS)))
                                        .orElse(true));
    }

    private boolean fits(Actor actor, Office office) {
        return office.titles().stream().anyMatch(post -> gazetteer.tenures().of(actor.id()).stream()
                .anyMatch(t -> t.post().endsWith(post.post())
                        && (office.of().isEmpty() || office.of().contains(t.of()))));
    }

    /** The only one; else the only one in office; else the only one in high office; else nobody. */
    private Optional<ActorRef> best(List<Actor> bearers, Optional<Office> office) {
        List<Actor> left = bearers;
        if (left.size() > 1 && office.isPresent()) {
            left = keep(left, a -> fits(a, office.get()));
        }
        if (left.size() > 1 && day.isPresent()) {
            left = keep(left, this::near);
            left = keep(left, a -> gazetteer.tenures().inOffice(a.id(), day.get()));
            left = keep(left, a -> serves(a, this::high));
            left = keep(left, a -> serves(a, this::heads));
        }
        if (left.size() > 1) {
            left = keep(left, a -> people.all().contains(a.ref()));
        }
        return left.size() == 1 ? Optional.of(left.get(0).ref()) : Optional.empty();
    }

    private boolean high(Tenure tenure) {
        return switch (gazetteer.rank(tenure.post())) {
            case "state", "government", "minister", "institution" -> true;
            default -> false;
        };
    }

    private boolean serves(Actor actor, Predicate<Tenure> such) {
        return gazetteer.tenures().of(actor.id()).stream().anyMatch(t -> t.covers(day.orElseThrow()) && such.test(t));
    }

    /** Whether somebody has held high office in small states only. */
    private boolean obscure(Actor actor) {
        List<Tenure> held = gazetteer.tenures().of(actor.id()).stream()
                .filter(t -> !seat(t))
                .toList();
        return !held.isEmpty()
                && held.stream().anyMatch(this::high)
                && held.stream().allMatch(this::small);
    }

    private boolean small(Tenure tenure) {
        boolean land = gazetteer.actor(tenure.of()).filter(PhraseGrammar::land).isPresent();
        boolean known = KNOWN.contains(tenure.of()) || heads(tenure) && LED.contains(tenure.of());
        return land && high(tenure) && !known;
    }

    /** Whether the article names the country or body that somebody serves in high office. */
    private boolean near(Actor actor) {
        return gazetteer.tenures().of(actor.id()).stream()
                .anyMatch(t -> lands.contains(t.of())
                        && high(t)
                        && (day.isEmpty()
                                || t.covers(day.get())
                                || t.covers(day.get().minusMonths(LATE))));
    }

    private static List<Actor> keep(List<Actor> all, Predicate<Actor> wanted) {
        List<Actor> some = all.stream().filter(wanted).toList();
        return some.isEmpty() ? all : some;
    }
}
