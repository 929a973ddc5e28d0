package org.demarche.annotate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.lexicon.WordTable;
import org.demarche.model.ActorRef;

/** Decides whom "the rebels" means: the group that fights the country's government on the day. */
final class Rebels {
    private static final int BEHIND = 4;
    /** For so many days after the war the group is still called so. */
    private static final int AFTER = 90;

    private record War(LocalDate from, LocalDate to, String country, List<String> groups, Set<String> nouns) {}

    private static final List<War> WARS =
            WordTable.load("rebels.tsv", 4).rows().stream().map(Rebels::war).toList();

    private static final Set<String> NOUNS =
            WARS.stream().flatMap(w -> w.nouns().stream()).collect(Collectors.toSet());

    private final Optional<LocalDate> day;
    private final Discourse discourse;
    private final OfficeResolver offices;
    private final CueWords cues;

    Rebels(Optional<LocalDate> day, Discourse discourse, OfficeResolver offices, CueWords cues) {
        this.day = day;
        this.discourse = discourse;
        this.offices = offices;
        this.cues = cues;
    }

    private static War war(WordTable.Row row) {
        String[] days = row.key().split("\\.\\.");
        return new War(
                LocalDate.parse(days[0]),
                LocalDate.parse(days[1]),
                row.at(1),
                List.of(row.at(2).split(",")),
                Arrays.stream(row.at(3).split(",")).collect(Collectors.toSet()));
    }

    /** Whether the noun may tell such a group. */
    static boolean noun(String folded) {
        return NOUNS.contains(folded);
    }

    /** The groups, where the text tells the country or names one country only that has such a war. */
    List<ActorRef> of(Phrase p, List<Word> words) {
        String noun = words.get(p.last() - 1).folded();
        List<War> wars = WARS.stream()
                .filter(w -> w.nouns().contains(noun)
                        && day.filter(d -> during(w, d)).isPresent())
                .filter(w -> p.actors().isEmpty() ? told(w) : p.actors().contains(w.country()))
                .toList();
        if (wars.size() != 1) {
            return List.of();
        }
        List<String> here = words.subList(p.last(), Math.min(words.size(), p.last() + BEHIND)).stream()
                .flatMap(w -> cues.republic(w.folded()).stream())
                .filter(wars.get(0).groups()::contains)
                .distinct()
                .toList();
        List<String> groups = here.isEmpty() ? wars.get(0).groups() : here;
        return groups.stream().flatMap(id -> offices.ref(id).stream()).toList();
    }

    private static boolean during(War war, LocalDate day) {
        return !day.isBefore(war.from()) && !day.isAfter(war.to().plusDays(AFTER));
    }

    private boolean told(War war) {
        return discourse
                .named(who -> war.country().equals(who.id()) || war.groups().contains(who.id()), Integer.MAX_VALUE)
                .isPresent();
    }
}
