package org.demarche.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.lexicon.CompiledOntology;
import org.demarche.lexicon.WordTable;
import org.demarche.model.Actor;
import org.demarche.model.Ontology;
import org.demarche.model.Post;
import org.demarche.model.Tenure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The word tables name only actors and posts that the gazetteer has. */
class TableIdsTest {
    private static final Ontology ONTOLOGY = CompiledOntology.load();
    private static final Set<String> ACTORS =
            ONTOLOGY.actors().stream().map(Actor::id).collect(Collectors.toSet());
    private static final Set<String> POSTS = Stream.concat(
                    ONTOLOGY.posts().stream().map(Post::post),
                    ONTOLOGY.tenures().stream().map(Tenure::post))
            .collect(Collectors.toSet());

    /** A table and its columns of actors' ids, apart by semicolons. */
    @ParameterizedTest
    @CsvSource({
        "collectives.tsv, 1",
        "chambers.tsv, 0;2",
        "common-names.tsv, 1;2",
        "executives.tsv, 0",
        "former-states.tsv, 0;2",
        "parliaments.tsv, 0;1",
        "rebels.tsv, 1;2",
        "republics.tsv, 1",
        "vague-posts.tsv, 2"
    })
    void everyActorOfATableIsInTheGazetteer(String table, String columns) {
        List<String> unknown = new ArrayList<>();
        for (WordTable.Row row : WordTable.load(table, 1).rows()) {
            for (String column : columns.split(";")) {
                for (String id : row.at(Integer.parseInt(column)).split("[,=]")) {
                    if (!id.isBlank() && !ACTORS.contains(id)) {
                        unknown.add(table + ":" + row.line() + " " + id);
                    }
                }
            }
        }
        assertEquals(List.of(), unknown);
    }

    @ParameterizedTest
    @CsvSource({"executives.tsv, 1", "vague-posts.tsv, 0", "leading-posts.tsv, 0"})
    void everyPostOfATableIsInTheGazetteer(String table, int column) {
        List<String> unknown = new ArrayList<>();
        for (WordTable.Row row : WordTable.load(table, 1).rows()) {
            for (String id : row.at(column).split(",")) {
                String post = id.contains("@") ? id.substring(0, id.indexOf('@')) : id;
                String body = id.contains("@") ? id.substring(id.indexOf('@') + 1) : "";
                if (!POSTS.contains(post) || !body.isEmpty() && !ACTORS.contains(body)) {
                    unknown.add(table + ":" + row.line() + " " + id);
                }
            }
        }
        assertEquals(List.of(), unknown);
    }
}
