package org.demarche.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Everything that a store holds in one file: N-Quads (RDF 1.2), compressed with gzip, with a comment as first line that
 * says what it is and one as last line that says how many quads there must be. Beside it stands its SHA-256, in the form
 * that {@code sha256sum -c} takes.
 *
 * @param quads how many there are
 * @param commit number of the store's commit that it shows
 */
public record Backup(long quads, long commit) {
    /** Ending of the name of the file with the checksum. */
    public static final String CHECKSUM = ".sha256";

    private static final String FIRST = "# Demarche backup, format 1, commit ";
    private static final String ANY_FORMAT = "# Demarche backup, format ";
    private static final String LAST = "# end of the backup, quads: ";

    /** Writes what a store has to some place. */
    @FunctionalInterface
    public interface Source {
        void copy(OutputStream out) throws IOException;
    }

    /** Writes a dataset as one commit left it, inside a transaction; the stream stays open. */
    public static void write(DatasetGraph dataset, OutputStream out) throws IOException {
        GZIPOutputStream zip = new GZIPOutputStream(new BufferedOutputStream(out, 1 << 16), 1 << 16);
        zip.write((FIRST + Commits.of(dataset).number() + "\n").getBytes(StandardCharsets.UTF_8));
        StreamRDF quads = StreamRDFWriter.getWriterStream(zip, Lang.NQUADS);
        quads.start();
        long count = 0;
        for (Iterator<Quad> all = dataset.find(); all.hasNext(); count++) {
            quads.quad(all.next());
        }
        quads.finish();
        zip.write((LAST + count + "\n").getBytes(StandardCharsets.UTF_8));
        zip.finish();
        zip.flush();
    }

    /**
     * Writes a backup and its checksum, reads it once over, and then lets it appear under its name.
     *
     * @param file is not there yet
     */
    public static Backup toFile(Path file, Source source) throws IOException {
        if (Files.exists(file)) {
            throw new IOException(file + " is there already: a backup overwrites nothing; give another name");
        }
        MessageDigest digest = sha256();
        Backup[] read = new Backup[1];
        WholeFile.write(file, out -> source.copy(new DigestOutputStream(out, digest)), written -> {
            read[0] = read(written, file);
            String line = HexFormat.of().formatHex(digest.digest()) + "  " + file.getFileName() + "\n";
            WholeFile.write(checksum(file), out -> out.write(line.getBytes(StandardCharsets.UTF_8)));
        });
        return read[0];
    }

    /** Where the checksum of a backup stands. */
    public static Path checksum(Path file) {
        return file.resolveSibling(file.getFileName() + CHECKSUM);
    }

    /**
     * Reads a file against its checksum, and whether it is a whole backup.
     *
     * @throws IOException the message says why it is none
     */
    public static Backup verify(Path file) throws IOException {
        Path sum = checksum(file);
        if (Files.notExists(sum)) {
            throw new IOException("there is no " + sum + ", and a backup is only good with its checksum: copy that file"
                    + " too. If it is lost and you know this file to be good, `sha256sum FILE > FILE" + CHECKSUM
                    + "` makes one");
        }
        String line = Files.readString(sum, StandardCharsets.UTF_8).strip();
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(file, out);
        }
        String found = HexFormat.of().formatHex(digest.digest());
        if (!line.split("\\s", 2)[0].equalsIgnoreCase(found)) {
            throw new IOException(file + " is damaged, or not the file that " + sum + " was made for: its SHA-256 is "
                    + found + ". Copy it again, or take another backup");
        }
        return read(file, file);
    }

    /** @param name by which to call it */
    private static Backup read(Path file, Path name) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            long commit = commit(lines.readLine(), name);
            long count = 0;
            String last = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line;
                count++;
            }
            if (!last.equals(LAST + (count - 1))) {
                throw new IOException(name + " ends before its end: take another backup");
            }
            return new Backup(count - 1, commit);
        } catch (ZipException e) {
            throw foreign(name);
        } catch (EOFException e) {
            throw new IOException(name + " ends before its end: take another backup", e);
        }
    }

    private static long commit(String first, Path name) throws IOException {
        if (first == null || !first.startsWith(ANY_FORMAT)) {
            throw foreign(name);
        }
        if (!first.matches(Pattern.quote(FIRST) + "[0-9]{1,18}")) {
            throw new IOException(
                    name + " is a backup of a newer program (" + first.substring(2) + "): restore it with that one");
        }
        return Long.parseLong(first.substring(FIRST.length()));
    }

    private static IOException foreign(Path name) {
        return new IOException(name + " is no backup that `demarche backup` made: nothing was changed");
    }

    /** The N-Quads of a backup. */
    static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            return new GZIPInputStream(in, 1 << 16);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
