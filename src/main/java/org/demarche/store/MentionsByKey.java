package org.demarche.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.demarche.model.EventMention;
import org.demarche.rdf.MentionReader;

/** Mentions by matching key, each once; a key may have lost all its mentions. */
final class MentionsByKey {
    private final Function<EventMention, String> key;
    private final Map<String, Map<String, EventMention>> mentions = new TreeMap<>();

    MentionsByKey(Function<EventMention, String> key) {
        this.key = key;
    }

    void add(Node node, EventMention mention) {
        mentions.computeIfAbsent(key.apply(mention), k -> new TreeMap<>()).put(node.getURI(), mention);
    }

    /** All mentions of an article's graph. */
    void addAll(Graph article) {
        MentionReader.all(article).forEach((iri, mention) -> add(NodeFactory.createURI(iri), mention));
    }

    /** The keys of an article's mentions, without the mentions, which are gone. */
    void touch(Graph article) {
        MentionReader.all(article).values().forEach(m -> mentions.computeIfAbsent(key.apply(m), k -> new TreeMap<>()));
    }

    Set<String> keys() {
        return Set.copyOf(mentions.keySet());
    }

    void forEach(BiConsumer<String, Collection<EventMention>> use) {
        mentions.forEach((k, found) -> use.accept(k, List.copyOf(found.values())));
    }
}
