package org.demarche.annotate;

import java.util.List;
import java.util.Set;
import org.demarche.lexicon.WordTable;

/** Which phrases of a sentence are subjects and which words are quoted. */
final class Clauses {
    /** Within so many words a place that opens a sentence is told. */
    private static final int SCENE = 12;

    /** So many words at most lie between whom somebody urges and what is theirs: "to make good on his threat". */
    private static final int CONTROL = 6;

    /** So many words may stand between a verb and the pronoun that it leads to: "cut all ties with it". */
    private static final int VERB_REACH = 5;

    private static final Set<String> LIMBS = WordTable.keys("given-limbs.tsv");

    private final List<Word> words;
    private final CueWords cues;
    private final boolean[] quoted;
    private final Subjects subjects;

    Clauses(List<Word> words, CueWords cues) {
        this.words = words;
        this.cues = cues;
        subjects = new Subjects(words, cues);
        quoted = new boolean[words.size()];
        boolean in = false;
        for (int i = 0; i < words.size(); i++) {
            String text = words.get(i).text();
            boolean mark = text.equals("\"") || text.equals("``") || text.equals("''");
            in = mark != in;
            quoted[i] = in && !mark;
        }
    }

    Word word(int index) {
        return words.get(index);
    }

    int size() {
        return words.size();
    }

    boolean quoted(int word) {
        return quoted[word];
    }

    boolean quotes() {
        for (boolean q : quoted) {
            if (q) {
                return true;
            }
        }
        return false;
    }

    /** Which words are heads of subjects. */
    Subjects subjects() {
        return subjects;
    }

    /** Whether a word is a verb of speech. */
    boolean speaks(int word) {
        return word < words.size()
                && words.get(word).pos().startsWith("VB")
                && cues.speechVerb(words.get(word).folded());
    }

    /** Whether a word begins what only somebody can do who acts. */
    boolean deed(int word) {
        return Deeds.at(word, words);
    }

    /** Whether who is named at some words is judged for what a possessive owns. */
    boolean judged(int subject, int first, int last, int owner) {
        return Judged.forDeed(subject, first, last, owner, words);
    }

    /** Whether a word begins what takes a side towards somebody else. */
    boolean stance(int word) {
        return Deeds.stance(word, words);
    }

    /** Whether a preposition stands before a word. */
    boolean governed(int first) {
        return first > 0
                && (words.get(first - 1).pos().equals("IN")
                        || words.get(first - 1).pos().equals("TO"));
    }

    /** Whether no verb of its own stands before a subject pronoun: "After seeing Merkel he". */
    boolean fronted(int pronoun) {
        return pronoun > 1
                && words.subList(0, pronoun).stream()
                        .noneMatch(w -> w.pos().matches("VB[DZP]|MD|W.*") || w.is(";") || w.is(":"));
    }

    /** Whether a name is the object of a gerund or stands behind "with": not who does what the main verb says. */
    boolean company(int name) {
        int before = name > 0 && words.get(name - 1).pos().equals("DT") ? name - 2 : name - 1;
        return before >= 0
                && (words.get(before).pos().equals("VBG") || words.get(before).is("with"));
    }

    /** Whether a name only tells how an act stands to somebody else: "unlike Rutte", "to the surprise of Rutte". */
    boolean aside(int name) {
        if (name < 1) {
            return false;
        }
        String before = words.get(name - 1).folded();
        return cues.contrasts(before)
                || before.equals("of")
                        && name > 2
                        && cues.attitude(words.get(name - 2).folded());
    }

    /** Whether a name is the last of several with nothing but their verb between it and a pronoun: "Rutte and Tusk, had met him". */
    boolean closes(int name, int last, int pronoun) {
        return name > 0
                && words.get(name - 1).is("and")
                && last < pronoun
                && words.subList(last, pronoun).stream()
                        .allMatch(w -> w.is(",") || w.pos().matches("VB[DZPN]|MD|RB|IN|TO"))
                && words.subList(last, pronoun).stream().anyMatch(w -> w.pos().startsWith("VB"));
    }

    /** Whether the verb shortly before a word has "and" or "but" before it, and no subject of its own. */
    boolean joined(int word) {
        int verb = word - 1;
        while (verb > 0 && word - verb < VERB_REACH && !words.get(verb).pos().startsWith("VB")) {
            verb--;
        }
        return verb > 0 && words.get(verb - 1).pos().equals("CC");
    }

    /** Whether a verb stands right before a word. */
    boolean direct(int first) {
        return first > 0 && words.get(first - 1).pos().startsWith("VB");
    }

    /** Whether a verb or its preposition leads to a word: "urged both", "called on both", "appealed to both". */
    boolean addressed(int word) {
        boolean led = word > 1
                && words.get(word - 1).pos().matches("IN|TO")
                && cues.appeals(words.get(word - 1).folded())
                && words.get(word - 2).pos().startsWith("VB");
        return direct(word) || led;
    }

    /** Whether a preposition of place or company stands before a word: "took it with him" may mean the subject. */
    boolean loose(int word) {
        // "who conferred with him": another
        boolean met = word > 1
                && words.get(word - 1).is("with")
                && words.get(word - 2).pos().matches("VB[DNPZ]")
                && !cues.carries(words.get(word - 2).folded());
        return word > 0 && cues.company(words.get(word - 1).folded()) && !met;
    }

    /** Whether a relative "that" or "which" with its verb stands among words: "a tour that took him to Paris". */
    boolean relative(int from, int to) {
        for (int i = Math.max(0, from); i + 1 < to; i++) {
            boolean word = words.get(i).pos().equals("WDT")
                    || words.get(i).is("that")
                    || words.get(i).is("which");
            if (word && words.get(i + 1).pos().matches("VB[DZP]|MD")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a clause opened by "who", "whom" or "whose" behind a mention that ends at {@code last} holds a pronoun. */
    boolean told(int last, int pronoun) {
        int who = last + 2 < words.size()
                        && words.get(last).is("of")
                        && words.get(last + 1).capital()
                ? last + 2
                : last;
        who += who < words.size() && words.get(who).is(",") ? 1 : 0;
        if (who >= pronoun || !words.get(who).folded().matches("who(m|se)?")) {
            return false;
        }
        if (words.get(who).is("whom") && pronoun == who + 1) {
            // "Vajpayee, whom he was to see": another
            return false;
        }
        for (int i = who; i < pronoun; i++) {
            boolean comma = words.get(i).is(",") || words.get(i).is(";");
            if (comma
                    && !cues.subordinator(words.get(i + 1).folded())
                    && !words.get(i + 1).is("where")) {
                return false;
            }
        }
        return true;
    }

    /** Whether "me" or "us" stands among words: "needed me to tell him". */
    boolean spoken(int from, int to) {
        return words.subList(Math.max(0, from), Math.max(from, to)).stream().anyMatch(w -> cues.pronoun(w.folded())
                .filter(p -> p.whom() == Pronoun.Whom.SPEAKER && p.role() != Pronoun.Case.OWNER)
                .isPresent());
    }

    /** Whether a pronoun is told of by the place that opens the sentence: "In Warsaw, where he met Tusk, Rasmussen said". */
    boolean scene(int pronoun) {
        return pronoun > 2
                && pronoun < SCENE
                && words.get(0).pos().equals("IN")
                && words.get(pronoun - 1).is("where")
                && words.get(pronoun - 2).is(",");
    }

    /** Whether a name behind a comma is the subject of the main clause. */
    boolean opens(int name) {
        int last = name;
        while (last < words.size()
                && (words.get(last).pos().startsWith("NNP") || words.get(last).capital())) {
            last++;
        }
        return words.get(name - 1).is(",") && subjects.in(name, last);
    }

    /** Whether a word like "when" or "as" opens the sentence before a word. */
    boolean subordinate(int word) {
        return words.subList(0, word).stream().anyMatch(w -> cues.subordinator(w.folded()));
    }

    /** Whether a subject that begins with a word is that of a clause inside another: "when Hadi fled", "which Kiev calls". */
    boolean embedded(int first) {
        int before = first > 0 && words.get(first - 1).pos().equals("DT") ? first - 2 : first - 1;
        return before >= 0
                && (words.get(before).pos().matches("WDT|WP|WRB")
                        || words.get(before).is("that")
                        || cues.subordinator(words.get(before).folded()));
    }

    /** Whether a subject is that of a clause between two others' subject and verb: "Biden, although the talks failed, urged him". */
    boolean inserted(int subject, int before) {
        int open = subject - 1;
        while (open > 0 && !words.get(open).is(",") && !words.get(open).pos().matches("VB[DZP]|MD")) {
            open--;
        }
        int close = subject + 1;
        boolean verb = false;
        while (close < before && !words.get(close).is(",")) {
            verb |= words.get(close).pos().matches("VB[DZP]|MD");
            close++;
        }
        int next = close + 1;
        while (next < before && words.get(next).pos().equals("RB")) {
            next++;
        }
        return open > 0
                && words.get(open).is(",")
                && begins(open + 1)
                && verb
                && next < before
                && words.get(next).pos().matches("VB[DZP]|MD");
    }

    /** Whether a word like "although", "and" or "as" opens a clause here: "in Sochi, Putin saw him, told" has none. */
    private boolean begins(int word) {
        return words.get(word).pos().matches("CC|W.*")
                || cues.subordinator(words.get(word).folded());
    }

    /** Whether a word is threatened with what follows if it does what a pronoun tells: "warned Putin of costs if he". */
    boolean warned(int whom, int pronoun) {
        boolean condition = pronoun > 0
                && (words.get(pronoun - 1).is("if") || words.get(pronoun - 1).is("unless"));
        return condition
                && whom > 0
                && whom < pronoun
                && cues.warns(words.get(whom - 1).folded());
    }

    /** Whether somebody is to do something to what a pronoun owns: "urged Biya to withdraw his threat", "from using his veto". */
    boolean controlled(int first, int last, int owner) {
        int verb = first > 1 && words.get(first - 1).pos().matches("IN|RP") ? first - 2 : first - 1;
        boolean bid = verb >= 0
                && last + 1 < owner
                && owner - last <= CONTROL
                && cues.controls(words.get(verb).folded())
                && (words.get(last).is("to") || words.get(last).is("from"));
        return bid
                && cues.doneToOwn(words.get(last + 1).folded())
                && words.subList(last + 2, owner).stream().allMatch(w -> w.pos().matches("IN|RP|RB|JJ|TO"));
    }

    /** Whether somebody is sent where a pronoun acts: "sent an envoy to Seoul, where he". */
    boolean sent(int whom, int last, int pronoun) {
        int to = words.get(last).is(",") ? last + 1 : last;
        int verb = whom > 0 && words.get(whom - 1).pos().matches("DT|PRP\\$") ? whom - 2 : whom - 1;
        return to < pronoun - 1
                && words.get(to).is("to")
                && words.get(pronoun - 1).is("where")
                && verb >= 0
                && cues.sends(words.get(verb).folded());
    }

    /** Whether a name opens the sentence and a pronoun behind the comma takes it up: "Axworthy, he has warned". */
    boolean dislocated(int first, int last, int pronoun) {
        boolean opens = first == 0
                || first == 1 && words.get(0).pos().matches("CC|RB|UH")
                || !Character.isLetterOrDigit(words.get(first - 1).text().charAt(0))
                        && !words.get(first - 1).is(",");
        boolean aside = last + 2 < pronoun
                && pronoun - last < SCENE
                && words.get(last).is(",")
                && words.get(pronoun - 1).is(",")
                && words.get(last + 1).folded().matches("that|who|the|an?|his|her|their|its")
                && words.subList(last + 1, pronoun - 1).stream().noneMatch(w -> w.is(",") || w.is(";"));
        return opens && (last == pronoun - 1 && words.get(last).is(",") || aside);
    }

    /** Whether an owner's hand is shaken by the subject: "Harper, who shook his hand". */
    boolean limb(int owner) {
        return owner > 0
                && owner + 1 < words.size()
                && LIMBS.contains(words.get(owner - 1).folded())
                && words.get(owner + 1).folded().matches("hands?|cheeks?|arm");
    }

    /** Whether these words hold the head of a subject, or somebody of whom a relative clause tells. */
    boolean subject(int first, int last) {
        boolean who = last + 1 < words.size()
                && words.get(last).is(",")
                && words.get(last + 1).is("who");
        boolean participle = last < words.size() && words.get(last).pos().equals("VBN");
        return who || participle || cleft(first, last) || subjects.in(first, last) || topic(first);
    }

    /** "It was Ozal who blinked". */
    private boolean cleft(int first, int last) {
        return first > 1
                && last < words.size()
                && words.get(last).is("who")
                && cues.copula(words.get(first - 1).folded())
                && words.get(first - 2).is("it");
    }

    /** Whether a word belongs to a sentence without a verb, which is about what it names: "Now NATO." */
    private boolean topic(int first) {
        return !governed(first) && words.stream().noneMatch(w -> w.pos().matches("VB.?|MD"));
    }

    /** Whether the words up to {@code last} are followed by "and" or a comma. */
    boolean listed(int last, int next) {
        if (next < last) {
            return false;
        }
        for (int i = last; i < next; i++) {
            Word w = words.get(i);
            if (!w.is(",") && !w.is("and") && !w.is("with") && !w.is("&") && !w.is("the") && !w.is("both")) {
                return false;
            }
        }
        return next > last && next - last <= 3 && joint(last, next);
    }

    private boolean joint(int last, int next) {
        for (int i = last; i < next; i++) {
            if (words.get(i).is("with")) {
                return false;
            }
        }
        return true;
    }
}
