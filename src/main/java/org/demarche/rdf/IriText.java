package org.demarche.rdf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * IRIs as text, for what must not wait for Jena to load. A local name may hold any character: what RFC 3986 does not
 * call unreserved is percent-encoded as UTF-8, so that every IRI is legal and no two names share one.
 */
public final class IriText {
    private static final String UNRESERVED = "-._~";

    private IriText() {}

    public static String actor(String id) {
        return of(Dip.ACTOR, id);
    }

    public static String place(String id) {
        return of(Dip.PLACE, id);
    }

    public static String event(String id) {
        return of(Dip.EVENT, id);
    }

    public static String of(String namespace, String local) {
        StringBuilder iri = new StringBuilder(namespace);
        if (local.isEmpty() || local.chars().allMatch(c -> c == '.')) {
            return iri.append(local.replace(".", "%2E")).toString();
        }
        for (byte b : local.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
                iri.append(c);
            } else {
                iri.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return iri.toString();
    }
}
