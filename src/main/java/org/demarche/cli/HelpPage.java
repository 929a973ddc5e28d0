package org.demarche.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import picocli.CommandLine.Help.Ansi;

/**
 * What {@code demarche --help} prints. Setting up all commands to describe them takes most of that command's time, so the
 * build does it once and keeps the page, with its colours, as a resource.
 */
public final class HelpPage {
    private static final Set<String> WORDS = Set.of("--help", "-h");
    private static final String RESOURCE = "help.txt";
    private static final int WIDTH = 80;
    private static final String COLOUR = "\u001B\\[[;\\d]*m";

    /** The build's step that writes the page: {@code HelpPage out/}. */
    public static void main(String[] args) throws IOException {
        Files.writeString(Files.createDirectories(Path.of(args[0])).resolve(RESOURCE), made(Ansi.ON));
    }

    static boolean isAskedFor(String[] args) {
        return args.length == 1 && WORDS.contains(args[0]);
    }

    /** Prints the page, in colours where the terminal has them, and returns the exit status. */
    static int print(PrintWriter out) {
        try (InputStream in = HelpPage.class.getResourceAsStream("/" + RESOURCE)) {
            String page = in == null ? made(Ansi.ON) : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            out.print(Ansi.AUTO.enabled() ? page : page.replaceAll(COLOUR, ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ExitStatus.DONE;
    }

    /** The page as the commands describe themselves. */
    static String made(Ansi colours) {
        PrintWriter nowhere = new PrintWriter(PrintWriter.nullWriter());
        return Main.line(nowhere, nowhere).setUsageHelpWidth(WIDTH).getUsageMessage(colours);
    }

    private HelpPage() {}
}
