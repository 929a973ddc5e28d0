package org.demarche.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakerLabelTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MELISSA BLOCK, HOST: | Melissa Block | true",
                "ARI SHAPIRO, BYLINE: At the | Ari Shapiro | true",
                "SERGEY LAVROV: (Through translator) As | Sergey Lavrov | false",
                "SECRETARY JOHN KERRY: There | John Kerry | false",
                "MR. CARNEY: Good afternoon | Carney | false",
                "ANDERSON COOPER, CNN ANCHOR (voice-over): Tonight | Anderson Cooper | true",
                "SEN. JOHN McCAIN (R), ARIZONA: No | John McCain | false",
                "SEN. MCCAIN: No | McCain | false",
                "JEAN-MARC O'NEILL: Yes | Jean-Marc O'Neill | false",
                "UNIDENTIFIED MAN: Help | Unidentified Man | false",
                "THE PRESIDENT: Thank you | The President | false",
                "KIEV CORRESPONDENT: People | Kiev Correspondent | true",
                "HOST: And then? | Host | true",
                "Host: And then? | Host | true",
                "Q: Mr. President? | Q | true",
            })
    void labels(String line, String name, boolean journalist) {
        SpeakerLabel label = SpeakerLabel.parse(line).orElseThrow();
        assertEquals(name, label.name());
        assertEquals(journalist, label.journalist());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He said: we go",
                "http://example.org",
                "At 10:30 they met",
                "Kerry: we will go",
                "\"NO DEAL\": what it means",
                "Update: they met",
                "1. AGENDA: talks",
            })
    void noLabels(String line) {
        assertEquals(Optional.empty(), SpeakerLabel.parse(line));
    }
}
