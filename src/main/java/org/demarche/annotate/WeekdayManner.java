package org.demarche.annotate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.lexicon.Table;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Block;
import org.demarche.model.Sentence;

/**
 * Which weekdays an article names tells on which weekday it was written: who says "today" and "yesterday" does not call
 * that day by its weekday; who says neither names the weekday of the news, which is that day or the day before.
 */
final class WeekdayManner {
    private static final int WEEK = 7;
    /** Weekdays are not named one without regard to the other. */
    private static final double TOLD = 0.7;

    private static final double PLAIN = 0.4;

    private static final double PERCENT = 100;
    /** "Yesterday, Sunday": bits for the weekday that makes two words the same day. */
    private static final double SAME = 5;
    /** "It's three days since they met. Tuesday, in Minsk": bits for the weekday that a count leads to. */
    private static final double COUNTED = 2.5;

    /** Bits against the weekday that would make two words of a sentence the same day. */
    private static final double CONTRAST = 2;

    private static final int TOUCHING = 3;
    /** Of the weekday that the first sentence names. */
    private static final double LEAD = 0.8;

    /** Bits that the lead may cost a weekday at most. */
    private static final double MOST = 3;

    private final Map<String, double[]> manners = new HashMap<>();

    WeekdayManner() {
        for (Table.Row row : Table.load("weekdays-named.tsv", 3)) {
            double share = Integer.parseInt(row.field(2)) / PERCENT;
            if (share <= 0 || share >= 1) {
                throw row.fault("a share lies between 0 and 100");
            }
            manners.computeIfAbsent(row.field(0), k -> new double[WEEK])[Integer.parseInt(row.field(1))] = share;
        }
    }

    /** What speaks for each weekday as that of the article, in bits; for all alike where it names none. */
    Map<DayOfWeek, Double> bits(AnnotatedArticle article, Sayings sayings, StatedDay stated) {
        Map<DayOfWeek, Double> bits = named(sayings, stated);
        lead(article, sayings)
                .ifPresent(named -> bits.replaceAll((day, b) -> b + leading(day.getValue() - named.getValue())));
        counted(article, sayings).forEach(day -> bits.merge(day, COUNTED, Double::sum));
        beside(article, sayings, true).forEach(day -> bits.merge(day, SAME, Double::sum));
        beside(article, sayings, false).forEach(day -> bits.merge(day, -CONTRAST, Double::sum));
        pointed(sayings).forEach(day -> bits.merge(day, -CONTRAST, Double::sum));
        tensed(article, sayings).forEach(day -> bits.merge(day, -CONTRAST, Double::sum));
        return bits;
    }

    /** The only weekday that the first sentence names, in an article that does not say "today" or "yesterday". */
    private static Optional<DayOfWeek> lead(AnnotatedArticle article, Sayings sayings) {
        return told(sayings)
                ? Optional.empty()
                : article.sentences().stream()
                        .filter(s -> s.block().kind() == Block.Kind.BODY)
                        .findFirst()
                        .map(first -> sayings.in(first.span(), false).stream()
                                .filter(s -> s.isWeekday() && !s.isPointed())
                                .flatMap(s -> s.weekday().stream())
                                .distinct()
                                .toList())
                        .filter(days -> days.size() == 1)
                        .map(days -> days.get(0));
    }

    /** What it says, in bits, that the weekday of the lead lies so many days back. */
    private double leading(int back) {
        return LEAD * Math.max(-MOST, log(WEEK * manners.get("lead")[Math.floorMod(back, WEEK)]));
    }

    /** The weekdays of the article for which "last Thursday" would be today or yesterday, "next Thursday" tomorrow. */
    private static Set<DayOfWeek> pointed(Sayings sayings) {
        Set<DayOfWeek> days = new HashSet<>();
        for (Saying saying : sayings.all()) {
            saying.weekday().filter(day -> saying.isPointed()).ifPresent(day -> {
                days.add(day);
                days.add(saying.isAhead() ? day.minus(1) : day.plus(1));
            });
        }
        return days;
    }

    /** The weekdays of the article for which a day told as to come would be today, or one told as past six days ago. */
    private static Set<DayOfWeek> tensed(AnnotatedArticle article, Sayings sayings) {
        Set<DayOfWeek> days = new HashSet<>();
        for (Sentence sentence : article.sentences()) {
            List<Saying> in = sayings.in(sentence.span(), false);
            if (in.stream().anyMatch(s -> s.isSharp() && s.offset() == 0)) {
                continue;
            }
            for (Saying saying : in) {
                saying.weekday().filter(day -> saying.isWeekdayAhead()).ifPresent(days::add);
                saying.weekday().filter(day -> saying.isWeekdayPast()).ifPresent(day -> days.add(day.minus(1)));
            }
        }
        return days;
    }

    /** The weekdays that counts lead to, where the only weekday beside a count is that of what it counts from. */
    private static Set<DayOfWeek> counted(AnnotatedArticle article, Sayings sayings) {
        Set<DayOfWeek> days = new HashSet<>();
        List<Saying> open = List.of();
        for (Sentence sentence : article.sentences()) {
            List<Saying> in = sayings.in(sentence.span(), false);
            List<Saying> counts =
                    in.stream().filter(s -> s.isCount() && s.isSharp()).toList();
            List<DayOfWeek> weekdays = in.stream()
                    .filter(Saying::isWeekday)
                    .flatMap(s -> s.weekday().stream())
                    .distinct()
                    .toList();
            if (weekdays.size() == 1) {
                List<Saying> from = counts.isEmpty() ? open : counts;
                from.forEach(count -> days.add(weekdays.get(0).minus(count.offset())));
            }
            open = weekdays.isEmpty() ? counts : List.of();
        }
        return days;
    }

    /**
     * The weekdays of the article if a weekday and a day word of one sentence were the same day: told side by side they are
     * ("yesterday, Sunday"), apart they are not ("on Saturday and all through yesterday").
     */
    private static Set<DayOfWeek> beside(AnnotatedArticle article, Sayings sayings, boolean touching) {
        Set<DayOfWeek> days = new HashSet<>();
        for (Sentence sentence : article.sentences()) {
            List<Saying> in = sayings.in(sentence.span(), false);
            for (Saying word : in) {
                if (word.isSharp() && !word.isCount() && Math.abs(word.offset()) <= 1) {
                    in.stream()
                            .filter(Saying::isWeekday)
                            .filter(w -> touching == gap(word, w) <= TOUCHING)
                            .flatMap(w -> w.weekday().stream())
                            .forEach(w -> days.add(w.minus(word.offset())));
                }
            }
        }
        return days;
    }

    private static int gap(Saying a, Saying b) {
        return Math.max(
                a.span().begin() - b.span().end(), b.span().begin() - a.span().end());
    }

    private Map<DayOfWeek, Double> named(Sayings sayings, StatedDay stated) {
        Set<DayOfWeek> named = sayings.all().stream()
                .filter(Saying::isWeekday)
                .filter(s -> !stated.isSaidBy(s) && !s.isPointed())
                .flatMap(s -> s.weekday().stream())
                .collect(Collectors.toSet());
        double[] shares = shares(sayings);
        Map<DayOfWeek, Double> bits = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            double sum = 0;
            for (int back = 0; back < WEEK; back++) {
                double share = shares[back];
                sum += log(named.contains(day.minus(back)) ? share : 1 - share);
            }
            bits.put(day, (told(sayings) ? TOLD : PLAIN) * sum);
        }
        double mean =
                log(bits.values().stream().mapToDouble(b -> Math.pow(2, b)).sum() / WEEK);
        bits.replaceAll((day, b) -> b - mean);
        return bits;
    }

    /** How usual the words of one article are. */
    static final class Usage {
        private final double[] shares;
        private final double most;

        private Usage(double[] shares) {
            this.shares = shares;
            this.most = Arrays.stream(shares).max().orElse(1);
        }

        /** How usual it is, between 0 and 1, that an article of a day calls another day so; 1 for other words. */
        double of(Saying saying, LocalDate day) {
            if (!saying.isWeekday() || saying.weekday().isEmpty()) {
                return 1;
            }
            int back = Math.floorMod(
                    day.getDayOfWeek().getValue() - saying.weekday().get().getValue(), WEEK);
            return Math.sqrt(shares[back] / most);
        }
    }

    Usage usage(Sayings sayings) {
        return new Usage(shares(sayings));
    }

    private double[] shares(Sayings sayings) {
        return manners.get(told(sayings) ? "told" : "plain");
    }

    private static boolean told(Sayings sayings) {
        return sayings.all().stream().anyMatch(s -> s.isSharp() && Math.abs(s.offset()) <= 1);
    }

    private static double log(double x) {
        return Math.log(x) / Math.log(2);
    }
}
