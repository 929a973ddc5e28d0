package org.demarche.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void wideAndCombiningCharactersKeepColumnsAligned() {
        TextTable table = new TextTable(
                List.of("who", "n"), List.of(List.of("习近平", "1"), List.of("Dalia Grybauskaite\u0307", "12")));
        assertEquals("""
                who                  n
                ──────────────────  ──
                习近平               1
                Dalia Grybauskaitė  12
                """, Normalizer.normalize(table.text(0), Normalizer.Form.NFC));
    }

    @Test
    void aLongCellGoesOnBelow() {
        TextTable table = new TextTable(
                List.of("day", "quote"), List.of(List.of("2014-03-14", "They met\nin London and\ttalked for hours.")));
        assertEquals("""
                day         quote
                ──────────  ──────────────────
                2014-03-14  They met in London
                            and talked for
                            hours.
                """, table.text(30));
    }
}
