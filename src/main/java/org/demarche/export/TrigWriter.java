package org.demarche.export;

import java.io.IOException;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.demarche.model.Timeline;

/** TriG (RDF 1.2): as Turtle, and a named graph for each article with its mentions and reports. */
public final class TrigWriter implements TimelineWriter {
    private final DatasetGraph store;

    /** @param store has the timeline's events */
    public TrigWriter(DatasetGraph store) {
        this.store = store;
    }

    @Override
    public String format() {
        return "trig";
    }

    @Override
    public void write(Timeline timeline, Appendable out) throws IOException {
        out.append(RDFWriter.source(EventTriples.eventsAndArticles(timeline, store))
                .format(RDFFormat.TRIG_PRETTY)
                .asString());
    }
}
