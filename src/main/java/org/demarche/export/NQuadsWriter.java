package org.demarche.export;

import java.io.IOException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.demarche.model.Timeline;
import org.demarche.rdf.SortedQuads;

/** N-Quads (RDF 1.2), sorted: the events in the default graph, each article in its named graph. */
public final class NQuadsWriter implements TimelineWriter {
    private final DatasetGraph store;

    /** @param store has the timeline's events */
    public NQuadsWriter(DatasetGraph store) {
        this.store = store;
    }

    @Override
    public String format() {
        return "nq";
    }

    @Override
    public void write(Timeline timeline, Appendable out) throws IOException {
        SortedQuads.write(EventTriples.eventsAndArticles(timeline, store).find(), out);
    }
}
