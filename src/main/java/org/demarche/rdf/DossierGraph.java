package org.demarche.rdf;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.demarche.model.ActorRef;
import org.demarche.model.Claim;
import org.demarche.model.Event;
import org.demarche.model.EventMention;
import org.demarche.model.Link;
import org.demarche.model.PlaceRef;
import org.demarche.model.Stage;
import org.demarche.model.Status;

/** How an event was put together, as triples: links with score and reasons, stages of its lifecycle, claims that differ. */
record DossierGraph(Graph graph, Event event) {
    /** The properties that lead from an event to a node of its own. */
    static final List<Node> PARTS = List.of(Terms.LINK, Terms.STAGE, Terms.CLAIM);

    void write(Description out) {
        event.dossier().keys().forEach(key -> out.text(Terms.MATCH_KEY, key));
        event.dossier().decisions().forEach(n -> out.link(Terms.DECIDED_BY, Iris.decision(n)));
        if (event.disputed()) {
            out.flag(Terms.DISPUTED);
        }
        number(event.dossier().links(), Dip.LINK, (node, link) -> link(out, node, link));
        number(event.dossier().history(), Dip.STAGE, (node, stage) -> stage(out, node, stage));
        number(event.dossier().claims(), Dip.CLAIM, (node, claim) -> claim(out, node, claim));
    }

    private interface Writer<T> {
        void write(Node node, T part);
    }

    private <T> void number(List<T> parts, String namespace, Writer<T> writer) {
        for (int i = 0; i < parts.size(); i++) {
            writer.write(Iris.iri(namespace, event.id() + "-" + (i + 1)), parts.get(i));
        }
    }

    private void link(Description event, Node node, Link link) {
        event.link(Terms.LINK, node);
        Description out = new Description(graph, node)
                .type(Terms.LINK_CLASS)
                .link(Terms.LINKED_MENTION, Iris.mention(link.one()))
                .link(Terms.LINKED_MENTION, Iris.mention(link.other()))
                .decimal(Terms.SCORE, link.score());
        link.reasons().forEach(reason -> out.text(Terms.REASON, reason));
    }

    private void stage(Description event, Node node, Stage stage) {
        event.link(Terms.STAGE, node);
        Description out =
                new Description(graph, node).type(Terms.STAGE_CLASS).link(Terms.STATE, Terms.state(stage.state()));
        stage.published().ifPresent(day -> out.date(Terms.PUBLISHED, day));
        claimedBy(out, stage.reports());
    }

    private void claim(Description event, Node node, Claim claim) {
        event.link(Terms.CLAIM, node);
        Description out = new Description(graph, node)
                .type(Terms.CLAIM_CLASS)
                .text(Terms.ASPECT, claim.aspect().name().toLowerCase(Locale.ROOT));
        values(claim).forEach(value -> out.link(Terms.VALUE, value));
        claim.reason().ifPresent(reason -> out.text(Terms.REASON, reason));
        if (claim.disputed()) {
            out.flag(Terms.DISPUTED);
        }
        if (claim.aspect() == Claim.Aspect.DURATION && claim.chosen()) {
            event.duration(Terms.LASTED, Duration.parse(claim.value()));
        }
        claimedBy(out, claim.reports());
    }

    private static Stream<Node> values(Claim claim) {
        String value = claim.value();
        return switch (claim.aspect()) {
            case DATE ->
                Stream.of(value.contains("/") ? NodeFactory.createLiteralString(value) : Description.day(value));
            case PLACE -> Stream.of(Iris.place(new PlaceRef(value, value)));
            case PARTICIPANTS -> Stream.of(value.split(" ")).map(id -> Iris.actor(new ActorRef(id, id, true)));
            case DURATION -> Stream.of(Description.lasted(Duration.parse(value)));
            case STATUS -> Stream.of(Terms.status(Status.valueOf(value.toUpperCase(Locale.ROOT))));
        };
    }

    private static void claimedBy(Description out, List<EventMention> reports) {
        reports.forEach(m -> out.link(Terms.CLAIMED_BY, Iris.mention(m)));
    }
}
