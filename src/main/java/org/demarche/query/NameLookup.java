package org.demarche.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.demarche.rdf.Dip;
import org.demarche.rdf.Iris;
import org.demarche.rdf.Terms;
import org.demarche.store.Store;

/** Finds who or what a person means by a name: an IRI, a local name, a label or variant, or a surname if only one fits. */
public final class NameLookup {
    private static final int SUGGESTIONS = 5;
    private static final Node ANY = Node.ANY;
    private static final List<Node> NAMES = List.of(RDFS.label.asNode(), SKOS.altLabel.asNode(), Terms.term("surname"));

    private final Graph graph;

    NameLookup(Graph graph) {
        this.graph = graph;
    }

    /** Over all that questions to a store see; to be used inside a transaction. */
    public static NameLookup of(Store store) {
        return new NameLookup(store.dataset().getDefaultGraph());
    }

    /** The id of the actor that a name means; {@link QuestionException} where there is none or more than one. */
    public String actor(String name) {
        return Iris.local(Dip.ACTOR, find("actor", Dip.ACTOR, name));
    }

    /** The id of the place that a name means; {@link QuestionException} where there is none or more than one. */
    public String place(String name) {
        return Iris.local(Dip.PLACE, find("place", Dip.PLACE, name));
    }

    /** The id of the event that a name means, or that it was an alias of; {@link QuestionException} where there is none. */
    public String eventId(String name) {
        Node event = event(name);
        if (!event.getURI().startsWith(Dip.EVENT)) {
            throw new QuestionException("\"" + name + "\" is no event of the store");
        }
        return Iris.local(Dip.EVENT, event);
    }

    /**
     * The resource of a namespace that a name means.
     *
     * @param what the word for messages, "actor"
     */
    Node find(String what, String namespace, String name) {
        String prefix = what + ":";
        String bare = name.startsWith(prefix) ? name.substring(prefix.length()) : name.strip();
        Node node = bare.startsWith(namespace) ? NodeFactory.createURI(bare) : Iris.iri(namespace, bare);
        if (isKnown(node)) {
            return node;
        }
        Node slug = Iris.iri(namespace, Nearness.fold(bare).replace(' ', '-'));
        if (isKnown(slug)) {
            return slug;
        }
        Set<String> exact = exact(namespace, bare);
        return exact.size() == 1
                ? NodeFactory.createURI(exact.iterator().next())
                : search(what, namespace, bare, exact);
    }

    private boolean isKnown(Node node) {
        return graph.contains(node, RDFS.label.asNode(), ANY);
    }

    private Set<String> exact(String namespace, String name) {
        Set<String> found = new TreeSet<>();
        for (Node property : NAMES) {
            Iter.toList(graph.find(ANY, property, NodeFactory.createLiteralLang(name, "en"))).stream()
                    .map(t -> t.getSubject().getURI())
                    .filter(iri -> iri.startsWith(namespace))
                    .forEach(found::add);
        }
        return found;
    }

    /** Ignores case and accents and takes a last word for the whole name, labels before variants. */
    private Node search(String what, String namespace, String name, Set<String> exact) {
        Map<String, Set<String>> names = new HashMap<>();
        String wanted = Nearness.fold(name);
        Set<String> found = exact;
        for (Node property : NAMES) {
            if (found.isEmpty()) {
                addNames(names, namespace, property);
                found = matching(names, wanted::equals);
                found = found.isEmpty() ? matching(names, n -> n.endsWith(" " + wanted)) : found;
            }
        }
        if (found.size() > 1) {
            Set<String> active = new TreeSet<>(found);
            active.removeIf(iri -> !takesPart(NodeFactory.createURI(iri)));
            found = active.size() == 1 ? active : found;
        }
        if (found.size() == 1) {
            return NodeFactory.createURI(found.iterator().next());
        }
        throw found.isEmpty() ? unknown(what, namespace, name, names) : ambiguous(what, namespace, name, found);
    }

    private void addNames(Map<String, Set<String>> names, String namespace, Node property) {
        graph.find(ANY, property, ANY).forEach(t -> {
            String iri = t.getSubject().toString();
            if (iri.startsWith(namespace)) {
                names.computeIfAbsent(Nearness.fold(t.getObject().getLiteralLexicalForm()), n -> new TreeSet<>())
                        .add(iri);
            }
        });
    }

    private static Set<String> matching(Map<String, Set<String>> names, Predicate<String> wanted) {
        Set<String> found = new TreeSet<>();
        names.forEach((name, iris) -> {
            if (wanted.test(name)) {
                found.addAll(iris);
            }
        });
        return found;
    }

    private boolean takesPart(Node node) {
        return Stream.of(Terms.AGENT, Terms.TARGET, Terms.PLACE).anyMatch(role -> graph.contains(ANY, role, node));
    }

    private static QuestionException unknown(
            String what, String namespace, String name, Map<String, Set<String>> names) {
        List<String> near = Nearness.nearest(name, names.keySet(), SUGGESTIONS).stream()
                .flatMap(n -> names.get(n).stream())
                .map(iri -> iri.substring(namespace.length()))
                .distinct()
                .toList();
        return new QuestionException("no " + what + " called \"" + name + "\" in the store"
                + (near.isEmpty() ? "" : "; did you mean " + String.join(", ", near) + "?"));
    }

    private static QuestionException ambiguous(String what, String namespace, String name, Set<String> found) {
        List<String> ids =
                found.stream().map(iri -> iri.substring(namespace.length())).toList();
        return new QuestionException(
                "\"" + name + "\" may be more than one " + what + ": say which of " + String.join(", ", ids));
    }

    /** An event by IRI, local name or alias, or a landmark. */
    Node event(String name) {
        String bare = name.replaceFirst("^(event|landmark):", "");
        Node event = bare.startsWith(Dip.BASE) ? NodeFactory.createURI(bare) : Iris.event(bare);
        if (isKnown(event)) {
            return event;
        }
        List<Node> now = Iter.toList(Iter.map(graph.find(ANY, Terms.ALIAS, event), t -> t.getSubject()));
        return now.isEmpty() ? find("event or landmark", Dip.LANDMARK, bare) : now.get(0);
    }
}
