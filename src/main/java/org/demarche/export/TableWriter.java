package org.demarche.export;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.demarche.model.Chronology;
import org.demarche.model.DateBasis;
import org.demarche.model.Event;
import org.demarche.model.PlaceRef;
import org.demarche.model.Precedence;
import org.demarche.model.Timeline;

/** A table for people: a line an event, events without a date in a section of their own at the end. */
public final class TableWriter implements TimelineWriter {
    private static final List<String> HEAD = List.of("Date", "What happened", "Who", "Where", "Status", "Reports");
    private static final int[] LEAST = {14, 10, 16, 9, 8, 7};
    private static final String ASSUMED = "*";
    private static final String DISPUTED = "!";
    private final int width;

    /** @param width of the page in terminal cells; below 75 lines may run over */
    public TableWriter(int width) {
        this.width = width;
    }

    @Override
    public String format() {
        return "table";
    }

    @Override
    public void write(Timeline timeline, Appendable out) throws IOException {
        for (String line : DisplayWidth.wrap(timeline.title(), width)) {
            out.append(line).append('\n');
        }
        out.append('\n');
        if (timeline.events().isEmpty()) {
            out.append("No events.\n");
            return;
        }
        rows(timeline, out);
        foot(timeline, out);
    }

    private void rows(Timeline timeline, Appendable out) throws IOException {
        Brackets brackets = new Brackets(timeline);
        List<List<String>> rows = timeline.events().stream()
                .map(event -> row(event, brackets.of(event), timeline))
                .toList();
        TableLayout table =
                new TableLayout(Stream.concat(Stream.of(HEAD), rows.stream()).toList(), LEAST, width);
        table.row(HEAD, out);
        table.rule(out);
        boolean dated = true;
        for (int i = 0; i < rows.size(); i++) {
            if (dated && timeline.events().get(i).date().isEmpty()) {
                dated = false;
                out.append(i == 0 ? "Undated\n" : "\nUndated\n");
                table.rule(out);
            }
            table.row(rows.get(i), out);
        }
    }

    private static List<String> row(Event event, String bracket, Timeline timeline) {
        String date = event.date()
                .map(time -> bracket
                        + DateText.of(time)
                        + (event.basis() == DateBasis.PUBLICATION_DAY_ASSUMED ? ASSUMED : ""))
                .orElse("");
        return Stream.of(
                        date,
                        timeline.label(event),
                        Headline.who(event),
                        event.place().map(PlaceRef::label).orElse(""),
                        Words.of(event.status()) + (event.disputed() ? DISPUTED : ""),
                        String.valueOf(event.mentions().size()))
                .map(Plain::text)
                .toList();
    }

    private void foot(Timeline timeline, Appendable out) throws IOException {
        List<Event> events = timeline.events();
        long undated = events.stream().filter(event -> event.date().isEmpty()).count();
        out.append('\n').append(events.size() == 1 ? "1 event" : events.size() + " events");
        out.append(undated == 0 ? ".\n" : ", " + undated + " without a date.\n");
        if (events.stream().anyMatch(e -> e.date().isPresent() && e.basis() == DateBasis.PUBLICATION_DAY_ASSUMED)) {
            out.append(ASSUMED + " the day of publication: the text names no day.\n");
        }
        if (events.stream().anyMatch(Event::disputed)) {
            out.append(DISPUTED + " its reports contradict each other.\n");
        }
        Chronology order = timeline.chronology();
        for (String line : new Brackets(timeline).meaning()) {
            out.append(line).append('\n');
        }
        for (Precedence conflict : order.conflicts()) {
            String line = "Inconsistent: a text has \"" + words(conflict.one(), timeline) + "\" "
                    + conflict.relation().name().toLowerCase(Locale.ROOT) + " \"" + words(conflict.other(), timeline)
                    + "\", which dates or other texts deny.";
            for (String part : DisplayWidth.wrap(line, width)) {
                out.append(part).append('\n');
            }
        }
    }

    /** What an event was, and when; its id where the timeline does not show it. */
    private static String words(String id, Timeline timeline) {
        return timeline.events().stream()
                .filter(event -> event.id().equals(id))
                .findFirst()
                .map(event -> Headline.of(event, timeline)
                        + event.date().map(days -> ", " + DateText.of(days)).orElse(""))
                .orElse(id);
    }
}
