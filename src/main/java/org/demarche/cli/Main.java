package org.demarche.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command {@code demarche}. Neither this class nor a command's class names a type of Jena or OpenNLP: what a command
 * needs is loaded when it runs.
 */
@Command(
        name = "demarche",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpAutoWidth = false,
        synopsisHeading = "",
        customSynopsis = "@|bold demarche|@ [--home DIR] [-q | -v] COMMAND [ARGUMENT...]%n",
        header = {
            "@|bold Demarche|@ reads articles and keeps a diplomatic timeline: who met whom, where,",
            "when, and the sentence that says so.%n"
        },
        commandListHeading = "@|bold Commands|@%n",
        optionListHeading = "%n@|bold Options|@%n",
        footerHeading = "%n@|bold Start here|@%n",
        footer = {
            "  demarche demo                      read the sample articles, see a timeline",
            "  demarche ingest news/ more.html    read articles of your own",
            "  demarche timeline --actor \"John Kerry\" --from 2014-03-01 --to 2014-03-31",
            "  demarche query who-met-whom        ask a question; without a name, list them",
            "%nData goes to standard output, messages to standard error. Exit status: 0 done,",
            "1 failed, 2 wrong usage, 3 some inputs were refused.",
            "`demarche COMMAND --help` tells more."
        })
public final class Main implements Runnable {
    private static final List<String> SECTIONS = List.of(
            UsageMessageSpec.SECTION_KEY_HEADER,
            UsageMessageSpec.SECTION_KEY_SYNOPSIS,
            UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING,
            UsageMessageSpec.SECTION_KEY_COMMAND_LIST,
            UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING,
            UsageMessageSpec.SECTION_KEY_OPTION_LIST,
            UsageMessageSpec.SECTION_KEY_FOOTER_HEADING,
            UsageMessageSpec.SECTION_KEY_FOOTER);

    /** All commands, in the order in which help lists them. */
    private static final Map<String, Supplier<org.demarche.cli.Command>> COMMANDS = commands();

    @Mixin
    Settings settings = new Settings();

    @Spec
    private CommandSpec spec;

    private static Map<String, Supplier<org.demarche.cli.Command>> commands() {
        Map<String, Supplier<org.demarche.cli.Command>> commands = new LinkedHashMap<>();
        commands.put("demo", DemoCommand::new);
        commands.put("ingest", IngestCommand::new);
        commands.put("timeline", TimelineCommand::new);
        commands.put("export", ExportCommand::new);
        commands.put("query", QueryCommand::new);
        commands.put("serve", ServeCommand::new);
        commands.put("token", TokenCommand::new);
        commands.put("extract", ExtractCommand::new);
        commands.put("annotate", AnnotateCommand::new);
        commands.put("explain", ExplainCommand::new);
        commands.put("evaluate", EvaluateCommand::new);
        commands.put("reprocess", ReprocessCommand::new);
        commands.put("forget", ForgetCommand::new);
        commands.put("copy", CopyCommand::new);
        commands.put("coverage", CoverageCommand::new);
        commands.put("verify", VerifyCommand::new);
        commands.put("backup", BackupCommand::new);
        commands.put("restore", RestoreCommand::new);
        commands.put("compact", CompactCommand::new);
        commands.put("doctor", DoctorCommand::new);
        commands.put("split", SplitCommand::new);
        commands.put("merge", MergeCommand::new);
        commands.put("reject", RejectCommand::new);
        commands.put("correct", CorrectCommand::new);
        commands.put("undo", UndoCommand::new);
        commands.put("decisions", DecisionsCommand::new);
        return commands;
    }

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int status = HelpPage.isAskedFor(args)
                ? HelpPage.print(out)
                : line(out, err, args).execute(args);
        out.flush();
        err.flush();
        System.exit(out.checkError() && status == ExitStatus.DONE ? ExitStatus.FAILED : status);
    }

    /**
     * The command line with its two streams.
     *
     * @param args only the commands among these words are made ready, since each takes time; all where there is none
     */
    static CommandLine line(PrintWriter out, PrintWriter err, String... args) {
        Main main = new Main();
        CommandLine line = new CommandLine(main);
        Set<String> named = new HashSet<>(List.of(args));
        boolean any = COMMANDS.keySet().stream().anyMatch(named::contains);
        COMMANDS.forEach((name, command) -> {
            if (!any || named.contains(name)) {
                line.addSubcommand(name, command.get());
            }
        });
        line.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(Terminal.helpWidth())
                .setExecutionExceptionHandler(new Failures(main.settings))
                .setParameterExceptionHandler(Main::usage);
        line.setHelpSectionKeys(SECTIONS);
        for (CommandLine command : line.getSubcommands().values()) {
            command.getCommandSpec().mixinStandardHelpOptions(true);
            command.getCommandSpec()
                    .usageMessage()
                    .synopsisHeading("@|bold Usage|@  ")
                    .optionListHeading("%n@|bold Options|@%n")
                    .parameterListHeading("%n")
                    .sortOptions(false);
        }
        return line;
    }

    /** Without a command there is nothing to do but to say what there is. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command? `demarche --help` lists them");
    }

    private static int usage(ParameterException failure, String[] args) {
        CommandLine line = failure.getCommandLine();
        line.getErr().println("demarche: " + failure.getMessage());
        String name = line.getCommandSpec().qualifiedName();
        if (!(line.getCommand() instanceof Main)) {
            line.getErr().println("`" + name + " --help` tells how to use it.");
        }
        line.getErr().flush();
        return ExitStatus.USAGE;
    }
}
