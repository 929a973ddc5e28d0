package org.demarche.serve.thing;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.demarche.rdf.Dip;
import org.demarche.rdf.Iris;
import org.demarche.serve.intake.Preview;
import org.demarche.serve.page.Html;
import org.demarche.serve.page.Labels;
import org.demarche.serve.page.Shell;

/** The page of each thing: the one that is made for its kind, in the shell that all pages share. */
public final class Pages {
    private static final String HEAD =
            "<link rel=\"stylesheet\" href=\"/types.css\"><link rel=\"stylesheet\" href=\"/pages.css\">"
                    + "<link rel=\"alternate\" type=\"text/turtle\" href=\"?format=ttl\">"
                    + "<link rel=\"alternate\" type=\"application/ld+json\" href=\"?format=jsonld\">";

    private final Shell shell;
    private final Labels labels;
    private final Optional<Preview> preview;

    /** @param preview reads stored articles again, to show names and times in them */
    public Pages(Labels labels, Optional<Preview> preview) {
        this.shell = new Shell(labels);
        this.labels = labels;
        this.preview = preview;
    }

    /** @param about what is told of the name in other formats */
    String of(Node name, Graph about, DatasetGraph dataset) {
        Look look = new Look(dataset, labels);
        Facts facts = look.facts(name);
        ThingPage all = new ThingPage(facts, about, look);
        Page page = page(facts, look, all);
        Html main = Html.of(
                "<article class=\"thing\">\n<p class=\"kicker\">{}</p>\n<h1>{}</h1>\n{}{}"
                        + "<details class=\"graph\"><summary>{}</summary>{}</details>\n<p class=\"soft small\"><code>{}</code>"
                        + " \u00b7 <a href=\"?format=ttl\">Turtle</a> \u00b7 <a href=\"?format=jsonld\">JSON-LD</a></p>\n</article>",
                page.kicker(),
                page.title(),
                views(page, look),
                page.content(),
                look.text("thing.graph"),
                all.table(),
                name.getURI());
        return shell.page(page.title(), HEAD, main.markup());
    }

    private Page page(Facts facts, Look look, ThingPage otherwise) {
        String iri = facts.name().getURI();
        if (iri.startsWith(Dip.ACTOR)) {
            return new ActorPage(facts, look).page();
        }
        if (iri.startsWith(Dip.PLACE)) {
            return new PlacePage(facts, look).page();
        }
        if (iri.startsWith(Dip.EVENT)) {
            return new EventPage(facts, look).page();
        }
        if (iri.startsWith(Dip.ARTICLE)) {
            String id = Iris.local(Dip.ARTICLE, facts.name());
            return new ArticlePage(facts, look, preview.flatMap(p -> p.stored(id))).page();
        }
        return iri.startsWith(Dip.REPORT) ? new ReportPage(facts, look).page() : otherwise.page();
    }

    private static Html views(Page page, Look look) {
        return page.views().isEmpty()
                ? Html.NONE
                : Html.of(
                        "<p class=\"views\"><a class=\"button\" href=\"/?{}\">{}</a> <a class=\"button\" href=\"/?view=map&amp;{}\">"
                                + "{}</a></p>\n",
                        page.views(),
                        look.text("thing.in-timeline"),
                        page.views(),
                        look.text("thing.on-map"));
    }
}
