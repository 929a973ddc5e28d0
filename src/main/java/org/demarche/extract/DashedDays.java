package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.Sentence;
import org.demarche.model.Span;
import org.demarche.model.TimeInterval;
import org.demarche.model.Timex;
import org.demarche.model.Token;

/** Two days with a dash between them read as one range: "on 3-4 March", "10 – 11 December 2013". */
final class DashedDays {
    private static final Set<String> DASHES = Set.of("-", "–");

    private DashedDays() {}

    static List<Timex> joined(Sentence sentence, List<Timex> timexes) {
        List<Timex> all = new ArrayList<>();
        for (Timex timex : timexes) {
            Optional<Timex> range = all.isEmpty() ? Optional.empty() : range(sentence, all.get(all.size() - 1), timex);
            range.ifPresent(r -> all.set(all.size() - 1, r));
            if (range.isEmpty()) {
                all.add(timex);
            }
        }
        return all;
    }

    private static Optional<Timex> range(Sentence sentence, Timex first, Timex second) {
        Optional<TimeInterval> from = first.interval().filter(TimeInterval::isDay);
        Optional<TimeInterval> to = second.interval().filter(TimeInterval::isDay);
        if (from.isEmpty()
                || to.isEmpty()
                || !from.get().begin().isBefore(to.get().begin())
                || !dashed(sentence, first.span(), second.span())) {
            return Optional.empty();
        }
        return Optional.of(new Timex(
                new Span(first.span().begin(), second.span().end()),
                first.type(),
                first.value() + "/" + second.value(),
                Optional.of(new TimeInterval(from.get().begin(), to.get().end(), TimeInterval.Precision.DAYS)),
                first.basis(),
                first.foundBy()));
    }

    /** Whether a dash and nothing else stands between two expressions, in a token of its own or within one. */
    private static boolean dashed(Sentence sentence, Span first, Span second) {
        if (first.end() >= second.begin()) {
            return false;
        }
        List<Token> between = sentence.tokens().stream()
                .filter(t -> t.span().end() > first.end() && t.span().begin() < second.begin())
                .toList();
        return between.size() == 1
                && DASHES.stream().anyMatch(d -> {
                    Token token = between.get(0);
                    boolean own = token.text().equals(d);
                    boolean within = second.begin() == first.end() + 1
                            && token.span().contains(new Span(first.end(), second.begin()))
                            && token.text()
                                    .startsWith(d, first.end() - token.span().begin());
                    return own || within;
                });
    }
}
