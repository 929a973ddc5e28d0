package org.demarche.store;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.demarche.rdf.Terms;

/** Gives every actor and place of an event a label where the gazetteer has none: the first that an article gives. */
final class Labels {
    private static final Node LABEL = RDFS.label.asNode();
    private static final Node TYPE = RDF.type.asNode();

    private final DatasetGraph dataset;
    private final Graph standard;

    Labels(DatasetGraph dataset) {
        this.dataset = dataset;
        this.standard = dataset.getDefaultGraph();
    }

    void renew(Node named) {
        Set<Triple> present = Set.copyOf(DefaultGraph.unlisted(standard, named));
        if (present.isEmpty() && standard.contains(named, LABEL, Node.ANY)) {
            return;
        }
        boolean listed =
                Iter.toList(standard.find(named, LABEL, Node.ANY)).stream().anyMatch(t -> !present.contains(t));
        Set<Triple> wanted = isUsed(named) && !listed ? fromArticles(named) : Set.of();
        present.stream().filter(t -> !wanted.contains(t)).forEach(standard::delete);
        wanted.forEach(standard::add);
    }

    private boolean isUsed(Node named) {
        return standard.contains(Node.ANY, Terms.AGENT, named)
                || standard.contains(Node.ANY, Terms.TARGET, named)
                || standard.contains(Node.ANY, Terms.PLACE, named);
    }

    private Set<Triple> fromArticles(Node named) {
        Set<Triple> types = about(named, TYPE, Terms.UNLINKED_ACTOR);
        Set<Triple> labels = about(named, LABEL, Node.ANY);
        TreeSet<String> names = labels.stream()
                .map(t -> t.getObject().getLiteralLexicalForm())
                .collect(Collectors.toCollection(TreeSet::new));
        labels.removeIf(t -> !t.getObject().getLiteralLexicalForm().equals(names.first()));
        types.addAll(labels);
        types.add(Triple.create(named, TYPE, Terms.UNLISTED));
        types.addAll(about(named, TYPE, Terms.UNLINKED_PLACE));
        about(named, Terms.PART_OF, Node.ANY).stream()
                .filter(t -> isOfGazetteer(t.getObject()))
                .forEach(types::add);
        return types;
    }

    private boolean isOfGazetteer(Node place) {
        return standard.contains(place, LABEL, Node.ANY) && !standard.contains(place, TYPE, Terms.UNLISTED);
    }

    private Set<Triple> about(Node subject, Node property, Node object) {
        return Iter.toList(Iter.filter(
                        dataset.findNG(Node.ANY, subject, property, object), q -> Store.isArticleGraph(q.getGraph())))
                .stream()
                .map(Quad::asTriple)
                .collect(Collectors.toSet());
    }
}
