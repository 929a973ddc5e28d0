package org.demarche.rdf;

import java.io.IOException;
import java.util.Iterator;
import java.util.TreeSet;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.core.Quad;

/** Quads as N-Quads (RDF 1.2), one a line, sorted, so that equal data gives equal bytes. */
public final class SortedQuads {
    private static final NodeFormatterNT NODES = new NodeFormatterNT();

    private SortedQuads() {}

    public static void write(Iterator<Quad> quads, Appendable out) throws IOException {
        TreeSet<String> lines = new TreeSet<>();
        quads.forEachRemaining(quad -> lines.add(line(quad)));
        for (String line : lines) {
            out.append(line);
        }
    }

    /** A quad of the default graph is written without a graph name. */
    private static String line(Quad quad) {
        IndentedLineBuffer line = new IndentedLineBuffer();
        NODES.format(line, quad.getSubject());
        line.print(" ");
        NODES.format(line, quad.getPredicate());
        line.print(" ");
        NODES.format(line, quad.getObject());
        if (!quad.isDefaultGraph()) {
            line.print(" ");
            NODES.format(line, quad.getGraph());
        }
        line.print(" .\n");
        return line.asString();
    }
}
