package org.demarche.serve.intake;

import java.util.List;
import org.demarche.model.Problem;

/** What becomes of documents that come in: they are read, and their articles and events stored. */
public interface Intake {
    /** Stores what can be stored. When it returns, what the receipt names is on disk. */
    Receipt take(List<Document> documents);

    /**
     * What was done.
     *
     * @param articles ids of the articles that are stored now
     * @param events how many events they report
     * @param problems what was refused or doubtful
     * @param commit the store's commit that has them
     */
    record Receipt(List<String> articles, int events, List<Problem> problems, long commit) {
        public Receipt {
            articles = List.copyOf(articles);
            problems = List.copyOf(problems);
        }

        public long refused() {
            return problems.stream()
                    .filter(problem -> problem.severity() == Problem.Severity.REFUSED)
                    .count();
        }
    }
}
