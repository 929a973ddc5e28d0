package org.demarche.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeCheckTest {
    private static final ShapeCheck SHAPES = ShapeCheck.load();
    private static final String PREFIXES =
            """
            PREFIX dip: <https://w3id.org/demarche/ontology#>
            PREFIX actor: <https://w3id.org/demarche/actor/>
            PREFIX place: <https://w3id.org/demarche/place/>
            PREFIX event: <https://w3id.org/demarche/event/>
            PREFIX mention: <https://w3id.org/demarche/mention/>
            PREFIX report: <https://w3id.org/demarche/report/>
            PREFIX article: <https://w3id.org/demarche/article/>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;
    private static final String MENTION =
            """
            mention:m a dip:EventMention ; dip:eventType dip:Meeting ; dip:agent actor:a , actor:b ;
                dip:begin "2014-03-14"^^xsd:date ; dip:end "2014-03-14"^^xsd:date ; dip:precision "day" ;
                dip:monthKey "2014-03" ; dip:dateBasis dip:Explicit ; dip:status dip:Occurred ; dip:confidence 0.9 ;
                dip:article article:x ; dip:report report:r .
            report:r a dip:Report ; dip:quote "They met." ; dip:quoteBegin 0 ; dip:quoteEnd 9 ; dip:triggerBegin 5 ;
                dip:triggerEnd 8 ; dip:foundBy "rule" .
            """;
    private static final String EVENT =
            """
            event:e a dip:Event ; rdfs:label "a met b"@en ; dip:eventType dip:Meeting ; dip:agent actor:a , actor:b ;
                dip:status dip:Occurred ; dip:confidence 0.9 ; dip:hasMention mention:m ; dip:reportCount 1 ;
                rdf:reifies <<( actor:a dip:metWith actor:b )>> .
            """;

    private static List<String> faults(String turtle) {
        Graph graph = Graphs.empty();
        RDFParser.create()
                .source(new StringReader(PREFIXES + turtle))
                .lang(Lang.TURTLE)
                .parse(graph);
        return SHAPES.faults(graph);
    }

    @Test
    void whatTheProgramWritesConforms() {
        assertEquals(List.of(), faults(MENTION));
        assertEquals(List.of(), faults(EVENT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dip:Occurred ; dip:confidence 0.9 ; dip:article | dip:confidence 0.9 ; dip:article | exactly one status",
                "dip:status dip:Occurred | dip:status dip:Happened | exactly one status",
                "dip:confidence 0.9 | dip:confidence 1.9 | from 0 to 1",
                "dip:end \"2014-03-14\" | dip:end \"2014-03-13\" | not lie after the last",
                "dip:precision \"day\" ; |  | a date needs begin, end",
                "actor:a , actor:b | <http://example.org/a> | namespace actor/",
                "dip:agent actor:a , actor:b ; |  | needs an agent or a target",
                "; dip:report report:r |  | needs a report",
                "dip:foundBy \"rule\" | dip:foundBy \"\" | the rule that found it",
                "dip:triggerEnd 8 | dip:triggerEnd 10 | must lie in its quote",
                "mention:m a | _:m a | ",
                "dip:monthKey \"2014-03\" | dip:monthKey \"March\" | looks like 2014-03"
            })
    void aMentionThatBreaksTheProfileIsRefused(String right, String wrong, String message) {
        String replacement = wrong == null ? "" : wrong;
        String turtle = right.startsWith("dip:Occurred")
                ? MENTION.replace("dip:status dip:Occurred ; ", "")
                : MENTION.replace(right, replacement);
        List<String> faults = faults(turtle);
        assertTrue(!faults.isEmpty() && String.join("\n", faults).contains(message == null ? "" : message), faults.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dip:status dip:Occurred | dip:status dip:Planned | only an event that occurred",
                "dip:hasMention mention:m ; | | without a report is refused",
                "rdfs:label \"a met b\"@en ; | | exactly one label"
            })
    void anEventThatBreaksTheProfileIsRefused(String right, String wrong, String message) {
        List<String> faults = faults(EVENT.replace(right, wrong == null ? "" : wrong));
        assertTrue(String.join("\n", faults).contains(message), faults.toString());
    }
}
