package org.demarche.serve.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The tokens of a home folder: one line for each with its id, its name, when it was made, and the SHA-256 of the token,
 * which is 256 random bits. The token itself is shown once and kept nowhere. Each question reads the file, so that what is
 * revoked is refused at once.
 */
public record TokenFile(Path file) {
    private static final String NAME = "tokens.tsv";
    private static final String PREFIX = "demarche_";
    private static final int ID = 8;

    /** The file of a home folder, which need not be there. */
    public static TokenFile of(Path home) {
        return new TokenFile(home.resolve(NAME));
    }

    /** What is kept of a token. */
    public record Entry(String id, String name, Instant made, String hash) {}

    /** All tokens, in the order in which they were made. */
    public List<Entry> entries() {
        try {
            if (!Files.exists(file)) {
                return List.of();
            }
            List<Entry> entries = new ArrayList<>();
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                String[] cells = line.split("\t", -1);
                if (cells.length == 4) {
                    entries.add(new Entry(cells[0], cells[1], Instant.parse(cells[2]), cells[3]));
                }
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a token for somebody and returns it; it cannot be had again. */
    public String create(String name, Instant now) throws IOException {
        String token = PREFIX + Secrets.random();
        String hash = hash(token);
        List<Entry> all = new ArrayList<>(entries());
        String plain = name.replaceAll("\\p{Cntrl}", " ").strip();
        all.add(new Entry(hash.substring(0, ID), plain, now.truncatedTo(ChronoUnit.SECONDS), hash));
        write(all);
        return token;
    }

    /** Takes a token away; whether there was one of that id. */
    public boolean revoke(String id) throws IOException {
        List<Entry> rest = new ArrayList<>(entries());
        boolean found = rest.removeIf(entry -> entry.id().equals(id));
        if (found) {
            write(rest);
        }
        return found;
    }

    boolean holds(String token) {
        byte[] hash = hash(token).getBytes(StandardCharsets.US_ASCII);
        Optional<Entry> found = Optional.empty();
        for (Entry entry : entries()) {
            if (MessageDigest.isEqual(hash, entry.hash().getBytes(StandardCharsets.US_ASCII))) {
                found = Optional.of(entry);
            }
        }
        return found.isPresent();
    }

    private void write(List<Entry> entries) throws IOException {
        StringBuilder text = new StringBuilder();
        entries.forEach(e -> text.append(e.id())
                .append('\t')
                .append(e.name())
                .append('\t')
                .append(e.made())
                .append('\t')
                .append(e.hash())
                .append('\n'));
        Secrets.write(file, text.toString());
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
