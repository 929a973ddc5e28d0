package org.demarche.rdf;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.demarche.model.Claim;
import org.demarche.model.Dossier;
import org.demarche.model.EventMention;
import org.demarche.model.Lifecycle;
import org.demarche.model.Link;
import org.demarche.model.Stage;
import org.demarche.model.Status;

/** Reads links, stages and claims of an event back into records. */
final class DossierReader {
    private final Graph graph;
    private final Map<Node, EventMention> mentions = new HashMap<>();

    /** @param mentions of the event; what is about others is left out */
    DossierReader(Graph graph, List<EventMention> mentions) {
        this.graph = graph;
        mentions.forEach(m -> this.mentions.put(Iris.mention(m), m));
    }

    Dossier read(Node event) {
        Subject s = new Subject(graph, event);
        return new Dossier(
                parts(s, Terms.LINK).flatMap(l -> link(l).stream()).toList(),
                parts(s, Terms.STAGE).flatMap(p -> stage(p).stream()).toList(),
                parts(s, Terms.CLAIM).map(this::claim).toList(),
                s.links(Terms.MATCH_KEY).map(Node::getLiteralLexicalForm).toList(),
                s.links(Terms.DECIDED_BY)
                        .map(d -> Integer.parseInt(Iris.local(Dip.DECISION, d)))
                        .sorted()
                        .toList());
    }

    /** By the numbers at the end of their names. */
    private Stream<Subject> parts(Subject event, Node property) {
        return event.links(property)
                .sorted(Comparator.comparingInt(DossierReader::number))
                .map(node -> new Subject(graph, node));
    }

    private static int number(Node part) {
        return Integer.parseInt(part.getURI().substring(part.getURI().lastIndexOf('-') + 1));
    }

    private Optional<Link> link(Subject s) {
        List<EventMention> two = reports(s, Terms.LINKED_MENTION);
        return two.size() < 2
                ? Optional.empty()
                : Optional.of(new Link(
                        two.get(0),
                        two.get(1),
                        Double.parseDouble(s.need(Terms.SCORE).getLiteralLexicalForm()),
                        s.links(Terms.REASON).map(Node::getLiteralLexicalForm).toList()));
    }

    private Optional<Stage> stage(Subject s) {
        Node state = s.need(Terms.STATE);
        List<EventMention> reports = reports(s, Terms.CLAIMED_BY);
        return reports.isEmpty()
                ? Optional.empty()
                : Stream.of(Lifecycle.values())
                        .filter(l -> Terms.state(l).equals(state))
                        .findFirst()
                        .map(l -> new Stage(s.date(Terms.PUBLISHED), l, reports));
    }

    private Claim claim(Subject s) {
        Claim.Aspect aspect = Claim.Aspect.valueOf(
                s.need(Terms.ASPECT).getLiteralLexicalForm().toUpperCase(Locale.ROOT));
        return new Claim(
                aspect,
                s.links(Terms.VALUE).map(v -> value(aspect, v)).sorted().collect(Collectors.joining(" ")),
                reports(s, Terms.CLAIMED_BY),
                s.text(Terms.REASON),
                s.text(Terms.DISPUTED).isPresent());
    }

    private static String value(Claim.Aspect aspect, Node value) {
        return switch (aspect) {
            case DATE, DURATION -> value.getLiteralLexicalForm();
            case PLACE -> Iris.local(Dip.PLACE, value);
            case PARTICIPANTS -> Iris.local(Dip.ACTOR, value);
            case STATUS -> Terms.constant(Status.class, value).name().toLowerCase(Locale.ROOT);
        };
    }

    private List<EventMention> reports(Subject s, Node property) {
        return s.links(property)
                .filter(mentions::containsKey)
                .map(mentions::get)
                .toList();
    }
}
