package org.demarche.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFormatterTTL;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.demarche.model.Event;
import org.demarche.model.TimeInterval;
import org.demarche.rdf.Dip;
import org.demarche.rdf.Iris;
import org.demarche.store.EventFilter;
import org.demarche.store.Store;

/** The events of a store as Turtle for reading: in order of their dates, a heading for each month, then the names. */
final class ReadableTimeline {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final List<String> USED =
            List.of("actor", "article", "dip", "event", "mention", "place", "rdf", "rdfs", "xsd");
    private static final List<Node> SHOWN = List.of(
            dip("agent"),
            dip("target"),
            dip("place"),
            dip("begin"),
            dip("end"),
            dip("dateBasis"),
            dip("status"),
            dip("reportCount"),
            dip("hasMention"));

    private final Graph graph;
    private final NodeFormatterTTL formatter = new NodeFormatterTTL(null, PrefixMapFactory.create(Dip.prefixes()));
    private final StringBuilder out = new StringBuilder();
    private final Set<Node> named = new LinkedHashSet<>();

    private ReadableTimeline(Graph graph) {
        this.graph = graph;
    }

    static String of(Store store) {
        List<Event> events = store.events(EventFilter.ALL);
        return store.read(() -> new ReadableTimeline(store.dataset().getDefaultGraph()).write(events));
    }

    private static Node dip(String name) {
        return NodeFactory.createURI(Dip.NS + name);
    }

    private String write(List<Event> events) {
        out.append("# The events of the sample articles in order of their dates. Made by a test, see README.md.\n\n");
        for (Map.Entry<String, String> prefix : Dip.prefixes().entrySet()) {
            if (USED.contains(prefix.getKey())) {
                out.append("PREFIX ")
                        .append(prefix.getKey())
                        .append(": <")
                        .append(prefix.getValue())
                        .append(">\n");
            }
        }
        String chapter = "";
        for (Event event : events) {
            String next = event.date().map(ReadableTimeline::month).orElse("Without a date");
            if (!next.equals(chapter)) {
                out.append("\n\n# ---- ").append(next).append(" ----\n");
                chapter = next;
            }
            event(event);
        }
        out.append("\n\n# ---- Who and where ----\n\n");
        named.stream().map(Node::getURI).sorted().map(NodeFactory::createURI).forEach(this::name);
        return out.toString();
    }

    private static String month(TimeInterval date) {
        return date.begin().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " "
                + date.begin().getYear();
    }

    private static String days(TimeInterval date) {
        LocalDate begin = date.begin();
        return begin.equals(date.end()) ? DAY.format(begin) : DAY.format(begin) + " to " + DAY.format(date.end());
    }

    private void event(Event event) {
        Node node = Iris.event(event.id());
        out.append("\n# ")
                .append(event.date().map(ReadableTimeline::days).orElse("Date unknown"))
                .append('\n');
        out.append(text(node)).append(" a ").append(text(dip(event.type())));
        line(RDFS.label.asNode(), objects(node, RDFS.label.asNode()));
        for (Node property : SHOWN) {
            line(property, objects(node, property));
        }
        out.append(" .\n");
    }

    private void line(Node property, List<Node> values) {
        for (Node value : values) {
            if (value.isURI()
                    && (value.getURI().startsWith(Dip.ACTOR) || value.getURI().startsWith(Dip.PLACE))) {
                named.add(value);
            }
        }
        if (!values.isEmpty()) {
            out.append(" ;\n    ").append(text(property)).append(' ');
            out.append(String.join(
                    " , ", new TreeSet<>(values.stream().map(this::text).toList())));
        }
    }

    private void name(Node node) {
        out.append(text(node)).append(' ');
        List<String> facts = new ArrayList<>();
        objects(node, RDF.type.asNode()).forEach(type -> facts.add("a " + text(type)));
        objects(node, RDFS.label.asNode()).forEach(label -> facts.add("rdfs:label " + text(label)));
        out.append(String.join(" ; ", new TreeSet<>(facts))).append(" .\n");
    }

    private List<Node> objects(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY)
                .mapWith(t -> t.getObject())
                .toList();
    }

    private String text(Node node) {
        IndentedLineBuffer buffer = new IndentedLineBuffer();
        formatter.format(buffer, node);
        return buffer.asString();
    }
}
