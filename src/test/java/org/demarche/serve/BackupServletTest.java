package org.demarche.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.demarche.serve.intake.Access;
import org.demarche.serve.intake.Intake;
import org.demarche.serve.intake.TokenFile;
import org.demarche.store.Backup;
import org.demarche.store.Restore;
import org.demarche.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup through a server that goes on: of one commit, for its owner alone. */
class BackupServletTest {
    private static final String SECRET = "the secret of this run";

    @TempDir
    private Path folder;

    @Test
    void aBackupIsOfOneCommitWhileOthersWriteAndRead() throws Exception {
        Path home = folder.resolve("home");
        TokenFile tokens = TokenFile.of(home);
        String token = tokens.create("a newsroom", Instant.EPOCH);
        Intake intake = documents -> new Intake.Receipt(List.of(), 0, List.of(), 0);
        Access access = new Access(Optional.of(tokens), Optional.of(SECRET));
        try (Served served = Served.start(home, Options.reading(0).with(intake, access))) {
            assertEquals(403, backup(served, token).statusCode(), "a token lets articles in, and nothing out");
            AtomicBoolean over = new AtomicBoolean();
            Thread writer = new Thread(() -> write(served, over));
            writer.start();
            for (int i = 0; i < 2; i++) {
                byte[] body = backup(served, SECRET).body();
                Path file = folder.resolve("b" + i + ".nq.gz");
                Backup.toFile(file, out -> out.write(body));
                Path other = folder.resolve("h" + i);
                Restore.of(other, file, false);
                pairs(other);
            }
            over.set(true);
            writer.join();
        }
        assertThrows(IOException.class, () -> Restore.of(folder.resolve("h0"), folder.resolve("b1.nq.gz"), false));
    }

    private static HttpResponse<byte[]> backup(Served served, String secret) throws Exception {
        return served.client()
                .send(
                        HttpRequest.newBuilder(served.at(Endpoint.BACKUP))
                                .header("Authorization", "Bearer " + secret)
                                .build(),
                        BodyHandlers.ofByteArray());
    }

    /** Two quads in each commit. */
    private static void write(Served served, AtomicBoolean over) {
        for (int i = 0; !over.get() && i < 200; i++) {
            String n = "urn:n" + i;
            served.snapshots().write(() -> {
                for (String side : List.of("urn:left", "urn:right")) {
                    served.snapshots()
                            .writable()
                            .dataset()
                            .add(new Quad(
                                    NodeFactory.createURI("urn:pairs"),
                                    NodeFactory.createURI(n),
                                    NodeFactory.createURI(side),
                                    NodeFactory.createURI(n)));
                }
                return n;
            });
        }
    }

    private static void pairs(Path home) {
        try (Store store = Store.open(home)) {
            StringBuilder all = new StringBuilder();
            store.dump(all);
            assertEquals(count(all, "<urn:left>"), count(all, "<urn:right>"), "no commit is there by half");
            assertTrue(count(all, "metWith") > 0);
        }
    }

    private static int count(CharSequence all, String word) {
        return all.toString().split(word, -1).length - 1;
    }
}
