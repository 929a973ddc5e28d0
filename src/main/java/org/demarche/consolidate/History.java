package org.demarche.consolidate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.model.CitedMention;
import org.demarche.model.EventMention;
import org.demarche.model.Lifecycle;
import org.demarche.model.Stage;
import org.demarche.model.Status;

/** The lifecycle of an event, from its reports in the order of their publication. */
final class History {
    /** Days in order; what is undated counts as earliest, so that it never overrules. */
    private static final Comparator<Optional<LocalDate>> DAY = Comparator.comparing(d -> d.orElse(LocalDate.MIN));

    private final Wording wording;

    History(Wording wording) {
        this.wording = wording;
    }

    /** @param mentions in their fixed order */
    List<Stage> of(List<CitedMention> mentions) {
        Optional<Optional<LocalDate>> announced = mentions.stream()
                .filter(m -> planned(m.mention()))
                .map(CitedMention::published)
                .min(DAY);
        Map<Optional<LocalDate>, Map<Lifecycle, List<EventMention>>> days = new LinkedHashMap<>();
        mentions.stream()
                .sorted(Comparator.comparing(CitedMention::published, DAY))
                .forEach(m -> days.computeIfAbsent(m.published(), d -> new LinkedHashMap<>())
                        .computeIfAbsent(state(m, announced), s -> new ArrayList<>())
                        .add(m.mention()));
        List<Stage> stages = new ArrayList<>();
        days.forEach((day, states) -> states.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(state -> stages.add(new Stage(day, state.getKey(), state.getValue()))));
        return stages;
    }

    /** What the latest report that settles it says; else the best that is known of plans. */
    static Status status(List<Stage> history) {
        return history.stream()
                .filter(s -> s.state().decisive())
                .max(Comparator.comparing(Stage::published, DAY)
                        .thenComparing(s -> s.reports().size())
                        .thenComparing(Stage::state))
                .map(s -> s.state().status())
                .orElseGet(() -> history.stream().anyMatch(s -> s.state().status() == Status.PLANNED)
                        ? Status.PLANNED
                        : Status.POSSIBLE);
    }

    /** Whether some reports say that it took place and others, none of them older, that it did not. */
    static boolean contradicts(List<Stage> history) {
        Optional<Optional<LocalDate>> held = history.stream()
                .filter(s -> s.state() == Lifecycle.HELD)
                .map(Stage::published)
                .min(DAY);
        return held.isPresent()
                && history.stream()
                        .filter(s -> s.state().status() == Status.DENIED)
                        .anyMatch(s -> DAY.compare(s.published(), held.get()) >= 0);
    }

    private boolean planned(EventMention m) {
        return m.status() == Status.PLANNED || m.status() == Status.DENIED && says(m, Lifecycle.POSTPONED);
    }

    private Lifecycle state(CitedMention cited, Optional<Optional<LocalDate>> announced) {
        EventMention m = cited.mention();
        boolean later = announced
                .filter(first -> DAY.compare(first, cited.published()) < 0)
                .isPresent();
        if (planned(m)) {
            return says(m, Lifecycle.POSTPONED)
                    ? Lifecycle.POSTPONED
                    : later ? Lifecycle.SCHEDULED : Lifecycle.ANNOUNCED;
        }
        return switch (m.status()) {
            case DENIED -> later || says(m, Lifecycle.CANCELLED) ? Lifecycle.CANCELLED : Lifecycle.DENIED;
            case OCCURRED -> Lifecycle.HELD;
            default -> Lifecycle.CONSIDERED;
        };
    }

    private boolean says(EventMention m, Lifecycle state) {
        return m.evidence().stream().anyMatch(e -> wording.says(state, e.quote()));
    }
}
