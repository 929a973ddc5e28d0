package org.demarche.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;
import org.demarche.model.CitedMention;
import org.demarche.model.DateBasis;
import org.demarche.model.EventMention;
import org.demarche.model.Evidence;
import org.demarche.model.Ontology;
import org.demarche.model.Participant;
import org.demarche.model.Participant.Role;
import org.demarche.model.Place;
import org.demarche.model.PlaceRef;
import org.demarche.model.Span;
import org.demarche.model.Status;
import org.demarche.model.TimeInterval;
import org.demarche.model.TimeInterval.Precision;

/** The events that people wrote down for the articles of a corpus, as mentions of those articles. */
final class GoldMentions {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int FEW_DAYS = 5;
    private static final int WEEK = 8;

    private final Map<String, Actor> actors = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    private GoldMentions(Ontology ontology) {
        ontology.actors().forEach(a -> a.names().forEach(n -> actors.putIfAbsent(n, a)));
        ontology.actors().forEach(a -> actors.put(a.label(), a));
        ontology.places().forEach(p -> p.names().forEach(n -> places.putIfAbsent(n, p)));
        ontology.places().forEach(p -> places.put(p.label(), p));
    }

    /** By the ids of the gold events, {@code d01-5}. */
    static Map<String, CitedMention> read(Path folder, Ontology ontology) throws IOException {
        GoldMentions names = new GoldMentions(ontology);
        Map<String, CitedMention> mentions = new LinkedHashMap<>();
        List<Path> files;
        try (Stream<Path> list = Files.list(folder.resolve("gold"))) {
            files = list.sorted().toList();
        }
        for (Path file : files) {
            JsonNode gold = MAPPER.readTree(file.toFile());
            String text = Files.readString(
                    folder.resolve("docs").resolve(gold.get("doc").asText() + ".txt"));
            Optional<LocalDate> published = date(gold.get("published"));
            for (JsonNode event : gold.get("events")) {
                mentions.put(
                        event.get("id").asText(),
                        new CitedMention(
                                names.mention(gold.get("doc").asText(), event, text), published, Optional.empty()));
            }
        }
        return mentions;
    }

    private EventMention mention(String article, JsonNode event, String text) {
        List<Participant> participants = new ArrayList<>();
        event.get("agents").forEach(a -> participants.add(new Participant(actor(a.asText()), Role.AGENT)));
        event.get("targets").forEach(t -> participants.add(new Participant(actor(t.asText()), Role.TARGET)));
        String quote = event.get("evidence").asText();
        int at = Math.max(0, text.indexOf(quote));
        Span span = new Span(at, at + quote.length());
        String number = event.get("id").asText();
        return new EventMention(
                article,
                event.get("type").asText(),
                participants,
                event.get("place").isNull()
                        ? Optional.empty()
                        : Optional.of(place(event.get("place").asText())),
                date(event.get("start"))
                        .map(begin -> interval(begin, date(event.get("end")).orElse(begin))),
                DateBasis.EXPLICIT,
                Status.valueOf(event.get("status").asText().toUpperCase(Locale.ROOT)),
                Optional.empty(),
                1,
                1,
                List.of(new Evidence(span, span, quote, number)));
    }

    private ActorRef actor(String name) {
        return Optional.ofNullable(actors.get(name)).map(Actor::ref).orElse(new ActorRef(slug(name), name, false));
    }

    private PlaceRef place(String name) {
        return Optional.ofNullable(places.get(name)).map(Place::ref).orElse(new PlaceRef(slug(name), name));
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static TimeInterval interval(LocalDate begin, LocalDate end) {
        long days = ChronoUnit.DAYS.between(begin, end) + 1;
        Precision precision = days == 1
                ? Precision.DAY
                : days < FEW_DAYS ? Precision.DAYS : days < WEEK ? Precision.WEEK : Precision.MONTH;
        return new TimeInterval(begin, end, precision);
    }

    private static Optional<LocalDate> date(JsonNode node) {
        return node == null || node.isNull() ? Optional.empty() : Optional.of(LocalDate.parse(node.asText()));
    }

    /** The number of the gold event that a mention of {@link #read} is. */
    static String id(EventMention mention) {
        return mention.evidence().get(0).foundBy();
    }

    static Collection<String> ids(Collection<EventMention> mentions) {
        return mentions.stream().map(GoldMentions::id).sorted().toList();
    }
}
