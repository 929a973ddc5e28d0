package org.demarche.consolidate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.model.EventMention;
import org.demarche.model.Evidence;
import org.demarche.model.MentionOrder;
import org.demarche.model.Precedence.Relation;

/**
 * What sentences say of the order of events: "hours after the vote", "ahead of talks with Lavrov". A word of order stands
 * between two events, or opens the sentence; an event is a mention, or a noun that can mean only one mention of the
 * article.
 */
public final class TextOrder {
    private static final int NEAR = 60;
    private static final int NOUN_WORDS = 5;
    private static final Pattern WORD = Pattern.compile("[\\p{L}-]+");

    private final Wording wording;
    private final Pattern words;

    /** @param wording words of order, and nouns that mean events */
    public TextOrder(Wording wording) {
        this.wording = wording;
        this.words = Pattern.compile(
                wording.orders().isEmpty()
                        ? "(?!)"
                        : "\\b(?:"
                                + wording.orders().keySet().stream()
                                        .sorted(Comparator.comparing(String::length)
                                                .reversed())
                                        .map(Pattern::quote)
                                        .collect(Collectors.joining("|"))
                                + ")\\b",
                Pattern.CASE_INSENSITIVE);
    }

    /** A mention with where its trigger stands in a sentence. */
    private record Placed(EventMention mention, int begin, int end) {
        /** Two events told by one word have no order. */
        boolean overlaps(Placed other) {
            return begin < other.end && other.begin < end;
        }
    }

    /** @param mentions all of one article, in any order */
    public List<MentionOrder> of(Collection<EventMention> mentions) {
        List<MentionOrder> orders = new ArrayList<>();
        mentions.stream()
                .flatMap(m -> m.evidence().stream())
                .filter(e -> words.matcher(e.quote()).find())
                .collect(Collectors.toMap(Evidence::span, e -> e, (a, b) -> a))
                .values()
                .stream()
                .sorted(Comparator.comparing(Evidence::span))
                .forEach(e -> sentence(e, mentions, orders));
        return orders.stream().distinct().toList();
    }

    private void sentence(Evidence sentence, Collection<EventMention> mentions, List<MentionOrder> orders) {
        List<Placed> placed = mentions.stream()
                .flatMap(m -> m.evidence().stream()
                        .filter(e -> sentence.span().contains(e.trigger()))
                        .map(e -> new Placed(
                                m,
                                e.trigger().begin() - sentence.span().begin(),
                                e.trigger().end() - sentence.span().begin())))
                .sorted(Comparator.comparingInt(Placed::begin)
                        .thenComparing(p -> p.mention().participantKey())
                        .thenComparing(p -> p.mention().toString()))
                .toList();
        Matcher word = words.matcher(sentence.quote());
        while (word.find()) {
            int at = word.start();
            int end = word.end();
            if (placed.stream().anyMatch(p -> p.begin() < end && at < p.end())) {
                continue;
            }
            Optional<Placed> object = Stream.concat(
                            placed.stream().filter(p -> p.begin() >= end && p.begin() - end <= NEAR),
                            noun(sentence.quote(), end, mentions).stream())
                    .min(Comparator.comparingInt(Placed::begin));
            object.ifPresent(b -> placed.stream()
                    .filter(p -> p.end() <= at)
                    .max(Comparator.comparingInt(Placed::begin))
                    .or(() -> at <= NEAR
                            ? placed.stream().filter(p -> p.begin() > b.end()).findFirst()
                            : Optional.empty())
                    .filter(a -> !a.mention().equals(b.mention()) && !a.overlaps(b))
                    .ifPresent(a -> orders.add(order(a.mention(), word.group(), b.mention(), sentence.quote()))));
        }
    }

    /** A noun shortly after the word, where it can mean only one mention. */
    private Optional<Placed> noun(String quote, int from, Collection<EventMention> mentions) {
        Matcher next = WORD.matcher(quote).region(from, quote.length());
        for (int n = 0; n < NOUN_WORDS && next.find(); n++) {
            Optional<String> type = wording.type(next.group());
            if (type.isPresent()) {
                List<EventMention> meant = mentions.stream()
                        .filter(m -> m.type().equals(type.get()))
                        .toList();
                return meant.size() == 1
                        ? Optional.of(new Placed(meant.get(0), next.start(), next.end()))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private MentionOrder order(EventMention first, String word, EventMention second, String quote) {
        Wording.Order order = wording.orders().get(word.toLowerCase(Locale.ROOT));
        boolean swap = order.relation() == Relation.BEFORE && order.reversed();
        return new MentionOrder(swap ? second : first, order.relation(), swap ? first : second, quote);
    }
}
