package org.demarche.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A byte order mark: the encoding it stands for and its length in bytes, 0 where the encoding is plain without it. */
record Mark(Charset charset, int length) {
    static Optional<Mark> find(byte[] b) {
        if (begins(b, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new Mark(StandardCharsets.UTF_8, 3));
        }
        if (begins(b, 0xFF, 0xFE)) {
            return Optional.of(new Mark(StandardCharsets.UTF_16LE, 2));
        }
        return begins(b, 0xFE, 0xFF) ? Optional.of(new Mark(StandardCharsets.UTF_16BE, 2)) : Optional.empty();
    }

    /** UTF-16 without a mark: in English every second byte is zero. */
    static Optional<Mark> guess(byte[] b) {
        int[] zeros = new int[2];
        int length = Math.min(b.length, 4096) & ~1;
        for (int i = 0; i < length; i++) {
            if (b[i] == 0) {
                zeros[i & 1]++;
            }
        }
        int half = length / 2;
        if (half >= 4 && zeros[1] > half * 0.7 && zeros[0] < half * 0.02) {
            return Optional.of(new Mark(StandardCharsets.UTF_16LE, 0));
        }
        boolean big = half >= 4 && zeros[0] > half * 0.7 && zeros[1] < half * 0.02;
        return big ? Optional.of(new Mark(StandardCharsets.UTF_16BE, 0)) : Optional.empty();
    }

    private static boolean begins(byte[] b, int... mark) {
        if (b.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((b[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
