package org.demarche.extract;

import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Sentence;

/** Finds the clauses of a sentence; the seam behind which other parsers may stand. */
interface ClauseAnalyzer {
    Parse analyze(AnnotatedArticle article, Sentence sentence);
}
