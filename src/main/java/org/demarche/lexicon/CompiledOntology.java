package org.demarche.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.model.Actor;
import org.demarche.model.EventType;
import org.demarche.model.Landmark;
import org.demarche.model.Ontology;
import org.demarche.model.Place;
import org.demarche.model.Post;
import org.demarche.model.Tenure;
import org.demarche.model.TimeInterval;

/**
 * The ontology in a form that loads fast: one record a line, fields apart by tabs, lists by unit separators. The build
 * writes it from the checked Turtle files.
 */
public final class CompiledOntology {
    public static final String RESOURCE = "/lexicon/compiled/ontology.tsv";
    private static final String NAMES = "/lexicon/compiled/names.tsv";
    private static final String UNIT = "\u001f";

    private CompiledOntology() {}

    /** The project's ontology from the class path, loaded when first asked for. */
    public static Ontology load() {
        return Shipped.ONTOLOGY;
    }

    private static final class Shipped {
        static final Ontology ONTOLOGY = CompiledOntology.read(RESOURCE, CompiledOntology::read);
    }

    /** The names of an ontology; those of the project's own are compiled too. */
    static Names names(Ontology ontology) {
        return ontology == Shipped.ONTOLOGY ? read(NAMES, Names::read) : Names.of(ontology);
    }

    private interface Form<T> {
        T read(BufferedReader in) throws IOException;
    }

    private static <T> T read(String resource, Form<T> form) {
        try (InputStream in = CompiledOntology.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the build has not compiled the ontology: " + resource + " is missing");
            }
            return form.read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Ontology read(BufferedReader in) throws IOException {
        List<Actor> actors = new ArrayList<>();
        List<Tenure> tenures = new ArrayList<>();
        List<Post> posts = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        List<Landmark> landmarks = new ArrayList<>();
        List<EventType> types = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] f = line.split("\t", -1);
            switch (f[0]) {
                case "actor" -> actors.add(actor(f));
                case "tenure" ->
                    tenures.add(new Tenure(
                            f[1], f[2], f[3], f[4], date(f[5]), maybe(f[6]).map(CompiledOntology::date)));
                case "post" -> posts.add(new Post(f[1], list(f[2]), maybe(f[3]), f[4], Boolean.parseBoolean(f[5])));
                case "place" ->
                    places.add(new Place(
                            f[1],
                            Place.Kind.valueOf(f[2]),
                            list(f[3]),
                            maybe(f[4]),
                            Double.parseDouble(f[5]),
                            Double.parseDouble(f[6]),
                            Long.parseLong(f[7])));
                case "landmark" ->
                    landmarks.add(new Landmark(
                            f[1],
                            list(f[2]),
                            new TimeInterval(date(f[3]), date(f[4]), TimeInterval.Precision.valueOf(f[5])),
                            f[6],
                            list(f[7]),
                            maybe(f[8])));
                case "type" -> types.add(type(f));
                default -> throw new IllegalStateException("unknown record in " + RESOURCE + ": " + f[0]);
            }
        }
        return new Ontology(actors, tenures, posts, places, landmarks, types);
    }

    /** A date as {@link LocalDate#toString} writes it; several times faster than parsing by a formatter. */
    private static LocalDate date(String text) {
        int month = text.length() - 5;
        return LocalDate.of(
                Integer.parseInt(text, 0, month - 1, 10),
                Integer.parseInt(text, month, month + 2, 10),
                Integer.parseInt(text, month + 3, month + 5, 10));
    }

    private static Actor actor(String[] f) {
        return new Actor(
                f[1],
                Actor.Kind.valueOf(f[2]),
                list(f[3]),
                list(f[4]),
                list(f[5]),
                list(f[6]),
                maybe(f[7]),
                maybe(f[8]),
                maybe(f[9]),
                list(f[10]),
                maybe(f[11]),
                maybe(f[12]),
                maybe(f[13]));
    }

    private static EventType type(String[] f) {
        String file = f[9];
        return new EventType(
                f[1],
                f[2],
                Boolean.parseBoolean(f[3]),
                Boolean.parseBoolean(f[4]),
                f[5],
                f[6],
                list(f[7]),
                list(f[8]),
                list(f[14]).stream().map(EventType.Trait::valueOf).collect(Collectors.toSet()),
                patterns(list(f[11]), file, list(f[10])),
                Stream.concat(
                                list(f[12]).stream().map(e -> new EventType.Example(e, false, Optional.of(file))),
                                list(f[13]).stream().map(e -> new EventType.Example(e, true, Optional.of(file))))
                        .toList());
    }

    private static List<EventType.Pattern> patterns(List<String> texts, String file, List<String> lines) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new EventType.Pattern(texts.get(i), file, Integer.parseInt(lines.get(i))))
                .toList();
    }

    /** Writes the form that {@link #read} reads. */
    public static void write(Ontology ontology, Appendable out) throws IOException {
        for (Actor a : ontology.actors()) {
            row(
                    out,
                    "actor",
                    a.id(),
                    a.kind().name(),
                    list(a.names()),
                    list(a.surnames()),
                    list(a.demonyms()),
                    list(a.metonyms()),
                    a.gender().orElse(""),
                    a.nationality().orElse(""),
                    a.of().orElse(""),
                    list(a.members()),
                    a.place().orElse(""),
                    a.seat().orElse(""),
                    a.wikidata().orElse(""));
        }
        for (Tenure t : ontology.tenures()) {
            String to = t.to().map(LocalDate::toString).orElse("");
            row(out, "tenure", t.id(), t.holder(), t.post(), t.of(), t.from().toString(), to);
        }
        for (Post p : ontology.posts()) {
            row(out, "post", p.post(), list(p.titles()), p.of().orElse(""), p.rank(), Boolean.toString(p.loose()));
        }
        for (Place p : ontology.places()) {
            row(
                    out,
                    "place",
                    p.id(),
                    p.kind().name(),
                    list(p.names()),
                    p.partOf().orElse(""),
                    Double.toString(p.longitude()),
                    Double.toString(p.latitude()),
                    Long.toString(p.population()));
        }
        for (Landmark l : ontology.landmarks()) {
            row(
                    out,
                    "landmark",
                    l.id(),
                    list(l.names()),
                    l.time().begin().toString(),
                    l.time().end().toString(),
                    l.time().precision().name(),
                    l.kind(),
                    list(l.by()),
                    l.at().orElse(""));
        }
        for (EventType t : ontology.types()) {
            write(t, out);
        }
    }

    /** Writes the names of an ontology in the form that loads fast. */
    public static void writeNames(Ontology ontology, Appendable out) throws IOException {
        Names.write(ontology, out);
    }

    private static void write(EventType t, Appendable out) throws IOException {
        EventType.Pattern first = t.patterns().get(0);
        row(
                out,
                "type",
                t.id(),
                t.label(),
                Boolean.toString(t.symmetric()),
                Boolean.toString(t.speech()),
                t.relation(),
                t.verbal(),
                list(t.cameo()),
                list(t.plover()),
                first.file(),
                list(t.patterns().stream().map(p -> Integer.toString(p.line())).toList()),
                list(t.patterns().stream().map(EventType.Pattern::text).toList()),
                list(examples(t, false)),
                list(examples(t, true)),
                list(t.traits().stream().map(EventType.Trait::name).sorted().toList()));
    }

    private static List<String> examples(EventType t, boolean counter) {
        return t.examples().stream()
                .filter(e -> e.counter() == counter)
                .map(EventType.Example::text)
                .toList();
    }

    private static void row(Appendable out, String... fields) throws IOException {
        for (String field : fields) {
            if (field.indexOf('\t') >= 0 || field.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("a tab or line break inside a value: " + field);
            }
        }
        out.append(String.join("\t", fields)).append('\n');
    }

    private static String list(List<String> values) {
        return values.stream().collect(Collectors.joining(UNIT));
    }

    private static List<String> list(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split(UNIT, -1));
    }

    private static Optional<String> maybe(String field) {
        return field.isEmpty() ? Optional.empty() : Optional.of(field);
    }
}
