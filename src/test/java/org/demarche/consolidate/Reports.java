package org.demarche.consolidate;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;
import org.demarche.model.CitedMention;
import org.demarche.model.DateBasis;
import org.demarche.model.Decision;
import org.demarche.model.Event;
import org.demarche.model.EventMention;
import org.demarche.model.EventType;
import org.demarche.model.Evidence;
import org.demarche.model.Lifecycle;
import org.demarche.model.Ontology;
import org.demarche.model.Participant;
import org.demarche.model.Participant.Role;
import org.demarche.model.Place;
import org.demarche.model.PlaceRef;
import org.demarche.model.Span;
import org.demarche.model.Status;
import org.demarche.model.TimeInterval;
import org.demarche.model.TimeInterval.Precision;

/** Writes mentions in a line each, in a small world of its own. */
final class Reports {
    private static final Wording WORDING = new Wording(
            Map.of(Lifecycle.POSTPONED, List.of("postponed", "put off"), Lifecycle.CANCELLED, List.of("called off")),
            Map.of(),
            Map.of());

    static final Consolidator CONSOLIDATOR = new Consolidator(world(), WORDING);

    private Reports() {}

    private static Ontology world() {
        return new Ontology(
                List.of(
                        actor("kerry", Actor.Kind.PERSON, "us"),
                        actor("lavrov", Actor.Kind.PERSON, "russia"),
                        actor("steinmeier", Actor.Kind.PERSON, "germany"),
                        actor("fabius", Actor.Kind.PERSON, "france"),
                        actor("us", Actor.Kind.COUNTRY, ""),
                        actor("russia", Actor.Kind.COUNTRY, ""),
                        actor("germany", Actor.Kind.COUNTRY, ""),
                        actor("france", Actor.Kind.COUNTRY, ""),
                        actor("eu", Actor.Kind.ORGANISATION, "", "germany", "france")),
                List.of(),
                List.of(),
                List.of(place("winfield-house", "london"), place("london", "uk"), place("uk", ""), place("paris", "")),
                List.of(),
                List.of(
                        type("Meeting", true, false),
                        type("PhoneCall", true, false),
                        type("Visit", false, false),
                        type("Vote", false, false),
                        type("Demand", false, true),
                        type("Sanction", false, false)));
    }

    private static Actor actor(String id, Actor.Kind kind, String nationality, String... members) {
        return new Actor(
                id,
                kind,
                List.of(id),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                nationality.isEmpty() ? Optional.empty() : Optional.of(nationality),
                Optional.empty(),
                List.of(members),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Place place(String id, String in) {
        return new Place(
                id,
                id.equals("uk") ? Place.Kind.COUNTRY : Place.Kind.CITY,
                List.of(id),
                in.isEmpty() ? Optional.empty() : Optional.of(in),
                0,
                0,
                0);
    }

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

    private static EventType type(String id, boolean symmetric, boolean speech) {
        return new EventType(id, id, symmetric, speech, id, id, List.of(), List.of(), traits(id), List.of(), List.of());
    }

    /**
     * A mention: {@code article/published type days place status participants}, "-" for what is not said; days are
     * {@code 2014-03-14}, {@code 2014-03-14*} for the day of publication assumed, {@code 2014-03-10..2014-03-16} for some
     * day of that week; {@code >} stands before a target, {@code ~5} gives a length of five hours, and what follows
     * {@code :} is the sentence. A place that the gazetteer does not know is {@code ?name} or {@code ?name@holder}.
     */
    static CitedMention report(String spec, int at) {
        String[] parts = spec.split(" : ", 2);
        String[] f = parts[0].strip().split("\\s+");
        String quote = parts.length > 1 ? parts[1] : "They";
        List<Participant> who = new ArrayList<>();
        Optional<Duration> lasted = Optional.empty();
        for (int i = 5; i < f.length; i++) {
            if (f[i].startsWith("~")) {
                lasted = Optional.of(Duration.ofHours(Integer.parseInt(f[i].substring(1))));
            } else {
                String id = f[i].replace(">", "");
                who.add(new Participant(new ActorRef(id, id, true), f[i].startsWith(">") ? Role.TARGET : Role.AGENT));
            }
        }
        String[] article = f[0].split("/");
        boolean assumed = f[2].endsWith("*");
        Span span = new Span(at * 100, at * 100 + quote.length());
        EventMention mention = new EventMention(
                article[0],
                f[1],
                who,
                f[3].equals("-") ? Optional.empty() : Optional.of(place(f[3])),
                days(f[2].replace("*", "")),
                assumed ? DateBasis.PUBLICATION_DAY_ASSUMED : DateBasis.EXPLICIT,
                Status.valueOf(f[4]),
                Optional.empty(),
                1,
                0.8,
                List.of(new Evidence(span, span, quote, "rule")),
                lasted);
        return new CitedMention(
                mention,
                article.length > 1 ? Optional.of(LocalDate.parse(article[1])) : Optional.empty(),
                Optional.of("publisher of " + article[0]));
    }

    private static PlaceRef place(String text) {
        if (!text.startsWith("?")) {
            return new PlaceRef(text, text);
        }
        String[] name = text.substring(1).split("@");
        Optional<String> holder = name.length > 1 ? Optional.of(name[1]) : Optional.empty();
        return new PlaceRef(name[0], name[0], Optional.of(new PlaceRef.Told(Place.Kind.CITY, holder)));
    }

    private static Optional<TimeInterval> days(String text) {
        if (text.equals("-")) {
            return Optional.empty();
        }
        String[] two = text.split("\\.\\.");
        return Optional.of(
                two.length == 1
                        ? TimeInterval.day(LocalDate.parse(two[0]))
                        : new TimeInterval(LocalDate.parse(two[0]), LocalDate.parse(two[1]), Precision.WEEK));
    }

    static List<CitedMention> reports(String... specs) {
        List<CitedMention> all = new ArrayList<>();
        for (String spec : specs) {
            all.add(report(spec, all.size()));
        }
        return all;
    }

    static List<Event> events(String... specs) {
        return CONSOLIDATOR.consolidate(reports(specs), List.of());
    }

    static List<Event> events(List<CitedMention> mentions, Decision... decisions) {
        return CONSOLIDATOR.consolidate(mentions, List.of(decisions));
    }
}
