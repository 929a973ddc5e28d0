package org.demarche.rdf;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.demarche.model.Event;
import org.demarche.model.EventMention;
import org.demarche.model.EventType;
import org.demarche.model.Participant;
import org.demarche.model.Status;

/**
 * Events as triples. Each event is a node with roles, place, dates, status and mentions; where it occurred it is also
 * the RDF 1.2 reifier of the direct triple between its participants, in both directions for two-way types:
 * {@code actor:john-kerry dip:metWith actor:sergey-lavrov ~ event:x}.
 */
public final class ConsolidationGraph {
    /** Leads from an event to the direct triples that it makes true, as triple terms. */
    public static final Node REIFIES = NodeFactory.createURI(RDF.getURI() + "reifies");

    private static final List<String> ABOUT_EVENTS = List.of(Dip.EVENT, Dip.LINK, Dip.STAGE, Dip.CLAIM);
    private static final List<String> ABOUT_ARTICLES = List.of(Dip.DATING, Dip.ARTICLE);

    private final Map<String, EventType> types;
    private final Graph ontology;

    /** @param ontology says by its range whether a relation leads to a place */
    public ConsolidationGraph(List<EventType> types, Graph ontology) {
        this.types = types.stream().collect(Collectors.toUnmodifiableMap(EventType::id, Function.identity()));
        this.ontology = ontology;
    }

    /** The triples of one event, its direct triples and its dossier included. */
    public Graph of(Event event) {
        EventType type = type(event.type());
        Graph graph = Graphs.empty();
        Node node = Iris.event(event.id());
        boolean visit = leadsToPlace(type);
        Description out = new Description(graph, node)
                .type(Terms.EVENT)
                .type(Terms.term(event.type()))
                .label(EventSentence.of(event, type, visit));
        int count =
                event.mentions().stream().mapToInt(EventMention::count).max().orElse(1);
        new EventFacts(
                        event.type(),
                        event.participants(),
                        event.place(),
                        event.date(),
                        event.basis(),
                        event.status(),
                        event.confidence(),
                        count)
                .write(out);
        event.mentions().forEach(m -> out.link(Terms.HAS_MENTION, Iris.mention(m)));
        out.number(Terms.REPORT_COUNT, (int)
                event.mentions().stream().map(EventMention::article).distinct().count());
        event.aliases().forEach(alias -> out.link(Terms.ALIAS, Iris.event(alias)));
        new DossierGraph(graph, event).write(out);
        if (event.status() == Status.OCCURRED) {
            direct(event, type, visit).forEach(triple -> {
                graph.add(triple);
                graph.add(node, REIFIES, NodeFactory.createTripleTerm(triple));
            });
        }
        return graph;
    }

    /** An event in words: "John Kerry met with Sergey Lavrov in London". */
    public String sentence(Event event) {
        EventType type = type(event.type());
        return EventSentence.of(event, type, leadsToPlace(type));
    }

    private EventType type(String id) {
        EventType type = types.get(id);
        if (type == null) {
            throw new IllegalArgumentException("no event type " + id + " in ontology/events");
        }
        return type;
    }

    private boolean leadsToPlace(EventType type) {
        return ontology.contains(Terms.term(type.relation()), RDFS.range.asNode(), Terms.PLACE_CLASS);
    }

    private static Stream<Triple> direct(Event event, EventType type, boolean visit) {
        List<Node> agents = nodes(event, Participant.Role.AGENT);
        List<Node> objects = visit
                ? event.place().map(Iris::place).stream().toList()
                : type.symmetric() ? agents : nodes(event, Participant.Role.TARGET);
        Node relation = Terms.term(type.relation());
        return agents.stream()
                .flatMap(a -> objects.stream().filter(o -> !o.equals(a)).map(o -> Triple.create(a, relation, o)));
    }

    private static List<Node> nodes(Event event, Participant.Role role) {
        return event.participants().stream()
                .filter(p -> p.role() == role)
                .map(Participant::actor)
                .map(Iris::actor)
                .distinct()
                .toList();
    }

    /** The nodes that belong to an event alone: its links, the stages of its lifecycle, its claims. */
    public static Stream<Node> parts(Graph graph, Node event) {
        return DossierGraph.PARTS.stream().flatMap(part -> new Subject(graph, event).links(part));
    }

    /** Whether a property leads from an event to one of its parts. */
    public static boolean isPart(Node property) {
        return DossierGraph.PARTS.contains(property);
    }

    /** Whether a node is an event or one of its parts. */
    public static boolean isAboutEvent(Node node) {
        return isIn(node, ABOUT_EVENTS);
    }

    /** Whether a node of a default graph is described by consolidation: an event, or the day of an article. */
    public static boolean isConsolidated(Node node) {
        return isAboutEvent(node) || isIn(node, ABOUT_ARTICLES);
    }

    /** Asked of each triple of a store: no more is done for it than must be. */
    private static boolean isIn(Node node, List<String> namespaces) {
        if (node.isURI()) {
            String iri = node.getURI();
            for (String namespace : namespaces) {
                if (iri.startsWith(namespace)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The direct triples that an event's graph reifies. */
    public static Stream<Triple> reified(Graph graph, Node event) {
        return new Subject(graph, event).links(REIFIES).map(Node::getTriple);
    }

    /** All direct triples that some event reifies. */
    public static Iterator<Triple> allReified(Graph graph) {
        return graph.find(Node.ANY, REIFIES, Node.ANY)
                .mapWith(t -> t.getObject().getTriple());
    }

    /** Whether some event still reifies a direct triple. */
    public static boolean isReified(Graph graph, Triple direct) {
        return graph.contains(Node.ANY, REIFIES, NodeFactory.createTripleTerm(direct));
    }
}
