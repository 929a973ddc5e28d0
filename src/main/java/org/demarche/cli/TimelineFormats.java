package org.demarche.cli;

import org.demarche.export.CalendarWriter;
import org.demarche.export.CsvWriter;
import org.demarche.export.GeoJsonWriter;
import org.demarche.export.HtmlWriter;
import org.demarche.export.JsonLdWriter;
import org.demarche.export.JsonWriter;
import org.demarche.export.NQuadsWriter;
import org.demarche.export.TableWriter;
import org.demarche.export.TimelineJsWriter;
import org.demarche.export.TimelineWriter;
import org.demarche.export.TrigWriter;
import org.demarche.export.TurtleWriter;
import org.demarche.store.Store;

/** The writer of each format. */
final class TimelineFormats {
    static TimelineWriter writer(TimelineCommand.Format format, Store store) {
        return switch (format) {
            case TABLE -> new TableWriter(Terminal.width());
            case CSV -> new CsvWriter();
            case JSON -> new JsonWriter();
            case TIMELINEJS -> new TimelineJsWriter();
            case ICS -> new CalendarWriter();
            case GEOJSON -> new GeoJsonWriter();
            case TTL -> new TurtleWriter(store.dataset());
            case NQ -> new NQuadsWriter(store.dataset());
            case TRIG -> new TrigWriter(store.dataset());
            case JSONLD -> new JsonLdWriter(store.dataset());
            case HTML -> new HtmlWriter();
        };
    }

    private TimelineFormats() {}
}
