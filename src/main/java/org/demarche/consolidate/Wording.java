package org.demarche.consolidate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.model.Lifecycle;
import org.demarche.model.Precedence.Relation;

/**
 * Words of reports that tell more than their status: that something was put off rather than called off, or that it came
 * after something else.
 */
public final class Wording {
    /** No words at all. */
    public static final Wording NONE = new Wording(Map.of(), Map.of(), Map.of());

    /**
     * A word between two events in a sentence.
     *
     * @param reversed whether the event that is named first came last
     */
    public record Order(Relation relation, boolean reversed) {}

    private final Map<Lifecycle, Pattern> states;
    private final Map<String, Order> orders;
    private final Map<String, String> nouns;

    /**
     * @param states words for each state of a lifecycle
     * @param orders "after" and its like, in lower case
     * @param nouns the type of event that a noun means, "vote" to Vote
     */
    public Wording(Map<Lifecycle, List<String>> states, Map<String, Order> orders, Map<String, String> nouns) {
        this.states = states.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> Pattern.compile(
                                "\\b(?:" + String.join("|", e.getValue()) + ")\\b",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
        this.orders = Map.copyOf(orders);
        this.nouns = Map.copyOf(nouns);
    }

    /** Whether a sentence has a word for a state. */
    boolean says(Lifecycle state, String sentence) {
        return states.containsKey(state) && states.get(state).matcher(sentence).find();
    }

    Map<String, Order> orders() {
        return orders;
    }

    Optional<String> type(String noun) {
        return Optional.ofNullable(nouns.get(noun.toLowerCase(Locale.ROOT)));
    }
}
