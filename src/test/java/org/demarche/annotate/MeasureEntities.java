package org.demarche.annotate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.lexicon.CompiledOntology;
import org.demarche.lexicon.Fold;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.ActorRef;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Article;
import org.demarche.model.EntityMention;
import org.demarche.model.Outcome;
import org.demarche.model.Place;
import org.demarche.model.Sentence;
import org.demarche.read.ReadOptions;
import org.demarche.read.Readers;

/** Measures how many participants and places of gold events are resolved in or beside the evidence sentence. */
final class MeasureEntities {
    private static final Map<String, String> SAME = Map.of(
            "international monetary fund",
            "imf",
            "federation council russia",
            "federation council",
            "new york city",
            "new york",
            "organization for security and co operation in europe",
            "osce");

    private int wanted;
    private int found;
    private int placesWanted;
    private int placesFound;
    private long tokens;
    private long nanos;
    private final boolean show;
    private final Gazetteer gazetteer = Gazetteer.of(CompiledOntology.load());
    private final AnnotationPipeline pipeline = AnnotationPipeline.of(gazetteer, CompiledOntology.load());

    private MeasureEntities(boolean show) {
        this.show = show;
    }

    public static void main(String[] args) throws IOException {
        MeasureEntities measure = new MeasureEntities(args.length > 2 && args[2].equals("show"));
        List<Path> files;
        try (Stream<Path> list = Files.list(Path.of(args[0], "gold"))) {
            files = list.sorted().toList();
        }
        for (Path gold : files) {
            if (args.length < 2 || gold.getFileName().toString().matches(args[1])) {
                measure.document(Path.of(args[0]), gold);
            }
        }
        measure.report();
    }

    private void document(Path folder, Path goldFile) throws IOException {
        JsonNode gold = new ObjectMapper().readTree(goldFile.toFile());
        String doc = gold.get("doc").asText();
        Article article = Readers.standard()
                .read(folder.resolve("docs").resolve(doc + ".txt"), ReadOptions.standard())
                .flatMap(o -> o instanceof Outcome.Done<Article> done ? Stream.of(done.value()) : Stream.empty())
                .findFirst()
                .orElseThrow();
        Optional<LocalDate> day = article.published();
        long start = System.nanoTime();
        AnnotatedArticle a = pipeline.annotate(article);
        nanos += System.nanoTime() - start;
        a.sentences().forEach(s -> tokens += s.tokens().size());
        if (show) {
            System.out.println("==== " + doc + " " + day);
            Show.print(a);
        }
        for (JsonNode event : gold.get("events")) {
            check(doc, a, event);
        }
    }

    private void check(String doc, AnnotatedArticle a, JsonNode event) {
        List<String> names = new ArrayList<>();
        event.path("agents").forEach(n -> names.add(n.asText()));
        event.path("targets").forEach(n -> names.add(n.asText()));
        String evidence = event.path("evidence").asText();
        String text = a.article().reading().text();
        Set<String> who = new HashSet<>();
        Set<String> where = new HashSet<>();
        int[] range = sentences(a, text, evidence);
        if (range[1] < 0) {
            System.out.println("LOST " + doc + " " + evidence);
            return;
        }
        int from = a.sentences().get(Math.max(0, range[0] - 1)).span().begin();
        int to = a.sentences()
                .get(Math.min(a.sentences().size() - 1, range[1] + 1))
                .span()
                .end();
        for (EntityMention m : a.entities()) {
            if (m.span().begin() >= from && m.span().end() <= to) {
                m.actors().stream()
                        .map(ActorRef::label)
                        .map(MeasureEntities::norm)
                        .forEach(who::add);
                m.place().ifPresent(p -> {
                    for (Optional<Place> at = gazetteer.place(p.id());
                            at.isPresent();
                            at = gazetteer.partOf(at.get().id())) {
                        where.add(norm(at.get().label()));
                    }
                });
            }
        }
        for (String name : names) {
            wanted++;
            if (who.contains(norm(name))) {
                found++;
            } else {
                System.out.println("WHO " + doc + " " + event.get("type").asText() + " " + name + " | "
                        + evidence.replaceAll("\\s+", " "));
            }
        }
        if (event.hasNonNull("place")) {
            placesWanted++;
            if (where.contains(norm(event.get("place").asText()))) {
                placesFound++;
            } else {
                System.out.println(
                        "WHERE " + doc + " " + event.get("place").asText() + " | " + evidence.replaceAll("\\s+", " "));
            }
        }
    }

    private static int[] sentences(AnnotatedArticle a, String text, String evidence) {
        StringBuilder flat = new StringBuilder();
        List<Integer> at = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                flat.append(Character.toLowerCase(text.charAt(i)));
                at.add(i);
            }
        }
        String key = evidence.replaceAll("&#?\\w+;", "")
                .replaceAll("<[^>]*>", "")
                .replaceAll("[^\\p{L}\\p{Nd}]", "")
                .toLowerCase(Locale.ROOT);
        int begin = -1;
        int length = key.length();
        while (begin < 0 && length > 15) {
            begin = flat.indexOf(key.substring(0, length));
            length -= begin < 0 ? 5 : 0;
        }
        int[] range = {Integer.MAX_VALUE, -1};
        if (begin < 0) {
            return range;
        }
        int from = at.get(begin);
        int to = at.get(begin + length - 1) + 1;
        for (int i = 0; i < a.sentences().size(); i++) {
            Sentence s = a.sentences().get(i);
            if (s.span().begin() < to && from < s.span().end()) {
                range[0] = Math.min(range[0], i);
                range[1] = Math.max(range[1], i);
            }
        }
        return range;
    }

    private static String norm(String name) {
        String folded = String.join(
                        " ", Fold.split(name).stream().map(Fold::word).toList())
                .replaceAll("[^a-z0-9]+", " ")
                .replaceAll("^the ", "")
                .strip();
        return SAME.getOrDefault(folded, folded);
    }

    private void report() {
        System.out.printf(
                "participants %d/%d=%.3f places %d/%d=%.3f tokens %d, %.0f per second%n",
                found,
                wanted,
                (double) found / wanted,
                placesFound,
                placesWanted,
                (double) placesFound / placesWanted,
                tokens,
                tokens * 1e9 / nanos);
    }
}
