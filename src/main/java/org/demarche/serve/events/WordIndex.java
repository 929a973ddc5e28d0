package org.demarche.serve.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Which events have which words, in whatever form English gives them: "sanctions" finds "sanctioned". */
final class WordIndex {
    private final Analyzer analyzer = new EnglishAnalyzer();
    private final TreeMap<String, BitSet> events = new TreeMap<>();
    private final Map<String, Read> read = new HashMap<>();
    private final Map<String, String> once = new HashMap<>();

    /** The words of a text, and by what it is known again. */
    private record Read(int length, int hash, List<String> stems) {
        boolean isOf(String text) {
            return length == text.length() && hash == text.hashCode();
        }
    }

    /**
     * @param name of the event, the same in each index
     * @param before an earlier index, whose reading of the same text is taken over
     */
    void add(int event, String name, String text, Optional<WordIndex> before) {
        Read words = before.flatMap(index -> Optional.ofNullable(index.read.get(name)))
                .filter(known -> known.isOf(text))
                .orElseGet(() -> read(text));
        read.put(name, words);
        for (String stem : words.stems()) {
            events.computeIfAbsent(stem, s -> new BitSet()).set(event);
        }
    }

    private Read read(String text) {
        List<String> stems = stems(text).stream()
                .distinct()
                .map(stem -> once.computeIfAbsent(stem, s -> s))
                .toList();
        return new Read(text.length(), text.hashCode(), stems);
    }

    /** The events that have all these words; each may be the beginning of a longer one. */
    BitSet find(String words, int events) {
        BitSet found = new BitSet(events);
        found.set(0, events);
        stems(words).forEach(stem -> found.and(beginning(stem)));
        return found;
    }

    private BitSet beginning(String stem) {
        BitSet any = new BitSet();
        events.subMap(stem, stem + Character.MAX_VALUE).values().forEach(any::or);
        return any;
    }

    private List<String> stems(String text) {
        List<String> stems = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                stems.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stems;
    }
}
