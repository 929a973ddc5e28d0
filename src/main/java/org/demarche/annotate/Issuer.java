package org.demarche.annotate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.lexicon.Fold;
import org.demarche.lexicon.Gazetteer;
import org.demarche.lexicon.NameEntry;
import org.demarche.lexicon.NameEntry.Sense;
import org.demarche.lexicon.NameTrie;
import org.demarche.lexicon.WordTable;
import org.demarche.model.Article;
import org.demarche.model.Block;

/**
 * Whose official text an article is, as its head tells: "UNITED STATES DEPARTMENT OF STATE", "Statement by the Foreign
 * Secretary to the House of Commons".
 *
 * @param country id of the country whose government speaks
 * @param post the post there of who says "I"
 */
record Issuer(Optional<String> country, Optional<String> post) {
    private static final String OFFICIAL = "statement";
    /** The longest line, in characters, that is a head. */
    private static final int LONGEST = 160;
    /** So many words at most stand in a line beside the name of an office. */
    private static final int BESIDE = 2;

    private static final List<WordTable.Row> TABLE =
            WordTable.load("issuers.tsv", 2).rows();

    static Issuer of(Article article, Gazetteer gazetteer) {
        boolean official = article.format().equals(OFFICIAL);
        List<Line> head = article.blocks().stream()
                .takeWhile(b -> b.kind() != Block.Kind.BODY && b.kind() != Block.Kind.TURN)
                .map(b -> Line.of(b, article))
                .filter(line -> line.words().size() > 0 && line.length() <= LONGEST)
                .toList();
        Set<String> known = head.stream()
                .flatMap(line -> line.countries(official))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (known.isEmpty() && official) {
            head.stream()
                    .filter(line -> line.kind() == Block.Kind.OTHER)
                    .flatMap(line -> line.offices(gazetteer))
                    .forEach(known::add);
        }
        boolean office = official
                && head.stream().anyMatch(line -> line.kind() == Block.Kind.OTHER && line.office(0, Integer.MAX_VALUE));
        Optional<String> country = known.size() == 1
                ? known.stream().findFirst()
                : known.isEmpty() && office
                        ? HomeMinistry.of(article, gazetteer).government().map(g -> g.id())
                        : Optional.empty();
        return new Issuer(
                country,
                country.flatMap(c -> head.stream().flatMap(Line::author).findFirst()));
    }

    /** A line of the head in folded words. */
    private record Line(Block.Kind kind, List<String> words, int length) {
        static Line of(Block block, Article article) {
            String text = article.reading()
                    .text()
                    .substring(block.span().begin(), block.span().end());
            List<String> words = Fold.split(text).stream()
                    .map(w -> Fold.word(w).replaceAll("[^\\p{Alnum}']", ""))
                    .filter(w -> !w.isEmpty())
                    .toList();
            return new Line(block.kind(), words, text.length());
        }

        private boolean holds(String phrase) {
            return (' ' + String.join(" ", words) + ' ').contains(' ' + phrase.replace(",", "") + ' ');
        }

        private static Stream<WordTable.Row> rows(String kind) {
            return TABLE.stream().filter(row -> row.at(1).equals(kind));
        }

        /** The countries whose own offices the line names; in a plain article only where nothing else stands in the line. */
        Stream<String> countries(boolean official) {
            return rows("country")
                    .filter(row -> holds(row.key()))
                    .filter(row ->
                            official || words.size() <= Fold.split(row.key()).size() + BESIDE)
                    .map(row -> row.at(2));
        }

        boolean office(int from, int to) {
            return IntStream.range(Math.max(0, from), Math.min(words.size(), to))
                    .anyMatch(i -> rows("office").anyMatch(row -> row.key().equals(words.get(i))));
        }

        /** "President of Ukraine", "French Republic", "Norwegian Ministry of Foreign Affairs". */
        Stream<String> offices(Gazetteer gazetteer) {
            return IntStream.range(0, words.size()).boxed().flatMap(i -> {
                List<NameTrie.Found<NameEntry>> found =
                        gazetteer.at(n -> i + n < words.size() ? words.get(i + n) : null);
                return found.stream()
                        .filter(f ->
                                f.value().sense() == Sense.ACTOR || f.value().sense() == Sense.DEMONYM)
                        .filter(f -> gazetteer
                                .actor(f.value().id())
                                .filter(PhraseGrammar::land)
                                .isPresent())
                        .filter(f -> of(i) && office(0, i) || office(i + f.words(), i + f.words() + 2))
                        .map(f -> f.value().id());
            });
        }

        private boolean of(int i) {
            return i > 0 && words.get(i - 1).equals("of")
                    || i > 1
                            && words.get(i - 1).equals("the")
                            && words.get(i - 2).equals("of");
        }

        /** The post behind "by the" or before a line's end: "statement by the foreign secretary". */
        Stream<String> author() {
            String line = String.join(" ", words);
            return rows("author")
                    .filter(row -> line.matches(".*\\bby (the |mr )?" + row.key() + "\\b.*")
                            || line.matches(row.key() + " statement\\b.*"))
                    .map(row -> row.at(2));
        }
    }
}
