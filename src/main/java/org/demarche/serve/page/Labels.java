package org.demarche.serve.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.rdf.Bundle;

/**
 * Every text of the page that is not data, by key: {@code page/labels/en.json}, with what a file {@code labels.json} in the
 * home folder says instead. {@code {name}} in a text stands for a value.
 */
public final class Labels {
    private static final String SHIPPED = "page/labels/en.json";
    private static final String OWN = "labels.json";
    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> texts;

    private Labels(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    /** @param home the home folder; a file there that is no JSON object of texts stops with its name */
    public static Labels of(Path home) {
        Map<String, String> texts =
                new TreeMap<>(read(SHIPPED, Bundle.text(SHIPPED).orElseThrow()));
        Path own = home.resolve(OWN);
        if (Files.isRegularFile(own)) {
            try {
                texts.putAll(read(own.toString(), Files.readString(own, StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Labels(texts);
    }

    private static Map<String, String> read(String file, String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new IllegalArgumentException(
                    file + ":" + line + ": one JSON object is wanted here, each key with its text", e);
        }
    }

    /** The text of a key; a key without one is a mistake of the program. */
    public String text(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no label " + key);
        }
        return text;
    }

    /** The text of a key, or the key's last part as a word where it has none. */
    public String orWord(String key) {
        return texts.getOrDefault(key, key.substring(key.lastIndexOf('.') + 1));
    }

    /** The same with values for what stands in braces. */
    public String text(String key, Map<String, ?> values) {
        return VALUE.matcher(text(key))
                .replaceAll(m -> Matcher.quoteReplacement(String.valueOf(values.get(m.group(1)))));
    }

    /** All of them as a JSON object. */
    public byte[] json() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(new TreeMap<>(texts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
