package org.demarche.read;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Where the article stands in a web page. */
final class HtmlContent {
    private static final int LONGEST_DATE_LINE = 140;
    private static final double ENOUGH = 0.4;

    private final Document page;
    private final Element main;

    HtmlContent(Document page) {
        this.page = page;
        this.main = find();
    }

    /** The element that holds the article's paragraphs. */
    Element main() {
        return main;
    }

    private Element find() {
        Map<Element, Integer> direct = new IdentityHashMap<>();
        Map<Element, Integer> below = new IdentityHashMap<>();
        int total = 0;
        for (Element paragraph : page.select("p")) {
            int length = paragraph.wholeText().length();
            if (length > 0 && !isDropped(paragraph)) {
                total += length;
                for (Element up = paragraph.parent(); up != null; up = up.parent()) {
                    below.merge(up, length, Integer::sum);
                    direct.merge(up, up == paragraph.parent() ? length : 0, Integer::sum);
                }
            }
        }
        for (String marked : new String[] {"[itemprop~=articleBody]", "article", "main, [role=main]"}) {
            Optional<Element> best =
                    page.select(marked).stream().max(Comparator.comparingInt(e -> below.getOrDefault(e, 0)));
            if (best.isPresent() && (total == 0 || below.getOrDefault(best.get(), 0) >= total * ENOUGH)) {
                return best.get();
            }
        }
        int all = total;
        return direct.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .filter(e -> below.get(e) >= all * ENOUGH)
                .orElse(page.body());
    }

    private static boolean isDropped(Element element) {
        for (Element up = element; up != null; up = up.parent()) {
            if (HtmlRules.dropped(up)) {
                return true;
            }
        }
        return false;
    }

    /** The page's first {@code h1}, where it stands before the article's element and not in it. */
    Optional<Element> headlineOutside() {
        if (main.selectFirst("h1") != null) {
            return Optional.empty();
        }
        return Optional.ofNullable(page.selectFirst("h1"))
                .filter(h1 -> h1.sourceRange().startPos() < main.sourceRange().startPos());
    }

    /** The date of the first {@code time} element in a line of its own, the article's before the page's. */
    Optional<LocalDate> timeElement() {
        return time(main).or(() -> time(page));
    }

    private static Optional<LocalDate> time(Element within) {
        return within.select("time[datetime]").stream()
                .filter(time -> !isDropped(time))
                .filter(time -> time.parent() == null
                        || time.parent().wholeText().strip().length() <= LONGEST_DATE_LINE)
                .flatMap(time -> Calendar.inField(time.attr("datetime")).stream())
                .findFirst();
    }
}
