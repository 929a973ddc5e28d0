package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.model.EventType;
import org.demarche.model.Ontology;
import org.demarche.model.Status;
import org.demarche.query.QuestionException;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code demarche timeline}: the stored events in the order of their dates. */
@CommandLine.Command(
        name = "timeline",
        header = "Show the events in the store, in the order of their dates.",
        footer = {
            "%nA range takes every event that overlaps it. Events without a date come last, and only where no range",
            "is asked for. A place takes the places in it. Repeat --place, --type or --status for one or the other."
        })
class TimelineCommand extends Command {
    /** Formats of a timeline. */
    enum Format {
        TABLE,
        CSV,
        JSON,
        TIMELINEJS,
        ICS,
        GEOJSON,
        TTL,
        NQ,
        TRIG,
        JSONLD,
        HTML;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "First day: 2014, 2014-03 or 2014-03-14.",
            converter = PartialDate.First.class)
    Optional<LocalDate> from = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description = "Last day: 2014, 2014-03 or 2014-03-14.",
            converter = PartialDate.Last.class)
    Optional<LocalDate> to = Optional.empty();

    @Option(names = "--actor", paramLabel = "ACTOR", description = "Someone who takes part: a name or an id.")
    Optional<String> actor = Optional.empty();

    @Option(names = "--place", paramLabel = "PLACE", description = "Where: a name or an id.")
    List<String> places = List.of();

    @Option(names = "--type", paramLabel = "TYPE", description = "What: Meeting, PhoneCall, Visit, Agreement...")
    List<String> types = List.of();

    @Option(names = "--status", paramLabel = "STATUS", description = "occurred, planned, possible or denied.")
    List<Status> statuses = List.of();

    @Option(
            names = "--min-confidence",
            paramLabel = "X",
            defaultValue = "0",
            description = "Leave out events below this confidence, 0 to 1.")
    double leastConfidence;

    @Option(
            names = "--as-known-on",
            paramLabel = "DATE",
            description = "Only what was published by this day.",
            converter = PartialDate.Last.class)
    Optional<LocalDate> knownOn = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "One of ${COMPLETION-CANDIDATES} (default: table).")
    Format format = Format.TABLE;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to a file instead.")
    Optional<Path> output = Optional.empty();

    @Override
    public Integer call() throws IOException {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw wrong("--to lies before --from");
        }
        if (!(leastConfidence >= 0 && leastConfidence <= 1)) {
            throw wrong("--min-confidence is a number from 0 to 1");
        }
        Ontology ontology = HomeOntology.of(settings().home());
        Set<String> wantedTypes = new LinkedHashSet<>();
        for (String type : types) {
            wantedTypes.add(type(ontology, type)
                    .orElseThrow(() -> wrong("no event type '" + type + "'; there are "
                            + ontology.types().stream()
                                    .map(EventType::id)
                                    .sorted()
                                    .collect(Collectors.joining(", ")))));
        }
        TimelineFilter filter =
                new TimelineFilter(from, to, actor, places, wantedTypes, Set.copyOf(statuses), leastConfidence);
        try {
            return new TimelineRun(settings(), ontology)
                    .write(title(), filter, knownOn, format, output, out(), messages());
        } catch (QuestionException e) {
            throw wrong(e.getMessage());
        }
    }

    /** The id of an event type by its id or label, in any case. */
    private static Optional<String> type(Ontology ontology, String name) {
        return ontology.types().stream()
                .filter(type -> type.id().equalsIgnoreCase(name) || type.label().equalsIgnoreCase(name))
                .map(EventType::id)
                .findFirst();
    }

    private String title() {
        StringBuilder title = new StringBuilder("Diplomatic timeline");
        actor.ifPresent(name -> title.append(", ").append(name));
        if (!places.isEmpty()) {
            title.append(", ").append(String.join(" or ", places));
        }
        from.ifPresent(day -> title.append(", from ").append(day));
        to.ifPresent(day -> title.append(from.isPresent() ? " to " : ", to ").append(day));
        knownOn.ifPresent(day -> title.append(", as known on ").append(day));
        return title.toString();
    }
}
