package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.Participant;

/**
 * Whom words are aimed at that name nobody but in what they say: "complained that Washington kept one law for Kuwait",
 * "promised that Ukraine would not be left alone", "warned that worse would follow if Kiev did not yield".
 */
final class Addressed {
    private final World world;
    private final Roles roles;
    private final WordClasses classes;
    private final Saying saying;

    Addressed(World world, Roles roles, WordClasses classes) {
        this.world = world;
        this.roles = roles;
        this.classes = classes;
        this.saying = new Saying(classes);
    }

    /** The participants with whom the act of speech is aimed at, where it has a speaker and no target so far. */
    List<Participant> of(Match match, List<Participant> named, int sentence, Protagonists protagonists) {
        List<Participant> said =
                classes.in("outward-types", match.frame().type().id()) ? withoutOwn(named) : named;
        boolean open = !said.isEmpty() && said.stream().noneMatch(p -> p.role() == Participant.Role.TARGET);
        if (!open) {
            return classes.in("conditional-types", match.frame().type().id()) ? heads(said) : said;
        }
        List<ActorRef> heard = match.frame().type().speech() && match.frame().kind() == Frame.Kind.VERB
                ? match.clause().map(c -> aim(match, c)).orElse(List.of())
                : List.of();
        List<Participant> aimed = targets(match, said, heard);
        List<Participant> answered = aimed.isEmpty() ? answered(match, said, sentence, protagonists) : List.of();
        if (!answered.isEmpty()) {
            return joined(said, answered);
        }
        List<Participant> other = aimed.isEmpty() ? neighbour(match, said, sentence, protagonists) : List.of();
        if (!other.isEmpty()) {
            return joined(said, other);
        }
        return joined(
                said, aimed.isEmpty() ? targets(match, said, before(match, said, sentence, protagonists)) : aimed);
    }

    /** Nobody threatens or promises help to the country or alliance that they speak for. */
    private List<Participant> withoutOwn(List<Participant> said) {
        return said.stream()
                .filter(p -> p.role() != Participant.Role.TARGET
                        || said.stream()
                                .noneMatch(o -> o.role() == Participant.Role.AGENT && own(o.actor(), p.actor())))
                .toList();
    }

    /** No country beside who speaks for it: "told Yatsenyuk that gas would be cut off unless Kiev paid". */
    private List<Participant> heads(List<Participant> said) {
        return said.stream()
                .filter(p -> p.role() != Participant.Role.TARGET
                        || said.stream()
                                .noneMatch(o -> o != p
                                        && o.role() == Participant.Role.TARGET
                                        && world.isPerson(o.actor())
                                        && world.isCountry(p.actor())
                                        && world.belongs(o.actor(), p.actor())))
                .toList();
    }

    /** At whom the measure or rebuke told of just before was aimed, where the same actor goes on. */
    private List<ActorRef> before(Match match, List<Participant> said, int sentence, Protagonists protagonists) {
        List<Unit> objects = match.members(Frame.Role.TARGET);
        boolean pointed = !objects.isEmpty() && objects.stream().allMatch(u -> classes.in("pointing-pronouns", u.form));
        boolean free = objects.isEmpty()
                && match.clause().stream()
                        .flatMap(c -> content(match, c).stream())
                        .flatMap(c -> Stream.concat(Stream.of(c), c.children.stream()))
                        .flatMap(c -> c.subject.stream())
                        .noneMatch(u -> classes.in("subject-pronouns", u.form));
        if (!classes.in("adverse-types", match.frame().type().id()) || !pointed && !free) {
            return List.of();
        }
        return protagonists
                .lastTold(sentence)
                .filter(f -> classes.in("adverse-types", f.type().id()))
                .filter(f -> said.stream().allMatch(p -> f.ids(Participant.Role.AGENT)
                        .contains(p.actor().id())))
                .stream()
                .flatMap(f -> f.participants().stream())
                .filter(p -> p.role() == Participant.Role.TARGET)
                .map(Participant::actor)
                .filter(a -> pointed || !world.isPerson(a))
                .filter(a -> said.stream()
                        .noneMatch(s -> s.actor().id().equals(world.principal(a).id())))
                .toList();
    }

    /** "Greece accused Turkey. Ankara rejected the charge": whose charge, demand or offer to the speaker it was. */
    private List<Participant> answered(Match match, List<Participant> said, int sentence, Protagonists protagonists) {
        boolean reply = classes.in("replying-types", match.frame().type().id())
                && match.clause()
                        .flatMap(c -> c.object)
                        .filter(o -> classes.in("answered-nouns", o.form)
                                && o.words.stream().anyMatch(w -> classes.in("definite-words", w))
                                && o.modifiers.isEmpty()
                                && o.possessor.isEmpty()
                                && o.attached.stream().noneMatch(p -> p.noun().names()))
                        .isPresent();
        return protagonists
                .upTo(sentence)
                .filter(f -> reply && f.type().speech())
                .findFirst()
                .filter(f -> f.participants().stream()
                        .anyMatch(p -> p.role() == Participant.Role.TARGET
                                && said.stream().allMatch(s -> same(s.actor(), p.actor()))))
                .map(f -> targets(match, said, f.actors(Participant.Role.AGENT)))
                .orElse(List.of());
    }

    /** "Baku accused its neighbour": the one other country that the events told of just before concern. */
    private List<Participant> neighbour(Match match, List<Participant> said, int sentence, Protagonists protagonists) {
        boolean meant = !match.members(Frame.Role.TARGET).isEmpty()
                && match.members(Frame.Role.TARGET).stream()
                        .allMatch(u -> u.entity.isEmpty() && classes.in("neighbour-nouns", u.form))
                && said.stream().noneMatch(p -> world.isPerson(p.actor()));
        List<ActorRef> others = protagonists
                .upTo(sentence)
                .filter(f -> meant)
                .flatMap(f -> f.participants().stream())
                .map(Participant::actor)
                .map(a -> world.isPerson(a) ? world.homeland(a).orElse(a) : a)
                .filter(world::isCountry)
                .filter(a -> said.stream().noneMatch(s -> s.actor().id().equals(a.id())))
                .distinct()
                .toList();
        return others.size() == 1 ? targets(match, said, others) : List.of();
    }

    private boolean same(ActorRef speaker, ActorRef addressed) {
        return speaker.id().equals(addressed.id())
                || world.belongs(speaker, addressed)
                || world.governs(speaker, addressed);
    }

    private List<Participant> targets(Match match, List<Participant> said, List<ActorRef> named) {
        boolean gift = classes.in("beneficial-types", match.frame().type().id());
        return named.stream()
                .filter(who ->
                        said.stream().noneMatch(s -> own(s.actor(), who) || gift && world.belongs(s.actor(), who)))
                .distinct()
                .map(who -> new Participant(who, Participant.Role.TARGET))
                .toList();
    }

    private static List<Participant> joined(List<Participant> said, List<Participant> aimed) {
        List<Participant> all = new ArrayList<>(said);
        all.addAll(aimed);
        return List.copyOf(all);
    }

    private boolean own(ActorRef speaker, ActorRef other) {
        return speaker.id().equals(other.id()) || world.governs(speaker, other) || world.belongs(other, speaker);
    }

    private List<ActorRef> aim(Match match, Clause clause) {
        String type = match.frame().type().id();
        List<Clause> content = content(match, clause);
        if (classes.in("conditional-types", type)) {
            List<ActorRef> obliged = Stream.concat(
                            Stream.concat(Stream.of(clause), content.stream())
                                    .flatMap(c -> Stream.concat(
                                            c.children.stream(),
                                            c.children.stream().flatMap(k -> k.children.stream()))),
                            opening(match, clause))
                    .filter(c -> classes.in("condition-words", c.opener))
                    .flatMap(c -> subject(c).stream())
                    .toList();
            if (!obliged.isEmpty()) {
                return obliged;
            }
        }
        List<ActorRef> told = classes.in("beneficial-types", type)
                ? content.stream().flatMap(c -> given(c).stream()).toList()
                : List.of();
        return told.isEmpty() && classes.in("content-target-types", type)
                ? content.stream()
                        .filter(c -> !c.group().passive() || !classes.in("asked-types", type))
                        .limit(1)
                        .flatMap(c -> subject(c).stream())
                        .toList()
                : told;
    }

    /** What is said: the clauses behind "that", or those that the speech stands behind or among. */
    private List<Clause> content(Match match, Clause clause) {
        if (match.frame().said()) {
            return List.of(clause);
        }
        List<Clause> governed = clause.children.stream()
                .filter(c -> c.relation == Clause.Relation.REPORTED
                        || c.relation == Clause.Relation.COMPLEMENT
                                && match.frame().complement().isPresent())
                .filter(c -> !classes.in("condition-words", c.opener))
                .toList();
        return governed.isEmpty() ? saying.said(match.parse(), clause).toList() : governed;
    }

    /** "Should Russia intervene, he warned": the condition before who sets it. */
    private static Stream<Clause> opening(Match match, Clause clause) {
        return match.parse().clauses().stream()
                .takeWhile(c -> c != clause)
                .filter(c -> clause.parent.filter(p -> p == c).isPresent());
    }

    private List<ActorRef> subject(Clause clause) {
        return clause.subject.map(roles::of).orElse(List.of());
    }

    /** For whom something is done: "would put billions into Ukrainian bonds", "would lend its support to Kiev". */
    private List<ActorRef> given(Clause clause) {
        return clause.phrases.stream()
                .filter(p -> classes.in("giving-prepositions", p.prep()))
                .flatMap(p -> p.noun().members().stream())
                .flatMap(n -> n.entity.isPresent() ? n.entity.stream() : n.modifiers.stream())
                .flatMap(e -> e.actors().stream())
                .toList();
    }
}
