package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.query.Question;
import org.demarche.query.Questions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The pages of docs/ tell of every command, option and question, and their links lead somewhere. */
final class DocumentationTest {
    private static final Pattern SECTION = Pattern.compile("(?m)^## (\\w+)$");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");

    /** A command and the lines of JSON that it prints. */
    private static final Pattern EXAMPLE =
            Pattern.compile("(?m)^(( *)\\$ (?:\\./)?demarche ((?:extract|annotate) .*)\\n)(?:\\2\\{.*\\n)+");

    @Test
    void everyCommandAndOptionIsDescribed() throws IOException {
        Map<String, String> sections = sections(Files.readString(Path.of("docs/cli.md")));
        List<String> missing = new ArrayList<>();
        new CommandLine(new Main()).getSubcommands().forEach((name, command) -> {
            String section = sections.getOrDefault(name, "");
            if (section.isEmpty()) {
                missing.add(name);
            }
            command.getCommandSpec().options().stream()
                    .filter(option -> !option.inherited() && !option.usageHelp() && !option.versionHelp())
                    .map(OptionSpec::longestName)
                    .filter(option -> !section.contains(option))
                    .forEach(option -> missing.add(name + " " + option));
        });
        assertEquals(List.of(), missing, "not in docs/cli.md");
    }

    @Test
    void everyQuestionIsListed() throws IOException {
        String page = Files.readString(Path.of("docs/cli.md"));
        List<String> missing = Questions.of(Path.of("target", "no-home")).all().stream()
                .map(Question::name)
                .filter(name -> !page.contains("`" + name + "`"))
                .toList();
        assertEquals(List.of(), missing, "not in docs/cli.md");
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                if (!Files.exists(page.toAbsolutePath().resolveSibling(link.group(1)))) {
                    broken.add(page + ": " + link.group(1));
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    /** {@code -Ddemarche.golden=update} writes what the program says now into the pages. */
    @Test
    void examplesShowWhatTheProgramSays(@TempDir Path folder) throws IOException {
        String cli = Files.readString(Path.of("docs/cli.md"));
        String article = between(cli, "    LONDON,", "## demo").replaceAll("(?m)^    ", "");
        Files.writeString(folder.resolve("london.txt"), article.strip() + "\n");
        Files.writeString(folder.resolve("london.json"), "{\"published\": \"2014-03-15\"}");
        for (Path page : List.of(Path.of("README.md"), Path.of("docs/cli.md"))) {
            String text = Files.readString(page);
            String now = EXAMPLE.matcher(text)
                    .replaceAll(example -> Matcher.quoteReplacement(example.group(1)
                            + output(folder, example.group(3)).replaceAll("(?m)^(?=.)", example.group(2))));
            if ("update".equals(System.getProperty("demarche.golden"))) {
                Files.writeString(page, now);
            } else {
                assertEquals(now, text, page.toString());
            }
        }
    }

    private static String output(Path folder, String command) {
        List<String> arguments = new ArrayList<>(List.of("--home", folder.toString(), "--quiet"));
        for (String word : command.strip().split(" ")) {
            arguments.add(word.endsWith(".txt") ? folder.resolve(word).toString() : word);
        }
        StringWriter out = new StringWriter();
        int status = Main.line(new PrintWriter(out, true), new PrintWriter(new StringWriter()))
                .execute(arguments.toArray(String[]::new));
        assertEquals(ExitStatus.DONE, status, command);
        return out.toString();
    }

    private static String between(String text, String first, String last) {
        int begin = text.indexOf(first);
        return text.substring(begin, text.indexOf(last, begin));
    }

    private static Map<String, String> sections(String page) {
        Matcher matcher = SECTION.matcher(page);
        return matcher.results().collect(Collectors.toMap(start -> start.group(1), start -> page.substring(start.end())
                .split("(?m)^## ", 2)[0]));
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
                                    .map(Path::of),
                            docs)
                    .filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}
