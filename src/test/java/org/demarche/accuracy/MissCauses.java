package org.demarche.accuracy;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.evaluate.Claim;
import org.demarche.extract.EventExtractor;
import org.demarche.extract.EventTrace;
import org.demarche.extract.SentenceTrace;
import org.demarche.model.AnnotatedArticle;

/** Why gold events were missed, as the explanation of their sentence tells. */
final class MissCauses {
    /** Where the reading of a missed event ended. */
    enum Cause {
        NO_TRIGGER("no word of that type is known in the sentence"),
        NO_PATTERN("the word is known, but no pattern of its type was filled"),
        NOBODY("a pattern was filled, but nobody, or only one, is known to take part"),
        REFUSED("a pattern was filled, and refused for another reason"),
        OTHER_PARTICIPANTS("an event of that type was found there, with other participants, or joined with another"),
        NOT_FOUND("the quote of gold does not stand in one sentence");

        private final String words;

        Cause(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private static final int OPENING = 40;

    private final Map<String, List<SentenceTrace>> sentences = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    private MissCauses(EventExtractor extractor, List<AnnotatedArticle> articles) {
        for (AnnotatedArticle article : articles) {
            String id = article.article().id();
            sentences.put(id, extractor.explain(article).sentences());
            texts.put(id, article.article().reading().text());
        }
    }

    /** How many of the missed events have each cause. */
    static Map<Cause, Integer> of(Measured measured, EventExtractor extractor) {
        MissCauses causes = new MissCauses(extractor, measured.articles());
        Map<Cause, Integer> counts = new EnumMap<>(Cause.class);
        for (Claim missed : measured.evaluation().missed()) {
            counts.merge(causes.cause(missed), 1, Integer::sum);
        }
        return counts;
    }

    private Cause cause(Claim missed) {
        Optional<SentenceTrace> found = sentence(missed);
        if (found.isEmpty()) {
            return Cause.NOT_FOUND;
        }
        SentenceTrace sentence = found.get();
        List<EventTrace> matches = sentence.matches().stream()
                .filter(m -> m.type().equals(missed.type()))
                .toList();
        if (matches.stream().anyMatch(m -> m.refusal().isEmpty())) {
            return Cause.OTHER_PARTICIPANTS;
        }
        if (!matches.isEmpty()) {
            return matches.stream().anyMatch(MissCauses::lacksActors) ? Cause.NOBODY : Cause.REFUSED;
        }
        boolean heard = sentence.triggers().stream().anyMatch(t -> t.types().contains(missed.type()));
        return heard ? Cause.NO_PATTERN : Cause.NO_TRIGGER;
    }

    private static boolean lacksActors(EventTrace match) {
        EventTrace.Refusal refusal = match.refusal().orElseThrow();
        return refusal == EventTrace.Refusal.NOBODY_ACTS || refusal == EventTrace.Refusal.SINGLE_PARTICIPANT;
    }

    private Optional<SentenceTrace> sentence(Claim missed) {
        String quote = words(missed.evidence());
        String opening = quote.substring(0, Math.min(OPENING, quote.length()));
        String text = texts.getOrDefault(missed.doc(), "");
        return sentences.getOrDefault(missed.doc(), List.of()).stream()
                .filter(s -> {
                    String sentence = words(s.sentence().span().of(text));
                    return sentence.contains(opening) || !sentence.isEmpty() && quote.contains(sentence);
                })
                .findFirst();
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
