package org.demarche.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.cli.Finding.State;
import org.demarche.store.Commits;
import org.demarche.store.Store;
import org.demarche.store.StoreException;

/** Looks at one thing after the other and prints a line for each. */
record DoctorRun(Settings settings, PrintWriter out) {
    private static final ObjectMapper JSON = new ObjectMapper();

    int examine(boolean json) throws IOException {
        List<Finding> findings = new ArrayList<>(new ProgramCheckup(settings.home()).findings());
        findings.addAll(new HomeCheckup(settings.home()).findings());
        findings.addAll(
                settings.store().isEmpty() ? new StoreCheckup(settings.home()).findings() : List.of(elsewhere()));
        State worst =
                findings.stream().map(Finding::state).max(State::compareTo).orElse(State.OK);
        if (json) {
            out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json(findings, worst)));
        } else {
            findings.forEach(this::print);
        }
        return worst == State.BAD ? ExitStatus.FAILED : ExitStatus.DONE;
    }

    /** A store on another server: whether it answers, and what it says of itself. */
    private Finding elsewhere() throws IOException {
        String name = settings.storeName();
        try (Store store = StoreWiring.elsewhere(name, settings, new Messages(out, settings))) {
            long commit = store.read(() -> Commits.of(store.dataset()).number());
            return commit == 0
                    ? Finding.warn(
                            "store", name + " answers, and nothing is stored there yet", "`demarche ingest PATH...`")
                    : Finding.ok("store", name + " answers, commit " + commit);
        } catch (StoreException e) {
            return Finding.bad("store", e.getMessage(), "do as it says");
        }
    }

    private void print(Finding finding) {
        out.println(String.format(Locale.ROOT, "%-5s %-12s %s", finding.state(), finding.about(), finding.message()));
        if (!finding.advice().isEmpty()) {
            out.println(" ".repeat(19) + "-> " + finding.advice());
        }
    }

    private static ObjectNode json(List<Finding> findings, State worst) {
        ObjectNode json = JSON.createObjectNode().put("state", worst.toString());
        ArrayNode checks = json.putArray("checks");
        findings.forEach(f -> checks.addObject()
                .put("about", f.about())
                .put("state", f.state().toString())
                .put("message", f.message())
                .put("advice", f.advice()));
        return json;
    }
}
