package org.demarche.store;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which days of which publishers a store has articles of.
 *
 * @param articles number of articles by the day of their publication
 * @param publishers by day; articles that name no publisher count as one
 * @param undated number of articles whose day is not known
 */
public record Coverage(Map<LocalDate, Integer> articles, Map<LocalDate, Set<String>> publishers, int undated) {
    private static final String UNNAMED = "(not named)";

    public static Coverage of(Store store) {
        Map<LocalDate, Integer> articles = new TreeMap<>();
        Map<LocalDate, Set<String>> publishers = new TreeMap<>();
        int undated = 0;
        for (StoredArticle article : store.articles()) {
            if (article.published().isEmpty()) {
                undated++;
            } else {
                LocalDate day = article.published().get();
                articles.merge(day, 1, Integer::sum);
                publishers
                        .computeIfAbsent(day, d -> new TreeSet<>())
                        .add(article.publisher().orElse(UNNAMED));
            }
        }
        return new Coverage(articles, publishers, undated);
    }

    /** How many articles were published from one day to another, both included. */
    public int articles(LocalDate from, LocalDate to) {
        return articles.entrySet().stream()
                .filter(e -> !e.getKey().isBefore(from) && !e.getKey().isAfter(to))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
