package org.demarche.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that begin requests and do not end them hold no thread: others are served. */
class SlowClientTest {
    private static final int MANY = 150;

    @TempDir
    private Path home;

    @Test
    void othersAreServedWhileManyDawdle() throws Exception {
        try (Served served = Served.start(home, Options.reading(0))) {
            List<Socket> slow = new ArrayList<>();
            try {
                for (int i = 0; i < MANY; i++) {
                    slow.add(begin(served, i % 2 == 0 ? "GET /api/events HTTP/1.1\r\nHost: local" : """
                            POST /sparql HTTP/1.1\r
                            Host: localhost\r
                            Content-Type: application/sparql-query\r
                            Content-Length: 100\r
                            \r
                            SELECT"""));
                }
                assertEquals(200, served.get("/api/events").statusCode());
                assertEquals(200, served.query("ASK {}", "*/*").statusCode());
                Socket one = slow.get(1);
                one.getOutputStream()
                        .write(" * { ?s ?p ?o }".concat(" ".repeat(79)).getBytes(StandardCharsets.US_ASCII));
                byte[] first = one.getInputStream().readNBytes(15);
                assertTrue(new String(first, StandardCharsets.US_ASCII).startsWith("HTTP/1.1 200"), "it may still end");
            } finally {
                for (Socket socket : slow) {
                    socket.close();
                }
            }
        }
    }

    private static Socket begin(Served served, String text) throws IOException {
        Socket socket = new Socket("127.0.0.1", served.endpoint().address().getPort());
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }
}
