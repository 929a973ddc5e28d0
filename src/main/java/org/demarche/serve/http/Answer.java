package org.demarche.serve.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The body of an answer: its first bytes are held back, so that what fails within them can still become an error; its
 * length is bounded.
 */
public final class Answer extends OutputStream {
    private final HttpServletResponse response;
    private final Limits limits;
    private final ByteArrayOutputStream first = new ByteArrayOutputStream();
    private boolean begun;
    private long length;

    public Answer(HttpServletResponse response, Limits limits) {
        this.response = response;
        this.limits = limits;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        length += count;
        if (length > limits.answer()) {
            throw Fault.tooLong("The answer has more than " + limits.answer()
                    + " bytes: ask for less, or page by page (page-size, LIMIT and OFFSET).");
        }
        if (begun) {
            response.getOutputStream().write(bytes, offset, count);
        } else {
            first.write(bytes, offset, count);
            if (first.size() > limits.held()) {
                begin();
            }
        }
    }

    private void begin() throws IOException {
        begun = true;
        first.writeTo(response.getOutputStream());
        first.reset();
    }

    /** Sends what is held back; the answer is whole. */
    public void finish() throws IOException {
        if (!begun) {
            response.setContentLength(first.size());
            begin();
        }
    }

    /** Flushing would end the time in which an error can be told. */
    @Override
    public void flush() {}
}
