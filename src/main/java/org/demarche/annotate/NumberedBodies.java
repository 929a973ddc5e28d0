package org.demarche.annotate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.lexicon.NameEntry.Sense;
import org.demarche.lexicon.WordTable;
import org.demarche.model.ActorRef;

/** Bodies that are called by the number of their members: "the Twelve", "the other seven". */
final class NumberedBodies {
    static final String RULE = "numbered-body";
    /** "The 27 member states". */
    private static final String MEMBER = "member";

    private record Body(LocalDate from, LocalDate to, Set<String> numbers, String id, Optional<String> beside) {
        boolean tells(ActorRef who) {
            return who.id().equals(id) || beside.filter(who.id()::equals).isPresent();
        }

        boolean on(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private static final List<Body> TABLE = WordTable.load("numbered-bodies.tsv", 3).rows().stream()
            .map(NumberedBodies::body)
            .toList();

    /** Numbers that with a word for members tell the body by themselves: "the 28 governments". */
    private static final Set<String> MANY = TABLE.stream()
            .filter(b -> b.from().getYear() >= 2004)
            .flatMap(b -> b.numbers().stream())
            .collect(Collectors.toSet());

    private NumberedBodies() {}

    private static Body body(WordTable.Row row) {
        String[] days = row.key().split("\\.\\.");
        return new Body(
                LocalDate.parse(days[0]),
                LocalDate.parse(days[1]),
                Arrays.stream(row.at(1).split(",")).collect(Collectors.toSet()),
                row.at(2),
                Optional.of(row.at(3)).filter(id -> !id.isEmpty()));
    }

    static Optional<Phrase> at(int k, Lexemes lex, CueWords cues) {
        int first = lex.word(k + 1, "other") ? k + 2 : k + 1;
        if (!lex.word(k, "the") || first >= lex.size() || !lex.get(first).unknown()) {
            return Optional.empty();
        }
        int last = lex.joined(first + 1) ? first + 2 : first + 1;
        String number = Stream.iterate(first, i -> i < last, i -> i + 1)
                .map(lex::folded)
                .collect(Collectors.joining(" "));
        int end = lex.word(last, MEMBER) ? last + 1 : last;
        boolean told = numbers(number);
        boolean members = end < lex.size()
                && (cues.memberNoun(lex.folded(end))
                        || heads(lex.folded(end), cues)
                        || lex.get(end).has(Sense.TITLES));
        boolean noun = !members
                && end < lex.size()
                && (lex.head(end).pos().startsWith("NN")
                        || lex.head(end).pos().matches("JJ.*|CD")
                        || lex.head(end).pos().matches("VBG|VBN")
                                && end + 1 < lex.size()
                                && lex.head(end + 1).pos().startsWith("NN")
                        || lex.joined(end));
        boolean set = cues.setSize(number) > 0 && !lex.head(first).capital();
        return told && !noun && !set
                ? Optional.of(Phrase.of(Phrase.Kind.COMMON, lex.first(k), lex.last(members ? end : last - 1), RULE))
                : Optional.empty();
    }

    private static boolean numbers(String told) {
        return TABLE.stream().anyMatch(b -> b.numbers().contains(told));
    }

    /** "Leaders" in "the 28 leaders". */
    private static boolean heads(String noun, CueWords cues) {
        return cues.setNoun(noun)
                        .filter(who -> who.matches("persons|countries"))
                        .isPresent()
                || cues.shortTitle(noun).isPresent();
    }

    /** The only body of so many members on the day, for members that are told by it: "ministers of the 28". */
    static Optional<String> only(List<Word> words, Optional<LocalDate> day) {
        String told = String.join(
                " ",
                words.stream()
                        .filter(w -> !w.is("the") && !w.is("other"))
                        .map(Word::folded)
                        .toList());
        List<Body> likely = TABLE.stream()
                .filter(b -> b.numbers().contains(told) && day.filter(b::on).isPresent())
                .filter(b -> b.beside().isEmpty())
                .toList();
        return likely.size() == 1 ? Optional.of(likely.get(0).id()) : Optional.empty();
    }

    /** Whose number the words after "the" tell on the day. */
    static Optional<String> meant(List<Word> words, Optional<LocalDate> day, Discourse discourse) {
        List<Word> number =
                words.stream().filter(w -> !w.is("the") && !w.is("other")).toList();
        String told = number.stream().map(Word::folded).collect(Collectors.joining(" "));
        while (told.contains(" ") && !numbers(told)) {
            told = told.substring(0, told.lastIndexOf(' '));
        }
        String size = told;
        boolean capital = number.get(0).capital()
                && words.get(0).is("the")
                && number.get(0).text().length() > 2;
        List<Body> likely = TABLE.stream()
                .filter(b -> b.numbers().contains(size) && day.filter(b::on).isPresent())
                .toList();
        boolean members = number.size() > told.split(" ").length && MANY.contains(told);
        return discourse
                .acting(who -> likely.stream().anyMatch(b -> b.tells(who)))
                .flatMap(who -> likely.stream().filter(b -> b.tells(who)).findFirst())
                .or(() -> likely.stream()
                        .filter(b -> (capital || members) && b.beside().isEmpty())
                        .findFirst())
                .map(Body::id);
    }
}
