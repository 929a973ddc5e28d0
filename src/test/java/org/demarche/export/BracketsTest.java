package org.demarche.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.model.DateBasis;
import org.demarche.model.Event;
import org.demarche.model.EventMention;
import org.demarche.model.Evidence;
import org.demarche.model.Precedence;
import org.demarche.model.Span;
import org.demarche.model.Status;
import org.demarche.model.TimeInterval;
import org.demarche.model.Timeline;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BracketsTest {
    /** "a 14" or "a 10..16": an event of March 2014. */
    private static Event event(String text) {
        String[] f = text.split(" ");
        String[] days = f[1].split("\\.\\.");
        Optional<TimeInterval> date = Optional.of(
                new TimeInterval(day(days[0]), day(days[days.length - 1]), TimeInterval.Precision.DAYS));
        EventMention mention = new EventMention(
                "x",
                "Meeting",
                List.of(),
                Optional.empty(),
                date,
                DateBasis.EXPLICIT,
                Status.OCCURRED,
                Optional.empty(),
                1,
                1,
                List.of(new Evidence(new Span(0, 1), new Span(0, 1), "x", "x")));
        return new Event(
                f[0],
                "Meeting",
                List.of(),
                Optional.empty(),
                date,
                DateBasis.EXPLICIT,
                Status.OCCURRED,
                1,
                List.of(mention),
                List.of());
    }

    private static LocalDate day(String day) {
        return LocalDate.of(2014, 3, Integer.parseInt(day));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a 14, b 15                      |          | ab      | 0",
                "a 14, b 14                      |          | ┌a└b    | 1",
                "a 1..31, b 14                   |          | ┌a└b    | 1",
                "a 1..31, b 9, c 14, d 14, e 20  |          | ┊a b┌c└d e | 2",
                "a 1..31, b 9, c 14              |          | ┊a b c  | 1",
                "a 1..31, b 2..20, c 3, d 9      |          | ┊a┊b c d | 1",
                "a 1..31, b 9, c 14, d 14        | d<c      | ┊a b d c | 1"
            })
    void aMonthDoesNotHoldTogetherWhatIsInOrder(String events, String told, String marked, int meanings) {
        List<Precedence> before = Stream.ofNullable(told)
                .map(t -> t.split("<"))
                .map(two -> new Precedence(two[0], Precedence.Relation.BEFORE, two[1]))
                .toList();
        Timeline timeline = new Timeline(
                "x",
                Stream.of(events.split(", ")).map(BracketsTest::event).toList(),
                Map.of(),
                Map.of(),
                Map.of(),
                before);
        Brackets brackets = new Brackets(timeline);
        assertEquals(
                marked.replace(" ", ""),
                timeline.events().stream()
                        .map(event -> brackets.of(event).strip() + event.id())
                        .collect(Collectors.joining()));
        assertEquals(meanings, brackets.meaning().size());
    }
}
