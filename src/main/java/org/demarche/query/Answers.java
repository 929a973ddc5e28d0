package org.demarche.query;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.jena.atlas.AtlasException;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.sparql.expr.ExprException;
import org.apache.jena.sparql.util.Symbol;
import org.demarche.store.Distant;
import org.demarche.store.Store;

/** Puts questions to a store. */
public final class Answers {
    private final Store store;
    private final Optional<Duration> limit;
    private final Optional<Consumer<BiConsumer<Symbol, Object>>> search;
    private final int most;

    /** @param limit how long a question may take; it throws {@link QuestionException} when that is over */
    public Answers(Store store, Optional<Duration> limit) {
        this(store, limit, Optional.empty(), Integer.MAX_VALUE);
    }

    private Answers(
            Store store, Optional<Duration> limit, Optional<Consumer<BiConsumer<Symbol, Object>>> search, int most) {
        this.store = store;
        this.limit = limit;
        this.search = search;
        this.most = most;
    }

    /** The same with a way to search texts and places, which questions under {@code search/} need. */
    public Answers searching(Consumer<BiConsumer<Symbol, Object>> indexes) {
        return new Answers(store, limit, Optional.of(indexes), most);
    }

    /** The same for answers of at most so many rows; it throws {@link QuestionException} for a longer one. */
    public Answers atMost(int rows) {
        return new Answers(store, limit, search, rows);
    }

    /**
     * Asks a question.
     *
     * @param arguments what a person gave for its parameters, by name; a bad one throws {@link QuestionException}
     */
    public Answer ask(Question question, Map<String, String> arguments) {
        if (question.needsServer() && search.isEmpty()) {
            throw new QuestionException("\"" + question.name() + "\" needs the indexes that a server has: run `demarche"
                    + " serve` and ask http://localhost:3030/api/questions/" + question.name());
        }
        for (String name : arguments.keySet()) {
            if (question.parameters().stream().noneMatch(p -> p.name().equals(name))) {
                throw new QuestionException("\"" + question.name() + "\" has no parameter --" + name + "; it has "
                        + String.join(
                                ", ",
                                question.parameters().stream()
                                        .map(p -> "--" + p.name())
                                        .toList()));
            }
        }
        return store.read(() -> select(BoundQuery.of(question, terms(question, arguments))));
    }

    /** Answers a SELECT query of a person's own. */
    public Answer sparql(String text) {
        try {
            Query query = QueryFactory.create(text);
            if (!query.isSelectType()) {
                throw new QuestionException("a SELECT query is needed here");
            }
            return store.read(() -> select(query));
        } catch (QueryParseException e) {
            throw new QuestionException("this is no SPARQL: " + e.getMessage());
        }
    }

    private Map<String, Node> terms(Question question, Map<String, String> arguments) {
        Binder binder = new Binder(store.dataset().getDefaultGraph());
        Map<String, Node> terms = new HashMap<>();
        for (Parameter parameter : question.parameters()) {
            String given = arguments.get(parameter.name());
            if (given == null && parameter.required()) {
                throw new QuestionException(
                        "\"" + question.name() + "\" needs --" + parameter.name() + ": " + parameter.description());
            }
            if (given != null && !given.isEmpty()) {
                terms.put(parameter.name(), binder.term(parameter, given));
            }
        }
        return terms;
    }

    private Answer select(Query query) {
        if (store.dataset() instanceof Distant distant) {
            return new Answer(distant.select(query, limit), most);
        }
        QueryExecDatasetBuilder builder =
                QueryExecDatasetBuilder.create().dataset(store.dataset()).query(query);
        search.ifPresent(indexes -> indexes.accept(builder::set));
        limit.ifPresent(l -> builder.overallTimeout(l.toMillis(), TimeUnit.MILLISECONDS));
        long begin = System.nanoTime();
        try (QueryExec execution = builder.build()) {
            return new Answer(execution.select(), most);
        } catch (QueryCancelledException | AtlasException e) {
            // A query that is ended while it sorts fails in its sorting.
            if (e instanceof AtlasException
                    && System.nanoTime() - begin < limit.map(Duration::toNanos).orElse(Long.MAX_VALUE)) {
                throw e;
            }
            throw new QuestionException(
                    QuestionException.Kind.TOO_SLOW,
                    "the question took longer than " + limit.orElseThrow().toSeconds() + " s");
        } catch (QueryDeniedException | QueryExecException | QueryBuildException | ExprException e) {
            throw new QuestionException("this cannot be asked: " + e.getMessage());
        }
    }
}
