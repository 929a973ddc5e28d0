package org.demarche.consolidate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.model.CitedMention;
import org.demarche.model.Claim;
import org.demarche.model.DateBasis;
import org.demarche.model.Decision;
import org.demarche.model.Dossier;
import org.demarche.model.Event;
import org.demarche.model.EventMention;
import org.demarche.model.Link;
import org.demarche.model.PlaceRef;
import org.demarche.model.Stage;
import org.demarche.model.Status;
import org.demarche.model.TimeInterval;

/** Makes one event of the mentions that belong together. */
final class EventMaker {
    private final Values values;
    private final History history;
    private final BlockingKeys keys;
    private final PlaceTree places;

    EventMaker(Values values, History history, BlockingKeys keys, PlaceTree places) {
        this.values = values;
        this.history = history;
        this.keys = keys;
        this.places = places;
    }

    /** The mention whose name the event bears: decided, dated, complete, exact. */
    EventMention namesake(List<CitedMention> mentions) {
        return mentions.stream()
                .map(CitedMention::mention)
                .min(Comparator.<EventMention, Boolean>comparing(m -> m.date().isEmpty())
                        .thenComparing(m -> m.status() == Status.DENIED)
                        .thenComparing(m -> m.basis() == DateBasis.PUBLICATION_DAY_ASSUMED)
                        .thenComparing(m -> m.date().map(d -> !d.isDay()).orElse(true))
                        .thenComparing(m -> m.status() != Status.OCCURRED)
                        .thenComparing(m -> -m.participants().size())
                        .thenComparing(m -> -m.place().map(places::depth).orElse(0))
                        .thenComparing(EventIds::of))
                .orElseThrow();
    }

    /**
     * @param mentions in their fixed order
     * @param taken names of the other events of the component, which cannot be this one's aliases
     * @param decisions those about reports of this event
     */
    Event event(String id, List<CitedMention> mentions, List<Link> links, Set<String> taken, List<Decision> decisions) {
        List<EventMention> plain = mentions.stream().map(CitedMention::mention).toList();
        List<Stage> stages = history.of(mentions);
        Status status = History.status(stages);
        List<Claim> claims = values.claims(mentions, status, History.contradicts(stages));
        Optional<TimeInterval> date = values.date(mentions, status).chosen();
        Corrected corrected = new Corrected(values.place(mentions).chosen(), date, status).by(decisions);
        Set<String> aliases = new TreeSet<>();
        plain.forEach(m -> aliases.add(EventIds.of(m)));
        aliases.removeAll(taken);
        aliases.remove(id);
        Set<String> kept = new TreeSet<>();
        mentions.forEach(m -> kept.addAll(keys.kept(m)));
        return new Event(
                id,
                plain.get(0).type(),
                values.participants(mentions),
                corrected.place(),
                corrected.date(),
                corrected.date().equals(date) ? basis(plain, date) : DateBasis.EXPLICIT,
                corrected.status(),
                Corroboration.of(mentions),
                plain,
                List.copyOf(aliases),
                new Dossier(
                        links,
                        stages,
                        claims,
                        List.copyOf(kept),
                        decisions.stream().map(Decision::number).toList()));
    }

    /** The best basis among the reports that give the chosen date. */
    private static DateBasis basis(List<EventMention> mentions, Optional<TimeInterval> date) {
        return mentions.stream()
                .filter(m -> m.date().equals(date))
                .map(EventMention::basis)
                .min(Comparator.naturalOrder())
                .orElse(DateBasis.EXPLICIT);
    }

    /** Values after the corrections of people, the latest last. */
    private record Corrected(Optional<PlaceRef> place, Optional<TimeInterval> date, Status status) {
        Corrected by(List<Decision> decisions) {
            Corrected now = this;
            for (Decision d : decisions) {
                if (d.kind() == Decision.Kind.CORRECT) {
                    now = new Corrected(
                            d.correction().place().or(now::place),
                            d.correction().date().or(now::date),
                            d.correction().status().orElse(now.status()));
                }
            }
            return now;
        }
    }

    /** The names of events, each once: of two that would share one the later gets a number. */
    static String free(String wanted, Set<String> taken) {
        String name = wanted;
        for (int n = 2; !taken.add(name); n++) {
            name = wanted + "-" + n;
        }
        return name;
    }
}
