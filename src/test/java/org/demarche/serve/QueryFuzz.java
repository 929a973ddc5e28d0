package org.demarche.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.demarche.serve.http.Limits;

/**
 * Calls every function and every property that computes, of SPARQL, jena-text and jena-geosparql, with arguments that make
 * no sense. Each query is answered or refused in plain words; none is an internal error. {@code main} takes how many
 * queries, and a seed.
 */
public final class QueryFuzz {
    private static final String PREFIXES = "PREFIX geo: <http://www.opengis.net/ont/geosparql#>"
            + " PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> PREFIX place: <https://w3id.org/demarche/place/>"
            + " PREFIX dip: <https://w3id.org/demarche/ontology#> PREFIX cdt: <http://w3id.org/awslabs/neptune/SPARQL-CDTs/> ";
    private static final List<String> VALUES = List.of(
            "?u",
            "?s",
            "?p",
            "?o",
            "1",
            "0",
            "-1",
            "1.5",
            "1e999",
            "99999999999999999999",
            "true",
            "\"\"",
            "\"x\"",
            "\"(\"",
            "\"[\"",
            "\"\\\\\"",
            "\"*:* AND (\"",
            "\"sanctions\"",
            "\"x\"@en",
            "\"x\"@en--ltr",
            "\"x\"^^xsd:date",
            "\"2014-02-30\"^^xsd:date",
            "\"99999999999-01-01\"^^xsd:date",
            "\"P99999999999Y\"^^xsd:duration",
            "\"x\"^^<urn:no-type>",
            "\"POINT(1 2)\"^^geo:wktLiteral",
            "\"POINT(1e400 NaN)\"^^geo:wktLiteral",
            "\"POINT(\"^^geo:wktLiteral",
            "\"POLYGON((0 0, 1 1))\"^^geo:wktLiteral",
            "\"POLYGON((0 0, 1 1, 0 1, 1 0, 0 0))\"^^geo:wktLiteral",
            "\"<http://www.opengis.net/def/crs/EPSG/0/0> POINT(1 2)\"^^geo:wktLiteral",
            "\"<urn:x> POINT(1 2)\"^^geo:wktLiteral",
            "\"<gml:Point/>\"^^geo:gmlLiteral",
            "\"GEOMETRYCOLLECTION EMPTY\"^^geo:wktLiteral",
            "\"[1, {]\"^^cdt:List",
            "<urn:x>",
            "place:london",
            "dip:quote",
            "<http://www.opengis.net/def/uom/OGC/1.0/metre>",
            "<http://www.opengis.net/def/crs/EPSG/0/4326>",
            "<<( <urn:a> <urn:b> 1 )>>");
    private static final int FEW = 4;
    private static final int MOST = 6;

    private final Random random;
    private final List<String> functions = new ArrayList<>();
    private final List<String> properties = new ArrayList<>();

    private QueryFuzz(long seed) {
        random = new Random(seed);
        FunctionRegistry.get().keys().forEachRemaining(functions::add);
        PropertyFunctionRegistry.get().keys().forEachRemaining(properties::add);
        functions.sort(null);
        properties.sort(null);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        System.out.println(run(Files.createTempDirectory("demarche-queries"), count, seed));
        System.exit(0);
    }

    /** How many queries had each status. */
    static TreeMap<Integer, Integer> run(Path home, int count, long seed) throws IOException, InterruptedException {
        Limits limits = Limits.standard().withQuery(Duration.ofSeconds(2));
        try (Served served = Served.start(home, Options.reading(0).with(limits))) {
            QueryFuzz queries = new QueryFuzz(seed);
            TreeMap<Integer, Integer> statuses = new TreeMap<>();
            for (int i = 0; i < count; i++) {
                statuses.merge(queries.ask(served, i), 1, Integer::sum);
            }
            return statuses;
        }
    }

    private int ask(Served served, int number) throws InterruptedException {
        String query = PREFIXES + next(number);
        try {
            long begin = System.nanoTime();
            HttpResponse<String> answer =
                    served.post("/sparql", query, "Content-Type", "application/sparql-query", "Accept", "text/csv");
            if (answer.statusCode() >= 500 && answer.statusCode() != 503) {
                throw new AssertionError(answer.statusCode() + " " + answer.body() + "\n" + query);
            }
            if (System.nanoTime() - begin > 5_000_000_000L) {
                throw new AssertionError("too long, " + answer.statusCode() + "\n" + query);
            }
            return answer.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(query, e);
        }
    }

    /** Each function and property by turns, in the places where one can stand. */
    private String next(int number) {
        int at = number / 2;
        if (number % 2 == 0) {
            String name = properties.get(at % properties.size());
            String asked = value() + " <" + name + "> " + end(name);
            return switch (random.nextInt(4)) {
                case 0 -> "SELECT * { " + asked + " }";
                case 1 -> "SELECT * { ?s ?p ?o . " + asked + " } LIMIT 5";
                case 2 -> "SELECT * { ( " + values(" ") + " ) <" + name + "> " + end(name) + " }";
                default -> "ASK { GRAPH ?g { " + asked + " } FILTER NOT EXISTS { " + asked + " } }";
            };
        }
        String call = "<" + functions.get(at % functions.size()) + ">(" + values(", ") + ")";
        return switch (random.nextInt(6)) {
            case 0 -> "SELECT * { BIND(" + call + " AS ?x) }";
            case 1 -> "SELECT * { ?s ?p ?o FILTER(" + call + ") }";
            case 2 -> "SELECT ?s { ?s ?p ?o } ORDER BY " + call;
            case 3 -> "SELECT (COUNT(" + call + ") AS ?n) (SAMPLE(" + call + ") AS ?y) { ?s ?p ?o }";
            case 4 -> "SELECT * { ?s ?p ?o OPTIONAL { ?s ?p ?o2 FILTER(" + call + " = " + value() + ") } } LIMIT 5";
            default -> "SELECT (" + call + " AS ?x) { ?s ?p ?o } GROUP BY ?s ?p ?o HAVING(" + call + " > 1)";
        };
    }

    private String end(String property) {
        boolean list = random.nextInt(8) < (property.contains("jena") ? 6 : 1);
        return list ? "( " + values(" ") + " )" : value();
    }

    private String values(String between) {
        int count = random.nextInt(random.nextBoolean() ? FEW : MOST + 1);
        return IntStream.range(0, count).mapToObj(i -> value()).collect(Collectors.joining(between));
    }

    private String value() {
        return VALUES.get(random.nextInt(VALUES.size()));
    }
}
