package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 * {A} not:recognise {T}        a verb that must be negated; must: of duty, will: of the time to come
 * {A}: {T} must:* .            what the agent says: "Russia must withdraw, Kerry said"; * any verb
 * {A} demand that {T} *        an infinitive or clause with its own subject, object and phrases
 * {A}: {X} be [costs] if {T}   whoever a condition speaks of
 * {A} meet {A} .               nothing else may follow: no object, infinitive, clause or "as"
 * {A} urge {T} to *            an infinitive; "that *" a clause
 * {A}'s [visit] to {L}         a noun with its possessor
 * {A}- [talks]                 a noun with its modifiers
 * [talks] between {A}          a noun with what follows it
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
            if (first.endsWith(":") && first.startsWith("{")) {
                i = 2;
                String subject = words.get(1);
                return subject.startsWith("[")
                        ? verb(Optional.empty(), words(subject), true)
                        : verb(Optional.of(slot(subject)), Set.of(), true);
            }
            if (first.startsWith("{")) {
                i = 1;
                return verb(Optional.of(slot(first)), Set.of(), false);
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
            Set<String> heads = words(next());
            List<Frame.Phrase> phrases = new ArrayList<>();
            while (i < words.size()) {
                phrases.add(phrase());
            }
            return new Frame(
                    type,
                    Frame.Kind.NOUN,
                    heads,
                    "",
                    Set.of(),
                    possessor,
                    Set.of(),
                    Optional.empty(),
                    Set.of(),
                    Optional.empty(),
                    modifier,
                    phrases,
                    Optional.empty(),
                    Optional.empty(),
                    Frame.Mood.ANY,
                    false,
                    false,
                    text);
        }

        private Frame verb(Optional<Frame.Slot> subject, Set<String> subjectNouns, boolean said) {
            String head = next();
            Frame.Mood mood = mood(head);
            head = without(mood, head);
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
            Set<String> objectNouns = Set.of();
            List<Frame.Phrase> phrases = new ArrayList<>();
            Optional<Frame.Complement> complement = Optional.empty();
            Optional<Frame.Slot> condition = Optional.empty();
            while (i < words.size()) {
                String word = words.get(i);
                if (word.equals(".")) {
                    closed = true;
                    i++;
                } else if (word.equals("if")) {
                    condition = Optional.of(slot(words.get(i + 1)));
                    i += 2;
                } else if (word.equals("that") || word.equals("to") && governs()) {
                    complement = Optional.of(complement());
                } else if (preposition(word)) {
                    phrases.add(phrase());
                } else if (word.startsWith("{")) {
                    if (object.isEmpty() && objectNouns.isEmpty()) {
                        object = Optional.of(slot(word));
                    } else {
                        second = Optional.of(slot(word));
                    }
                    i++;
                } else if (objectNouns.isEmpty()) {
                    objectNouns = words(word);
                    i++;
                } else {
                    throw new IllegalArgumentException("\"" + word + "\" has no place after the object");
                }
            }
            return new Frame(
                    type,
                    Frame.Kind.VERB,
                    words(head),
                    particle,
                    predicate,
                    subject,
                    subjectNouns,
                    object,
                    objectNouns,
                    second,
                    Optional.empty(),
                    phrases,
                    complement,
                    condition,
                    mood,
                    said,
                    closed,
                    text);
        }

        /** Whether "to" opens a complement: a verb follows it, or *. */
        private boolean governs() {
            if (i + 1 >= words.size() || words.get(i + 1).startsWith("{")) {
                return false;
            }
            String verb = words.get(i + 1);
            return verb.equals("*")
                    || verb.startsWith("[") && !classes.in("noun-classes", bare(verb))
                    || !verb.startsWith("[") && (i + 2 == words.size() || preposition(words.get(i + 2)));
        }

        /** "that {T} *", "to [recognise] {T}? of {T}?". */
        private Frame.Complement complement() {
            String opener = next();
            Optional<Frame.Slot> subject = Optional.empty();
            if (words.get(i).startsWith("{")) {
                subject = Optional.of(slot(next()));
            }
            String verb = next();
            Frame.Mood mood = mood(verb);
            verb = without(mood, verb);
            Optional<Frame.Slot> object = Optional.empty();
            List<Frame.Phrase> phrases = new ArrayList<>();
            while (i < words.size() && !words.get(i).equals(".") && !words.get(i).equals("if")) {
                if (words.get(i).startsWith("{")) {
                    object = Optional.of(slot(next()));
                } else {
                    phrases.add(phrase());
                }
            }
            return new Frame.Complement(
                    opener, mood, verb.equals("*") ? Set.of() : words(verb), subject, object, List.copyOf(phrases));
        }

        private static Frame.Mood mood(String verb) {
            for (Frame.Mood mood : Frame.Mood.values()) {
                if (mood != Frame.Mood.ANY && verb.startsWith(prefix(mood))) {
                    return mood;
                }
            }
            return Frame.Mood.ANY;
        }

        private static String without(Frame.Mood mood, String verb) {
            return mood == Frame.Mood.ANY ? verb : verb.substring(prefix(mood).length());
        }

        private static String prefix(Frame.Mood mood) {
            return mood.name().toLowerCase(Locale.ROOT) + ":";
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
                    ? new Frame.Phrase(preps, Optional.of(slot(what)), Set.of(), optional)
                    : new Frame.Phrase(preps, Optional.empty(), words(what.replace("?", "")), optional);
        }

        private Set<String> words(String word) {
            if (word.startsWith("[") && word.endsWith("]")) {
                return classes.get(word.substring(1, word.length() - 1));
            }
            return Set.of(word.split("\\|"));
        }

        private Frame.Slot slot(String word) {
            boolean optional = word.endsWith("?");
            String name = optional ? word.substring(0, word.length() - 1) : word;
            return switch (name) {
                case "{A}" -> new Frame.Slot(Frame.Role.AGENT, optional);
                case "{T}" -> new Frame.Slot(Frame.Role.TARGET, optional);
                case "{L}" -> new Frame.Slot(Frame.Role.PLACE, optional);
                case "{X}" -> new Frame.Slot(Frame.Role.ANY, optional);
                default -> throw new IllegalArgumentException("unknown slot " + word);
            };
        }
    }
}
