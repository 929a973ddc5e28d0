package org.demarche.rdf;

import java.util.Locale;
import org.apache.jena.atlas.io.AWriterBase;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFormatterNT;

/** Terms as N-Triples and N-Quads (RDF 1.2) have them, and SPARQL as well; put behind one another. */
public final class NTriples extends AWriterBase {
    private static final NodeFormatterNT NODES = new NodeFormatterNT();

    private final StringBuilder text = new StringBuilder();

    /** One term. */
    public static String of(Node node) {
        return new NTriples().and(node).toString();
    }

    NTriples and(Node node) {
        NODES.format(this, node);
        return this;
    }

    @Override
    public void print(char letter) {
        text.append(letter);
    }

    @Override
    public void print(char[] letters) {
        text.append(letters);
    }

    @Override
    public void print(String some) {
        text.append(some);
    }

    @Override
    public void printf(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values));
    }

    @Override
    public void println(String some) {
        text.append(some).append('\n');
    }

    @Override
    public void println() {
        text.append('\n');
    }

    @Override
    public void flush() {
        // All is in memory.
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
