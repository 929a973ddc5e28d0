package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;
import org.demarche.model.Participant;

/**
 * Who acts where only their part in what was told before is named: "All the participants signed", "the signatories called on
 * the court"; and whose text it is that speaks: "a declaration that denounces", "The text condemns the raid".
 */
final class Partakers {
    private final World world;
    private final Roles roles;
    private final WordClasses classes;

    Partakers(World world, Roles roles, WordClasses classes) {
        this.world = world;
        this.roles = roles;
        this.classes = classes;
    }

    /** Those who act, with whom the match names in other roles; empty where it names who acts. */
    Optional<Unsaid.Found> of(Match match, List<Participant> said, int sentence, Protagonists protagonists) {
        Optional<Unit> subject = match.clause()
                .flatMap(c -> c.subject)
                .filter(s -> match.frame().kind() == Frame.Kind.VERB)
                .filter(s -> said.stream().noneMatch(p -> p.role() == Participant.Role.AGENT));
        return subject.flatMap(s -> bare(s)
                        ? partaker(match, s, sentence, protagonists)
                                .or(() -> sided(match, s, sentence, protagonists))
                                .or(() -> text(match, s, sentence, protagonists))
                        : owned(match, s).or(() -> gathering(match, s)))
                .map(found -> joined(found, said));
    }

    /** "Iran's reply accused", "the NATO text condemns", "a letter from Tokyo demanded": whose text it is said to be. */
    private Optional<Unsaid.Found> owned(Match match, Unit noun) {
        boolean text =
                voiced(match, noun) && noun.entity.isEmpty() && noun.members().size() == 1;
        List<ActorRef> authors = text
                ? Stream.concat(
                                Stream.concat(noun.possessor.flatMap(p -> p.entity).stream(), noun.modifiers.stream()),
                                noun.attached.stream()
                                        .filter(p -> classes.in("author-prepositions", p.prep()))
                                        .flatMap(p -> p.noun().entity.stream()))
                        .map(EntityMention::actors)
                        .filter(a -> a.size() == 1)
                        .map(a -> a.get(0))
                        .distinct()
                        .toList()
                : List.of();
        return authors.size() == 1
                ? Optional.of(new Unsaid.Found(agents(authors), "whose text it is"))
                : Optional.empty();
    }

    /** "An emergency summit of the Arab League condemned": the body that gathers. */
    private Optional<Unsaid.Found> gathering(Match match, Unit noun) {
        boolean gathers = !match.frame().type().symmetric()
                && noun.entity.isEmpty()
                && noun.members().size() == 1
                && classes.in("gathering-nouns", noun.form);
        List<ActorRef> bodies = gathers
                ? Stream.concat(
                                Stream.concat(noun.possessor.flatMap(p -> p.entity).stream(), noun.modifiers.stream()),
                                noun.attached.stream()
                                        .filter(p -> p.prep().equals("of"))
                                        .flatMap(p -> p.noun().entity.stream()))
                        .flatMap(e -> e.actors().stream())
                        .filter(world::isBody)
                        .distinct()
                        .toList()
                : List.of();
        return bodies.size() == 1 ? Optional.of(new Unsaid.Found(agents(bodies), "who gathers")) : Optional.empty();
    }

    private boolean voiced(Match match, Unit noun) {
        return classes.in("voiced-types", match.frame().type().id()) && classes.in("voiced-texts", noun.form);
    }

    /** No name tells whose it is, and an article or "all" that it was told of before. */
    private static boolean bare(Unit noun) {
        return noun.entity.isEmpty()
                && noun.possessor.isEmpty()
                && noun.modifiers.isEmpty()
                && noun.members().size() == 1
                && noun.attached.stream().noneMatch(p -> p.noun().names());
    }

    private Optional<Unsaid.Found> partaker(Match match, Unit noun, int sentence, Protagonists protagonists) {
        boolean symmetric = match.frame().type().symmetric();
        boolean definite = noun.words.stream().anyMatch(w -> classes.in("definite-words", w));
        // "Negotiators will meet again": those of the countries that met
        boolean bare = noun.words.isEmpty() && classes.in("bare-partakers", noun.form);
        return (definite || bare)
                        && classes.in("partaker-nouns", noun.form)
                        && noun.attached.isEmpty()
                        && (symmetric || match.frame().type().speech())
                ? protagonists
                        .partiesBefore(sentence)
                        .filter(f -> definite
                                || symmetric && f.participants().stream().noneMatch(q -> world.isPerson(q.actor())))
                        .map(f -> new Unsaid.Found(f.participants(), "those who took part"))
                : Optional.empty();
    }

    /** "Experts from both sides will meet", "Officials of the two countries": whose people those are who met before. */
    private Optional<Unsaid.Found> sided(Match match, Unit noun, int sentence, Protagonists protagonists) {
        boolean sent = match.frame().type().symmetric()
                && match.trigger().is(Unit.Kind.VERB)
                && (classes.in("person-nouns", noun.form) || classes.in("sent-people", noun.form))
                && noun.form.endsWith("s")
                && noun.attached.stream()
                        .filter(p -> classes.in("naming-of-sides", p.prep()))
                        .map(Unit.Attached::noun)
                        .anyMatch(n -> n.entity.isEmpty()
                                && classes.in("sending-sides", n.form)
                                && n.words.stream().anyMatch(w -> classes.in("every-side-words", w)));
        return protagonists
                .partiesBefore(sentence)
                .filter(f -> sent)
                .map(Finding::participants)
                .filter(parties -> parties.size() > 1 && parties.stream().noneMatch(q -> world.isPerson(q.actor())))
                .map(parties -> new Unsaid.Found(parties, "whose people they are"));
    }

    private Optional<Unsaid.Found> text(Match match, Unit noun, int sentence, Protagonists protagonists) {
        if (!voiced(match, noun)) {
            return Optional.empty();
        }
        Clause clause = match.clause().orElseThrow();
        if (clause.relation == Clause.Relation.RELATIVE) {
            return clause.parent
                    .filter(p ->
                            p.object.filter(o -> o.members().contains(noun)).isPresent())
                    .filter(p -> classes.in("voicing-verbs", p.lemma()))
                    .flatMap(p -> p.subject)
                    .map(roles::of)
                    .filter(a -> a.size() == 1)
                    .map(a -> new Unsaid.Found(agents(a), "whose text it is"));
        }
        boolean definite = noun.words.stream().anyMatch(w -> w.equals("the")) || !noun.times.isEmpty();
        return protagonists
                .recent(sentence)
                .filter(f -> definite)
                .filter(f -> classes.in("text-giving-types", f.type().id())
                        || f.type().speech())
                .findFirst()
                .map(f -> f.actors(Participant.Role.AGENT))
                .filter(a -> a.size() == 1 && !world.isPerson(a.get(0)))
                .map(a -> new Unsaid.Found(agents(a), "whose text it is"));
    }

    private static List<Participant> agents(List<ActorRef> actors) {
        return actors.stream()
                .map(a -> new Participant(a, Participant.Role.AGENT))
                .toList();
    }

    private static Unsaid.Found joined(Unsaid.Found found, List<Participant> said) {
        List<Participant> others = said.stream()
                .filter(p -> found.participants().stream()
                        .noneMatch(q -> q.actor().id().equals(p.actor().id())))
                .toList();
        return new Unsaid.Found(
                Stream.concat(found.participants().stream(), others.stream()).toList(), found.rule());
    }
}
