package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.demarche.serve.intake.RunFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {
    /** 128 and SIGTERM. */
    private static final int TERMINATED = 143;

    /** More characters than a server waits for before it begins with a request. */
    private static final int LONG = 300_000;

    /** Each run is over before the second compiler pays. */
    private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private static final Path LAUNCHER = Path.of("demarche").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void saysWhichJavaItFoundWanting() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("old java/bin"));
        Path java = Files.writeString(bin.resolve("java"), "#!/bin/sh\necho 'java version \"1.8.0_202\"' >&2\n");
        assertTrue(java.toFile().setExecutable(true));
        Path tools = tools();
        String path = bin + ":" + tools;
        Result result = run(Map.of("JAVA_HOME", bin.getParent().toString(), "PATH", path), LAUNCHER);
        assertEquals(1, result.status());
        assertTrue(result.text().contains("needs Java 17 or later"), result.text());
        assertTrue(result.text().contains("1.8.0_202"), result.text());
    }

    @Test
    void runsADistributionFromAnywhere() throws Exception {
        Path built = built();
        Path here = folder.resolve("a place with spaces");
        Files.createDirectories(here);
        Files.copy(LAUNCHER, here.resolve("demarche"));
        assertTrue(here.resolve("demarche").toFile().setExecutable(true));
        Files.createSymbolicLink(here.resolve("lib"), built);
        Path link = Files.createSymbolicLink(folder.resolve("link"), here.resolve("demarche"));
        Map<String, String> java =
                Map.of("JAVA_HOME", System.getProperty("java.home"), "DEMARCHE_JAVA_OPTS", SHORT_LIVED);
        Result version = run(java, link, "--version");
        assertEquals(0, version.status(), version.text());
        assertTrue(version.text().contains("demarche "), version.text());
        assertEquals(2, run(java, link, "nonsense").status());
        assertEquals(0, run(java, link, "query").status(), "a short command goes without the server's libraries");
        Path article = Files.writeString(
                folder.resolve("talks.txt"), "John Kerry met Sergey Lavrov in London on March 14, 2014.\n");
        Result ingest = stoppedInTheMiddle(java, link, article);
        assertEquals(TERMINATED, ingest.status(), ingest.text());
        assertTrue(ingest.text().contains("2 articles with"), "the batch in hand is stored: " + ingest.text());
        Result answer = run(java, link, "--home", "home", "query", "who-met-whom", "--format", "csv");
        assertEquals(0, answer.status(), answer.text());
        assertTrue(answer.text().contains("Sergey Lavrov"), answer.text());
        Result known = run(java, link, "--home", "home", "timeline", "--as-known-on", "2014-03-15");
        assertEquals(0, known.status(), "what it needs of the libraries is there: " + known.text());
        assertEquals(TERMINATED, stoppedWhileItTakesAnArticle(java, link));
        assertEquals(0, run(java, link, "--home", "home", "forget", "late").status(), "the article in hand was stored");
    }

    /** A server that gets SIGTERM when it has begun to read an article, the rest of which comes then; its exit status. */
    private int stoppedWhileItTakesAnArticle(Map<String, String> environment, Path program) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(program.toString(), "--home", "home", "serve", "--port", "0", "--host", "0.0.0.0");
        builder.environment().putAll(environment);
        Process process =
                builder.directory(folder.toFile()).redirectErrorStream(true).start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        until(out, "Listening on 0.0.0.0: every machine");
        until(out, "Answering");
        RunFile server = RunFile.live(folder.resolve("home")).orElseThrow();
        byte[] body = ("{\"id\":\"late\",\"text\":\"John Kerry met Sergey Lavrov in Paris on March 5, 2014.\"}"
                        + " ".repeat(LONG))
                .getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket("127.0.0.1", server.address().getPort())) {
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            socket.getOutputStream()
                    .write(("POST /api/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                    + "Authorization: Bearer " + server.secret() + "\r\nExpect: 100-continue\r\n"
                                    + "Content-Length: " + body.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertTrue(answer.readLine().startsWith("HTTP/1.1 100"), "the server reads it");
            process.toHandle().destroy(); // leaves what it still says readable
            until(out, "Stopping");
            socket.getOutputStream().write(body);
            String status = answer.readLine();
            while (status.isEmpty()) {
                status = answer.readLine();
            }
            assertTrue(status.startsWith("HTTP/1.1 200"), status);
        }
        assertTrue(process.waitFor(2, TimeUnit.MINUTES));
        assertFalse(Files.exists(folder.resolve("home").resolve("serving.json")), "its secret goes with it");
        return process.exitValue();
    }

    /** Reads on to a line that begins so. */
    private static void until(BufferedReader out, String word) throws IOException {
        String line = out.readLine();
        while (line != null && !line.startsWith(word)) {
            line = out.readLine();
        }
        assertNotNull(line, word);
    }

    /**
     * An ingest that gets SIGTERM while it waits for its second article: it takes that one, stores both, and leaves the third.
     */
    private Result stoppedInTheMiddle(Map<String, String> environment, Path program, Path first) throws Exception {
        Path second = folder.resolve("second.txt");
        assertEquals(0, new ProcessBuilder("mkfifo", second.toString()).start().waitFor());
        Path third = Files.writeString(folder.resolve("third.txt"), "Angela Merkel met Donald Tusk on May 2, 2014.\n");
        ProcessBuilder builder = new ProcessBuilder(
                program.toString(), "--home", "home", "ingest", first.toString(), second.toString(), third.toString());
        builder.environment().putAll(environment);
        Process process =
                builder.directory(folder.toFile()).redirectErrorStream(true).start();
        StringBuilder said = new StringBuilder();
        try (OutputStream article = Files.newOutputStream(second)) { // opens when the program does
            process.toHandle().destroy(); // leaves what it still says readable
            BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
            for (String line = out.readLine(); line != null && !line.startsWith("Stopping"); line = out.readLine()) {
                said.append(line).append('\n');
            }
            article.write(
                    "Barack Obama met David Cameron in London on May 3, 2014.\n".getBytes(StandardCharsets.UTF_8));
        }
        process.inputReader(StandardCharsets.UTF_8).lines().forEach(line -> said.append(line)
                .append('\n'));
        assertTrue(process.waitFor(2, TimeUnit.MINUTES));
        return new Result(process.exitValue(), said.toString());
    }

    /** A folder with the programs that the launcher uses, without any Java. */
    private Path tools() throws Exception {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String name : List.of("sh", "dirname", "readlink", "sed", "grep", "head", "cut", "cksum", "ls", "find")) {
            for (String place : List.of("/bin", "/usr/bin")) {
                Path tool = Path.of(place, name);
                if (Files.exists(tool) && Files.notExists(tools.resolve(name))) {
                    Files.createSymbolicLink(tools.resolve(name), tool);
                }
            }
        }
        return tools;
    }

    /** The lib folder of the distribution that the build has made just before. */
    private static Path built() {
        return Path.of(System.getProperty("demarche.distribution"), "lib").toAbsolutePath();
    }

    private record Result(int status, String text) {}

    private Result run(Map<String, String> environment, Path program, String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(program.toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().putAll(environment);
        builder.directory(folder.toFile()).redirectErrorStream(true);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(2, TimeUnit.MINUTES));
        return new Result(process.exitValue(), text);
    }
}
