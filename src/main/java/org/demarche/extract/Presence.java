package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.PlaceRef;
import org.demarche.model.Span;
import org.demarche.model.TimeInterval;

/** What a clause says of where its subject is: "Speaking in Munich", "spent Tuesday in Beijing", "at his residence outside Moscow". */
final class Presence {
    private static final Set<String> AT = Set.of("in", "at");
    private static final Set<String> BESIDE = Set.of("in", "at", "outside", "near");
    private static final Set<String> BEGINNING = Set.of("in", "at", "from", "on", "outside");

    private final World world;
    private final WordClasses classes;
    private final AsidePlaces asides;

    Presence(World world, WordClasses classes) {
        this.world = world;
        this.classes = classes;
        this.asides = new AsidePlaces(classes);
    }

    /** Takes up where the subject of a clause is, on a day if the text says. */
    void enter(
            Parse parse, Clause clause, Optional<TimeInterval> day, Span block, int sentence, Whereabouts whereabouts) {
        if (clause.group().negated()
                || isReduced(clause)
                || classes.in("due-predicates", clause.predicate)
                || !clause.group().modal().isEmpty()
                || clause.subject.isEmpty()
                || clause.group().finite()
                        && !clause.group().past()
                        && !clause.lemma().equals("be")) {
            return;
        }
        Stream<Unit> left = Stream.concat(
                classes.in("departing-verbs", clause.lemma()) ? clause.object.stream() : Stream.empty(),
                clause.phrases.stream()
                        .filter(p ->
                                p.prep().equals("from") && p.after().stream().allMatch(n -> n.form.equals("home")))
                        .filter(p -> classes.in("motion-verbs", clause.lemma())
                                || classes.in("departing-verbs", clause.lemma()))
                        .map(Unit.Attached::noun));
        left.flatMap(u -> city(u).stream()).forEach(place -> subjects(clause)
                .forEach(a -> whereabouts.leave(
                        a, new Whereabouts.Stay(place, day, block, sentence, Whereabouts.Licence.PRESENCE))));
        for (Unit.Attached phrase : clause.phrases) {
            if (isThere(clause, phrase) && !asides.is(parse, phrase.noun(), Optional.empty())) {
                city(phrase.noun()).or(() -> home(clause, phrase.noun())).ifPresent(place -> subjects(clause)
                        .forEach(a -> whereabouts.put(
                                a, new Whereabouts.Stay(place, day, block, sentence, Whereabouts.Licence.PRESENCE))));
            }
        }
    }

    /** "Rejected the argument, put forward in Seoul", "condemned the tests carried out in May": a participle that tells of a noun. */
    private static boolean isReduced(Clause clause) {
        return clause.parent
                .filter(p -> p.verb.from < clause.verb.from)
                .flatMap(p -> p.object)
                .filter(o -> clause.relation == Clause.Relation.PARTICIPIAL
                                && clause.group().passive()
                        || clause.relation == Clause.Relation.CONJOINED
                                && clause.verb.from - o.to >= 0
                                && clause.verb.from - o.to <= 1)
                .isPresent();
    }

    /** Whether a phrase says where the subject is; behind a noun it may say where that is: "a plant in Geneva". */
    private boolean isThere(Clause clause, Unit.Attached phrase) {
        boolean speaks = classes.in("speaking-verbs", clause.lemma());
        boolean there = AT.contains(phrase.prep())
                || phrase.prep().equals("to") && classes.in("motion-verbs", clause.lemma())
                || phrase.prep().equals("from") && speaks;
        boolean own = phrase.after().isEmpty() || classes.in("addressing-verbs", clause.lemma()) || speaks;
        return there && (own || isHosted(clause) || isAmong(clause, phrase))
                || BESIDE.contains(phrase.prep()) && isVenue(clause, phrase);
    }

    /** "Gathered his cabinet in Jerusalem", "showed reporters in Delhi", "appeared with soldiers in Aleppo": among people there. */
    private boolean isAmong(Clause clause, Unit.Attached phrase) {
        Optional<Unit> people = phrase.after().filter(this::isPeople);
        boolean company = people.filter(u -> clause.phrases.stream()
                        .anyMatch(p -> p.noun() == u
                                && (classes.in("company-prepositions", p.prep())
                                        || p.prep().equals("to") && classes.in("audience-nouns", u.form))))
                .isPresent();
        boolean called =
                people.filter(u -> clause.object.filter(u::equals).isPresent()).isPresent();
        return company || called && classes.in("gathering-verbs", clause.lemma());
    }

    private boolean isPeople(Unit unit) {
        return classes.in("person-nouns", unit.form)
                || classes.in("audience-nouns", unit.form)
                || unit.entity.stream()
                        .flatMap(e -> e.actors().stream())
                        .anyMatch(a -> world.isPerson(a) || world.isBody(a));
    }

    /** "Chaired a session of his council in the Kremlin", "opened the conference in Geneva": who does so is there. */
    private boolean isHosted(Clause clause) {
        return classes.in("hosting-verbs", clause.lemma())
                && clause.object
                        .filter(o -> classes.in("occasion-nouns", o.form) || classes.in("occasion-nouns", o.head))
                        .isPresent();
    }

    /** "At his annual news conference in Moscow", "in a hotel outside Berlin": where the venue is there is the subject. */
    private boolean isVenue(Clause clause, Unit.Attached phrase) {
        Optional<Unit> venue =
                phrase.after().filter(v -> classes.in("place-nouns", v.form) || classes.in("occasion-nouns", v.form));
        return venue.isPresent()
                && clause.phrases.stream().anyMatch(p -> p.noun() == venue.get() && BEGINNING.contains(p.prep()));
    }

    /** "Received him in the capital": that of the country of who does so, where no other is named. */
    private Optional<PlaceRef> home(Clause clause, Unit noun) {
        boolean bare = noun.form.equals("capital")
                && noun.entity.isEmpty()
                && noun.modifiers.isEmpty()
                && noun.possessor.isEmpty()
                && noun.words.contains("the");
        boolean hosts = classes.in("receiving-verbs", clause.lemma())
                || isHosted(clause)
                || clause.phrases.stream().anyMatch(p -> classes.in("occasion-nouns", p.noun().form));
        return bare && hosts
                ? subjects(clause).stream()
                        .flatMap(a -> world.homeland(a).stream())
                        .flatMap(h -> world.capital(h.id()).stream())
                        .findFirst()
                : Optional.empty();
    }

    private List<ActorRef> subjects(Clause clause) {
        return clause.subject.get().members().stream()
                .flatMap(u -> Stream.concat(u.entity.stream(), u.possessor.flatMap(p -> p.entity).stream()))
                .flatMap(e -> e.actors().stream())
                .filter(a -> world.isPerson(a) || world.isBody(a))
                .toList();
    }

    private Optional<PlaceRef> city(Unit unit) {
        Optional<PlaceRef> named = world.lands().cities(unit.entity.stream()).findFirst();
        return named.or(() -> unit.form.equals("capital") ? world.capital(unit) : Optional.empty());
    }
}
