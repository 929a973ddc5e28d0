package org.demarche.serve.page;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An HTML file in which <code>{{key}}</code> stands for a label and {@code <!--name-->} for a part made by the program. */
public final class HtmlTemplate {
    private static final Pattern LABEL = Pattern.compile("\\{\\{([\\w.-]+)}}");
    private static final Pattern PART = Pattern.compile("<!--([\\w-]+)-->");

    private HtmlTemplate() {}

    /** @param parts HTML by name; a name without one is left out */
    static String fill(String html, Labels labels, Map<String, String> parts) {
        String labelled =
                LABEL.matcher(html).replaceAll(m -> Matcher.quoteReplacement(escape(labels.text(m.group(1)))));
        return PART.matcher(labelled).replaceAll(m -> Matcher.quoteReplacement(parts.getOrDefault(m.group(1), "")));
    }

    /** Text for an element or a quoted attribute. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
