package org.demarche.consolidate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.model.CitedMention;
import org.demarche.model.Claim;

/**
 * The values that reports give for one aspect of an event, the best first.
 *
 * @param values each with the reports that give it
 * @param reason why the first was preferred to the second
 */
record Choice<T>(Map<T, List<CitedMention>> values, String reason) {
    static final String ONLY = "the only value";

    /** A rule of preference: the smaller is the better. */
    record Rule<T>(String reason, Comparator<Map.Entry<T, List<CitedMention>>> order) {}

    /** Values by preference; {@code rules} apply one after the other. */
    static <T> Choice<T> of(
            List<CitedMention> mentions, Function<CitedMention, Optional<T>> value, List<Rule<T>> rules) {
        Map<T, List<CitedMention>> groups = new LinkedHashMap<>();
        mentions.forEach(m -> value.apply(m).ifPresent(v -> groups.computeIfAbsent(v, k -> new ArrayList<>())
                .add(m)));
        List<Map.Entry<T, List<CitedMention>>> sorted = new ArrayList<>(groups.entrySet());
        sorted.sort((a, b) -> rules.stream()
                .mapToInt(r -> r.order().compare(a, b))
                .filter(c -> c != 0)
                .findFirst()
                .orElse(0));
        Map<T, List<CitedMention>> values = new LinkedHashMap<>();
        sorted.forEach(e -> values.put(e.getKey(), e.getValue()));
        String reason = sorted.size() < 2
                ? ONLY
                : rules.stream()
                        .filter(r -> r.order().compare(sorted.get(0), sorted.get(1)) != 0)
                        .map(Rule::reason)
                        .findFirst()
                        .orElse("the first");
        return new Choice<>(values, reason);
    }

    Optional<T> chosen() {
        return values.keySet().stream().findFirst();
    }

    /**
     * A claim for each value.
     *
     * @param disputes whether two values cannot both be right
     */
    Stream<Claim> claims(Claim.Aspect aspect, Function<T, String> text, BiPredicate<T, T> disputes) {
        Optional<T> first = chosen();
        return values.entrySet().stream()
                .map(e -> new Claim(
                        aspect,
                        text.apply(e.getKey()),
                        e.getValue().stream().map(CitedMention::mention).toList(),
                        first.filter(e.getKey()::equals).map(v -> reason),
                        values.keySet().stream()
                                .anyMatch(other -> !other.equals(e.getKey()) && disputes.test(e.getKey(), other))));
    }

    /** More independent sources first. */
    static <T> Rule<T> moreSources() {
        return new Rule<>(
                "more sources", Comparator.comparing((Map.Entry<T, List<CitedMention>> e) -> -e.getValue().stream()
                        .map(m -> m.publisher().orElse(m.article()).toLowerCase(Locale.ROOT))
                        .distinct()
                        .count()));
    }
}
