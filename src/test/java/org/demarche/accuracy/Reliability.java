package org.demarche.accuracy;

import java.util.List;
import java.util.Locale;
import org.demarche.extract.ConfidenceFit;

/** How often events of a confidence are right. */
final class Reliability {
    private static final double[] BOUNDS = {0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01};

    private Reliability() {}

    static void table(List<ConfidenceFit.Sample> samples, StringBuilder page) {
        page.append("\n| confidence | events | mean confidence | precision |\n|---|--:|--:|--:|\n");
        for (int i = 0; i + 1 < BOUNDS.length; i++) {
            double low = BOUNDS[i];
            double high = BOUNDS[i + 1];
            List<ConfidenceFit.Sample> bin = samples.stream()
                    .filter(s -> s.confidence() >= low && s.confidence() < high)
                    .toList();
            if (!bin.isEmpty()) {
                page.append(String.format(
                        Locale.ROOT,
                        "| %.1f to %.1f | %d | %.2f | %.2f |%n",
                        low,
                        Math.min(1, high),
                        bin.size(),
                        mean(bin),
                        precision(bin)));
            }
        }
        page.append(String.format(
                Locale.ROOT,
                "| all | %d | %.2f | %.2f |%n%nExpected calibration error %.3f, Brier score %.3f (always saying %.2f: %.3f).%n",
                samples.size(),
                mean(samples),
                precision(samples),
                error(samples),
                brier(samples),
                precision(samples),
                precision(samples) * (1 - precision(samples))));
    }

    private static double mean(List<ConfidenceFit.Sample> samples) {
        return samples.stream()
                .mapToDouble(ConfidenceFit.Sample::confidence)
                .average()
                .orElse(0);
    }

    private static double precision(List<ConfidenceFit.Sample> samples) {
        return samples.stream().mapToInt(s -> s.right() ? 1 : 0).average().orElse(0);
    }

    private static double brier(List<ConfidenceFit.Sample> samples) {
        return samples.stream()
                .mapToDouble(s -> Math.pow((s.right() ? 1 : 0) - s.confidence(), 2))
                .average()
                .orElse(0);
    }

    private static double error(List<ConfidenceFit.Sample> samples) {
        double sum = 0;
        for (int i = 0; i + 1 < BOUNDS.length; i++) {
            double low = BOUNDS[i];
            double high = BOUNDS[i + 1];
            List<ConfidenceFit.Sample> bin = samples.stream()
                    .filter(s -> s.confidence() >= low && s.confidence() < high)
                    .toList();
            sum += bin.size() * Math.abs(mean(bin) - precision(bin));
        }
        return samples.isEmpty() ? 0 : sum / samples.size();
    }
}
