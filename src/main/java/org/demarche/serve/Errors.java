package org.demarche.serve;

import java.nio.ByteBuffer;
import org.demarche.serve.http.Json;
import org.eclipse.jetty.ee10.servlet.ErrorHandler;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Requests that Jetty refuses before any of ours sees them, as problems of RFC 9457; without what they said. */
final class Errors extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = Math.max(response.getStatus(), 400);
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        byte[] body = Json.bytes(Json.object()
                .put("type", "/problems#bad-request")
                .put("title", HttpStatus.getMessage(status))
                .put("status", status)
                .put("detail", "The server could not read this request."));
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }
}
