package org.demarche.serve;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.system.Txn;
import org.demarche.serve.data.Snapshots;
import org.demarche.store.Store;

/** A server over a small store of its own, for one test class. */
record Served(Store store, Snapshots snapshots, Endpoint endpoint, HttpClient client) implements AutoCloseable {
    /** Two people, one meeting, one article that reports it. */
    static final String DATA = """
            PREFIX dip: <https://w3id.org/demarche/ontology#>
            PREFIX actor: <https://w3id.org/demarche/actor/>
            PREFIX place: <https://w3id.org/demarche/place/>
            PREFIX geometry: <https://w3id.org/demarche/geometry/>
            PREFIX event: <https://w3id.org/demarche/event/>
            PREFIX mention: <https://w3id.org/demarche/mention/>
            PREFIX report: <https://w3id.org/demarche/report/>
            PREFIX article: <https://w3id.org/demarche/article/>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX dct: <http://purl.org/dc/terms/>
            PREFIX geo: <http://www.opengis.net/ont/geosparql#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            dip:Meeting a dip:EventType .
            actor:john-kerry rdfs:label "John Kerry"@en ; dip:metWith actor:sergey-lavrov ~ event:m1 .
            actor:sergey-lavrov rdfs:label "Sergey Lavrov"@en .
            place:london rdfs:label "London"@en ; geo:asWKT "POINT(-0.1257 51.5085)"^^geo:wktLiteral .
            place:paris rdfs:label "Paris"@en ; geo:asWKT "POINT(2.3488 48.8534)"^^geo:wktLiteral .
            place:london geo:hasGeometry geometry:london . geometry:london geo:asWKT "POINT(-0.1257 51.5085)"^^geo:wktLiteral .
            place:paris geo:hasGeometry geometry:paris . geometry:paris geo:asWKT "POINT(2.3488 48.8534)"^^geo:wktLiteral .
            event:m1 a dip:Event , dip:Meeting ; dip:eventType dip:Meeting ; dip:status dip:Occurred ;
              rdfs:label "John Kerry met with <b>Sergey Lavrov</b> in London"@en ; dip:confidence 0.9 ;
              dip:agent actor:john-kerry , actor:sergey-lavrov ; dip:place place:london ; dip:reportCount 1 ;
              dip:begin "2014-03-14"^^xsd:date ; dip:end "2014-03-14"^^xsd:date ; dip:alias event:m0 ;
              dip:hasMention mention:a1-1 .
            GRAPH <https://w3id.org/demarche/graph/article/a1> {
              article:a1 a dip:Article ; dct:title "Talks in London" ; dip:published "2014-03-15"^^xsd:date ; dip:text "secret body" .
              mention:a1-1 a dip:EventMention ; dip:article article:a1 ; dip:status dip:Occurred ; dip:confidence 0.9 ;
                dip:report report:a1-1-1 .
              report:a1-1-1 a dip:Report ; dip:quote "Kerry met Lavrov <script>alert(1)</script> in London." ; dip:rank 1 ;
                dip:quoteBegin 0 ; dip:quoteEnd 52 ; dip:foundBy "Meeting: {A} meet {A}" .
            }
            """;

    static Served start(Path home, Options options) throws IOException {
        Store store = Store.open(home);
        Txn.executeWrite(
                store.dataset(), () -> RDFParser.fromString(DATA, Lang.TRIG).parse(store.dataset()));
        Snapshots snapshots = Snapshots.of(store);
        return new Served(store, snapshots, Endpoint.start(snapshots, options), HttpClient.newHttpClient());
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    URI at(String path) {
        return URI.create(endpoint.address().toString().replaceAll("/$", "") + path);
    }

    /** @param headers names and values by turns */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<String> post(String path, String body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path)).POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<String> query(String query, String accept) throws IOException, InterruptedException {
        return get("/sparql?query=" + encode(query), "Accept", accept);
    }

    /** Everything that the server sends back to bytes written by hand, until it closes the connection. */
    String raw(byte[] request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", endpoint.address().getPort());
                InputStream in = socket.getInputStream()) {
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        endpoint.close();
        snapshots.close();
        store.close();
    }
}
