package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
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
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The pages of docs/ tell of every command, option and question, and their links lead somewhere. */
final class DocumentationTest {
    private static final Pattern SECTION = Pattern.compile("(?m)^## (\\w+)$");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");

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

    private static Map<String, String> sections(String page) {
        Matcher matcher = SECTION.matcher(page);
        return matcher.results()
                .collect(Collectors.toMap(
                        start -> start.group(1),
                        start -> page.substring(start.end()).split("(?m)^## ", 2)[0]));
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md").map(Path::of), docs)
                    .filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}
