package org.demarche.reliability;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.demarche.rdf.Bundle;

/** As many articles as are wanted: the sample articles again and again, under other ids and of other days. */
record ManyArticles(int count) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate FIRST = LocalDate.of(2014, 1, 6);
    private static final int WEEKS = 7 * 3;

    String id(int number) {
        List<String> names = Bundle.list("articles", ".txt");
        String name = names.get(number % names.size());
        return name.substring(name.lastIndexOf('/') + 1).replace(".txt", "") + "-copy-" + number / names.size();
    }

    /** Some of them as the server takes them. */
    String batch(int from, int to) throws IOException {
        List<String> names = Bundle.list("articles", ".txt");
        ArrayNode batch = JSON.createArrayNode();
        for (int i = from; i < Math.min(to, count); i++) {
            try (InputStream in = ManyArticles.class.getResourceAsStream("/" + names.get(i % names.size()))) {
                LocalDate day = FIRST.plusDays((long) WEEKS * (i / names.size()) + i % names.size() / 2);
                batch.addObject()
                        .put("id", id(i))
                        .put("text", new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .put("published", day.toString());
            }
        }
        return batch.toString();
    }
}
