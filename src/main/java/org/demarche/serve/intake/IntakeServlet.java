package org.demarche.serve.intake;

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
import org.demarche.serve.http.Fault;
import org.demarche.serve.http.Json;
import org.demarche.store.DiskFull;
import org.demarche.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes articles from whoever may post them, and answers when they are on disk. */
public final class IntakeServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(IntakeServlet.class);
    private final transient Optional<Intake> intake;
    private final transient Access access;

    public IntakeServlet(Optional<Intake> intake, Access access) {
        this.intake = intake;
        this.access = access;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"POST".equals(request.getMethod())) {
            throw new Fault(405, "method-not-allowed", "Articles are posted here.", Map.of("Allow", "POST"));
        }
        access.require(request);
        Intake taker = intake.orElseThrow(() -> new Fault(403, "no-intake", "This server takes no articles."));
        Intake.Receipt receipt = receipt(taker, Posted.read(request));
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(receipt.articles().isEmpty() && receipt.refused() > 0 ? 422 : 200);
        Json.write(response, json(receipt));
    }

    private static Intake.Receipt receipt(Intake taker, List<Document> documents) {
        try {
            return taker.take(documents);
        } catch (DiskFull e) {
            LOG.error("nothing was stored: {}", e.getMessage());
            throw new Fault(507, "disk-full", "The server's disk is full: nothing of this was stored.");
        } catch (StoreException e) {
            LOG.error("nothing was stored", e);
            throw new Fault(507, "not-stored", "The server's disk took no more: nothing of this was stored.");
        }
    }

    private static ObjectNode json(Intake.Receipt receipt) {
        ObjectNode json = Json.object();
        json.put("commit", receipt.commit());
        ArrayNode articles = json.putArray("articles");
        receipt.articles().forEach(articles::add);
        json.put("events", receipt.events());
        ArrayNode problems = json.putArray("problems");
        receipt.problems().forEach(problem -> problems.addObject()
                .put("severity", problem.severity().name().toLowerCase(Locale.ROOT))
                .put("article", problem.file())
                .put("position", problem.position())
                .put("message", problem.message()));
        return json;
    }
}
