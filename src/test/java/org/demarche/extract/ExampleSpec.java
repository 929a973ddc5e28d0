package org.demarche.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.demarche.model.ActorRef;
import org.demarche.model.Article;
import org.demarche.model.Block;
import org.demarche.model.EventMention;
import org.demarche.model.EventType;
import org.demarche.model.Participant;
import org.demarche.model.Reading;
import org.demarche.model.Span;

/**
 * An example of an event type, taken apart: "2014-03-15 | sentence | agents=A; B | targets=C | place=P | start=D |
 * status=S"; "start=none" where no day is known. Of place, start and status only what it states is compared.
 */
record ExampleSpec(LocalDate published, String sentence, Optional<Expected> expected) {
    record Expected(
            Set<String> agents,
            Set<String> targets,
            Optional<String> place,
            Optional<String> start,
            Optional<String> status) {}

    static ExampleSpec of(EventType.Example example) {
        String[] parts = example.text().split("\\s*\\|\\s*");
        if (example.counter()) {
            return new ExampleSpec(LocalDate.parse(parts[0]), parts[1], Optional.empty());
        }
        Set<String> agents = new TreeSet<>();
        Set<String> targets = new TreeSet<>();
        Optional<String> place = Optional.empty();
        Optional<String> start = Optional.empty();
        Optional<String> status = Optional.empty();
        for (int i = 2; i < parts.length; i++) {
            String[] pair = parts[i].split("=", 2);
            switch (pair[0]) {
                case "agents" -> agents.addAll(List.of(pair[1].split("\\s*;\\s*")));
                case "targets" -> targets.addAll(List.of(pair[1].split("\\s*;\\s*")));
                case "place" -> place = Optional.of(pair[1]);
                case "start" -> start = Optional.of(pair[1]);
                case "status" -> status = Optional.of(pair[1]);
                default -> throw new IllegalArgumentException("unknown field " + pair[0] + " in " + example.text());
            }
        }
        return new ExampleSpec(
                LocalDate.parse(parts[0]), parts[1], Optional.of(new Expected(agents, targets, place, start, status)));
    }

    Article article() {
        return new Article(
                "example",
                "wire",
                Optional.empty(),
                Optional.empty(),
                Optional.of(published),
                Optional.empty(),
                "",
                "UTF-8",
                sentence,
                Reading.same(sentence),
                List.of(new Block(Block.Kind.BODY, new Span(0, sentence.length()), Optional.empty())));
    }

    /** Whether one of the mentions is what is expected. */
    boolean in(String type, List<EventMention> found) {
        Expected e = expected.orElseThrow();
        return found.stream()
                .filter(m -> m.type().equals(type))
                .anyMatch(m -> e.agents().equals(labels(m, Participant.Role.AGENT))
                        && e.targets().equals(labels(m, Participant.Role.TARGET))
                        && e.place()
                                .map(p -> m.place()
                                        .filter(x -> x.label().equals(p))
                                        .isPresent())
                                .orElse(true)
                        && e.start()
                                .map(s -> m.date()
                                        .map(d -> d.begin().toString())
                                        .orElse("none")
                                        .equals(s))
                                .orElse(true)
                        && e.status()
                                .map(s -> m.status().name().equalsIgnoreCase(s))
                                .orElse(true));
    }

    private static Set<String> labels(EventMention mention, Participant.Role role) {
        return mention.in(role).stream().map(ActorRef::label).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Mentions as a person reads them in a failed test. */
    static List<String> show(List<EventMention> found) {
        List<String> lines = new ArrayList<>();
        for (EventMention m : found) {
            lines.add(m.type() + " agents=" + labels(m, Participant.Role.AGENT) + " targets="
                    + labels(m, Participant.Role.TARGET) + " place="
                    + m.place().map(p -> p.label()).orElse("-")
                    + " date=" + m.date().map(d -> d.begin() + ".." + d.end()).orElse("-") + " " + m.status() + " by "
                    + m.evidence().get(0).foundBy());
        }
        return lines;
    }
}
