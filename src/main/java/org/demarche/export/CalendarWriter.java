package org.demarche.export;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.ICalComponent;
import biweekly.component.VEvent;
import biweekly.component.VJournal;
import biweekly.property.Categories;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.DateTimeStamp;
import biweekly.property.Description;
import biweekly.property.Geo;
import biweekly.property.Location;
import biweekly.property.ProductId;
import biweekly.property.Status;
import biweekly.property.Summary;
import biweekly.property.Uid;
import biweekly.property.Url;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.model.Citation;
import org.demarche.model.Event;
import org.demarche.model.EventMention;
import org.demarche.model.TimeInterval;
import org.demarche.model.Timeline;
import org.demarche.rdf.IriText;

/**
 * iCalendar (RFC 5545): a dated event is an all-day VEVENT whose DTEND is the day after its last, an event without a
 * date is a VJOURNAL. UID and URL are the event's IRI; DTSTAMP is when it was last reported, so that the same timeline
 * always gives the same file.
 */
public final class CalendarWriter implements TimelineWriter {
    @Override
    public String format() {
        return "ics";
    }

    @Override
    public void write(Timeline timeline, Appendable out) throws IOException {
        ICalendar calendar = new ICalendar();
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setProductId(new ProductId("-//Demarche//Timeline//EN"));
        calendar.addExperimentalProperty("X-WR-CALNAME", timeline.title());
        for (Event event : timeline.events()) {
            calendar.addComponent(component(event, timeline));
        }
        Biweekly.write(calendar).go(new AppendableWriter(out));
    }

    private static ICalComponent component(Event event, Timeline timeline) {
        Optional<TimeInterval> date = event.date();
        ICalComponent component = date.isPresent() ? new VEvent() : new VJournal();
        component.setProperty(new Uid(IriText.event(event.id())));
        component.setProperty(new DateTimeStamp(stamp(event, timeline)));
        date.ifPresent(time -> {
            component.setProperty(new DateStart(day(time.begin()), false));
            component.setProperty(new DateEnd(day(time.end().plusDays(1)), false));
        });
        component.setProperty(new Summary(Headline.of(event, timeline)));
        component.setProperty(new Description(description(event, timeline)));
        component.setProperty(new Categories(timeline.label(event)));
        if (date.isPresent()) {
            event.place().ifPresent(place -> component.setProperty(new Location(place.label())));
            timeline.placeOf(event)
                    .ifPresent(place -> component.setProperty(new Geo(place.latitude(), place.longitude())));
            component.setProperty(status(event.status()));
        }
        component.setProperty(new Url(IriText.event(event.id())));
        return component;
    }

    private static Status status(org.demarche.model.Status status) {
        return switch (status) {
            case OCCURRED -> Status.confirmed();
            case PLANNED, POSSIBLE -> Status.tentative();
            case DENIED -> Status.cancelled();
        };
    }

    private static String description(Event event, Timeline timeline) {
        String date = event.date().map(DateText::of).orElse("no date");
        return event.mentions().stream()
                .map(mention -> "\u201C" + mention.evidence().get(0).quote() + "\u201D ("
                        + timeline.citation(mention.article())
                                .map(Citation::title)
                                .orElse(mention.article())
                        + ")")
                .collect(Collectors.joining("\n", date + "; " + Words.of(event.status()) + "\n", ""));
    }

    private static Date stamp(Event event, Timeline timeline) {
        LocalDate day = event.mentions().stream()
                .map(EventMention::article)
                .flatMap(article -> timeline.citation(article).flatMap(Citation::published).stream())
                .max(LocalDate::compareTo)
                .or(() -> event.date().map(TimeInterval::end))
                .orElse(LocalDate.EPOCH);
        return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** A day as the library takes it: the instant it begins here, where the library also reads it. */
    private static Date day(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
