package org.demarche.serve.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** JSON answers, and problems as RFC 9457 wants them. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static byte[] bytes(JsonNode value) {
        try {
            return (MAPPER.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void write(HttpServletResponse response, JsonNode value) throws IOException {
        send(response, "application/json", bytes(value));
    }

    static void problem(HttpServletResponse response, Fault fault) throws IOException {
        fault.headers().forEach(response::setHeader);
        response.setStatus(fault.status());
        response.setHeader("Cache-Control", "no-store");
        send(response, "application/problem+json", bytes(problem(fault.status(), fault.kind(), fault.getMessage())));
    }

    /** @param kind as in {@link Fault#kind()}; {@code /problems} tells what each means */
    static ObjectNode problem(int status, String kind, String detail) {
        return object().put("type", "/problems#" + kind)
                .put("title", kind.replace('-', ' '))
                .put("status", status)
                .put("detail", detail);
    }

    private static void send(HttpServletResponse response, String type, byte[] bytes) throws IOException {
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
