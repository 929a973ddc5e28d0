package org.demarche.cli;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.model.Decision;
import org.demarche.model.Decision.Correction;
import org.demarche.model.Decision.Kind;
import org.demarche.model.Event;
import org.demarche.model.EventMention;
import org.demarche.model.Ontology;
import org.demarche.model.ReportKey;
import org.demarche.query.NameLookup;
import org.demarche.query.QuestionException;
import org.demarche.store.MentionNames;
import org.demarche.store.Store;

/** Puts a person's decisions about events into the store, and takes them back. */
record DecisionRun(Settings settings, Messages messages, DecisionOptions options) {
    /** Reports leave their event. */
    int split(String event, List<String> reports) throws IOException {
        return decide(store -> {
            Event found = event(store, event);
            List<ReportKey> leave = new ArrayList<>();
            List<ReportKey> stay = new ArrayList<>();
            for (EventMention mention : found.mentions()) {
                boolean named = reports.stream().anyMatch(r -> MentionNames.means(r, mention));
                (named ? leave : stay).add(ReportKey.of(mention));
            }
            if (leave.isEmpty() || stay.isEmpty()) {
                throw new QuestionException(
                        leave.isEmpty()
                                ? "the event has no such report; it has "
                                        + String.join(", ", MentionNames.of(found.mentions()))
                                : "all reports of the event would leave it");
            }
            return decision(Kind.SPLIT, leave, stay, Correction.NONE);
        });
    }

    int merge(String one, String other) throws IOException {
        return decide(
                store -> decision(Kind.MERGE, keys(event(store, one)), keys(event(store, other)), Correction.NONE));
    }

    int reject(String event) throws IOException {
        return decide(store -> decision(Kind.REJECT, keys(event(store, event)), List.of(), Correction.NONE));
    }

    int correct(String event, CorrectCommand.Values values) throws IOException {
        return decide(store -> decision(Kind.CORRECT, keys(event(store, event)), List.of(), values.resolve(store)));
    }

    int undo(int number) throws IOException {
        Ontology ontology = HomeOntology.of(settings.home());
        try (Store store = StoreWiring.existing(settings, messages)) {
            Optional<Decision> undone = StoreWiring.ingest(store, ontology, messages::progress)
                    .undo(number, new Decision.Undoing(options.who(), options.why(), now()));
            if (undone.isEmpty()) {
                throw new QuestionException("no decision " + number + " stands; `demarche decisions` lists them");
            }
        } finally {
            messages.erase();
        }
        messages.say("decision " + number + " undone");
        return ExitStatus.DONE;
    }

    private interface Deciding {
        Decision of(Store store);
    }

    private int decide(Deciding deciding) throws IOException {
        Ontology ontology = HomeOntology.of(settings.home());
        try (Store store = StoreWiring.existing(settings, messages)) {
            Decision wanted = store.read(() -> deciding.of(store));
            Decision kept =
                    StoreWiring.ingest(store, ontology, messages::progress).decide(wanted);
            messages.erase();
            messages.say("decision " + kept.number() + " kept; `demarche undo " + kept.number() + "` takes it back");
        }
        return ExitStatus.DONE;
    }

    private static Event event(Store store, String name) {
        return store.event(NameLookup.of(store).eventId(name)).orElseThrow();
    }

    private static List<ReportKey> keys(Event event) {
        return event.mentions().stream().map(ReportKey::of).toList();
    }

    private Decision decision(Kind kind, List<ReportKey> some, List<ReportKey> others, Correction correction) {
        return new Decision(0, kind, some, others, correction, options.who(), options.why(), now(), Optional.empty());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
