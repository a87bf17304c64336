package fr.collectivites.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Holds the pages on the command line to what the commands are. */
class DocumentationTest {

    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]+");

    @ParameterizedTest
    @ValueSource(strings = {"docs/cli.md", "docs/fr/cli.md"})
    void thePagesNameEveryOptionOfEveryCommandAndNoOther(String page) throws IOException {
        String text = Files.readString(root().resolve(page));
        Set<String> shared = new TreeSet<>(List.of("--help", "--version", "--lang", "--verbose"));
        assertThat(options(section(text, 0))).containsAll(shared);
        for (CommandSpec command : commands()) {
            String heading = "## " + command.qualifiedName();
            assertThat(text).as("heading in " + page).contains(heading + "\n");
            Set<String> declared = new TreeSet<>();
            for (OptionSpec option : command.options()) {
                declared.add(option.longestName());
            }
            declared.removeAll(shared);
            Set<String> documented = options(section(text, text.indexOf(heading + "\n")));
            documented.removeAll(shared);
            assertThat(documented).as(command.qualifiedName() + " in " + page).isEqualTo(declared);
            for (String alias : command.aliases()) {
                assertThat(text).as("alias in " + page).contains(alias);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/cli.md", "docs/fr/cli.md"})
    void thePagesNameTheKeysOfTheReportInTheirOrder(String page, @TempDir Path folder) throws IOException {
        Path schema = folder.resolve("schema.json");
        Files.writeString(schema, "{\"fields\": [{\"name\": \"a\", \"type\": \"integer\"}]}");
        Path file = folder.resolve("f.csv");
        Files.writeString(file, "a\nx\n");
        JsonNode report = new ObjectMapper()
                .readTree(Run.of("validate", file.toString(), "--schema", schema.toString(), "--format", "json")
                        .out());
        List<String> keys = new ArrayList<>();
        report.fieldNames().forEachRemaining(keys::add);
        report.get("problems").get(0).fieldNames().forEachRemaining(keys::add);

        List<String> documented = new ArrayList<>();
        String text = Files.readString(root().resolve(page));
        Matcher row =
                Pattern.compile("^\\| `([a-zA-Z]+)` \\|", Pattern.MULTILINE).matcher(text);
        while (row.find()) {
            documented.add(row.group(1));
        }
        assertThat(documented).isEqualTo(keys);
    }

    @Test
    void everyOptionIsExplainedInBothLanguages() {
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            for (CommandSpec command : commands(locale)) {
                assertThat(command.usageMessage().header())
                        .as(locale + " header of " + command.qualifiedName())
                        .isNotEmpty();
                for (OptionSpec option : command.options()) {
                    assertThat(option.description())
                            .as(locale + " " + command.qualifiedName() + " " + option.longestName())
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void everyCommandShowsExamplesThatItUnderstands() {
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            for (CommandSpec command : commands(locale)) {
                if (!command.subcommands().isEmpty()) {
                    continue;
                }
                String[] examples = command.usageMessage().footer();
                assertThat(examples).as(command.qualifiedName()).isNotEmpty();
                for (String example : examples) {
                    String[] words = example.strip().replaceFirst(" [|>].*", "").split(" +");
                    assertThat(words[0]).isEqualTo("collectivites");
                    String[] arguments = List.of(words).subList(1, words.length).toArray(String[]::new);
                    CommandLine.ParseResult parsed = Run.described(locale).parseArgs(arguments);
                    assertThat(parsed.errors()).isEmpty();
                }
            }
        }
    }

    @Test
    void everyPageStandsInTheMenuOfTheSite() throws IOException {
        String menu = Files.readString(root().resolve("docs/site/mkdocs.yml"), StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.walk(root().resolve("docs"))) {
            List<String> pages = files.map(
                            file -> root().relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".md") && !file.startsWith("docs/site/"))
                    .toList();
            assertThat(pages)
                    .hasSizeGreaterThan(50)
                    .allSatisfy(page -> assertThat(menu).contains("- " + page + "\n"));
        }
    }

    @Test
    void everyArgumentAndOptionIsExplainedInBothLanguages() {
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            for (CommandSpec command : commands(locale)) {
                command.args().stream()
                        .filter(argument -> !argument.hidden())
                        .forEach(argument -> assertThat(String.join("", argument.description()))
                                .as("%s %s in %s", command.qualifiedName(), argument.paramLabel(), locale)
                                .isNotBlank());
            }
        }
    }

    private static List<CommandSpec> commands() {
        return commands(Locale.FRENCH);
    }

    private static List<CommandSpec> commands(Locale locale) {
        List<CommandSpec> all = new ArrayList<>();
        collect(Run.described(locale).getCommandSpec(), all);
        return all;
    }

    private static void collect(CommandSpec spec, List<CommandSpec> all) {
        spec.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .distinct()
                .forEach(sub -> {
                    all.add(sub);
                    collect(sub, all);
                });
    }

    /** From a heading of the second level to the next one. */
    private static String section(String text, int start) {
        int next = text.indexOf("\n## collectivites", start + 1);
        return text.substring(start, next < 0 ? text.length() : next);
    }

    private static Set<String> options(String section) {
        Set<String> options = new TreeSet<>();
        Matcher matcher = OPTION.matcher(section);
        while (matcher.find()) {
            options.add(matcher.group());
        }
        return options;
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/cli.md"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
