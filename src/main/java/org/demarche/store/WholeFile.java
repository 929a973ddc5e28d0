package org.demarche.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is there whole or not at all: written beside its place, brought to the disk, and then moved. */
final class WholeFile {
    /** Ending of the name under which it grows. */
    static final String PART = ".part";

    private WholeFile() {}

    /** What writes it. */
    @FunctionalInterface
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** Looks at the file before it takes its place. */
    @FunctionalInterface
    interface Check {
        void of(Path written) throws IOException;
    }

    static void write(Path file, Content content) throws IOException {
        write(file, content, written -> {});
    }

    static void write(Path file, Content content, Check check) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + PART);
        try {
            try (FileChannel channel = FileChannel.open(
                            part,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE);
                    OutputStream out = Channels.newOutputStream(channel)) {
                content.to(out);
                channel.force(true);
            }
            check.of(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
