package org.demarche.consolidate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.consolidate.Wording.Order;
import org.demarche.model.DateBasis;
import org.demarche.model.EventMention;
import org.demarche.model.Evidence;
import org.demarche.model.MentionOrder;
import org.demarche.model.Precedence.Relation;
import org.demarche.model.Span;
import org.demarche.model.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextOrderTest {
    private static final TextOrder ORDER = new TextOrder(new Wording(
            Map.of(),
            Map.of(
                    "after", new Order(Relation.BEFORE, true),
                    "ahead of", new Order(Relation.BEFORE, false),
                    "on the sidelines of", new Order(Relation.DURING, false)),
            Map.of("vote", "Vote", "talks", "Meeting", "summit", "Meeting")));

    /** A mention of a type for each trigger word; where the sentence has no such word, it stands in another sentence. */
    private static List<EventMention> mentions(String sentence, String triggers) {
        List<EventMention> mentions = new ArrayList<>();
        for (String one : triggers.split(" ")) {
            String[] f = one.split("=");
            int at = sentence.indexOf(f[1]);
            String quote = at < 0 ? f[1] : sentence;
            int from = at < 0 ? 1000 + mentions.size() * 100 : 0;
            Span span = new Span(from, from + quote.length());
            Span trigger = new Span(from + Math.max(0, at), from + Math.max(0, at) + f[1].length());
            mentions.add(new EventMention(
                    "x",
                    f[0],
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    DateBasis.EXPLICIT,
                    Status.OCCURRED,
                    Optional.empty(),
                    1,
                    1,
                    List.of(new Evidence(span, trigger, quote, "x"))));
        }
        return mentions;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Merkel phoned Putin hours after the vote in Crimea. | PhoneCall=phoned Vote=referendum | Vote BEFORE PhoneCall",
                "Kerry flew to Paris ahead of talks with Lavrov. | Visit=flew Meeting=talks | Visit BEFORE Meeting",
                "After the talks, Kerry warned Russia. | Meeting=met Threat=warned | Meeting BEFORE Threat",
                "Obama met Xi on the sidelines of the summit. | PhoneCall=met Meeting=convened | PhoneCall DURING Meeting",
                "Merkel phoned Putin hours after the vote. | PhoneCall=phoned Vote=one Vote=two | ''",
                "Merkel phoned Putin after lunch. | PhoneCall=phoned Vote=vote | ''",
                "Merkel phoned Putin and met Obama. | PhoneCall=phoned Meeting=met | ''"
            })
    void wordsOfOrderRelateWhatStandsAroundThem(String sentence, String triggers, String relation) {
        assertEquals(
                relation,
                ORDER.of(mentions(sentence, triggers)).stream()
                        .map(TextOrderTest::text)
                        .collect(Collectors.joining(", ")));
    }

    private static String text(MentionOrder o) {
        return o.one().type() + " " + o.relation() + " " + o.other().type();
    }
}
