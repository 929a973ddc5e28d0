package org.demarche.store.remote;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.demarche.rdf.Dip;
import org.demarche.rdf.Graphs;
import org.demarche.rdf.Statements;
import org.demarche.rdf.Terms;
import org.demarche.store.Commits;

/**
 * What a write changes, in the order in which it is sent: the articles' graphs, each in one piece where it fits a request;
 * people's decisions; then the default graph, each event with all its parts in one piece, so that it is seen as it was
 * or as it is; at the end the number of the commit.
 */
final class Changes {
    private final Copy copy;
    private final Form form;
    private final int limit;

    /** @param limit bytes of a request */
    Changes(Copy copy, Form form, int limit) {
        this.copy = copy;
        this.form = form;
        this.limit = limit;
    }

    /** The articles' graphs that differ. */
    List<Node> articleGraphs() {
        return Stream.concat(copy.added().stream(), copy.deleted().stream())
                .map(Quad::getGraph)
                .filter(Changes::isArticle)
                .distinct()
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
    }

    private static boolean isArticle(Node graph) {
        return graph.getURI().startsWith(Dip.ARTICLE_GRAPH);
    }

    /** An article's graph, changed by requests; its type goes first and comes last where it takes more than one. */
    List<Change> article(Node graph) {
        List<Triple> gone = of(copy.deleted(), graph);
        List<Triple> come = of(copy.added(), graph);
        Change whole = change(graph, gone, come);
        if (whole.size() <= limit) {
            return List.of(whole);
        }
        copy.find(graph, Node.ANY, RDF.type.asNode(), Terms.ARTICLE).stream()
                .map(Quad::asTriple)
                .forEach(type -> {
                    gone.remove(type);
                    gone.add(0, type);
                    come.remove(type);
                    come.add(type);
                });
        List<Change> all = new ArrayList<>(split(graph, gone, true));
        all.addAll(split(graph, come, false));
        return all;
    }

    /** The other graphs but that of the commits. */
    List<Change> others() {
        List<Change> all = new ArrayList<>();
        Set<Node> named = Stream.concat(copy.added().stream(), copy.deleted().stream())
                .filter(q -> !q.isDefaultGraph() && !isArticle(q.getGraph()))
                .map(Quad::getGraph)
                .filter(g -> !g.equals(Commits.GRAPH))
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(Node::getURI))));
        named.forEach(graph -> all.addAll(piecewise(graph, of(copy.deleted(), graph), of(copy.added(), graph))));
        Set<Triple> gone = new HashSet<>(of(copy.deleted(), Quad.defaultGraphIRI));
        all.addAll(piecewise(
                Terms.DEFAULT_GRAPH,
                gone.stream().flatMap(t -> encoded(t, isLast(t, gone))).toList(),
                of(copy.added(), Quad.defaultGraphIRI).stream()
                        .flatMap(t -> encoded(t, true))
                        .toList()));
        return all;
    }

    /** The number of the commit. */
    Change commit() {
        return change(Commits.GRAPH, of(copy.deleted(), Commits.GRAPH), of(copy.added(), Commits.GRAPH));
    }

    /** Whether nothing reifies a direct triple any more once this goes. */
    private static boolean isLast(Triple t, Set<Triple> gone) {
        return t.getObject().isTripleTerm() && gone.contains(t.getObject().getTriple());
    }

    private Stream<Triple> encoded(Triple t, boolean withDescription) {
        if (form == Form.TRIPLE_TERMS || !t.getObject().isTripleTerm()) {
            return Stream.of(t);
        }
        Triple link = Triple.create(t.getSubject(), t.getPredicate(), Statements.encode(t.getObject()));
        return withDescription
                ? Stream.concat(
                        Stream.of(link), Statements.description(t.getObject().getTriple()).stream())
                : Stream.of(link);
    }

    private List<Change> piecewise(Node graph, List<Triple> gone, List<Triple> come) {
        Map<String, List<Triple>> goneBy = grouped(gone);
        Map<String, List<Triple>> comeBy = grouped(come);
        Set<String> subjects = new TreeSet<>(goneBy.keySet());
        subjects.addAll(comeBy.keySet());
        List<Change> all = new ArrayList<>();
        for (String subject : subjects) {
            List<Triple> out = goneBy.getOrDefault(subject, List.of());
            List<Triple> in = comeBy.getOrDefault(subject, List.of());
            Change one = change(graph, out, in);
            if (one.size() <= limit) {
                all.add(one);
            } else {
                all.addAll(split(graph, out, true));
                all.addAll(split(graph, in, false));
            }
        }
        return all;
    }

    private static Map<String, List<Triple>> grouped(Collection<Triple> triples) {
        return triples.stream()
                .distinct()
                .collect(Collectors.groupingBy(t -> whole(t.getSubject()), TreeMap::new, Collectors.toList()));
    }

    /** The name of what a node belongs to: an event's links, stages and claims to the event, any other to itself. */
    private static String whole(Node node) {
        String iri = node.toString();
        for (String part : List.of(Dip.LINK, Dip.STAGE, Dip.CLAIM)) {
            if (iri.startsWith(part)) {
                return Dip.EVENT + iri.substring(part.length()).replaceFirst("-[0-9]+$", "");
            }
        }
        return iri;
    }

    private List<Change> split(Node graph, List<Triple> triples, boolean gone) {
        List<Change> all = new ArrayList<>();
        List<Triple> some = new ArrayList<>();
        int size = 0;
        for (Triple t : triples) {
            int more = Text.of(t).length();
            if (size + more > limit / 2 && !some.isEmpty()) {
                all.add(gone ? change(graph, some, List.of()) : change(graph, List.of(), some));
                some.clear();
                size = 0;
            }
            some.add(t);
            size += more;
        }
        all.add(gone ? change(graph, some, List.of()) : change(graph, List.of(), some));
        return all;
    }

    private static Change change(Node graph, List<Triple> gone, List<Triple> come) {
        return new Change(
                graph,
                gone.stream().map(Text::of).toList(),
                come.stream().map(Text::of).toList());
    }

    private static List<Triple> of(Collection<Quad> quads, Node graph) {
        return new ArrayList<>(Graphs.sorted(quads.stream()
                .filter(q -> q.getGraph().equals(graph))
                .map(Quad::asTriple)
                .iterator()));
    }
}
