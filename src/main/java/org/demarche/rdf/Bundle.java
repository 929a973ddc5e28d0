package org.demarche.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The files that the build puts into the program beside its classes: {@code ontology/} and {@code queries/}. */
public final class Bundle {
    private Bundle() {}

    /** Names below a folder with this ending, sorted: {@code ontology/events/meeting.ttl}. */
    public static List<String> list(String folder, String ending) {
        URL url = Bundle.class.getResource("/" + folder);
        if (url == null) {
            return List.of();
        }
        try {
            return url.getProtocol().equals("jar") ? inJar(url, folder, ending) : inFolder(url.toURI(), folder, ending);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> inJar(URL url, String folder, String ending) throws IOException {
        URL jar = ((JarURLConnection) url.openConnection()).getJarFileURL();
        try (JarFile file = new JarFile(Path.of(URI.create(jar.toString())).toFile())) {
            return file.stream()
                    .map(ZipEntry::getName)
                    .filter(n -> n.startsWith(folder + "/") && n.endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> inFolder(URI uri, String folder, String ending) throws IOException {
        Path root = Path.of(uri);
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(p -> p.toString().endsWith(ending))
                    .map(p -> folder + "/" + root.relativize(p).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    /** The text of one of these files. */
    public static Optional<String> text(String name) {
        try (InputStream in = Bundle.class.getResourceAsStream("/" + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
