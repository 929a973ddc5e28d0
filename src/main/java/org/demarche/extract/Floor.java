package org.demarche.extract;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.EntityMention;
import org.demarche.model.Sentence;

/**
 * The chamber that votes where a noun names none: "A second ballot that day put an end to the ban", "Two hundred and
 * twelve votes in favour." It is the one last spoken of.
 */
final class Floor {
    /** How many sentences back a chamber may have been named. */
    private static final int REACH = 3;

    private final World world;
    private final WordClasses classes;

    Floor(World world, WordClasses classes) {
        this.world = world;
        this.classes = classes;
    }

    Optional<ActorRef> of(Match match, AnnotatedArticle article) {
        return again(match.trigger()) || counted(match) || awaited(match, article)
                ? last(match, article)
                : Optional.empty();
    }

    /** "A second vote", "a further ballot". */
    private boolean again(Unit noun) {
        return classes.in("repeated-ballots", noun.form)
                && noun.words.stream().anyMatch(w -> classes.in("further-words", w))
                && noun.possessor.isEmpty()
                && noun.modifiers.isEmpty()
                && noun.attached.stream().noneMatch(p -> p.noun().names());
    }

    /** "Three hundred and ninety-seven votes for, 223 against.": a count that no verb takes. */
    private boolean counted(Match match) {
        Unit noun = match.trigger();
        boolean number = match.parse().sentence().tokens().subList(noun.from, noun.to).stream()
                .anyMatch(t -> t.pos().equals("CD"));
        return number
                && classes.in("counted-votes", noun.form)
                && match.parse().clauses().stream()
                        .allMatch(c -> c.verb.from > noun.to
                                && c.subject
                                        .filter(s -> s.members().contains(noun))
                                        .isEmpty());
    }

    /** "The vote is expected in May": of the chamber last spoken of, where no referendum is. */
    private boolean awaited(Match match, AnnotatedArticle article) {
        Unit noun = match.trigger();
        boolean bare = classes.in("floor-votes", noun.form)
                && noun.possessor.isEmpty()
                && noun.modifiers.isEmpty()
                && noun.attached.stream().noneMatch(p -> p.noun().names());
        return bare
                && match.parse().clauses().stream()
                        .anyMatch(c ->
                                (classes.in("scheduled-verbs", c.lemma()) || classes.in("awaited-words", c.predicate))
                                        && c.subject
                                                .filter(s -> s.members().contains(noun))
                                                .isPresent())
                && reach(match, article).noneMatch(s -> s.tokens().stream()
                        .map(t -> t.text().toLowerCase(Locale.ROOT))
                        .anyMatch(w -> classes.in("national-ballots", w)));
    }

    private Optional<ActorRef> last(Match match, AnnotatedArticle article) {
        int at = match.trigger().span.begin();
        int from = reach(match, article)
                .reduce((a, b) -> b)
                .map(s -> s.span().begin())
                .orElse(at);
        return article.entities().stream()
                .filter(e -> e.span().begin() >= from && e.span().end() <= at)
                .flatMap(this::chambers)
                .reduce((a, b) -> b);
    }

    /** The sentences in which the chamber may have been named, the last first. */
    private static Stream<Sentence> reach(Match match, AnnotatedArticle article) {
        int at = match.trigger().span.begin();
        return article.sentences().stream()
                .filter(s -> s.span().begin() < at)
                .sorted(Comparator.comparing(Sentence::span).reversed())
                .limit(REACH + 1);
    }

    private Stream<ActorRef> chambers(EntityMention mention) {
        return mention.actors().size() == 1
                ? mention.actors().stream().filter(world::isBody).filter(this::votes)
                : Stream.of();
    }

    private boolean votes(ActorRef body) {
        return Stream.of(body.label().toLowerCase(Locale.ROOT).split("[ ()]+"))
                .anyMatch(w -> classes.in("chamber", w) || classes.in("council-word", w));
    }
}
