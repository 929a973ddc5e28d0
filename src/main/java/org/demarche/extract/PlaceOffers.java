package org.demarche.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.Participant;
import org.demarche.model.PlaceRef;
import org.demarche.model.Status;

/**
 * The places that an article offers for an event, and the signs that speak for or against each: how near it is named and
 * in what way, where those who act were told to be last, whose home or seat it is, whether the article is written there.
 */
final class PlaceOffers {
    /** Stands for no place at all. */
    static final PlaceRef NOWHERE = new PlaceRef("", "");

    private final World world;
    private final WordClasses classes;
    private final Standpoint.Desk desk;
    private final PlaceNames names;
    /** The article's events, with the places that they have without a choice. */
    private final List<Moment> moments;

    PlaceOffers(World world, WordClasses classes, Standpoint.Desk desk, PlaceNames names, List<Moment> moments) {
        this.world = world;
        this.classes = classes;
        this.desk = desk;
        this.names = names;
        this.moments = List.copyOf(moments);
    }

    /** The signs for each place that is offered for an event, and those for {@link #NOWHERE}. */
    Map<PlaceRef, Set<String>> of(Moment moment) {
        Map<PlaceRef, Set<String>> offers = new LinkedHashMap<>();
        if (moment.stated()) {
            moment.finding().place().ifPresent(p -> sign(offers, p, "stated"));
        }
        named(moment, offers);
        if (classes.in("ground-types", moment.finding().type().id())) {
            // where shots fall is said beside them
            Set<PlaceRef> beside = Set.copyOf(offers.keySet());
            others(moment, offers);
            offers.keySet().retainAll(beside);
        } else {
            others(moment, offers);
        }
        offers.forEach((place, signs) -> {
            signs.add(PlaceChoice.DETAIL + world.lands().detail(place));
            signs.add(PlaceChoice.WHOSE + whose(moment, place));
        });
        offers.put(NOWHERE, nowhere(moment));
        return offers;
    }

    private static void sign(Map<PlaceRef, Set<String>> offers, PlaceRef place, String sign) {
        offers.computeIfAbsent(place, k -> new TreeSet<>()).add(sign);
    }

    private static Set<String> nowhere(Moment moment) {
        Finding finding = moment.finding();
        return new TreeSet<>(Set.of(
                "none", "none type " + finding.type().id(), "none status " + finding.status(), "none " + moment.age()));
    }

    private void named(Moment moment, Map<PlaceRef, Set<String>> offers) {
        boolean ground = classes.in("ground-types", moment.finding().type().id());
        Optional<PlaceNames.Named> last = Optional.empty();
        for (PlaceNames.Named name : names.all()) {
            boolean beside = name.sentence() == moment.finding().sentence();
            // weights are fitted to places of the gazetteer: another one is where its own words put something
            boolean strange = !ground && !name.place().linked();
            if (strange || name.aside() || isParty(moment, name) || ground && (!beside || isSpeakers(moment, name))) {
                continue;
            }
            String distance = distance(moment, name);
            sign(offers, name.place(), "named " + name.way() + " " + distance);
            if (name.opening()) {
                sign(offers, name.place(), "opening " + distance);
            }
            boolean before = name.span().begin() < moment.finding().trigger().begin();
            if (before && name.located() && world.lands().isCity(name.place())) {
                last = Optional.of(name);
            }
        }
        last.ifPresent(n -> sign(offers, n.place(), "last city " + distance(moment, n)));
    }

    /** "Struck the town while the president spoke in Rome": where somebody else is, who uses no force. */
    private boolean isSpeakers(Moment moment, PlaceNames.Named name) {
        Optional<Clause> around = moment.match().clause().filter(c -> c.phrases.stream()
                .anyMatch(p -> p.noun().span.equals(name.span())));
        return name.clause()
                .or(() -> around)
                .flatMap(c -> c.subject)
                .filter(s -> s.entity.stream()
                        .flatMap(e -> e.actors().stream())
                        .anyMatch(a -> world.isPerson(a)
                                && !moment.finding().ids(Participant.Role.AGENT).contains(a.id())))
                .isPresent();
    }

    private static String distance(Moment moment, PlaceNames.Named name) {
        return moment.distance(name.sentence(), name.block(), name.clause());
    }

    /** Whether a name stands for one of those who take part. */
    private static boolean isParty(Moment moment, PlaceNames.Named name) {
        return moment.match().fillers().entrySet().stream()
                .filter(e -> e.getKey() == Frame.Role.AGENT || e.getKey() == Frame.Role.TARGET)
                .flatMap(e -> e.getValue().stream())
                .flatMap(f -> f.unit().members().stream())
                .anyMatch(u -> u.span.equals(name.span()));
    }

    private void others(Moment moment, Map<PlaceRef, Set<String>> offers) {
        last("last of agent", moment, moment.finding().ids(Participant.Role.AGENT), offers);
        last("last of party", moment, moment.finding().ids(), offers);
        desk.city().ifPresent(c -> sign(offers, c, "desk " + whose(moment, c) + " " + moment.age()));
        moment.setting().ifPresent(p -> sign(offers, p, moment.turned() ? "setting turned" : "setting"));
        moment.finding().participants().forEach(p -> seats(moment, p, offers));
    }

    /** Where the event was that was told last of those who take part in this one. */
    private void last(String sign, Moment moment, Set<String> who, Map<PlaceRef, Set<String>> offers) {
        Optional<Moment> last = Optional.empty();
        for (Moment other : moments) {
            if (other == moment) {
                break;
            }
            Finding finding = other.finding();
            if (finding.place().isPresent()
                    && finding.status() != Status.DENIED
                    && finding.ids().stream().anyMatch(who::contains)) {
                last = Optional.of(other);
            }
        }
        last.ifPresent(m -> {
            PlaceRef place = m.finding().place().get();
            sign(offers, place, sign + " " + moment.apart(m));
            sign(
                    offers,
                    place,
                    sign + " "
                            + moment.distance(
                                    m.finding().sentence(), m.block(), m.match().clause()));
        });
    }

    private void seats(Moment moment, Participant participant, Map<PlaceRef, Set<String>> offers) {
        ActorRef actor = participant.actor();
        String role = participant.role() == Participant.Role.AGENT ? "agent" : "target";
        String hosts = moment.match()
                        .clause()
                        .filter(c -> classes.in("receiving-verbs", c.lemma()))
                        .isPresent()
                ? " hosts"
                : "";
        if (world.isPerson(actor)) {
            world.homeland(actor)
                    .flatMap(h -> world.capital(h.id()))
                    .ifPresent(p -> sign(offers, p, "capital of " + role + "'s country" + hosts));
            return;
        }
        world.capital(actor.id()).ifPresent(p -> sign(offers, p, "capital of " + role + hosts));
        String body = moment.finding().participants().size() == 1 ? " body alone" : " body";
        world.seatOf(actor.id())
                .filter(p -> world.isBody(actor))
                .ifPresent(p -> sign(offers, p, "seat of " + role + body));
    }

    /** Whose home a place is: of all who act, of a host among the others, or of nobody; a country that acts is foreign elsewhere. */
    private String whose(Moment moment, PlaceRef place) {
        List<Participant> participants = moment.finding().participants();
        Set<ActorRef> agents = participants.stream()
                .filter(p -> p.role() == Participant.Role.AGENT)
                .map(Participant::actor)
                .collect(Collectors.toSet());
        if (!agents.isEmpty() && agents.stream().allMatch(a -> world.atHome(a, place))) {
            return "home";
        }
        boolean foreign = agents.stream().anyMatch(a -> world.homeOf(a)
                .filter(h -> !world.lands().within(place, h))
                .isPresent());
        boolean host = participants.stream().anyMatch(p -> world.atHome(p.actor(), place));
        return foreign ? "foreign" : host ? "host" : "guest";
    }
}
