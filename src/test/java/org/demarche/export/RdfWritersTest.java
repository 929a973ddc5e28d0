package org.demarche.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RdfWritersTest {
    private static final String STORE = """
            PREFIX dip: <https://w3id.org/demarche/ontology#>
            PREFIX actor: <https://w3id.org/demarche/actor/>
            PREFIX place: <https://w3id.org/demarche/place/>
            PREFIX event: <https://w3id.org/demarche/event/>
            PREFIX mention: <https://w3id.org/demarche/mention/>
            PREFIX report: <https://w3id.org/demarche/report/>
            PREFIX article: <https://w3id.org/demarche/article/>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            actor:john-kerry dip:metWith actor:sergey-lavrov ~ event:meeting-m1 .
            actor:john-kerry rdfs:label "John Kerry"@en ; dip:gender "male" .
            event:meeting-m1 a dip:Meeting ; dip:agent actor:john-kerry ; dip:place place:london ;
                dip:hasMention mention:a1-1 .
            event:other a dip:Meeting ; dip:agent actor:nobody .
            GRAPH <https://w3id.org/demarche/graph/article/a1> {
                mention:a1-1 a dip:EventMention ; dip:article article:a1 ; dip:report report:a1-1-1 .
                report:a1-1-1 dip:quote "They met." .
                article:a1 dip:text "The whole text." ; dip:charset "UTF-8" .
            }
            """;

    static Stream<Arguments> writers() {
        DatasetGraph store = DatasetGraphFactory.createTxnMem();
        RDFParser.fromString(STORE, Lang.TRIG).parse(store);
        return Stream.of(
                Arguments.of(new TurtleWriter(store), Lang.TURTLE, 7, 0),
                Arguments.of(new JsonLdWriter(store), Lang.JSONLD, 6, 0),
                Arguments.of(new TrigWriter(store), Lang.TRIG, 7, 5),
                Arguments.of(new NQuadsWriter(store), Lang.NQUADS, 7, 5));
    }

    @ParameterizedTest
    @MethodSource("writers")
    void anotherReaderUnderstandsIt(TimelineWriter writer, Lang lang, int triples, int quads) throws IOException {
        String text = WritersTest.text(writer, Samples.timeline());
        DatasetGraph read = DatasetGraphFactory.create();
        RDFParser.fromString(text, lang).parse(read);
        assertEquals(triples, read.getDefaultGraph().size(), text);
        assertEquals(quads, read.stream().filter(quad -> !quad.isDefaultGraph()).count(), text);
        assertEquals(!lang.equals(Lang.JSONLD), text.contains("reifies"), text);
        assertFalse(text.contains("The whole text."), "articles' texts stay in the store");
        assertFalse(text.contains("nobody"), "events outside the timeline stay in the store");
    }

    @ParameterizedTest
    @MethodSource("writers")
    void writesWhatTheGoldenFileSays(TimelineWriter writer, Lang lang, int triples, int quads) throws IOException {
        Golden.assertSame("timeline." + writer.format(), WritersTest.text(writer, Samples.timeline()));
    }

    @ParameterizedTest
    @MethodSource("writers")
    void nothingIsWrittenForNothing(TimelineWriter writer, Lang lang, int triples, int quads) throws IOException {
        DatasetGraph read = DatasetGraphFactory.create();
        RDFParser.fromString(WritersTest.text(writer, Samples.EMPTY), lang).parse(read);
        assertTrue(read.isEmpty());
    }
}
