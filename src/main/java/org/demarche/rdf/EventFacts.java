package org.demarche.rdf;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.demarche.model.ActorRef;
import org.demarche.model.DateBasis;
import org.demarche.model.Participant;
import org.demarche.model.PlaceRef;
import org.demarche.model.Status;
import org.demarche.model.TimeInterval;

/** What a mention and an event say in the same words: type, roles, place, date, status, confidence. */
record EventFacts(
        String type,
        List<Participant> participants,
        Optional<PlaceRef> place,
        Optional<TimeInterval> date,
        DateBasis basis,
        Status status,
        double confidence,
        int count) {

    void write(Description out) {
        out.link(Terms.TYPE_OF_EVENT, Terms.term(type));
        participants.forEach(p -> out.link(property(p.role()), Iris.actor(p.actor())));
        place.ifPresent(p -> out.link(Terms.PLACE, Iris.place(p)));
        date.ifPresent(d -> {
            out.date(Terms.BEGIN, d.begin()).date(Terms.END, d.end());
            out.text(Terms.PRECISION, d.precision().name().toLowerCase(Locale.ROOT));
            out.link(Terms.DATE_BASIS, Terms.basis(basis));
            YearMonth last = YearMonth.from(d.end());
            for (YearMonth m = YearMonth.from(d.begin()); !m.isAfter(last); m = m.plusMonths(1)) {
                out.text(Terms.MONTH_KEY, m.toString());
            }
        });
        out.link(Terms.STATUS, Terms.status(status));
        out.decimal(Terms.CONFIDENCE, confidence);
        if (count != 1) {
            out.number(Terms.COUNT, count);
        }
    }

    static Node property(Participant.Role role) {
        return role == Participant.Role.AGENT ? Terms.AGENT : Terms.TARGET;
    }

    /** Reads the same facts; names come from the labels in {@code names}. */
    static EventFacts read(Graph graph, Node subject, Graph names) {
        Subject s = new Subject(graph, subject);
        List<Participant> participants = Stream.concat(
                        s.links(Terms.AGENT).map(a -> new Participant(actor(names, a), Participant.Role.AGENT)),
                        s.links(Terms.TARGET).map(a -> new Participant(actor(names, a), Participant.Role.TARGET)))
                .toList();
        Optional<TimeInterval> date = s.date(Terms.BEGIN)
                .map(begin -> new TimeInterval(
                        begin,
                        s.date(Terms.END).orElse(begin),
                        s.text(Terms.PRECISION)
                                .map(p -> TimeInterval.Precision.valueOf(p.toUpperCase(Locale.ROOT)))
                                .orElse(TimeInterval.Precision.DAY)));
        return new EventFacts(
                Iris.local(Dip.NS, s.need(Terms.TYPE_OF_EVENT)),
                participants,
                s.links(Terms.PLACE).findFirst().map(p -> place(names, p)),
                date,
                s.links(Terms.DATE_BASIS)
                        .findFirst()
                        .map(b -> Terms.constant(DateBasis.class, b))
                        .orElse(DateBasis.EXPLICIT),
                Terms.constant(Status.class, s.need(Terms.STATUS)),
                Double.parseDouble(s.need(Terms.CONFIDENCE).getLiteralLexicalForm()),
                s.text(Terms.COUNT).map(Integer::parseInt).orElse(1));
    }

    static ActorRef actor(Graph names, Node actor) {
        Subject s = new Subject(names, actor);
        String id = Iris.local(Dip.ACTOR, actor);
        return new ActorRef(id, s.label().orElse(id), !s.is(Terms.UNLINKED_ACTOR));
    }

    private static PlaceRef place(Graph names, Node place) {
        String id = Iris.local(Dip.PLACE, place);
        Subject s = new Subject(names, place);
        return new PlaceRef(id, s.label().orElse(id), UnlinkedPlaces.read(s));
    }
}
