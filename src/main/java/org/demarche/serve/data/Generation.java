package org.demarche.serve.data;

import org.apache.jena.geosparql.spatial.SpatialIndex;

/** The indexes of one commit. */
record Generation(long commit, PinnedText text, SpatialIndex places) {
    private static final long NONE = -1;

    /** The same when the store has gone on without it. */
    Generation behind() {
        return new Generation(NONE, text, places);
    }
}
