package org.demarche.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.model.ActorRef;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.EntityMention;
import org.demarche.model.Participant;
import org.demarche.model.Span;

/**
 * How the participants of a finding are named in its sentence, and who else is.
 *
 * @param used the mention of each participant that stands nearest to the trigger, none for whom another sentence names
 * @param agents how each that acts is named
 * @param idle the mentions of the sentence that stand for nobody who takes part
 * @param since for each pronoun, how many others were named since whom it means was
 */
record Resolution(
        Finding finding, List<EntityMention> used, Set<String> agents, List<EntityMention> idle, List<Integer> since) {
    private static final int MANY = 3;
    private static final double LEAST = 0.6;
    private static final String ELSEWHERE = "in another sentence";
    private static final Set<EntityMention.Kind> PEOPLE =
            Set.of(EntityMention.Kind.PERSON, EntityMention.Kind.DESCRIPTION, EntityMention.Kind.PRONOUN);

    static Resolution of(AnnotatedArticle article, Finding finding) {
        List<EntityMention> here = article.entities().stream()
                .filter(e ->
                        finding.evidence().contains(e.span()) && !e.actors().isEmpty())
                .toList();
        List<EntityMention> used = new ArrayList<>();
        Set<String> agents = new HashSet<>();
        List<Integer> since = new ArrayList<>();
        for (Participant participant : finding.participants()) {
            Optional<EntityMention> mention = here.stream()
                    .filter(e -> means(e, participant.actor().id()))
                    .min(Comparator.comparingInt(
                            e -> Math.abs(e.span().begin() - finding.trigger().begin())));
            mention.ifPresent(used::add);
            mention.filter(e -> e.kind() == EntityMention.Kind.PRONOUN)
                    .ifPresent(
                            e -> since.add(since(article, e, participant.actor().id())));
            if (participant.role() == Participant.Role.AGENT) {
                agents.add(mention.map(e -> SignReader.small(e.kind())).orElse(ELSEWHERE));
            }
        }
        Set<String> ids = finding.ids();
        List<EntityMention> idle = here.stream()
                .filter(e -> e.actors().stream().map(ActorRef::id).noneMatch(ids::contains))
                .toList();
        return new Resolution(finding, List.copyOf(used), Set.copyOf(agents), idle, List.copyOf(since));
    }

    private static boolean means(EntityMention mention, String actor) {
        return mention.actors().stream().anyMatch(a -> a.id().equals(actor));
    }

    /** How many other people were named between a pronoun and the last name of whom it means; many where that has none. */
    private static int since(AnnotatedArticle article, EntityMention pronoun, String actor) {
        List<EntityMention> before = article.entities().stream()
                .filter(e -> e.span().end() <= pronoun.span().begin())
                .toList();
        Optional<EntityMention> named = before.stream()
                .filter(e ->
                        e.kind() != EntityMention.Kind.PRONOUN && e.actors().size() == 1 && means(e, actor))
                .reduce((a, b) -> b);
        return named.map(n -> (int) before.stream()
                        .filter(e -> e.span().begin() >= n.span().end() && PEOPLE.contains(e.kind()))
                        .flatMap(e -> e.actors().stream())
                        .map(ActorRef::id)
                        .filter(id -> !id.equals(actor))
                        .distinct()
                        .count())
                .orElse(MANY);
    }

    List<String> signs() {
        List<String> signs = new ArrayList<>();
        agents.stream().sorted().forEach(way -> signs.add("acting by " + way));
        since.stream()
                .map(n -> "named since a pronoun's name " + Math.min(MANY, n))
                .distinct()
                .forEach(signs::add);
        signs.add("certainty of names " + String.format(Locale.ROOT, "%.1f", certainty()));
        signs.add("others among those who act " + SignReader.some(Math.min(1, between())));
        signs.add("other people in the sentence " + SignReader.some(people()));
        return signs;
    }

    /** That of the least certain name, in steps of a tenth. */
    private double certainty() {
        double least = used.stream().mapToDouble(EntityMention::certainty).min().orElse(1);
        return Math.max(LEAST, Math.floor(least * 10) / 10);
    }

    private int people() {
        return (int) idle.stream().filter(e -> PEOPLE.contains(e.kind())).count();
    }

    /** How many others are named between the trigger and those who take part. */
    private int between() {
        List<Span> spans = Stream.concat(
                        Stream.of(finding.trigger()), used.stream().map(EntityMention::span))
                .toList();
        int begin = spans.stream().mapToInt(Span::begin).min().getAsInt();
        int end = spans.stream().mapToInt(Span::end).max().getAsInt();
        return (int) idle.stream()
                .filter(e -> e.span().begin() >= begin && e.span().end() <= end)
                .count();
    }
}
