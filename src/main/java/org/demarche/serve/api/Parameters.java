package org.demarche.serve.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.demarche.model.Status;
import org.demarche.rdf.Terms;
import org.demarche.serve.http.Fault;

/** The parameters of one request, read and checked; what is not known is refused, for it would be ignored silently. */
record Parameters(HttpServletRequest request) {
    private static final int LONGEST = 500;

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

    /** The first day of a day, month or year. */
    Optional<Node> firstDay(String name) {
        return text(name).map(t -> day(name, t, false));
    }

    /** The last day of a day, month or year. */
    Optional<Node> lastDay(String name) {
        return text(name).map(t -> day(name, t, true));
    }

    private static Node day(String name, String text, boolean last) {
        try {
            LocalDate day;
            if (text.matches("\\d{4}")) {
                day = last ? LocalDate.of(Integer.parseInt(text), 12, 31) : LocalDate.of(Integer.parseInt(text), 1, 1);
            } else if (text.matches("\\d{4}-\\d\\d")) {
                YearMonth month = YearMonth.parse(text);
                day = last ? month.atEndOfMonth() : month.atDay(1);
            } else {
                day = LocalDate.parse(text);
            }
            return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
        } catch (DateTimeParseException e) {
            throw Fault.bad(name + " is a day, a month or a year: 2014-03-14, 2014-03 or 2014.");
        }
    }

    Optional<Node> status() {
        return text("status").map(t -> {
            for (Status status : Status.values()) {
                if (status.name().equalsIgnoreCase(t)) {
                    return Terms.status(status);
                }
            }
            throw Fault.bad("status is one of "
                    + String.join(
                                    ", ",
                                    java.util.stream.Stream.of(Status.values())
                                            .map(Status::name)
                                            .toList())
                            .toLowerCase(Locale.ROOT)
                    + ".");
        });
    }

    Optional<Node> share(String name) {
        return text(name).map(t -> {
            if (!t.matches("0|1|[01]?\\.\\d{1,9}") || Double.parseDouble(t) > 1) {
                throw Fault.bad(name + " is a number from 0 to 1.");
            }
            return NodeFactory.createLiteralDT(t.startsWith(".") ? "0" + t : t, XSDDatatype.XSDdecimal);
        });
    }

    int limit(int standard, int most) {
        return text("limit")
                .map(t -> {
                    if (!t.matches("\\d{1,6}") || Integer.parseInt(t) < 1 || Integer.parseInt(t) > most) {
                        throw Fault.bad("limit is a number from 1 to " + most + ".");
                    }
                    return Integer.parseInt(t);
                })
                .orElse(standard);
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(text.length(), 40)).replaceAll("\\p{Cntrl}", "?");
    }
}
