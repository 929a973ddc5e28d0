package org.demarche.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.lexicon.TimeAtom;
import org.demarche.model.Actor;
import org.demarche.model.Ontology;
import org.demarche.model.Tenure;

/** The times in which the people of a text held office together. */
final class OfficeHolders {
    private static final int FEWEST = 3;
    private static final int LONG = 6;
    private static final String SEVERAL = "";

    private final NameIndex names = new NameIndex();
    private final Map<String, List<Tenure>> tenures = new HashMap<>();

    /** Surnames alone count where one person only bears them. */
    OfficeHolders(Ontology ontology) {
        Map<String, String> bearers = new HashMap<>();
        ontology.tenures().forEach(t -> tenures.computeIfAbsent(t.holder(), k -> new ArrayList<>())
                .add(t));
        for (Actor actor : ontology.actors()) {
            if (actor.kind() == Actor.Kind.PERSON && tenures.containsKey(actor.id())) {
                actor.names().forEach(name -> names.add(name, actor.id(), 2));
                actor.surnames().forEach(name -> bearers.merge(name, actor.id(), (a, b) -> SEVERAL));
            }
        }
        bearers.forEach((surname, id) -> {
            if (!id.equals(SEVERAL) && surname.length() >= LONG) {
                names.add(surname, id, 1);
            }
        });
    }

    /** The people with known offices whom a text names in full or by a rare surname. */
    Set<String> named(List<TimeAtom> atoms) {
        return names.find(atoms).keySet();
    }

    /**
     * Whether hardly any other time saw more of these people in office: some had left theirs or were yet to take it. Too
     * few people say nothing.
     */
    boolean fits(Set<String> people, LocalDate day) {
        if (people.size() < FEWEST) {
            return false;
        }
        long most = people.stream()
                .flatMap(person -> tenures.get(person).stream())
                .mapToLong(tenure -> holding(people, tenure.from()))
                .max()
                .orElse(0);
        return holding(people, day) >= FEWEST && 4 * holding(people, day) >= 3 * most;
    }

    /** How many of these people held an office on a day. */
    long holding(Set<String> people, LocalDate day) {
        return people.stream()
                .filter(person -> tenures.get(person).stream().anyMatch(t -> t.covers(day)))
                .count();
    }
}
