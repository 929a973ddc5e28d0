package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.demarche.lexicon.WordClasses;

/** Names that stand for a nameless plural: "leaders of eleven states, among them Tusk and Basescu". */
record Instances(WordClasses classes) {
    /** Adds the names to the noun whose instances they are. */
    void apply(List<Unit> units) {
        listed(units);
        behind(units);
        for (int i = 1; i < units.size(); i++) {
            Unit named = units.get(i);
            Unit before = units.get(i - 1);
            boolean instance = before.is(Unit.Kind.PREP)
                    && classes.in("instance-prepositions", before.head)
                    && named.is(Unit.Kind.NOMINAL)
                    && named.names();
            if (instance) {
                Optional<Unit> near = plural(units, i - 1);
                near.filter(p -> !listed(units, p) && p.entity.isEmpty())
                        .ifPresent(p -> p.conjuncts.addAll(named.members()));
                Optional<Unit> far = near.isPresent() ? Optional.empty() : behindVerb(units, i - 1);
                near.filter(p -> p.entity.isPresent())
                        .or(() -> far)
                        .filter(p -> !listed(units, p))
                        .ifPresent(p -> name(p, named.members()));
            }
        }
    }

    /** "Several ministers, Lavrov among them": as "among them Lavrov". */
    private void behind(List<Unit> units) {
        for (int i = 2; i < units.size(); i++) {
            Unit among = units.get(i);
            Unit named = units.get(i - 1);
            boolean turned = among.is(Unit.Kind.PREP)
                    && classes.in("instance-prepositions", among.head)
                    && among.to - among.from > 1
                    && named.is(Unit.Kind.NOMINAL)
                    && named.names()
                    && units.get(i - 2).is(Unit.Kind.COMMA)
                    && i > 2
                    && units.get(i - 3).is(Unit.Kind.NOMINAL)
                    && !units.get(i - 3).names()
                    && (i + 1 >= units.size() || !units.get(i + 1).is(Unit.Kind.NOMINAL));
            if (turned) {
                units.set(i - 1, among);
                units.set(i, named);
            }
        }
    }

    /** "Sanctions on seven officials of the Russian government, including Igor Sechin": whose they are is told already. */
    private boolean listed(List<Unit> units, Unit people) {
        int at = units.indexOf(people);
        boolean of = at + 2 < units.size()
                && units.get(at + 1).is(Unit.Kind.PREP)
                && units.get(at + 1).word("of")
                && units.get(at + 2).names();
        return (of || !people.modifiers.isEmpty())
                && classes.in("names", people.form)
                && at > 0
                && units.get(at - 1).is(Unit.Kind.PREP)
                && classes.in("measure-prepositions", units.get(at - 1).head);
    }

    /** "Three presidents went to Kyiv: Nauseda, Karis and Levits": the list behind the colon or dash says who they are. */
    private void listed(List<Unit> units) {
        for (int i = 2; i < units.size(); i++) {
            Unit list = units.get(i);
            boolean closes = i + 1 == units.size()
                    || units.get(i + 1).is(Unit.Kind.OTHER)
                    || units.get(i + 1).is(Unit.Kind.BREAK)
                    || units.get(i + 1).is(Unit.Kind.COMMA);
            boolean named = list.is(Unit.Kind.NOMINAL)
                    && list.members().size() > 1
                    && list.members().stream().allMatch(Unit::person)
                    && units.get(i - 1).is(Unit.Kind.BREAK);
            if (closes && named) {
                subject(units, i - 1, list.members().size()).ifPresent(p -> p.conjuncts.addAll(list.members()));
            }
        }
    }

    /** The nameless people who are the subject of the first verb, if they are as many. */
    private Optional<Unit> subject(List<Unit> units, int to, int count) {
        int verb = 0;
        while (verb < to && !units.get(verb).is(Unit.Kind.VERB)) {
            verb++;
        }
        return units.subList(0, verb).stream()
                .filter(u -> u.is(Unit.Kind.NOMINAL) && u.entity.isEmpty() && u.conjuncts.isEmpty())
                .filter(u -> classes.in("person-nouns", u.head)
                        || classes.in("unnamed-people", u.form)
                        || classes.in("listed-people", u.form))
                .filter(u -> !u.form.equals(u.head) || classes.in("listed-people", u.form))
                .filter(u -> numbers(u, classes).allMatch(n -> n == count))
                .findFirst();
    }

    /** The numbers, from two to twelve, that a phrase counts by. */
    static IntStream numbers(Unit unit, WordClasses classes) {
        List<String> words = classes.get("number-words").stream().toList();
        return unit.words.stream()
                .filter(w -> !w.equals("both"))
                .mapToInt(words::indexOf)
                .filter(n -> n >= 0)
                .map(n -> n + 2);
    }

    /** The nearest nameless plural of people before, with no verb between; else the plural just before. */
    private Optional<Unit> plural(List<Unit> units, int from) {
        int near = from > 0 && units.get(from - 1).is(Unit.Kind.COMMA) ? from - 2 : from - 1;
        for (int i = from - 1; i >= 0 && !units.get(i).is(Unit.Kind.VERB); i--) {
            Unit unit = units.get(i);
            boolean many = !unit.form.equals(unit.head)
                    && (i == near
                            || classes.in("collective-nouns", unit.form)
                            || classes.in("person-nouns", unit.head)
                            || classes.in("unnamed-people", unit.form));
            if (unit.is(Unit.Kind.NOMINAL) && nameless(unit) && many && unit.conjuncts.isEmpty()) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /** Whether no name tells who people are: "several European leaders" are some of them, not the Union. */
    private boolean nameless(Unit unit) {
        boolean some = unit.words.stream().anyMatch(w -> classes.in("number-words", w) || classes.in("some-words", w));
        return unit.entity.isEmpty()
                || some
                        && unit.entity
                                .filter(e -> e.foundBy().equals("offices")
                                        && e.actors().size() == 1)
                                .isPresent();
    }

    private static void name(Unit people, List<Unit> names) {
        people.entity = names.get(0).entity;
        people.conjuncts.addAll(names.subList(1, names.size()));
    }

    /** "Leaders of six states met in Oslo on Friday, among them Tusk": the people before the verb, where none come behind it. */
    private Optional<Unit> behindVerb(List<Unit> units, int from) {
        int verb = from - 1;
        boolean apart = verb > 0 && units.get(verb).is(Unit.Kind.COMMA);
        while (verb > 0 && !units.get(verb).is(Unit.Kind.VERB)) {
            Unit unit = units.get(verb);
            boolean object = unit.is(Unit.Kind.NOMINAL) && !units.get(verb - 1).is(Unit.Kind.PREP);
            if (object || unit.is(Unit.Kind.SUB) || unit.is(Unit.Kind.BREAK) || unit.is(Unit.Kind.REL)) {
                return Optional.empty();
            }
            verb--;
        }
        boolean tells = !apart
                || verb <= 0
                || !units.get(verb).verb.finite()
                || classes.in("reporting-verbs", units.get(verb).verb.lemma());
        for (int i = verb - 1; i >= 0 && !tells; i--) {
            Unit unit = units.get(i);
            boolean inside = i > 0 && units.get(i - 1).is(Unit.Kind.PREP);
            if (unit.is(Unit.Kind.NOMINAL) && !inside) {
                boolean people = classes.in("person-nouns", unit.head) || classes.in("collective-nouns", unit.form);
                return Optional.of(unit)
                        .filter(u -> people && !u.form.equals(u.head) && nameless(u) && u.conjuncts.isEmpty());
            }
        }
        return Optional.empty();
    }
}
