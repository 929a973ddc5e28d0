package org.demarche.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders with a store in them, whose files are mostly holes: copied without the holes, and deleted. */
final class StoredFolder {
    private static final int BLOCK = 1 << 16;
    private static final byte[] HOLE = new byte[BLOCK];

    private StoredFolder() {}

    /** @param to is made where it is not there */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    copyFile(file, copy);
                }
            }
        }
    }

    private static void copyFile(Path from, Path to) throws IOException {
        byte[] block = new byte[BLOCK];
        try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
                FileChannel out = FileChannel.open(
                        to, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            ByteBuffer buffer = ByteBuffer.wrap(block);
            for (long at = 0; in.read(buffer.clear(), at) > 0; at += buffer.limit()) {
                buffer.flip();
                boolean last = at + buffer.limit() == in.size();
                if (last || !Arrays.equals(block, 0, buffer.limit(), HOLE, 0, buffer.limit())) {
                    out.write(buffer.duplicate(), at);
                }
            }
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
