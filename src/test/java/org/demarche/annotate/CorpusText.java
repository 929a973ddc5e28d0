package org.demarche.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.model.Article;
import org.demarche.model.Block;
import org.demarche.model.Reading;
import org.demarche.model.Span;

/** A rough reading of a corpus document: markup stripped, a block for each line, turns by their labels. */
final class CorpusText {
    private static final Pattern LABEL = Pattern.compile("^([A-Z][A-Z .'-]{1,40})(, (?:HOST|BYLINE))?: ?");
    private static final Pattern DATELINE = Pattern.compile("^\\(?[A-Z][A-Za-z., 0-9]{3,40}(\\([^)]*\\))? ?(--?|—) ");

    private CorpusText() {}

    static Article article(String id, String raw, Optional<LocalDate> published) {
        String clean = raw.replaceAll("(?s)<(script|style|nav|footer|head)[ >].*?</\\1>", "\n")
                .replaceAll("(?s)<(DOCNO|URL|TIME)>.*?</\\1>", "\n")
                .replaceAll("<[^>]*>", "\n")
                .replaceAll("&#821[67];|&rsquo;|&lsquo;", "'")
                .replaceAll("&#822[01];|&[lr]dquo;", "\"")
                .replaceAll("&#8212;|&mdash;", "-")
                .replace("&amp;", "&")
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace('“', '"')
                .replace('”', '"')
                .replaceAll("([a-z\\d)][.?!]\"?)([A-Z])", "$1 $2");
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        boolean first = true;
        String voice = "";
        for (String line : clean.split("\n+")) {
            String body = line.strip().replaceAll("\\s+", " ");
            Optional<Block.Speaker> speaker = Optional.empty();
            Matcher label = LABEL.matcher(body);
            if (label.find()) {
                voice = label.group(1);
                speaker = Optional.of(new Block.Speaker(voice, !raw.contains("SECRETARY") || label.group(2) != null));
                body = body.substring(label.end());
            }
            Matcher dateline = DATELINE.matcher(body);
            if (dateline.lookingAt()) {
                body = body.substring(dateline.end());
            }
            if (body.isEmpty() || body.startsWith("By ")) {
                continue;
            }
            text.append(text.isEmpty() ? "" : "\n");
            int begin = text.length();
            text.append(body);
            blocks.add(
                    new Block(first ? Block.Kind.HEADLINE : Block.Kind.BODY, new Span(begin, text.length()), speaker));
            first = false;
        }
        return new Article(
                id,
                "wire",
                Optional.empty(),
                Optional.empty(),
                published,
                Optional.empty(),
                id,
                "UTF-8",
                text.toString(),
                Reading.same(text.toString()),
                blocks);
    }
}
