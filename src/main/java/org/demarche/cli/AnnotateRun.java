package org.demarche.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Iterator;
import java.util.Locale;
import org.demarche.model.ActorRef;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Article;
import org.demarche.model.EntityMention;
import org.demarche.model.Span;
import org.demarche.model.TimeInterval;
import org.demarche.model.Timex;

/** Prints one layer of annotations of the articles. */
record AnnotateRun(Settings settings, Inputs inputs, AnnotateCommand.Layer layer) {
    int write(PrintWriter out) throws IOException {
        Wiring wiring = Wiring.of(settings.home());
        JsonLines lines = new JsonLines(out);
        for (Iterator<Article> articles = inputs.articles().iterator(); articles.hasNext(); ) {
            AnnotatedArticle annotated = wiring.annotate(articles.next());
            switch (layer) {
                case TIMEX -> timexes(annotated, lines);
                case MENTIONS -> mentions(annotated, lines);
            }
        }
        return inputs.exitStatus();
    }

    private static void timexes(AnnotatedArticle annotated, JsonLines lines) throws IOException {
        for (Timex timex : annotated.timexes()) {
            JsonGenerator json = begin(annotated.article(), timex.span(), lines);
            json.writeStringField("type", timex.type().name());
            json.writeStringField("value", timex.value());
            lines.optional("from", timex.interval().map(TimeInterval::begin));
            lines.optional("to", timex.interval().map(TimeInterval::end));
            json.writeStringField("foundBy", timex.foundBy());
            lines.end();
        }
    }

    private static void mentions(AnnotatedArticle annotated, JsonLines lines) throws IOException {
        for (EntityMention mention : annotated.entities()) {
            JsonGenerator json = begin(annotated.article(), mention.span(), lines);
            json.writeStringField("kind", mention.kind().name().toLowerCase(Locale.ROOT));
            json.writeArrayFieldStart("actors");
            for (ActorRef actor : mention.actors()) {
                lines.actor(actor);
            }
            json.writeEndArray();
            lines.place(mention.place());
            json.writeNumberField("certainty", mention.certainty());
            json.writeStringField("foundBy", mention.foundBy());
            lines.end();
        }
    }

    private static JsonGenerator begin(Article article, Span inReading, JsonLines lines) throws IOException {
        Span span = article.reading().toSource(inReading);
        return lines.begin(article.id(), span, span.of(article.text()));
    }
}
