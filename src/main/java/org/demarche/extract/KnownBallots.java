package org.demarche.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Landmark;
import org.demarche.model.TimeInterval;

/**
 * Who votes on a day that everybody knows: "the poll of May 25" of 2014 is Ukraine's in an article that speaks of Ukraine.
 */
final class KnownBallots {
    private final World world;
    private final WordClasses classes;

    KnownBallots(World world, WordClasses classes) {
        this.world = world;
        this.classes = classes;
    }

    /** Those who vote on a day, where the article tells of them and of nobody else who votes that day. */
    List<ActorRef> on(TimeInterval date, Unit ballot, AnnotatedArticle article) {
        if (!date.begin().equals(date.end())) {
            return List.of();
        }
        Map<Landmark, Integer> told = new HashMap<>();
        world.landmarks(date.begin()).stream()
                .filter(l -> classes.in("ballot-kinds", l.kind()))
                .filter(l -> !ofLand(ballot) || l.by().stream().allMatch(this::land))
                .forEach(l -> {
                    int often = often(l, article);
                    if (often > 0) {
                        told.put(l, often);
                    }
                });
        int most = told.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Landmark> likeliest = told.entrySet().stream()
                .filter(e -> e.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return likeliest.size() == 1
                ? likeliest.get(0).by().stream()
                        .flatMap(id -> world.actor(id).stream())
                        .map(Actor::ref)
                        .toList()
                : List.of();
    }

    /** "Election", "referendum", "poll": a people votes; "vote", "ballot": a people or a chamber. */
    private boolean ofLand(Unit ballot) {
        return !classes.in("repeated-ballots", ballot.form);
    }

    private boolean land(String id) {
        return world.actor(id).filter(a -> a.kind() != Actor.Kind.ORGANISATION).isPresent();
    }

    private int often(Landmark landmark, AnnotatedArticle article) {
        return (int) article.entities().stream()
                .filter(e -> e.actors().stream().flatMap(this::lands).anyMatch(landmark.by()::contains)
                        || e.actors().isEmpty()
                                && e.place()
                                        .flatMap(p -> landmark.at()
                                                .map(at -> world.lands().within(p, at)))
                                        .orElse(false))
                .count();
    }

    private Stream<String> lands(ActorRef ref) {
        Stream<String> home = world.isPerson(ref)
                ? world.homeland(ref).stream().map(ActorRef::id)
                : Stream.of(world.country(ref).id());
        return Stream.concat(Stream.of(ref.id()), home).distinct();
    }
}
