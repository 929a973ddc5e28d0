package org.demarche.read;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.model.Outcome;
import org.demarche.model.Problem;

/**
 * From bytes to characters: a byte order mark, else the encoding that the transport or the document declares, else UTF-8
 * where the bytes are UTF-8, else a guess (ICU), for Latin letters windows-1252. Whatever is not UTF-8 is noted.
 */
final class Decoder {
    private static final Pattern DECLARED = Pattern.compile(
            "(?:charset|encoding)\\s{0,5}=\\s{0,5}[\"']?([A-Za-z0-9._:-]{2,40})", Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 4096;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final String name;
    private final byte[] bytes;

    private Decoder(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    static Outcome<Source> decode(String name, String id, byte[] bytes, ReadOptions options) {
        return new Decoder(name, bytes).run(id, options);
    }

    private Outcome<Source> run(String id, ReadOptions options) {
        if (bytes.length == 0) {
            return refuse("", "the file is empty: give an article");
        }
        Optional<Mark> mark = Mark.find(bytes);
        Optional<String> binary = mark.isPresent() ? Optional.empty() : Signatures.find(bytes);
        if (binary.isPresent()) {
            return refuse("byte 0", binary.get());
        }
        Optional<Mark> wide = mark.or(() -> Mark.guess(bytes));
        if (wide.isEmpty()) {
            Optional<Integer> control = firstControl();
            if (control.isPresent()) {
                return refuse("byte " + control.get(), "this is a binary file, not text: give text, HTML or SGML");
            }
        }
        Optional<String> declared = options.charset().or(this::declaredInside);
        if (wide.isPresent()) {
            return source(id, options, wide.get().charset(), wide.get().length(), true);
        }
        if (declared.isPresent()) {
            return declared(id, options, declared.get());
        }
        return undeclared(id, options);
    }

    private Outcome<Source> declared(String id, ReadOptions options, String label) {
        Optional<Charset> charset = charset(label);
        if (charset.isEmpty()) {
            return undeclared(id, options);
        }
        if (charset.get().equals(StandardCharsets.UTF_8)) {
            Invalid invalid = Invalid.find(bytes);
            if (invalid.first() >= 0 && !invalid.onlyCutAtEnd()) {
                return refuse(
                        "byte " + invalid.first(),
                        "the file declares UTF-8 but is not: correct its declaration, or save it as UTF-8");
            }
        }
        return source(id, options, charset.get(), 0, true);
    }

    private Outcome<Source> undeclared(String id, ReadOptions options) {
        Invalid invalid = Invalid.find(bytes);
        if (invalid.first() < 0 || invalid.onlyCutAtEnd() || invalid.valid() > 4 * invalid.count()) {
            return source(id, options, StandardCharsets.UTF_8, 0, false);
        }
        return source(id, options, guess(), 0, false);
    }

    private Charset guess() {
        CharsetMatch match = new CharsetDetector().setText(bytes).detect();
        if (match == null || match.getName().startsWith("ISO-8859-1") || match.getConfidence() < 40) {
            return WINDOWS_1252;
        }
        boolean latin =
                match.getName().startsWith("ISO-8859-2") || match.getName().startsWith("windows-125");
        if (latin && !match.getName().equals("windows-1251") && match.getConfidence() < 70) {
            return WINDOWS_1252;
        }
        return charset(match.getName()).orElse(WINDOWS_1252);
    }

    private Outcome<Source> source(String id, ReadOptions options, Charset charset, int skip, boolean certain) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        CharBuffer out =
                CharBuffer.allocate((int) Math.ceil((bytes.length - skip) * (double) decoder.maxCharsPerByte()) + 2);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes, skip, bytes.length - skip), out, true);
        if (result.isUnderflow()) {
            decoder.flush(out);
        }
        String text = out.flip().toString();
        Source source = new Source(name, id, text, charset.name(), options, List.of());
        if (!charset.equals(StandardCharsets.UTF_8)) {
            source = source.warn(new Problem(
                    Problem.Severity.WARNING,
                    name,
                    "",
                    certain
                            ? "read as " + charset.name() + ", as declared"
                            : "the file is not UTF-8 and declares nothing: read as " + charset.name()
                                    + "; save it as UTF-8 if letters are wrong"));
        }
        int lost = text.indexOf('\uFFFD');
        if (lost >= 0 && Invalid.find(bytes).first() >= 0) {
            source = source.warn(
                    source.warning(lost, "bytes that are no " + charset.name() + " character were left out"));
        }
        return new Outcome.Done<>(source, source.warnings());
    }

    private Optional<String> declaredInside() {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (!head.stripLeading().startsWith("<") && !head.startsWith("\u00EF\u00BB\u00BF<")) {
            return Optional.empty();
        }
        Matcher matcher = DECLARED.matcher(head);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The encoding of that name; ISO-8859-1 and ASCII mean windows-1252, as in browsers (WHATWG Encoding). */
    private static Optional<Charset> charset(String label) {
        try {
            Charset charset = Charset.forName(label.trim());
            String plain = charset.name().toUpperCase(Locale.ROOT);
            if (plain.equals("ISO-8859-1") || plain.equals("US-ASCII")) {
                return Optional.of(WINDOWS_1252);
            }
            // a document that can be read far enough to find its declaration is not UTF-16
            return Optional.of(
                    plain.startsWith("UTF-16") || plain.startsWith("UTF-32") ? StandardCharsets.UTF_8 : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private Optional<Integer> firstControl() {
        int count = 0;
        int first = -1;
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            if (b == 0) {
                return Optional.of(i);
            }
            if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B || b == 0x7F) {
                first = first < 0 ? i : first;
                count++;
            }
        }
        return count * 20L > bytes.length ? Optional.of(first) : Optional.empty();
    }

    private Outcome<Source> refuse(String position, String message) {
        return new Outcome.Refused<>(new Problem(Problem.Severity.REFUSED, name, position, message));
    }
}
