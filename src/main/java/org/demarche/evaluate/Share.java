package org.demarche.evaluate;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** How many of some have a property. */
public record Share(int part, int whole) {
    static <T> Share of(List<T> all, Predicate<T> counted, Predicate<T> having) {
        List<T> whole = all.stream().filter(counted).toList();
        return new Share((int) whole.stream().filter(having).count(), whole.size());
    }

    /** 0 to 1; empty where there are none. */
    public OptionalDouble value() {
        return whole > 0 ? OptionalDouble.of((double) part / whole) : OptionalDouble.empty();
    }
}
