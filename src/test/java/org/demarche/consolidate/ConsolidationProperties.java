package org.demarche.consolidate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.demarche.model.CitedMention;
import org.demarche.model.Decision;
import org.demarche.model.Decision.Correction;
import org.demarche.model.Decision.Kind;
import org.demarche.model.Event;
import org.demarche.model.ReportKey;

/** What holds for any reports: order, batches and what has been forgotten make no difference. */
class ConsolidationProperties {
    private static final int TRIES = 200;

    /** Reports that often fit each other, and often nearly. */
    @Provide
    Arbitrary<List<CitedMention>> reports() {
        Arbitrary<String> spec = Combinators.combine(
                        Arbitraries.of("a/2014-03-12", "b/2014-03-13", "c/2014-03-14", "d/2014-03-15", "e"),
                        Arbitraries.of("Meeting", "Meeting", "Meeting", "Visit", "Demand"),
                        Arbitraries.of("2014-03-13", "2014-03-14", "2014-03-14*", "2014-03-10..2014-03-16", "-"),
                        Arbitraries.of("london", "winfield-house", "uk", "paris", "-"),
                        Arbitraries.of("OCCURRED", "OCCURRED", "PLANNED", "DENIED", "POSSIBLE"),
                        Arbitraries.of(
                                "kerry lavrov",
                                "kerry lavrov",
                                "us russia",
                                "kerry",
                                "kerry lavrov fabius",
                                "eu lavrov",
                                "steinmeier lavrov"))
                .as((article, type, day, place, status, who) ->
                        String.join(" ", article, type, day, place, status, who));
        return spec.list().ofMinSize(1).ofMaxSize(14).map(specs -> Reports.reports(specs.toArray(String[]::new)));
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    /** A few splits, merges and rejections of reports chosen at random. */
    private static List<Decision> decisions(List<CitedMention> reports, Random random) {
        List<Decision> decisions = new ArrayList<>();
        for (int n = 1; n <= random.nextInt(4); n++) {
            ReportKey one =
                    ReportKey.of(reports.get(random.nextInt(reports.size())).mention());
            ReportKey other =
                    ReportKey.of(reports.get(random.nextInt(reports.size())).mention());
            Kind kind = List.of(Kind.SPLIT, Kind.MERGE, Kind.REJECT).get(random.nextInt(3));
            decisions.add(new Decision(
                    n,
                    kind,
                    List.of(one),
                    kind == Kind.REJECT ? List.of() : List.of(other),
                    Correction.NONE,
                    "Ann",
                    "",
                    Instant.EPOCH,
                    Optional.empty()));
        }
        return decisions;
    }

    @Property(tries = TRIES)
    void theOrderOfReportsMakesNoDifference(@ForAll("reports") List<CitedMention> reports, @ForAll("seeds") long seed) {
        Random random = new Random(seed);
        List<Decision> decisions = decisions(reports, random);
        List<CitedMention> shuffled = new ArrayList<>(reports);
        Collections.shuffle(shuffled, random);
        assertEquals(
                Reports.CONSOLIDATOR.consolidate(reports, decisions),
                Reports.CONSOLIDATOR.consolidate(shuffled, decisions));
    }

    @Property(tries = TRIES)
    void everyReportIsOfOneEventAndNamesAreUnique(@ForAll("reports") List<CitedMention> reports) {
        List<Event> events = Reports.CONSOLIDATOR.consolidate(reports, List.of());
        assertEquals(
                Set.copyOf(reports.stream().map(CitedMention::mention).toList()),
                events.stream().flatMap(e -> e.mentions().stream()).collect(Collectors.toSet()));
        assertEquals(
                reports.size(),
                events.stream().mapToInt(e -> e.mentions().size()).sum());
        Set<String> names = new HashSet<>();
        events.forEach(e -> assertTrue(names.add(e.id()), e.id()));
        events.forEach(e -> assertTrue(e.aliases().stream().noneMatch(names::contains), e.id()));
    }

    /** What is linked with none of some reports can be left away without a trace, so a store need not look at it. */
    @Property(tries = TRIES)
    void aComponentDependsOnItselfAlone(@ForAll("reports") List<CitedMention> reports) {
        Set<CitedMention> component = new HashSet<>(Set.of(reports.get(0)));
        boolean grows = true;
        while (grows) {
            List<CitedMention> more = reports.stream()
                    .filter(r -> component.stream().anyMatch(c -> Reports.CONSOLIDATOR.linked(r, c)))
                    .toList();
            grows = component.addAll(more);
        }
        List<Event> whole = Reports.CONSOLIDATOR.consolidate(reports, List.of());
        List<Event> part = Reports.CONSOLIDATOR.consolidate(component, List.of());
        assertTrue(whole.containsAll(part), () -> part + "\n" + whole);
    }

    @Property(tries = TRIES)
    void whatIsLinkedFindsEachOtherByItsKeys(@ForAll("reports") List<CitedMention> reports) {
        for (CitedMention a : reports) {
            for (CitedMention b : reports) {
                if (a != b && Reports.CONSOLIDATOR.linked(a, b)) {
                    Set<String> kept = Reports.CONSOLIDATOR.kept(b);
                    assertTrue(Reports.CONSOLIDATOR.sought(a).stream().anyMatch(kept::contains), () -> a + "\n" + b);
                }
            }
        }
    }
}
