package org.demarche.store.remote;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.demarche.store.StoreException;

/** Another server does not do what is asked; the message says why, as far as it told, and what a person can do. */
final class RemoteFault extends StoreException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 200;

    private final int status;

    private RemoteFault(String message, int status, Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    /** The HTTP status; 0 where there was no answer. */
    int status() {
        return status;
    }

    static RemoteFault unreachable(URI at, Throwable cause) {
        String why =
                Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
        return new RemoteFault(
                "the store at " + at + " cannot be reached (" + why + "): does the server run, is the address right?",
                0,
                cause);
    }

    static RemoteFault slow(URI at, long seconds, Throwable cause) {
        return new RemoteFault("the store at " + at + " gave no answer within " + seconds + " s", 0, cause);
    }

    /** An answer other than the one that was asked for. */
    static RemoteFault answered(URI at, int status, String type, String body) {
        String said = line(type, body);
        String advice =
                switch (status) {
                    case 401 -> "give a user and a password, or a token (docs/another-store.md)";
                    case 403 -> "this user or token may not do it";
                    case 404, 405, 410 -> "is this the address? docs/another-store.md tells which are tried";
                    case 413 -> "the request was too long for it: set a smaller request-bytes";
                    case 429, 502, 503, 504 -> "it is busy or not ready: try again later";
                    default ->
                        status >= 300 && status < 400
                                ? "it sends elsewhere: give the address that it sends to"
                                : status < 300
                                        ? "that is no SPARQL result: is this the address of its SPARQL queries?"
                                        : "";
                };
        return new RemoteFault(
                "the store at " + at + " answers " + status + (said.isEmpty() ? "" : " (" + said + ")")
                        + (advice.isEmpty() ? "" : ": " + advice),
                status,
                null);
    }

    static RemoteFault said(String message) {
        return new RemoteFault(message, 0, null);
    }

    /** The same fault with what follows from it. */
    RemoteFault with(String consequence) {
        return new RemoteFault(getMessage() + ". " + consequence, status, getCause());
    }

    /** The first line of what a server says; of a page, that it is one. */
    private static String line(String type, String body) {
        if (type.toLowerCase(Locale.ROOT).contains("html")) {
            return "a web page";
        }
        String first = body.lines()
                .map(line -> line.replaceAll("\\p{Cntrl}+", " ").strip())
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse(type);
        return first.length() > SHOWN ? first.substring(0, SHOWN) + "…" : first;
    }
}
