package org.demarche.serve.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.query.Answer;
import org.demarche.query.Answers;
import org.demarche.query.Question;
import org.demarche.query.QuestionException;
import org.demarche.query.Questions;
import org.demarche.serve.data.Snapshot;
import org.demarche.serve.http.Fault;
import org.demarche.serve.http.Json;
import org.demarche.serve.http.Limits;
import org.demarche.store.Store;

/** The questions of {@code queries/} and their answers. */
final class Asked {
    private final Store store;
    private final Questions questions;
    private final Limits limits;

    Asked(Store store, Limits limits) {
        this.store = store;
        this.questions = Questions.of(store.home());
        this.limits = limits;
    }

    ObjectNode all() {
        ObjectNode all = Json.object();
        ArrayNode items = all.putArray("items");
        questions.all().forEach(question -> items.add(about(question)));
        return all;
    }

    private static ObjectNode about(Question question) {
        ObjectNode item = Json.object()
                .put("name", question.name())
                .put("title", question.title())
                .put("description", question.description())
                .put("sparql", question.sparql());
        ArrayNode parameters = item.putArray("parameters");
        question.parameters().forEach(p -> {
            ObjectNode parameter = parameters
                    .addObject()
                    .put("name", p.name())
                    .put("kind", p.kind().name().toLowerCase(Locale.ROOT))
                    .put("required", p.required())
                    .put("description", p.description());
            p.fallback().ifPresent(value -> parameter.put("default", value));
        });
        return item;
    }

    ObjectNode answer(String name, HttpServletRequest request, Snapshot snapshot) {
        try {
            Question question = questions.find(name);
            Map<String, String> given = new HashMap<>();
            request.getParameterMap().forEach((parameter, values) -> given.put(parameter, values[0]));
            Answer answer = new Answers(store, Optional.of(limits.query()))
                    .atMost(limits.rows())
                    .searching(snapshot::search)
                    .ask(question, given);
            ObjectNode item = about(question);
            ArrayNode columns = item.putArray("columns");
            answer.columns().forEach(columns::add);
            ArrayNode rows = item.putArray("rows");
            for (List<String> row : answer.rows()) {
                ArrayNode cells = rows.addArray();
                row.forEach(cells::add);
            }
            return item;
        } catch (QuestionException e) {
            throw fault(e);
        }
    }

    private static Fault fault(QuestionException e) {
        return switch (e.kind()) {
            case WRONG -> Fault.bad(e.getMessage());
            case UNKNOWN -> Fault.missing(e.getMessage());
            case TOO_SLOW -> Fault.busy("query-timeout", e.getMessage());
            case TOO_LONG -> Fault.tooLong(e.getMessage());
        };
    }
}
