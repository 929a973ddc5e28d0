package org.demarche.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Block;
import org.demarche.model.PlaceRef;
import org.demarche.model.Sentence;

/**
 * Where the voices of a broadcast are: by their label ("ANNA KOVAC, BELGRADE:"), or by the sentence that hands over to
 * them ("Nadia Soroka's in Kiev for us", "To Brussels then. Tim Faraday.").
 */
final class Correspondents {
    /** Words of a sentence that only names who speaks next. */
    private static final int CALL = 6;

    private final World world;
    private final Standpoint stage;
    private final Map<String, PlaceRef> places = new HashMap<>();

    Correspondents(AnnotatedArticle article, World world, Standpoint stage, Deixis deixis) {
        this.world = world;
        this.stage = stage;
        article.article().blocks().stream()
                .flatMap(b -> b.speaker().stream())
                .map(Block.Speaker::name)
                .distinct()
                .forEach(name -> labelled(article, name, deixis)
                        .or(() -> introduced(article, name))
                        .ifPresent(p -> places.put(name, p)));
    }

    /** The city of who speaks a block, if the broadcast says. */
    Optional<PlaceRef> of(Block block) {
        return block.speaker().flatMap(s -> Optional.ofNullable(places.get(s.name())));
    }

    private static Optional<PlaceRef> labelled(AnnotatedArticle article, String name, Deixis deixis) {
        Matcher label = Pattern.compile("(?m)^" + Pattern.quote(name) + ", ([^:\\n]{2,40}):", Pattern.CASE_INSENSITIVE)
                .matcher(article.article().text());
        return label.find() ? deixis.dateline(label.group(1)) : Optional.empty();
    }

    private Optional<PlaceRef> introduced(AnnotatedArticle article, String name) {
        String text = article.article().reading().text();
        List<Sentence> sentences = article.sentences();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            boolean own = sentence.block()
                    .speaker()
                    .filter(s -> s.name().equals(name))
                    .isPresent();
            if (!own && sentence.span().of(text).contains(name)) {
                Optional<PlaceRef> here = city(article, sentence);
                boolean called = sentence.tokens().size() <= CALL
                        && i > 0
                        && sentences.get(i - 1).block().equals(sentence.block());
                return here.isPresent() || !called ? here : city(article, sentences.get(i - 1));
            }
        }
        return Optional.empty();
    }

    /** The only city in which a sentence puts something. */
    private Optional<PlaceRef> city(AnnotatedArticle article, Sentence sentence) {
        return world.lands()
                .onlyCity(article.entities().stream()
                        .filter(e -> sentence.span().contains(e.span()))
                        .filter(e -> stage.isStation(article.article().reading(), e)));
    }
}
