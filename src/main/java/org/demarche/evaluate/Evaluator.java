package org.demarche.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.demarche.model.EventType;

/** Counts how many events of a system are right, by the rules of the corpus that this project is measured on. */
public final class Evaluator {
    private final Matcher matcher;
    private final ComparedNames names;
    private final Set<String> core;

    /**
     * An evaluator that takes from the types which are acts of speech, and which are two-way.
     *
     * @param names which names count as which others
     */
    public Evaluator(List<EventType> types, ComparedNames names) {
        this.core = types.stream().filter(t -> !t.speech()).map(EventType::id).collect(Collectors.toSet());
        this.names = names;
        this.matcher = new Matcher(
                names,
                types.stream().filter(EventType::symmetric).map(EventType::id).collect(Collectors.toSet()));
    }

    /** Whether two names of places count as one. */
    public boolean samePlace(String one, String other) {
        return names.place(one).equals(names.place(other));
    }

    public Evaluation evaluate(List<GoldDocument> gold, List<Claim> system) {
        Map<String, List<Claim>> found = new LinkedHashMap<>();
        gold.forEach(document -> found.put(document.id(), new ArrayList<>()));
        int strays = 0;
        for (Claim claim : system) {
            if (found.containsKey(claim.doc())) {
                found.get(claim.doc()).add(claim);
            } else {
                strays++;
            }
        }
        List<Matched> matched = new ArrayList<>();
        gold.forEach(document -> matched.addAll(matcher.match(document.events(), found.get(document.id()))));
        List<Claim> wanted = gold.stream().flatMap(d -> d.events().stream()).toList();
        List<Claim> given = found.values().stream().flatMap(List::stream).toList();
        return new Evaluation(
                Collections.unmodifiableSortedMap(tallies(wanted, given, matched)),
                core,
                Attributes.of(matched),
                List.copyOf(matched),
                without(wanted, matched.stream().map(Matched::gold).toList()),
                without(given, matched.stream().map(Matched::system).toList()),
                strays);
    }

    private static TreeMap<String, Tally> tallies(List<Claim> gold, List<Claim> system, List<Matched> matched) {
        TreeMap<String, Tally> tallies = new TreeMap<>();
        gold.forEach(g -> tallies.merge(g.type(), new Tally(1, 0, 0, 0), Tally::plus));
        system.forEach(s -> tallies.merge(s.type(), new Tally(0, 1, 0, 0), Tally::plus));
        matched.forEach(m -> tallies.merge(m.gold().type(), new Tally(0, 0, 1, m.strict() ? 1 : 0), Tally::plus));
        return tallies;
    }

    /** Two events may be equal in every field and still be two. */
    private static List<Claim> without(List<Claim> all, List<Claim> used) {
        Set<Claim> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        gone.addAll(used);
        return all.stream().filter(c -> !gone.contains(c)).toList();
    }
}
