package org.demarche.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.model.Precedence.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChronologyTest {
    /** "a<b" for before, "a@b" for during. */
    private static List<Precedence> told(String text) {
        List<Precedence> told = new ArrayList<>();
        for (String one : text.isBlank() ? new String[0] : text.split(" ")) {
            String[] two = one.split("[<@]");
            told.add(new Precedence(two[0], one.contains("<") ? Relation.BEFORE : Relation.DURING, two[1]));
        }
        return told;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a 14, b 15, c 16 | | a b c",
                "b 14, a 14, c 16 | | a+b c",
                "a 14, b 14..16, c 16, d 17 | | a+b+c d",
                "a 14, b 14, c 14 | c<a | b+c+a",
                "a 14, b 14 | b<a | b a",
                "a 14, b 14, c 14 | c<a a<b | c a b",
                "a 10..16, b 14 | b<a | b a",
                "a 14, b - | | a"
            })
    void whatIsOpenStandsSideBySide(String events, String told, String groups) {
        Chronology order = Chronology.of(MarchEvents.of(events), told(told == null ? "" : told));
        assertEquals(
                groups,
                order.groups().stream()
                        .map(g -> g.stream().map(Event::id).collect(Collectors.joining("+")))
                        .collect(Collectors.joining(" ")));
        assertEquals(List.of(), order.conflicts());
    }

    @Test
    void whatDatesOrOtherTextsDenyIsReported() {
        List<Event> events = MarchEvents.of("a 14, b 15, c 14, d 14");
        assertEquals(
                told("a@b b<a"), sorted(Chronology.of(events, told("b<a a@b")).conflicts()));
        assertEquals(told("d<c"), Chronology.of(events, told("a<c c<d d<c")).conflicts());
    }

    private static List<Precedence> sorted(List<Precedence> conflicts) {
        return conflicts.stream().sorted((x, y) -> x.one().compareTo(y.one())).toList();
    }
}
