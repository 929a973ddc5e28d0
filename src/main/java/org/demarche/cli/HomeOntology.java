package org.demarche.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.lexicon.CompiledOntology;
import org.demarche.model.Ontology;

/**
 * The project's ontology together with the Turtle files of {@code ontology/} in a home folder. Both are kept compiled in
 * the home folder, so that Jena is loaded only where a file has changed.
 */
final class HomeOntology {
    static Ontology of(Path home) throws IOException {
        Path folder = home.resolve("ontology");
        List<Path> files = files(folder);
        if (files.isEmpty()) {
            return CompiledOntology.load();
        }
        Path compiled = home.resolve("cache").resolve("ontology-" + fingerprint(files) + ".tsv");
        if (!Files.exists(compiled)) {
            write(HomeOntologyCompiler.compile(folder), compiled);
        }
        try (BufferedReader in = Files.newBufferedReader(compiled, StandardCharsets.UTF_8)) {
            return CompiledOntology.read(in);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> path.toString().endsWith(".ttl"))
                    .sorted()
                    .toList();
        }
    }

    /** Changes with the program's version and with name, length and time of each file. */
    private static String fingerprint(List<Path> files) throws IOException {
        int hash = Version.text().hashCode();
        for (Path file : files) {
            hash = 31 * hash + file.toString().hashCode();
            hash = 31 * hash + Long.hashCode(Files.size(file));
            hash = 31 * hash + Files.getLastModifiedTime(file).hashCode();
        }
        return Integer.toHexString(hash);
    }

    private static void write(Ontology ontology, Path compiled) throws IOException {
        Files.createDirectories(compiled.getParent());
        Path fresh = Files.createTempFile(compiled.getParent(), "ontology", ".new");
        try (Writer out = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
            CompiledOntology.write(ontology, out);
        }
        Files.move(fresh, compiled, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private HomeOntology() {}
}
