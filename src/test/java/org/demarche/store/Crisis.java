package org.demarche.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.demarche.consolidate.Consolidator;
import org.demarche.consolidate.Wording;
import org.demarche.model.ActorRef;
import org.demarche.model.Article;
import org.demarche.model.DateBasis;
import org.demarche.model.EventMention;
import org.demarche.model.EventType;
import org.demarche.model.Evidence;
import org.demarche.model.Ontology;
import org.demarche.model.Participant;
import org.demarche.model.Place;
import org.demarche.model.PlaceRef;
import org.demarche.model.Reading;
import org.demarche.model.Span;
import org.demarche.model.Status;
import org.demarche.model.TimeInterval;
import org.demarche.rdf.OntologyGraphs;

/** A few articles about one spring of diplomacy, made for the tests. */
public final class Crisis {
    public static final List<EventType> TYPES = List.of(
            type("Meeting", true, "metWith", "met with"),
            type("PhoneCall", true, "spokeByPhoneWith", "spoke by phone with"),
            type("Agreement", true, "agreedWith", "reached an agreement with"),
            type("Visit", false, "visited", "visited"),
            type("Sanction", false, "sanctioned", "imposed sanctions on"),
            type("Demand", false, "demandedOf", "made a demand of"));

    private static final List<Place> PLACES = List.of(
            new Place("london", Place.Kind.CITY, List.of("London"), Optional.of("united-kingdom"), -0.1, 51.5, 9),
            new Place("winfield-house", Place.Kind.VENUE, List.of("Winfield House"), Optional.of("london"), 0, 51, 0),
            new Place("united-kingdom", Place.Kind.COUNTRY, List.of("United Kingdom"), Optional.empty(), 0, 52, 9));

    private Crisis() {}

    /** The traits of the types of ontology/events that rules on events ask for. */
    private static Set<EventType.Trait> traits(String id) {
        return switch (id) {
            case "Meeting" -> Set.of(EventType.Trait.ENCOUNTER);
            case "PhoneCall" -> Set.of(EventType.Trait.CALL);
            case "Visit" -> Set.of(EventType.Trait.JOURNEY);
            case "Sanction" -> Set.of(EventType.Trait.PENALTY);
            default -> Set.of();
        };
    }

    private static EventType type(String id, boolean symmetric, String relation, String verbal) {
        return new EventType(
                id, id, symmetric, false, relation, verbal, List.of(), List.of(), traits(id), List.of(), List.of());
    }

    public static Consolidation consolidation() {
        Consolidator consolidator =
                new Consolidator(new Ontology(List.of(), List.of(), List.of(), PLACES, List.of(), TYPES), Wording.NONE);
        return new Consolidation(
                consolidator::kept,
                consolidator::sought,
                consolidator::linked,
                consolidator::consolidate,
                mentions -> List.of());
    }

    public static Ingest ingest(Store store) {
        try {
            OntologyGraphs small = OntologyGraphs.withoutGazetteer(store.home().resolve("ontology"));
            return new Ingest(store, TYPES, small, consolidation(), "test", Progress.SILENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A home folder whose own ontology has what the tests name. */
    public static Path home(Path folder) {
        String turtle = """
                @prefix dip: <https://w3id.org/demarche/ontology#> .
                @prefix actor: <https://w3id.org/demarche/actor/> .
                @prefix place: <https://w3id.org/demarche/place/> .
                @prefix landmark: <https://w3id.org/demarche/landmark/> .
                @prefix tenure: <https://w3id.org/demarche/tenure/> .
                @prefix post: <https://w3id.org/demarche/post/> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                actor:john-kerry a dip:Person ; rdfs:label "John Kerry"@en .
                actor:bob-kerry a dip:Person ; rdfs:label "Bob Kerry"@en .
                actor:sergey-lavrov a dip:Person ; rdfs:label "Sergey Lavrov"@en ; skos:altLabel "Sergei Lavrov"@en .
                actor:barack-obama a dip:Person ; rdfs:label "Barack Obama"@en .
                actor:vladimir-putin a dip:Person ; rdfs:label "Vladimir Putin"@en .
                actor:francois-hollande a dip:Person ; rdfs:label "François Hollande"@en .
                actor:russia a dip:Country ; rdfs:label "Russia"@en .
                actor:united-states a dip:Country ; rdfs:label "United States"@en .
                actor:ukraine a dip:Country ; rdfs:label "Ukraine"@en .
                actor:european-union a dip:Organisation ; rdfs:label "European Union"@en .
                place:united-kingdom a dip:CountryPlace ; rdfs:label "United Kingdom"@en .
                place:london a dip:City ; rdfs:label "London"@en ; dip:partOf place:united-kingdom .
                place:winfield-house a dip:Venue ; rdfs:label "Winfield House"@en ; dip:partOf place:london .
                place:paris a dip:City ; rdfs:label "Paris"@en .
                place:moscow a dip:City ; rdfs:label "Moscow"@en .
                landmark:test-referendum a dip:Landmark ; rdfs:label "Test referendum"@en ;
                    dip:begin "2014-03-16"^^xsd:date ; dip:end "2014-03-16"^^xsd:date .
                post:foreign-minister a dip:Post ; rdfs:label "foreign minister"@en .
                tenure:john-kerry-test a dip:Tenure ; dip:holder actor:john-kerry ; dip:post post:foreign-minister ;
                    dip:of actor:united-states ; dip:from "2013-02-01"^^xsd:date .
                """;
        try {
            Files.createDirectories(folder.resolve("ontology"));
            Files.writeString(folder.resolve("ontology/own.ttl"), turtle, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    /** An empty store in memory, with such a home folder: for what need not outlast the process. */
    public static Store inMemory(Path folder) {
        return Store.of(home(folder), DatasetGraphFactory.createTxnMem());
    }

    public static List<Extraction> articles() {
        return List.of(
                new Story("wire-1", "2014-03-14")
                        .says("Mr. Kerry met Mr. Lavrov in London on Friday.", "met")
                        .mention("Meeting", "london", "2014-03-14", Status.OCCURRED, "John Kerry", "Sergey Lavrov")
                        .lasting(5)
                        .says("He flew to London overnight.", "flew")
                        .mention("Visit", "london", "2014-03-14", Status.OCCURRED, "John Kerry")
                        .says("The two will meet again in Paris on March 30.", "meet")
                        .mention("Meeting", "paris", "2014-03-30", Status.PLANNED, "John Kerry", "Sergey Lavrov")
                        .done(),
                new Story("wire-2", "2014-03-15")
                        .says("The ministers talked for hours at Winfield House on March 14.", "talked")
                        .mention(
                                "Meeting",
                                "winfield-house",
                                "2014-03-14",
                                Status.OCCURRED,
                                "Sergey Lavrov",
                                "John Kerry")
                        .lasting(6)
                        .says("Washington imposed sanctions on Russia on Monday, March 17.", "imposed sanctions")
                        .mention("Sanction", "", "2014-03-17", Status.OCCURRED, "United States", ">Russia")
                        .says("Mr. Putin plans a trip to London in April.", "trip")
                        .mention("Visit", "london", "2014-04-01", Status.PLANNED, "Vladimir Putin")
                        .done(),
                new Story("blog-1", "2014-03-31")
                        .says("Obama and Putin spoke by phone on March 28.", "spoke")
                        .mention("PhoneCall", "", "2014-03-28", Status.OCCURRED, "Barack Obama", "Vladimir Putin")
                        .says("Two days later their ministers met in Paris.", "met")
                        .mention("Meeting", "paris", "2014-03-30", Status.OCCURRED, "John Kerry", "Sergey Lavrov")
                        .says("Mr. Lavrov briefed Mr. Putin in Moscow on March 31.", "briefed")
                        .mention("Meeting", "moscow", "2014-03-31", Status.OCCURRED, "Sergey Lavrov", "Vladimir Putin")
                        .says("Hollande will not meet Putin.", "meet")
                        .mention("Meeting", "", "", Status.DENIED, "François Hollande", "Vladimir Putin")
                        .done(),
                new Story("note-1", "")
                        .says("Ukraine and the EU signed the accord on March 21.", "signed")
                        .mention("Agreement", "", "2014-03-21", Status.OCCURRED, "Ukraine", "European Union")
                        .says("The EU urged Russia to pull back.", "urged")
                        .mention("Demand", "", "", Status.OCCURRED, "European Union", ">Russia")
                        .says("Kerry sat down with Zoë “Zed” O'Hara-Østergård <zoe>.", "sat down")
                        .mention("Meeting", "", "", Status.OCCURRED, "John Kerry", "?Zoë “Zed” O'Hara-Østergård <zoe>")
                        .says("Kerry could meet Obama in London.", "meet")
                        .mention("Meeting", "london", "", Status.POSSIBLE, "John Kerry", "Barack Obama")
                        .done());
    }

    /** Builds one article sentence by sentence. */
    public static final class Story {
        private final String id;
        private final String published;
        private final StringBuilder text = new StringBuilder();
        private final List<EventMention> mentions = new ArrayList<>();
        private Evidence last = new Evidence(new Span(0, 0), new Span(0, 0), "", "none");

        public Story(String id, String published) {
            this.id = id;
            this.published = published;
        }

        public Story says(String sentence, String trigger) {
            int begin = text.length();
            text.append(sentence).append("\r\n");
            int at = begin + sentence.indexOf(trigger);
            last = new Evidence(
                    new Span(begin, begin + sentence.length()), new Span(at, at + trigger.length()), sentence, "test");
            return this;
        }

        /** @param who a name each; ">" before a target, "?" before somebody the gazetteer does not know */
        public Story mention(String type, String place, String day, Status status, String... who) {
            List<Participant> participants =
                    Arrays.stream(who).map(Story::participant).toList();
            mentions.add(new EventMention(
                    id,
                    type,
                    participants,
                    place.isEmpty() ? Optional.empty() : Optional.of(place(place)),
                    day.isEmpty() ? Optional.empty() : Optional.of(TimeInterval.day(LocalDate.parse(day))),
                    DateBasis.EXPLICIT,
                    status,
                    Optional.empty(),
                    1,
                    0.9,
                    List.of(last)));
            return this;
        }

        /** How long the last event went on. */
        Story lasting(int hours) {
            mentions.set(mentions.size() - 1, mentions.get(mentions.size() - 1).lasting(Duration.ofHours(hours)));
            return this;
        }

        /** "?psarades@greece" is in no gazetteer and in Greece. */
        private static PlaceRef place(String spec) {
            String[] name = spec.replaceFirst("^[?]", "").split("@");
            Optional<PlaceRef.Told> told = Optional.of(spec)
                    .filter(s -> s.startsWith("?"))
                    .map(s -> new PlaceRef.Told(Place.Kind.CITY, Optional.of(name[name.length - 1])));
            return new PlaceRef(name[0], name(name[0]), told);
        }

        private static String name(String place) {
            return place.equals("winfield-house")
                    ? "Winfield House"
                    : place.substring(0, 1).toUpperCase(Locale.ROOT) + place.substring(1);
        }

        private static Participant participant(String spec) {
            boolean target = spec.startsWith(">");
            boolean unlinked = spec.startsWith("?");
            String name = target || unlinked ? spec.substring(1) : spec;
            String id = name.toLowerCase(Locale.ROOT).replace("ç", "c").replace(' ', '-');
            return new Participant(
                    new ActorRef(id, name, !unlinked), target ? Participant.Role.TARGET : Participant.Role.AGENT);
        }

        public Extraction done() {
            Article article = new Article(
                    id,
                    "wire",
                    Optional.empty(),
                    Optional.of("Test " + id.replaceFirst("-.*", "")),
                    published.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(published)),
                    Optional.empty(),
                    "Story " + id,
                    "UTF-8",
                    text.toString(),
                    Reading.same(text.toString()),
                    List.of());
            return new Extraction(article, mentions, Optional.of("Written for the tests."));
        }
    }
}
