package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Sentence;

/** Clauses from a parser where a sentence is worth it, from the rules elsewhere; or from both, each filling the other. */
final class ParserClauseAnalyzer implements ClauseAnalyzer {
    enum Way {
        PARSER,
        /** The rules' clauses; the parser adds subjects, objects and phrases that they lack. */
        RULES_FILLED,
        /** The parser's clauses; the rules add what they lack. */
        PARSER_FILLED
    }

    private final WordClasses classes;
    private final ClauseAnalyzer rules;
    private final DependencyParser parser;
    private final Way way;
    private final Predicate<Parse> worth;
    int parsed;

    ParserClauseAnalyzer(
            WordClasses classes, ClauseAnalyzer rules, DependencyParser parser, Way way, Predicate<Parse> worth) {
        this.classes = classes;
        this.rules = rules;
        this.parser = parser;
        this.way = way;
        this.worth = worth;
    }

    @Override
    public Parse analyze(AnnotatedArticle article, Sentence sentence) {
        Parse first = rules.analyze(article, sentence);
        boolean actor = first.units().stream()
                .flatMap(u -> u.members().stream())
                .anyMatch(u -> u.names() || !u.modifiers.isEmpty() || u.possessor.isPresent());
        if (!actor || sentence.tokens().size() > 120 || !worth.test(first)) {
            return first;
        }
        parsed++;
        if (way == Way.PARSER) {
            first.units().stream().flatMap(u -> u.members().stream()).forEach(u -> u.attached.clear());
        }
        List<Dependency> deps = parser.parse(sentence.tokens());
        List<Clause> own =
                new DependencyClauses(classes, first.units(), sentence.tokens(), deps).clauses();
        return switch (way) {
            case PARSER -> new Parse(sentence, first.units(), own);
            case RULES_FILLED -> new Parse(sentence, first.units(), filled(first.clauses(), own));
            case PARSER_FILLED -> new Parse(sentence, first.units(), filled(own, first.clauses()));
        };
    }

    private static List<Clause> filled(List<Clause> clauses, List<Clause> others) {
        List<Clause> all = new ArrayList<>(clauses);
        for (Clause other : others) {
            Optional<Clause> same =
                    clauses.stream().filter(c -> c.verb == other.verb).findFirst();
            same.ifPresent(c -> fill(c, other));
            if (same.isEmpty()) {
                all.add(other);
            }
        }
        return all;
    }

    private static void fill(Clause clause, Clause other) {
        if (clause.subject.isEmpty()) {
            clause.subject = other.subject;
            clause.shared = other.shared;
        }
        if (clause.object.isEmpty()) {
            clause.object = other.object.filter(o -> !clause.subject.equals(Optional.of(o)));
        }
        if (clause.predicate.isEmpty()) {
            clause.predicate = other.predicate;
        }
        other.phrases.stream()
                .filter(p -> clause.phrases.stream().noneMatch(q -> q.noun() == p.noun()))
                .forEach(clause.phrases::add);
        other.times.stream().filter(t -> !clause.times.contains(t)).forEach(clause.times::add);
    }
}
