package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Iterator;
import java.util.List;
import org.demarche.model.Article;
import org.demarche.model.EventMention;

/** Extracts the events of the articles, one after the other. */
record ExtractRun(Settings settings, Inputs inputs, double leastConfidence) {
    int write(PrintWriter out) throws IOException {
        Wiring wiring = Wiring.of(settings.home());
        JsonLines lines = new JsonLines(out);
        for (Iterator<Article> articles = inputs.articles().iterator(); articles.hasNext(); ) {
            for (EventMention event : EachArticle.tryWith(articles.next(), wiring::extract, inputs::refuse)
                    .orElse(List.of())) {
                if (event.confidence() >= leastConfidence) {
                    lines.event(event);
                }
            }
        }
        return inputs.exitStatus();
    }
}
