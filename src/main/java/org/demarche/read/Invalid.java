package org.demarche.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Where bytes are not UTF-8.
 *
 * @param first position of the first bad byte, -1 where there is none
 * @param count bad places
 * @param valid good characters beyond ASCII
 * @param onlyCutAtEnd the only fault is a character cut off by the end of the file
 */
record Invalid(int first, int count, int valid, boolean onlyCutAtEnd) {
    static Invalid find(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        int first = -1;
        int count = 0;
        int valid = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, false);
            valid += beyondAscii(out);
            out.clear();
            if (result.isError()) {
                first = first < 0 ? in.position() : first;
                count++;
                in.position(in.position() + result.length());
            } else if (result.isUnderflow()) {
                break;
            }
        }
        if (in.hasRemaining()) {
            return new Invalid(first < 0 ? in.position() : first, count + 1, valid, first < 0);
        }
        return new Invalid(first, count, valid, false);
    }

    private static int beyondAscii(CharBuffer out) {
        int n = 0;
        for (int i = 0; i < out.position(); i++) {
            if (out.get(i) > 0x7F) {
                n++;
            }
        }
        return n;
    }
}
