package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
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
                .filter(s -> said.stream().noneMatch(p -> p.role() == Participant.Role.AGENT))
                .filter(Partakers::bare);
        return subject.flatMap(s ->
                        partaker(match, s, sentence, protagonists).or(() -> text(match, s, sentence, protagonists)))
                .map(found -> joined(found, said));
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

    private Optional<Unsaid.Found> text(Match match, Unit noun, int sentence, Protagonists protagonists) {
        if (!classes.in("voiced-types", match.frame().type().id()) || !classes.in("voiced-texts", noun.form)) {
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
        boolean definite = noun.words.stream().anyMatch(w -> w.equals("the"));
        return protagonists
                .lastTold(sentence)
                .filter(f -> definite && f.sentence() < sentence && sentence - f.sentence() <= 2)
                .filter(f -> classes.in("text-giving-types", f.type().id()))
                .map(f -> f.participants().stream()
                        .filter(p -> p.role() == Participant.Role.AGENT)
                        .map(Participant::actor)
                        .toList())
                .filter(a -> a.size() == 1 && world.isBody(a.get(0)))
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
