package fr.collectivites.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TopCommandTest {

    /** A name that is missing here would make the command unknown; one too many would make it the only one known. */
    @Test
    void namesAreThoseOfTheAnnotations() {
        List<String> known = TopCommand.calledBy(List.of())
                .flatMap(command -> command.names().stream())
                .toList();
        assertThat(Run.described(Locale.FRENCH).getSubcommands().keySet()).containsExactlyInAnyOrderElementsOf(known);
        assertThat(known).doesNotHaveDuplicates();
        for (String name : known) {
            assertThat(Run.described(Locale.FRENCH, name).getSubcommands())
                    .as(name)
                    .containsKey(name);
        }
    }

    @Test
    void onlyWhatIsCalledIsMade() {
        assertThat(Run.described(Locale.FRENCH, "valider", "x.csv")
                        .getSubcommands()
                        .keySet())
                .containsExactlyInAnyOrder("validate", "valider");
        Stream.of("completion", "completer", "--help", "fuse", "")
                .forEach(first -> assertThat(Run.described(Locale.FRENCH, first).getSubcommands())
                        .as(first)
                        .hasSizeGreaterThan(20));
    }
}
