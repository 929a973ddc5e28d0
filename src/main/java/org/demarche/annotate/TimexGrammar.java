package org.demarche.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.Table;
import org.demarche.lexicon.TimeLexicon;

/** The patterns of lexicon/time-rules.tsv, indexed by what they may begin with. */
final class TimexGrammar {
    private static final Comparator<TimexMatch> BEST_FIRST = Comparator.comparingInt(TimexMatch::length)
            .reversed()
            .thenComparingInt(match -> match.rule().order());

    private final Map<String, List<TimexRule>> byWord = new HashMap<>();
    private final Map<String, List<TimexRule>> byKind = new HashMap<>();
    private final Set<String> builds = new HashSet<>();

    TimexGrammar(TimeLexicon lexicon) {
        Map<String, TimePattern> definitions = new HashMap<>();
        for (Table.Row row : lexicon.rules()) {
            try {
                TimePattern pattern = TimePatternParser.parse(row.field(1), definitions);
                if (row.field(0).startsWith("@")) {
                    definitions.put(row.field(0), pattern);
                } else {
                    index(rule(row, pattern, lexicon));
                }
            } catch (IllegalArgumentException e) {
                throw row.fault(e.getMessage());
            }
        }
    }

    /** What the patterns want built; the normaliser must know each. */
    Set<String> builds() {
        return Set.copyOf(builds);
    }

    /** The matches that begin at an atom, the best first. */
    List<TimexMatch> at(TimeRun run, int at) {
        List<TimexRule> plain = byWord.getOrDefault(run.word(at), List.of());
        List<TimeTag> tags = run.tags(at);
        if (plain.isEmpty() && tags.isEmpty()) {
            return List.of();
        }
        Set<TimexRule> rules = new LinkedHashSet<>(plain);
        for (TimeTag tag : tags) {
            rules.addAll(byKind.getOrDefault(tag.kind(), List.of()));
        }
        List<TimexMatch> found = new ArrayList<>();
        for (TimexRule rule : rules) {
            longest(rule, run, at).ifPresent(found::add);
        }
        found.sort(BEST_FIRST);
        return found;
    }

    private static Optional<TimexMatch> longest(TimexRule rule, TimeRun run, int begin) {
        List<TimexMatch> best = new ArrayList<>(1);
        rule.pattern().match(run, begin, end -> {
            boolean longer = best.isEmpty() || end > best.get(0).end();
            if (longer && end > begin && rule.allows(run, begin, end)) {
                best.clear();
                best.add(new TimexMatch(rule, run, begin, end, run.captured()));
            }
            return false;
        });
        return best.stream().findFirst();
    }

    private void index(TimexRule rule) {
        builds.add(rule.build());
        rule.pattern().firstWords().forEach(w -> byWord.computeIfAbsent(w, k -> new ArrayList<>())
                .add(rule));
        rule.pattern().firstKinds().forEach(k -> byKind.computeIfAbsent(k, x -> new ArrayList<>())
                .add(rule));
    }

    private TimexRule rule(Table.Row row, TimePattern pattern, TimeLexicon lexicon) {
        if (row.fields().size() < 3) {
            throw new IllegalArgumentException("a pattern needs something to build");
        }
        List<TimeCondition> conditions = new ArrayList<>();
        if (row.fields().size() > 3) {
            for (String text : row.field(3).strip().split("\\s+")) {
                conditions.add(condition(text, lexicon));
            }
        }
        return new TimexRule(row.line(), row.field(0), pattern, row.field(2).strip(), conditions);
    }

    private static TimeCondition condition(String text, TimeLexicon lexicon) {
        int equals = text.indexOf('=');
        String side = equals < 0 ? text : text.substring(0, equals);
        boolean negative = side.endsWith("!");
        String place = negative ? side.substring(0, side.length() - 1) : side;
        if (!List.of("before", "after").contains(place)) {
            throw new IllegalArgumentException("no such condition: " + text);
        }
        String words = text.substring(equals + 1);
        Set<String> set = words.startsWith("$") ? lexicon.set(words.substring(1)) : Set.of(words.split("\\|"));
        return new TimeCondition("before".equals(place), negative, set);
    }
}
