package org.demarche.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.model.Article;
import org.demarche.model.Outcome;
import org.demarche.read.Metadata;
import org.demarche.read.ReadOptions;
import org.demarche.read.Readers;
import org.demarche.serve.intake.Document;

/** Documents that were posted, read as articles; what the sender says of them holds. */
record PostedArticles(Readers readers) {
    Stream<Outcome<Article>> read(Document document) {
        Document.About about = document.about();
        ReadOptions options = ReadOptions.standard()
                .withGiven(
                        new Metadata(about.id(), about.title(), about.publisher(), about.source(), about.published()));
        if (document.part().isPresent()) {
            return Stream.of(part(document, options.withCharset(StandardCharsets.UTF_8.name())));
        }
        return readers.read(
                document.name(),
                document.content(),
                document.charset().map(options::withCharset).orElse(options));
    }

    /** One article of several, under the id that it had when all were read. */
    private Outcome<Article> part(Document document, ReadOptions options) {
        List<Outcome<Article>> all =
                readers.read(document.name(), document.content(), options).toList();
        int part = document.part().orElseThrow();
        Outcome<Article> outcome = all.get(part <= all.size() ? part - 1 : 0);
        return outcome instanceof Outcome.Done<Article> done
                ? new Outcome.Done<>(
                        StoredText.as(
                                done.value(),
                                document.name(),
                                document.charset().orElse(done.value().charset())),
                        done.problems())
                : outcome;
    }
}
