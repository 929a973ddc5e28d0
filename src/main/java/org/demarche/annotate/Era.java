package org.demarche.annotate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.ActorRef;
import org.demarche.model.Tenure;

/** The years that an article without a date must be of: those in which most of its people held high office. */
record Era(LocalDate from, LocalDate to) {
    private static final int FEWEST = 2;

    static Optional<Era> of(Collection<ActorRef> people, Gazetteer gazetteer) {
        List<Tenure> tenures = people.stream()
                .flatMap(who -> gazetteer.tenures().of(who.id()).stream())
                .filter(t -> high(gazetteer.rank(t.post())))
                .toList();
        TreeSet<LocalDate> starts = new TreeSet<>();
        tenures.forEach(t -> starts.add(t.from()));
        long most = 0;
        Optional<Era> best = Optional.empty();
        for (LocalDate start : starts) {
            List<Tenure> in = tenures.stream().filter(t -> t.covers(start)).toList();
            long holders = in.stream().map(Tenure::holder).distinct().count();
            if (holders > most) {
                most = holders;
                LocalDate end = in.stream()
                        .flatMap(t -> t.to().stream())
                        .min(LocalDate::compareTo)
                        .orElse(start.plusYears(1));
                best = Optional.of(new Era(start, end));
            }
        }
        return most >= FEWEST ? best : Optional.empty();
    }

    private static boolean high(String rank) {
        return switch (rank) {
            case "state", "government", "minister", "institution" -> true;
            default -> false;
        };
    }

    boolean overlaps(Tenure tenure) {
        return !tenure.from().isAfter(to)
                && tenure.to().map(end -> !end.isBefore(from)).orElse(true);
    }
}
