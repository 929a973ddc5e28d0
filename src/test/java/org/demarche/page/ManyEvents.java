package org.demarche.page;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.demarche.consolidate.Consolidator;
import org.demarche.consolidate.Wording;
import org.demarche.lexicon.CompiledOntology;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;
import org.demarche.model.Article;
import org.demarche.model.DateBasis;
import org.demarche.model.EventMention;
import org.demarche.model.EventType;
import org.demarche.model.Evidence;
import org.demarche.model.Ontology;
import org.demarche.model.Participant;
import org.demarche.model.Place;
import org.demarche.model.PlaceRef;
import org.demarche.model.Reading;
import org.demarche.model.Span;
import org.demarche.model.Status;
import org.demarche.model.TimeInterval;
import org.demarche.rdf.OntologyGraphs;
import org.demarche.store.Consolidation;
import org.demarche.store.Extraction;
import org.demarche.store.History;
import org.demarche.store.Ingest;
import org.demarche.store.Progress;
import org.demarche.store.Store;

/** Ten years of diplomacy drawn by lot, the same each time: people of the gazetteer, some busy and most not. */
final class ManyEvents {
    private static final long SEED = 20140314;
    private static final int PER_ARTICLE = 15;
    private static final int DAYS = 3652;
    private static final LocalDate FIRST = LocalDate.of(2014, 1, 1);
    private static final int PEOPLE = 400;
    private static final int CITIES = 150;
    private static final int BATCH = 100;

    private final Random lot = new Random(SEED);
    private final Ontology ontology = CompiledOntology.load();
    private final List<Actor> actors = ontology.actors().stream()
            .filter(a -> a.kind() == Actor.Kind.PERSON)
            .limit(PEOPLE)
            .toList();
    private final List<Place> cities = ontology.places().stream()
            .filter(p -> p.kind() == Place.Kind.CITY)
            .limit(CITIES)
            .toList();

    /** Fills a store with about so many events. */
    void fill(Store store, int events) throws IOException {
        OntologyGraphs files = OntologyGraphs.load(store.home().resolve("ontology"));
        Ingest ingest = new Ingest(store, ontology.types(), files, consolidation(), "many", Progress.SILENT);
        List<Extraction> batch = new ArrayList<>();
        for (int article = 0; article * PER_ARTICLE < events; article++) {
            batch.add(article(article, Math.min(PER_ARTICLE, events - article * PER_ARTICLE)));
            if (batch.size() == BATCH) {
                ingest.add(batch);
                batch.clear();
            }
        }
        ingest.add(batch);
    }

    History history(Store store) {
        return History.of(store, ontology.types(), consolidation());
    }

    private Consolidation consolidation() {
        Consolidator consolidator = new Consolidator(ontology, Wording.NONE);
        return new Consolidation(
                consolidator::kept,
                consolidator::sought,
                consolidator::linked,
                consolidator::consolidate,
                mentions -> List.of());
    }

    private Extraction article(int number, int count) {
        StringBuilder text = new StringBuilder();
        List<EventMention> mentions = new ArrayList<>();
        LocalDate day = FIRST.plusDays(lot.nextInt(DAYS));
        for (int i = 0; i < count; i++) {
            mentions.add(mention("m" + number, day, text));
        }
        Article article = new Article(
                "m" + number,
                "wire",
                Optional.empty(),
                Optional.of("Wire " + (char) ('A' + number % 8)),
                Optional.of(day.plusDays(1)),
                Optional.empty(),
                "Report " + number,
                "UTF-8",
                text.toString(),
                Reading.same(text.toString()),
                List.of());
        return new Extraction(article, mentions, Optional.of("Drawn by lot."));
    }

    private EventMention mention(String article, LocalDate published, StringBuilder text) {
        EventType type = ontology.types().get(busy(ontology.types().size()));
        Set<Actor> who = new LinkedHashSet<>();
        while (who.size() < (lot.nextInt(6) == 0 ? 3 : 2)) {
            who.add(actors.get(busy(actors.size())));
        }
        List<Participant> participants = new ArrayList<>();
        for (Actor actor : who) {
            boolean target = !type.symmetric() && !participants.isEmpty();
            participants.add(new Participant(
                    new ActorRef(actor.id(), actor.label(), true),
                    target ? Participant.Role.TARGET : Participant.Role.AGENT));
        }
        Optional<PlaceRef> place = lot.nextInt(10) < 6
                ? Optional.of(cities.get(busy(cities.size())).ref())
                : Optional.empty();
        return new EventMention(
                article,
                type.id(),
                participants,
                place,
                date(published),
                DateBasis.RELATIVE,
                status(),
                Optional.empty(),
                1,
                0.5 + lot.nextInt(50) / 100.0,
                List.of(evidence(type, participants, text)));
    }

    private Optional<TimeInterval> date(LocalDate published) {
        LocalDate day = published.minusDays(lot.nextInt(20));
        int kind = lot.nextInt(100);
        if (kind < 8) {
            return Optional.empty();
        }
        return Optional.of(
                kind < 18
                        ? new TimeInterval(
                                day.withDayOfMonth(1),
                                day.withDayOfMonth(day.lengthOfMonth()),
                                TimeInterval.Precision.MONTH)
                        : TimeInterval.day(day));
    }

    private Status status() {
        int kind = lot.nextInt(100);
        return kind < 88 ? Status.OCCURRED : kind < 96 ? Status.PLANNED : kind < 98 ? Status.POSSIBLE : Status.DENIED;
    }

    private static Evidence evidence(EventType type, List<Participant> who, StringBuilder text) {
        Map<Participant.Role, String> names = new HashMap<>();
        who.forEach(p -> names.merge(p.role(), p.actor().label(), (a, b) -> a + " and " + b));
        String verb = type.verbal().isBlank() ? type.label() : type.verbal();
        String sentence = names.getOrDefault(Participant.Role.AGENT, "Somebody") + " " + verb + " "
                + names.getOrDefault(Participant.Role.TARGET, "each other") + ".";
        int begin = text.length();
        text.append(sentence).append('\n');
        int at = begin + sentence.indexOf(verb);
        return new Evidence(
                new Span(begin, begin + sentence.length()), new Span(at, at + verb.length()), sentence, "drawn by lot");
    }

    /** A number below another, small ones far more often. */
    private int busy(int below) {
        double share = lot.nextDouble();
        return (int) (below * share * share * share);
    }
}
