package org.demarche.annotate;

import java.util.List;
import java.util.regex.Pattern;
import org.demarche.lexicon.Fold;
import org.demarche.lexicon.Gazetteer;

/** Tells from the words around it that a full name that the gazetteer does not know is a person's. */
final class NewPeople {
    private static final int LONGEST = 4;
    private static final int DESCRIPTION = 8;
    /** So many words at most describe who is named behind them. */
    private static final int AHEAD = 12;
    /** A family name and a first name of two syllables: "Park Jie-won". */
    private static final Pattern HYPHENED = Pattern.compile("\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+-\\p{Ll}+");

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
        boolean member = p.first() > 0
                && words.get(p.first() - 1).is("the")
                && !gazetteer.givenName(given)
                && !PersonWords.givenName(given);
        if (member) {
            // "The Social Democrat accused"
            return false;
        }
        return gazetteer.givenName(given)
                || PersonWords.givenName(given)
                || p.first() > 0 && PersonWords.noun(words.get(p.first() - 1).folded())
                || speech(words, p.last())
                || speech(words, p.first() - 1)
                || p.last() < words.size() && PersonWords.act(words.get(p.last()))
                || HYPHENED.matcher(name.written()).matches()
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
        if (described(scan.words(), p.last()) || announced(scan, p)) {
            return true;
        }
        int noun = p.first() - 1;
        if (noun < 0 || !PersonWords.noun(scan.words().get(noun).folded())) {
            return false;
        }
        return PersonWords.office(scan.words().get(noun).folded())
                || scan.phrases().stream()
                        .anyMatch(q ->
                                q.last() == noun && (q.kind() == Phrase.Kind.DEMONYM || q.kind() == Phrase.Kind.ACTOR));
    }

    /** "Of the finance ministry", "from the North's peace committee". */
    private boolean serves(List<Word> words, int first) {
        int end = first;
        while (end < Math.min(words.size(), first + DESCRIPTION)
                && words.get(end).pos().matches("DT|JJ.?|NN.*|POS")) {
            end++;
        }
        return end > first
                && cues.organisationNoun(words.get(end - 1).folded())
                && !PersonWords.business(words.get(end - 1).folded());
    }

    /** Whether a part in public life is told behind the name: ", who is the culture minister", ", the justice minister,". */
    private boolean described(List<Word> words, int name) {
        int i = name < words.size() && words.get(name).is(",") ? name + 1 : name;
        boolean who = i + 1 < words.size() && words.get(i).is("who");
        boolean from = i == name && i < words.size() && words.get(i).folded().matches("of|from|for");
        if (from) {
            return serves(words, i + 1);
        }
        if (i == name && !who) {
            return false;
        }
        boolean is = who && words.get(i + 1).folded().matches("is|was|'s");
        if (who != is) {
            return false;
        }
        i += who ? 2 : 0;
        int last = -1;
        for (int end = i; end < Math.min(words.size(), i + DESCRIPTION); end++) {
            if (!words.get(end).pos().matches("DT|JJ.?|NN.*|POS|VBN|CD")) {
                break;
            }
            last = end;
        }
        boolean ends = last >= 0
                && last + 1 < words.size()
                && (who
                        || words.get(last + 1).is(",")
                        || words.get(last + 1).is(".")
                        || words.get(last + 1).pos().equals("IN"));
        return ends
                && PersonWords.office(words.get(last).folded())
                && !PersonWords.business(words.get(last).folded());
    }

    /** Whether a part in public life, with "the" or an owner, is told before the name: "The commander of the rebels, X,". */
    private static boolean announced(PhraseScanner.Scan scan, Phrase p) {
        List<Word> words = scan.words();
        int comma = p.first() - 1;
        boolean closed = p.last() >= words.size() || words.get(p.last()).text().matches("[,.;]");
        if (comma < 1 || !words.get(comma).is(",") || !closed) {
            return false;
        }
        int first = comma;
        while (first > 0
                && comma - first < AHEAD
                && words.get(first - 1).pos().matches("DT|JJ.?|NN.*|POS|VBN|CD|IN|PRP\\$")) {
            first--;
        }
        while (first < comma && !words.get(first).pos().matches("DT|PRP\\$|NNP?S?")) {
            first++;
        }
        int head = first;
        while (head + 1 < comma && !words.get(head + 1).pos().equals("IN")) {
            head++;
        }
        boolean definite = first < comma
                && (words.get(first).is("the")
                        || words.subList(first, head).stream().anyMatch(Word::possessive)
                        || words.get(first).pos().equals("PRP$"));
        int begin = first;
        Word title = words.get(head);
        // "the head of Iran's judiciary", not of a firm
        boolean state = scan.phrases().stream()
                .anyMatch(q -> q.first() >= begin
                        && q.last() <= comma
                        && (q.kind() == Phrase.Kind.ACTOR
                                || q.kind() == Phrase.Kind.DEMONYM
                                || q.kind() == Phrase.Kind.BODY));
        boolean firm = words.subList(begin, comma).stream()
                .filter(w -> w != title)
                .anyMatch(w -> PersonWords.business(w.folded()));
        String noun = title.folded();
        return definite && PersonWords.office(noun) && (!PersonWords.business(noun) || state && !firm);
    }

    private boolean speech(List<Word> words, int i) {
        return i >= 0 && i < words.size() && cues.speechVerb(words.get(i).folded());
    }

    private static boolean relative(List<Word> words, int i) {
        return i + 1 < words.size() && words.get(i).is(",") && words.get(i + 1).is("who");
    }
}
