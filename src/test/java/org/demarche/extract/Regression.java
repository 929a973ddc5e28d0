package org.demarche.extract;

import java.util.List;

/**
 * Logistic regression with a penalty on squared weights, by gradient descent: the sum of an event is that of its whole and
 * of the best of its reports.
 */
final class Regression {
    private static final int ROUNDS = 6000;
    private static final double RATE = 0.3;
    private static final double PENALTY = 4.0;

    private final List<Event> events;
    private final double[] weights;
    private final int base;

    /** The numbers of an event's signs, and whether it is right. */
    record Event(List<int[]> reports, int[] whole, boolean right) {}

    /**
     * @param signs how many there are
     * @param base the one that all events have, which no penalty holds back
     */
    Regression(List<Event> events, int signs, int base) {
        this.events = events;
        this.weights = new double[signs];
        this.base = base;
    }

    double[] weights() {
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = new double[weights.length];
            for (Event event : events) {
                int[] best = best(event);
                double error = (event.right() ? 1 : 0) - 1 / (1 + Math.exp(-sum(best) - sum(event.whole())));
                add(error, best, slope);
                add(error, event.whole(), slope);
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] += RATE * (slope[i] - (i == base ? 0 : PENALTY * weights[i])) / events.size();
            }
        }
        return weights;
    }

    private int[] best(Event event) {
        int[] best = event.reports().get(0);
        for (int[] report : event.reports()) {
            best = sum(report) > sum(best) ? report : best;
        }
        return best;
    }

    private double sum(int[] signs) {
        double sum = 0;
        for (int sign : signs) {
            sum += weights[sign];
        }
        return sum;
    }

    private static void add(double error, int[] signs, double[] slope) {
        for (int sign : signs) {
            slope[sign] += error;
        }
    }
}
