package org.demarche.rdf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.demarche.model.Decision;
import org.demarche.model.PlaceRef;
import org.demarche.model.ReportKey;
import org.demarche.model.Span;
import org.demarche.model.Status;
import org.demarche.model.TimeInterval;

/** The decisions of people as triples and back. They name reports by where they stand in their articles. */
public final class DecisionGraph {
    private DecisionGraph() {}

    /** The triples of one decision. */
    public static Graph of(Decision d) {
        Graph graph = Graphs.empty();
        Description out = new Description(graph, Iris.decision(d.number()))
                .type(Terms.DECISION_CLASS)
                .text(Terms.KIND, d.kind().name().toLowerCase(Locale.ROOT))
                .text(Terms.WHO, d.who())
                .text(Terms.WHY, d.why())
                .link(Terms.WHEN, instant(d.when()));
        reports(graph, out, d, Terms.ABOUT, d.reports());
        reports(graph, out, d, Terms.ABOUT_OTHER, d.others());
        d.correction().place().ifPresent(p -> {
            out.link(Terms.PLACE, Iris.place(p));
            UnlinkedPlaces.write(graph, p);
        });
        d.correction().date().ifPresent(t -> out.date(Terms.BEGIN, t.begin())
                .date(Terms.END, t.end())
                .text(Terms.PRECISION, t.precision().name().toLowerCase(Locale.ROOT)));
        d.correction().status().ifPresent(s -> out.link(Terms.STATUS, Terms.status(s)));
        d.undone().ifPresent(u -> out.text(Terms.UNDONE_BY, u.who())
                .text(Terms.UNDONE_WHY, u.why())
                .link(Terms.UNDONE_WHEN, instant(u.when())));
        return graph;
    }

    private static Node instant(Instant at) {
        return NodeFactory.createLiteralDT(at.toString(), XSDDatatype.XSDdateTime);
    }

    private static void reports(Graph graph, Description decision, Decision d, Node role, List<ReportKey> keys) {
        for (int i = 0; i < keys.size(); i++) {
            ReportKey key = keys.get(i);
            Node node =
                    Iris.iri(Dip.DECISION, d.number() + (role.equals(Terms.ABOUT) ? "-report-" : "-other-") + (i + 1));
            decision.link(role, node);
            new Description(graph, node)
                    .text(Terms.KEY_ARTICLE, key.article())
                    .link(Terms.KEY_TYPE, Terms.term(key.type()))
                    .number(Terms.TRIGGER_BEGIN, key.trigger().begin())
                    .number(Terms.TRIGGER_END, key.trigger().end())
                    .text(Terms.KEY_PARTICIPANTS, key.participants());
        }
    }

    /** All decisions of a graph, by number. */
    public static List<Decision> read(Graph graph) {
        return graph
                .find(Node.ANY, RDF.type.asNode(), Terms.DECISION_CLASS)
                .mapWith(Triple::getSubject)
                .toList()
                .stream()
                .map(node -> one(graph, node))
                .sorted(Comparator.comparingInt(Decision::number))
                .toList();
    }

    private static Decision one(Graph graph, Node node) {
        Subject s = new Subject(graph, node);
        Optional<PlaceRef> place = s.links(Terms.PLACE)
                .findFirst()
                .map(p -> new PlaceRef(
                        Iris.local(Dip.PLACE, p), new Subject(graph, p).label().orElse(Iris.local(Dip.PLACE, p))));
        Optional<TimeInterval> date = s.date(Terms.BEGIN).map(begin -> date(s, begin));
        Optional<Status> status = s.links(Terms.STATUS).findFirst().map(n -> Terms.constant(Status.class, n));
        return new Decision(
                Integer.parseInt(Iris.local(Dip.DECISION, node)),
                Decision.Kind.valueOf(s.need(Terms.KIND).getLiteralLexicalForm().toUpperCase(Locale.ROOT)),
                reports(s, Terms.ABOUT),
                reports(s, Terms.ABOUT_OTHER),
                new Decision.Correction(place, date, status),
                s.text(Terms.WHO).orElse(""),
                s.text(Terms.WHY).orElse(""),
                Instant.parse(s.need(Terms.WHEN).getLiteralLexicalForm()),
                s.text(Terms.UNDONE_WHEN)
                        .map(at -> new Decision.Undoing(
                                s.text(Terms.UNDONE_BY).orElse(""),
                                s.text(Terms.UNDONE_WHY).orElse(""),
                                Instant.parse(at))));
    }

    private static TimeInterval date(Subject s, LocalDate begin) {
        return new TimeInterval(
                begin,
                s.date(Terms.END).orElse(begin),
                TimeInterval.Precision.valueOf(
                        s.need(Terms.PRECISION).getLiteralLexicalForm().toUpperCase(Locale.ROOT)));
    }

    private static List<ReportKey> reports(Subject decision, Node role) {
        return decision.links(role)
                .map(node -> new Subject(decision.graph(), node))
                .map(r -> new ReportKey(
                        r.need(Terms.KEY_ARTICLE).getLiteralLexicalForm(),
                        Iris.local(Dip.NS, r.need(Terms.KEY_TYPE)),
                        new Span(r.number(Terms.TRIGGER_BEGIN), r.number(Terms.TRIGGER_END)),
                        r.need(Terms.KEY_PARTICIPANTS).getLiteralLexicalForm()))
                .toList();
    }
}
