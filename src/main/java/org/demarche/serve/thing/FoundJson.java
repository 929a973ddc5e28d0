package org.demarche.serve.thing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.export.DateText;
import org.demarche.model.ActorRef;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Article;
import org.demarche.model.EventMention;
import org.demarche.model.Participant;
import org.demarche.model.PlaceRef;
import org.demarche.rdf.Terms;
import org.demarche.serve.http.Json;
import org.demarche.serve.intake.Preview;

/** What was found in one article, as JSON: its text in pieces with their marks, its events, and why each sentence gave what. */
record FoundJson(Preview.Found found) {
    ObjectNode json() {
        AnnotatedArticle annotated = found.article();
        Article article = annotated.article();
        ObjectNode json = Json.object();
        json.put("id", article.id()).put("title", article.title());
        text(json, "publisher", article.publisher());
        text(json, "published", article.published().map(Look::day));
        annotated.inferred().ifPresent(inferred -> {
            json.put("inferred", DateText.of(inferred.published()));
            ArrayNode reasons = json.putArray("reasons");
            inferred.reasons().forEach(reason -> reasons.add(reason.text()));
        });
        json.set("paragraphs", paragraphs());
        ArrayNode events = json.putArray("events");
        found.events().forEach(event -> event(events.addObject(), event));
        json.set("sentences", found.why().path("sentences"));
        return json;
    }

    private ArrayNode paragraphs() {
        ArticleText text = ArticleText.of(found.article());
        List<EventMention> events = found.events();
        for (int i = 0; i < events.size(); i++) {
            text.mark(
                    events.get(i).evidence().get(0).span(),
                    events.get(i).evidence().get(0).trigger(),
                    events.get(i).type(),
                    events.get(i).type(),
                    i + 1);
        }
        return text.json();
    }

    private static void event(ObjectNode json, EventMention event) {
        json.put("type", event.type()).put("status", Look.local(Terms.status(event.status())));
        names(json.putArray("agents"), event.in(Participant.Role.AGENT));
        names(json.putArray("targets"), event.in(Participant.Role.TARGET));
        text(json, "place", event.place().map(PlaceRef::label));
        text(json, "date", event.date().map(DateText::of));
        if (event.date().isPresent()) {
            json.put("basis", event.basis().name().toLowerCase(Locale.ROOT));
        }
        text(json, "assertedBy", event.assertedBy().map(ActorRef::label));
        json.put("confidence", event.confidence());
        json.put("quote", event.evidence().get(0).quote());
        json.put("foundBy", event.evidence().get(0).foundBy());
    }

    private static void names(ArrayNode list, List<ActorRef> actors) {
        actors.forEach(actor -> list.add(actor.label()));
    }

    private static void text(ObjectNode json, String name, Optional<String> value) {
        value.ifPresent(text -> json.put(name, text));
    }
}
