package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.model.Citation;
import org.demarche.model.Event;
import org.demarche.model.EventMention;
import org.demarche.model.EventType;
import org.demarche.model.Ontology;
import org.demarche.model.Place;
import org.demarche.model.Timeline;
import org.demarche.store.Coverage;
import org.demarche.store.EventFilter;
import org.demarche.store.Store;
import org.demarche.store.StoredArticle;

/** Writes the timeline of the stored events that a filter accepts. */
record TimelineRun(Settings settings, Ontology ontology) {
    /** @param knownOn leaves out what was published later */
    int write(
            String title,
            TimelineFilter wanted,
            Optional<LocalDate> knownOn,
            TimelineCommand.Format format,
            Optional<Path> file,
            PrintWriter out,
            Messages messages)
            throws IOException {
        try (Store whole = StoreWiring.existing(settings, messages);
                Store store = StoreWiring.knownOn(whole, ontology, knownOn)) {
            EventFilter filter = store.read(() -> wanted.resolve(store, ontology.places()));
            if (file.isEmpty()) {
                write(store, title, filter, format, out);
                if (store.events(filter).isEmpty()) {
                    messages.say(CoverageText.none(Coverage.of(store), wanted.from(), wanted.to()));
                }
            } else {
                try (Writer writer = Files.newBufferedWriter(file.get(), StandardCharsets.UTF_8)) {
                    write(store, title, filter, format, writer);
                }
            }
        }
        return ExitStatus.DONE;
    }

    void write(Store store, String title, EventFilter filter, TimelineCommand.Format format, Appendable out)
            throws IOException {
        Timeline timeline = store.read(() -> timeline(store, title, filter));
        TimelineFormats.writer(format, store).write(timeline, out);
    }

    private Timeline timeline(Store store, String title, EventFilter filter) {
        return timeline(store, title, store.events(filter));
    }

    /** These events with what a writer needs to show them; inside a transaction. */
    Timeline timeline(Store store, String title, List<Event> events) {
        Map<String, Citation> citations = events.stream()
                .flatMap(event -> event.mentions().stream())
                .map(EventMention::article)
                .distinct()
                .flatMap(article -> store.article(article).stream())
                .map(TimelineRun::citation)
                .collect(Collectors.toMap(Citation::article, Function.identity()));
        Map<String, EventType> types =
                ontology.types().stream().collect(Collectors.toMap(EventType::id, Function.identity(), (a, b) -> a));
        Map<String, Place> places =
                ontology.places().stream().collect(Collectors.toMap(Place::id, Function.identity(), (a, b) -> a));
        return new Timeline(title, events, types, places, citations, store.orders());
    }

    private static Citation citation(StoredArticle article) {
        return new Citation(
                article.id(),
                article.title(),
                article.publisher(),
                article.published(),
                article.source().map(URI::create));
    }
}
