package org.demarche.serve.page;

import java.util.HashMap;
import java.util.Map;

/** What every page of ours has around its own: head, tabs, search box, labels. */
public final class Shell {
    private static final String PLAIN = """
            <!DOCTYPE html>
            <html lang="{{language}}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title><!--title--> – {{site.name}}</title>
            <link rel="icon" href="/icon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/style.css">
            <script src="/js/theme.js"></script>
            <script type="module" src="/js/page.js"></script>
            <!--head-->
            </head>
            <body>
            <!--masthead-->
            <main class="page" id="main">
            <!--main-->
            </main>
            <footer class="colophon"><p>{{site.colophon}}</p></footer>
            </body>
            </html>
            """;

    private final Labels labels;
    private final Map<String, String> parts;

    public Shell(Labels labels) {
        this.labels = labels;
        String head = PageFile.read("/masthead.html").orElseThrow().text();
        this.parts = Map.of("masthead", HtmlTemplate.fill(head, labels, Map.of()));
    }

    public Labels labels() {
        return labels;
    }

    /** An HTML file of the page with its labels, the head, and these parts. */
    public String fill(String html, Map<String, String> own) {
        Map<String, String> all = new HashMap<>(parts);
        all.putAll(own);
        return HtmlTemplate.fill(html, labels, all);
    }

    /**
     * A page made by the server.
     *
     * @param title as text
     * @param head HTML for the head, such as links
     * @param main HTML of the page itself
     */
    public String page(String title, String head, String main) {
        return fill(PLAIN, Map.of("title", HtmlTemplate.escape(title), "head", head, "main", main));
    }
}
