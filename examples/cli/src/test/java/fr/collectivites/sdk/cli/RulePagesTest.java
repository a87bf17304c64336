package fr.collectivites.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.needs.finding.NeedsCode;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the generated pages of docs/rules to the codes and their texts, and writes them with {@code -Drules.write=true}. */
class RulePagesTest {

    private static final String HOW =
            "%s is not what the codes and their texts give. If they are as meant, write the pages"
                    + " anew and commit them:%n  mvn -pl examples/cli -am test -Dtest=RulePagesTest"
                    + " -Dsurefire.failIfNoSpecifiedTests=false -Drules.write=true";

    @ParameterizedTest
    @MethodSource("pages")
    void pagesAreThoseOfTheCodes(RulePage page) throws IOException {
        Path file = root().resolve(page.path());
        if (Boolean.getBoolean("rules.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, page.text());
        }
        // A checkout may have Windows line ends
        String committed = Files.exists(file) ? Files.readString(file).replace("\r\n", "\n") : "";
        assertThat(committed).as(HOW, page.path()).isEqualTo(page.text());
    }

    static Stream<RulePage> pages() {
        return Stream.of(Locale.ENGLISH, Locale.FRENCH)
                .flatMap(locale -> Stream.of(
                        new RulePage("core", List.of(CoreCode.values()), locale),
                        new RulePage("opendata", List.of(OpendataCode.values()), locale),
                        new RulePage("needs", List.of(NeedsCode.values()), locale)));
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/cli.md"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
