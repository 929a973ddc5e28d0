package org.demarche.serve.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a running server leaves in its home folder for the command line of the same person: where it answers, and a secret
 * that lets articles in, for this run and from this machine only. Nobody but the owner may read it; it goes when the
 * server stops. One that a killed server has left is told by its process, which is gone.
 *
 * @param process the server's process id
 * @param started when that process was started, so that another one of the same id is not taken for it
 */
public record RunFile(URI address, String secret, long process, String started) {
    /** Its name in the home folder. */
    public static final String NAME = "serving.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** For this process. */
    public static RunFile here(URI address) {
        ProcessHandle here = ProcessHandle.current();
        return new RunFile(address, Secrets.random(), here.pid(), start(here));
    }

    private static String start(ProcessHandle process) {
        return process.info().startInstant().map(Object::toString).orElse("");
    }

    /** The file of a home folder, if its server runs; a stale or broken one counts as none. */
    public static Optional<RunFile> live(Path home) {
        return read(home).filter(RunFile::isLive);
    }

    private static Optional<RunFile> read(Path home) {
        Path file = home.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(file));
            return Optional.of(new RunFile(
                    URI.create(json.path("address").asText()),
                    json.path("secret").asText(),
                    json.path("process").asLong(),
                    json.path("started").asText()));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isLive() {
        return ProcessHandle.of(process)
                .filter(ProcessHandle::isAlive)
                .filter(p -> start(p).equals(started))
                .isPresent();
    }

    public void write(Path home) throws IOException {
        String text = JSON.createObjectNode()
                .put("address", address.toString())
                .put("secret", secret)
                .put("process", process)
                .put("started", started)
                .toString();
        Secrets.write(home.resolve(NAME), text + "\n");
    }

    /** Takes the file away, if it is still this one. */
    public void remove(Path home) throws IOException {
        if (read(home).filter(this::equals).isPresent()) {
            Files.deleteIfExists(home.resolve(NAME));
        }
    }

    @Override
    public String toString() {
        return "server at " + address + ", process " + process;
    }
}
