package org.demarche.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.model.Problem;

/**
 * One {@code DOC} of an SGML file: the regions of its elements in text order, and what is wrong with its markup.
 *
 * @param number the document's number, where it has one
 */
record SgmlDocument(Optional<String> number, List<Region> regions, List<Problem> problems) {
    private static final int MOST_WARNINGS = 20;
    private static final Map<String, String> ROLES = Table.load("sgml", 2).kinds();

    SgmlDocument {
        regions = List.copyOf(regions);
        problems = List.copyOf(problems);
    }

    /** The source characters that an element holds; the role is the element's in {@code reader-sgml.tsv}. */
    record Region(String role, int begin, int end) {}

    static List<SgmlDocument> all(Source source) {
        return new Parser(source).run();
    }

    /** Goes once through the tags, forgiving what is missing. */
    private static final class Parser {
        private final Source source;
        private final String text;
        private final List<SgmlDocument> documents = new ArrayList<>();
        private List<Region> regions = new ArrayList<>();
        private List<Problem> problems = new ArrayList<>();
        private Optional<String> number = Optional.empty();
        private boolean open;
        private int textDepth;
        private String role = "";
        private String element = "";
        private int from;
        private int warnings;

        Parser(Source source) {
            this.source = source;
            this.text = source.text();
        }

        List<SgmlDocument> run() {
            int at = text.indexOf('<');
            while (at >= 0) {
                int end = Markup.skip(text, at, text.length());
                if (end > at && !text.startsWith("<!--", at)) {
                    boolean cut = text.charAt(end - 1) != '>';
                    if (cut) {
                        warn(at, "a tag is cut off here: the text was read without it");
                    }
                    tag(at, end);
                }
                at = text.indexOf('<', Math.max(end, at + 1));
            }
            if (open) {
                flush(text.length());
                String missing = !element.isEmpty() ? element : textDepth > 0 ? "TEXT" : "DOC";
                warn(text.length(), "the document ends without </" + missing + ">: it was read as far as it goes");
                finish();
            }
            return documents;
        }

        private void tag(int begin, int end) {
            boolean closing = text.charAt(begin + 1) == '/';
            int nameBegin = begin + (closing ? 2 : 1);
            int nameEnd = nameBegin;
            while (nameEnd < end && (Character.isLetterOrDigit(text.charAt(nameEnd)) || text.charAt(nameEnd) == '_')) {
                nameEnd++;
            }
            String name = text.substring(nameBegin, nameEnd).toUpperCase(Locale.ROOT);
            String found = ROLES.getOrDefault(name, "");
            if (found.isEmpty() || found.equals("entity")) {
                return;
            }
            if (closing) {
                close(found, begin, end);
            } else {
                open(found, name, begin, end);
            }
        }

        private void open(String found, String name, int begin, int end) {
            if (found.equals("doc") || !open) {
                if (open) {
                    flush(begin);
                    warn(begin, "a new <DOC> begins before </DOC>: the first was read as far as it goes");
                    finish();
                }
                open = true;
                number = Optional.of(text.substring(begin, end)).filter(t -> t.indexOf('=') > 0);
            }
            switch (found) {
                case "doc" -> {}
                case "text" -> {
                    flush(begin);
                    textDepth++;
                    begin("text", "", end);
                }
                case "paragraph" -> {
                    if (role.equals("text") || role.equals("paragraph")) {
                        flush(begin);
                        begin("paragraph", "", end);
                    }
                }
                default -> {
                    flush(begin);
                    begin(found, name, end);
                }
            }
        }

        private void close(String found, int begin, int end) {
            if (!open) {
                return;
            }
            switch (found) {
                case "doc" -> {
                    flush(begin);
                    finish();
                }
                case "text" -> {
                    flush(begin);
                    textDepth = Math.max(0, textDepth - 1);
                    loose(end);
                }
                case "paragraph" -> {
                    if (role.equals("paragraph")) {
                        flush(begin);
                        loose(end);
                    }
                }
                default -> {
                    if (role.equals(found)) {
                        flush(begin);
                        loose(end);
                    }
                }
            }
        }

        private void warn(int at, String message) {
            if (warnings++ < MOST_WARNINGS) {
                problems.add(source.warning(at, message));
            }
        }

        private void begin(String newRole, String name, int at) {
            role = newRole;
            element = name;
            from = at;
        }

        /** Text of no field is body text within TEXT, and nothing outside it. */
        private void loose(int at) {
            begin(textDepth > 0 ? "text" : "", "", at);
        }

        private void flush(int to) {
            if (!role.isEmpty() && to > from) {
                regions.add(new Region(role, from, to));
                if (role.equals("id")) {
                    number = Optional.of(text.substring(from, to).strip());
                }
            }
            role = "";
            element = "";
        }

        private void finish() {
            if (!regions.isEmpty()) {
                documents.add(new SgmlDocument(number, regions, problems));
            }
            regions = new ArrayList<>();
            problems = new ArrayList<>();
            number = Optional.empty();
            open = false;
            textDepth = 0;
            begin("", "", 0);
        }
    }
}
