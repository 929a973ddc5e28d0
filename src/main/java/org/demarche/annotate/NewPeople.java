package org.demarche.annotate;

import java.util.List;
import org.demarche.lexicon.Fold;
import org.demarche.lexicon.Gazetteer;

/** Tells from the words around it that a full name that the gazetteer does not know is a person's. */
final class NewPeople {
    private static final int LONGEST = 4;

    private final Gazetteer gazetteer;
    private final CueWords cues;

    NewPeople(Gazetteer gazetteer, CueWords cues) {
        this.gazetteer = gazetteer;
        this.cues = cues;
    }

    /** Whether the name begins with a first name, follows a noun like "lawyer" or has a verb of speech beside it. */
    boolean person(Phrase p, PersonName name, List<Word> words) {
        List<String> written = Fold.split(name.written());
        if (written.size() < 2 || written.size() > LONGEST || p.last() - p.first() > LONGEST + 1) {
            return false;
        }
        if (modifies(words, p.last())) {
            return false;
        }
        String given = Fold.word(written.get(0));
        return gazetteer.givenName(given)
                || PersonWords.givenName(given)
                || p.first() > 0 && PersonWords.noun(words.get(p.first() - 1).folded())
                || speech(words, p.last())
                || speech(words, p.first() - 1)
                || relative(words, p.last());
    }

    /** "The Elian Gonzalez case": the name belongs to the noun. */
    private static boolean modifies(List<Word> words, int i) {
        return i < words.size()
                && words.get(i).pos().startsWith("NN")
                && !words.get(i).capital();
    }

    /** Whether a word for an office or a nationality stands before the name: "EU ambassador X", "Cuban dissident X". */
    boolean presented(PhraseScanner.Scan scan, Phrase p) {
        int noun = p.first() - 1;
        if (noun < 0 || !PersonWords.noun(scan.words().get(noun).folded())) {
            return false;
        }
        return PersonWords.office(scan.words().get(noun).folded())
                || scan.phrases().stream()
                        .anyMatch(q ->
                                q.last() == noun && (q.kind() == Phrase.Kind.DEMONYM || q.kind() == Phrase.Kind.ACTOR));
    }

    private boolean speech(List<Word> words, int i) {
        return i >= 0 && i < words.size() && cues.speechVerb(words.get(i).folded());
    }

    private static boolean relative(List<Word> words, int i) {
        return i + 1 < words.size() && words.get(i).is(",") && words.get(i + 1).is("who");
    }
}
