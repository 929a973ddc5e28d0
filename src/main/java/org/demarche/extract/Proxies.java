package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;

/**
 * Clauses whose auxiliary stands for a verb just said, with its subject behind it: in "condemned the vote, as did Hollande" he
 * condemned it too. So do "so did Hollande", "as Hollande did" and "nor has Hollande".
 */
final class Proxies {
    private final WordClasses classes;

    Proxies(WordClasses classes) {
        this.classes = classes;
    }

    /** Replaces each such clause with one that says what the verb before it says. */
    void apply(List<Clause> clauses, List<Unit> units) {
        for (int c = 1; c < clauses.size(); c++) {
            Clause proxy = clauses.get(c);
            Optional<Unit> subject = subject(proxy, units);
            List<Clause> before = clauses.subList(0, c);
            Optional<Clause> told = subject.flatMap(s -> told(before, s))
                    .filter(t -> agree(t.group(), proxy.group()) && alike(t, proxy, units));
            if (told.isPresent()) {
                proxy.parent.ifPresent(p -> p.children.remove(proxy));
                clauses.set(c, repeated(told.get(), proxy, subject.get()));
            }
        }
    }

    /** Who stands beside the lone auxiliary of a clause that ends there. */
    private Optional<Unit> subject(Clause clause, List<Unit> units) {
        int verb = units.indexOf(clause.verb);
        if (alone(clause, verb) && clause.opener.equals("as") && clause.relation == Clause.Relation.ADVERBIAL) {
            // "as Hollande did"
            return clause.subject.filter(s -> s.names() && clause.object.isEmpty() && closed(units, verb + 1));
        }
        boolean behind = alone(clause, verb)
                && verb > 0
                && verb + 1 < units.size()
                && classes.in("proxy-words", units.get(verb - 1).head);
        return Optional.of(verb + 1)
                .filter(s -> behind
                        && units.get(s).is(Unit.Kind.NOMINAL)
                        && units.get(s).names())
                .filter(s -> closed(units, s + 1))
                .map(units::get);
    }

    private boolean alone(Clause clause, int verb) {
        return verb > 0
                && clause.verb.to - clause.verb.from == 1
                && classes.in("auxiliaries", clause.lemma())
                && clause.predicate.isEmpty()
                && clause.group().finite();
    }

    private static boolean closed(List<Unit> units, int from) {
        int end = PhraseRun.end(units, from);
        return end >= units.size()
                || switch (units.get(end).kind) {
                    case VERB, NOMINAL, PREDICATE -> false;
                    default -> true;
                };
    }

    /** The last main clause, if somebody else acts there. */
    private static Optional<Clause> told(List<Clause> before, Unit subject) {
        return before.stream()
                .filter(c -> c.group().finite()
                        && (c.relation == Clause.Relation.ROOT || c.relation == Clause.Relation.CONJOINED))
                .reduce((a, b) -> b)
                .filter(c -> c.subject.isPresent() && !c.subject.get().members().contains(subject));
    }

    /** "Condemned ..., as did", "had condemned ..., as had", "is in Kyiv, and so is". */
    private static boolean agree(VerbGroup told, VerbGroup proxy) {
        boolean be = told.lemma().equals("be") || told.passive() || told.progressive();
        return switch (proxy.lemma()) {
            case "be" -> be;
            case "have" -> told.perfect() || told.past() && !be;
            default -> !be && !told.perfect() && told.modal().isEmpty();
        };
    }

    /** "Did not go, as Obama did" tells that he went; "did not go, nor did Obama" that he did not. */
    private boolean alike(Clause told, Clause proxy, List<Unit> units) {
        return !told.group().negated()
                || proxy.group().negated()
                || classes.in("nor-words", units.get(units.indexOf(proxy.verb) - 1).head);
    }

    private Clause repeated(Clause told, Clause proxy, Unit subject) {
        Unit verb = new Unit(Unit.Kind.VERB, proxy.verb.from, proxy.verb.to, proxy.verb.span, told.verb.head);
        verb.form = told.verb.form;
        verb.verb = told.verb.verb;
        Clause clause = copy(told, verb, Clause.Relation.CONJOINED, Optional.of(told));
        clause.subject = Optional.of(subject);
        clause.shared = false;
        clause.first = proxy.first;
        clause.last = proxy.last;
        if (!proxy.times.isEmpty()) {
            clause.times.clear();
            clause.times.addAll(proxy.times);
        }
        if (!proxy.phrases.isEmpty()) {
            // "met him in Berlin, as did Hollande in Paris"
            clause.phrases.removeIf(
                    p -> proxy.phrases.stream().anyMatch(q -> q.prep().equals(p.prep())));
            clause.phrases.addAll(proxy.phrases);
        }
        List<Clause> governed = told.children.stream()
                .filter(c -> c.relation == Clause.Relation.COMPLEMENT || c.relation == Clause.Relation.REPORTED)
                .toList();
        governed.forEach(c -> copy(c, c.verb, c.relation, Optional.of(clause)));
        return clause;
    }

    private static Clause copy(Clause told, Unit verb, Clause.Relation relation, Optional<Clause> parent) {
        Clause clause = new Clause(verb, relation, told.opener, parent);
        clause.subject = told.subject;
        clause.shared = told.shared;
        clause.object = told.object;
        clause.secondObject = told.secondObject;
        clause.predicate = told.predicate;
        clause.phrases.addAll(told.phrases);
        clause.times.addAll(told.times);
        clause.first = told.first;
        clause.last = told.last;
        return clause;
    }
}
