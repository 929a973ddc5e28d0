package org.demarche.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.extract.EventTrace;
import org.demarche.extract.Explanation;
import org.demarche.extract.SentenceTrace;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.EventMention;
import org.demarche.model.InferredDate;
import org.demarche.model.Participant;
import org.demarche.model.PlaceRef;
import org.demarche.model.Span;
import org.demarche.model.TimeInterval;
import org.demarche.rdf.IriText;

/** Writes an explanation as one JSON object. */
record ExplanationJson(AnnotatedArticle annotated, Optional<StoredDay> stored) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of an article of which no store is asked. */
    ExplanationJson(AnnotatedArticle annotated) {
        this(annotated, Optional.empty());
    }

    void write(List<SentenceTrace> sentences, Explanation whole, PrintWriter out) throws IOException {
        out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json(sentences, whole)));
    }

    ObjectNode json(List<SentenceTrace> sentences, Explanation whole) {
        ObjectNode root = JSON.createObjectNode();
        root.put("doc", annotated.article().id());
        root.put("published", text(annotated.article().published()));
        annotated.inferred().ifPresent(inferred -> inferred(root.putObject("inferred"), inferred));
        stored.ifPresent(day -> {
            ObjectNode node = root.putObject("inferredFromOthers");
            days(node, Optional.of(day.published()));
            ArrayNode reasons = node.putArray("reasons");
            day.because().forEach(reasons::add);
        });
        ArrayNode list = root.putArray("sentences");
        sentences.forEach(trace -> sentence(list.addObject(), trace, whole));
        return root;
    }

    private static void inferred(ObjectNode node, InferredDate inferred) {
        days(node, Optional.of(inferred.published()));
        ArrayNode reasons = node.putArray("reasons");
        inferred.reasons().forEach(reason -> reasons.add(reason.text()));
    }

    private void sentence(ObjectNode node, SentenceTrace trace, Explanation whole) {
        node.put("number", trace.number());
        span(node, trace.sentence().span());
        node.put("block", word(trace.sentence().block().kind()));
        ArrayNode actors = node.putArray("actors");
        trace.actors().stream().flatMap(e -> e.actors().stream()).distinct().forEach(a -> actors.addObject()
                .put("id", IriText.actor(a.id()))
                .put("label", a.label()));
        ArrayNode triggers = node.putArray("triggers");
        trace.triggers().forEach(trigger -> {
            ObjectNode each = triggers.addObject().put("word", trigger.word());
            trigger.types().forEach(each.putArray("types")::add);
        });
        ArrayNode matches = node.putArray("matches");
        trace.matches().forEach(match -> match(matches.addObject(), match, whole));
        node.put("silence", trace.silence().map(ExplanationJson::word).orElse(null));
    }

    private void match(ObjectNode node, EventTrace match, Explanation whole) {
        node.put("type", match.type());
        span(node.putObject("trigger"), match.trigger());
        node.put("pattern", match.pattern());
        participants(node.putArray("agents"), match, Participant.Role.AGENT);
        participants(node.putArray("targets"), match, Participant.Role.TARGET);
        node.put("status", word(match.status())).put("statusCue", match.cue());
        node.put("place", match.place().map(PlaceRef::label).orElse(null));
        node.put("placeRule", match.placeRule());
        days(node, match.date());
        node.put("dateBasis", match.date().isPresent() ? word(match.basis()) : null);
        node.put("dateRule", match.dateRule());
        node.put("event", match.event().orElse(null));
        match.event().ifPresent(number -> {
            EventMention event = whole.events().get(number - 1);
            node.put("confidence", event.confidence());
            ArrayNode weighs = node.putArray("weighs");
            whole.reasons()
                    .get(number - 1)
                    .forEach(r -> weighs.addObject().put("sign", r.sign()).put("logOdds", r.logOdds()));
            node.put(
                    "assertedBy",
                    event.assertedBy().map(a -> IriText.actor(a.id())).orElse(null));
            node.put("times", event.count());
        });
        node.put("refusal", match.refusal().map(ExplanationJson::word).orElse(null));
    }

    private static void participants(ArrayNode list, EventTrace match, Participant.Role role) {
        match.participants().stream().filter(p -> p.role() == role).forEach(p -> list.addObject()
                .put("id", IriText.actor(p.actor().id()))
                .put("label", p.actor().label()));
    }

    private static void days(ObjectNode node, Optional<TimeInterval> interval) {
        node.put("start", text(interval.map(TimeInterval::begin)));
        node.put("end", text(interval.map(TimeInterval::end)));
    }

    /** Where something stands in the file, and its characters there. */
    private void span(ObjectNode node, Span inReading) {
        Span span = annotated.article().reading().toSource(inReading);
        node.put("text", span.of(annotated.article().text()));
        node.put("begin", span.begin()).put("end", span.end());
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
