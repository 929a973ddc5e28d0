package org.demarche.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.model.Article;
import org.demarche.model.Block;
import org.demarche.model.Outcome;
import org.demarche.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be read is refused with its place and what to do; what is damaged is read as far as it goes. */
class BadInputTest {
    private static final String REPORT =
            "LONDON, March 14, 2014 (Wire) - John Kerry met Sergey Lavrov in London on Friday for talks about Crimea.\n";

    @Test
    void emptyAndWordless() {
        assertTrue(Read.refused("").message().contains("empty"));
        assertTrue(Read.refused(" \n\t \n").message().contains("no words"));
        assertTrue(Read.refused("123 --- 456").message().contains("no words"));
        assertTrue(Read.refused("<html><body><p> </p></body></html>").message().contains("no words"));
    }

    @Test
    void binaryFilesAreNamed() {
        assertTrue(Read.refused("%PDF-1.4 x".getBytes(StandardCharsets.ISO_8859_1))
                .message()
                .contains("PDF"));
        assertTrue(Read.refused(new byte[] {'P', 'K', 3, 4, 9, 9}).message().contains("ZIP"));
        assertTrue(Read.refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10})
                .message()
                .contains("PNG"));
        Problem nul = Read.refused(new byte[] {'a', 'b', 'c', 0, 'd'});
        assertEquals("byte 3", nul.position());
        assertTrue(nul.message().contains("binary"));
    }

    @Test
    void declaredUtf8ThatIsNot() {
        byte[] bytes = "<html><head><meta charset=utf-8></head><body><p>caf\u00E9 talks in London</p></body></html>"
                .getBytes(StandardCharsets.ISO_8859_1);
        Problem problem = Read.refused(bytes);
        assertEquals("byte 51", problem.position());
        assertTrue(problem.message().contains("UTF-8"));
    }

    @Test
    void otherCharsetsAreReadAndNoted() {
        String text = REPORT.replace("talks", "\u201Ctalks\u201D by the caf\u00E9");
        for (String charset : List.of("windows-1252", "UTF-16LE", "UTF-16BE")) {
            byte[] bytes = text.getBytes(Charset.forName(charset));
            List<Outcome<Article>> outcomes = Read.all(bytes);
            assertEquals(1, outcomes.get(0).problems().size(), charset);
            Article article = Read.one(bytes);
            assertEquals(charset, article.charset());
            assertTrue(
                    article.reading().text().contains("\"talks\" by the caf\u00E9"),
                    article.reading().text());
        }
        byte[] marked = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
        assertEquals(text, Read.one(marked).text());
        assertEquals(List.of(), Read.all(marked).get(0).problems());
    }

    @Test
    void otherLanguages() {
        String german = "Die Au\u00DFenminister trafen sich am Freitag in London, um \u00FCber die Lage auf der Krim zu"
                + " sprechen. Nach sechs Stunden gingen sie ohne Ergebnis auseinander, und niemand wollte sagen, wann"
                + " die Gespr\u00E4che fortgesetzt werden sollen.";
        assertTrue(Read.refused(german).message().contains("deu"));
        String russian =
                "\u041C\u0438\u043D\u0438\u0441\u0442\u0440\u044B \u0438\u043D\u043E\u0441\u0442\u0440\u0430\u043D\u043D\u044B\u0445 \u0434\u0435\u043B \u0432\u0441\u0442\u0440\u0435\u0442\u0438\u043B\u0438\u0441\u044C \u0432 \u041B\u043E\u043D\u0434\u043E\u043D\u0435 \u0432 \u043F\u044F\u0442\u043D\u0438\u0446\u0443 \u0438 \u0433\u043E\u0432\u043E\u0440\u0438\u043B\u0438 \u0448\u0435\u0441\u0442\u044C \u0447\u0430\u0441\u043E\u0432 \u043E \u041A\u0440\u044B\u043C\u0435 \u0438 \u0443\u0435\u0445\u0430\u043B\u0438 \u0431\u0435\u0437 \u0440\u0435\u0437\u0443\u043B\u044C\u0442\u0430\u0442\u0430 \u0434\u043E\u043C\u043E\u0439";
        assertTrue(Read.refused(russian).message().contains("not English"));
    }

    @Test
    void entityDefinitions() {
        String bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE DOC [\n<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>"
                + "<DOC><TEXT>&b;</TEXT></DOC>";
        Problem problem = Read.refused(bomb);
        assertEquals("line 3, column 1", problem.position());
        assertTrue(problem.message().contains("an entity"));
        String external = "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html><p>&x;</p></html>";
        assertTrue(Read.refused(external).message().contains("external entity"));
    }

    @Test
    void deepMarkup() {
        String deep = "<html><body>" + "<div>".repeat(600) + REPORT + "</div>".repeat(600) + "</body></html>";
        assertTrue(Read.refused(deep).message().contains("500"));
        String flat = "<html><body>" + "<p>" + ("He met her.<p>").repeat(900) + REPORT + "</body></html>";
        assertEquals("html", Read.one(flat).format());
    }

    @Test
    void tooLong() {
        Outcome<Article> outcome = Readers.standard()
                .read(
                        "x",
                        REPORT.getBytes(StandardCharsets.UTF_8),
                        ReadOptions.standard().withMaxBytes(20))
                .findFirst()
                .orElseThrow();
        assertTrue(outcome.problems().get(0).message().contains("above 20 bytes"));
    }

    @Test
    void truncatedMarkupIsReadAsFarAsItGoes() {
        String sgml = "<DOC>\n<DOCNO>1</DOCNO>\n<TEXT>\nJohn Kerry met Sergey Lavrov in London on Friday.\n";
        assertEquals("line 5, column 1", warning(sgml, "</TEXT>"));
        String cutTag = sgml + "They will meet again next week, he said.\n</TE";
        assertEquals("line 6, column 1", warning(cutTag, "cut off"));
        assertEquals(2, Read.blocks(Read.one(cutTag), Block.Kind.BODY).size());
        String html = "<html><body><p>John Kerry met Sergey Lavrov in London.</p><p clas";
        assertEquals("line 1, column 59", warning(html, "cut off"));
        String entity = "<html><body><p>John Kerry &amp; Sergey Lavrov met in London &am";
        assertTrue(Read.one(entity).reading().text().startsWith("John Kerry & Sergey Lavrov met"));
    }

    private static String warning(String content, String part) {
        return Read.all(content).get(0).problems().stream()
                .filter(p ->
                        p.severity() == Problem.Severity.WARNING && p.message().contains(part))
                .findFirst()
                .orElseThrow()
                .position();
    }

    @Test
    void foldersGoOnAfterBadFiles(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("b.txt"), REPORT);
        Files.writeString(folder.resolve("b.html"), "<html><body><p>" + REPORT + "</p></body></html>");
        Files.writeString(folder.resolve("b.json"), "{\"publisher\":\"Someone\",\"published\":\"2014-03-15\"}");
        Files.writeString(folder.resolve("a.txt"), "");
        Files.writeString(folder.resolve("alone.json"), "{}");
        Files.writeString(folder.resolve(".hidden.txt"), REPORT);
        Files.createDirectory(folder.resolve("c"));
        Files.writeString(folder.resolve("c").resolve("z.txt"), REPORT);
        List<Outcome<Article>> outcomes =
                Readers.standard().read(folder, ReadOptions.standard()).toList();
        List<String> ids = outcomes.stream()
                .map(o -> o instanceof Outcome.Done<Article> d ? d.value().id() : "refused")
                .toList();
        assertEquals(List.of("refused", "refused", "b", "b-2", "z"), ids);
        Outcome.Done<Article> b = (Outcome.Done<Article>) outcomes.get(2);
        assertEquals("2014-03-15", b.value().published().orElseThrow().toString());
        assertEquals("Someone", b.value().publisher().orElseThrow());
        assertTrue(b.problems().get(0).message().contains("2014-03-14"));
    }

    @Test
    void missingFilesEmptyFoldersAndBadSidecars(@TempDir Path folder) throws IOException {
        Readers readers = Readers.standard();
        Path missing = folder.resolve("no.txt");
        Problem none = readers.read(missing, ReadOptions.standard())
                .findFirst()
                .orElseThrow()
                .problems()
                .get(0);
        assertTrue(none.message().contains("no such file"));
        assertEquals(missing.toString(), none.file());
        Problem empty = readers.read(folder, ReadOptions.standard())
                .findFirst()
                .orElseThrow()
                .problems()
                .get(0);
        assertTrue(empty.message().contains("no file to read"));
        Files.writeString(folder.resolve("a.txt"), REPORT);
        Files.writeString(folder.resolve("a.json"), "{\"published\":\n oops}");
        Problem sidecar = readers.read(folder, ReadOptions.standard())
                .findFirst()
                .orElseThrow()
                .problems()
                .get(0);
        assertTrue(sidecar.file().endsWith("a.json"));
        assertTrue(sidecar.position().startsWith("line 2"));
    }

    @Test
    void standardInputHasAName() {
        Outcome<Article> outcome = Readers.standard()
                .read("-", REPORT.getBytes(StandardCharsets.UTF_8), ReadOptions.standard())
                .findFirst()
                .orElseThrow();
        assertEquals(
                "stdin", outcome instanceof Outcome.Done<Article> d ? d.value().id() : "refused");
    }
}
