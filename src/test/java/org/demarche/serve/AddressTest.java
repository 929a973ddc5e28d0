package org.demarche.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The address of each event, actor, place, article and report. */
class AddressTest {
    @TempDir
    private static Path home;

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.start(home, Options.reading(0));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/event/m1, London",
        "/actor/john-kerry, John Kerry",
        "/place/london, London",
        "/article/a1, Talks in London",
        "/report/a1-1-1, Kerry met Lavrov"
    })
    void eachThingIsAPageAndAGraph(String path, String known) throws Exception {
        HttpResponse<String> page = served.get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        assertEquals(200, page.statusCode());
        assertEquals(
                "text/html;charset=utf-8",
                page.headers().firstValue("Content-Type").orElse(""));
        assertTrue(page.body().contains(known), page.body());
        assertTrue(page.body().contains("</html>"));
        for (String type : new String[] {"text/turtle", "application/ld+json", "application/n-triples"}) {
            HttpResponse<String> graph = served.get(path, "Accept", type);
            assertEquals(200, graph.statusCode());
            DatasetGraph read = DatasetGraphFactory.create();
            RDFParser.fromString(graph.body(), RDFLanguages.contentTypeToLang(type))
                    .parse(read);
            Node name = NodeFactory.createURI("https://w3id.org/demarche" + path);
            assertTrue(read.getDefaultGraph().contains(name, Node.ANY, Node.ANY), graph.body());
        }
    }

    @Test
    void whatAnArticleSaysIsNeverMarkup() throws Exception {
        String page = served.get("/event/m1", "Accept", "text/html").body();
        assertFalse(page.contains("<script>"), page);
        assertFalse(page.contains("<b>"), page);
        assertTrue(page.contains("&lt;script&gt;"), page);
    }

    @Test
    void anArticleIsToldOfWithoutItsText() throws Exception {
        assertFalse(served.get("/article/a1", "Accept", "text/turtle").body().contains("secret body"));
        assertTrue(served.get("/article/a1", "Accept", "text/turtle").body().contains("Kerry met Lavrov"));
    }

    @Test
    void anEarlierNameOfAnEventLeadsToIt() throws Exception {
        HttpResponse<String> moved = served.get("/event/m0");
        assertEquals(301, moved.statusCode());
        assertEquals("/event/m1", moved.headers().firstValue("Location").orElse(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/event/", "/event/none", "/actor/%3Cscript%3E", "/event/m1/x", "/place/a%20b"})
    void whatNobodyKnowsIsNotThere(String path) throws Exception {
        assertEquals(404, served.get(path).statusCode(), path);
    }

    @Test
    void aFormatMayBeNamed() throws Exception {
        HttpResponse<String> answer = served.get("/event/m1?format=jsonld", "Accept", "text/html");
        assertEquals(
                "application/ld+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertEquals(406, served.get("/event/m1", "Accept", "image/png").statusCode());
    }
}
