package org.demarche.serve.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the scripts of the main page will ask first, told in its head, so that a browser asks while it still loads the
 * scripts. Addresses must be letter by letter those of {@code js/api.js}; where that is not sure, nothing is told.
 *
 * @param addresses on this server
 */
record Ahead(List<String> addresses) {
    private static final String DAY = "\\d{4}(-\\d\\d(-\\d\\d)?)?";
    private static final String WORDS = "[\\w-]+( [\\w-]+)*";
    private static final String LIST = WORDS + "(," + WORDS + ")*";

    /** The filters in the order of the scripts, each with the form that they leave as it is. */
    private static final Map<String, String> FILTERS = filters();

    private static Map<String, String> filters() {
        Map<String, String> forms = new LinkedHashMap<>();
        List.of("from", "to").forEach(name -> forms.put(name, DAY));
        List.of("type", "actor", "place", "status", "publisher").forEach(name -> forms.put(name, LIST));
        forms.put("text", WORDS);
        forms.put("min-confidence", "0\\.\\d?[1-9]");
        forms.put("min-reports", "[2-9]");
        // Never: what was known on a day may take a while, and may not be there at all.
        forms.put("as-known-on", "");
        return forms;
    }

    /** @param given the parameters of the page's address, null where there is none of that name */
    static Ahead of(UnaryOperator<String> given) {
        StringBuilder filters = new StringBuilder();
        for (Map.Entry<String, String> form : FILTERS.entrySet()) {
            String value = value(given, form.getKey());
            if (!value.isEmpty()) {
                if (!value.matches(form.getValue())) {
                    return new Ahead(List.of());
                }
                filters.append(form.getKey())
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                        .append('&');
            }
        }
        return new Ahead(addresses(given, filters.toString()));
    }

    private static List<String> addresses(UnaryOperator<String> given, String filters) {
        List<String> all = new ArrayList<>();
        String view = value(given, "view");
        if (view.isEmpty() || view.equals("timeline")) {
            String lanes = value(given, "lanes").equals("actor") ? "lanes=actor&" : "";
            all.add("/api/timeline?" + filters + lanes + "most=500");
        }
        all.add(("/api/facets?" + filters).replaceFirst("[?&]$", ""));
        String sort = value(given, "sort");
        boolean byDate = sort.isEmpty() || sort.equals("date");
        if (byDate || sort.matches("-?[a-z]+")) {
            all.add("/api/events?" + filters + "limit=50" + (byDate ? "" : "&sort=" + sort));
        }
        return all;
    }

    private static String value(UnaryOperator<String> given, String name) {
        return Optional.ofNullable(given.apply(name)).orElse("");
    }

    Html links() {
        return Html.all(addresses.stream()
                .map(a -> Html.of("<link rel=\"preload\" href=\"{}\" as=\"fetch\" crossorigin>\n", a)));
    }
}
