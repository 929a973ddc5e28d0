package org.demarche.serve.data;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.geosparql.configuration.GeoSPARQLConfig;
import org.apache.jena.geosparql.implementation.GeometryWrapper;
import org.apache.jena.geosparql.implementation.vocabulary.SRS_URI;
import org.apache.jena.geosparql.spatial.SpatialIndex;
import org.apache.jena.geosparql.spatial.SpatialIndexException;
import org.apache.jena.geosparql.spatial.SpatialIndexFindUtils;
import org.apache.jena.geosparql.spatial.SpatialIndexItem;
import org.apache.jena.geosparql.spatial.index.v2.STRtreePerGraph;
import org.apache.jena.geosparql.spatial.index.v2.STRtreeUtils;
import org.apache.jena.geosparql.spatial.index.v2.SpatialIndexPerGraph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.demarche.rdf.Dip;
import org.demarche.rdf.Terms;

/** The points of all places, for {@code spatial:nearby} and its like (jena-geosparql). */
final class Places {
    private Places() {}

    /** Makes the functions known. */
    static void ready() {
        GeoSPARQLConfig.setupMemoryIndex();
    }

    /** Within a transaction. */
    static SpatialIndex of(DatasetGraph dataset) {
        List<SpatialIndexItem> points = new ArrayList<>();
        dataset.getDefaultGraph()
                .find(Node.ANY, Terms.AS_WKT, Node.ANY)
                .filterDrop(t -> t.getSubject().getURI().startsWith(Dip.GEOMETRY))
                .forEach(t -> points.add(SpatialIndexFindUtils.makeSpatialIndexItem(
                        t.getSubject(), GeometryWrapper.extract(t.getObject()), SRS_URI.DEFAULT_WKT_CRS84)));
        try {
            return new SpatialIndexPerGraph(
                    SRS_URI.DEFAULT_WKT_CRS84, new STRtreePerGraph(STRtreeUtils.buildSpatialIndexTree(points)), null);
        } catch (SpatialIndexException e) {
            throw new IllegalStateException("a place whose point cannot be read", e);
        }
    }
}
