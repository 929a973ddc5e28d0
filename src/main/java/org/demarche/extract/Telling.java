package org.demarche.extract;

import java.util.Optional;
import org.demarche.lexicon.WordClasses;

/**
 * Who says what where no finite verb of saying tells: "saying that ...", "his message was that ...", "went on television
 * to say that ...", "was adamant that ...", "gave him to understand that ...", "what she told him was that ...". The
 * clause of saying is made up for those that have none: it has the speaker as its subject and the hearer as its object.
 */
final class Telling {
    private static final int DEPTH = 6;

    private final WordClasses classes;
    private final Telltale telltale;

    Telling(WordClasses classes) {
        this.classes = classes;
        this.telltale = new Telltale(classes);
    }

    /** The clause whose subject says the given clause. */
    Optional<Clause> of(Parse parse, Clause clause) {
        Clause c = clause;
        for (int depth = 0; depth < DEPTH && c.parent.isPresent(); depth++) {
            Optional<Clause> teller = c.relation == Clause.Relation.REPORTED ? reporter(parse, c) : arrived(parse, c);
            if (teller.isPresent()) {
                return teller;
            }
            boolean up = c.relation == Clause.Relation.CONJOINED
                    || c.relation == Clause.Relation.COMPLEMENT
                    || c.relation == Clause.Relation.REPORTED && c.parent.get().relation == Clause.Relation.REPORTED;
            if (!up) {
                break;
            }
            c = c.parent.get();
        }
        return telltale.of(parse, c);
    }

    /** The clause that announces what the next sentence says: "Kerry was blunt." */
    Optional<Clause> ahead(Parse parse) {
        return telltale.ahead(parse);
    }

    /** The clause that tells who said the sentence before: "That was Kerry's message.", "So said Kerry." */
    Optional<Clause> behind(Parse parse) {
        return parse.clauses().stream()
                .findFirst()
                .filter(Telltale::done)
                .flatMap(c ->
                        asserts(c) ? thus(parse, c) : c.lemma().equals("be") ? pointing(parse, c) : Optional.empty());
    }

    private Optional<Clause> pointing(Parse parse, Clause copula) {
        boolean back = classes.in("backward-words", copula.opener)
                || copula.subject
                        .filter(s -> classes.in("backward-words", s.form.isEmpty() ? s.head : s.form))
                        .isPresent();
        return copula.object
                .filter(o -> back)
                .flatMap(o -> telltale.owner(parse, o))
                .map(o -> Telltale.made(o, copula, Optional.empty()))
                .or(() -> parse.clauses().stream()
                        .filter(k -> back && k.relation == Clause.Relation.RELATIVE)
                        .filter(k -> asserts(k) && done(k))
                        .findFirst());
    }

    private static boolean done(Clause clause) {
        return Telltale.done(clause) && clause.subject.isPresent();
    }

    /** "So said Kerry." */
    private static Optional<Clause> thus(Parse parse, Clause says) {
        return says.object
                .filter(o -> o.names() && says.subject.isEmpty())
                .filter(o -> parse.units().get(0).is(Unit.Kind.ADVERB)
                        || parse.units().get(0).word("so"))
                .map(o -> Telltale.made(o, says, Optional.empty()));
    }

    private Optional<Clause> reporter(Parse parse, Clause said) {
        Clause by = said.parent.orElseThrow();
        boolean content = said.opener.isEmpty() || said.opener.equals("that");
        if (by.group().negated() || !content) {
            return Optional.empty();
        }
        boolean asserts = asserts(by);
        if (asserts && by.relation == Clause.Relation.PARTICIPIAL) {
            return saying(by);
        }
        if (asserts && by.group().form() == VerbGroup.Form.INFINITIVE) {
            return carried(by);
        }
        if (classes.in("known-verbs", by.lemma()) && by.group().form() == VerbGroup.Form.INFINITIVE) {
            return by.parent
                    .filter(p -> classes.in("letting-verbs", p.lemma()) && done(p))
                    .map(p -> Telltale.made(p.subject.get(), p, p.object));
        }
        return Telltale.done(by) ? stated(parse, by, said) : Optional.empty();
    }

    /** "Saying that", "after telling him that", "told by her that". */
    private Optional<Clause> saying(Clause by) {
        if (by.group().form() == VerbGroup.Form.GERUND) {
            return by.subject.isPresent() && classes.in("telling-openers", by.opener.isEmpty() ? "-" : by.opener)
                    ? Optional.of(by)
                    : Optional.empty();
        }
        return by.phrases.stream()
                .filter(p -> by.group().passive() && p.prep().equals("by"))
                .findFirst()
                .map(p -> Telltale.made(p.noun(), by, by.subject));
    }

    /** "Went on television to say that", "it fell to her to tell him that". */
    private Optional<Clause> carried(Clause by) {
        return by.parent
                .filter(p -> by.relation == Clause.Relation.COMPLEMENT && Telltale.done(p))
                .filter(p -> classes.in("utterance-verbs", p.group().name())
                                && (!p.group().passive()
                                        || p.subject.filter(Unit::names).isEmpty())
                        || p.lemma().equals("have")
                                && p.object
                                        .filter(o -> classes.in("announcing-pronouns", o.form))
                                        .isPresent())
                .filter(p -> by.subject.isPresent())
                .map(p -> Telltale.made(
                        by.subject.get(), p, by.object.filter(Unit::names).or(() -> Telltale.hearer(by))));
    }

    /** "Was adamant that", "her answer was that", "left him in no doubt that", "what he told her was that". */
    private Optional<Clause> stated(Parse parse, Clause by, Clause said) {
        boolean sure = by.lemma().equals("leave")
                && by.phrases.stream().anyMatch(p -> classes.in("doubt-nouns", p.noun().form));
        if (sure) {
            return by.subject.map(s -> Telltale.made(s, by, by.object));
        }
        if (telltale.delivers(by)) {
            return by.subject.filter(Unit::names).map(s -> Telltale.made(s, by, Telltale.hearer(by)));
        }
        if (!by.lemma().equals("be") || !said.opener.equals("that")) {
            return Optional.empty();
        }
        if (classes.in("candid-words", by.predicate)
                && by.subject.filter(Unit::names).isPresent()) {
            return Optional.of(by);
        }
        return by.subject
                .flatMap(s -> telltale.owner(parse, s))
                .map(o -> Telltale.made(o, by, Optional.empty()))
                .or(() -> clefted(parse, by));
    }

    /** "What Kerry told his guest was that": who told. */
    private Optional<Clause> clefted(Parse parse, Clause copula) {
        return parse.clauses().stream()
                .filter(c -> c.relation == Clause.Relation.RELATIVE && c.first < copula.first)
                .filter(c -> c.object.filter(o -> o.word(FreeRelatives.WHAT)).isPresent())
                .filter(c -> asserts(c) || c.children.stream().anyMatch(this::asserts))
                .filter(c -> c.subject.isPresent() && !c.group().negated())
                .reduce((a, b) -> b)
                .map(c -> Telltale.made(
                        c.subject.get(), copula, c.secondObject.or(() -> copula.subject.filter(Unit::names))));
    }

    /** "From Kerry came word that", "the warning that ... came from Kerry". */
    private Optional<Clause> arrived(Parse parse, Clause said) {
        return said.parent
                .filter(p -> said.relation == Clause.Relation.RELATIVE && said.opener.equals("that"))
                .filter(p -> classes.in("arriving-words", p.lemma()) && Telltale.done(p))
                .filter(p -> p.subject.filter(telltale::tells).isPresent())
                .flatMap(p -> p.phrases.stream()
                        .filter(f -> f.prep().equals("from") && f.noun().names())
                        .findFirst()
                        .map(f -> Telltale.made(f.noun(), p, Optional.empty())));
    }

    private boolean asserts(Clause clause) {
        return classes.in("asserting-verbs", clause.lemma())
                || classes.in("asserting-verbs", clause.group().name());
    }
}
