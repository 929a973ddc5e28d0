package org.demarche.rdf;

import java.io.StringReader;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;

/** The SHACL shapes of ontology/shapes.ttl, which every graph must satisfy before it is stored. */
public final class ShapeCheck {
    private static final String FILE = "ontology/shapes.ttl";

    private final Shapes shapes;

    private ShapeCheck(Shapes shapes) {
        this.shapes = shapes;
    }

    public static ShapeCheck load() {
        Graph graph = Graphs.empty();
        String turtle = Bundle.text(FILE).orElseThrow(() -> new IllegalStateException(FILE + " is missing"));
        RDFParser.create()
                .source(new StringReader(turtle))
                .lang(Lang.TURTLE)
                .base(Dip.BASE)
                .parse(graph);
        return new ShapeCheck(Shapes.parse(graph));
    }

    /** What is wrong with a graph, one sentence for each fault, each naming the mention or event; empty: nothing. */
    public List<String> faults(Graph graph) {
        return ShaclValidator.get().validate(shapes, graph).getEntries().stream()
                .map(ShapeCheck::sentence)
                .sorted()
                .distinct()
                .toList();
    }

    private static String sentence(ReportEntry entry) {
        String path = entry.resultPath() == null ? "" : " " + entry.resultPath();
        return entry.focusNode() + path + ": " + entry.message();
    }
}
