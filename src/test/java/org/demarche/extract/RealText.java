package org.demarche.extract;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.demarche.annotate.AnnotationPipeline;
import org.demarche.lexicon.CompiledOntology;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.ActorRef;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Article;
import org.demarche.model.EventMention;
import org.demarche.model.Evidence;
import org.demarche.model.Ontology;
import org.demarche.model.Outcome;
import org.demarche.model.Participant;
import org.demarche.model.PlaceRef;
import org.demarche.model.Sentence;
import org.demarche.read.ReadOptions;
import org.demarche.read.Readers;

/**
 * Reads real newspaper text from start to end and draws events for a human to judge: {@code RealText SEED COUNT
 * FILE.jsonl…}, where a line of a file has {@code doc}, {@code dct} and {@code text}. A count of 0 prints every event.
 */
final class RealText {
    private RealText() {}

    /** An event with the sentence that reports it. */
    private record Drawn(EventMention event, String sentence, LocalDate published) {}

    public static void main(String[] args) throws IOException {
        Ontology ontology = CompiledOntology.load();
        AnnotationPipeline pipeline = AnnotationPipeline.of(Gazetteer.of(ontology), ontology);
        EventExtractor extractor = new EventExtractor(ontology);
        List<Drawn> all = new ArrayList<>();
        for (int i = 2; i < args.length; i++) {
            for (String line : Files.readAllLines(Path.of(args[i]), StandardCharsets.UTF_8)) {
                JsonObject doc = JsonParser.parseString(line).getAsJsonObject();
                for (Article article : read(doc)) {
                    AnnotatedArticle annotated = pipeline.annotate(article);
                    extractor.extract(annotated).forEach(event -> all.add(drawn(annotated, event)));
                }
            }
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Map<String, Long> counts =
                all.stream().collect(Collectors.groupingBy(d -> d.event().type(), TreeMap::new, Collectors.counting()));
        out.println(all.size() + " events " + counts);
        Collections.shuffle(all, new Random(Long.parseLong(args[0])));
        int count = Integer.parseInt(args[1]);
        for (int i = 0; i < (count == 0 ? all.size() : Math.min(count, all.size())); i++) {
            out.println(show(i + 1, all.get(i)));
        }
    }

    /** The document as the program reads it from a file, published on its day. */
    private static List<Article> read(JsonObject doc) throws IOException {
        Path folder = Files.createTempDirectory("real-text");
        Path file = folder.resolve(doc.get("doc").getAsString() + ".txt");
        Files.writeString(file, doc.get("text").getAsString(), StandardCharsets.UTF_8);
        Optional<LocalDate> published = Optional.ofNullable(doc.get("dct"))
                .filter(d -> !d.isJsonNull())
                .map(d -> LocalDate.parse(d.getAsString().substring(0, 10)));
        List<Article> articles = new ArrayList<>();
        for (Outcome<Article> outcome :
                Readers.standard().read(file, ReadOptions.standard()).toList()) {
            if (outcome instanceof Outcome.Done<Article> done) {
                articles.add(published.map(done.value()::withPublished).orElse(done.value()));
            } else {
                System.err.println(outcome);
            }
        }
        Files.delete(file);
        Files.delete(folder);
        return articles;
    }

    private static Drawn drawn(AnnotatedArticle annotated, EventMention event) {
        Article article = annotated.article();
        Evidence best = event.evidence().get(0);
        String sentence = annotated.sentences().stream()
                .map(Sentence::span)
                .filter(s -> article.reading().toSource(s).overlaps(best.trigger()))
                .map(s -> s.of(article.reading().text()))
                .collect(Collectors.joining(" "));
        return new Drawn(event, sentence, annotated.published().orElseThrow().begin());
    }

    private static String show(int number, Drawn drawn) {
        EventMention event = drawn.event();
        Evidence best = event.evidence().get(0);
        String date = event.date().map(d -> d.begin() + ".." + d.end()).orElse("-");
        return String.format(
                "%d %s [%d, %d) published %s%n    %s%n    %s %s%s | %s | %s %s | %s | %.2f | %s",
                number,
                event.article(),
                best.span().begin(),
                best.span().end(),
                drawn.published(),
                drawn.sentence().replaceAll("\\s+", " "),
                event.type(),
                names(event, Participant.Role.AGENT),
                names(event, Participant.Role.TARGET),
                event.place().map(PlaceRef::label).orElse("-"),
                date,
                event.date().isPresent() ? event.basis() : "",
                event.status(),
                event.confidence(),
                best.foundBy());
    }

    private static String names(EventMention event, Participant.Role role) {
        List<ActorRef> actors = event.in(role);
        String label = actors.stream().map(ActorRef::label).collect(Collectors.joining("; "));
        return role == Participant.Role.AGENT ? label : actors.isEmpty() ? "" : " -> " + label;
    }
}
