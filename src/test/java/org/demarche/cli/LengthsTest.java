package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.demarche.model.Article;
import org.demarche.model.Outcome;
import org.demarche.read.ReadOptions;
import org.demarche.read.Readers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long talks lasted, and talks that have not been held yet. */
class LengthsTest {
    private static final Wiring WIRING = wiring();

    private static Wiring wiring() {
        try {
            return Wiring.of(Path.of("target", "no-home"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Article article(String text) {
        return Readers.standard()
                .read(
                        "x.txt",
                        (text + "\n").getBytes(StandardCharsets.UTF_8),
                        ReadOptions.standard().withPublished(LocalDate.parse("2014-03-14")))
                .filter(Outcome.Done.class::isInstance)
                .map(outcome -> ((Outcome.Done<Article>) outcome).value())
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "John Kerry met Sergei Lavrov for about four hours in London. | Meeting OCCURRED PT4H",
                "Obama spoke to Putin by phone for 90 minutes on Friday. | PhoneCall OCCURRED PT90M",
                "John Kerry met Sergei Lavrov in London. Finally, after six hours of negotiation, they gave up. | Meeting OCCURRED PT6H",
                "John Kerry met Sergei Lavrov in London four hours after the vote. | Meeting OCCURRED -",
                "John Kerry met Sergei Lavrov in London three hours ago. | Meeting OCCURRED -",
                "John Kerry will meet Sergei Lavrov in London for two hours. | Meeting PLANNED -",
                "John Kerry left Thursday for another round of talks with Sergei Lavrov in London. | Meeting PLANNED -"
            })
    void lengthsAndDepartures(String text, String expected) {
        assertEquals(
                expected,
                WIRING.extract(article(text)).stream()
                        .filter(m -> !m.type().equals("Visit"))
                        .map(m -> m.type() + " " + m.status() + " "
                                + m.lasted()
                                        .map(d -> d.toMinutes() % 60 == 0 ? d.toString() : "PT" + d.toMinutes() + "M")
                                        .orElse("-"))
                        .collect(Collectors.joining(", ")));
    }
}
