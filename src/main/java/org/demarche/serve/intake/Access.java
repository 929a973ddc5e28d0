package org.demarche.serve.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Who may post articles: whoever holds a token, and the command line of the same machine and person.
 *
 * @param tokens where the tokens are kept
 * @param secret good for this run of the server, from loopback only
 */
public record Access(Optional<TokenFile> tokens, Optional<String> secret) {
    public static final Access NOBODY = new Access(Optional.empty(), Optional.empty());

    private static final String BEARER = "Bearer ";

    /**
     * Whether a request is let in.
     *
     * @param authorization the header of that name, if there is one
     * @param loopback whether the client is on this machine
     */
    boolean permits(Optional<String> authorization, boolean loopback) {
        Optional<String> token = token(authorization);
        return isOwner(authorization, loopback)
                || token.isPresent()
                        && tokens.filter(file -> file.holds(token.get())).isPresent();
    }

    /** Whether a request comes from the person whose server this is, and from this machine; the same parameters. */
    boolean isOwner(Optional<String> authorization, boolean loopback) {
        Optional<String> token = token(authorization);
        return loopback
                && token.isPresent()
                && secret.filter(s -> same(s, token.get())).isPresent();
    }

    private static Optional<String> token(Optional<String> authorization) {
        return authorization
                .filter(a -> a.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(a -> a.substring(BEARER.length()).strip());
    }

    /** Compares in the same time whatever differs. */
    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Access";
    }
}
