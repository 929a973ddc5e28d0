package org.demarche.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a web page says of itself: JSON-LD (schema.org), Open Graph, Dublin Core and other meta elements. Dates are the
 * calendar day as written, in the page's own time zone.
 */
record HtmlMetadata(
        Optional<String> title,
        Optional<String> publisher,
        Optional<URI> url,
        Optional<LocalDate> published,
        Optional<LocalDate> modified) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> TYPES = HtmlRules.TABLE.words("ld-type");
    private static final int MOST_NODES = 5000;

    static HtmlMetadata of(Document page) {
        Optional<JsonNode> ld = linkedData(page);
        Optional<String> og = meta(page, "title");
        Optional<String> canonical =
                Optional.ofNullable(page.selectFirst("link[rel=canonical]")).map(link -> link.attr("href"));
        Optional<String> publisher =
                ld.flatMap(node -> name(node.path("publisher"))).or(() -> meta(page, "publisher"));
        Optional<String> named = publisher.or(() -> siteInTitle(page.title()));
        return new HtmlMetadata(
                og.or(() -> ld.flatMap(node -> text(node.path("headline"))))
                        .or(() -> Optional.ofNullable(page.selectFirst("h1")).map(Element::text))
                        .map(title -> withoutSite(title, named)),
                named,
                canonical
                        .flatMap(SgmlReader::uri)
                        .or(() -> meta(page, "url").flatMap(SgmlReader::uri))
                        .or(() -> ld.flatMap(node -> text(node.path("url"))).flatMap(SgmlReader::uri)),
                ld.flatMap(node -> text(node.path("datePublished")))
                        .flatMap(Calendar::inField)
                        .or(() -> meta(page, "published").flatMap(Calendar::inField))
                        .or(() -> dayInTitle(page.title())),
                ld.flatMap(node -> text(node.path("dateModified")))
                        .flatMap(Calendar::inField)
                        .or(() -> meta(page, "modified").flatMap(Calendar::inField)));
    }

    private static Optional<String> meta(Document page, String kind) {
        List<Element> all = page.select("meta[content]");
        for (String name : HtmlRules.TABLE.words(kind)) {
            for (Element meta : all) {
                boolean match = Chars.lowerCase(meta.attr("name")).equals(name)
                        || Chars.lowerCase(meta.attr("property")).equals(name)
                        || Chars.lowerCase(meta.attr("itemprop")).equals(name);
                if (match && !meta.attr("content").isBlank()) {
                    return Optional.of(meta.attr("content").strip());
                }
            }
        }
        return Optional.empty();
    }

    /** The article among the page's JSON-LD objects. */
    private static Optional<JsonNode> linkedData(Document page) {
        Optional<JsonNode> dated = Optional.empty();
        Deque<JsonNode> queue = new ArrayDeque<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            parse(script.data()).ifPresent(queue::add);
        }
        for (int n = 0; n < MOST_NODES && !queue.isEmpty(); n++) {
            JsonNode node = queue.poll();
            String type = Chars.lowerCase(node.path("@type").toString());
            if (TYPES.stream().anyMatch(type::contains)) {
                return Optional.of(node);
            }
            if (dated.isEmpty() && node.has("datePublished")) {
                dated = Optional.of(node);
            }
            node.forEach(child -> {
                if (child.isContainerNode()) {
                    queue.add(child);
                }
            });
        }
        return dated;
    }

    private static Optional<JsonNode> parse(String json) {
        try {
            return Optional.ofNullable(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            return Optional.empty(); // a page's broken metadata are no metadata
        }
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() ? Optional.of(node.asText()).filter(t -> !t.isBlank()) : Optional.empty();
    }

    private static Optional<String> name(JsonNode node) {
        JsonNode one = node.isArray() && !node.isEmpty() ? node.get(0) : node;
        return text(one).or(() -> text(one.path("name")));
    }

    /** The last part of a page title such as {@code Headline | Newspaper}. */
    private static Optional<String> siteInTitle(String title) {
        int at = separator(title);
        if (at < 0) {
            return Optional.empty();
        }
        String site = title.substring(at + 3).strip();
        return site.split(" ", -1).length <= 5 && !site.isEmpty() && day(site).isEmpty()
                ? Optional.of(site)
                : Optional.empty();
    }

    /** The day that is a part of a page title by itself: {@code Headline | World | 15.07.2011}. */
    private static Optional<LocalDate> dayInTitle(String title) {
        return Arrays.stream(title.split(" [|\u2013\u2014\u00BB\u00B7-] ", -1))
                .flatMap(part -> day(part.strip()).stream())
                .findFirst();
    }

    private static Optional<LocalDate> day(String text) {
        return Calendar.whole(text).flatMap(Calendar.Found::date);
    }

    private static int separator(String title) {
        int last = -1;
        for (String bar : new String[] {" | ", " - ", " \u2014 ", " \u2013 ", " \u00BB ", " \u00B7 "}) {
            last = Math.max(last, title.lastIndexOf(bar));
        }
        return last;
    }

    private static String withoutSite(String title, Optional<String> site) {
        int at = separator(title);
        return at > 0 && site.isPresent() && title.substring(at + 3).strip().equals(site.get())
                ? title.substring(0, at)
                : title;
    }
}
