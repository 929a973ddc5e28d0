package org.demarche.serve.thing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.model.Outcome;
import org.demarche.model.Problem;
import org.demarche.serve.http.Fault;
import org.demarche.serve.http.Json;
import org.demarche.serve.http.Slots;
import org.demarche.serve.intake.Access;
import org.demarche.serve.intake.Document;
import org.demarche.serve.intake.Posted;
import org.demarche.serve.intake.Preview;

/** {@code POST /api/preview}: what would be found in articles, and why; nothing of them is stored. */
public final class PreviewServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private final transient Optional<Preview> preview;
    private final transient Access access;
    private final transient Slots slots;

    public PreviewServlet(Optional<Preview> preview, Access access, Slots slots) {
        this.preview = preview;
        this.access = access;
        this.slots = slots;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"POST".equals(request.getMethod())) {
            throw new Fault(405, "method-not-allowed", "Articles are posted here.", Map.of("Allow", "POST"));
        }
        access.require(request);
        Preview reader = preview.orElseThrow(() -> new Fault(403, "no-intake", "This server reads no articles."));
        List<Document> documents = Posted.read(request);
        ObjectNode answer = Json.object();
        ArrayNode articles = answer.putArray("articles");
        ArrayNode problems = answer.putArray("problems");
        Slots.Slot place = slots.take();
        try {
            for (Document document : documents) {
                for (Outcome<Preview.Found> outcome : reader.read(document)) {
                    outcome.problems().forEach(problem -> problem(problems.addObject(), problem));
                    if (outcome instanceof Outcome.Done<Preview.Found> done) {
                        articles.add(new FoundJson(done.value()).json());
                    }
                }
            }
        } finally {
            place.close();
        }
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(articles.isEmpty() ? 422 : 200);
        Json.write(response, answer);
    }

    private static void problem(ObjectNode json, Problem problem) {
        json.put("severity", problem.severity().name().toLowerCase(Locale.ROOT))
                .put("article", problem.file())
                .put("position", problem.position())
                .put("message", problem.message());
    }
}
