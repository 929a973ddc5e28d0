package org.demarche.export;

import java.io.IOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.demarche.model.Timeline;
import org.demarche.rdf.Dip;

/** JSON-LD 1.1 with the project's prefixes as its context. Reifiers are left out: JSON-LD 1.1 has no triple terms. */
public final class JsonLdWriter implements TimelineWriter {
    private final DatasetGraph store;

    /** @param store has the timeline's events */
    public JsonLdWriter(DatasetGraph store) {
        this.store = store;
    }

    @Override
    public String format() {
        return "jsonld";
    }

    @Override
    public void write(Timeline timeline, Appendable out) throws IOException {
        Graph plain = GraphFactory.createDefaultGraph();
        plain.getPrefixMapping().setNsPrefixes(Dip.prefixes());
        EventTriples.events(timeline, store)
                .getDefaultGraph()
                .find()
                .filterDrop(triple -> triple.getObject().isTripleTerm())
                .forEachRemaining(plain::add);
        out.append(RDFWriter.source(plain).format(RDFFormat.JSONLD11_PRETTY).asString());
    }
}
