package org.demarche.read;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Finds markup that is nested too deep, without recursion. */
final class HtmlDepth implements NodeFilter {
    private final int limit;
    private Optional<Element> found = Optional.empty();

    private HtmlDepth(int limit) {
        this.limit = limit;
    }

    static Optional<Element> beyond(Element root, int limit) {
        HtmlDepth depth = new HtmlDepth(limit);
        NodeTraversor.filter(depth, root);
        return depth.found;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (depth > limit && node instanceof Element element) {
            found = Optional.of(element);
            return FilterResult.STOP;
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        return FilterResult.CONTINUE;
    }
}
