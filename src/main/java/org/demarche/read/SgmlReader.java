package org.demarche.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.model.Article;
import org.demarche.model.Block;
import org.demarche.model.Outcome;

/**
 * Reads SGML of the TREC family ({@code <DOC><DOCNO>…<TEXT>…}), one or more documents in a file; the element names are in
 * {@code lexicon/reader-sgml.tsv}. The second document of a file gets the id {@code NAME-2}, and so on.
 */
final class SgmlReader implements ArticleReader {
    private static final Pattern START = Pattern.compile("<(?:DOC|DOCNO|DOCID)(?=[\\s>])", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIX = Pattern.compile("\\s*(\\d{2})(\\d{2})(\\d{2})\\s*");
    private static final int HEAD = 3000;

    @Override
    public String format() {
        return "sgml";
    }

    @Override
    public boolean accepts(Source source) {
        String head = source.text().substring(0, Math.min(HEAD, source.text().length()));
        return MarkupGuard.isMarkup(source) && START.matcher(head).find();
    }

    @Override
    public Stream<Outcome<Article>> read(Source source) {
        List<Outcome<Article>> articles = new ArrayList<>();
        for (SgmlDocument document : SgmlDocument.all(source)) {
            String id = articles.isEmpty() ? source.id() : source.id() + "-" + (articles.size() + 1);
            articles.add(new Pass(source, document).article(id, format()));
        }
        return articles.stream();
    }

    /** One document on its way to an article. */
    private static final class Pass {
        private final Source source;
        private final SgmlDocument document;

        Pass(Source source, SgmlDocument document) {
            this.source = source;
            this.document = document;
        }

        Outcome<Article> article(String id, String format) {
            Draft draft = new Draft(source, format);
            document.problems().forEach(draft::warn);
            fields(draft);
            document.regions().forEach(region -> add(draft, region));
            draft.published(documentDate());
            return draft.build(id);
        }

        private void fields(Draft draft) {
            for (SgmlDocument.Region region : document.regions()) {
                String text = clean(region.begin(), region.end()).toString();
                switch (region.role()) {
                    case "date" -> draft.published(date(text));
                    case "title" -> draft.title(Optional.of(text));
                    case "publisher" -> draft.publisher(Optional.of(text));
                    case "url" -> draft.url(uri(text));
                    default -> {}
                }
            }
        }

        private Strand clean(int begin, int end) {
            return CleanText.clean(Markup.text(source.text(), begin, end));
        }

        private void add(Draft draft, SgmlDocument.Region region) {
            switch (region.role()) {
                case "title" -> draft.add(Block.Kind.HEADLINE, clean(region.begin(), region.end()));
                case "byline" -> draft.add(Block.Kind.BYLINE, clean(region.begin(), region.end()));
                case "dateline" -> dateline(draft, clean(region.begin(), region.end()));
                case "abstract", "text", "paragraph" -> paragraphs(draft, region);
                default -> {}
            }
        }

        private static void dateline(Draft draft, Strand line) {
            String text = line.toString();
            Optional<Dateline> parsed = Dateline.parse((text.endsWith("-") ? text : text + " --") + " A");
            draft.add(Block.Kind.DATELINE, line);
            draft.published(parsed.flatMap(Dateline::date));
            draft.publisher(parsed.flatMap(Dateline::publisher));
            draft.dateline(
                    parsed.flatMap(Dateline::place).or(() -> Optional.of(text).filter(t -> !t.isEmpty())));
        }

        private void paragraphs(Draft draft, SgmlDocument.Region region) {
            for (int[] span : Paragraphs.split(source.text(), region.begin(), region.end())) {
                Strand paragraph = clean(span[0], span[1]);
                String text = paragraph.toString();
                if (text.isEmpty()) {
                    continue;
                }
                Optional<Block.Kind> boilerplate = Boilerplate.kind(text);
                if (boilerplate.isPresent()) {
                    draft.add(boilerplate.get(), paragraph);
                } else if (region.role().equals("abstract")) {
                    draft.add(Block.Kind.ABSTRACT, paragraph);
                } else if (PlainReader.subhead(text)) {
                    draft.add(Block.Kind.OTHER, paragraph);
                } else {
                    draft.addBody(paragraph);
                }
            }
        }

        /** The date in the document's number ({@code NYT19980601.0001}), where it has letters too. */
        private Optional<LocalDate> documentDate() {
            return document.number()
                    .filter(n -> n.chars().anyMatch(Character::isLetter))
                    .flatMap(Calendar::inField);
        }

        private static Optional<LocalDate> date(String field) {
            Matcher six = SIX.matcher(field);
            if (six.matches()) {
                return Calendar.inField("19" + six.group(1) + six.group(2) + six.group(3));
            }
            return Calendar.inField(field);
        }
    }

    /** The address, where it is one. */
    static Optional<URI> uri(String text) {
        try {
            URI uri = new URI(text.strip());
            return uri.isAbsolute() ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
