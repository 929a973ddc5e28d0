package org.demarche.serve.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.serve.http.Fault;

/** The parameters of one request, read and checked; what is not known is refused, for it would be ignored silently. */
record Parameters(HttpServletRequest request) {
    private static final int LONGEST = 2_000;
    private static final Pattern COMMA = Pattern.compile("(?<!\\\\),");

    /** Refuses every parameter but these. */
    Parameters only(Set<String> known) {
        for (Map.Entry<String, String[]> given : request.getParameterMap().entrySet()) {
            if (!known.contains(given.getKey())) {
                throw Fault.bad("There is no parameter \"" + shown(given.getKey()) + "\" here; there are "
                        + String.join(", ", known.stream().sorted().toList()) + ".");
            }
            if (given.getValue().length > 1) {
                throw Fault.bad("The parameter \"" + given.getKey() + "\" is given more than once.");
            }
        }
        return this;
    }

    Optional<String> text(String name) {
        Optional<String> value = Optional.ofNullable(request.getParameter(name)).filter(t -> !t.isBlank());
        value.filter(t -> t.length() > LONGEST).ifPresent(t -> {
            throw Fault.bad(name + " has at most " + LONGEST + " characters.");
        });
        value.filter(t -> t.chars().anyMatch(c -> c < ' ')).ifPresent(t -> {
            throw Fault.bad(name + " has a control character.");
        });
        return value;
    }

    /** Values apart by commas; a comma within one is written {@code \\,}. */
    Set<String> list(String name) {
        return text(name)
                .map(t -> Stream.of(COMMA.split(t))
                        .map(v -> v.replace("\\,", ",").strip())
                        .filter(v -> !v.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new)))
                .orElseGet(LinkedHashSet::new);
    }

    /** The first day of a day, month or year. */
    Optional<LocalDate> first(String name) {
        return text(name).map(t -> day(name, t, false));
    }

    /** The last day of a day, month or year. */
    Optional<LocalDate> last(String name) {
        return text(name).map(t -> day(name, t, true));
    }

    private static LocalDate day(String name, String text, boolean last) {
        try {
            if (text.matches("\\d{4}")) {
                int year = Integer.parseInt(text);
                return last ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1);
            }
            if (text.matches("\\d{4}-\\d\\d")) {
                YearMonth month = YearMonth.parse(text);
                return last ? month.atEndOfMonth() : month.atDay(1);
            }
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Fault.bad(name + " is a day, a month or a year: 2014-03-14, 2014-03 or 2014.");
        }
    }

    /** One of these words, the first if none is given. */
    String choice(String name, List<String> words) {
        return text(name)
                .map(t -> words.stream()
                        .filter(t::equals)
                        .findFirst()
                        .orElseThrow(() -> Fault.bad(name + " is one of " + String.join(", ", words) + ".")))
                .orElse(words.get(0));
    }

    Optional<Double> share(String name) {
        return text(name).map(t -> {
            if (!t.matches("0|1|[01]?\\.\\d{1,9}") || Double.parseDouble(t) > 1) {
                throw Fault.bad(name + " is a number from 0 to 1.");
            }
            return Double.parseDouble(t);
        });
    }

    Optional<Integer> number(String name, int most) {
        return text(name).map(t -> {
            if (!t.matches("\\d{1,7}") || Integer.parseInt(t) < 1 || Integer.parseInt(t) > most) {
                throw Fault.bad(name + " is a number from 1 to " + most + ".");
            }
            return Integer.parseInt(t);
        });
    }

    int limit(int standard, int most) {
        return number("limit", most).orElse(standard);
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(text.length(), 40)).replaceAll("\\p{Cntrl}", "?");
    }
}
