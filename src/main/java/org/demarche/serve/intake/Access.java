package org.demarche.serve.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import org.demarche.serve.http.Fault;

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

    /** Refuses a request that is not let in. */
    public void require(HttpServletRequest request) throws UnknownHostException {
        boolean loopback = InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        if (!permits(Optional.ofNullable(request.getHeader("Authorization")), loopback)) {
            throw new Fault(
                    401,
                    "no-token",
                    "Posting needs a token: Authorization: Bearer TOKEN. `demarche token create` makes one.",
                    Map.of("WWW-Authenticate", "Bearer realm=\"demarche\""));
        }
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
