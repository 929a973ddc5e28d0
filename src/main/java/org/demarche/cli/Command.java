package org.demarche.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What all commands share: the settings, the two streams, and the exit status as a result. */
abstract class Command implements Callable<Integer> {
    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    Settings settings() {
        return main.settings;
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    Messages messages() {
        return new Messages(spec.commandLine().getErr(), settings());
    }

    /** Wrong usage, found only when the command runs. */
    ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
