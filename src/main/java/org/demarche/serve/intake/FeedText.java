package org.demarche.serve.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * The characters of an XML document (XML 1.0, appendix F, for what feeds come in). The parser of the platform is not left to
 * decode: what it cannot, it writes to standard error besides.
 */
final class FeedText {
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([\\w.-]{1,40})[\"']");
    private static final int FIRST = 200;

    private FeedText() {}

    static String of(byte[] content) throws XMLStreamException {
        try {
            String text = charset(content)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException | IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new XMLStreamException("its bytes are no text of the charset it names: " + e.getMessage(), e);
        }
    }

    private static Charset charset(byte[] content) {
        int first = content.length < 2 ? 0 : (content[0] & 0xff) << 8 | content[1] & 0xff;
        if (first == 0xfeff || first == 0xfffe) {
            return StandardCharsets.UTF_16;
        }
        Matcher declared =
                DECLARED.matcher(new String(content, 0, Math.min(content.length, FIRST), StandardCharsets.ISO_8859_1)
                        .replaceFirst("^\u00EF\u00BB\u00BF", ""));
        return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
    }
}
