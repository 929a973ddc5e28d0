package org.demarche.consolidate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.consolidate.Clustering.Cluster;
import org.demarche.consolidate.Clustering.Edge;
import org.demarche.model.CitedMention;
import org.demarche.model.Decision;
import org.demarche.model.Event;
import org.demarche.model.EventMention;
import org.demarche.model.Ontology;

/**
 * Decides which mentions are one event. Pairs that share a blocking key are compared and scored; what is linked, directly
 * or through others, makes a component, and each component is parted into events. The result is a function of the set of
 * mentions and decisions: neither their order nor the batches in which they came make a difference, and each component
 * depends on its own mentions alone.
 */
public final class Consolidator {
    /** A fixed order of mentions, whatever order they come in. */
    private static final Comparator<EventMention> ORDER = Comparator.comparing(EventMention::article)
            .thenComparing(m -> m.evidence().get(0).span())
            .thenComparing(m -> m.evidence().get(0).trigger())
            .thenComparing(EventMention::type)
            .thenComparing(EventMention::participantKey)
            .thenComparing(m -> m.place().map(p -> p.id()).orElse(""))
            .thenComparing(m -> m.date().map(Values::text).orElse(""))
            .thenComparing(EventMention::status);

    private final BlockingKeys keys;
    private final Comparison comparison;
    private final EventMaker maker;

    /**
     * @param ontology says who stands for whom, which place lies in which, and what kind of act a type is
     * @param wording words of reports that tell the states of a lifecycle apart
     */
    public Consolidator(Ontology ontology, Wording wording) {
        Affiliations actors = new Affiliations(ontology.actors());
        this.keys = new BlockingKeys(actors);
        this.comparison = new Comparison(ontology, actors);
        this.maker = new EventMaker(
                new Values(actors, comparison.places()), new History(wording), keys, comparison.places());
    }

    /** The keys under which others find a mention. */
    public Set<String> kept(CitedMention mention) {
        return keys.kept(mention);
    }

    /** The keys under which it finds others: all that it may be linked with are kept under one of them. */
    public Set<String> sought(CitedMention mention) {
        return keys.sought(mention);
    }

    /** Whether two mentions are thought to be one event, considered by themselves, or would give it the same name. */
    public boolean linked(CitedMention one, CitedMention other) {
        return comparison.of(comparison.facts(one), comparison.facts(other)).linked()
                || EventIds.exact(one.mention()).equals(EventIds.exact(other.mention()));
    }

    /** Why two mentions are, or are not, thought to be one event. */
    public String explain(CitedMention one, CitedMention other) {
        Verdict verdict = comparison.of(comparison.facts(one), comparison.facts(other));
        return (verdict.possible() ? String.valueOf(verdict.score()) : "impossible") + ": "
                + String.join("; ", verdict.reasons());
    }

    /**
     * The events that these mentions report, sorted by id.
     *
     * @param mentions whole components: of what is linked with one of them all
     * @param decisions of people, in any order; those about other mentions change nothing
     */
    public List<Event> consolidate(Collection<CitedMention> mentions, Collection<Decision> decisions) {
        List<CitedMention> sorted = mentions.stream()
                .distinct()
                .sorted(Comparator.comparing(CitedMention::mention, ORDER))
                .toList();
        Constraints all = new Constraints(sorted, decisions);
        Set<Integer> rejected = new HashSet<>();
        all.standing().stream()
                .filter(d -> d.kind() == Decision.Kind.REJECT)
                .forEach(d -> rejected.addAll(all.find(d.reports())));
        List<CitedMention> valid = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            if (!rejected.contains(i)) {
                valid.add(sorted.get(i));
            }
        }
        return events(valid, new Constraints(valid, decisions));
    }

    private List<Event> events(List<CitedMention> mentions, Constraints constraints) {
        List<Facts> facts = mentions.stream().map(comparison::facts).toList();
        Components components = new Components(facts, keys, comparison, constraints);
        Map<Integer, List<Edge>> edges = components.edges();
        Map<Integer, List<Decision>> corrections = corrections(constraints);
        List<Event> events = new ArrayList<>();
        for (List<Integer> members : components.members()) {
            List<Cluster> clusters = new Clustering(facts, comparison)
                    .of(members, edges.getOrDefault(members.get(0), List.of()), constraints);
            events.addAll(named(clusters, mentions, corrections));
        }
        events.sort(Comparator.comparing(Event::id));
        return List.copyOf(events);
    }

    /** The decisions about each mention. */
    private static Map<Integer, List<Decision>> corrections(Constraints constraints) {
        Map<Integer, List<Decision>> byMention = new HashMap<>();
        for (Decision d : constraints.standing()) {
            constraints.find(d.reports()).stream()
                    .limit(d.kind() == Decision.Kind.CORRECT ? 1 : Long.MAX_VALUE)
                    .forEach(m ->
                            byMention.computeIfAbsent(m, k -> new ArrayList<>()).add(d));
        }
        return byMention;
    }

    private List<Event> named(
            List<Cluster> clusters, List<CitedMention> mentions, Map<Integer, List<Decision>> corrections) {
        Set<String> taken = new HashSet<>();
        List<String> ids = clusters.stream()
                .map(c -> EventMaker.free(EventIds.of(maker.namesake(of(c, mentions))), taken))
                .toList();
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            Cluster cluster = clusters.get(i);
            List<Decision> about = cluster.members().stream()
                    .flatMap(m -> corrections.getOrDefault(m, List.of()).stream())
                    .distinct()
                    .sorted(Comparator.comparingInt(Decision::number))
                    .toList();
            events.add(maker.event(ids.get(i), of(cluster, mentions), cluster.links(), taken, about));
        }
        return events;
    }

    private static List<CitedMention> of(Cluster cluster, List<CitedMention> mentions) {
        return cluster.members().stream().map(mentions::get).toList();
    }
}
