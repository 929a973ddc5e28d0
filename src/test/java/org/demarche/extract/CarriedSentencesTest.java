package org.demarche.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotationPipeline;
import org.demarche.lexicon.CompiledOntology;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.EventMention;
import org.demarche.model.EventType;
import org.demarche.model.Ontology;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a plain sentence tells is told, too, when it stands in a longer one, and nobody of another event gets into it. */
class CarriedSentencesTest {
    private static final List<String> TABLES = List.of("acts", "meet", "speech", "talks");
    private static final int STEP = 11;
    private static final double FOUND = 0.93;
    private static final double MIXED = 0.02;

    private final Ontology ontology = CompiledOntology.load();
    private final AnnotationPipeline pipeline = AnnotationPipeline.of(Gazetteer.of(ontology), ontology);
    private final EventExtractor extractor = EventExtractor.ofAll(ontology);

    /** A sentence that begins with who acts, and what it tells. */
    private record Row(String type, String date, String sentence, String people) {
        Set<String> who() {
            return Stream.of(people.split("[|;]"))
                    .map(p -> p.replaceFirst("^ *(agents|targets)=", "").strip())
                    .collect(Collectors.toSet());
        }

        boolean strangerTo(Row other) {
            Set<String> shared = new HashSet<>(who());
            shared.retainAll(other.who());
            return shared.isEmpty() && date.substring(0, 4).equals(other.date.substring(0, 4));
        }
    }

    @TestFactory
    Stream<DynamicTest> carriers() throws IOException {
        List<Row> rows = rows();
        return Probes.lines("/golden/carriers.tsv")
                .map(line -> line.split("\t", 2))
                .map(carrier ->
                        DynamicTest.dynamicTest(carrier[0], () -> check(carrier[1], rows, carrier[1].contains("{T}"))));
    }

    private void check(String carrier, List<Row> rows, boolean two) {
        List<String> lost = new ArrayList<>();
        List<String> mixed = new ArrayList<>();
        int events = 0;
        int tried = 0;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Optional<Row> other = two
                    ? Stream.concat(rows.stream().skip(i), rows.stream().limit(i))
                            .filter(row::strangerTo)
                            .findFirst()
                    : Optional.of(row);
            if (other.isEmpty()) {
                continue;
            }
            String text = carrier.replace("{S}", row.sentence())
                    .replace("{T}", other.get().sentence());
            ExampleSpec spec = ExampleSpec.of(new EventType.Example(
                    later(row, other.get()) + " | " + text + " | " + row.people(), false, Optional.empty()));
            List<EventMention> found = extractor.extract(pipeline.annotate(spec.article()));
            tried++;
            if (!spec.in(row.type(), found)) {
                lost.add(text + "\n    " + ExampleSpec.show(found));
            }
            for (EventMention event : found) {
                events++;
                Set<String> who = event.participants().stream()
                        .map(p -> p.actor().label())
                        .collect(Collectors.toSet());
                if (two && touches(who, row) && touches(who, other.get())) {
                    mixed.add(text + "\n    " + ExampleSpec.show(List.of(event)));
                }
            }
        }
        int all = tried;
        int told = events;
        assertTrue(all > 50, () -> "only " + all + " sentences");
        assertTrue(
                lost.size() <= (1 - FOUND) * all,
                () -> lost.size() + " of " + all + " lost:\n" + String.join("\n", lost));
        assertTrue(
                mixed.size() <= MIXED * told,
                () -> mixed.size() + " of " + told + " with people of both:\n" + String.join("\n", mixed));
    }

    private static boolean touches(Set<String> who, Row row) {
        return row.who().stream().anyMatch(who::contains);
    }

    private static String later(Row some, Row other) {
        LocalDate day = LocalDate.parse(some.date());
        LocalDate second = LocalDate.parse(other.date());
        return (day.isBefore(second) ? second : day).toString();
    }

    /** Every so many rows that begin with who acts, without day, place and status. */
    private static List<Row> rows() throws IOException {
        List<Row> all = new ArrayList<>();
        for (String table : TABLES) {
            Probes.lines("/golden/probes-" + table + ".tsv")
                    .map(CarriedSentencesTest::row)
                    .flatMap(Optional::stream)
                    .forEach(all::add);
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i += STEP) {
            rows.add(all.get(i));
        }
        return rows;
    }

    private static Optional<Row> row(String line) {
        String[] cells = line.split("\t", 2);
        String[] parts = cells[1].split(" \\| ");
        String people = Stream.of(parts)
                .filter(p -> p.startsWith("agents=") || p.startsWith("targets="))
                .collect(Collectors.joining(" | "));
        boolean plain = Character.isUpperCase(cells[0].charAt(0))
                && parts[1].endsWith(".")
                && parts[1].matches("[^\"“,;:]*")
                && !parts[1].matches(".*(\\. [A-Z]|\\b([Hh]e|[Ss]he|[Tt]hey|[Ii]t|his|her|their|its|said)\\b).*");
        boolean acts = Stream.of(people.replaceFirst("^agents=", "").split("[ ;|]+"))
                .anyMatch(w -> w.length() > 2 && parts[1].startsWith(w));
        return plain && acts
                ? Optional.of(new Row(cells[0], parts[0], parts[1].substring(0, parts[1].length() - 1), people))
                : Optional.empty();
    }
}
