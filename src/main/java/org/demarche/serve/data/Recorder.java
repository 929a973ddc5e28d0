package org.demarche.serve.data;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.demarche.rdf.Terms;

/** A dataset that notes which texts come and go, so that the index of texts can follow. */
final class Recorder extends DatasetGraphWrapper {
    private final Map<Quad, Boolean> changes = new LinkedHashMap<>();
    private boolean moved;

    Recorder(DatasetGraph dataset) {
        super(dataset);
    }

    /** What was noted since the last call: true for what came. */
    Map<Quad, Boolean> take() {
        Map<Quad, Boolean> taken = new LinkedHashMap<>(changes);
        changes.clear();
        return taken;
    }

    /** Whether a place got or lost a point since the last call. */
    boolean takeMoved() {
        boolean taken = moved;
        moved = false;
        return taken;
    }

    private void note(Node graph, Node subject, Node property, Node object, boolean come) {
        moved |= property.equals(Terms.AS_WKT);
        if (Texts.isIndexed(property, object)) {
            Node name = Texts.graph(graph);
            changes.put(Quad.create(name, subject, property, object), come);
        }
    }

    @Override
    public Graph getDefaultGraph() {
        return GraphView.createDefaultGraph(this);
    }

    @Override
    public Graph getGraph(Node name) {
        return GraphView.createNamedGraph(this, name);
    }

    @Override
    public void add(Quad quad) {
        add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public void add(Node graph, Node subject, Node property, Node object) {
        note(graph, subject, property, object, true);
        super.add(graph, subject, property, object);
    }

    @Override
    public void delete(Quad quad) {
        delete(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public void delete(Node graph, Node subject, Node property, Node object) {
        note(graph, subject, property, object, false);
        super.delete(graph, subject, property, object);
    }

    @Override
    public void deleteAny(Node graph, Node subject, Node property, Node object) {
        find(graph, subject, property, object)
                .forEachRemaining(q -> note(q.getGraph(), q.getSubject(), q.getPredicate(), q.getObject(), false));
        super.deleteAny(graph, subject, property, object);
    }
}
