package org.demarche.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.model.TimeInterval;
import org.demarche.model.Timex;

/** Gives a clock time that names no day the nearest day of its sentence: "at 10:35 a.m. (0735 GMT) Friday". */
final class ClockDays {
    private ClockDays() {}

    static List<Timex> bind(List<Timex> sentence) {
        if (sentence.size() < 2) {
            return sentence;
        }
        List<Timex> bound = new ArrayList<>(sentence.size());
        for (Timex timex : sentence) {
            bound.add("timex/clock".equals(timex.foundBy()) ? nearest(timex, sentence) : timex);
        }
        return bound;
    }

    private static Timex nearest(Timex clock, List<Timex> sentence) {
        Optional<Timex> best = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (Timex other : sentence) {
            boolean day = other.interval().filter(TimeInterval::isDay).isPresent();
            int distance = Math.abs(other.span().begin() - clock.span().begin());
            if (day && !"timex/clock".equals(other.foundBy()) && other.type() == Timex.Type.DATE && distance < least) {
                best = Optional.of(other);
                least = distance;
            }
        }
        return best.map(day -> onto(clock, day)).orElse(clock);
    }

    private static Timex onto(Timex clock, Timex day) {
        String time = clock.value().substring(clock.value().indexOf('T'));
        return new Timex(
                clock.span(), clock.type(), day.value() + time, day.interval(), clock.basis(), clock.foundBy());
    }
}
