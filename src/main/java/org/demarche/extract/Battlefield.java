package org.demarche.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.Participant;
import org.demarche.model.PlaceRef;

/**
 * Against whom and where armed force is used: a town or region that is attacked is the place of the act, its country the
 * one acted against, unless it is the agent's own.
 */
final class Battlefield {
    private final World world;
    private final WordClasses classes;

    Battlefield(World world, WordClasses classes) {
        this.world = world;
        this.classes = classes;
    }

    /** The finding with countries as targets and the attacked place as its place; none where the police act. */
    Optional<Finding> of(Match match, Finding finding, List<ActorRef> agents) {
        boolean police = match.in(Frame.Role.AGENT).stream().anyMatch(f -> classes.in("police-nouns", f.unit().form));
        return police ? Optional.empty() : Optional.of(settled(match, finding, agents));
    }

    private Finding settled(Match match, Finding finding, List<ActorRef> agents) {
        List<Participant> kept = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        List<Participant> all = new ArrayList<>(finding.participants());
        firedAt(match).forEach(a -> all.add(new Participant(a, Participant.Role.TARGET)));
        for (Participant each : all) {
            ActorRef actor = each.role() == Participant.Role.AGENT ? each.actor() : world.country(each.actor());
            boolean own = each.role() == Participant.Role.TARGET
                    && agents.stream().anyMatch(a -> a.id().equals(actor.id()) || world.belongs(a, actor));
            if (!own && known.add(actor.id())) {
                kept.add(new Participant(actor, each.role()));
            }
        }
        Optional<PlaceRef> attacked = attacked(match);
        boolean open = kept.stream().noneMatch(p -> p.role() == Participant.Role.TARGET);
        invaded(match, attacked.or(() -> finding.place().filter(p -> finding.placeOwn())))
                .filter(land -> open
                        && agents.stream()
                                .noneMatch(a -> a.id().equals(land.id()) || world.belongs(a, land) || world.armed(a)))
                .ifPresent(land -> kept.add(new Participant(land, Participant.Role.TARGET)));
        Finding mended = finding.with(kept);
        return finding.place().isEmpty() && attacked.isPresent() ? mended.with(attacked, true) : mended;
    }

    /** "Stormed the marine base at Feodosia", "bombs fell near Gori": the country where that is. */
    private Optional<ActorRef> invaded(Match match, Optional<PlaceRef> place) {
        boolean hostile = match.trigger().is(Unit.Kind.VERB) && classes.in("hostile-verbs", match.trigger().head);
        boolean others = match.clause().flatMap(c -> c.object).stream()
                .flatMap(o -> o.members().stream())
                .anyMatch(o -> !o.modifiers.isEmpty()
                        || o.possessor.isPresent()
                        || classes.in("person-nouns", o.head)
                        || classes.in("person-nouns", o.form));
        return place.filter(p -> hostile && !others)
                .flatMap(world::landOf)
                .filter(land -> !classes.in("contested-lands", land.id()));
    }

    /** "Fired rockets at Haifa": the country of the town. */
    private static List<ActorRef> firedAt(Match match) {
        return match.in(Frame.Role.TARGET).stream()
                .filter(f -> f.preposition().equals("at"))
                .flatMap(f -> f.unit().members().stream())
                .flatMap(u -> u.entity.stream())
                .flatMap(e -> e.actors().stream())
                .toList();
    }

    private Optional<PlaceRef> attacked(Match match) {
        return match.members(Frame.Role.TARGET).stream()
                .flatMap(u -> u.entity.stream())
                .flatMap(e -> e.place().stream())
                .map(world::settle)
                .findFirst();
    }
}
