package org.demarche.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.EntityMention;
import org.demarche.model.PlaceRef;
import org.demarche.model.Sentence;

/** Keeps what happened to each match, and tells it sentence by sentence. */
final class Explaining implements Trace {
    private final List<Step> steps = new ArrayList<>();
    private final Set<Finding> unsure = Collections.newSetFromMap(new IdentityHashMap<>());

    @Override
    public void step(Step step) {
        steps.add(step);
    }

    @Override
    public void unsure(List<Finding> reports) {
        unsure.addAll(reports);
    }

    @Override
    public void placed(Finding before, Discourse.Settled after) {
        steps.replaceAll(step -> step.settled().stream().noneMatch(s -> s.finding() == before)
                ? step
                : new Step(
                        step.match(),
                        step.verdict(),
                        step.placed(),
                        step.dated(),
                        step.read(),
                        step.settled().stream()
                                .map(s -> s.finding() == before
                                        ? new Discourse.Settled(after.finding(), after.placeRule(), s.dateRule())
                                        : s)
                                .toList(),
                        step.refusal()));
    }

    /**
     * The traces of an article's sentences.
     *
     * @param numbers the event, from 1, to which each finding went, by identity: findings may say the same
     */
    List<SentenceTrace> sentences(
            AnnotatedArticle article, List<List<SentenceTrace.Trigger>> triggers, Map<Finding, Integer> numbers) {
        List<SentenceTrace> traces = new ArrayList<>();
        for (int i = 0; i < article.sentences().size(); i++) {
            Sentence sentence = article.sentences().get(i);
            int number = i;
            List<EntityMention> actors = article.entities().stream()
                    .filter(e ->
                            sentence.span().contains(e.span()) && !e.actors().isEmpty())
                    .toList();
            List<EventTrace> matches = steps.stream()
                    .filter(s -> s.read().sentence() == number)
                    .flatMap(s -> events(s, numbers).stream())
                    .sorted(Comparator.comparing(EventTrace::trigger))
                    .toList();
            traces.add(new SentenceTrace(
                    number + 1,
                    sentence,
                    actors,
                    triggers.get(i),
                    matches,
                    silence(sentence, actors, triggers.get(i), matches)));
        }
        return traces;
    }

    private static Optional<SentenceTrace.Silence> silence(
            Sentence sentence,
            List<EntityMention> actors,
            List<SentenceTrace.Trigger> triggers,
            List<EventTrace> matches) {
        if (matches.stream().anyMatch(m -> m.refusal().isEmpty())) {
            return Optional.empty();
        }
        if (!sentence.block().reports()) {
            return Optional.of(SentenceTrace.Silence.NOT_READ);
        }
        if (triggers.isEmpty()) {
            return Optional.of(SentenceTrace.Silence.NO_TRIGGER);
        }
        if (actors.isEmpty()) {
            return Optional.of(SentenceTrace.Silence.NO_ACTOR);
        }
        return Optional.of(
                matches.isEmpty() ? SentenceTrace.Silence.PATTERN_NOT_FILLED : SentenceTrace.Silence.REFUSED);
    }

    private List<EventTrace> events(Step step, Map<Finding, Integer> numbers) {
        if (step.settled().isEmpty()) {
            return List.of(event(step, new Discourse.Settled(step.read(), "", ""), Optional.empty()));
        }
        return step.settled().stream()
                .map(s -> event(step, s, Optional.ofNullable(numbers.get(s.finding()))))
                .toList();
    }

    private EventTrace event(Step step, Discourse.Settled settled, Optional<Integer> number) {
        Finding finding = settled.finding();
        Optional<PlaceRef> own = step.placed().map(Placing.Placed::place);
        return new EventTrace(
                finding.type().id(),
                finding.trigger(),
                step.match().frame().text(),
                finding.participants(),
                finding.status(),
                finding.status() == step.verdict().status() ? step.verdict().cue() : "date to come",
                finding.place(),
                finding.place().isEmpty()
                        ? ""
                        : own.equals(finding.place())
                                ? step.placed().get().rule()
                                : own.isPresent() ? "each destination" : settled.placeRule(),
                finding.date(),
                finding.basis(),
                finding.date().isEmpty()
                        ? ""
                        : step.dated().isPresent() ? step.dated().get().rule() : settled.dateRule(),
                finding.support(),
                number,
                refusal(step, finding, number));
    }

    private Optional<EventTrace.Refusal> refusal(Step step, Finding finding, Optional<Integer> number) {
        if (unsure.contains(finding)) {
            return Optional.of(EventTrace.Refusal.TOO_UNSURE);
        }
        if (step.refusal().isPresent()) {
            return step.refusal();
        }
        return number.isEmpty() ? Optional.of(EventTrace.Refusal.TOLD_ELSEWHERE) : Optional.empty();
    }
}
