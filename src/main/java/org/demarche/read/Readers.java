package org.demarche.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.model.Article;
import org.demarche.model.Outcome;
import org.demarche.model.Problem;

/**
 * Reads files, folders and bytes into articles. Input that cannot be read is a refusal among the outcomes, and the other
 * files still go through. Order is by path; two articles of one call with the same id get {@code -2}, {@code -3}… in that
 * order and a warning. Safe for use by several threads; a stream that is returned is lazy and for one thread.
 */
public final class Readers {
    private final List<ArticleReader> readers;

    private Readers(List<ArticleReader> readers) {
        this.readers = List.copyOf(readers);
    }

    /** All formats; the first reader that accepts a text reads it, and plain text that is nothing else is a wire report. */
    public static Readers standard() {
        return new Readers(List.of(
                new SgmlReader(),
                new HtmlReader(),
                new TranscriptReader(),
                new PlainReader(PlainFormat.STATEMENT),
                new PlainReader(PlainFormat.BLOG),
                new PlainReader(PlainFormat.WIRE)));
    }

    /** Reads a file, or all files below a folder except hidden ones and sidecars. */
    public Stream<Outcome<Article>> read(Path path, ReadOptions options) {
        return read(List.of(path), options);
    }

    /** Reads several files or folders, in this order; ids are distinct over all of them. */
    public Stream<Outcome<Article>> read(List<Path> paths, ReadOptions options) {
        Set<String> taken = new HashSet<>();
        return paths.stream()
                .sequential()
                .flatMap(path -> Files.isDirectory(path) ? Folder.files(path) : Stream.of(Folder.found(path)))
                .flatMap(found -> found(found, options))
                .map(outcome -> distinct(outcome, taken));
    }

    /** Reads content that came without a file. At most {@code maxBytes + 1} bytes are taken from it. */
    public Stream<Outcome<Article>> read(String name, InputStream in, ReadOptions options) throws IOException {
        return read(name, in.readNBytes((int) Math.min(options.maxBytes() + 1, Integer.MAX_VALUE - 16)), options);
    }

    /** Reads content that came without a file; the name is for ids and messages, {@code -} means standard input. */
    public Stream<Outcome<Article>> read(String name, byte[] content, ReadOptions options) {
        Set<String> taken = new HashSet<>();
        return content(name, content, options, Optional.empty()).map(outcome -> distinct(outcome, taken));
    }

    private Stream<Outcome<Article>> found(Outcome<Path> found, ReadOptions options) {
        return found instanceof Outcome.Done<Path> file
                ? file(file.value(), options)
                : Stream.of(new Outcome.Refused<>(found.problems().get(0)));
    }

    private Stream<Outcome<Article>> file(Path file, ReadOptions options) {
        String name = file.toString();
        Sidecar sidecar = Sidecar.of(file);
        ReadOptions own = options.withGiven(sidecar.metadata().or(options.given()));
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes((int) Math.min(options.maxBytes() + 1, Integer.MAX_VALUE - 16));
            return content(name, content, own, sidecar.problem());
        } catch (AccessDeniedException e) {
            return refuse(name, "the file may not be read: give yourself the right to read it");
        } catch (NoSuchFileException e) {
            return refuse(name, "there is no such file: check its name");
        } catch (IOException e) {
            return refuse(name, "the file cannot be read (" + e.getMessage() + ")");
        }
    }

    private Stream<Outcome<Article>> content(
            String name, byte[] content, ReadOptions options, Optional<Problem> warning) {
        if (content.length > options.maxBytes()) {
            return refuse(name, "the file is above " + options.maxBytes() + " bytes: split it, or raise --max-bytes");
        }
        String id = options.given().id().orElseGet(() -> Names.id(name));
        Outcome<Source> decoded = Decoder.decode(name, id, content, options);
        if (decoded instanceof Outcome.Done<Source> done) {
            return source(warning.map(done.value()::warn).orElse(done.value()));
        }
        return Stream.of(new Outcome.Refused<>(decoded.problems().get(0)));
    }

    private Stream<Outcome<Article>> source(Source source) {
        if (source.text().chars().noneMatch(Character::isLetter)) {
            return refuse(source.name(), "no words were found: give an article with text");
        }
        Optional<Problem> unsafe = MarkupGuard.check(source);
        if (unsafe.isPresent()) {
            return Stream.of(new Outcome.Refused<>(unsafe.get()));
        }
        for (ArticleReader reader : readers) {
            if (reader.accepts(source)) {
                return reader.read(source);
            }
        }
        return refuse(source.name(), "no reader knows this format");
    }

    private static Stream<Outcome<Article>> refuse(String name, String message) {
        return Stream.of(new Outcome.Refused<>(new Problem(Problem.Severity.REFUSED, name, "", message)));
    }

    private static Outcome<Article> distinct(Outcome<Article> outcome, Set<String> taken) {
        if (!(outcome instanceof Outcome.Done<Article> done)
                || taken.add(done.value().id())) {
            return outcome;
        }
        String id = done.value().id();
        int n = 2;
        while (!taken.add(id + "-" + n)) {
            n++;
        }
        List<Problem> problems = new ArrayList<>(done.problems());
        problems.add(new Problem(
                Problem.Severity.WARNING,
                id,
                "",
                "another article of this name was read before: this one is called " + id + "-" + n));
        return new Outcome.Done<>(done.value().withId(id + "-" + n), problems);
    }
}
