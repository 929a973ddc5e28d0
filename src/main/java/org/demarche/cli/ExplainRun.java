package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.demarche.extract.Explanation;
import org.demarche.extract.SentenceTrace;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Article;

/** Explains the articles of a file, or one sentence of each. */
record ExplainRun(Settings settings, Inputs inputs, Optional<Integer> sentence, Messages messages) {
    int write(ExplainCommand.Format format, PrintWriter out) throws IOException {
        Wiring wiring = Wiring.of(settings.home());
        for (Iterator<Article> articles = inputs.articles().iterator(); articles.hasNext(); ) {
            AnnotatedArticle annotated = wiring.annotate(articles.next());
            Explanation explanation = wiring.explain(annotated);
            List<SentenceTrace> wanted = explanation.sentences().stream()
                    .filter(s -> sentence.isEmpty() || sentence.get() == s.number())
                    .toList();
            if (wanted.isEmpty()) {
                messages.say(annotated.article().id() + " has "
                        + explanation.sentences().size() + " sentences");
                return ExitStatus.FAILED;
            }
            Optional<StoredDay> stored = StoredDay.of(annotated, settings.home(), messages);
            switch (format) {
                case TEXT -> new ExplanationText(annotated, stored, out).write(wanted, explanation);
                case JSON -> new ExplanationJson(annotated, stored).write(wanted, explanation, out);
            }
        }
        return inputs.exitStatus();
    }
}
