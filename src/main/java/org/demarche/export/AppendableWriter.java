package org.demarche.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;

/** An {@link Appendable} as a {@link Writer}, for the libraries that want one. Closing it closes nothing. */
final class AppendableWriter extends Writer {
    private final Appendable out;

    AppendableWriter(Appendable out) {
        this.out = out;
    }

    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
        out.append(CharBuffer.wrap(buffer, offset, length));
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        out.append(text, offset, offset + length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
