package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.evaluate.Claim;
import org.demarche.evaluate.ClaimReader;
import org.demarche.evaluate.ComparedNames;
import org.demarche.evaluate.Evaluation;
import org.demarche.evaluate.Evaluator;
import org.demarche.evaluate.GoldDocument;
import org.demarche.lexicon.Table;
import org.demarche.model.Article;
import org.demarche.read.ReadOptions;

/** Extracts the events of documents that have gold events, and compares. */
record EvaluateRun(Settings settings, Messages messages, double leastConfidence) {
    private static final int ALIAS_FIELDS = 3;

    int write(Path goldFolder, Path docs, boolean errors, EvaluateCommand.Format format, PrintWriter out)
            throws IOException {
        List<GoldDocument> gold = ClaimReader.gold(goldFolder);
        if (gold.isEmpty()) {
            throw new IOException(goldFolder + " has no .json files: give the folder of gold files");
        }
        Wiring wiring = Wiring.of(settings.home());
        Inputs inputs = new Inputs(List.of(docs), ReadOptions.standard(), messages);
        List<Claim> found = Files.isRegularFile(docs) && docs.toString().endsWith(".jsonl")
                ? ClaimReader.system(docs)
                : extract(gold, wiring, inputs);
        List<Claim> kept =
                found.stream().filter(c -> c.confidence() >= leastConfidence).toList();
        Evaluation evaluation = new Evaluator(wiring.ontology().types(), names()).evaluate(gold, kept);
        switch (format) {
            case TABLE -> new EvaluationTable(out).write(evaluation, errors);
            case JSON -> EvaluationJson.write(evaluation, errors, out);
        }
        return inputs.exitStatus();
    }

    static ComparedNames names() {
        return new ComparedNames(Table.load("score-aliases.tsv", ALIAS_FIELDS).stream()
                .map(Table.Row::fields)
                .toList());
    }

    /** The events of the documents that gold has; the gold file's date counts where the text gives none. */
    private List<Claim> extract(List<GoldDocument> gold, Wiring wiring, Inputs inputs) throws IOException {
        Map<String, GoldDocument> wanted = new HashMap<>();
        gold.forEach(document -> wanted.put(document.id(), document));
        List<Claim> found = new ArrayList<>();
        int others = 0;
        for (Iterator<Article> articles = inputs.articles().iterator(); articles.hasNext(); ) {
            Article article = articles.next();
            Optional<GoldDocument> document = Optional.ofNullable(wanted.remove(article.id()));
            if (document.isEmpty()) {
                others++;
                continue;
            }
            Article dated = article.published().isPresent()
                    ? article
                    : document.get().published().map(article::withPublished).orElse(article);
            wiring.extract(dated).stream().map(Claim::of).forEach(found::add);
        }
        if (others > 0) {
            messages.say(others + " articles have no gold file and were left out");
        }
        if (!wanted.isEmpty()) {
            messages.say("no article was found for "
                    + String.join(", ", wanted.keySet().stream().sorted().toList()));
        }
        return found;
    }
}
