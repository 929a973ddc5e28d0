package org.demarche.serve.sparql;

import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.FileException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.ARQInternalErrorException;
import org.apache.jena.tdb2.TDBException;
import org.apache.lucene.store.AlreadyClosedException;
import org.demarche.serve.http.Fault;
import org.demarche.serve.http.Limits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What went wrong while a query was answered, as a client is told. A query that was ended fails in whatever it was at that
 * moment; functions and properties that compute, those of jena-geosparql above all, throw much where they are given what
 * they do not expect. What the disk does is none of the query's doing.
 */
final class Evaluation {
    private static final Logger LOG = LoggerFactory.getLogger(Evaluation.class);

    private Evaluation() {}

    static RuntimeException failed(RuntimeException e, Running.Run run, Limits limits) {
        if (e instanceof Fault || isOfTheDisk(e)) {
            return e;
        } else if (run.wasEnded()) {
            return Fault.busy("out-of-memory", "The query was ended, for it needs more memory than there is.");
        } else if (e instanceof QueryCancelledException || run.hasRun(limits.query())) {
            return Fault.busy(
                    "query-timeout",
                    "The query took longer than " + limits.query().toMillis() + " ms.");
        }
        Optional<String> said = said(e);
        if (said.isEmpty()) {
            LOG.warn("a query failed in a way of its own: {}", e.toString());
        }
        return Fault.bad("This cannot be asked: "
                + said.orElse("a function or property in it was given what it does not take; BOUND, DATATYPE and"
                        + " isLiteral in a FILTER before it keep that away."));
    }

    private static boolean isOfTheDisk(RuntimeException e) {
        return e instanceof RuntimeIOException
                || e instanceof UncheckedIOException
                || e instanceof FileException
                || e instanceof DBOpEnvException
                || e instanceof TDBException
                || e instanceof AlreadyClosedException;
    }

    /** The message of what is thrown to be read by whoever asked; others tell of the inside of a program. */
    private static Optional<String> said(RuntimeException e) {
        boolean plain = e instanceof JenaException && !(e instanceof ARQInternalErrorException);
        return plain ? Optional.ofNullable(e.getMessage()) : Optional.empty();
    }
}
