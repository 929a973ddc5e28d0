package org.demarche.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.demarche.consolidate.ArticleDater;
import org.demarche.model.ActorRef;
import org.demarche.model.DateBasis;
import org.demarche.model.EventMention;
import org.demarche.model.Participant;
import org.demarche.model.Status;
import org.demarche.model.TimeInterval;
import org.demarche.rdf.OntologyGraphs;
import org.demarche.rdf.Terms;

/**
 * An article without a day has the day that the articles now in the store give it, whichever came and went before, in
 * whatever order.
 */
class DatingProperties {
    private static final int TRIES = 10;
    private static final Path NO_HOME = Path.of("target", "no-home");
    /** What each undated article tells, one event a line: how many days ago, the type, and who. */
    private static final List<List<String>> UNDATED = List.of(
            List.of(
                    "1 Meeting John Kerry,Sergey Lavrov",
                    "1 PhoneCall Barack Obama,Vladimir Putin",
                    "2 Meeting François Hollande,The President",
                    "0 Agreement Ukraine,European Union"),
            List.of(
                    "1 Meeting John Kerry,Sergey Lavrov",
                    "1 PhoneCall The President,Barack Obama",
                    "2 Meeting François Hollande,Vladimir Putin"));
    /** Who "the president" is becomes plain only where the day is known. */
    private static final ActorRef PRESIDENT = new ActorRef("the-president", "The President", false);

    private static final ActorRef PUTIN = new ActorRef("vladimir-putin", "Vladimir Putin", true);

    private static final OntologyGraphs ONTOLOGY;

    static {
        JenaSystem.init();
        try {
            ONTOLOGY = OntologyGraphs.withoutGazetteer(NO_HOME);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One report: which event, and how many days after the first of March. */
    private record Report(String event, int day) {}

    @Provide
    Arbitrary<List<Extraction>> reports() {
        return Combinators.combine(
                        Arbitraries.of(
                                "Meeting John Kerry,Sergey Lavrov",
                                "PhoneCall Barack Obama,Vladimir Putin",
                                "Meeting François Hollande,Vladimir Putin",
                                "Agreement Ukraine,European Union"),
                        Arbitraries.of(0, 0, 0, 1))
                .as(Report::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .list()
                .ofMinSize(3)
                .ofMaxSize(6)
                .map(DatingProperties::articles);
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    private static List<Extraction> articles(List<List<Report>> reports) {
        List<Extraction> articles = new ArrayList<>();
        for (List<Report> one : reports) {
            Crisis.Story story = new Crisis.Story("article-" + articles.size(), "2014-03-20");
            for (Report report : one) {
                String[] words = report.event().split(" ", 2);
                boolean agreed = words[0].equals("Agreement");
                int day = 13 + report.day() + (agreed ? 1 : words[1].startsWith("François") ? -1 : 0);
                story.says("It was so.", "was")
                        .mention(words[0], "", "2014-03-" + day, Status.OCCURRED, words[1].split(","));
            }
            articles.add(story.done());
        }
        for (List<String> told : UNDATED) {
            Crisis.Story story = new Crisis.Story("undated-" + articles.size(), "");
            for (String one : told) {
                String[] words = one.split(" ", 3);
                story.says(words[0] + " days ago it was so.", "was")
                        .mention(
                                words[1],
                                "",
                                "",
                                Status.OCCURRED,
                                words[2].replace("The", "?The").split(","));
            }
            articles.add(story.done());
        }
        return articles;
    }

    /** Reads an undated article as of a day. */
    private static List<EventMention> read(List<EventMention> open, LocalDate day) {
        return open.stream()
                .map(m -> {
                    int ago = Integer.parseInt(m.evidence().get(0).quote().substring(0, 1));
                    return who(m, DatingProperties::asOfDay)
                            .on(TimeInterval.day(day.minusDays(ago)), DateBasis.RELATIVE);
                })
                .toList();
    }

    private static ActorRef asOfDay(ActorRef actor) {
        return actor.equals(PRESIDENT) ? PUTIN : actor;
    }

    private static EventMention who(EventMention m, UnaryOperator<ActorRef> as) {
        return new EventMention(
                m.article(),
                m.type(),
                m.participants().stream()
                        .map(p -> new Participant(as.apply(p.actor()), p.role()))
                        .toList(),
                m.place(),
                m.date(),
                m.basis(),
                m.status(),
                m.assertedBy(),
                m.count(),
                m.confidence(),
                m.evidence());
    }

    private static Ingest ingest(Store store) {
        Consolidation plain = Crisis.consolidation();
        Consolidation dating = new Consolidation(
                plain.kept(),
                plain.sought(),
                plain.linked(),
                plain.events(),
                plain.orders(),
                Optional.of((article, text, open, others) ->
                        new ArticleDater(others).date(article.id(), open, day -> read(open, day))));
        return new Ingest(store, Crisis.TYPES, ONTOLOGY, dating, "test", Progress.SILENT);
    }

    private static Store empty() {
        return Store.of(NO_HOME, DatasetGraphFactory.createTxnMem());
    }

    private static String dump(Store store) {
        StringBuilder out = new StringBuilder();
        store.dump(Terms.CONSOLIDATION_GRAPH, out);
        return out.toString();
    }

    @Property(tries = TRIES)
    void articlesThatCameOneByOneAndWentAreAsIfNeverRead(
            @ForAll("reports") List<Extraction> articles, @ForAll("seeds") long seed) {
        Random random = new Random(seed);
        List<Extraction> shuffled = new ArrayList<>(articles);
        Collections.shuffle(shuffled, random);
        List<Extraction> going = new ArrayList<>(shuffled.subList(0, 1 + random.nextInt(3)));
        List<Extraction> staying = new ArrayList<>(articles);
        staying.removeAll(going);
        Collections.shuffle(shuffled, random);
        try (Store read = empty();
                Store never = empty()) {
            Ingest ingest = ingest(read);
            shuffled.forEach(article -> assertEquals(List.of(), ingest.add(List.of(article))));
            going.forEach(article -> assertTrue(ingest.forget(article.article().id())));
            ingest(never).add(staying);
            assertEquals(dump(never), dump(read));
        }
    }
}
