package org.demarche.store.remote;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.demarche.rdf.Dip;
import org.demarche.rdf.Statements;
import org.demarche.rdf.Terms;

/** Asks a server for parts of its quads, those of a shape together in one query. */
final class Fetch {
    private static final int TOGETHER = 400;
    private static final List<String> NAMES = List.of("g", "s", "p", "o");

    /**
     * Parts that differ in their terms only.
     *
     * @param fixed a term for each place that is the same in all, {@link Node#ANY} where it differs or is open
     * @param given whether the parts have a term in a place
     */
    private record Shape(Part.Kind kind, List<Node> fixed, List<Boolean> given) {
        static Shape of(Part part) {
            List<Node> terms = terms(part.pattern());
            List<Boolean> given = terms.stream().map(Node::isConcrete).toList();
            Node graph = part.pattern().isDefaultGraph() ? Terms.DEFAULT_GRAPH : Node.ANY;
            return new Shape(part.kind(), List.of(graph, Node.ANY, terms.get(2), Node.ANY), given);
        }

        boolean isInline(int place) {
            return fixed.get(place).isConcrete();
        }

        /** What stands in a place of the pattern. */
        String term(int place) {
            return isInline(place) ? Text.of(fixed.get(place)) : "?" + NAMES.get(place);
        }
    }

    private final Services services;
    private final Wire wire;

    Fetch(Services services, Wire wire) {
        this.services = services;
        this.wire = wire;
    }

    void all(Collection<Part> parts, Consumer<Quad> taker) {
        Map<Shape, List<Part>> shapes = parts.stream()
                .distinct()
                .collect(Collectors.groupingBy(Shape::of, LinkedHashMap::new, Collectors.toList()));
        shapes.forEach((shape, all) -> {
            for (int from = 0; from < all.size(); from += TOGETHER) {
                some(shape, all.subList(from, Math.min(all.size(), from + TOGETHER)), taker);
            }
        });
    }

    private void some(Shape shape, List<Part> parts, Consumer<Quad> taker) {
        RowSet rows = wire.select(services.query(), query(shape, parts), Optional.empty());
        while (rows.hasNext()) {
            Binding row = rows.next();
            Node object = Statements.decode(node(shape, 3, row));
            Node graph = node(shape, 0, row);
            boolean standard = graph.equals(Terms.DEFAULT_GRAPH);
            if (!Statements.isStatement(node(shape, 1, row))) {
                taker.accept(new Quad(
                        standard ? Quad.defaultGraphIRI : graph, node(shape, 1, row), node(shape, 2, row), object));
            }
        }
    }

    private static Node node(Shape shape, int place, Binding row) {
        return shape.isInline(place) ? shape.fixed().get(place) : row.get(Var.alloc(NAMES.get(place)));
    }

    private static String query(Shape shape, List<Part> parts) {
        List<Integer> columns = Stream.of(0, 1, 2, 3)
                .filter(place -> shape.given().get(place) && !shape.isInline(place))
                .toList();
        StringBuilder query = new StringBuilder("SELECT * {");
        if (!columns.isEmpty()) {
            query.append(" VALUES (");
            columns.forEach(place -> query.append(" ?").append(NAMES.get(place)));
            query.append(" ) {");
            for (Part part : parts) {
                List<Node> terms = terms(part.pattern());
                query.append(columns.stream()
                        .map(place -> Text.of(Statements.encode(terms.get(place))))
                        .collect(Collectors.joining(" ", " (", ")")));
            }
            query.append(" }");
        }
        query.append(" GRAPH ").append(shape.term(0)).append(" { ");
        query.append(shape.term(1))
                .append(' ')
                .append(shape.term(2))
                .append(' ')
                .append(shape.term(3));
        query.append(" }");
        if (shape.kind() == Part.Kind.LEAN) {
            query.append(" FILTER(?p != ").append(Text.of(Terms.TEXT)).append(")");
        }
        if (!shape.given().get(0)) {
            query.append(" FILTER(STRSTARTS(STR(?g), \"" + Dip.GRAPH + "\") && ?g NOT IN (")
                    .append(Text.of(Terms.DEFAULT_GRAPH))
                    .append(", ")
                    .append(Text.of(Terms.SERVICE_GRAPH))
                    .append("))");
        }
        return query.append(" }").toString();
    }

    private static List<Node> terms(Quad quad) {
        List<Node> terms = new ArrayList<>();
        terms.add(quad.isDefaultGraph() ? Terms.DEFAULT_GRAPH : quad.getGraph());
        terms.add(quad.getSubject());
        terms.add(quad.getPredicate());
        terms.add(quad.getObject());
        return terms;
    }
}
