package org.demarche.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.demarche.evaluate.Attributes;
import org.demarche.evaluate.Claim;
import org.demarche.evaluate.Evaluation;
import org.demarche.evaluate.Matched;
import org.demarche.evaluate.Share;
import org.demarche.evaluate.Tally;

/** Writes an evaluation as one JSON object. */
final class EvaluationJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private EvaluationJson() {}

    static void write(Evaluation evaluation, boolean errors, PrintWriter out) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode types = root.putObject("types");
        evaluation.types().forEach((type, tally) -> tally(types.putObject(type), tally));
        tally(root.putObject("core"), evaluation.core());
        tally(root.putObject("speech"), evaluation.speech());
        tally(root.putObject("all"), evaluation.all());
        attributes(root.putObject("attributes"), evaluation.attributes());
        root.put("strays", evaluation.strays());
        if (errors) {
            claims(root.putArray("missed"), evaluation.missed());
            claims(root.putArray("spurious"), evaluation.spurious());
            ArrayNode wrong = root.putArray("wrongAttributes");
            evaluation.matched().stream().filter(m -> !m.strict()).forEach(m -> wrong(wrong.addObject(), m));
        }
        out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root));
    }

    private static void tally(ObjectNode node, Tally tally) {
        node.put("gold", tally.gold())
                .put("found", tally.system())
                .put("right", tally.matched())
                .put("strictlyRight", tally.strict())
                .put("precision", tally.precision())
                .put("recall", tally.recall())
                .put("f1", tally.f1())
                .put("strictF1", tally.strictF1());
    }

    private static void attributes(ObjectNode node, Attributes of) {
        share(node.putObject("date"), of.date());
        share(node.putObject("place"), of.place());
        share(node.putObject("status"), of.status());
        share(node.putObject("dateFilled"), of.dateFilled());
        share(node.putObject("placeFilled"), of.placeFilled());
        share(node.putObject("evidence"), of.evidence());
        share(node.putObject("names"), of.names());
    }

    private static void share(ObjectNode node, Share share) {
        node.put("right", share.part()).put("of", share.whole());
        share.value().ifPresent(value -> node.put("share", value));
    }

    private static void wrong(ObjectNode node, Matched pair) {
        node.put("date", pair.date()).put("place", pair.place()).put("status", pair.status());
        claim(node.putObject("gold"), pair.gold());
        claim(node.putObject("found"), pair.system());
    }

    private static void claims(ArrayNode list, List<Claim> claims) {
        claims.forEach(claim -> claim(list.addObject(), claim));
    }

    private static void claim(ObjectNode node, Claim claim) {
        node.put("doc", claim.doc()).put("type", claim.type());
        claim.agents().forEach(node.putArray("agents")::add);
        claim.targets().forEach(node.putArray("targets")::add);
        node.put("place", claim.place().orElse(null));
        node.put("start", claim.start().orElse(null));
        node.put("end", claim.end().orElse(null));
        node.put("status", claim.status()).put("evidence", claim.evidence());
    }
}
