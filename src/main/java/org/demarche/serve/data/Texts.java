package org.demarche.serve.data;

import java.util.Iterator;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.demarche.rdf.Terms;

/** Which texts of a store can be searched for: labels, variants of names, titles of articles, and quotes. */
final class Texts {
    /** Fields of the index by what a query calls them: the property's local name. */
    private static final Map<Node, String> FIELDS = Map.of(
            RDFS.label.asNode(),
            "label",
            SKOS.altLabel.asNode(),
            "altLabel",
            DCTerms.title.asNode(),
            "title",
            Terms.QUOTE,
            "quote");

    private Texts() {}

    static boolean isIndexed(Node property, Node object) {
        return object.isLiteral() && FIELDS.containsKey(property);
    }

    /** One name for the default graph, which goes by several. */
    static Node graph(Node graph) {
        return Quad.isDefaultGraph(graph) ? Quad.defaultGraphIRI : graph;
    }

    /** All of them, within a transaction. */
    static Iterator<Quad> all(DatasetGraph dataset) {
        return Iter.flatMap(
                FIELDS.keySet().iterator(),
                p -> Iter.filter(dataset.find(Node.ANY, Node.ANY, p, Node.ANY), q -> q.getObject()
                        .isLiteral()));
    }

    /** The same for the search inside SPARQL. */
    static EntityDefinition definition() {
        EntityDefinition definition = new EntityDefinition("uri", "label", "graph", RDFS.label.asNode());
        FIELDS.forEach((property, field) -> definition.set(field, property));
        definition.setLangField("lang");
        definition.setUidField("uid");
        definition.setCacheQueries(false);
        return definition;
    }
}
