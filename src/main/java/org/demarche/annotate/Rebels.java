package org.demarche.annotate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.lexicon.Gazetteer;
import org.demarche.lexicon.WordTable;
import org.demarche.model.ActorRef;
import org.demarche.model.Place;
import org.demarche.model.PlaceRef;

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
    private final Gazetteer gazetteer;

    Rebels(Optional<LocalDate> day, Discourse discourse, OfficeResolver offices, CueWords cues, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
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
    List<ActorRef> of(Phrase p, PhraseScanner.Scan scan) {
        List<Word> words = scan.words();
        String noun = words.get(p.last() - 1).folded();
        List<War> wars = WARS.stream()
                .filter(w -> w.nouns().contains(noun)
                        && day.filter(d -> during(w, d)).isPresent())
                .toList();
        wars = p.actors().isEmpty()
                ? told(wars, scan)
                : wars.stream().filter(w -> p.actors().contains(w.country())).toList();
        if (wars.size() != 1 || elsewhere(p, wars.get(0), scan)) {
            return List.of();
        }
        List<String> here = words.subList(p.last(), Math.min(words.size(), p.last() + BEHIND)).stream()
                .flatMap(w -> cues.republic(w.folded()).stream())
                .filter(wars.get(0).groups()::contains)
                .distinct()
                .toList();
        List<String> groups = here.isEmpty() ? local(wars.get(0), scan) : here;
        return groups.stream().flatMap(id -> offices.ref(id).stream()).toList();
    }

    /** "The separatists in Catalonia": whether a region of another country, or that country, stands behind the noun. */
    private boolean elsewhere(Phrase p, War war, PhraseScanner.Scan scan) {
        return p.last() < scan.words().size()
                && scan.words().get(p.last()).pos().equals("IN")
                && scan.phrases().stream()
                        .filter(at -> at.first() > p.last() && at.first() <= p.last() + 2)
                        .flatMap(at -> at.place().stream())
                        .anyMatch(id -> wide(id) && !within(id, war.country()));
    }

    /** Rebels sit down for talks in any town. */
    private boolean wide(String place) {
        return gazetteer
                .place(place)
                .filter(at -> at.kind() == Place.Kind.REGION || at.kind() == Place.Kind.COUNTRY)
                .isPresent();
    }

    private static boolean during(War war, LocalDate day) {
        return !day.isBefore(war.from()) && !day.isAfter(war.to().plusDays(AFTER));
    }

    /** The wars whose country or group the text names, else those one of whose places it does. */
    private List<War> told(List<War> wars, PhraseScanner.Scan scan) {
        List<War> named = wars.stream().filter(this::told).toList();
        return named.isEmpty() ? wars.stream().filter(w -> placed(w, scan)).toList() : named;
    }

    private boolean told(War war) {
        return discourse
                .named(who -> war.country().equals(who.id()) || war.groups().contains(who.id()), Integer.MAX_VALUE)
                .isPresent();
    }

    /** "The separatists seized Horlivka": those of the region where the place last named lies, else all of them. */
    private List<String> local(War war, PhraseScanner.Scan scan) {
        if (war.groups().size() == 1) {
            return war.groups();
        }
        List<String> here = scan.phrases().stream()
                .flatMap(p -> p.place().stream())
                .filter(id -> within(id, war.country()))
                .toList();
        List<String> last =
                here.isEmpty() ? before().reduce((a, b) -> b).stream().toList() : here;
        List<String> groups = last.stream()
                .flatMap(id -> around(id).stream())
                .flatMap(at -> Arrays.stream(at.id().split("-")).flatMap(w -> cues.republic(w).stream()))
                .filter(war.groups()::contains)
                .distinct()
                .toList();
        return groups.size() == 1 ? groups : war.groups();
    }

    /** "Mariupol ... the separatists": whether a place of the country was named, or is in this sentence. */
    private boolean placed(War war, PhraseScanner.Scan scan) {
        Stream<String> here = scan.phrases().stream().flatMap(p -> p.place().stream());
        return Stream.concat(before(), here).anyMatch(id -> within(id, war.country()));
    }

    /** The places named so far, in the order of the text. */
    private Stream<String> before() {
        return IntStream.rangeClosed(0, discourse.now())
                .boxed()
                .flatMap(s -> discourse.places(s).stream())
                .flatMap(a -> a.mention().place().stream())
                .map(PlaceRef::id);
    }

    private boolean within(String place, String country) {
        return around(place).stream().anyMatch(at -> at.id().equals(country));
    }

    /** A place and what it lies in, the smallest first. */
    private List<Place> around(String place) {
        return Stream.iterate(
                        gazetteer.place(place),
                        Optional::isPresent,
                        at -> gazetteer.partOf(at.get().id()))
                .flatMap(Optional::stream)
                .toList();
    }
}
