package org.demarche.accuracy;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.demarche.extract.ConfidenceFit.Sample;

/** How often events of a confidence are right, and how well it tells right events from false ones. */
final class Reliability {
    private static final double[] CUTS = {0, 0.5, 0.7, 0.8, 0.9};
    private static final int BINS = 5;

    private final List<Sample> samples;

    Reliability(List<Sample> samples) {
        this.samples = samples.stream()
                .sorted(Comparator.comparingDouble(Sample::confidence))
                .toList();
    }

    /** Five bins of about as many events each, from the least sure to the surest, and what sums them up. */
    void table(StringBuilder page) {
        page.append("\n| confidence | events | mean confidence | precision |\n|---|--:|--:|--:|\n");
        double error = 0;
        for (int begin = 0, bin = 1; begin < samples.size(); bin++) {
            int end = end(Math.max(begin + 1, samples.size() * bin / BINS));
            List<Sample> part = samples.subList(begin, end);
            error += part.size() * Math.abs(mean(part) - precision(part));
            page.append(String.format(
                    Locale.ROOT,
                    "| %.2f to %.2f | %d | %.2f | %.2f |%n",
                    samples.get(begin).confidence(),
                    samples.get(end - 1).confidence(),
                    part.size(),
                    mean(part),
                    precision(part)));
            begin = end;
        }
        double right = precision(samples);
        page.append(String.format(
                Locale.ROOT,
                "| all | %d | %.2f | %.2f |%n%nA right event has a higher confidence than a false one in %.2f of all pairs. Brier score"
                        + " %.4f (always saying %.2f: %.4f), expected calibration error %.3f.%n",
                samples.size(),
                mean(samples),
                right,
                ranked(),
                brier(),
                right,
                right * (1 - right),
                samples.isEmpty() ? 0 : error / samples.size()));
    }

    /**
     * A row for each bound of {@code --min-confidence}.
     *
     * @param gold how many events there are to be found
     */
    void cuts(String name, int gold, StringBuilder page) {
        for (double cut : CUTS) {
            List<Sample> left =
                    samples.stream().filter(s -> s.confidence() >= cut).toList();
            page.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %d | %.3f | %.3f |%n",
                    name,
                    cut == 0 ? "none" : String.valueOf(cut),
                    left.size(),
                    precision(left),
                    precision(left) * left.size() / gold));
        }
    }

    /** Those of one confidence stay together. */
    private int end(int from) {
        int end = Math.min(from, samples.size());
        while (end < samples.size()
                && samples.get(end).confidence() == samples.get(end - 1).confidence()) {
            end++;
        }
        return end;
    }

    /** The share of pairs of a right event and a false one that confidence ranks so; a tie counts half. */
    private double ranked() {
        double sum = 0;
        long pairs = 0;
        for (Sample right : samples) {
            for (Sample wrong : samples) {
                if (right.right() && !wrong.right()) {
                    sum += (Math.signum(right.confidence() - wrong.confidence()) + 1) / 2;
                    pairs++;
                }
            }
        }
        return pairs == 0 ? 0 : sum / pairs;
    }

    private double brier() {
        return samples.stream()
                .mapToDouble(s -> Math.pow((s.right() ? 1 : 0) - s.confidence(), 2))
                .average()
                .orElse(0);
    }

    private static double mean(List<Sample> samples) {
        return samples.stream().mapToDouble(Sample::confidence).average().orElse(0);
    }

    private static double precision(List<Sample> samples) {
        return samples.stream().mapToInt(s -> s.right() ? 1 : 0).average().orElse(0);
    }
}
