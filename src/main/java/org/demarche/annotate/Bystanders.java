package org.demarche.annotate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.Fold;
import org.demarche.lexicon.WordTable;

/** Finds the bystanders of a sentence. */
final class Bystanders {
    /** Plurals for what happens and is no "they" who act: "talks". */
    private static final Set<String> HAPPENINGS = WordTable.keys("happenings.tsv");

    /** Prepositions of place and time: a word in capitals behind them is nobody. */
    private static final Set<String> SCENES = WordTable.keys("scene-prepositions.tsv");

    /** So many words at most tell whom a noun belongs to. */
    private static final int LONGEST = 10;

    /** Determiners that leave open who is meant, or say that nobody is. */
    private static final Set<String> NOBODY = Set.of("every", "each", "no", "any", "another", "neither", "either");

    private Bystanders() {}

    /** Common nouns that are subjects, and nouns for one person, where no phrase covers them. */
    static List<Bystander> plain(PhraseScanner.Scan scan, Clauses clauses, CueWords cues) {
        BitSet heads = clauses.subjects().heads();
        List<Bystander> found = new ArrayList<>();
        for (int i = 0; i < scan.words().size(); i++) {
            Word w = scan.words().get(i);
            boolean subject = heads.get(i);
            boolean person = w.pos().equals("NN") && PersonWords.noun(w.folded());
            if (person && (generic(scan.words(), i) || PersonWords.named(w.folded()) && definite(scan.words(), i))) {
                continue;
            }
            if (person && (named(scan, i) || identified(scan, i) || apposed(scan, i) || part(scan.words(), i, cues))) {
                continue;
            }
            boolean object = w.pos().equals("NNS") && object(scan.words(), i);
            if (w.pos().equals("NNS") && HAPPENINGS.contains(w.folded())) {
                continue;
            }
            if ((subject || person || object) && w.pos().startsWith("NN") && !covered(scan, i)) {
                found.add(new Bystander(
                        i,
                        w.folded(),
                        kind(w, subject && clauses.subjects().joined(i)),
                        PersonWords.genderOfNoun(w.folded()),
                        subject,
                        clauses.quoted(i)));
            }
        }
        return found;
    }

    /** "The commander of the army in Europe, General X", "the man who outpolled him, X": who is named behind the noun. */
    private static boolean named(PhraseScanner.Scan scan, int noun) {
        List<Word> words = scan.words();
        int comma = noun + 1;
        boolean told = comma < words.size() && words.get(comma).pos().startsWith("W");
        while (comma < words.size()
                && comma - noun < LONGEST
                && (told && !words.get(comma).is(",")
                        || words.get(comma).pos().matches("IN|DT|NN.*|JJ.*|POS|CC|CD|PRP\\$"))) {
            comma++;
        }
        int name = comma + 1;
        return comma < words.size()
                && words.get(comma).is(",")
                && scan.phrases().stream()
                        .anyMatch(p -> p.first() == name && p.name().isPresent());
    }

    /** "Tsai, the opposition candidate,": the noun describes who is named before it. */
    private static boolean apposed(PhraseScanner.Scan scan, int noun) {
        List<Word> words = scan.words();
        int comma = noun - 1;
        while (comma > 0
                && noun - comma < LONGEST
                && words.get(comma).pos().matches("IN|DT|NN.*|JJ.*|POS|CD|PRP\\$|VBN")) {
            comma--;
        }
        boolean and = noun + 1 < words.size() && words.get(noun + 1).is("and");
        int end = comma;
        return comma > 0
                && !and
                && words.get(comma).is(",")
                && scan.phrases().stream()
                        .anyMatch(p -> p.last() == end && p.name().isPresent());
    }

    /** "Sworn in as foreign minister", "has been ambassador": without an article the noun tells what somebody is. */
    private static boolean part(List<Word> words, int noun, CueWords cues) {
        int first = noun;
        while (first > 0 && words.get(first - 1).pos().matches("JJ.?|NN.?.?|VBN")) {
            first--;
        }
        return first > 0
                && (words.get(first - 1).is("as")
                        || cues.copula(words.get(first - 1).folded()));
    }

    /** "The man who carried the papers is X": the noun describes whom the sentence says it is. */
    private static boolean identified(PhraseScanner.Scan scan, int noun) {
        List<Word> words = scan.words();
        int verb = noun + 1;
        boolean told = verb < words.size() && words.get(verb).pos().startsWith("W");
        while (told
                && verb < words.size()
                && !copula(words.get(verb))
                && Character.isLetter(words.get(verb).text().charAt(0))) {
            verb++;
        }
        int name = verb + 1;
        return verb < words.size()
                && copula(words.get(verb))
                && scan.phrases().stream()
                        .anyMatch(p -> p.first() == name && p.name().isPresent());
    }

    private static boolean copula(Word word) {
        return word.pos().startsWith("VB") && word.folded().matches("is|was");
    }

    /** Whether a plural noun ends its phrase behind a verb: "condemned two attacks". */
    private static boolean object(List<Word> words, int noun) {
        boolean last = noun + 1 >= words.size() || !words.get(noun + 1).pos().startsWith("NN");
        int i = noun - 1;
        while (i >= 0 && words.get(i).pos().matches("JJ.?|NN.?.?|CD|DT|PRP\\$|VBN|VBG")) {
            i--;
        }
        return last && i >= 0 && words.get(i).pos().startsWith("VB");
    }

    /** "Every hostage", "no president": nobody for a pronoun of the next sentence; "pilot X" is X. */
    private static boolean generic(List<Word> words, int noun) {
        boolean title = noun + 1 < words.size() && words.get(noun + 1).pos().startsWith("NNP");
        return title || determiner(words, noun).filter(NOBODY::contains).isPresent();
    }

    /** The word that determines a phrase, its first or the one before. */
    private static String ahead(PhraseScanner.Scan scan, int first) {
        String own = scan.words().get(first).folded();
        return first == 0 || NOBODY.contains(own)
                ? own
                : scan.words().get(first - 1).folded();
    }

    private static boolean definite(List<Word> words, int noun) {
        return determiner(words, noun).filter(w -> !w.matches("an?|one")).isPresent();
    }

    private static Optional<String> determiner(List<Word> words, int noun) {
        for (int i = noun - 1; i >= Math.max(0, noun - 4); i--) {
            String pos = words.get(i).pos();
            if (pos.equals("DT") || pos.equals("PRP$") || words.get(i).possessive()) {
                return Optional.of(words.get(i).folded());
            }
            if (!pos.startsWith("JJ") && !pos.startsWith("NN") && !pos.startsWith("VB")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Bystander.Kind kind(Word w, boolean joined) {
        boolean person = w.pos().equals("NN") && PersonWords.noun(w.folded());
        return joined || w.pos().endsWith("S")
                ? Bystander.Kind.SEVERAL
                : person ? Bystander.Kind.PERSON : Bystander.Kind.THING;
    }

    /** At the head of a sentence, where any word has a capital. */
    private static boolean opening(Phrase p, List<Word> words) {
        return p.first() == 0
                || !Character.isLetterOrDigit(words.get(p.first() - 1).text().charAt(0));
    }

    private static boolean acts(Phrase p, PhraseScanner.Scan scan, CueWords cues) {
        if (p.last() >= scan.words().size()) {
            return false;
        }
        Word next = scan.words().get(p.last());
        boolean verb = next.pos().equals("VBD")
                || next.pos().equals("VBZ")
                || next.pos().equals("RB");
        return cues.speechVerb(next.folded())
                || verb && scan.words().get(p.last() - 1).pos().equals("NNP");
    }

    private static boolean covered(PhraseScanner.Scan scan, int word) {
        return scan.phrases().stream().anyMatch(p -> p.first() <= word && word < p.last());
    }

    /** "To sanction a foreign minister": whoever it may be. */
    private static boolean indefinite(Phrase p, List<Word> words) {
        return words.get(p.first()).folded().matches("an?")
                || p.first() > 0 && words.get(p.first() - 1).folded().matches("an?");
    }

    /** A phrase that turned out to be nobody known. */
    static Optional<Bystander> of(Phrase p, PhraseScanner.Scan scan, Clauses clauses, CueWords cues) {
        boolean subject = clauses.subject(p.first(), p.last());
        boolean quoted = clauses.quoted(p.first());
        Word last = scan.words().get(p.last() - 1);
        if (p.name().isPresent()) {
            String written = p.name().get().written();
            List<String> words = Fold.split(written);
            Optional<String> gender =
                    p.name().get().gender().or(() -> PersonWords.genderOfName(Fold.word(words.get(0))));
            String key = Fold.word(words.get(words.size() - 1));
            boolean scene = p.first() > 0
                    && words.size() == 1
                    && SCENES.contains(scan.words().get(p.first() - 1).folded());
            if (scene && !PersonWords.givenName(key)) {
                return Optional.empty();
            }
            if (opening(p, scan.words()) && words.size() == 1 && !PersonWords.givenName(key) && !acts(p, scan, cues)) {
                return Optional.empty();
            }
            Bystander.Kind kind = last.pos().matches("NNP?S")
                    ? Bystander.Kind.SEVERAL
                    : cues.body(key).isPresent() ? Bystander.Kind.THING : Bystander.Kind.PERSON;
            return Optional.of(new Bystander(p.first(), key, kind, gender, subject, quoted));
        }
        if (p.kind() == Phrase.Kind.PRONOUN || p.kind() == Phrase.Kind.DEMONYM || p.kind() == Phrase.Kind.PLACE) {
            return Optional.empty();
        }
        if (p.kind() == Phrase.Kind.FIGURE && PersonWords.named(last.folded())) {
            return Optional.empty();
        }
        boolean several =
                last.pos().endsWith("S") || p.office().filter(Office::plural).isPresent();
        boolean person = p.office().isPresent()
                || p.kind() == Phrase.Kind.FELLOW
                || p.kind() == Phrase.Kind.COUNTERPART
                || p.kind() == Phrase.Kind.SHORT
                || PersonWords.noun(last.folded());
        boolean known = named(scan, p.last() - 1)
                || identified(scan, p.last() - 1)
                || !several && part(scan.words(), p.last() - 1, cues);
        if (!several && person && (known || NOBODY.contains(ahead(scan, p.first())))) {
            return Optional.empty();
        }
        if (!several && person && !subject && indefinite(p, scan.words())) {
            return Optional.empty();
        }
        Bystander.Kind kind = several ? Bystander.Kind.SEVERAL : person ? Bystander.Kind.PERSON : Bystander.Kind.THING;
        return Optional.of(new Bystander(
                p.first(), last.folded(), kind, PersonWords.genderOfNoun(last.folded()), subject, quoted));
    }
}
