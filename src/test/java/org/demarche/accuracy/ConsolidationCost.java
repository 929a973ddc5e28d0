package org.demarche.accuracy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.demarche.consolidate.Consolidator;
import org.demarche.consolidate.Wording;
import org.demarche.lexicon.CompiledOntology;
import org.demarche.model.ActorRef;
import org.demarche.model.CitedMention;
import org.demarche.model.DateBasis;
import org.demarche.model.Event;
import org.demarche.model.EventMention;
import org.demarche.model.Evidence;
import org.demarche.model.Participant;
import org.demarche.model.Participant.Role;
import org.demarche.model.Span;
import org.demarche.model.Status;
import org.demarche.model.TimeInterval;
import org.demarche.model.TimeInterval.Precision;

/**
 * Prints what it costs to consolidate many mentions: {@code ConsolidationCost TESTDATA}. The rows of ICEWS 2014 are the
 * mentions, each of an article of its own; every third row is reported once more, by the week or without a date.
 */
final class ConsolidationCost {
    private static final int[] SIZES = {10_000, 20_000, 50_000, 100_000};
    private static final long SEED = 20140314;

    /** Words of CAMEO's relations, the first that fits counts. */
    private static final Map<String, String> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put("telephone", "PhoneCall");
        TYPES.put("visit", "Visit");
        TYPES.put("negotiat", "Meeting");
        TYPES.put("Consult", "Meeting");
        TYPES.put("meet", "Meeting");
        TYPES.put("agreement", "Agreement");
        TYPES.put("sanction", "Sanction");
        TYPES.put("embargo", "Sanction");
        TYPES.put("hreat", "Threat");
        TYPES.put("Criticize", "Condemnation");
        TYPES.put("Accuse", "Condemnation");
        TYPES.put("Reject", "Rejection");
        TYPES.put("appeal", "Demand");
        TYPES.put("Demand", "Demand");
        TYPES.put("force", "MilitaryAction");
        TYPES.put("fight", "MilitaryAction");
    }

    private ConsolidationCost() {}

    public static void main(String[] args) throws IOException {
        List<CitedMention> all = mentions(Path.of(args[0]).resolve("data/icews14/events.tsv"));
        Consolidator consolidator = new Consolidator(CompiledOntology.load(), Wording.NONE);
        consolidator.consolidate(all.subList(0, SIZES[0] / 2), List.of());
        table("as they came, day after day", all, consolidator);
        List<CitedMention> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(SEED));
        table("drawn from the whole year, ever denser", shuffled, consolidator);
    }

    private static void table(String title, List<CitedMention> all, Consolidator consolidator) {
        System.out.printf(
                "%n%s%n| mentions | events | CPU seconds | seconds | CPU microseconds each | heap at most, MB |%n",
                title);
        System.out.println("|--:|--:|--:|--:|--:|--:|");
        for (int size : SIZES) {
            heap().forEach(MemoryPoolMXBean::resetPeakUsage);
            long start = System.nanoTime();
            long cpuStart = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            List<Event> events = consolidator.consolidate(all.subList(0, Math.min(size, all.size())), List.of());
            double seconds = (System.nanoTime() - start) / 1e9;
            double cpu = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuStart) / 1e9;
            long peak =
                    heap().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum();
            System.out.printf(
                    Locale.ROOT,
                    "| %,d | %,d | %.1f | %.1f | %.0f | %,d |%n",
                    Math.min(size, all.size()),
                    events.size(),
                    cpu,
                    seconds,
                    cpu * 1e6 / size,
                    peak >> 20);
        }
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(p -> p.getType() == MemoryType.HEAP)
                .toList();
    }

    private static List<CitedMention> mentions(Path file) throws IOException {
        List<CitedMention> all = new ArrayList<>();
        List<String> rows = Files.readAllLines(file);
        for (int i = 1; i < rows.size(); i++) {
            String[] f = rows.get(i).split("\t");
            LocalDate day = LocalDate.parse(f[0]);
            all.add(mention("row-" + i, f, Optional.of(TimeInterval.day(day)), day));
            if (i % 3 == 0) {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                Optional<TimeInterval> vague = i % 2 == 0
                        ? Optional.empty()
                        : Optional.of(new TimeInterval(monday, monday.plusDays(6), Precision.WEEK));
                all.add(mention("again-" + i, f, vague, day.plusDays(2)));
            }
        }
        return all;
    }

    private static CitedMention mention(String article, String[] f, Optional<TimeInterval> date, LocalDate published) {
        String type = TYPES.entrySet().stream()
                .filter(t -> f[2].contains(t.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("Pledge");
        boolean symmetric = List.of("Meeting", "PhoneCall", "Agreement").contains(type);
        Span span = new Span(0, f[2].length());
        return new CitedMention(
                new EventMention(
                        article,
                        type,
                        List.of(
                                new Participant(actor(f[1]), Role.AGENT),
                                new Participant(actor(f[3]), symmetric ? Role.AGENT : Role.TARGET)),
                        Optional.empty(),
                        date,
                        DateBasis.EXPLICIT,
                        Status.OCCURRED,
                        Optional.empty(),
                        1,
                        0.9,
                        List.of(new Evidence(span, span, f[2], "row"))),
                Optional.of(published),
                Optional.empty());
    }

    private static ActorRef actor(String name) {
        return new ActorRef(name.toLowerCase(Locale.ROOT).replace(' ', '-'), name, true);
    }
}
