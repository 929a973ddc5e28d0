package org.demarche.read;

import java.util.Optional;
import org.demarche.model.Block;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Writes the paragraphs of one part of a web page into a draft. */
final class HtmlText implements NodeFilter {
    private static final int SHORT = 250;

    private final Draft draft;
    private final Source source;
    private final Element root;
    private Optional<Strand.Builder> open = Optional.empty();
    private Optional<Element> block = Optional.empty();
    private boolean afterBreak;
    private final String title;
    private boolean headline;

    private HtmlText(Draft draft, Source source, Element root) {
        this.draft = draft;
        this.source = source;
        this.root = root;
        this.title = title(root);
    }

    /** The element that holds the headline: the only {@code h2} of a page that has no {@code h1}. */
    private static String title(Element root) {
        boolean none = root.ownerDocument().selectFirst("h1") == null;
        return none && root.select("h2").size() == 1 ? "h2" : "h1";
    }

    static void write(Draft draft, Source source, Element root) {
        HtmlText text = new HtmlText(draft, source, root);
        NodeTraversor.filter(text, root);
        text.flush();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text && text.sourceRange().isTracked()) {
            text(text);
        } else if (node instanceof Element element) {
            if (element != root && HtmlRules.dropped(element)) {
                flush();
                return FilterResult.SKIP_ENTIRELY;
            }
            if (HtmlRules.isBlock(element)) {
                lineBreak(element);
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element
                && HtmlRules.isBlock(element)
                && !element.normalName().equals("br")) {
            flush();
        }
        return FilterResult.CONTINUE;
    }

    /** Two {@code <br>} in a row part paragraphs, one is a space. */
    private void lineBreak(Element element) {
        if (!element.normalName().equals("br") || afterBreak) {
            flush();
        } else {
            open.ifPresent(builder -> builder.insert(' '));
            afterBreak = true;
        }
    }

    private void text(TextNode node) {
        boolean blank = node.isBlank();
        if (blank && open.isEmpty()) {
            return;
        }
        int begin = node.sourceRange().startPos();
        int end = Math.min(node.sourceRange().endPos(), source.text().length());
        if (open.isEmpty()) {
            open = Optional.of(new Strand.Builder(begin, end - begin));
            block = Optional.ofNullable(node.parent()).map(Element.class::cast);
        } else if (open.get().last() > begin) {
            return; // moved here from elsewhere by the parser
        }
        afterBreak = afterBreak && blank;
        Markup.append(open.get(), source.text(), begin, end);
    }

    private void flush() {
        if (open.isPresent()) {
            add(CleanText.clean(open.get().build()), block.orElse(root));
        }
        open = Optional.empty();
        block = Optional.empty();
        afterBreak = false;
    }

    private void add(Strand paragraph, Element inner) {
        String text = paragraph.toString();
        if (text.isEmpty()) {
            return;
        }
        Block.Kind kind = kind(text, inner);
        if (kind == Block.Kind.OTHER || kind == Block.Kind.BYLINE) {
            draft.published(DateLine.parse(text).map(DateLine::date));
        }
        if (kind == Block.Kind.HEADLINE) {
            draft.title(Optional.of(text));
        }
        if (kind == Block.Kind.BODY
                || kind == Block.Kind.ABSTRACT && Dateline.parse(text).isPresent()) {
            draft.addBody(paragraph);
        } else {
            draft.add(kind, paragraph);
        }
    }

    private Block.Kind kind(String text, Element inner) {
        for (Element up = inner; up != null && up != root.parent(); up = up.parent()) {
            if (up.normalName().equals(title)) {
                boolean first = !headline;
                headline = true;
                return first ? Block.Kind.HEADLINE : Block.Kind.OTHER;
            }
            if (HtmlRules.isOther(up) && up != inner || HtmlRules.isOther(inner) && HtmlRules.isBlock(inner)) {
                return Block.Kind.OTHER;
            }
            if (text.length() <= SHORT && up != root && HtmlRules.isByline(up)) {
                return Block.Kind.BYLINE;
            }
            if (text.length() <= SHORT && up != root && HtmlRules.isOtherClass(up)) {
                return Block.Kind.OTHER;
            }
            if (up != root && HtmlRules.isAbstract(up)) {
                return Block.Kind.ABSTRACT;
            }
        }
        Optional<Block.Kind> boilerplate = Boilerplate.kind(text);
        return boilerplate.orElseGet(() -> DateLine.parse(text).isPresent() ? Block.Kind.OTHER : Block.Kind.BODY);
    }
}
