package org.demarche.reliability;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.demarche.rdf.Bundle;

/**
 * Puts many damaged inputs through a reader and remembers the worst of them. An input may be refused; it must not throw,
 * take more than two seconds of a processor, or more memory than the bound.
 *
 * @param longest nanoseconds of processor time of the slowest input
 * @param most bytes that the greediest input allocated in all
 */
public record Fuzzing(int inputs, long longest, long most) {
    private static final long TWO_SECONDS = 2_000_000_000L;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /**
     * @param each takes an input, the first of which is a good one, that loads what is needed; what it throws is a fault, of which the input is written to a file
     * @throws AssertionError names the file of the bad input
     */
    public static Fuzzing run(String name, Mutator inputs, int count, Consumer<byte[]> each) throws IOException {
        long longest = 0;
        long most = 0;
        long self = Thread.currentThread().getId();
        each.accept(inputs.good());
        for (int i = 0; i < count; i++) {
            byte[] input = inputs.next();
            long cpu = THREADS.getCurrentThreadCpuTime();
            long allocated = THREADS.getThreadAllocatedBytes(self);
            try {
                each.accept(input);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                throw new AssertionError(name + ", input " + i + ", kept as " + keep(name, i, input), e);
            }
            long time = THREADS.getCurrentThreadCpuTime() - cpu;
            if (time > TWO_SECONDS) {
                throw new AssertionError(
                        name + ", input " + i + " took " + time / 1_000_000 + " ms, kept as " + keep(name, i, input));
            }
            if (time > longest) {
                longest = time;
                keep(name + " slowest", 0, input);
            }
            most = Math.max(most, THREADS.getThreadAllocatedBytes(self) - allocated);
        }
        return new Fuzzing(count, longest, most);
    }

    private static Path keep(String name, int number, byte[] input) throws IOException {
        return Files.write(
                Files.createDirectories(Path.of("target", "fuzz")).resolve(name.replace(' ', '-') + "-" + number),
                input);
    }

    /** The sample articles, and files of a folder of the tests. */
    public static List<byte[]> seeds(Path folder, String... endings) throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        for (String name : Bundle.list("articles", ".txt")) {
            try (InputStream in = Fuzzing.class.getResourceAsStream("/" + name)) {
                seeds.add(in.readAllBytes());
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> Stream.of(endings).anyMatch(f.toString()::endsWith))
                    .sorted()
                    .toList()) {
                seeds.add(Files.readAllBytes(file));
            }
        }
        return seeds;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d inputs, none threw; the slowest took %.0f ms of a processor, the greediest allocated %.1f MB",
                inputs,
                longest / 1e6,
                most / 1048576.0);
    }
}
