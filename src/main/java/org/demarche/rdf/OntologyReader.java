package org.demarche.rdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.demarche.model.Actor;
import org.demarche.model.EventType;
import org.demarche.model.Landmark;
import org.demarche.model.Ontology;
import org.demarche.model.Place;
import org.demarche.model.Post;
import org.demarche.model.Tenure;
import org.demarche.model.TimeInterval;

/** Reads the Turtle files of an ontology folder into records and checks them; every fault names file and line. */
public final class OntologyReader {
    private static final Pattern POINT = Pattern.compile("POINT\\s*\\(\\s*(-?[\\d.]+)\\s+(-?[\\d.]+)\\s*\\)");
    private static final String WKT = "http://www.opengis.net/ont/geosparql#asWKT";

    private final List<String> faults = new ArrayList<>();
    private final List<Actor> actors = new ArrayList<>();
    private final List<Tenure> tenures = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Landmark> landmarks = new ArrayList<>();
    private final List<EventType> types = new ArrayList<>();
    private final Map<String, String> actorAliases = new HashMap<>();
    private final Map<String, String> declared = new HashMap<>();
    private OntologyFile file;

    private OntologyReader() {}

    /** Reads all {@code *.ttl} below a folder; throws {@link OntologyFault} with every fault found. */
    public static Ontology read(Path folder) throws IOException {
        return read(List.of(folder));
    }

    /** Reads several folders as one ontology: the project's own and a user's. */
    public static Ontology read(List<Path> folders) throws IOException {
        OntologyReader reader = new OntologyReader();
        for (Path folder : folders) {
            for (Path path : turtleFiles(folder)) {
                reader.file(folder.relativize(path).toString(), Files.readString(path, StandardCharsets.UTF_8));
            }
        }
        return reader.finish();
    }

    /** Reads Turtle texts, by the names of their files, as one ontology. */
    public static Ontology read(Map<String, String> files) {
        OntologyReader reader = new OntologyReader();
        files.forEach(reader::file);
        return reader.finish();
    }

    private static List<Path> turtleFiles(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(p -> p.toString().endsWith(".ttl")).sorted().toList();
        }
    }

    private void file(String name, String turtle) {
        try {
            file = OntologyFile.parse(name, turtle);
        } catch (OntologyFault fault) {
            faults.addAll(fault.faults());
            return;
        }
        for (Node subject : file.subjects()) {
            file.objects(subject, RDF.type.getURI()).stream()
                    .map(Node::getURI)
                    .filter(t -> t.startsWith(Dip.NS))
                    .forEach(t -> declare(subject, t.substring(Dip.NS.length())));
        }
    }

    private void declare(Node subject, String type) {
        try {
            switch (type) {
                case "Person", "Country", "Organisation", "Group", "Region" -> actors.add(actor(subject, type));
                case "Tenure" -> tenures.add(tenure(subject));
                case "Post", "PostTitle" -> posts.addAll(posts(subject, type));
                case "City", "PlaceRegion", "CountryPlace", "Venue" -> places.add(place(subject, type));
                case "Landmark" -> landmarks.add(landmark(subject));
                case "EventType" -> types.add(eventType(subject));
                default -> {}
            }
        } catch (IllegalArgumentException e) {
            faults.add(file.where(subject) + ": " + e.getMessage());
        }
    }

    private Actor actor(Node s, String type) {
        String id = once(s, Dip.ACTOR);
        Actor.Kind kind = Actor.Kind.valueOf(type.toUpperCase(Locale.ROOT));
        List<String> names = names(s);
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("a name is given twice: " + names);
        }
        for (String name : names) {
            String before = actorAliases.putIfAbsent(name.toLowerCase(Locale.ROOT), id);
            if (before != null && !before.equals(id)) {
                throw new IllegalArgumentException("the name \"" + name + "\" stands for actor:" + before + " already");
            }
        }
        List<String> surnames = texts(s, "surname");
        if (kind == Actor.Kind.PERSON && surnames.isEmpty()) {
            String label = names.get(0);
            surnames = List.of(label.substring(label.lastIndexOf(' ') + 1));
        }
        return new Actor(
                id,
                kind,
                names,
                surnames,
                texts(s, "demonym"),
                texts(s, "metonym"),
                texts(s, "gender").stream().findFirst(),
                link(s, "nationality", Dip.ACTOR),
                link(s, "of", Dip.ACTOR),
                links(s, "members", Dip.ACTOR),
                link(s, "place", Dip.PLACE),
                link(s, "seat", Dip.PLACE).or(() -> link(s, "capital", Dip.PLACE)),
                file.objects(s, OWL.sameAs.getURI()).stream()
                        .map(Node::toString)
                        .filter(u -> u.startsWith(Dip.WIKIDATA))
                        .map(u -> u.substring(Dip.WIKIDATA.length()))
                        .findFirst());
    }

    private Tenure tenure(Node s) {
        LocalDate from = date(s, "from", false)
                .orElseThrow(() -> new IllegalArgumentException("a tenure needs dip:from, the first day in office"));
        Optional<LocalDate> to = date(s, "to", true);
        if (to.isPresent() && to.get().isBefore(from)) {
            throw new IllegalArgumentException("dip:to lies before dip:from");
        }
        return new Tenure(
                once(s, Dip.TENURE),
                need(s, "holder", Dip.ACTOR),
                need(s, "post", Dip.POST),
                need(s, "of", Dip.ACTOR),
                from,
                to);
    }

    /** A post with its titles, or a title that means one of several posts or belongs to several actors. */
    private List<Post> posts(Node s, String type) {
        boolean title = type.equals("PostTitle");
        String id = once(s, title ? Dip.POST_TITLE : Dip.POST);
        List<String> meant = title ? links(s, "post", Dip.POST) : List.of(id);
        if (meant.isEmpty()) {
            throw new IllegalArgumentException("dip:post is missing");
        }
        List<String> of = links(s, "of", Dip.ACTOR);
        List<Optional<String>> owners = of.isEmpty()
                ? List.of(Optional.empty())
                : of.stream().map(Optional::of).toList();
        String rank = texts(s, "rank").stream().findFirst().orElse("official");
        boolean loose = texts(s, "loose").contains("true");
        List<String> names = names(s);
        return meant.stream()
                .flatMap(p -> owners.stream().map(o -> new Post(p, names, o, rank, loose)))
                .toList();
    }

    private Place place(Node s, String type) {
        Place.Kind kind =
                switch (type) {
                    case "City" -> Place.Kind.CITY;
                    case "PlaceRegion" -> Place.Kind.REGION;
                    case "CountryPlace" -> Place.Kind.COUNTRY;
                    default -> Place.Kind.VENUE;
                };
        Matcher point = POINT.matcher(file.objects(s, WKT).stream()
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse(""));
        if (!point.find()) {
            throw new IllegalArgumentException("a place needs geo:asWKT \"POINT(longitude latitude)\"");
        }
        return new Place(
                once(s, Dip.PLACE),
                kind,
                names(s),
                link(s, "partOf", Dip.PLACE),
                Double.parseDouble(point.group(1)),
                Double.parseDouble(point.group(2)),
                texts(s, "population").stream().findFirst().map(Long::parseLong).orElse(0L));
    }

    private Landmark landmark(Node s) {
        LocalDate begin =
                date(s, "begin", false).orElseThrow(() -> new IllegalArgumentException("a landmark needs dip:begin"));
        LocalDate end = date(s, "end", true).orElse(begin);
        TimeInterval.Precision precision = begin.equals(end) ? TimeInterval.Precision.DAY : TimeInterval.Precision.DAYS;
        return new Landmark(
                once(s, Dip.LANDMARK),
                names(s),
                new TimeInterval(begin, end, precision),
                texts(s, "kind").stream().findFirst().orElse("event"),
                links(s, "by", Dip.ACTOR),
                link(s, "at", Dip.PLACE));
    }

    private EventType eventType(Node s) {
        String id = once(s, Dip.NS);
        List<EventType.Pattern> patterns = texts(s, "pattern").stream()
                .map(p -> new EventType.Pattern(p, file.name, file.line(s, p)))
                .toList();
        Stream<EventType.Example> good =
                texts(s, "example").stream().map(e -> new EventType.Example(e, false, Optional.of(file.name)));
        Stream<EventType.Example> bad =
                texts(s, "counterExample").stream().map(e -> new EventType.Example(e, true, Optional.of(file.name)));
        EventType type = new EventType(
                id,
                names(s).get(0),
                texts(s, "symmetric").contains("true"),
                texts(s, "speech").contains("true"),
                texts(s, "relationName").stream()
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "an event type needs dip:relationName, the property of its direct triple")),
                texts(s, "verbal").stream().findFirst().orElse(id),
                texts(s, "cameo"),
                texts(s, "plover"),
                texts(s, "trait").stream().map(OntologyReader::trait).collect(Collectors.toSet()),
                patterns,
                Stream.concat(good, bad).toList());
        if (type.examples().stream().allMatch(EventType.Example::counter)
                || type.examples().stream().noneMatch(EventType.Example::counter)) {
            throw new IllegalArgumentException("an event type needs dip:example and dip:counterExample");
        }
        return type;
    }

    private static EventType.Trait trait(String word) {
        return Arrays.stream(EventType.Trait.values())
                .filter(t -> t.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no trait of event types: " + word));
    }

    private String once(Node s, String namespace) {
        if (!s.isURI() || !s.getURI().startsWith(namespace)) {
            throw new IllegalArgumentException(s + " should be named in " + namespace);
        }
        String before = declared.putIfAbsent(s.getURI(), file.where(s));
        if (before != null && !before.startsWith(file.name + ":")) {
            throw new IllegalArgumentException(s + " is declared already, at " + before);
        }
        return s.getURI().substring(namespace.length());
    }

    /** Label first, then the alternative labels. */
    private List<String> names(Node s) {
        List<String> names = Stream.concat(
                        file.objects(s, RDFS.label.getURI()).stream(), file.objects(s, SKOS.altLabel.getURI()).stream())
                .map(Node::getLiteralLexicalForm)
                .toList();
        if (names.isEmpty() || names.get(0).isBlank()) {
            throw new IllegalArgumentException("rdfs:label is missing");
        }
        return names;
    }

    private List<String> texts(Node s, String property) {
        return file.objects(s, Dip.NS + property).stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .toList();
    }

    private List<String> links(Node s, String property, String namespace) {
        return file.objects(s, Dip.NS + property).stream()
                .filter(o -> o.isURI() && o.getURI().startsWith(namespace))
                .map(o -> o.getURI().substring(namespace.length()))
                .toList();
    }

    private Optional<String> link(Node s, String property, String namespace) {
        return links(s, property, namespace).stream().findFirst();
    }

    private String need(Node s, String property, String namespace) {
        return link(s, property, namespace)
                .orElseThrow(() -> new IllegalArgumentException("dip:" + property + " is missing"));
    }

    /** A day; where only month or year is given, its first or last day. */
    private Optional<LocalDate> date(Node s, String property, boolean last) {
        return texts(s, property).stream().findFirst().map(text -> switch (text.length()) {
            case 4 -> last ? LocalDate.of(Integer.parseInt(text), 12, 31) : LocalDate.of(Integer.parseInt(text), 1, 1);
            case 7 ->
                last
                        ? YearMonth.parse(text).atEndOfMonth()
                        : YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text);
        });
    }

    private Ontology finish() {
        Map<String, Actor> byId = new HashMap<>();
        actors.forEach(a -> byId.put(a.id(), a));
        for (Tenure t : tenures) {
            if (!byId.containsKey(t.holder()) || !byId.containsKey(t.of())) {
                faults.add(declared.get(Dip.TENURE + t.id()) + ": tenure:" + t.id() + " names an unknown actor, actor:"
                        + (byId.containsKey(t.holder()) ? t.of() : t.holder()));
            }
        }
        if (!faults.isEmpty()) {
            throw new OntologyFault(faults);
        }
        return new Ontology(actors, tenures, posts, places, landmarks, types);
    }
}
