package org.demarche.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.TimeLexicon;
import org.demarche.model.Actor;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Article;
import org.demarche.model.InferredDate;
import org.demarche.model.Landmark;
import org.demarche.model.Ontology;
import org.demarche.model.Place;
import org.demarche.model.Tenure;
import org.demarche.model.TimeInterval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles without a day, dated by a vote, a summit and the people in office. */
class DocumentDaterTest {
    private static final DocumentDater DATER = new DocumentDater(TimeLexicon.load(), ontology());
    private static final PennTokens TOKENS = new PennTokens();
    private static final String CAST = " John Alder spoke to Maria Birch and Igor Cedar.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Two days until Norland votes on its future.|2014-03-14..2014-03-14",
                "The Norland referendum was held yesterday.|2014-03-17..2014-03-17",
                "Voters queued today as the Norland referendum began.|2014-03-16..2014-03-16",
                "The Norland referendum will be held tomorrow.|2014-03-15..2014-03-15",
                "The Norland referendum was held three days ago.|2014-03-19..2014-03-19",
                "The Norland referendum will be held on Sunday.|2014-03-10..2014-03-16",
                "The Norland referendum divided the country.|open",
                "The Southland referendum was held yesterday.|open",
                "Ministers spoke about sanctions yesterday.|open",
            })
    void landmarksDate(String text, String expected) {
        assertEquals(
                expected,
                date(text + CAST)
                        .map(d -> d.published().begin() + ".." + d.published().end())
                        .orElse("open"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"The Norland referendum was held yesterday.|open"})
    void withoutPeopleInOfficeNothingIsDecided(String text, String expected) {
        assertEquals(expected, date(text).map(InferredDate::toString).orElse("open"));
    }

    private static Optional<InferredDate> date(String text) {
        JsonObject doc = new JsonObject();
        doc.addProperty("doc", "undated");
        doc.addProperty("text", text);
        Article article = TimexCorpus.article(doc);
        return DATER.date(AnnotatedArticle.of(article).withSentences(TOKENS.of(text, article.blocks(), true)));
    }

    private static Ontology ontology() {
        List<Actor> actors = new ArrayList<>();
        List<Tenure> tenures = new ArrayList<>();
        actors.add(actor("norland", Actor.Kind.COUNTRY, "Norland"));
        for (String name : List.of("John Alder", "Maria Birch", "Igor Cedar")) {
            actors.add(actor(name, Actor.Kind.PERSON, name));
            tenures.add(new Tenure(
                    name,
                    name,
                    "president",
                    "norland",
                    LocalDate.of(2013, 1, 1),
                    Optional.of(LocalDate.of(2015, 1, 1))));
        }
        Landmark vote = landmark("vote-2014", "the Norland referendum", LocalDate.of(2014, 3, 16));
        Landmark older = landmark("vote-1999", "the Norland referendum", LocalDate.of(1999, 5, 2));
        Place place = new Place("norland", Place.Kind.COUNTRY, List.of("Norland"), Optional.empty(), 0, 0, 0);
        return new Ontology(actors, tenures, List.of(), List.of(place), List.of(older, vote), List.of());
    }

    private static Landmark landmark(String id, String name, LocalDate day) {
        return new Landmark(
                id, List.of(name), TimeInterval.day(day), "vote", List.of("norland"), Optional.of("norland"));
    }

    private static Actor actor(String id, Actor.Kind kind, String name) {
        return new Actor(
                id,
                kind,
                List.of(name),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.of("norland"),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
