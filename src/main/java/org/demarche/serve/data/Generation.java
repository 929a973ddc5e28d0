package org.demarche.serve.data;

import org.apache.jena.geosparql.spatial.SpatialIndex;

/** The indexes of one commit. */
record Generation(long commit, PinnedText text, SpatialIndex places) {}
