package fr.collectivites.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TopCommandTest {

    private static CommandLine line(String... arguments) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(
                new Terminal.Streams(InputStream.nullInputStream(), nowhere, nowhere), Map.of(), Locale.FRENCH, "");
        RootCommand root = new RootCommand();
        return Main.commandLine(terminal, root, new Failures(terminal, root), List.of(arguments));
    }

    /** A name that is missing here would make the command unknown; one too many would make it the only one known. */
    @Test
    void namesAreThoseOfTheAnnotations() {
        List<String> known = TopCommand.calledBy(List.of())
                .flatMap(command -> command.names().stream())
                .toList();
        assertThat(line().getSubcommands().keySet()).containsExactlyInAnyOrderElementsOf(known);
        assertThat(known).doesNotHaveDuplicates();
        for (String name : known) {
            assertThat(line(name).getSubcommands()).as(name).containsKey(name);
        }
    }

    @Test
    void onlyWhatIsCalledIsMade() {
        assertThat(line("valider", "x.csv").getSubcommands().keySet()).containsExactlyInAnyOrder("validate", "valider");
        Stream.of("completion", "completer", "--help", "fuse", "")
                .forEach(first ->
                        assertThat(line(first).getSubcommands()).as(first).hasSizeGreaterThan(20));
    }
}
