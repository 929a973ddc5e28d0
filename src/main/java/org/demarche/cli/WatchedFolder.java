package org.demarche.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.read.ReadOptions;
import org.demarche.read.Readers;
import org.demarche.serve.intake.Intake;

/**
 * A folder whose articles come in by themselves. A file is taken when two looks in a row find it the same, so that none is
 * taken half written, and again when it has changed. What was taken is kept in a file of the home folder. Links are not
 * followed.
 */
final class WatchedFolder {
    private static final String TAKEN = "watched.tsv";
    private static final int BATCH = 100;
    private final Path folder;
    private final Path memory;
    private final ServedIntake intake;
    private final Messages messages;
    private Map<String, String> last = Map.of();

    WatchedFolder(Path folder, Path home, ServedIntake intake, Messages messages) {
        this.folder = folder;
        this.memory = home.resolve(TAKEN);
        this.intake = intake;
        this.messages = messages;
    }

    /** Looks once. */
    void round() {
        try {
            Map<String, String> now = look();
            Map<String, String> taken = remembered();
            List<String> ready = now.keySet().stream()
                    .filter(name -> now.get(name).equals(last.get(name))
                            && !now.get(name).equals(taken.get(name)))
                    .sorted()
                    .toList();
            last = now;
            for (int i = 0; i < ready.size(); i += BATCH) {
                take(ready.subList(i, Math.min(i + BATCH, ready.size())), now, taken);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(List<String> ready, Map<String, String> now, Map<String, String> taken) throws IOException {
        List<Path> files = ready.stream()
                .filter(name -> !name.endsWith(".json"))
                .map(folder::resolve)
                .toList();
        if (!files.isEmpty()) {
            Intake.Receipt receipt = intake.store(Readers.standard().read(files, ReadOptions.standard()));
            receipt.problems().forEach(messages::problem);
            messages.say(folder + ": " + IngestRun.count(receipt.articles().size(), "article") + " with "
                    + IngestRun.count(receipt.events(), "event") + " stored");
        }
        ready.forEach(name -> taken.put(name, now.get(name)));
        String lines = taken.entrySet().stream()
                .map(e -> e.getKey() + "\t" + e.getValue() + "\n")
                .sorted()
                .collect(Collectors.joining());
        Files.writeString(memory, lines, StandardCharsets.UTF_8);
    }

    /** Name and state (length and time) of every plain file that is not hidden. */
    private Map<String, String> look() throws IOException {
        Map<String, String> found = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                String name = folder.relativize(file).toString();
                boolean plain = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
                if (plain && !name.startsWith(".") && !name.contains("/.") && !name.contains("\t")) {
                    found.put(name, Files.size(file) + "\t" + Files.getLastModifiedTime(file));
                }
            }
        }
        return found;
    }

    private Map<String, String> remembered() throws IOException {
        Map<String, String> taken = new HashMap<>();
        if (Files.exists(memory)) {
            for (String line : Files.readAllLines(memory, StandardCharsets.UTF_8)) {
                int tab = line.indexOf('\t');
                if (tab > 0) {
                    taken.put(line.substring(0, tab), line.substring(tab + 1));
                }
            }
        }
        return taken;
    }
}
