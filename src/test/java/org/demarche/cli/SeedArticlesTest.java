package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.serve.Endpoint;
import org.demarche.serve.Options;
import org.demarche.serve.data.Snapshots;
import org.demarche.store.Store;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Three articles of other people, which are not part of this project: they are read where the folder of test data has
 * them ({@code -Ddemarche.testdata}), and the tests are skipped where it has not.
 */
class SeedArticlesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String PUBLISHED = "2014-03-14";

    @TempDir
    private static Path folder;

    private static List<JsonNode> events;

    @BeforeAll
    static void extract() throws IOException {
        Path articles = Path.of(System.getProperty("demarche.testdata", "../shared"), "corpus", "dev", "docs");
        Assumptions.assumeTrue(
                Files.isReadable(articles.resolve("seed0.txt")),
                "skipped: no test data in " + articles.toAbsolutePath().normalize() + "; -Ddemarche.testdata names it");
        give(articles, "seed0", PUBLISHED);
        give(articles, "seed1", PUBLISHED);
        give(articles, "seed2", "2014-03-30");
        events = new ArrayList<>();
        for (String line :
                CommandRun.in(folder.resolve("none"), "extract", folder).done().lines()) {
            events.add(MAPPER.readTree(line));
        }
    }

    /** Copies an article and puts its date of publication beside it. */
    private static void give(Path articles, String name, String published) throws IOException {
        Files.copy(articles.resolve(name + ".txt"), folder.resolve(name + ".txt"));
        Files.writeString(
                folder.resolve(name + ".json"), "{\"published\": \"" + published + "\"}", StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "seed1, Meeting, john-kerry sergey-lavrov, london, 2014-03-14",
        "seed2, Meeting, john-kerry sergey-lavrov, paris, 2014-03-30",
        "seed2, PhoneCall, vladimir-putin barack-obama, '', 2014-03-28",
        "seed0, Visit, john-kerry, london, 2014-03-13"
    })
    void whatHappenedIsFound(String article, String type, String agents, String place, String day) {
        Set<String> wanted = Set.of(agents.split(" "));
        List<String> near = new ArrayList<>();
        boolean found = false;
        for (JsonNode event : events) {
            if (event.get("doc").asText().equals(article)
                    && event.get("type").asText().equals(type)
                    && agents(event).equals(wanted)) {
                near.add(place(event) + " " + event.get("start").asText() + " "
                        + event.get("status").asText());
                found |= place(event).equals(place)
                        && event.get("start").asText().equals(day)
                        && event.get("end").asText().equals(day)
                        && event.get("status").asText().equals("occurred");
            }
        }
        assertTrue(found, article + " " + type + " of " + wanted + ": wanted " + place + " " + day + ", found " + near);
    }

    @Test
    void aClientGetsLondonAndTheDayFromTheEndpoint(@TempDir Path home) throws Exception {
        CommandRun.in(SampleHome.bare(home), "ingest", folder.resolve("seed1.txt"), folder.resolve("seed0.txt"))
                .done();
        try (Store store = Store.open(home);
                Snapshots snapshots = Snapshots.of(store);
                Endpoint server = Endpoint.start(snapshots, Options.reading(0))) {
            SparqlClient client = new SparqlClient(server.sparql());
            List<List<String>> rows = client.rows(SparqlClient.ISSUED);
            assertTrue(rows.contains(List.of("https://w3id.org/demarche/place/london", PUBLISHED)), rows.toString());
            assertEquals(
                    new HashSet<>(rows), new HashSet<>(client.rows(SparqlClient.plain("john-kerry", "sergey-lavrov"))));
            List<List<String>> named = client.rows(SparqlClient.named("john-kerry", "sergey-lavrov"));
            assertTrue(named.contains(List.of("John Kerry", "Sergey Lavrov", "London", PUBLISHED)), named.toString());
        }
    }

    private static Set<String> agents(JsonNode event) {
        Set<String> agents = new HashSet<>();
        event.get("agents").forEach(agent -> agents.add(local(agent)));
        return agents;
    }

    private static String place(JsonNode event) {
        return event.get("place").isNull() ? "" : local(event.get("place"));
    }

    private static String local(JsonNode reference) {
        String iri = reference.get("id").asText();
        return iri.substring(iri.lastIndexOf('/') + 1);
    }
}
