package org.demarche.consolidate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.model.CitedMention;
import org.demarche.model.Decision;
import org.demarche.model.EventMention;
import org.demarche.model.ReportKey;

/** The decisions of people, as far as they are about the mentions at hand. */
final class Constraints {
    private final Map<String, List<Integer>> byArticle = new HashMap<>();
    private final List<CitedMention> mentions;
    private final List<Decision> standing;

    /** @param mentions in their fixed order */
    Constraints(List<CitedMention> mentions, Collection<Decision> decisions) {
        this.mentions = mentions;
        this.standing = decisions.stream()
                .filter(Decision::stands)
                .sorted(Comparator.comparingInt(Decision::number))
                .toList();
        if (!standing.isEmpty()) {
            for (int i = 0; i < mentions.size(); i++) {
                byArticle
                        .computeIfAbsent(mentions.get(i).article(), a -> new ArrayList<>())
                        .add(i);
            }
        }
    }

    List<Decision> standing() {
        return standing;
    }

    /** The mentions that reports are, by number; those whose article is not here are left out. */
    List<Integer> find(List<ReportKey> reports) {
        return reports.stream()
                .flatMap(r -> find(r).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Optional<Integer> find(ReportKey report) {
        return byArticle.getOrDefault(report.article(), List.of()).stream()
                .filter(i -> report.standsAt(mentions.get(i).mention()))
                .min(Comparator.comparing(
                                (Integer i) -> unlike(report, mentions.get(i).mention()))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int unlike(ReportKey report, EventMention m) {
        int samePeople = m.participantKey().equals(report.participants()) ? 0 : 2;
        boolean sameWords = m.evidence().stream().anyMatch(e -> e.trigger().equals(report.trigger()));
        return samePeople + (sameWords ? 0 : 1);
    }
}
