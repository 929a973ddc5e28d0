package org.demarche.cli;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.export.TableWriter;
import org.demarche.export.TimelineWriter;
import org.demarche.model.Event;
import org.demarche.serve.api.Exports;
import org.demarche.store.Store;

/** The formats of {@code demarche timeline}, for a running server. */
record ServedExports(TimelineRun run) implements Exports {
    private static final int WIDTH = 120;
    private static final List<Format> FORMATS = List.of(
            format(TimelineCommand.Format.HTML, "text/html;charset=utf-8", "html", false),
            format(TimelineCommand.Format.CSV, "text/csv;charset=utf-8", "csv", false),
            format(TimelineCommand.Format.JSON, "application/json", "json", false),
            format(TimelineCommand.Format.TIMELINEJS, "application/json", "timelinejs.json", false),
            format(TimelineCommand.Format.ICS, "text/calendar;charset=utf-8", "ics", false),
            format(TimelineCommand.Format.GEOJSON, "application/geo+json", "geojson", false),
            format(TimelineCommand.Format.TABLE, "text/plain;charset=utf-8", "txt", false),
            format(TimelineCommand.Format.TTL, "text/turtle;charset=utf-8", "ttl", true),
            format(TimelineCommand.Format.JSONLD, "application/ld+json", "jsonld", true),
            format(TimelineCommand.Format.TRIG, "application/trig;charset=utf-8", "trig", true),
            format(TimelineCommand.Format.NQ, "application/n-quads;charset=utf-8", "nq", true));

    private static Format format(TimelineCommand.Format format, String type, String ending, boolean ofStore) {
        return new Format(format.toString(), type, ending, ofStore);
    }

    @Override
    public List<Format> formats() {
        return FORMATS;
    }

    @Override
    public void write(Format format, String title, Store store, List<Event> events, Appendable out) throws IOException {
        TimelineCommand.Format wanted = Stream.of(TimelineCommand.Format.values())
                .filter(f -> f.toString().equals(format.name()))
                .findFirst()
                .orElseThrow();
        TimelineWriter writer =
                wanted == TimelineCommand.Format.TABLE ? new TableWriter(WIDTH) : TimelineFormats.writer(wanted, store);
        writer.write(store.read(() -> run.timeline(store, title, events)), out);
    }
}
