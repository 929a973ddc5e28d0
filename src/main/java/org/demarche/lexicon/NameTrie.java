package org.demarche.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Names by their folded words, for finding the longest name that begins at a word. */
public final class NameTrie<T> {
    private static final class Node<T> {
        private Map<String, Node<T>> next = Map.of();
        private List<T> values = List.of();

        private Node<T> grow(String word) {
            if (next.isEmpty()) {
                next = new HashMap<>(2);
            }
            return next.computeIfAbsent(word, w -> new Node<>());
        }
    }

    /** A name found: how many words it has and what it stands for. */
    public record Found<T>(int words, T value) {}

    private final Node<T> root = new Node<>();

    public void add(List<String> words, T value) {
        Node<T> node = root;
        for (String word : words) {
            node = node.grow(word);
        }
        if (node.values.isEmpty()) {
            node.values = new ArrayList<>(1);
        }
        node.values.add(value);
    }

    /** All names that begin with the first word, shortest first; {@code word} gives folded words, null after the last. */
    public List<Found<T>> at(IntFunction<String> word) {
        List<Found<T>> found = new ArrayList<>(2);
        Node<T> node = root;
        for (int i = 0; ; i++) {
            String w = word.apply(i);
            node = w == null ? null : node.next.get(w);
            if (node == null) {
                return found;
            }
            for (T value : node.values) {
                found.add(new Found<>(i + 1, value));
            }
        }
    }
}
