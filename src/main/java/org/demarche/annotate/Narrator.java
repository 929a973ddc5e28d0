package org.demarche.annotate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.WordTable;

/**
 * Who tells a text that is one person's statement: "The Secretary of State (Philip Hammond): I attended", "Remarks by High
 * Representative Federica Mogherini".
 */
final class Narrator {
    /** The sentences at the head in which a statement presents its author. */
    private static final int FIRST = 4;

    private static final Set<String> STATEMENTS = WordTable.keys("statement-nouns.tsv");

    private Narrator() {}

    /** The name before a colon at the head of the text, where the words after it are said by "I"; else the author of remarks. */
    static Optional<Phrase> of(List<PhraseScanner.Scan> scans, CueWords cues) {
        List<PhraseScanner.Scan> head = scans.subList(0, Math.min(FIRST, scans.size()));
        for (PhraseScanner.Scan scan : head) {
            for (Phrase p : scan.phrases()) {
                if (p.name().isPresent() && says(scan.words(), p.last(), cues)) {
                    return Optional.of(p);
                }
            }
        }
        return speaks(scans)
                ? head.stream()
                        .flatMap(scan -> scan.phrases().stream().filter(p -> author(scan.words(), p)))
                        .findFirst()
                : Optional.empty();
    }

    /** Whether somebody tells the text as "I". */
    static boolean speaks(List<PhraseScanner.Scan> scans) {
        return scans.stream().anyMatch(s -> first(s.words()));
    }

    private static boolean says(List<Word> words, int after, CueWords cues) {
        int colon = after < words.size() && words.get(after).is(")") ? after + 1 : after;
        return colon + 1 < words.size()
                && words.get(colon).is(":")
                && cues.pronoun(words.get(colon + 1).folded())
                        .filter(p -> p.whom() == Pronoun.Whom.SPEAKER)
                        .isPresent();
    }

    /** Whether "I" opens the sentence and no quotation mark stands in it. */
    private static boolean first(List<Word> words) {
        return words.stream().noneMatch(w -> w.is("\"") || w.is("``"))
                && words.stream().limit(8).anyMatch(w -> w.text().equals("I"));
    }

    /** "By High Representative X" at the head of a line, "statement by Y", "Prime Minister Z's address". */
    private static boolean author(List<Word> words, Phrase p) {
        boolean named = p.kind() == Phrase.Kind.NAME
                && p.name().filter(PersonName::full).isPresent()
                && p.office().isPresent();
        if (!named) {
            return false;
        }
        int by = p.first() - 1;
        boolean the = by > 0 && words.get(by).is("the");
        by -= the ? 1 : 0;
        boolean author = by >= 0
                && (words.get(by).is("by") || words.get(by).is("of"))
                && (by == 0 || statement(words.subList(0, by)));
        int owned = p.last() + 1;
        boolean owner = p.first() == 0
                && owned < words.size()
                && words.get(p.last()).possessive()
                && statement(words.subList(owned, Math.min(words.size(), owned + 3)));
        return author || owner;
    }

    private static boolean statement(List<Word> words) {
        return words.size() <= 6 && words.stream().anyMatch(w -> STATEMENTS.contains(w.folded()));
    }
}
