package org.demarche.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.lexicon.Lemmas;
import org.demarche.lexicon.WordClasses;

/**
 * People whom an article names beside a plural noun and then calls by the noun: "two senators, McCain and Graham, flew to Kyiv.
 * The senators met Poroshenko."
 */
record PresentedSets(WordClasses classes) {
    /** Gives such nouns the names that stood beside them last. */
    void apply(List<Parse> parses) {
        Map<String, List<Unit>> presented = new HashMap<>();
        for (Parse parse : parses) {
            for (Unit unit : parse.units()) {
                String noun = unit.is(Unit.Kind.NOMINAL) ? NamedSets.noun(parse.sentence(), unit) : "";
                if (noun.equals(Lemmas.noun(noun))) {
                    continue;
                }
                List<Unit> names = unit.members().stream()
                        .filter(m -> m != unit || !inside(m))
                        .filter(Unit::person)
                        .toList();
                if (names.size() > 1 && presents(parse, unit, noun, names)) {
                    presented.put(noun, names);
                } else if (presented.containsKey(noun) && again(parse, unit)) {
                    List<Unit> meant = presented.get(noun);
                    unit.entity = meant.get(0).entity;
                    meant.stream().skip(1).map(name -> at(unit, name)).forEach(unit.conjuncts::add);
                }
            }
        }
    }

    /** Whether the names tell who the people are: they stand behind a comma, colon or bracket, not behind "and". */
    private boolean presents(Parse parse, Unit unit, String noun, List<Unit> names) {
        boolean people = classes.in("person-nouns", noun) || classes.in("person-nouns", Lemmas.noun(noun));
        boolean named = names.get(0) == unit;
        boolean mark = unit.to < parse.sentence().tokens().size()
                && !Character.isLetter(
                        parse.sentence().tokens().get(unit.to).text().charAt(0));
        boolean beside = mark && names.get(0).from == unit.to + 1 && names.size() == unit.conjuncts.size();
        return people && (named || beside);
    }

    /** "The senators", "these envoys", of nobody else. */
    private static boolean again(Parse parse, Unit unit) {
        String first = parse.sentence().tokens().get(unit.from).text();
        boolean definite = first.equalsIgnoreCase("the") || first.equalsIgnoreCase("these");
        return definite
                && unit.to == unit.from + 2
                && unit.conjuncts.isEmpty()
                && unit.possessor.isEmpty()
                && unit.modifiers.isEmpty()
                && !unit.person()
                && unit.attached.stream()
                        .noneMatch(p -> p.prep().equals("of") || p.prep().equals("from"))
                && unit.entity.filter(e -> e.actors().size() > 1).isEmpty();
    }

    /** Somebody named in an earlier sentence, where the noun stands that means him. */
    private static Unit at(Unit noun, Unit name) {
        Unit one = new Unit(noun.kind, noun.from, noun.to, noun.span, name.head);
        one.form = name.form;
        one.entity = name.entity;
        one.proper = name.proper;
        return one;
    }

    /** Whether an entity is told by the unit's own words. */
    private static boolean inside(Unit unit) {
        return unit.entity.filter(e -> e.span().overlaps(unit.span)).isPresent();
    }
}
