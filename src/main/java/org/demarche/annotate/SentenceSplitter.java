package org.demarche.annotate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import opennlp.tools.sentdetect.SentenceDetectorME;
import org.demarche.lexicon.WordTable;
import org.demarche.model.Span;

/**
 * Parts a block into sentences. A full stop after an ordinary word and before a capital ends a sentence, one after
 * "Mr." or an initial does not; where both are usual ("U.S.") the statistical model decides.
 */
final class SentenceSplitter {
    private static final String CLOSERS = "\"')]";
    private static final String OPENERS = "\"'([";

    private final Set<String> never = new HashSet<>();
    private final Set<String> maybe = new HashSet<>();
    private final Set<String> followers = new HashSet<>();
    private final Set<String> starters = new HashSet<>();
    private final SentenceDetectorME model = new SentenceDetectorME(Models.sentences());

    SentenceSplitter() {
        WordTable.load("abbreviation-followers.tsv", 1).rows().forEach(row -> followers.add(row.key()));
        Stream.of("determiners.tsv", "pronouns.tsv", "subordinators.tsv", "scene-prepositions.tsv")
                .forEach(table -> starters.addAll(WordTable.keys(table)));
        for (WordTable.Row row : WordTable.load("abbreviations.tsv", 2).rows()) {
            (row.at(1).equals("inside") ? never : maybe).add(row.key().toLowerCase(Locale.ROOT));
        }
    }

    /** Whether a word is an abbreviation whose full stop never ends a sentence: "St". */
    boolean isAbbreviation(String word) {
        return never.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Spans of the sentences within {@code block}, in characters of {@code text}, without white space around them. */
    List<Span> split(String text, Span block) {
        List<Span> sentences = new ArrayList<>();
        Set<Integer> modelEnds = null;
        int from = block.begin();
        for (int i = block.begin(); i < block.end(); i++) {
            char c = text.charAt(i);
            if (c != '.' && c != '!' && c != '?') {
                continue;
            }
            int stop = i;
            while (stop + 1 < block.end() && ".!?".indexOf(text.charAt(stop + 1)) >= 0) {
                stop++;
            }
            int end = stop + 1;
            while (end < block.end() && CLOSERS.indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            if (end < block.end() && text.charAt(end) == ' ' && startsSentence(text, end + 1, block.end())) {
                Verdict verdict = c == '.' && stop == i ? verdict(text, from, i) : Verdict.END;
                if (verdict == Verdict.ASK && goesOn(text, end + 1, block.end())) {
                    verdict = Verdict.INSIDE;
                }
                if (verdict == Verdict.ASK) {
                    modelEnds = modelEnds == null ? modelEnds(text, block) : modelEnds;
                    verdict = modelEnds.contains(end) ? Verdict.END : Verdict.INSIDE;
                }
                if (verdict == Verdict.END) {
                    add(sentences, text, from, end);
                    from = end;
                }
            }
            i = Math.max(stop, end - 1);
        }
        add(sentences, text, from, block.end());
        return sentences;
    }

    /** Whether a word's full stop is the sentence's and not its own. */
    boolean endsWithStop(CharSequence word) {
        String plain = word.toString();
        if (!plain.endsWith(".")) {
            return false;
        }
        String bare = plain.substring(0, plain.length() - 1);
        String lower = bare.toLowerCase(Locale.ROOT);
        return bare.indexOf('.') < 0 && !never.contains(lower) && !maybe.contains(lower);
    }

    private enum Verdict {
        END,
        INSIDE,
        ASK
    }

    private static boolean startsSentence(String text, int at, int end) {
        int i = at;
        while (i < end && (OPENERS.indexOf(text.charAt(i)) >= 0 || text.charAt(i) == ' ' || text.charAt(i) == '-')) {
            i++;
        }
        return i < end && (Character.isUpperCase(text.charAt(i)) || Character.isDigit(text.charAt(i)));
    }

    /** Whether the word after an abbreviation belongs to it: "U.S. President". */
    private boolean goesOn(String text, int at, int end) {
        int stop = at;
        while (stop < end && Character.isLetter(text.charAt(stop))) {
            stop++;
        }
        return followers.contains(text.substring(Math.min(at, end), stop));
    }

    private Verdict verdict(String text, int from, int stop) {
        int begin = stop;
        while (begin > from && " \"'([-".indexOf(text.charAt(begin - 1)) < 0) {
            begin--;
        }
        String word = text.substring(begin, stop);
        if (word.isEmpty()) {
            return Verdict.END;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        boolean initial = word.length() == 1
                && Character.isUpperCase(word.charAt(0))
                && (!word.equals("I") || middle(text, from, begin, stop));
        boolean number = begin == from && word.chars().allMatch(Character::isDigit);
        boolean dayAfter =
                maybe.contains(lower) && stop + 2 < text.length() && Character.isDigit(text.charAt(stop + 2));
        if (never.contains(lower) || initial || number || dayAfter) {
            return Verdict.INSIDE;
        }
        return maybe.contains(lower) || word.indexOf('.') > 0 ? Verdict.ASK : Verdict.END;
    }

    /** "Leonid I. Brezhnev", not "Tom and I. Then": a first name stands before, and no word that opens a sentence behind. */
    private boolean middle(String text, int from, int begin, int stop) {
        int end = Math.max(from, begin - 1);
        int first = end;
        while (first > from && Character.isLetter(text.charAt(first - 1))) {
            first--;
        }
        int next = Math.min(stop + 2, text.length());
        int last = next;
        while (last < text.length() && Character.isLetter(text.charAt(last))) {
            last++;
        }
        return PersonWords.givenName(text.substring(first, end).toLowerCase(Locale.ROOT))
                && last > next
                && !starters.contains(text.substring(next, last).toLowerCase(Locale.ROOT));
    }

    private Set<Integer> modelEnds(String text, Span block) {
        Set<Integer> ends = new HashSet<>();
        for (opennlp.tools.util.Span s : model.sentPosDetect(block.of(text))) {
            ends.add(block.begin() + s.getEnd());
        }
        return ends;
    }

    private static void add(List<Span> sentences, String text, int from, int to) {
        int begin = from;
        int end = to;
        while (begin < end && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > begin) {
            sentences.add(new Span(begin, end));
        }
    }
}
