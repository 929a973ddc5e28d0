package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.Participant;

/**
 * The parties to talks that a noun does not name: "After talks with Zarif, Kerry left" has them in its clause, "A
 * conversation with Poroshenko followed" in the sentence before, "Another round is due on Monday" in the talks told of
 * last.
 */
final class Unsaid {
    private final World world;
    private final Roles roles;
    private final WordClasses classes;
    private final Spells spells;
    private final Company company;
    private final TalkNouns nouns;

    Unsaid(World world, Roles roles, WordClasses classes) {
        this.world = world;
        this.roles = roles;
        this.classes = classes;
        this.spells = new Spells(classes);
        this.nouns = new TalkNouns(classes);
        this.company = new Company(world, classes, this::people);
    }

    /** Parties that a match leaves unsaid, and the rule that licenses them. */
    record Found(List<Participant> participants, String rule) {}

    /** Remembers whom a sentence is about, for those to come. */
    void remember(Parse parse, int sentence, Protagonists protagonists) {
        parse.clauses().stream()
                .filter(c -> c.relation == Clause.Relation.ROOT || c.relation == Clause.Relation.CONJOINED)
                .filter(c -> !classes.in("reporting-verbs", c.lemma()))
                .map(this::people)
                .filter(p -> !p.isEmpty())
                .forEach(p -> protagonists.tell(p, sentence));
    }

    /** The parties with those that the match leaves unsaid. */
    Optional<Found> complete(Match match, List<Participant> said, int sentence, Protagonists protagonists) {
        if (match.frame().kind() != Frame.Kind.NOUN) {
            boolean noun = match.frame().type().symmetric() && said.size() == 1 && nouns.talks(match.trigger());
            return said.isEmpty()
                    ? under(match)
                    : noun ? shared(match, said, sentence, protagonists) : Optional.empty();
        }
        if (!match.frame().type().symmetric()) {
            return said.isEmpty() ? traveller(match, sentence, protagonists) : Optional.empty();
        }
        if (said.size() > 1) {
            return Optional.empty();
        }
        if (match.parse().clauses().isEmpty()) {
            return fragment(match);
        }
        Optional<Found> between = said.isEmpty() ? betweenSubjects(match).or(() -> between(match)) : Optional.empty();
        if (between.isPresent()) {
            return between;
        }
        if (said.isEmpty()) {
            return further(match) ? same(sentence, protagonists) : Optional.empty();
        }
        if (said.size() == 1 && match.in(Frame.Role.AGENT).isEmpty()) {
            return Optional.empty();
        }
        return other(match, said, sentence, protagonists);
    }

    /** "In a declaration signed in Lahore, Vajpayee and Sharif undertook": who acts by a text agreed on it. */
    private Optional<Found> under(Match match) {
        Optional<Clause> signed = match.clause()
                .filter(c ->
                        c.relation == Clause.Relation.PARTICIPIAL && c.group().passive())
                .filter(c -> classes.in("text-types", match.frame().type().id()));
        Optional<Clause> act = signed.flatMap(c -> match.parse().clauses().stream()
                .filter(d -> d.parent.equals(signed) && d.group().finite())
                .findFirst()
                .or(() -> c.parent));
        boolean by = Stream.concat(signed.stream(), act.stream())
                .flatMap(c -> c.phrases.stream())
                .filter(p -> classes.in("text-prepositions", p.prep()))
                .anyMatch(p -> p.noun().members().contains(match.trigger()));
        return act.filter(c -> by)
                .map(this::actors)
                .filter(a -> a.size() > 1)
                .map(a -> found(List.of(), a, "the subjects of its clause"));
    }

    /** "After a visit to Kiev he flew on"; "A trip to Malta has been called off." */
    private Optional<Found> traveller(Match match, int sentence, Protagonists protagonists) {
        if (match.clause().isEmpty()) {
            return Optional.empty();
        }
        Clause at = match.clause().get();
        if (!subject(match)) {
            return governed(match, at) ? joined(List.of(), people(at), "the subject of its clause") : Optional.empty();
        }
        return happens(at)
                ? joined(List.of(), protagonists.before(sentence), "the subject of the sentence before")
                : Optional.empty();
    }

    /** "Exchanged pleasantries before a gala dinner": a table laid for many. */
    private boolean banquet(Clause clause, Unit noun) {
        return classes.in("meal", noun.form)
                && clause.phrases.stream()
                        .filter(p -> classes.in("future-prepositions", p.prep()))
                        .anyMatch(p -> p.noun().members().contains(noun));
    }

    /** "Was not up for discussion", "is open to negotiation": no talks. */
    private boolean negotiable(Clause clause) {
        return clause.lemma().equals("be")
                && (clause.group().particle().equals("up") || classes.in("open-adjectives", clause.predicate));
    }

    /** "After talks in Paris, Kerry and Lavrov told reporters": those who act are those who talked. */
    private Optional<Found> betweenSubjects(Match match) {
        Unit noun = match.trigger();
        boolean bare = nouns.bare(noun);
        Optional<Clause> at = match.clause()
                .flatMap(c ->
                        described(match, c) ? around(match, c) : Optional.of(c).filter(d -> governed(match, d)))
                .filter(c -> bare && !(subject(match) && c.equals(match.clause().get())) && !banquet(c, noun))
                .filter(c -> !negotiable(c))
                .filter(c -> c.object
                        .filter(Unit::names)
                        .filter(o -> !classes.in("thing-pronouns", o.head))
                        .isEmpty())
                .filter(c -> c.phrases.stream()
                        .noneMatch(p -> classes.in("counterpart-prepositions", p.prep())
                                && p.noun().names()
                                && p.noun().entity.flatMap(e -> e.place()).isEmpty()));
        return at.map(c -> seals(c) ? actors(c) : people(c))
                .filter(p -> p.size() > 1)
                .map(p -> found(List.of(), p, "the subjects of its clause"));
    }

    /** "Ethiopia and Eritrea signed a truce after ten days of talks": who come to terms have talked, be they no people. */
    private boolean seals(Clause clause) {
        Optional<Unit> text = clause.group().passive() ? clause.subject : clause.object;
        return classes.in("sealing-verbs", clause.lemma())
                && (clause.lemma().equals("agree")
                        || text.filter(o -> classes.in("accord-text", o.form) || classes.in("accord-text", o.head))
                                .isPresent());
    }

    /** "After a call that lasted an hour": what only describes the noun says nothing of who took part. */
    private boolean described(Match match, Clause clause) {
        return clause.relation == Clause.Relation.RELATIVE && subject(match) && clause.object.isEmpty();
    }

    /** The clause in which a noun stands that is described, if it says when that clause's subject acted. */
    private Optional<Clause> around(Match match, Clause description) {
        List<Unit> units = match.parse().units();
        int before = units.indexOf(match.trigger()) - 1;
        boolean occasion = before >= 0 && classes.in("occasion-prepositions", units.get(before).head);
        return description
                .parent
                .or(() -> description.children.stream()
                        .filter(c -> c.relation == Clause.Relation.ROOT)
                        .findFirst())
                .filter(c -> occasion);
    }

    /** Without a verb all who are named belong together: "Kerry and Lavrov, more talks in Paris". */
    private Optional<Found> fragment(Match match) {
        List<ActorRef> all = match.parse().units().stream()
                .filter(u -> u.is(Unit.Kind.NOMINAL))
                .flatMap(u -> u.members().stream())
                .flatMap(u -> roles.of(u).stream())
                .distinct()
                .toList();
        boolean people = all.size() > 1 && all.stream().allMatch(world::isPerson);
        boolean body = all.size() == 1 && world.isBody(all.get(0));
        return people || body ? joined(List.of(), all, "all who are named") : Optional.empty();
    }

    private Optional<Found> other(Match match, List<Participant> said, int sentence, Protagonists protagonists) {
        Optional<Clause> clause = match.clause();
        if (!with(match) || clause.isEmpty() || clause.get().relation == Clause.Relation.REPORTED && subject(match)) {
            return Optional.empty();
        }
        Clause at = clause.get();
        boolean spell = match.trigger().is(Unit.Kind.TIME);
        if (spell && !people(at).isEmpty()) {
            return joined(said, people(at), "the subject of its clause");
        }
        if ((spell || subject(match)) && classes.in("outcome-verbs", at.lemma()) && at.object.isPresent()) {
            Optional<Found> met = joined(said, roles.of(at.object.get()), "the object of its clause");
            boolean thing = !spell && at.object.get().entity.isEmpty() && !personal(at.object.get());
            return met.isEmpty() && thing ? before(match, at, said, sentence, protagonists) : met;
        }
        Optional<Found> sharing = joined(said, company.of(match, at), "whose time it was");
        if (sharing.isPresent()) {
            return sharing;
        }
        if (spell) {
            return joined(said, protagonists.before(sentence), "the subject of the sentence before");
        }
        List<ActorRef> acting = actors(new Asking(classes).of(match, at));
        if (!subject(match) && governed(match, at) && !acting.isEmpty()) {
            return joined(said, acting, "the subject of its clause");
        }
        Optional<Found> besides = besides(match, said);
        if (besides.isPresent()) {
            return besides;
        }
        boolean actorless = at.lemma().equals("be") && governed(match, at);
        if (subject(match) && happens(at) || predicate(match, at) || actorless || company.presents(match, at)) {
            return before(match, at, said, sentence, protagonists);
        }
        return Optional.empty();
    }

    /** Whose time the talks with somebody take, or whom the text told of before it presents them. */
    private Optional<Found> shared(Match match, List<Participant> said, int sentence, Protagonists protagonists) {
        return match.clause().filter(c -> with(match)).flatMap(c -> joined(
                        said, company.of(match, c), "whose time it was")
                .or(() -> company.presents(match, c)
                        ? before(match, c, said, sentence, protagonists)
                        : Optional.empty()));
    }

    /** "Kerry and Lavrov withdrew for a talk of their own": who share what their clause brings in. */
    private Optional<Found> between(Match match) {
        Optional<Clause> at = match.clause().filter(c -> nouns.bare(match.trigger()) && !banquet(c, match.trigger()));
        return at.map(c -> Stream.of(company.of(match, c), company.struck(match, c))
                        .filter(p -> p.size() > 1)
                        .findFirst()
                        .orElse(List.of()))
                .filter(p -> p.size() > 1)
                .map(p -> found(List.of(), p, "whose time it was"));
    }

    /** Whom the text told of just before, unless the talks are said to be another's: "the meeting that the bloc had planned". */
    private Optional<Found> before(
            Match match, Clause clause, List<Participant> said, int sentence, Protagonists protagonists) {
        Optional<Clause> told = match.parse().clauses().stream()
                .filter(c ->
                        c.relation == Clause.Relation.RELATIVE && !actors(c).isEmpty())
                .filter(c -> c.object
                        .filter(o -> o.members().contains(match.trigger()))
                        .isPresent())
                .findFirst();
        if (told.isPresent()) {
            return joined(said, actors(told.get()), "who is said to hold them");
        }
        return earlier(match.parse(), clause)
                .flatMap(p -> joined(said, p, "the subject of the clause before"))
                .or(() -> joined(said, protagonists.before(sentence), "the subject of the sentence before"));
    }

    /** "Held talks with Putin on Wednesday and a meeting, and another, with Rouhani": the parties to what is held besides. */
    Optional<Found> besides(Match match, List<Participant> said) {
        List<Unit> units = match.parse().units();
        int before = units.indexOf(match.trigger()) - 1;
        return match.clause()
                .filter(c -> match.frame().kind() == Frame.Kind.NOUN && said.size() == 1 && before > 0)
                .filter(c -> units.get(before).is(Unit.Kind.AND))
                .filter(c -> classes.in("hold", c.lemma()))
                .filter(c -> c.object.filter(o -> o != match.trigger()).isPresent())
                .flatMap(c -> joined(said, actors(c), "the subject of its clause"));
    }

    /** Whether the one who is named is a counterpart: "with Zarif", or "between the visitor and Zarif". */
    private boolean with(Match match) {
        return match.in(Frame.Role.AGENT).stream()
                .filter(f -> f.unit().members().stream().anyMatch(u -> u.names() || personal(u)))
                .allMatch(f -> classes.in("counterpart-prepositions", f.preposition())
                        || f.preposition().equals("between")
                                && f.unit().members().stream()
                                        .anyMatch(u -> u.entity.isEmpty() && classes.in("person-nouns", u.form)));
    }

    private static boolean subject(Match match) {
        return match.clause()
                .flatMap(c -> c.subject)
                .filter(s -> s.members().contains(match.trigger()))
                .isPresent();
    }

    /** Whether the noun stands in a phrase that says when or for what its clause's subject acted. */
    private boolean governed(Match match, Clause clause) {
        List<Unit> units = match.parse().units();
        // "under a deal with Putin, Poroshenko will": the one that is told of, not one that is known
        boolean text = classes.in("text-types", match.frame().type().id())
                && match.trigger().words.stream().anyMatch(w -> classes.in("indefinite-articles", w));
        return clause.phrases.stream()
                .filter(p -> p.noun().members().contains(match.trigger()) || hangs(p.noun(), match.trigger()))
                .anyMatch(p -> classes.in("occasion-prepositions", p.prep())
                        || text && classes.in("text-prepositions", p.prep())
                        || p.prep().equals("of") && spells.is(before(units, p.noun())));
    }

    /** "With a break for a conversation with Zarif": the noun hangs on another one. */
    private static boolean hangs(Unit noun, Unit trigger) {
        return noun.attached.stream()
                .anyMatch(p -> p.prep().equals("for") && p.noun().members().contains(trigger));
    }

    /** What stands before the preposition of a noun: "three hours" of talks. */
    private static Unit before(List<Unit> units, Unit noun) {
        return units.get(Math.max(0, units.indexOf(noun) - 2));
    }

    /** "The first was a call on the president": the noun is said of something that is no actor. */
    private boolean predicate(Match match, Clause clause) {
        return clause.lemma().equals("be")
                && clause.object
                        .filter(o -> o.members().contains(match.trigger()))
                        .isPresent()
                && actors(clause).isEmpty();
    }

    private boolean happens(Clause clause) {
        return classes.in("happening-verbs", clause.lemma());
    }

    private Optional<List<ActorRef>> earlier(Parse parse, Clause clause) {
        return parse.clauses().stream()
                .takeWhile(c -> c != clause)
                .filter(c -> !classes.in("reporting-verbs", c.lemma()))
                .map(this::people)
                .filter(p -> !p.isEmpty())
                .reduce((a, b) -> b);
    }

    private boolean personal(Unit unit) {
        return classes.in("person-nouns", unit.head) || classes.in("person-nouns", unit.form);
    }

    /** Who act in a clause; in a passive one those behind "by" where the subject is a thing. */
    private List<ActorRef> actors(Clause clause) {
        List<ActorRef> subject = actors(clause.subject.stream());
        boolean by = subject.isEmpty() && clause.group().passive();
        return by
                ? actors(clause.phrases.stream()
                        .filter(p -> p.prep().equals("by"))
                        .map(Unit.Attached::noun))
                : subject;
    }

    private List<ActorRef> actors(Stream<Unit> units) {
        return units.flatMap(u -> u.members().stream())
                .flatMap(u -> roles.of(u).stream())
                .distinct()
                .toList();
    }

    private List<ActorRef> people(Clause clause) {
        List<ActorRef> found = actors(clause);
        return found.stream().allMatch(world::isPerson) ? found : List.of();
    }

    private Optional<Found> joined(List<Participant> said, List<ActorRef> others, String rule) {
        boolean person = said.stream().allMatch(p -> world.isPerson(p.actor()));
        boolean known = said.stream().anyMatch(p -> others.stream()
                .anyMatch(o -> o.id().equals(p.actor().id())));
        // "Spain and Italy called for calm after talks with Zarif": several states, by those whom they sent
        boolean alike = !person || others.size() > 1 || others.stream().allMatch(world::isPerson);
        if (others.isEmpty() || known || !alike) {
            return Optional.empty();
        }
        return Optional.of(found(said, others, rule));
    }

    private static Found found(List<Participant> said, List<ActorRef> others, String rule) {
        List<Participant> all = new ArrayList<>();
        Stream.concat(others.stream().map(o -> new Participant(o, Participant.Role.AGENT)), said.stream())
                .forEach(all::add);
        return new Found(List.copyOf(all), rule);
    }

    private static Optional<Found> same(int sentence, Protagonists protagonists) {
        return protagonists.meetingBefore(sentence).map(m -> new Found(m.participants(), "those who met last"));
    }

    /** "Another round followed", "the previous session was held": talks that go on between the same parties. */
    private boolean further(Match match) {
        Unit noun = match.trigger();
        return nouns.again(noun)
                && (subject(match) && match.clause().filter(this::happens).isPresent()
                        || match.clause()
                                        .flatMap(c -> c.object)
                                        .filter(o -> o.members().contains(noun))
                                        .isPresent()
                                && match.clause()
                                        .filter(c -> actors(c).isEmpty())
                                        .isPresent());
    }
}
