package org.demarche.export;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.demarche.model.ActorRef;
import org.demarche.model.Event;
import org.demarche.model.EventMention;
import org.demarche.model.Participant;
import org.demarche.model.Place;
import org.demarche.model.PlaceRef;
import org.demarche.model.TimeInterval;
import org.demarche.model.Timeline;
import org.demarche.rdf.IriText;

/**
 * Comma-separated values after RFC 4180, a record an event, lines ended by CRLF. Names in a list are parted by "; ".
 * Text that a spreadsheet would take for a formula gets a leading apostrophe.
 */
public final class CsvWriter implements TimelineWriter {
    private static final String[] HEAD = {
        "id",
        "start",
        "end",
        "precision",
        "date_basis",
        "type",
        "what",
        "agents",
        "targets",
        "place",
        "latitude",
        "longitude",
        "status",
        "confidence",
        "reports",
        "articles",
        "quote"
    };
    private static final String STARTS_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public void write(Timeline timeline, Appendable out) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader(HEAD).get();
        try (CSVPrinter printer = new CSVPrinter(new AppendableWriter(out), format)) {
            for (Event event : timeline.events()) {
                printer.printRecord(record(event, timeline));
            }
        }
    }

    private static List<String> record(Event event, Timeline timeline) {
        Stream<String> text = Stream.of(
                timeline.label(event),
                Headline.of(event, timeline),
                names(event, Participant.Role.AGENT),
                names(event, Participant.Role.TARGET),
                event.place().map(PlaceRef::label).orElse(""));
        Stream<String> date = Stream.of(
                IriText.event(event.id()),
                event.date().map(TimeInterval::begin).map(String::valueOf).orElse(""),
                event.date().map(TimeInterval::end).map(String::valueOf).orElse(""),
                event.date().map(time -> DateText.precision(time.precision())).orElse(""),
                event.date().map(time -> Words.of(event.basis())).orElse(""));
        Stream<String> figures = Stream.of(
                timeline.placeOf(event)
                        .map(Place::latitude)
                        .map(String::valueOf)
                        .orElse(""),
                timeline.placeOf(event)
                        .map(Place::longitude)
                        .map(String::valueOf)
                        .orElse(""),
                Words.of(event.status()),
                String.valueOf(event.confidence()),
                String.valueOf(event.mentions().size()));
        Stream<String> sources = Stream.of(
                event.mentions().stream()
                        .map(EventMention::article)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining("; ")),
                event.mentions().get(0).evidence().get(0).quote());
        return Stream.of(date, text.map(CsvWriter::guard), figures, sources.map(CsvWriter::guard))
                .flatMap(cells -> cells)
                .toList();
    }

    /** Keeps a spreadsheet from running text as a formula. */
    static String guard(String text) {
        return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String names(Event event, Participant.Role role) {
        return event.participants().stream()
                .filter(participant -> participant.role() == role)
                .map(Participant::actor)
                .map(ActorRef::label)
                .collect(Collectors.joining("; "));
    }
}
