package org.demarche.serve.intake;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads RSS 0.9x, 1.0, 2.0 and Atom: each item with a text of its own is a document. Document types, and so entities of
 * any kind, are refused; so is an item deeper than what feeds have.
 */
final class FeedReader {
    private static final Logger LOG = LoggerFactory.getLogger(FeedReader.class);
    private static final Set<String> ITEMS = Set.of("item", "entry");
    private static final Set<String> FIELDS = Set.of(
            "title",
            "link",
            "guid",
            "id",
            "pubDate",
            "published",
            "updated",
            "date",
            "encoded",
            "description",
            "summary",
            "content");
    private static final int DEEPEST = 100;

    private FeedReader() {}

    /** @param feed names the feed in ids of articles */
    static List<Document> read(String feed, byte[] content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLReporter((message, type, information, location) -> LOG.debug("{}: {}", feed, message));
        XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(FeedText.of(content)));
        List<Document> documents = new ArrayList<>();
        Map<String, String> item = new HashMap<>();
        boolean inside = false;
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new XMLStreamException("a feed has no document type and no entities of its own");
            }
            if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
                throw new XMLStreamException("nested too deeply");
            }
            if (event == XMLStreamConstants.START_ELEMENT && ITEMS.contains(xml.getLocalName())) {
                inside = true;
                item.clear();
            } else if (event == XMLStreamConstants.START_ELEMENT && inside && FIELDS.contains(xml.getLocalName())) {
                field(xml, item);
                depth--;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                if (ITEMS.contains(xml.getLocalName())) {
                    inside = false;
                    document(feed, item).ifPresent(documents::add);
                }
            }
        }
        return documents;
    }

    private static void field(XMLStreamReader xml, Map<String, String> item) throws XMLStreamException {
        String name = xml.getLocalName();
        String link = xml.getAttributeValue(null, "href");
        String text = text(xml);
        item.putIfAbsent(name, name.equals("link") && link != null ? link : text.strip());
    }

    /** All text of an element, of those within it as well. */
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    text.append(' ');
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new XMLStreamException("no entities");
                default -> {}
            }
            if (depth > DEEPEST) {
                throw new XMLStreamException("nested too deeply");
            }
        }
        return text.toString();
    }

    private static Optional<Document> document(String feed, Map<String, String> item) {
        Optional<String> body = first(item, "encoded", "content", "description", "summary");
        if (body.isEmpty()) {
            return Optional.empty();
        }
        String key = first(item, "guid", "id", "link").orElse(item.getOrDefault("title", body.get()));
        String id = feed + "-" + Integer.toHexString(key.hashCode());
        String title = item.getOrDefault("title", "");
        String text = body.get().contains("<") ? body.get() : title + "\n\n" + body.get();
        return Optional.of(new Document(
                id,
                text.getBytes(StandardCharsets.UTF_8),
                Optional.of("UTF-8"),
                Optional.empty(),
                new Document.About(
                        Optional.of(id),
                        Optional.of(title).filter(t -> !t.isBlank()),
                        Optional.empty(),
                        first(item, "link").flatMap(FeedReader::address),
                        first(item, "pubDate", "published", "date", "updated").flatMap(FeedReader::day))));
    }

    private static Optional<String> first(Map<String, String> item, String... names) {
        for (String name : names) {
            String value = item.get(name);
            if (value != null && !value.isBlank()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text)).filter(URI::isAbsolute);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .withZoneSameInstant(ZoneOffset.UTC)
                    .toLocalDate());
        } catch (DateTimeParseException e) {
            return isoDay(text);
        }
    }

    private static Optional<LocalDate> isoDay(String text) {
        try {
            return Optional.of(text.length() > 10 ? OffsetDateTime.parse(text).toLocalDate() : LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
