package org.demarche.export;

import java.io.IOException;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.demarche.model.Timeline;

/** Turtle (RDF 1.2): the events, their direct triples with reifiers, and the names of who and where. */
public final class TurtleWriter implements TimelineWriter {
    private final DatasetGraph store;

    /** @param store has the timeline's events */
    public TurtleWriter(DatasetGraph store) {
        this.store = store;
    }

    @Override
    public String format() {
        return "ttl";
    }

    @Override
    public void write(Timeline timeline, Appendable out) throws IOException {
        out.append(RDFWriter.source(EventTriples.events(timeline, store).getDefaultGraph())
                .format(RDFFormat.TURTLE_PRETTY)
                .asString());
    }
}
