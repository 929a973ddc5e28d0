package org.demarche.read;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** First bytes that tell files which are not text ("magic numbers"). */
final class Signatures {
    private static final List<Signature> ALL = Table.load("signatures", 3).rows().stream()
            .map(row -> new Signature(HexFormat.of().parseHex(row.at(0)), row.at(1), row.at(2)))
            .toList();

    private Signatures() {}

    private static final class Signature {
        private final byte[] bytes;
        private final String message;

        Signature(byte[] bytes, String name, String advice) {
            this.bytes = bytes;
            this.message = "this is " + name + ": " + advice;
        }

        boolean begins(byte[] content) {
            for (int i = 0; i < bytes.length; i++) {
                if (i >= content.length || content[i] != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** What the content is, and what to do, where it is a known kind of binary file. */
    static Optional<String> find(byte[] content) {
        return ALL.stream().filter(s -> s.begins(content)).map(s -> s.message).findFirst();
    }
}
