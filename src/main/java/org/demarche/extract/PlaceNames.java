package org.demarche.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EntityMention;
import org.demarche.model.PlaceRef;
import org.demarche.model.Span;

/** The places that an article names, in text order, and how it names them. */
final class PlaceNames {
    private static final String OTHERWISE = "otherwise";
    /** Words with which a sentence opens. */
    private static final int OPENING = 4;

    private final World world;
    private final WordClasses classes;
    private final AsidePlaces asides;
    private final List<Named> all = new ArrayList<>();

    PlaceNames(World world, WordClasses classes) {
        this.world = world;
        this.classes = classes;
        this.asides = new AsidePlaces(classes);
    }

    /**
     * A name of a place.
     *
     * @param way behind which kind of preposition: "in", "to", "from" and those of the "ground" where shots fall; as
     *     "modifier" ("the Geneva talks"), as "owner" ("Geneva's"), or otherwise
     * @param opens whether the sentence opens with it
     * @param aside whether something else is there than what the sentence tells
     */
    record Named(
            PlaceRef place,
            String way,
            int sentence,
            Span span,
            Span block,
            Optional<Clause> clause,
            boolean opens,
            boolean aside) {
        /** Whether something is said to be there. */
        boolean located() {
            return way.equals("in") || way.equals("to") || way.equals("from");
        }

        boolean opening() {
            return opens && (located() || way.equals("ground"));
        }
    }

    List<Named> all() {
        return all;
    }

    /** Takes up a sentence. */
    void enter(Parse parse, int sentence) {
        Map<Unit, String> prepositions = prepositions(parse);
        List<Unit> units = parse.units();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            int at = i;
            Optional<Clause> clause = parse.clauses().stream()
                    .filter(c -> at >= Math.min(c.first, c.last) && at <= Math.max(c.first, c.last))
                    .reduce((a, b) -> b);
            String beside = i > 0 && units.get(i - 1).is(Unit.Kind.PREP) ? units.get(i - 1).head : "";
            String way = way(prepositions.getOrDefault(unit, beside));
            named(unit).ifPresent(p -> add(p, way, parse, sentence, unit, clause));
            unit.modifiers.forEach(m -> m.place().ifPresent(p -> add(p, "modifier", parse, sentence, unit, clause)));
            unit.possessor
                    .flatMap(p -> p.entity)
                    .flatMap(EntityMention::place)
                    .ifPresent(p -> add(p, "owner", parse, sentence, unit, clause));
        }
    }

    private Optional<PlaceRef> named(Unit unit) {
        return unit.entity
                .flatMap(EntityMention::place)
                .or(() -> unit.form.equals("capital") ? world.capital(unit) : Optional.empty());
    }

    private static Map<Unit, String> prepositions(Parse parse) {
        Map<Unit, String> found = new IdentityHashMap<>();
        Stream.concat(
                        parse.clauses().stream().flatMap(c -> c.phrases.stream()),
                        parse.units().stream().flatMap(u -> u.attached.stream()))
                .forEach(p -> p.noun().members().forEach(m -> found.putIfAbsent(m, p.prep())));
        return found;
    }

    private void add(PlaceRef place, String way, Parse parse, int sentence, Unit unit, Optional<Clause> clause) {
        Span block = parse.sentence().block().span();
        all.add(new Named(
                world.lands().settle(place),
                way,
                sentence,
                unit.span,
                block,
                clause,
                unit.from <= OPENING,
                asides.is(parse, unit, clause.filter(c -> c.group().form() == VerbGroup.Form.GERUND))));
    }

    private String way(String prep) {
        return switch (prep) {
            case "in", "at", "inside", "outside", "near", "around" -> "in";
            case "to", "into", "toward", "towards", "for" -> "to";
            case "from" -> "from";
            default -> classes.in("ground-prepositions", prep) ? "ground" : OTHERWISE;
        };
    }
}
