package org.demarche.store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.demarche.model.ActorRef;
import org.demarche.model.Event;
import org.demarche.model.EventMention;
import org.demarche.model.Precedence;
import org.demarche.rdf.ConsolidationGraph;
import org.demarche.rdf.Dip;
import org.demarche.rdf.EventReader;
import org.demarche.rdf.Iris;
import org.demarche.rdf.MentionReader;
import org.demarche.rdf.Subject;
import org.demarche.rdf.Terms;

/** Events read from the default graph with their mentions from the articles' graphs; inside a transaction. */
record StoredEvents(DatasetGraph dataset) {
    private static final Comparator<Event> ORDER = Comparator.<Event, LocalDate>comparing(
                    e -> e.date().map(d -> d.begin()).orElse(LocalDate.MAX))
            .thenComparing(e -> e.date().map(d -> d.end()).orElse(LocalDate.MAX))
            .thenComparing(Event::id);

    Optional<Event> find(Node event) {
        Graph graph = dataset.getDefaultGraph();
        if (graph.contains(event, RDF.type.asNode(), Terms.EVENT)) {
            return Optional.of(read(event, gathered()));
        }
        return subjects(Terms.ALIAS, event).findFirst().map(e -> read(e, gathered()));
    }

    List<Event> select(EventFilter filter) {
        List<Node> candidates = candidates(filter).distinct().toList();
        ahead(candidates);
        Graph gathered = gathered();
        return candidates.stream()
                .filter(this::isReported)
                .map(event -> read(event, gathered))
                .filter(filter::accepts)
                .sorted(ORDER)
                .toList();
    }

    /** Fetches events with their parts, mentions and names, where the store is far away. */
    private void ahead(List<Node> events) {
        if (dataset instanceof Distant) {
            Graph graph = dataset.getDefaultGraph();
            new StoredMentions(dataset).events(events);
            Distant.about(dataset, events.stream().flatMap(event -> ConsolidationGraph.parts(graph, event)));
            Distant.about(dataset, events.stream().flatMap(event -> Stream.of(Terms.AGENT, Terms.TARGET, Terms.PLACE)
                    .flatMap(new Subject(graph, event)::links)));
        }
    }

    /** Not while another program is half-way through writing it. */
    private boolean isReported(Node event) {
        return !(dataset instanceof Distant)
                || new Subject(dataset.getDefaultGraph(), event)
                        .links(Terms.HAS_MENTION)
                        .anyMatch(m -> mention(m).isPresent());
    }

    private Stream<Node> candidates(EventFilter filter) {
        if (filter.actor().isPresent()) {
            Node actor = Iris.actor(new ActorRef(filter.actor().get(), "", true));
            return Stream.concat(subjects(Terms.AGENT, actor), subjects(Terms.TARGET, actor));
        }
        return subjects(RDF.type.asNode(), Terms.EVENT);
    }

    private Stream<Node> subjects(Node property, Node object) {
        return Iter.toList(Iter.map(dataset.getDefaultGraph().find(Node.ANY, property, object), Triple::getSubject))
                .stream();
    }

    /** What texts say of the order of events. */
    List<Precedence> orders() {
        return Stream.of(Precedence.Relation.values())
                .flatMap(relation -> Iter.toList(dataset.getDefaultGraph()
                                .find(
                                        Node.ANY,
                                        relation == Precedence.Relation.BEFORE ? Terms.BEFORE : Terms.DURING,
                                        Node.ANY))
                        .stream()
                        .map(t -> new Precedence(
                                Iris.local(Dip.EVENT, t.getSubject()), relation, Iris.local(Dip.EVENT, t.getObject()))))
                .toList();
    }

    private Graph gathered() {
        return Gathered.of(dataset, dataset.getDefaultGraph());
    }

    private Event read(Node event, Graph graph) {
        List<EventMention> mentions = new Subject(graph, event)
                .links(Terms.HAS_MENTION)
                .flatMap(m -> mention(m).stream())
                .toList();
        return EventReader.one(graph, event, graph, mentions);
    }

    /** A mention from the graph of its article, if that is still there. */
    Optional<EventMention> mention(Node mention) {
        return Iter.toList(dataset.findNG(Node.ANY, mention, RDF.type.asNode(), Terms.EVENT_MENTION)).stream()
                .findFirst()
                .map(q -> MentionReader.one(Gathered.of(dataset, dataset.getGraph(q.getGraph())), mention));
    }
}
