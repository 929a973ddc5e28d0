package org.demarche.serve.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The rest of a request's body. A server that answers without having read it must close the connection (RFC 9112, 9.3),
 * and a client that sends its next request on that connection finds it gone. So a short rest is read, and for any other
 * the answer says {@code Connection: close}.
 */
final class Body {
    private Body() {}

    /** Readies the connection for the next request, before an answer that does without the body. */
    static void passOver(HttpServletRequest request, HttpServletResponse response, int longest) throws IOException {
        boolean chunked = request.getHeader("Transfer-Encoding") != null;
        if (chunked || request.getContentLengthLong() > longest) {
            response.setHeader("Connection", "close");
        } else {
            finish(request, longest);
        }
    }

    /** Reads what a servlet has left of a short body whose length is known. */
    static void finish(HttpServletRequest request, int longest) throws IOException {
        if (request.getContentLengthLong() > 0 && request.getContentLengthLong() <= longest) {
            InputStream rest = request.getInputStream();
            rest.transferTo(OutputStream.nullOutputStream());
        }
    }
}
