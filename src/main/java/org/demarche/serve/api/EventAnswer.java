package org.demarche.serve.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.demarche.model.ActorRef;
import org.demarche.model.Claim;
import org.demarche.model.Event;
import org.demarche.model.EventMention;
import org.demarche.model.Evidence;
import org.demarche.model.Link;
import org.demarche.model.Stage;
import org.demarche.rdf.Dip;
import org.demarche.rdf.Iris;
import org.demarche.rdf.PublicationDay;
import org.demarche.rdf.Subject;
import org.demarche.rdf.Terms;
import org.demarche.serve.events.EventItem;
import org.demarche.store.Store;
import org.demarche.store.StoredArticle;

/** One event with everything that supports it: reports with their sentences, history, contradictions, why it is one. */
final class EventAnswer {
    private final Store store;
    private final Event event;

    /** Within a transaction of the store. */
    EventAnswer(Store store, Event event) {
        this.store = store;
        this.event = event;
    }

    ObjectNode json(EventItem item) {
        ObjectNode answer = EventJson.whole(item);
        event.date().ifPresent(d -> answer.put("dateBasis", word(event.basis())));
        answer.put("disputed", event.disputed());
        reports(answer.putArray("reports"));
        ArrayNode history = answer.putArray("history");
        event.dossier().history().forEach(stage -> stage(history.addObject(), stage));
        ArrayNode claims = answer.putArray("claims");
        event.dossier().claims().forEach(claim -> claim(claims.addObject(), claim));
        ArrayNode links = answer.putArray("links");
        event.dossier().links().forEach(link -> link(links.addObject(), link));
        return answer;
    }

    private record Found(EventMention mention, int rank, Optional<LocalDate> published) {}

    private void reports(ArrayNode reports) {
        List<Found> all = new ArrayList<>();
        for (EventMention mention : event.mentions()) {
            Optional<LocalDate> day = store.article(mention.article()).flatMap(StoredArticle::published);
            for (int i = 0; i < mention.evidence().size(); i++) {
                all.add(new Found(mention, i, day));
            }
        }
        all.sort(Comparator.comparing((Found f) -> f.published().orElse(LocalDate.MAX))
                .thenComparing(f -> f.mention().article())
                .thenComparing(f -> Iris.mention(f.mention()).getURI())
                .thenComparing(Found::rank));
        all.forEach(found -> report(reports.addObject(), found));
    }

    private void report(ObjectNode report, Found found) {
        EventMention mention = found.mention();
        Evidence evidence = mention.evidence().get(found.rank());
        String name = Iris.mention(mention).getURI();
        report.put("id", Dip.REPORT + name.substring(Dip.MENTION.length()) + "-" + (found.rank() + 1))
                .put("mention", name)
                .put("article", Iris.article(mention.article()).getURI());
        store.article(mention.article()).ifPresent(article -> article(report, article));
        report.put("status", Terms.status(mention.status()).getURI().substring(Dip.NS.length()))
                .put("confidence", mention.confidence())
                .put("quote", evidence.quote())
                .put("begin", evidence.span().begin())
                .put("end", evidence.span().end())
                .put("triggerBegin", evidence.trigger().begin())
                .put("triggerEnd", evidence.trigger().end())
                .put("foundBy", evidence.foundBy());
        mention.assertedBy().map(ActorRef::label).ifPresent(who -> report.put("assertedBy", who));
        mention.date().ifPresent(date -> {
            EventJson.date(report.putObject("date").put("basis", word(mention.basis())), date);
        });
        store.text(mention.article())
                .map(text -> Context.of(text, evidence.span()))
                .ifPresent(context -> report.put("before", context.before()).put("after", context.after()));
    }

    private void article(ObjectNode report, StoredArticle article) {
        report.put("title", article.title());
        article.publisher().ifPresent(publisher -> report.put("publisher", publisher));
        article.published().ifPresent(day -> report.put("published", day.toString()));
        article.source().ifPresent(source -> report.put("source", source));
        if (article.published().isEmpty()) {
            dating(report, article.id());
        }
    }

    /** The day that an article's own text gives away. */
    private void dating(ObjectNode report, String article) {
        var graph = store.dataset().getGraph(Iris.articleGraph(article));
        PublicationDay.of(graph, Iris.article(article)).ifPresent(day -> report.put("inferred", day.toString()));
        ArrayNode reasons = report.putArray("dating");
        new Subject(graph, Iris.article(article))
                .links(Terms.INFERRED_DATE)
                .flatMap(dating -> new Subject(graph, dating).links(Terms.DATE_EVIDENCE))
                .map(reason -> new Subject(graph, reason))
                .forEach(reason -> reasons.addObject()
                        .put("quote", reason.text(Terms.QUOTE).orElse(""))
                        .put("landmark", label(reason.need(Terms.FALLS_ON))));
    }

    private void stage(ObjectNode out, Stage stage) {
        stage.published().ifPresent(day -> out.put("published", day.toString()));
        out.put("state", word(stage.state()));
        mentions(out, stage.reports().stream());
    }

    private void claim(ObjectNode out, Claim claim) {
        out.put("aspect", word(claim.aspect()));
        ArrayNode values = out.putArray("values");
        switch (claim.aspect()) {
            case PLACE -> values.add(label(Iris.iri(Dip.PLACE, claim.value())));
            case PARTICIPANTS ->
                Stream.of(claim.value().split(" ")).forEach(id -> values.add(label(Iris.iri(Dip.ACTOR, id))));
            default -> values.add(claim.value());
        }
        out.put("chosen", claim.chosen()).put("disputed", claim.disputed());
        claim.reason().ifPresent(reason -> out.put("reason", reason));
        mentions(out, claim.reports().stream());
    }

    private void link(ObjectNode out, Link link) {
        out.put("score", Math.round(link.score() * 100) / 100.0);
        ArrayNode reasons = out.putArray("reasons");
        link.reasons().forEach(reasons::add);
        mentions(out, Stream.of(link.one(), link.other()));
    }

    private void mentions(ObjectNode out, Stream<EventMention> reports) {
        ArrayNode names = out.putArray("mentions");
        reports.map(m -> Iris.mention(m).getURI()).distinct().forEach(names::add);
    }

    private String label(Node name) {
        return new Subject(store.dataset().getDefaultGraph(), name)
                .label()
                .orElse(name.getURI().replaceFirst(".*/", ""));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
