package org.demarche.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.Token;

/** Clauses of one sentence from its dependencies, over the same units that the rules use. */
final class DependencyClauses {
    private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubjpass", "csubj");
    private static final Set<String> OBJECTS = Set.of("dobj", "iobj", "dative", "attr", "oprd");
    private static final Set<String> PREPOSITIONS = Set.of("prep", "agent", "dative");

    private final WordClasses classes;
    private final List<Unit> units;
    private final List<Token> tokens;
    private final List<Dependency> deps;
    private final Map<Integer, Unit> unitAt = new HashMap<>();
    private final Map<Unit, Clause> clauseOf = new HashMap<>();
    /** Nouns whose phrases are being read, against circles between joined units. */
    private final Set<Unit> reading = new HashSet<>();

    DependencyClauses(WordClasses classes, List<Unit> units, List<Token> tokens, List<Dependency> deps) {
        this.classes = classes;
        this.units = units;
        this.tokens = tokens;
        this.deps = deps;
        for (Unit unit : units) {
            for (Unit member : unit.members()) {
                for (int t = member.from; t < member.to; t++) {
                    unitAt.put(t, unit);
                }
            }
        }
    }

    List<Clause> clauses() {
        List<Unit> verbs = units.stream().filter(u -> u.is(Unit.Kind.VERB)).toList();
        List<Clause> found = new ArrayList<>();
        verbs.stream()
                .sorted(Comparator.comparingInt(v -> depth(main(v))))
                .forEach(v -> found.add(open(v)));
        found.sort(Comparator.comparingInt(c -> c.verb.from));
        found.forEach(this::ownArguments);
        found.stream()
                .sorted(Comparator.comparingInt(c -> depth(main(c.verb))))
                .forEach(this::sharedSubject);
        times(found);
        extents(found);
        return found;
    }

    private int main(Unit verb) {
        for (int t = verb.to - 1; t >= verb.from; t--) {
            if (tokens.get(t).text().equalsIgnoreCase(verb.form)) {
                return t;
            }
        }
        return verb.from;
    }

    private int depth(int token) {
        int depth = 0;
        for (int t = token; t >= 0 && depth < tokens.size(); t = deps.get(t).head()) {
            depth++;
        }
        return depth;
    }

    /** The nearest verb above a token, not counting its own unit. */
    private Optional<Clause> above(int token) {
        Unit own = unitAt.get(token);
        int steps = 0;
        for (int t = deps.get(token).head();
                t >= 0 && steps++ < tokens.size();
                t = deps.get(t).head()) {
            Unit unit = unitAt.get(t);
            if (unit != null && unit != own && clauseOf.containsKey(unit)) {
                return Optional.of(clauseOf.get(unit));
            }
        }
        return Optional.empty();
    }

    private Clause open(Unit verb) {
        int main = main(verb);
        int top = main;
        while (deps.get(top).head() >= 0 && unitAt.get(deps.get(top).head()) == verb) {
            top = deps.get(top).head();
        }
        Optional<Clause> parent = above(top);
        String label = deps.get(top).label();
        String opener = "";
        for (int t = 0; t < tokens.size(); t++) {
            if (deps.get(t).head() == main && deps.get(t).label().equals("mark")) {
                opener = text(t);
            }
        }
        Clause.Relation relation =
                switch (label) {
                    case "conj" -> Clause.Relation.CONJOINED;
                    case "relcl" -> Clause.Relation.RELATIVE;
                    case "acl", "pcomp" -> Clause.Relation.PARTICIPIAL;
                    case "xcomp" -> Clause.Relation.COMPLEMENT;
                    case "ccomp" -> Clause.Relation.REPORTED;
                    case "advcl" -> verb.verb.finite() ? Clause.Relation.ADVERBIAL : Clause.Relation.PARTICIPIAL;
                    default -> parent.isEmpty() ? Clause.Relation.ROOT : Clause.Relation.ADVERBIAL;
                };
        if (label.equals("pcomp") && deps.get(top).head() >= 0) {
            opener = text(deps.get(top).head());
        }
        if (label.equals("conj") && parent.isEmpty() || label.equals("parataxis") || label.equals("root")) {
            relation = Clause.Relation.ROOT;
        }
        Clause clause = new Clause(verb, relation, opener, parent);
        clauseOf.put(verb, clause);
        return clause;
    }

    private void ownArguments(Clause clause) {
        for (int t = 0; t < tokens.size(); t++) {
            Dependency dep = deps.get(t);
            Unit unit = unitAt.get(t);
            if (dep.head() < 0 || unitAt.get(dep.head()) != clause.verb || unit == clause.verb || unit == null) {
                continue;
            }
            if (SUBJECTS.contains(dep.label())) {
                clause.subject = nominal(unit, clause).or(() -> clause.subject);
            } else if (OBJECTS.contains(dep.label()) && !unit.is(Unit.Kind.TIME) && !unit.is(Unit.Kind.PREP)) {
                object(clause, unit);
            } else if (PREPOSITIONS.contains(dep.label())) {
                phrase(clause, Optional.empty(), t);
            } else if (dep.label().equals("acomp") && clause.predicate.isEmpty()) {
                clause.predicate = text(t);
            }
        }
        List<Unit> nouns = new ArrayList<>();
        clause.object.ifPresent(nouns::add);
        clause.secondObject.ifPresent(nouns::add);
        nouns.forEach(n -> n.members().forEach(m -> below(clause, m)));
        clause.subject.ifPresent(s -> s.members().forEach(m -> below(null, m)));
        if (clause.group().form() == VerbGroup.Form.PARTICIPLE
                && clause.subject.isPresent()
                && clause.relation != Clause.Relation.PARTICIPIAL) {
            clause.verb.verb = clause.group().pastTense();
        }
        relative(clause);
    }

    private void object(Clause clause, Unit unit) {
        Optional<Unit> noun = nominal(unit, clause);
        if (clause.object.isEmpty()) {
            clause.object = noun;
        } else if (clause.secondObject.isEmpty() && !clause.object.equals(noun)) {
            clause.secondObject = noun;
        }
    }

    /** The noun phrase itself, or what a relative pronoun stands for. */
    private Optional<Unit> nominal(Unit unit, Clause clause) {
        if (unit.is(Unit.Kind.NOMINAL)) {
            return Optional.of(unit);
        }
        return unit.is(Unit.Kind.REL) || unit.is(Unit.Kind.SUB) ? antecedent(clause) : Optional.empty();
    }

    private Optional<Unit> antecedent(Clause clause) {
        int head = deps.get(main(clause.verb)).head();
        return Optional.ofNullable(head < 0 ? null : unitAt.get(head)).filter(u -> u.is(Unit.Kind.NOMINAL));
    }

    private void relative(Clause clause) {
        boolean relative = clause.relation == Clause.Relation.RELATIVE;
        if (relative && clause.subject.isPresent() && clause.object.isEmpty() && clause.phrases.isEmpty()) {
            clause.object = antecedent(clause).filter(a -> !clause.subject.equals(Optional.of(a)));
        }
    }

    /** The phrases below a noun hang on the noun, and on its clause when the noun is an object. */
    private void below(Clause clause, Unit noun) {
        if (!reading.add(noun)) {
            return;
        }
        for (int t = 0; t < tokens.size(); t++) {
            int head = deps.get(t).head();
            if (head >= noun.from && head < noun.to && deps.get(t).label().equals("prep")) {
                phrase(clause, Optional.of(noun), t);
            }
        }
        reading.remove(noun);
    }

    private void phrase(Clause clause, Optional<Unit> noun, int preposition) {
        Unit word = unitAt.get(preposition);
        String prep = word != null && word.is(Unit.Kind.PREP) ? word.head : text(preposition);
        for (int t = 0; t < tokens.size(); t++) {
            boolean below = deps.get(t).head() == preposition
                    || word != null && deps.get(t).head() >= word.from && deps.get(t).head() < word.to;
            Unit unit = unitAt.get(t);
            if (!below || unit == word || unit == null || !unit.is(Unit.Kind.NOMINAL)) {
                continue;
            }
            Unit.Attached phrase = new Unit.Attached(prep, unit, noun);
            if (clause != null && clause.phrases.stream().noneMatch(p -> p.noun() == unit)) {
                clause.phrases.add(phrase);
                if (noun.isEmpty() && classes.in("event-prepositions", prep)) {
                    clause.object.ifPresent(o -> hang(o, phrase));
                }
            }
            noun.ifPresent(n -> hang(n, phrase));
            unit.members().forEach(m -> below(clause, m));
        }
    }

    private static void hang(Unit noun, Unit.Attached phrase) {
        if (noun != phrase.noun() && noun.attached.stream().noneMatch(p -> p.noun() == phrase.noun())) {
            noun.attached.add(phrase);
        }
    }

    private void sharedSubject(Clause clause) {
        if (clause.subject.isPresent()) {
            return;
        }
        clause.shared = true;
        if (clause.relation == Clause.Relation.RELATIVE || deps.get(main(clause.verb)).label().equals("acl")) {
            clause.subject = antecedent(clause);
            return;
        }
        clause.parent.ifPresent(p -> {
            boolean control = clause.relation == Clause.Relation.COMPLEMENT
                    && classes.in("object-control-verbs", p.lemma())
                    && !p.group().passive();
            clause.subject = control && p.object.isPresent()
                    ? p.object
                    : control && !p.phrases.isEmpty()
                            ? Optional.of(p.phrases.get(0).noun())
                            : p.subject;
        });
    }

    private void times(List<Clause> found) {
        for (Unit unit : units) {
            if (unit.is(Unit.Kind.TIME)) {
                Optional<Clause> owner = above(unit.from);
                owner.or(() -> found.stream().findFirst()).ifPresent(c -> c.times.add(unit));
                int head = deps.get(unit.from).head();
                Unit noun = head < 0 ? null : unitAt.get(head);
                if (noun != null && noun.is(Unit.Kind.NOMINAL)) {
                    unit.timex.ifPresent(noun.times::add);
                }
            }
        }
    }

    private void extents(List<Clause> found) {
        for (Clause clause : found) {
            clause.first = units.indexOf(clause.verb);
            clause.last = clause.first;
        }
        for (int i = 0; i < units.size(); i++) {
            int at = i;
            above(units.get(i).from).ifPresent(c -> c.last = Math.max(c.last, at));
        }
    }

    private String text(int token) {
        return tokens.get(token).text().toLowerCase(java.util.Locale.ROOT);
    }
}
