package org.demarche.read;

import java.util.Set;
import org.jsoup.nodes.Element;

/** What the elements and classes of web pages mean, by {@code lexicon/reader-html.tsv}. */
final class HtmlRules {
    static final Table TABLE = Table.load("html", 2);
    private static final Set<String> DROPPED = TABLE.words("drop-element");
    private static final Set<String> DROPPED_CLASSES = TABLE.words("drop-class");
    private static final Set<String> OTHER = TABLE.words("other-element");
    private static final Set<String> OTHER_CLASSES = TABLE.words("other-class");
    private static final Set<String> BYLINES = TABLE.words("byline-class");
    private static final Set<String> ABSTRACTS = TABLE.words("abstract-class");
    private static final Set<String> BLOCKS = TABLE.words("block-element");
    private static final Set<String> NEVER_DROPPED = TABLE.words("keep-element");

    private HtmlRules() {}

    static boolean dropped(Element element) {
        String tag = element.normalName();
        if (DROPPED.contains(tag) || element.hasAttr("hidden")) {
            return true;
        }
        if (NEVER_DROPPED.contains(tag)) {
            return false;
        }
        if (tag.equals("header") && element.closest("article, main") == null) {
            return true;
        }
        return hasToken(element, DROPPED_CLASSES, true)
                || Chars.lowerCase(element.attr("style")).replace(" ", "").contains("display:none");
    }

    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    static boolean isOther(Element element) {
        return OTHER.contains(element.normalName());
    }

    static boolean isOtherClass(Element element) {
        return hasToken(element, OTHER_CLASSES, false);
    }

    static boolean isByline(Element element) {
        return hasToken(element, BYLINES, false);
    }

    static boolean isAbstract(Element element) {
        return hasToken(element, ABSTRACTS, false);
    }

    /** Whether a word of the element's class or id is in the set, or the last part of such a word ("site-nav"). */
    private static boolean hasToken(Element element, Set<String> words, boolean lastPart) {
        String names =
                Chars.lowerCase(element.attr("class") + " " + element.id()).strip();
        if (names.isEmpty()) {
            return false;
        }
        for (String token : names.split("\\s+|__", -1)) {
            int hyphen = Math.max(token.lastIndexOf('-'), token.lastIndexOf('_'));
            if (words.contains(token) || lastPart && hyphen > 0 && words.contains(token.substring(hyphen + 1))) {
                return true;
            }
        }
        return false;
    }
}
