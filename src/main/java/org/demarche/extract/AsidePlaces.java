package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.Timex;

/**
 * Places that a sentence names by the way, where something else is: "two days after a summit in Minsk", "ahead of talks
 * in Oslo", "with a vote due in Lima", "fresh from a trip to Vienna", "before flying home to Berlin".
 */
record AsidePlaces(WordClasses classes) {
    private static final int MOST_DEEP = 3;

    /**
     * Whether nothing that the rest of the sentence tells happened where a noun says.
     *
     * @param own the clause of the act in question, for which its own phrases are not by the way
     */
    boolean is(Parse parse, Unit place, Optional<Clause> own) {
        return parse.clauses().stream().anyMatch(c -> c.phrases.stream()
                .filter(p -> p.noun().members().contains(place))
                .anyMatch(p -> own.filter(c::equals).isEmpty() && byTheWay(c) || hangs(parse, c, p)));
    }

    /** Whether a noun stands for what is so far away in time that the places of its clause are not its own. */
    boolean apart(Parse parse, Unit noun) {
        return parse.clauses().stream()
                .flatMap(c -> c.phrases.stream())
                .filter(p -> p.noun().members().contains(noun))
                .anyMatch(p -> apart(parse, p));
    }

    /** "Kerry, due in Lima next week, met"; "before flying home to Berlin". */
    private boolean byTheWay(Clause clause) {
        boolean put = clause.relation == Clause.Relation.RELATIVE && clause.shared;
        boolean elsewhere = classes.in("due-predicates", clause.predicate)
                || clause.phrases.stream().anyMatch(p -> p.prep().equals("from"));
        boolean next =
                clause.group().form() == VerbGroup.Form.GERUND && classes.in("future-prepositions", clause.opener);
        return put && elsewhere || next;
    }

    /** Whether a place belongs to what is so far away in time, or still to come. */
    private boolean hangs(Parse parse, Clause clause, Unit.Attached place) {
        Optional<Unit> noun = place.after();
        for (int depth = 0; noun.isPresent() && depth < MOST_DEEP; depth++) {
            Unit of = noun.get();
            Optional<Unit.Attached> above =
                    clause.phrases.stream().filter(p -> p.noun() == of).findFirst();
            if (above.filter(p -> apart(parse, p) || due(parse, p, place.noun()))
                    .isPresent()) {
                return true;
            }
            noun = above.flatMap(Unit.Attached::after);
        }
        return false;
    }

    /** "A week after floods", "days before a summit", "ahead of a summit", "since the summit". */
    private boolean apart(Parse parse, Unit.Attached phrase) {
        if (classes.in("distant-prepositions", phrase.prep())) {
            return true;
        }
        int at = parse.units().indexOf(phrase.noun()) - 1;
        return classes.in("anchoring-prepositions", phrase.prep())
                && at > 0
                && parse.units().get(at).is(Unit.Kind.PREP)
                && parse.units().get(at - 1).timex.filter(AsidePlaces::days).isPresent();
    }

    private static boolean days(Timex time) {
        return time.type() == Timex.Type.DURATION && !time.value().startsWith("PT");
    }

    /** "With an election due in Lima". */
    private boolean due(Parse parse, Unit.Attached phrase, Unit place) {
        List<Unit> units = parse.units();
        return phrase.prep().equals("with")
                && Stream.iterate(units.indexOf(phrase.noun()) + 1, i -> i < units.indexOf(place), i -> i + 1)
                        .map(units::get)
                        .anyMatch(u -> classes.in("due-predicates", u.head));
    }
}
