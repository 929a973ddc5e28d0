package org.demarche.store.remote;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.store.StoreException;

/**
 * Where another store is, and who asks.
 *
 * @param shown how a person called it
 * @param base the address below which the others are looked for
 * @param query of the SPARQL 1.1 query service
 * @param update of the SPARQL 1.1 update service
 * @param data of the Graph Store Protocol
 * @param noData whether there is no Graph Store Protocol
 * @param requestBytes how long a request with data may be
 */
public record RemoteAddress(
        String shown,
        Optional<URI> base,
        Optional<URI> query,
        Optional<URI> update,
        Optional<URI> data,
        boolean noData,
        Optional<Login> login,
        int requestBytes) {
    /** Below what proxies let through unless told otherwise. */
    private static final int REQUEST_BYTES = 900_000;

    private static final int LEAST_BYTES = 20_000;
    private static final String NONE = "none";
    private static final Set<String> KEYS =
            Set.of("url", "query", "update", "data", "user", "password-file", "token-file", "request-bytes");

    /**
     * Reads what a person gives: a URL, or a file of properties ({@code url} or {@code query}, {@code update},
     * {@code data}; {@code user} with {@code password-file}, or {@code token-file}; {@code request-bytes}).
     *
     * @param environment the variables DEMARCHE_STORE_USER, DEMARCHE_STORE_PASSWORD, DEMARCHE_STORE_TOKEN
     */
    public static RemoteAddress of(String where, Function<String, Optional<String>> environment) throws IOException {
        Properties given = new Properties();
        if (where.matches("(?i)https?://.*")) {
            given.setProperty("url", where);
        } else {
            Path file = Path.of(where);
            if (!Files.isRegularFile(file)) {
                throw new StoreException(
                        "--store takes a URL like http://host:3030/name or a file of properties, and " + where
                                + " is neither",
                        null);
            }
            try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                given.load(in);
            } catch (IllegalArgumentException e) {
                throw new StoreException(file + ": " + e.getMessage(), e);
            }
            check(given, where);
        }
        boolean noData = NONE.equals(given.getProperty("data"));
        if (noData) {
            given.remove("data");
        }
        return new RemoteAddress(
                where,
                address(given, "url"),
                address(given, "query"),
                address(given, "update"),
                address(given, "data"),
                noData,
                login(given, environment),
                bytes(given, where));
    }

    private static void check(Properties given, String file) {
        Set<String> unknown = new TreeSet<>(given.stringPropertyNames());
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) {
            throw new StoreException(
                    file + ": unknown " + String.join(", ", unknown) + "; there are "
                            + String.join(", ", new TreeSet<>(KEYS)),
                    null);
        }
        if (!given.containsKey("url") && !given.containsKey("query")) {
            throw new StoreException(file + ": give url, or query and update", null);
        }
    }

    private static Optional<URI> address(Properties given, String key) {
        return Optional.ofNullable(given.getProperty(key)).map(text -> {
            URI uri;
            try {
                uri = URI.create(text.strip().replaceFirst("/+$", ""));
            } catch (IllegalArgumentException e) {
                throw new StoreException("the " + key + " of the store is no URL", null);
            }
            if (uri.getRawUserInfo() != null) {
                throw new StoreException(
                        "no user or password in the address of a store, where others can read it: use"
                                + " DEMARCHE_STORE_USER and DEMARCHE_STORE_PASSWORD, or a file",
                        null);
            }
            String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            if (!Set.of("http", "https").contains(scheme) || uri.getHost() == null) {
                throw new StoreException("the " + key + " of the store is no http or https address: " + text, null);
            }
            return uri;
        });
    }

    private static Optional<Login> login(Properties given, Function<String, Optional<String>> environment)
            throws IOException {
        Optional<String> token = secret(given, "token-file").or(() -> environment.apply("DEMARCHE_STORE_TOKEN"));
        if (token.isPresent()) {
            return token.map(Login::bearer);
        }
        Optional<String> password =
                secret(given, "password-file").or(() -> environment.apply("DEMARCHE_STORE_PASSWORD"));
        Optional<String> user =
                Optional.ofNullable(given.getProperty("user")).or(() -> environment.apply("DEMARCHE_STORE_USER"));
        if (user.isPresent() != password.isPresent()) {
            throw new StoreException(
                    "a user of the store needs a password and a password a user: DEMARCHE_STORE_USER and"
                            + " DEMARCHE_STORE_PASSWORD, or user and password-file in a file",
                    null);
        }
        return user.map(u -> Login.basic(u, password.orElseThrow()));
    }

    private static Optional<String> secret(Properties given, String key) throws IOException {
        String file = given.getProperty(key);
        return file == null
                ? Optional.empty()
                : Optional.of(
                        Files.readString(Path.of(file), StandardCharsets.UTF_8).strip());
    }

    private static int bytes(Properties given, String file) {
        String text = given.getProperty("request-bytes", Integer.toString(REQUEST_BYTES))
                .strip();
        if (!text.matches("\\d{4,9}") || Integer.parseInt(text) < LEAST_BYTES) {
            throw new StoreException(
                    file + ": request-bytes takes a whole number from " + LEAST_BYTES + " on, not " + text, null);
        }
        return Integer.parseInt(text);
    }

    /** Whether a secret would go over a network as it is. */
    public boolean tellsSecrets() {
        return login.isPresent()
                && Stream.of(base, query, update, data)
                        .flatMap(Optional::stream)
                        .anyMatch(uri -> uri.getScheme().equalsIgnoreCase("http")
                                && !Set.of("localhost", "127.0.0.1", "[::1]").contains(uri.getHost()));
    }
}
