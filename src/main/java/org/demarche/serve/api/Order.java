package org.demarche.serve.api;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.serve.events.EventIndex;
import org.demarche.serve.events.EventItem;

/** How a list of events is sorted: by a key that is text, then by name. */
record Order(Function<EventItem, String> key, boolean down) {
    static final List<String> NAMES = List.of(
            "date",
            "-date",
            "event",
            "-event",
            "type",
            "-type",
            "who",
            "-who",
            "place",
            "-place",
            "status",
            "-status",
            "confidence",
            "-confidence",
            "reports",
            "-reports");

    static Order of(String name, EventIndex index) {
        boolean down = name.startsWith("-");
        // What has none comes last, either way.
        String none = down ? "" : "\uffff";
        Function<EventItem, String> key =
                switch (name.replaceFirst("^-", "")) {
                    case "event" -> item -> folded(item.label());
                    case "type" -> item -> folded(index.term(item.type()));
                    case "who" -> item -> item.participants().isEmpty() ? none : folded(who(item));
                    case "place" ->
                        item -> item.place().map(p -> folded(p.label())).orElse(none);
                    case "status" -> EventItem::status;
                    case "confidence" -> item -> String.format(Locale.ROOT, "%.6f", item.confidence());
                    case "reports" -> item -> String.format(Locale.ROOT, "%09d", item.reports());
                    default ->
                        item -> item.date().map(d -> d.begin().toString()).orElse(down ? "" : "9999");
                };
        return new Order(key, down);
    }

    Comparator<Cursor> comparator() {
        Comparator<Cursor> keys = Comparator.comparing(Cursor::key);
        return (down ? keys.reversed() : keys).thenComparing(Cursor::name);
    }

    Cursor cursor(EventItem item) {
        return new Cursor(key.apply(item), item.iri());
    }

    private static String who(EventItem item) {
        return item.participants().stream().map(p -> p.actor().label()).collect(Collectors.joining(", "));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
