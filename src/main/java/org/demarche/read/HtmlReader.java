package org.demarche.read;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.model.Article;
import org.demarche.model.Outcome;
import org.demarche.model.Problem;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads web pages: the article element, or else the part with the most paragraphs, without navigation, advertisements and
 * comments. All offsets point into the page as it was read, markup and character references included.
 */
final class HtmlReader implements ArticleReader {
    private static final Pattern TAG = Pattern.compile(
            "<(?:!doctype html|html|head|body|p|div|article|section|meta|title|h1|span|br|a)(?=[\\s/>])",
            Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 4096;

    @Override
    public String format() {
        return "html";
    }

    @Override
    public boolean accepts(Source source) {
        String head = source.text().substring(0, Math.min(HEAD, source.text().length()));
        long tags = TAG.matcher(head).results().limit(3).count();
        return MarkupGuard.isMarkup(source) ? tags > 0 : tags >= 3;
    }

    @Override
    public Stream<Outcome<Article>> read(Source source) {
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        int limit = source.options().maxDepth();
        parser.setMaxDepth(limit + 2);
        Document page = parser.parseInput(source.text(), "");
        Optional<Element> deep = HtmlDepth.beyond(page, limit);
        if (deep.isPresent()) {
            int at = Math.max(0, deep.get().sourceRange().startPos());
            Problem problem = source.refusal(
                    at, "markup is nested deeper than " + limit + " elements: give the article without what surrounds it");
            return Stream.of(new Outcome.Refused<>(problem));
        }
        return Stream.of(article(source, page));
    }

    private Outcome<Article> article(Source source, Document page) {
        HtmlMetadata metadata = HtmlMetadata.of(page);
        HtmlContent content = new HtmlContent(page);
        Draft draft = new Draft(source, format());
        cut(source).ifPresent(draft::warn);
        draft.title(metadata.title());
        draft.publisher(metadata.publisher());
        draft.url(metadata.url());
        draft.published(metadata.published());
        Optional<Element> headline = content.headlineOutside();
        headline.ifPresent(h1 -> HtmlText.write(draft, source, h1));
        HtmlText.write(draft, source, content.main());
        draft.title(Optional.of(page.title()));
        draft.published(content.timeElement());
        draft.published(metadata.modified());
        return draft.build(source.id());
    }

    /** A page that ends within a tag or a comment. */
    private static Optional<Problem> cut(Source source) {
        String text = source.text();
        int at = text.lastIndexOf('<');
        boolean comment = at >= 0 && text.startsWith("<!--", at) && text.indexOf("-->", at) < 0;
        boolean tag = at >= 0 && Markup.isTag(text, at) && text.indexOf('>', at) < 0;
        return tag || comment
                ? Optional.of(source.warning(at, "a tag is cut off here: the page was read as far as it goes"))
                : Optional.empty();
    }
}
