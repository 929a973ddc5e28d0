package org.demarche.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.demarche.model.Decision.Correction;
import org.demarche.model.PlaceRef;
import org.demarche.model.Status;
import org.demarche.model.TimeInterval;
import org.demarche.query.NameLookup;
import org.demarche.query.QuestionException;
import org.demarche.store.Store;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche correct}: an event's place, date or status is another. */
@CommandLine.Command(
        name = "correct",
        header = "Decide where or when an event was, or whether it was.",
        footer = {
            "%nWhat the reports say is kept beside it. The decision holds when articles are read again;",
            "`demarche undo` takes it back."
        })
final class CorrectCommand extends Command {
    @Parameters(paramLabel = "EVENT", description = "Its id.")
    private String event = "";

    @Option(names = "--place", paramLabel = "PLACE", description = "A name or an id.")
    private Optional<String> place = Optional.empty();

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "2014-03-14, a month or a year, or two days: 2014-03-14/2014-03-16.")
    private Optional<String> date = Optional.empty();

    @Option(names = "--status", paramLabel = "STATUS", description = "occurred, planned, possible or denied.")
    private Optional<Status> status = Optional.empty();

    @Mixin
    private DecisionOptions options = new DecisionOptions();

    /** New values, as a person gives them. */
    record Values(Optional<String> place, Optional<TimeInterval> date, Optional<Status> status) {
        /** With the place that a name means. Inside a transaction. */
        Correction resolve(Store store) {
            return new Correction(place.map(name -> place(store, name)), date, status);
        }

        private static PlaceRef place(Store store, String name) {
            String id = NameLookup.of(store).place(name);
            return new PlaceRef(id, store.label(id));
        }
    }

    @Override
    public Integer call() throws IOException {
        if (place.isEmpty() && date.isEmpty() && status.isEmpty()) {
            throw wrong("what is to be corrected? --place, --date or --status");
        }
        try {
            return new DecisionRun(settings(), messages(), options)
                    .correct(event, new Values(place, date.map(CorrectCommand::interval), status));
        } catch (QuestionException | CommandLine.TypeConversionException e) {
            throw wrong(e.getMessage());
        }
    }

    private static TimeInterval interval(String text) {
        String[] ends = text.split("/", 2);
        LocalDate begin = new PartialDate.First().convert(ends[0]);
        LocalDate end = new PartialDate.Last().convert(ends[ends.length - 1]);
        if (end.isBefore(begin)) {
            throw new CommandLine.TypeConversionException("'" + text + "' ends before it begins");
        }
        TimeInterval.Precision precision = ends.length > 1
                ? TimeInterval.Precision.DAYS
                : switch (text.length()) {
                    case 4 -> TimeInterval.Precision.YEAR;
                    case 7 -> TimeInterval.Precision.MONTH;
                    default -> TimeInterval.Precision.DAY;
                };
        return new TimeInterval(begin, end, precision);
    }
}
