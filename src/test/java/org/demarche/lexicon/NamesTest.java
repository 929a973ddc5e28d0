package org.demarche.lexicon;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.demarche.model.Ontology;
import org.junit.jupiter.api.Test;

class NamesTest {
    private static final Ontology ONTOLOGY = CompiledOntology.load();

    @Test
    void theCompiledFormSaysOfEveryWordWhatTheTablesSay() {
        Map<String, NameWord> gathered = new NameCollector(ONTOLOGY).words();
        Names compiled = CompiledOntology.names(ONTOLOGY);
        assertTrue(gathered.size() > 10_000, "words in names: " + gathered.size());
        assertAll(gathered.entrySet().stream().map(e -> () -> assertEquals(e.getValue(), compiled.word(e.getKey()))));
    }

    @Test
    void namesOfOneFirstWordAreFoundShortestFirst() throws IOException {
        StringBuilder form = new StringBuilder();
        Names.write(ONTOLOGY, form);
        Names names = Names.read(new BufferedReader(new StringReader(form.toString())));
        List<String> text = List.of("new", "york", "city");
        List<Integer> lengths = names.at(i -> i < text.size() ? text.get(i) : null).stream()
                .map(NameTrie.Found::words)
                .toList();
        assertTrue(lengths.contains(2), () -> "lengths: " + lengths);
        assertEquals(lengths.stream().sorted().toList(), lengths);
        assertEquals(NameWord.NONE, names.word("xyzzy"));
        assertEquals(List.of(), names.at(i -> null));
    }
}
