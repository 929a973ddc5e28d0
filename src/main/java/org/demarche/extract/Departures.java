package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.lexicon.WordTable;
import org.demarche.model.DateBasis;
import org.demarche.model.EventMention;
import org.demarche.model.EventType;
import org.demarche.model.Evidence;
import org.demarche.model.Status;

/**
 * Talks that somebody leaves for: "Kerry left Thursday for another round of talks with Lavrov" tells of a plan, and the
 * day is that of the departure.
 */
final class Departures {
    private final Set<String> encounters;
    private final Pattern leaving;

    private Departures(WordTable words, List<EventType> types) {
        encounters = types.stream()
                .filter(t -> t.is(EventType.Trait.ENCOUNTER))
                .map(EventType::id)
                .collect(Collectors.toSet());
        leaving = Pattern.compile("\\b(?:"
                + words.rows().stream().map(WordTable.Row::key).collect(Collectors.joining("|"))
                + ")\\b[^.;:]{0,40}\\bfor\\b[^.;:,]{0,40}$");
    }

    /** By lexicon/departure-words.tsv. */
    static Departures load(List<EventType> types) {
        return new Departures(WordTable.load("departure-words.tsv", 1), types);
    }

    /** The mention; talks that nobody is reported to have reached are planned. */
    EventMention of(EventMention mention) {
        return liesAhead(mention) ? ahead(mention) : mention;
    }

    private boolean liesAhead(EventMention m) {
        return encounters.contains(m.type())
                && m.status() == Status.OCCURRED
                && m.evidence().stream().allMatch(this::tellsOfLeaving);
    }

    private boolean tellsOfLeaving(Evidence e) {
        return leaving.matcher(
                        e.quote().substring(0, e.trigger().begin() - e.span().begin()))
                .find();
    }

    private static EventMention ahead(EventMention m) {
        return new EventMention(
                m.article(),
                m.type(),
                m.participants(),
                m.place(),
                Optional.empty(),
                DateBasis.EXPLICIT,
                Status.PLANNED,
                m.assertedBy(),
                m.count(),
                m.confidence(),
                m.evidence(),
                m.lasted());
    }
}
