package org.demarche.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.extract.EventExtractor;
import org.demarche.lexicon.CompiledOntology;
import org.demarche.model.Ontology;
import org.demarche.rdf.OntologyReader;

/** The build's step that checks ontology/ and writes the form that starts fast: {@code CompileOntology ontology/ out/}. */
public final class CompileOntology {
    private CompileOntology() {}

    public static void main(String[] args) throws IOException {
        Ontology ontology = OntologyReader.read(Path.of(args[0]));
        new EventExtractor(ontology);
        Path out = Files.createDirectories(Path.of(args[1]));
        try (Writer writer = Files.newBufferedWriter(out.resolve("ontology.tsv"), StandardCharsets.UTF_8);
                Writer names = Files.newBufferedWriter(out.resolve("names.tsv"), StandardCharsets.UTF_8)) {
            CompiledOntology.write(ontology, writer);
            CompiledOntology.writeNames(ontology, names);
        }
    }
}
