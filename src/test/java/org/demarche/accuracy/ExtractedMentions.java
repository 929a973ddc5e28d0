package org.demarche.accuracy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.evaluate.Claim;
import org.demarche.evaluate.GoldDocument;
import org.demarche.extract.EventExtractor;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.CitedMention;
import org.demarche.model.EventMention;
import org.demarche.model.Ontology;

/** The mentions that are extracted from the articles of a corpus, each by the gold event that it matches. */
final class ExtractedMentions {
    private ExtractedMentions() {}

    /** By the ids of the gold events; what matches none is left out. */
    static Map<String, CitedMention> read(Path folder, Ontology ontology) throws IOException {
        Corpus corpus = Corpus.of(folder);
        EventExtractor extractor = new EventExtractor(ontology);
        Map<Claim, CitedMention> byClaim = new IdentityHashMap<>();
        List<Claim> claims = new ArrayList<>();
        for (AnnotatedArticle article : corpus.annotated(ontology)) {
            for (EventMention mention : extractor.extract(article)) {
                Claim claim = Claim.of(mention);
                claims.add(claim);
                byClaim.put(claim, new CitedMention(mention, article.article().published(), Optional.empty()));
            }
        }
        Map<Claim, String> ids = new IdentityHashMap<>();
        Map<String, List<String>> order = new HashMap<>();
        GoldMentions.read(folder, ontology)
                .forEach((id, cited) -> order.computeIfAbsent(cited.article(), a -> new ArrayList<>())
                        .add(id));
        for (GoldDocument document : corpus.gold()) {
            for (int i = 0; i < document.events().size(); i++) {
                ids.put(document.events().get(i), order.get(document.id()).get(i));
            }
        }
        Map<String, CitedMention> matched = new LinkedHashMap<>();
        AccuracyReport.evaluator(ontology)
                .evaluate(corpus.gold(), claims)
                .matched()
                .forEach(m -> matched.put(ids.get(m.gold()), byClaim.get(m.system())));
        return matched;
    }
}
