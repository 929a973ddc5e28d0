package org.demarche.annotate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordTable;

/** Which country a capital or a nationality means on a day: Moscow in 1979 is the Soviet Union. */
final class FormerStates {
    private record Former(String now, LocalDate until, String then) {}

    private static final List<Former> TABLE = WordTable.load("former-states.tsv", 3).rows().stream()
            .map(r -> new Former(r.key(), LocalDate.parse(r.at(1)), r.at(2)))
            .toList();

    private FormerStates() {}

    /** The phrases with the countries of the day; a country called by its own name stays. */
    static PhraseScanner.Scan on(PhraseScanner.Scan scan, Optional<LocalDate> day) {
        boolean any = day.isPresent() && TABLE.stream().anyMatch(f -> day.get().isBefore(f.until()));
        return any
                ? new PhraseScanner.Scan(
                        scan.sentence(),
                        scan.words(),
                        scan.phrases().stream().map(p -> on(p, day.get())).toList())
                : scan;
    }

    private static Phrase on(Phrase p, LocalDate day) {
        Phrase then = p.kind() == Phrase.Kind.ACTOR && p.rule().equals("name") ? p : p.actors(on(p.actors(), day));
        return then.office()
                .map(o -> then.office(new Office(o.titles(), on(o.of(), day), o.effect(), o.plural(), o.definite())))
                .orElse(then);
    }

    private static List<String> on(List<String> ids, LocalDate day) {
        return ids.stream()
                .map(id -> TABLE.stream()
                        .filter(f -> f.now().equals(id) && day.isBefore(f.until()))
                        .map(Former::then)
                        .findFirst()
                        .orElse(id))
                .toList();
    }

    /** Whom the words for a body meant on the day, if somebody else. */
    static Optional<String> then(String id, Optional<LocalDate> day) {
        return day.flatMap(d ->
                on(List.of(id), d).stream().filter(then -> !then.equals(id)).findFirst());
    }
}
