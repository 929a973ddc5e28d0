package org.demarche.store.remote;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Who asks, as an Authorization header. It never shows what it holds. */
public final class Login {
    private final String header;

    private Login(String header) {
        this.header = header;
    }

    /** HTTP Basic authentication, RFC 7617. */
    static Login basic(String user, String password) {
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Login("Basic " + Base64.getEncoder().encodeToString(both));
    }

    /** A bearer token, RFC 6750. */
    static Login bearer(String token) {
        return new Login("Bearer " + token);
    }

    String header() {
        return header;
    }

    @Override
    public String toString() {
        return "Login";
    }
}
