package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;

/**
 * Who says what: the clause that reports another, before it ("he said that ..."), behind it ("..., he said", "..., said
 * he") or in the middle of it ("the talks, he told reporters, would fail").
 */
final class Saying {
    private final WordClasses classes;
    private final Telling telling;

    Saying(WordClasses classes) {
        this.classes = classes;
        this.telling = new Telling(classes);
    }

    /** The clause whose subject says the given clause. */
    Optional<Clause> of(Parse parse, Clause clause) {
        Clause c = clause;
        for (int depth = 0; depth < 6; depth++) {
            Optional<Clause> parent = c.parent;
            if (parent.isEmpty()) {
                break;
            }
            if (c.relation == Clause.Relation.REPORTED && !classes.in("if-words", c.opener) && reports(parent.get())) {
                return parent;
            }
            if (c.relation == Clause.Relation.COMPLEMENT && !c.group().modal().isEmpty() && reports(parent.get())) {
                // "told him to leave or face sanctions"
                return parent;
            }
            if (c.relation == Clause.Relation.REPORTED && letKnow(parent.get()).isPresent()) {
                return letKnow(parent.get());
            }
            boolean after = c.relation == Clause.Relation.ROOT && classes.in("if-words", parent.get().opener);
            if (after && parent.get().relation == Clause.Relation.REPORTED) {
                // "said that if it went on, sanctions would follow"
                return parent.get().parent.filter(this::reports);
            }
            boolean and = c.relation == Clause.Relation.REPORTED && parent.get().relation == Clause.Relation.REPORTED;
            boolean up = c.relation == Clause.Relation.CONJOINED && !inverted(parse, c)
                    || and
                    || c.relation == Clause.Relation.COMPLEMENT;
            if (!up) {
                break;
            }
            c = parent.get();
        }
        return reports(clause) && framing(parse, clause)
                ? Optional.empty()
                : frame(parse, clause).or(() -> telling.of(parse, clause));
    }

    /** What a clause set apart says of its sentence: "Russia, he charged, had lied". */
    Stream<Clause> said(Parse parse, Clause report) {
        return reports(report) && framing(parse, report)
                ? parse.clauses().stream()
                        .filter(c -> c != report
                                && c.relation == Clause.Relation.ROOT
                                && c.group().finite())
                        .filter(c -> frame(parse, c).filter(r -> r == report).isPresent())
                : Stream.empty();
    }

    /** "Let it be known that", "made it clear that". */
    private Optional<Clause> letKnow(Clause clause) {
        boolean known =
                classes.in("known-verbs", clause.lemma()) && clause.group().passive();
        boolean clear = classes.in("clear-words", clause.lemma());
        return clause.parent
                .filter(p ->
                        known && p.lemma().equals("let") || clear && p.lemma().equals("make"))
                .filter(p -> p.group().finite() && !p.group().negated())
                .filter(p -> p.subject.isPresent());
    }

    /** "Left no doubt that", "served notice that". */
    private boolean notifies(Clause clause) {
        return classes.in("notifying-verbs", clause.lemma())
                && clause.object.filter(o -> classes.in("notice-nouns", o.form)).isPresent();
    }

    /** "Sanctions, she told reporters, were off the table": whether the subject stands before who says it. */
    private static boolean interposed(Parse parse, Clause report, Clause clause) {
        return clause.first > report.first
                && clause.subject
                        .filter(s -> at(parse, s) >= 0 && at(parse, s) < begin(parse, report))
                        .isPresent();
    }

    /** "Otherwise, she told reporters, talks would end": whether what is said begins behind the comma that closes the saying. */
    private static boolean enclosed(Parse parse, Clause report, Clause clause) {
        int from = begin(parse, clause);
        return clause.first > report.first
                && from > report.first
                && parse.units().get(from - 1).is(Unit.Kind.COMMA);
    }

    /** The clause that tells who said the sentence before: "That was Kerry's message." */
    Optional<Clause> behind(Parse parse) {
        return telling.behind(parse);
    }

    /** The clause that says its sentence, around a quotation or before what it reports. */
    Optional<Clause> speech(Parse parse) {
        return parse.clauses().stream()
                .filter(c -> c.relation == Clause.Relation.ROOT || c.relation == Clause.Relation.CONJOINED)
                .filter(c -> reports(c) && (framing(parse, c) || told(c)))
                .reduce((a, b) -> b)
                .or(() -> telling.ahead(parse));
    }

    private static boolean told(Clause clause) {
        return clause.children.stream()
                .anyMatch(
                        c -> c.relation == Clause.Relation.REPORTED && (c.opener.isEmpty() || c.opener.equals("that")));
    }

    private boolean reports(Clause clause) {
        boolean makesClear = clause.lemma().equals("make") && classes.in("clear-words", clause.predicate);
        return (classes.in("asserting-verbs", clause.lemma())
                        || classes.in("asserting-verbs", clause.group().name())
                        || makesClear
                        || notifies(clause))
                && clause.group().finite()
                && !clause.group().negated()
                && !clause.group().passive()
                && clause.group().modal().isEmpty()
                && !clause.foretold()
                && clause.subject.isPresent();
    }

    /** The clause set apart by a comma or quotation mark that reports the rest of its sentence. */
    private Optional<Clause> frame(Parse parse, Clause clause) {
        List<Clause> all = parse.clauses();
        return all.stream()
                .filter(r -> r != clause && reports(r) && framing(parse, r))
                .filter(r -> !below(clause, r)
                                && (all.indexOf(r) > 0 || interposed(parse, r, clause) || enclosed(parse, r, clause))
                        || opens(parse, r, clause))
                .findFirst();
    }

    private static boolean below(Clause clause, Clause top) {
        Optional<Clause> at = clause.parent;
        for (int depth = 0; at.isPresent() && depth < 8; depth++) {
            if (at.get() == top) {
                return clause.relation == Clause.Relation.RELATIVE || clause.relation == Clause.Relation.PARTICIPIAL;
            }
            at = at.get().parent;
        }
        return false;
    }

    /** Whether nothing but the speech stands around a clause: it has a speaker, at most a hearer, and governs nothing. */
    private boolean framing(Parse parse, Clause clause) {
        boolean governs = clause.children.stream()
                .anyMatch(c -> c.relation == Clause.Relation.REPORTED && !classes.in("aside-words", c.opener)
                        || c.relation == Clause.Relation.COMPLEMENT);
        boolean hearer = clause.object.isEmpty() || hears(clause.object.get());
        int from = Math.min(begin(parse, clause), clause.first);
        return !governs && hearer && (setApart(parse, from) || colon(parse, clause));
    }

    private boolean hears(Unit object) {
        return object.names()
                || classes.in("person-nouns", object.form)
                || classes.in("collective-nouns", object.form)
                || classes.in("hearer-nouns", object.form);
    }

    private static int begin(Parse parse, Clause clause) {
        return clause.subject.map(s -> at(parse, s)).filter(i -> i >= 0).orElse(clause.first);
    }

    private static int at(Parse parse, Unit unit) {
        for (int i = 0; i < parse.units().size(); i++) {
            if (parse.units().get(i).members().contains(unit)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean setApart(Parse parse, int from) {
        int first = Interposition.beforeSo(parse.units(), from);
        if (first <= 0) {
            return false;
        }
        Unit before = parse.units().get(first - 1);
        return before.is(Unit.Kind.COMMA) || before.is(Unit.Kind.QUOTE) || before.is(Unit.Kind.BREAK);
    }

    private static boolean inverted(Parse parse, Clause clause) {
        return clause.subject.filter(s -> at(parse, s) > clause.first).isPresent();
    }

    /** "He said: ...": whether a colon or quotation mark follows. */
    private static boolean colon(Parse parse, Clause clause) {
        return parse.units().stream()
                .skip(clause.first + 1L)
                .filter(u -> !u.is(Unit.Kind.TIME) && !u.is(Unit.Kind.COMMA) && !u.is(Unit.Kind.ADVERB))
                .findFirst()
                .filter(u -> u.is(Unit.Kind.QUOTE) || u.is(Unit.Kind.BREAK) && u.word(":"))
                .isPresent();
    }

    private static boolean opens(Parse parse, Clause report, Clause clause) {
        return colon(parse, report) && clause.first > report.first && !below(clause, report);
    }
}
