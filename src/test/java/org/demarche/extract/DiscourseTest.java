package org.demarche.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.annotate.AnnotationPipeline;
import org.demarche.lexicon.CompiledOntology;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.Article;
import org.demarche.model.Block;
import org.demarche.model.EventMention;
import org.demarche.model.Ontology;
import org.demarche.model.PlaceRef;
import org.demarche.model.Reading;
import org.demarche.model.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When and where something happened, told by the sentences around it. */
class DiscourseTest {
    private static final Ontology ONTOLOGY = CompiledOntology.load();
    private static final AnnotationPipeline ANNOTATORS = AnnotationPipeline.of(Gazetteer.of(ONTOLOGY), ONTOLOGY);
    private static final EventExtractor EXTRACTOR = EventExtractor.ofAll(ONTOLOGY);

    /** Articles of Friday, 18 July 2014; the type asked for, its day and its place. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kerry landed in Cairo on Monday. He met Sameh Shoukry and later called Netanyahu.|Meeting|2014-07-14",
                "On Wednesday Merkel met Hollande in Paris. She urged Russia to return to talks.|Demand|2014-07-16",
                "Zarif met Ashton in Vienna on Tuesday. Obama has warned Iran of new sanctions.|Threat|2014-07-18",
                "NATO ministers wound up a two-day meeting in Brussels on Thursday.|Meeting|2014-07-16..2014-07-17",
                "The EU opened a two-day summit with Japan in Tokyo on Thursday.|Meeting|2014-07-17..2014-07-18",
                "Kerry and Zarif spoke by phone on Monday, two days after they met in Geneva.|Meeting|2014-07-12",
                "Kerry and Zarif spoke by phone on Monday, two days after they met in Geneva.|PhoneCall|2014-07-14",
                "Merkel called Putin on Tuesday, a week before Hollande met Obama in Paris.|Meeting|2014-07-22",
                "Kerry, who flew to Vienna on Tuesday and met Zarif, left on Thursday.|Meeting|2014-07-15",
                "Cameron, who had met Putin in Paris on Tuesday, warned Russia afterwards that it would face"
                        + " sanctions.|Threat|2014-07-15",
                "Poroshenko threatened Russia in Thursday's broadcast with consequences.|Threat|2014-07-17",
                "NATO decided on Thursday to send more planes to Poland.|MilitaryAction|open",
                "The accord, which Kerry and Lavrov had reached in Geneva, was published on Thursday.|Agreement|open",
                "Kerry met Zarif in Geneva this month.|Meeting|2014-07-01..2014-07-18",
                "The Security Council convened in New York on Wednesday. Samantha Power told the chamber that Russia"
                        + " was to blame and accused it of arming rebels.|Condemnation|2014-07-16",
            })
    void theDayGoesOn(String text, String type, String expected) {
        assertEquals(
                expected,
                first(text, type)
                        .date()
                        .map(d -> d.isDay() ? d.begin().toString() : d.begin() + ".." + d.end())
                        .orElse("open"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kerry flew to Geneva on Monday. He met Mohammad Javad Zarif there on Tuesday.|Meeting|geneva",
                "Speaking in Munich on Thursday, Merkel turned down the idea. She urged Russia to talk.|Demand|munich",
                "In Rio de Janeiro, before the match began, Merkel and Putin met on Sunday.|Meeting|rio-de-janeiro",
                "The foreign ministry in Moscow warned Ukraine on Thursday that it would face"
                        + " consequences.|Threat|moscow",
                "The fiercest words came from Jerusalem. Netanyahu condemned the agreement.|Condemnation|jerusalem",
                "Merkel urged Kiev on Thursday to talk. She received Poroshenko in Berlin on Thursday.|Demand|berlin",
                "The Security Council convened in New York on Wednesday. Samantha Power told the chamber that Russia"
                        + " was to blame and accused it of arming rebels.|Condemnation|new-york-city",
                "Tehran's plans worry others. Lavrov flew in on Thursday.|Visit|tehran",
                "Russia's foreign ministry said in Moscow that it would not recognise the vote.|Rejection|moscow",
                "Merkel denounced the new government in Damascus on Thursday.|Condemnation|open",
                "In a telephone call Obama told Putin in Moscow to stop. Obama phoned Putin on Friday.|PhoneCall|open",
            })
    void thePlaceGoesOn(String text, String type, String expected) {
        assertEquals(expected, first(text, type).place().map(PlaceRef::id).orElse("open"));
    }

    private static EventMention first(String text, String type) {
        Article article = new Article(
                "example",
                "wire",
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2014, 7, 18)),
                Optional.empty(),
                "",
                "UTF-8",
                text,
                Reading.same(text),
                List.of(new Block(Block.Kind.BODY, new Span(0, text.length()), Optional.empty())));
        List<EventMention> events = EXTRACTOR.extract(ANNOTATORS.annotate(article)).stream()
                .filter(e -> e.type().equals(type))
                .toList();
        assertFalse(events.isEmpty(), "no " + type + " in: " + text);
        return events.get(0);
    }
}
