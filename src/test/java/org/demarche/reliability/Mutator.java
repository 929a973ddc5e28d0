package org.demarche.reliability;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Makes damaged inputs of good ones: bytes changed, parts cut out, doubled, moved, put into each other, words of hostile
 * markup put in, other charsets. Most have up to 6 KB, one in a hundred up to 64 KB. The same seed gives the same inputs.
 */
public final class Mutator {
    private static final int LONGEST = 64 << 10;
    private static final int USUAL = 6 << 10;
    private static final int SELDOM = 100;
    private static final List<String> WORDS = List.of(
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>&b;",
            "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">",
            "<?xml version=\"1.0\" encoding=\"UTF-32\"?>",
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "<script>",
            "</TEXT>",
            "<DOC><DOCNO> X </DOCNO><TEXT>",
            "<DATE_TIME>",
            "<post author=\"a\" datetime=\"2014-13-45T99:99:99\">",
            "<html><head><meta charset=\"x-none\">",
            "<meta property=\"article:published_time\" content=\"99999-99-99\">",
            "<script type=\"application/ld+json\">{\"datePublished\":[{\"a\":",
            "&#x110000;",
            "&#0;",
            "&unknown;",
            "&amp",
            "\u0000",
            "\uFEFF",
            "\u2028",
            "\u202E",
            "\uD83D\uDD4A",
            "\t",
            "\r",
            "\n\n\n",
            "LONDON, Feb. 31 (Wire) - ",
            "--",
            "Q: ",
            "MR. ",
            "2014-02-30",
            "99/99/9999",
            "1e999999",
            "{\"published\":\"",
            "[[[[[[[[",
            "((((((((",
            "\"\"\"\"",
            "'''''",
            "........",
            "aaaaaaaaaaaaaaaa!");

    private final List<byte[]> seeds;
    private final Random random;
    private int longest = USUAL;

    public Mutator(List<byte[]> seeds, long seed) {
        this.seeds = List.copyOf(seeds);
        this.random = new Random(seed);
    }

    /** An input as it was. */
    byte[] good() {
        return seeds.get(0);
    }

    /** The next damaged input. */
    public byte[] next() {
        longest = random.nextInt(SELDOM) == 0 ? LONGEST : USUAL;
        byte[] bytes = pick();
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes; i++) {
            bytes = changed(bytes);
        }
        return bytes.length > longest ? Arrays.copyOf(bytes, longest) : bytes;
    }

    private byte[] pick() {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private byte[] changed(byte[] bytes) {
        int a = random.nextInt(bytes.length + 1);
        int b = Math.min(bytes.length, a + random.nextInt(1 + random.nextInt(400)));
        return switch (random.nextInt(10)) {
            case 0 -> flipped(bytes);
            case 1 -> put(bytes, a, a, word());
            case 2 -> put(bytes, a, b, new byte[0]);
            case 3 -> put(bytes, a, a, repeated(Arrays.copyOfRange(bytes, a, b)));
            case 4 -> Arrays.copyOf(bytes, a);
            case 5 -> Arrays.copyOfRange(bytes, a, bytes.length);
            case 6 -> put(bytes, a, b, slice(pick()));
            case 7 -> put(bytes, a, a, repeated(word()));
            case 8 -> recoded(bytes);
            default -> put(bytes, a, b, noise());
        };
    }

    private byte[] flipped(byte[] bytes) {
        byte[] other = bytes.clone();
        for (int i = 0; i < 8 && other.length > 0; i++) {
            other[random.nextInt(other.length)] = (byte) random.nextInt(256);
        }
        return other;
    }

    private byte[] word() {
        return WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] noise() {
        byte[] noise = new byte[random.nextInt(60)];
        random.nextBytes(noise);
        return noise;
    }

    private byte[] slice(byte[] bytes) {
        int a = random.nextInt(bytes.length + 1);
        return Arrays.copyOfRange(bytes, a, Math.min(bytes.length, a + random.nextInt(2000)));
    }

    /** As often as fits. */
    private byte[] repeated(byte[] part) {
        int times = part.length == 0 ? 0 : Math.min(1 + random.nextInt(4000), longest / part.length);
        byte[] all = new byte[part.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(part, 0, all, i * part.length, part.length);
        }
        return all;
    }

    private byte[] recoded(byte[] bytes) {
        List<Charset> charsets = List.of(
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16,
                StandardCharsets.ISO_8859_1,
                StandardCharsets.US_ASCII);
        return new String(bytes, StandardCharsets.UTF_8).getBytes(charsets.get(random.nextInt(charsets.size())));
    }

    private static byte[] put(byte[] bytes, int from, int to, byte[] part) {
        byte[] all = new byte[bytes.length - (to - from) + part.length];
        System.arraycopy(bytes, 0, all, 0, from);
        System.arraycopy(part, 0, all, from, part.length);
        System.arraycopy(bytes, to, all, from + part.length, bytes.length - to);
        return all;
    }
}
