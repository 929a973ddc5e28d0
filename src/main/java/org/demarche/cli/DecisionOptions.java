package org.demarche.cli;

import picocli.CommandLine.Option;

/** Who decides, and why. */
final class DecisionOptions {
    @Option(
            names = "--why",
            paramLabel = "TEXT",
            required = true,
            description = "The reason, for those who read it later.")
    private String why = "";

    @Option(
            names = "--who",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who decides (default: the name of the account).")
    private String who = "";

    String why() {
        return why;
    }

    String who() {
        return who;
    }
}
