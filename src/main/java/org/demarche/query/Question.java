package org.demarche.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file of queries/: a SPARQL query with a header of comments that is its documentation.
 *
 * <pre>
 * # title: Meetings of a person
 * # description: All meetings that somebody took part in, in order.
 * # param: person actor [john-kerry] whose meetings
 * </pre>
 *
 * @param name the file's name without its ending
 * @param sparql the whole file
 */
public record Question(String name, String title, String description, List<Parameter> parameters, String sparql) {
    private static final Pattern HEADER = Pattern.compile("#\\s*(title|description|param):\\s*(.*)");
    private static final Pattern PARAM = Pattern.compile("(\\w+)\\s+(\\w+)\\s+(?:\\[([^]]*)]\\s*)?(.*)");

    public Question {
        parameters = List.copyOf(parameters);
    }

    /** Whether only a server can answer it, which has the indexes of texts and places. */
    public boolean needsServer() {
        return name.startsWith("search/");
    }

    /** Reads the header; a bad one throws {@link QuestionException} with file and line. */
    static Question parse(String name, String file, String text) {
        Optional<String> title = Optional.empty();
        String description = "";
        List<Parameter> parameters = new ArrayList<>();
        int number = 0;
        for (String line :
                text.lines().takeWhile(l -> l.isBlank() || l.startsWith("#")).toList()) {
            number++;
            Matcher header = HEADER.matcher(line.strip());
            if (!header.matches()) {
                continue;
            }
            switch (header.group(1)) {
                case "title" -> title = Optional.of(header.group(2));
                case "description" -> description = (description + " " + header.group(2)).strip();
                default -> parameters.add(parameter(file + ":" + number, header.group(2)));
            }
        }
        String found =
                title.orElseThrow(() -> new QuestionException(file + ":1: a question opens with \"# title: …\""));
        return new Question(name, found, description, parameters, text);
    }

    private static Parameter parameter(String where, String text) {
        Matcher m = PARAM.matcher(text.strip());
        if (!m.matches()) {
            throw new QuestionException(where + ": write \"# param: name type [default] description\"");
        }
        return new Parameter(m.group(1), kind(where, m.group(2)), Optional.ofNullable(m.group(3)), m.group(4));
    }

    private static Parameter.Kind kind(String where, String text) {
        for (Parameter.Kind kind : Parameter.Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(text)) {
                return kind;
            }
        }
        throw new QuestionException(where + ": no such type of parameter: " + text);
    }
}
