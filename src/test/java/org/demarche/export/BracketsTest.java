package org.demarche.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.model.MarchEvents;
import org.demarche.model.Precedence;
import org.demarche.model.Timeline;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BracketsTest {
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
        Timeline timeline = new Timeline("x", MarchEvents.of(events), Map.of(), Map.of(), Map.of(), before);
        Brackets brackets = new Brackets(timeline);
        assertEquals(
                marked.replace(" ", ""),
                timeline.events().stream()
                        .map(event -> brackets.of(event).strip() + event.id())
                        .collect(Collectors.joining()));
        assertEquals(meanings, brackets.meaning().size());
    }
}
