package org.demarche.extract;

import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EntityMention;
import org.demarche.model.PlaceRef;
import org.demarche.model.Span;

/** The city that the paragraph being read is set in, and the capital whose government it is about. */
final class ParagraphCity {
    private static final Set<String> AT = Set.of("in", "at");

    private final World world;
    private final WordClasses classes;
    private final AsidePlaces asides;
    private Span block = new Span(0, 0);
    private Optional<Setting> setting = Optional.empty();
    /** The capital whose government the paragraph is about: "Berlin was not polite either." */
    private Optional<Setting> voice = Optional.empty();

    ParagraphCity(World world, WordClasses classes) {
        this.world = world;
        this.classes = classes;
        this.asides = new AsidePlaces(classes);
    }

    /** The city that a sentence sets the rest of its paragraph in. */
    private record Setting(PlaceRef place, Span block, boolean turn) {}

    /** Takes up where a sentence turns to; the first of a paragraph may tell whose voice it gives. */
    void enter(Parse parse, Span paragraph, boolean first) {
        block = paragraph;
        world.lands()
                .cities(Turn.place(parse).stream())
                .findFirst()
                .ifPresent(p -> setting = Optional.of(new Setting(p, block, true)));
        if (first) {
            voice = voice(parse);
        }
    }

    /** "By Friday the quarrel had moved to St. Petersburg", "In Vilnius they tell it the other way round". */
    void settle(Parse parse, Clause clause) {
        boolean person = clause.subject.filter(this::isPerson).isPresent();
        for (Unit.Attached phrase : clause.phrases) {
            boolean opens = clause.subject
                    .filter(s -> phrase.noun().span.end() <= s.span.begin())
                    .isPresent();
            boolean fronted =
                    opens && AT.contains(phrase.prep()) && !asides.is(parse, phrase.noun(), Optional.of(clause));
            boolean moved = phrase.prep().equals("to") && !person && classes.in("motion-verbs", clause.lemma());
            boolean took = AT.contains(phrase.prep()) && !person && classes.in("opening-verbs", clause.lemma());
            boolean came = phrase.prep().equals("from") && !person && classes.in("coming-verbs", clause.lemma());
            boolean house = opens
                    && phrase.prep().equals("on")
                    && phrase.noun()
                            .entity
                            .flatMap(EntityMention::place)
                            .filter(p -> !world.lands().settle(p).equals(p))
                            .isPresent();
            if (fronted || moved || took || came || house) {
                city(phrase.noun()).ifPresent(p -> setting = Optional.of(new Setting(p, block, moved)));
            }
        }
    }

    /** The capital that stands for its government as the subject of a paragraph's first sentence. */
    private Optional<Setting> voice(Parse parse) {
        return parse.clauses().stream()
                .filter(c -> c.relation == Clause.Relation.ROOT)
                .findFirst()
                .flatMap(c -> c.subject)
                .filter(s -> s.members().size() == 1 && s.modifiers.isEmpty())
                .flatMap(s -> s.entity)
                .filter(e -> e.kind() == EntityMention.Kind.COUNTRY)
                .flatMap(e -> e.place().filter(world.lands()::isCity).filter(p -> e.actors().stream()
                        .anyMatch(a -> world.capital(a.id()).filter(p::equals).isPresent())))
                .map(p -> new Setting(p, block, false));
    }

    private boolean isPerson(Unit unit) {
        return unit.entity.stream().flatMap(e -> e.actors().stream()).anyMatch(world::isPerson);
    }

    private Optional<PlaceRef> city(Unit unit) {
        Optional<PlaceRef> named = world.lands().cities(unit.entity.stream()).findFirst();
        return named.or(() -> unit.form.equals("capital") ? world.capital(unit) : Optional.empty());
    }

    /** Whether the story itself has gone to the paragraph's city: "Cut to Rome.", "the quarrel had moved to Rome". */
    boolean isTurned() {
        return setting.filter(s -> s.block().equals(block) && s.turn()).isPresent();
    }

    /** The city that the paragraph is set in. */
    Optional<PlaceRef> place() {
        return setting.filter(s -> s.block().equals(block)).map(Setting::place);
    }

    /** The capital whose government the paragraph is about. */
    Optional<PlaceRef> voice() {
        return voice.filter(s -> s.block().equals(block)).map(Setting::place);
    }
}
