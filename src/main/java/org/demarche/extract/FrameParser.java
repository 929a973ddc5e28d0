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
 * {A} not:recognise {T}        a verb that must be negated; wont: so with "will" or "can"; ceased: with "no longer"; must: of
 *                              duty, will: of the time to come
 * {A}: {T} must:* .            what the agent says: "Russia must withdraw, Kerry said"
 * {A} demand that {T} *        an infinitive or clause with its own subject, object and phrases
 * {A}: {X} be [costs] if {T}   whoever a condition speaks of
 * {A} give {A} {D}             the clause must say how long it lasted
 * {A} meet {A} .               nothing else may follow: no object, infinitive, clause or "as"
 * {A} urge {T} to *            an infinitive; "that *" a clause, "from *" a gerund, "from *[enter]" of such verbs
 * {A} give {T} until *         "until Sunday to withdraw"
 * {A} stop doing [supply]      a gerund that the verb governs
 * {A} agree to ![meet]         an infinitive of any other verb
 * {A}'s [visit] to {L}         a noun with its possessor
 * {A}'s [refusal] to *         a noun with the infinitive or clause that says what
 * {A}- [talks]                 a noun with its modifiers
 * [talks] between {A}          a noun with what follows it
 * {D} with {A}                 a length of time with what follows it
 * {A} [hold] [phone]+[talks]   a noun with a word of the first class before it
 * {A} * in [phone-talk]        any verb
 * {A:[force]} enter {T:place}  a slot that only such nouns, or a name, place, person or thing, may fill, or actors
 *                              that are people, a body, the members of a body, or armed movements
 * {X} veto {A=un-council}      an agent that the words imply
 * </pre>
 * {A} agent, {T} target, {L} place, {X} anything. Several words for one place are apart by |.
 */
final class FrameParser {
    private final WordClasses classes;
    private final PatternWords read;

    FrameParser(WordClasses classes) {
        this.classes = classes;
        this.read = new PatternWords(classes);
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
                return noun(Optional.of(read.slot(first.substring(0, first.length() - 2))), Optional.empty());
            }
            if (first.startsWith("{") && first.endsWith("-")) {
                i = 1;
                return noun(Optional.empty(), Optional.of(read.slot(first.substring(0, first.length() - 1))));
            }
            if (first.endsWith(":")) {
                i = 2;
                return verb(read.slot(words.get(1)), true);
            }
            if (first.startsWith("{") && !first.equals(Frame.DURATION)) {
                i = 1;
                return verb(read.slot(first), false);
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
            Wanted noun = read.nouns(next());
            List<Frame.Phrase> phrases = new ArrayList<>();
            Optional<Frame.Complement> complement = Optional.empty();
            while (i < words.size()) {
                boolean opens = words.get(i).equals("to") || words.get(i).equals("that");
                if (opens && governs()) {
                    complement = Optional.of(complement());
                } else {
                    phrases.add(phrase());
                }
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
                    complement,
                    Optional.empty(),
                    "",
                    Frame.Mood.ANY,
                    false,
                    false,
                    false,
                    text);
        }

        private Frame verb(Frame.Slot subject, boolean said) {
            String head = next();
            Frame.Mood mood = PatternWords.mood(head);
            head = PatternWords.without(mood, head);
            boolean closed = false;
            boolean timed = false;
            String particle = "";
            Set<String> predicate = Set.of();
            if (head.contains("_")) {
                particle = head.substring(head.indexOf('_') + 1);
                if (particle.contains("|")) {
                    throw new IllegalArgumentException("\"" + head
                            + "\" has words behind a particle: the particle goes with all of the verbs, another one needs"
                            + " a pattern of its own");
                }
                head = head.substring(0, head.indexOf('_'));
            } else if (head.contains(":")) {
                predicate = read.words(head.substring(head.indexOf(':') + 1));
                head = head.substring(0, head.indexOf(':'));
            }
            Optional<Frame.Slot> object = Optional.empty();
            Optional<Frame.Slot> second = Optional.empty();
            Wanted objectNouns = Wanted.ANYTHING;
            String implied = "";
            List<Frame.Phrase> phrases = new ArrayList<>();
            Optional<Frame.Complement> complement = Optional.empty();
            Optional<Frame.Slot> condition = Optional.empty();
            while (i < words.size()) {
                String word = words.get(i);
                if (word.equals(".")) {
                    closed = true;
                    i++;
                } else if (word.equals(Frame.DURATION)) {
                    timed = true;
                    i++;
                } else if (word.equals("if")) {
                    condition = Optional.of(read.slot(words.get(i + 1)));
                    i += 2;
                } else if (word.equals("doing")
                        || (word.equals("to")
                                        || word.equals("that")
                                        || word.equals("from")
                                        || word.equals("of")
                                        || word.equals("until"))
                                && governs()) {
                    complement = Optional.of(complement());
                } else if (read.preposition(word)) {
                    phrases.add(phrase());
                } else if (word.startsWith("{A=")) {
                    implied = word.substring("{A=".length(), word.length() - 1);
                    i++;
                } else if (word.startsWith("{")) {
                    if (object.isEmpty() && objectNouns.isEmpty()) {
                        object = Optional.of(read.slot(word));
                    } else {
                        second = Optional.of(read.slot(word));
                    }
                    i++;
                } else if (objectNouns.isEmpty()) {
                    objectNouns = read.nouns(word);
                    i++;
                } else {
                    throw new IllegalArgumentException("\"" + word + "\" has no place after the object");
                }
            }
            return new Frame(
                    type,
                    Frame.Kind.VERB,
                    read.words(head),
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
                    condition,
                    implied,
                    mood,
                    said,
                    closed,
                    timed,
                    text);
        }

        /** Whether "to", "that", "from" or "of" opens a complement: a verb follows it, or *. */
        private boolean governs() {
            String opener = words.get(i);
            if (i + 1 >= words.size() || words.get(i + 1).startsWith("{") && !opener.equals("that")) {
                return false;
            }
            String verb = words.get(i + 1);
            if (opener.equals("from") || opener.equals("until")) {
                return verb.startsWith("*");
            }
            if (opener.equals("of")) {
                return verb.startsWith("!");
            }
            boolean words = verb.startsWith("[");
            return opener.equals("that")
                    || verb.equals("*")
                    || verb.startsWith("!")
                    || words && !classes.in("noun-classes", read.bare(verb))
                    || !words && verbEnds();
        }

        /** Whether a plain word after "to" is a verb: nothing follows it, or a phrase does. */
        private boolean verbEnds() {
            return i + 2 == words.size() || read.preposition(words.get(i + 2));
        }

        /** "that {T} *", "to [recognise] {T}? of {T}?". */
        private Frame.Complement complement() {
            String opener = next();
            Optional<Frame.Slot> subject = Optional.empty();
            if (words.get(i).startsWith("{")) {
                subject = Optional.of(read.slot(next()));
            }
            String verb = next();
            Frame.Mood mood = PatternWords.mood(verb);
            verb = PatternWords.without(mood, verb);
            boolean except = verb.startsWith("!");
            String named = except || verb.startsWith("*[") ? verb.substring(1) : verb;
            Optional<Frame.Slot> object = Optional.empty();
            List<Frame.Phrase> phrases = new ArrayList<>();
            while (i < words.size()
                    && !words.get(i).equals(".")
                    && !words.get(i).equals("if")) {
                if (words.get(i).startsWith("{")) {
                    object = Optional.of(read.slot(next()));
                } else {
                    phrases.add(phrase());
                }
            }
            Set<String> verbs = named.equals("*") ? Set.of() : read.words(named);
            return new Frame.Complement(opener, mood, verbs, except, subject, object, List.copyOf(phrases));
        }

        private Frame.Phrase phrase() {
            String prepositions = words.get(i++).replace('_', ' ');
            if (!read.preposition(prepositions)) {
                throw new IllegalArgumentException("\"" + prepositions + "\" is no preposition");
            }
            if (i >= words.size()) {
                throw new IllegalArgumentException("nothing follows \"" + prepositions + "\"");
            }
            String what = words.get(i++);
            boolean optional = what.endsWith("?");
            Set<String> preps = Set.of(prepositions.split("\\|"));
            return what.startsWith("{")
                    ? new Frame.Phrase(preps, Optional.of(read.slot(what)), Wanted.ANYTHING, optional)
                    : new Frame.Phrase(preps, Optional.empty(), read.nouns(what.replace("?", "")), optional);
        }
    }
}
