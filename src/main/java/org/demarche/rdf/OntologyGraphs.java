package org.demarche.rdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * The files of ontology/ as triples: classes, properties, alignments and event types; people, offices, places and
 * landmarks; and what a user adds. The shapes are left out.
 */
public final class OntologyGraphs {
    private static final String FORM = "places with geometries\u0000";
    private static final String GAZETTEER = "ontology/gazetteer/";
    private static final String USER = "user/";
    private static final String SHAPES = "ontology/shapes.ttl";

    private final Map<String, String> files;

    private OntologyGraphs(Map<String, String> files) {
        this.files = files;
    }

    /**
     * The program's own files, and those of a user's folder if it is there.
     *
     * @param user a folder of Turtle files
     */
    public static OntologyGraphs load(Path user) throws IOException {
        return load(user, name -> !name.equals(SHAPES));
    }

    /** The vocabulary and a user's folder alone: a small world that is soon stored. */
    public static OntologyGraphs withoutGazetteer(Path user) throws IOException {
        return load(user, name -> !name.equals(SHAPES) && !name.startsWith(GAZETTEER));
    }

    private static OntologyGraphs load(Path user, Predicate<String> wanted) throws IOException {
        Map<String, String> files = new TreeMap<>();
        Bundle.list("ontology", ".ttl").stream()
                .filter(wanted)
                .forEach(name -> files.put(name, Bundle.text(name).orElseThrow()));
        if (Files.isDirectory(user)) {
            try (Stream<Path> walk = Files.walk(user)) {
                List<Path> own = walk.filter(p -> p.toString().endsWith(".ttl")).toList();
                for (Path path : own) {
                    files.put(USER + user.relativize(path), Files.readString(path, StandardCharsets.UTF_8));
                }
            }
        }
        return new OntologyGraphs(files);
    }

    /**
     * Changes when any file changes, and with the form of what is made of them. Every write asks for it: of each file a
     * length and two checksums go in, which are had in no time, not the megabytes themselves.
     */
    public String fingerprint() {
        StringBuilder all = new StringBuilder(FORM);
        files.forEach((name, text) -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            all.append(name).append('\u0000').append(bytes.length);
            for (Checksum sum : List.of(new CRC32(), new CRC32C())) {
                sum.update(bytes);
                all.append(' ').append(Long.toHexString(sum.getValue()));
            }
            all.append('\u0000');
        });
        return Iris.sha256(all.toString());
    }

    /** All triples; throws {@link OntologyFault} with file and line of an error. */
    public Graph graph() {
        Graph graph = Graphs.empty();
        files.forEach((name, text) -> OntologyFile.parse(name, text, graph::add));
        graph.find(Node.ANY, Terms.AS_WKT, Node.ANY).toList().forEach(point -> geometry(point)
                .forEach(graph::add));
        return graph;
    }

    /** A place's point once more as GeoSPARQL wants it, on a node of its own: its search by distance looks there. */
    private static List<Triple> geometry(Triple point) {
        String place = point.getSubject().getURI();
        if (!place.startsWith(Dip.PLACE)) {
            return List.of();
        }
        Node geometry = NodeFactory.createURI(Dip.GEOMETRY + place.substring(Dip.PLACE.length()));
        return List.of(
                Triple.create(point.getSubject(), Terms.HAS_GEOMETRY, geometry),
                Triple.create(geometry, Terms.AS_WKT, point.getObject()));
    }
}
