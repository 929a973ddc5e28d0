package org.demarche.serve.data;

import java.util.function.BiConsumer;
import org.apache.jena.geosparql.spatial.SpatialIndexConstants;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Symbol;
import org.demarche.serve.http.Slots;
import org.demarche.store.Commits;

/** The store and its indexes as one commit left them, for the thread that opened it, until it is closed. */
public final class Snapshot implements AutoCloseable {
    private final DatasetGraph dataset;
    private final Commits commit;
    private final Generation generation;
    private final Slots.Slot place;

    Snapshot(DatasetGraph dataset, Commits commit, Generation generation, Slots.Slot place) {
        this.dataset = dataset;
        this.commit = commit;
        this.generation = generation;
        this.place = place;
    }

    public DatasetGraph dataset() {
        return dataset;
    }

    public Commits commit() {
        return commit;
    }

    /** Whether the indexes are of this commit. */
    public boolean isSearchable() {
        return generation.commit() == commit.number();
    }

    /** Lets a query search texts and places of this snapshot; a search is refused where the index is not of its commit. */
    public void search(BiConsumer<Symbol, Object> context) {
        context.accept(
                TextQuery.textIndex,
                isSearchable() ? generation.text() : generation.text().behind());
        context.accept(SpatialIndexConstants.symSpatialIndex, generation.places());
    }

    @Override
    public void close() {
        dataset.end();
        generation.text().close();
        place.close();
    }
}
