package org.demarche.extract;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.DateBasis;
import org.demarche.model.Participant;
import org.demarche.model.PlaceRef;
import org.demarche.model.Status;
import org.demarche.model.TimeInterval;

/**
 * Where and when the story stands: what earlier sentences say of an event that does not say it itself. A place is handed
 * on between events that share a participant and stand close together, a date likewise; nothing comes from an unrelated
 * sentence.
 */
final class Discourse {
    private static final int REACH = 2;
    private static final int WEEK = 7;
    private static final int CONFERENCE = 8;

    private final World world;
    private final WordClasses classes;
    private final Optional<PlaceRef> dateline;
    private final Optional<TimeInterval> published;
    private final Deque<Finding> recent = new ArrayDeque<>();
    /** The last event that shows where a person is. */
    private final Map<String, Finding> seen = new HashMap<>();
    /** The last session of a body. */
    private Optional<Finding> scene = Optional.empty();

    private final Protagonists protagonists = new Protagonists();

    Discourse(World world, WordClasses classes, Optional<PlaceRef> dateline, Optional<TimeInterval> published) {
        this.world = world;
        this.classes = classes;
        this.dateline = dateline;
        this.published = published;
    }

    /** The city that the article is written from. */
    Optional<PlaceRef> stage() {
        return dateline;
    }

    Protagonists protagonists() {
        return protagonists;
    }

    /** Whether a date lies after the publication day. */
    boolean ahead(Optional<TimeInterval> date) {
        return date.isPresent()
                && published.filter(d -> date.get().begin().isAfter(d.begin())).isPresent();
    }

    /** A planned event on a weekday just gone is meant for the next one. */
    Dating.Dated forward(Dating.Dated dated, Status status) {
        TimeInterval day = dated.interval();
        boolean gone = status == Status.PLANNED
                && dated.basis() == DateBasis.RELATIVE
                && day.isDay()
                && published
                        .filter(p -> day.begin().isBefore(p.begin())
                                && day.begin().plusDays(WEEK).isAfter(p.begin()))
                        .isPresent();
        return gone
                ? new Dating.Dated(TimeInterval.day(day.begin().plusDays(WEEK)), dated.basis(), dated.rule())
                : dated;
    }

    /** The finding with the place and date that the discourse lends it; remembers it for those to come. */
    Finding settle(Finding finding) {
        Finding settled = date(place(finding));
        remember(settled);
        if (settled.status() == Status.OCCURRED || settled.status() == Status.PLANNED) {
            recent.addFirst(settled);
            if (recent.size() > 12) {
                recent.removeLast();
            }
        }
        return settled;
    }

    private Finding place(Finding finding) {
        if (finding.place().isPresent()
                || !classes.in("placed-types", finding.type().id())) {
            return finding;
        }
        Optional<PlaceRef> seat = seat(finding);
        if (seat.isPresent()) {
            return finding.with(seat, false);
        }
        Optional<PlaceRef> there = whereabouts(finding);
        if (there.isPresent()) {
            return finding.with(there, false);
        }
        Optional<PlaceRef> conference = conference(finding);
        if (conference.isPresent()) {
            return finding.with(conference, false);
        }
        boolean ofToday = finding.status() == Status.OCCURRED
                && dateline.isPresent()
                && (finding.date().isEmpty() || finding.date().equals(published));
        boolean guests = finding.type().id().equals("Meeting")
                && finding.participants().size() > 1
                && finding.participants().stream().allMatch(p -> world.isPerson(p.actor()));
        if (ofToday
                && (finding.sentence() <= 3 || guests)
                && classes.in("dateline-types", finding.type().id())) {
            return finding.with(dateline, false);
        }
        return finding;
    }

    /** Where the article last saw one of the participants, if that was the same day. */
    private Optional<PlaceRef> whereabouts(Finding finding) {
        return finding.participants().stream()
                .map(p -> seen.get(p.actor().id()))
                .filter(Objects::nonNull)
                .filter(before -> sameDay(before, finding))
                .max(Comparator.comparingInt(Finding::sentence))
                .flatMap(Finding::place);
    }

    private void remember(Finding settled) {
        boolean there = settled.status() == Status.OCCURRED
                && settled.place().filter(p -> world.detail(p) == 3).isPresent()
                && classes.in("placing-types", settled.type().id());
        if (there) {
            settled.participants().forEach(p -> seen.put(p.actor().id(), settled));
            boolean session = settled.participants().size() == 1
                    && !world.isPerson(settled.participants().get(0).actor());
            if (session) {
                scene = Optional.of(settled);
            }
        }
    }

    /** Who speaks or meets on the day of a body's session, soon after the text tells of it, does so there. */
    private Optional<PlaceRef> conference(Finding finding) {
        return scene.filter(s -> classes.in("dateline-types", finding.type().id()))
                .filter(s -> finding.participants().stream()
                        .filter(p -> p.role() == Participant.Role.AGENT)
                        .allMatch(p -> world.isPerson(p.actor())))
                .filter(s -> finding.sentence() - s.sentence() <= CONFERENCE)
                .filter(s -> s.date().isPresent() && finding.date().isPresent() && sameDay(s, finding))
                .flatMap(Finding::place);
    }

    /** A vote or session of a body is held where the body sits. */
    private Optional<PlaceRef> seat(Finding finding) {
        if (!classes.in("seated-types", finding.type().id())
                || finding.participants().size() != 1) {
            return Optional.empty();
        }
        return world.seatOf(finding.participants().get(0).actor().id());
    }

    private boolean near(Finding before, Finding finding) {
        return finding.sentence() - before.sentence() <= REACH;
    }

    private static boolean shares(Finding before, Finding finding) {
        Set<String> ids = before.ids();
        return finding.ids().stream().anyMatch(ids::contains);
    }

    private static boolean sameDay(Finding before, Finding finding) {
        return before.date().isEmpty()
                || finding.date().isEmpty()
                || before.date().get().overlaps(finding.date().get());
    }

    /** An undated act goes on with the day of the event before it, where they share a participant. */
    private Finding date(Finding finding) {
        if (finding.date().isPresent() || finding.status() != Status.OCCURRED) {
            return finding;
        }
        for (Finding before : recent) {
            boolean told = before.status() == Status.OCCURRED
                    && before.date().filter(TimeInterval::isDay).isPresent();
            if (told && near(before, finding) && shares(before, finding)) {
                return finding.with(before.date(), DateBasis.RELATIVE, finding.status());
            }
        }
        return finding;
    }
}
