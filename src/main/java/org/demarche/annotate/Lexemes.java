package org.demarche.annotate;

import java.util.List;
import java.util.Set;
import org.demarche.lexicon.Gazetteer;
import org.demarche.lexicon.NameEntry.Sense;
import org.demarche.lexicon.WordTable;

/** The lexemes of one sentence, with looks to the left and right. */
final class Lexemes {
    private static final int SHORT = 4;

    private static final Set<String> WORDS = WordTable.keys("word-surnames.tsv");

    private final List<Word> words;
    private final List<Lexeme> lexemes;
    private final boolean running;

    Lexemes(List<Word> words, Gazetteer gazetteer) {
        this.words = words;
        lexemes = Lexeme.of(words, gazetteer);
        running = HeadlineCase.setting(words.stream().map(Word::text).toArray(String[]::new))
                == HeadlineCase.Setting.SENTENCE;
    }

    /** Whether the sentence is set as running text, so that a capital tells a name. */
    boolean running() {
        return running;
    }

    int size() {
        return lexemes.size();
    }

    Lexeme get(int k) {
        return lexemes.get(k);
    }

    int first(int k) {
        return lexemes.get(k).first();
    }

    int last(int k) {
        return lexemes.get(k).last();
    }

    Word head(int k) {
        return words.get(lexemes.get(k).first());
    }

    List<Word> words(int k) {
        return words.subList(first(k), last(k));
    }

    String folded(int k) {
        return join(words(k).stream().map(Word::folded).toList());
    }

    private static String join(List<String> parts) {
        return String.join(" ", parts);
    }

    boolean word(int k, String folded) {
        return k >= 0 && k < size() && last(k) == first(k) + 1 && head(k).is(folded);
    }

    boolean possessive(int k) {
        return k < size() && head(k).possessive();
    }

    /** Whether a hyphen ties this lexeme to the one before. */
    boolean joined(int k) {
        return k < size() && head(k).joined();
    }

    /** Whether "pro-" or "anti-" stands before. */
    boolean sided(int k) {
        return k > 0 && joined(k) && (word(k - 1, "pro") || word(k - 1, "anti") || word(k - 1, "non"));
    }

    boolean honorific(int k, CueWords cues) {
        boolean style = word(k, "right") && word(k + 1, "hon");
        return k < size()
                && last(k) == first(k) + 1
                && head(k).capital()
                && (style || cues.honorific(head(k).folded()));
    }

    /** Whether a lexeme names a capital or seat that stands for a country and is no country itself. */
    boolean capital(int k) {
        return get(k).has(Sense.METONYM) && !get(k).has(Sense.ACTOR);
    }

    /** A word in capitals that no table knows, unless the day or month names do. */
    boolean unknownCapital(int k, CueWords cues) {
        if (k < 0 || k >= size() || !get(k).senses().stream().allMatch(e -> e.sense() == Sense.BODY)) {
            return false;
        }
        Word w = head(k);
        boolean inside = first(k) > 0
                && Character.isLetterOrDigit(words.get(first(k) - 1).text().charAt(0))
                && !(first(k) == 1 && enumerates(words.get(0)));
        return w.capital()
                && (w.proper() || inside)
                && (!cues.calendar(w.folded()) || firstName(k))
                && w.text().length() > 1
                && (Character.isLetter(w.text().charAt(1))
                        || w.text().charAt(1) == '\'' && w.text().length() > 3);
    }

    /** "Jan Kavan": a month's name that is a first name before another name. */
    private boolean firstName(int k) {
        return PersonWords.givenName(head(k).folded())
                && k + 1 < size()
                && head(k + 1).proper()
                && head(k + 1).text().length() > 2
                && !joined(k + 1);
    }

    /** Whether a capital here need not tell a name: the first word, tagged as another part of speech. */
    boolean weak(int k) {
        boolean first = first(k) == 0
                || !Character.isLetterOrDigit(words.get(first(k) - 1).text().charAt(0));
        boolean listed = word(k + 1, "and")
                && k + 2 < size()
                && head(k + 2).proper()
                && get(k + 2).has(Sense.SURNAME);
        boolean other =
                head(k).text().length() <= SHORT || WORDS.contains(head(k).folded()) || !get(k).has(Sense.SURNAME);
        return first && !head(k).proper() && !listed && other && last(k) == first(k) + 1;
    }

    boolean nation(int k) {
        return k < size() && (get(k).actor().isPresent() || get(k).has(Sense.DEMONYM) || get(k).has(Sense.PLACE));
    }

    int lexemeAfter(int word) {
        int k = 0;
        while (k < size() && first(k) < word) {
            k++;
        }
        return k;
    }

    List<Word> words() {
        return words;
    }

    /** "2." before the first word of a numbered paragraph. */
    private static boolean enumerates(Word word) {
        String text = word.text();
        return text.length() < 4 && text.endsWith(".") && Character.isDigit(text.charAt(0));
    }
}
