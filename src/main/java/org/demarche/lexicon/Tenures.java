package org.demarche.lexicon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.model.Tenure;

/** Who held what office, of whom and when. */
public final class Tenures {
    private final Map<String, List<Tenure>> byHolder = new HashMap<>();
    private final Map<String, List<Tenure>> byOffice = new HashMap<>();

    Tenures(List<Tenure> tenures) {
        for (Tenure t : tenures) {
            byHolder.computeIfAbsent(t.holder(), k -> new ArrayList<>()).add(t);
            byOffice.computeIfAbsent(office(t.post(), t.of()), k -> new ArrayList<>())
                    .add(t);
        }
        byOffice.values().forEach(list -> list.sort(Comparator.comparing(Tenure::from)));
    }

    private static String office(String post, String of) {
        return post + '@' + of;
    }

    public List<Tenure> of(String person) {
        return byHolder.getOrDefault(person, List.of());
    }

    /** All who ever held an office, earliest first. */
    public List<Tenure> holders(String post, String of) {
        return byOffice.getOrDefault(office(post, of), List.of());
    }

    /** The id of the one person in office that day; of two on a day of change, the newer. */
    public Optional<String> holder(String post, String of, LocalDate day) {
        List<Tenure> in = holders(post, of).stream().filter(t -> t.covers(day)).toList();
        if (in.isEmpty()) {
            return Optional.empty();
        }
        Tenure last = in.get(in.size() - 1);
        boolean handover = in.stream().allMatch(t -> t.holder().equals(last.holder()) || t.to().isPresent());
        return in.size() == 1 || handover ? Optional.of(last.holder()) : Optional.empty();
    }

    /** The last holder whose time had ended by that day. */
    public Optional<String> former(String post, String of, LocalDate day) {
        List<Tenure> past = holders(post, of).stream()
                .filter(t -> t.to().map(to -> to.isBefore(day)).orElse(false))
                .toList();
        return past.isEmpty()
                ? Optional.empty()
                : Optional.of(past.get(past.size() - 1).holder());
    }

    public boolean held(String person, String post, String of) {
        return of(person).stream().anyMatch(t -> t.post().equals(post) && t.of().equals(of));
    }

    public boolean inOffice(String person, LocalDate day) {
        return of(person).stream().anyMatch(t -> t.covers(day));
    }
}
