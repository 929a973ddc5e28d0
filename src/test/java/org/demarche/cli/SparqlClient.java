package org.demarche.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Asks an endpoint as any SPARQL client would: over HTTP, with no class of Jena. */
record SparqlClient(URI endpoint) {
    /** Where and when the two ministers met, by the direct triple and its reifier. */
    static final String ISSUED = "PREFIX dip: <https://w3id.org/demarche/ontology#>"
            + " PREFIX actor: <https://w3id.org/demarche/actor/> SELECT ?place ?date { actor:john-kerry dip:metWith"
            + " actor:sergey-lavrov ~ ?e {| dip:place ?place ; dip:begin ?date |} }";

    private static final String PREFIXES = """
            PREFIX dip: <https://w3id.org/demarche/ontology#>
            PREFIX actor: <https://w3id.org/demarche/actor/>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            """;

    /** The same in plain SPARQL 1.1 over event nodes. */
    static String plain(String a, String b) {
        return PREFIXES + """
                SELECT ?place ?date {
                  ?e a dip:Meeting ; dip:status dip:Occurred ; dip:agent actor:%s , actor:%s ;
                     dip:place ?place ; dip:begin ?date }
                """.formatted(a, b);
    }

    /** The same with English names in place of IRIs. */
    static String named(String a, String b) {
        return PREFIXES + """
                SELECT ?a ?b ?where ?date {
                  ?e a dip:Meeting ; dip:status dip:Occurred ; dip:agent actor:%1$s , actor:%2$s ;
                     dip:place/rdfs:label ?where ; dip:begin ?date .
                  actor:%1$s rdfs:label ?a . actor:%2$s rdfs:label ?b
                  FILTER(LANG(?a) = "en" && LANG(?b) = "en" && LANG(?where) = "en") }
                """.formatted(a, b);
    }

    /** The values of each row in the order of the variables; nothing for what is unbound. */
    List<List<String>> rows(String query) throws IOException, InterruptedException {
        String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint + "?query=" + encoded))
                .header("Accept", "application/sparql-results+json")
                .build();
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        JsonNode json = new ObjectMapper().readTree(answer.body());
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode binding : json.at("/results/bindings")) {
            List<String> row = new ArrayList<>();
            json.at("/head/vars")
                    .forEach(variable -> row.add(
                            binding.path(variable.asText()).path("value").asText()));
            rows.add(row);
        }
        return rows;
    }
}
