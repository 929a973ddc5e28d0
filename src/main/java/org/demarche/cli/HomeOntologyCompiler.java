package org.demarche.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.model.Ontology;
import org.demarche.rdf.Bundle;
import org.demarche.rdf.OntologyReader;

/** Reads the project's Turtle files and those of a folder as one ontology. */
final class HomeOntologyCompiler {
    static Ontology compile(Path folder) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        Bundle.list("ontology", ".ttl").forEach(name -> Bundle.text(name).ifPresent(text -> files.put(name, text)));
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> own = walk.filter(path -> path.toString().endsWith(".ttl"))
                    .sorted()
                    .toList();
            for (Path path : own) {
                files.put(path.toString(), Files.readString(path, StandardCharsets.UTF_8));
            }
        }
        return OntologyReader.read(files);
    }

    private HomeOntologyCompiler() {}
}
