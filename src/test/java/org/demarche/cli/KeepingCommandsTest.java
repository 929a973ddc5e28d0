package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.demarche.model.Status;
import org.demarche.store.Crisis;
import org.demarche.store.Store;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code backup}, {@code restore}, {@code compact} and {@code doctor} as somebody calls them. */
class KeepingCommandsTest {
    @TempDir
    private static Path home;

    @TempDir
    private Path folder;

    @BeforeAll
    static void store() {
        try (Store store = Store.open(home)) {
            Crisis.ingest(store)
                    .add(List.of(new Crisis.Story("talks", "2014-03-14")
                            .says("John Kerry met Sergey Lavrov in London on Friday.", "met")
                            .mention("Meeting", "london", "2014-03-14", Status.OCCURRED, "John Kerry", "Sergey Lavrov")
                            .done()));
        }
    }

    @Test
    void aBackupIsRestoredWhereNothingElseIs() throws IOException {
        Path file = folder.resolve("news.nq.gz");
        CommandRun backup = CommandRun.in(home, "backup", file).done();
        assertTrue(backup.err().matches("\\d+ quads of commit 1 written to .*, the checksum to news.nq.gz.sha256\\s+"));
        Path other = folder.resolve("other");
        CommandRun restored = CommandRun.in(other, "restore", file).done();
        assertTrue(restored.err().contains("restored to " + other), restored.err());
        assertEquals(dump(home), dump(other));
        CommandRun again = CommandRun.in(other, "restore", file);
        assertTrue(again.status() == ExitStatus.FAILED && again.err().contains("--replace"), again.err());
        CommandRun.in(other, "restore", "--replace", file).done();
        assertEquals(ExitStatus.FAILED, CommandRun.in(home, "backup", file).status(), "no file is overwritten");
        CommandRun packed = CommandRun.in(other, "compact").done();
        assertTrue(packed.err().matches("the store took \\d+ MB and takes \\d+ MB now\\s+"), packed.err());
        assertEquals(dump(home), dump(other));
    }

    private static String dump(Path home) {
        StringBuilder all = new StringBuilder();
        try (Store store = Store.open(home)) {
            store.dump(all);
        }
        return all.toString();
    }

    @Test
    void whereAllIsWellTheDoctorSaysSo() throws IOException {
        CommandRun well = CommandRun.in(home, "doctor", "--format", "json").done();
        JsonNode found = new ObjectMapper().readTree(well.out());
        for (String about : new String[] {"java", "ontology", "models", "permissions", "disk", "store", "index"}) {
            assertTrue(found.get("checks").toString().contains("\"about\":\"" + about + "\""), well.out());
        }
        assertFalse(well.out().contains("\"bad\""), well.out());
        assertTrue(well.out().contains("1 article, 1 event, commit 1, format 1"), well.out());
    }

    @Test
    void theDoctorNamesWhatIsWrongAndWhatToDo() throws IOException {
        Store.open(folder).close();
        Files.setPosixFilePermissions(
                Files.writeString(folder.resolve("tokens.tsv"), ""), PosixFilePermissions.fromString("rw-r--r--"));
        Files.createDirectories(folder.resolve("store.restoring"));
        Files.writeString(Files.createDirectories(folder.resolve("text-index")).resolve("segments_1"), "no index");
        Files.writeString(
                folder.resolve("serving.json"),
                "{\"address\":\"http://localhost:1/\",\"secret\":\"s\",\"process\":1,\"started\":\"2020-01-01T00:00:00Z\"}");
        Files.writeString(
                Files.createDirectories(folder.resolve("ontology")).resolve("own.ttl"),
                "@prefix dip: <https://w3id.org/demarche/ontology#> .\ndip:x a dip:Person\n",
                StandardCharsets.UTF_8);
        String ill = ill(folder);
        assertTrue(ill.contains("chmod 600 " + folder.resolve("tokens.tsv")), ill);
        assertTrue(ill.contains("rm -r " + folder.resolve("store.restoring")), ill);
        assertTrue(ill.contains("is of a server that was killed"), ill);
        assertTrue(ill.matches("(?s).*warn  index .*a server makes it anew at start.*"), ill);
        assertTrue(ill.matches("(?s).*bad   ontology .*own.ttl:[23].*"), ill);
        Files.writeString(folder.resolve("store").resolve("format"), "2");
        String newer = ill(folder);
        assertTrue(newer.matches("(?s).*bad   store .*a newer program has written it.*"), newer);
    }

    private static String ill(Path home) {
        CommandRun run = CommandRun.in(home, "doctor");
        assertEquals(ExitStatus.FAILED, run.status(), run.out());
        return run.out();
    }
}
