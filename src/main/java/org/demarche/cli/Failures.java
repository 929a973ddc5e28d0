package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.demarche.extract.PatternFault;
import org.demarche.rdf.OntologyFault;
import org.demarche.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in a line why a command failed; a fault of the program is shown with the place where it happened. */
record Failures(Settings settings) implements IExecutionExceptionHandler {
    private static final int SHOWN = 5;

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        PrintWriter err = line.getErr();
        Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
        boolean expected = cause instanceof IOException
                || cause instanceof StoreException
                || cause instanceof OntologyFault
                || cause instanceof PatternFault;
        err.println("demarche: " + (expected ? message(cause) : "this should not happen: " + cause));
        if (!expected || settings.verbose()) {
            for (Throwable t = failure; t != null; t = t.getCause()) {
                err.println("  " + t);
                Stream.of(t.getStackTrace())
                        .limit(settings.verbose() ? Integer.MAX_VALUE : SHOWN)
                        .forEach(at -> err.println("    at " + at));
            }
        }
        err.flush();
        return ExitStatus.FAILED;
    }

    private static String message(Throwable cause) {
        return cause instanceof NoSuchFileException ? "no such file: " + cause.getMessage() : cause.getMessage();
    }
}
