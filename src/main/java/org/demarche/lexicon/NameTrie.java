package org.demarche.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Names by their folded words, for finding the longest name that begins at a word. */
public final class NameTrie<T> {
    /** A word on the way to names; most have one follower only, which needs no map. */
    private static final class Node<T> {
        private String only;
        private Node<T> follower;
        private Map<String, Node<T>> next = Map.of();
        private List<T> values = List.of();

        private Node<T> grow(String word) {
            if (only == null && next.isEmpty()) {
                only = word;
                follower = new Node<>();
                return follower;
            }
            if (word.equals(only)) {
                return follower;
            }
            if (only != null) {
                next = new HashMap<>(4);
                next.put(only, follower);
                only = null;
                follower = null;
            }
            Node<T> node = next.get(word);
            if (node == null) {
                node = new Node<>();
                next.put(word, node);
            }
            return node;
        }

        private Node<T> get(String word) {
            return only == null ? next.get(word) : word.equals(only) ? follower : null;
        }

        private void add(T value) {
            if (values.isEmpty()) {
                values = List.of(value);
            } else {
                if (values.size() == 1) {
                    values = new ArrayList<>(values);
                }
                values.add(value);
            }
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
        node.add(value);
    }

    /** All names that begin with the first word, shortest first; {@code word} gives folded words, null after the last. */
    public List<Found<T>> at(IntFunction<String> word) {
        List<Found<T>> found = new ArrayList<>(2);
        Node<T> node = root;
        for (int i = 0; ; i++) {
            String w = word.apply(i);
            node = w == null ? null : node.get(w);
            if (node == null) {
                return found;
            }
            for (T value : node.values) {
                found.add(new Found<>(i + 1, value));
            }
        }
    }
}
