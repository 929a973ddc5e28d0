package org.demarche.serve.http;

import java.util.Map;

/**
 * A request that gets no answer, with the reason: what RFC 9457 calls a problem.
 *
 * <p>Thrown before the first byte it becomes a status and a JSON object; after it the connection is broken, so that
 * nobody takes a part for the whole.
 */
public final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String kind;
    private final transient Map<String, String> headers;

    /**
     * @param kind a short name of the problem's type, in lower case with hyphens
     * @param detail what is wrong here and what a person can do
     */
    public Fault(int status, String kind, String detail) {
        this(status, kind, detail, Map.of());
    }

    public Fault(int status, String kind, String detail, Map<String, String> headers) {
        super(detail, null, false, false);
        this.status = status;
        this.kind = kind;
        this.headers = Map.copyOf(headers);
    }

    public static Fault bad(String detail) {
        return new Fault(400, "bad-request", detail);
    }

    public static Fault missing(String detail) {
        return new Fault(404, "not-found", detail);
    }

    public static Fault busy(String kind, String detail) {
        return new Fault(503, kind, detail, Map.of("Retry-After", "1"));
    }

    public static Fault tooLong(String detail) {
        return new Fault(422, "answer-too-long", detail);
    }

    public int status() {
        return status;
    }

    public String kind() {
        return kind;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
