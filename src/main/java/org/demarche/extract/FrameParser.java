package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EventType;

/**
 * Compiles the trigger patterns of ontology/events/.
 *
 * <pre>
 * {A} meet with {A}            a verb: subject, then what follows it
 * {A} [hold] [talks] with {A}? words in brackets are classes of lexicon/word-classes.tsv; ? marks what may be absent
 * {A} sit_down with {A}        a verb with its particle
 * {A} be:due in {L}            what a copula predicates
 * {A} not:recognise {T}        a verb that must be negated
 * {A} meet {A} .               nothing else may follow: no object, infinitive, clause or "as"
 * {A} urge {T} to *            an infinitive; "that *" a clause, "from *" a gerund, "from *[enter]" of such verbs
 * {A} agree to ![meet]         an infinitive of any other verb
 * {A}'s [visit] to {L}         a noun with its possessor
 * {A}- [talks]                 a noun with its modifiers
 * [talks] between {A}          a noun with what follows it
 * {A} [hold] [phone]+[talks]   a noun with a word of the first class before it
 * {A} * in [phone-talk]        any verb
 * {A:[force]} enter {T:place}  a slot that only such nouns, or a name, place, person or thing, may fill
 * {X} veto {A=un-council}      an agent that the words imply
 * </pre>
 * {A} agent, {T} target, {L} place, {X} anything. Several words for one place are apart by |.
 */
final class FrameParser {
    private final WordClasses classes;

    FrameParser(WordClasses classes) {
        this.classes = classes;
    }

    List<Frame> parse(EventType type) {
        return type.patterns().stream().map(p -> parse(type, p)).toList();
    }

    private Frame parse(EventType type, EventType.Pattern pattern) {
        try {
            return new Run(type, pattern.text()).frame();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new PatternFault(pattern, e);
        }
    }

    private final class Run {
        private final EventType type;
        private final String text;
        private final List<String> words;
        private int i;

        Run(EventType type, String text) {
            this.type = type;
            this.text = text;
            this.words = List.of(text.strip().split("\\s+"));
        }

        Frame frame() {
            String first = words.get(0);
            if (first.endsWith("'s") && first.startsWith("{")) {
                i = 1;
                return noun(Optional.of(slot(first.substring(0, first.length() - 2))), Optional.empty());
            }
            if (first.startsWith("{") && first.endsWith("-")) {
                i = 1;
                return noun(Optional.empty(), Optional.of(slot(first.substring(0, first.length() - 1))));
            }
            if (first.startsWith("{")) {
                i = 1;
                return verb(slot(first));
            }
            return noun(Optional.empty(), Optional.empty());
        }

        private String next() {
            if (i >= words.size()) {
                throw new IllegalArgumentException("it ends too early");
            }
            return words.get(i++);
        }

        private Frame noun(Optional<Frame.Slot> possessor, Optional<Frame.Slot> modifier) {
            Wanted noun = nouns(next());
            List<Frame.Phrase> phrases = new ArrayList<>();
            while (i < words.size()) {
                phrases.add(phrase());
            }
            return new Frame(
                    type,
                    Frame.Kind.NOUN,
                    noun.heads(),
                    noun.before(),
                    "",
                    Set.of(),
                    possessor,
                    Optional.empty(),
                    Wanted.ANYTHING,
                    Optional.empty(),
                    modifier,
                    phrases,
                    Optional.empty(),
                    "",
                    false,
                    false,
                    text);
        }

        private Frame verb(Frame.Slot subject) {
            String head = next();
            boolean negated = head.startsWith("not:");
            if (negated) {
                head = head.substring("not:".length());
            }
            boolean closed = false;
            String particle = "";
            Set<String> predicate = Set.of();
            if (head.contains("_")) {
                particle = head.substring(head.indexOf('_') + 1);
                head = head.substring(0, head.indexOf('_'));
            } else if (head.contains(":")) {
                predicate = words(head.substring(head.indexOf(':') + 1));
                head = head.substring(0, head.indexOf(':'));
            }
            Optional<Frame.Slot> object = Optional.empty();
            Optional<Frame.Slot> second = Optional.empty();
            Wanted objectNouns = Wanted.ANYTHING;
            String implied = "";
            List<Frame.Phrase> phrases = new ArrayList<>();
            Optional<Frame.Complement> complement = Optional.empty();
            while (i < words.size()) {
                String word = words.get(i);
                if (word.equals(".")) {
                    closed = true;
                    i++;
                } else if ((word.equals("to") || word.equals("that") || word.equals("from")) && last()) {
                    complement = Optional.of(complement(word, words.get(i + 1)));
                    i += 2;
                } else if (preposition(word)) {
                    phrases.add(phrase());
                } else if (word.startsWith("{A=")) {
                    implied = word.substring("{A=".length(), word.length() - 1);
                    i++;
                } else if (word.startsWith("{")) {
                    if (object.isEmpty() && objectNouns.isEmpty()) {
                        object = Optional.of(slot(word));
                    } else {
                        second = Optional.of(slot(word));
                    }
                    i++;
                } else if (objectNouns.isEmpty()) {
                    objectNouns = nouns(word);
                    i++;
                } else {
                    throw new IllegalArgumentException("\"" + word + "\" has no place after the object");
                }
            }
            return new Frame(
                    type,
                    Frame.Kind.VERB,
                    words(head),
                    Set.of(),
                    particle,
                    predicate,
                    Optional.of(subject),
                    object,
                    objectNouns,
                    second,
                    Optional.empty(),
                    phrases,
                    complement,
                    implied,
                    negated,
                    closed,
                    text);
        }

        private Frame.Complement complement(String opener, String verbs) {
            boolean except = verbs.startsWith("!");
            String named = except || verbs.startsWith("*[") ? verbs.substring(1) : verbs;
            return new Frame.Complement(opener, named.equals("*") ? Set.of() : words(named), except);
        }

        /** Whether "to", "that" or "from" opens a complement: a verb follows it, or *. */
        private boolean last() {
            if (words.get(i).equals("from")) {
                return i + 1 < words.size() && words.get(i + 1).startsWith("*");
            }
            return i + 1 < words.size()
                    && !words.get(i + 1).startsWith("{")
                    && (words.get(i).equals("that") || words.get(i + 1).equals("*") || i + 2 == words.size())
                    && !(words.get(i + 1).startsWith("[") && classes.in("noun-classes", bare(words.get(i + 1))));
        }

        private String bare(String word) {
            return word.replaceAll("[\\[\\]?]", "");
        }

        private boolean preposition(String word) {
            String first = word.split("\\|")[0].replace('_', ' ');
            return classes.in("prepositions", first) || classes.in("multiword-prepositions", first);
        }

        private Frame.Phrase phrase() {
            String prepositions = words.get(i++).replace('_', ' ');
            if (!preposition(prepositions)) {
                throw new IllegalArgumentException("\"" + prepositions + "\" is no preposition");
            }
            if (i >= words.size()) {
                throw new IllegalArgumentException("nothing follows \"" + prepositions + "\"");
            }
            String what = words.get(i++);
            boolean optional = what.endsWith("?");
            Set<String> preps = Set.of(prepositions.split("\\|"));
            return what.startsWith("{")
                    ? new Frame.Phrase(preps, Optional.of(slot(what)), Wanted.ANYTHING, optional)
                    : new Frame.Phrase(preps, Optional.empty(), nouns(what.replace("?", "")), optional);
        }

        private Set<String> words(String word) {
            if (word.startsWith("[") && word.endsWith("]")) {
                return classes.get(word.substring(1, word.length() - 1));
            }
            return Set.of(word.split("\\|"));
        }

        /** The nouns of a pattern: "deal", "[talks]", "[phone]+[talks]" with words that must stand before them. */
        private Wanted nouns(String word) {
            int plus = word.indexOf('+');
            return plus < 0
                    ? Wanted.nouns(words(word))
                    : new Wanted(words(word.substring(plus + 1)), words(word.substring(0, plus)), "");
        }

        /** What may fill a slot: "", "place", "[force]" or "place|[base]". */
        private Wanted wanted(String what) {
            if (what.isEmpty()) {
                return Wanted.ANYTHING;
            }
            String first = what.split("\\|")[0];
            if (!Wanted.KINDS.contains(first)) {
                return nouns(what);
            }
            Wanted nouns = what.equals(first) ? Wanted.ANYTHING : nouns(what.substring(first.length() + 1));
            return new Wanted(nouns.heads(), nouns.before(), first);
        }

        private Frame.Slot slot(String word) {
            boolean optional = word.endsWith("?");
            String name = word.substring(1, word.length() - (optional ? 2 : 1));
            int colon = name.indexOf(':');
            String what = colon < 0 ? "" : name.substring(colon + 1);
            Wanted wanted = wanted(what);
            Frame.Role role =
                    switch (colon < 0 ? name : name.substring(0, colon)) {
                        case "A" -> Frame.Role.AGENT;
                        case "T" -> Frame.Role.TARGET;
                        case "L" -> Frame.Role.PLACE;
                        case "X" -> Frame.Role.ANY;
                        default -> throw new IllegalArgumentException("unknown slot " + word);
                    };
            return new Frame.Slot(role, wanted, optional);
        }
    }
}
