package org.demarche.reliability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.serve.intake.RunFile;

/** {@code demarche serve} in a process of its own. */
final class ServerProcess {
    private static final Pattern ANSWERING = Pattern.compile("queries at (http://\\S+)/sparql");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final URI address;
    private final String secret;
    private final HttpClient client = HttpClient.newHttpClient();

    private ServerProcess(Process process, URI address, String secret) {
        this.process = process;
        this.address = address;
        this.secret = secret;
    }

    /** Starts it and waits until it answers. */
    static ServerProcess start(Path home, String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of("serve", "--port", "0"));
        words.addAll(List.of(options));
        Process process = program(home, words).start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        List<String> lines = new ArrayList<>();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            lines.add(line);
            Matcher found = ANSWERING.matcher(line);
            if (found.find()) {
                Thread rest = new Thread(() -> drain(said));
                rest.setDaemon(true);
                rest.start();
                return new ServerProcess(
                        process,
                        URI.create(found.group(1) + "/"),
                        RunFile.live(home).orElseThrow().secret());
            }
        }
        throw new IOException("the server did not start: " + lines);
    }

    /** Whatever else it says, until it is killed. */
    private static void drain(BufferedReader said) {
        try {
            while (said.readLine() != null) {
                // so that it need not wait for somebody to listen
            }
        } catch (IOException e) {
            return; // killed
        }
    }

    /** The program, for this class path. */
    static ProcessBuilder program(Path home, List<String> words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=" + System.getProperty("tier", "4"),
                "-Djava.util.logging.config.file=/dev/null",
                "-cp",
                System.getProperty("java.class.path"),
                "org.demarche.cli.Main",
                "--home",
                home.toString()));
        command.addAll(words);
        return new ProcessBuilder(command);
    }

    /** Runs the program to its end; what it said on standard error. */
    static String run(Path home, String... words) throws IOException, InterruptedException {
        Process process = program(home, List.of(words))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException(List.of(words) + " ended with " + status + ": " + said);
        }
        return said;
    }

    long pid() {
        return process.pid();
    }

    URI at(String path) {
        return address.resolve(path);
    }

    int port() {
        return address.getPort();
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Posts a batch of articles; the status. */
    int post(String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(at("/api/articles"))
                .header("Authorization", "Bearer " + secret)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        return client.send(request, BodyHandlers.ofString()).statusCode();
    }

    String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path));
    }

    /** The values of one variable. */
    List<String> column(String query) throws IOException, InterruptedException {
        return get("/sparql?format=csv&query=" + encode(query)).lines().skip(1).toList();
    }

    /** kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM, and its end. */
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
