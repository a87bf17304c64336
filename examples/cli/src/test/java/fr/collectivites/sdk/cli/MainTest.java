package fr.collectivites.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {

    @Test
    void speaksFrenchByDefault() {
        Run run = Run.of("--help");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(run.out()).contains("Vérifier, décrire et publier", "Codes de sortie");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void speaksEnglishWhenAsked() {
        assertThat(Run.of("--lang", "en", "--help").out())
                .contains("Exit codes")
                .doesNotContain("sortie");
        assertThat(Run.of("--help", "--lang=en").out()).contains("Exit codes").doesNotContain("sortie");
    }

    @ParameterizedTest
    @CsvSource({
        "en_GB.UTF-8, , Exit codes",
        "fr_FR.UTF-8, , Codes de sortie",
        "C.UTF-8, , Codes de sortie",
        "de_DE.UTF-8, , Codes de sortie",
        "en_US.UTF-8, fr_FR.UTF-8, Codes de sortie"
    })
    void followsTheLocaleOfTheEnvironment(String lang, String all, String expected) {
        Map<String, String> environment = all == null ? Map.of("LANG", lang) : Map.of("LANG", lang, "LC_ALL", all);
        assertThat(Run.with(environment, "", "--help").out()).contains(expected);
    }

    @Test
    void aloneShowsTheHelp() {
        assertThat(Run.of().exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(Run.of().out()).isEqualTo(Run.of("--help").out());
    }

    @Test
    void completionKnowsEveryCommandAndOption() {
        Run run = Run.of("completer");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("#!")
                .contains("complete -F _complete_collectivites -o default collectivites", "'--personal-data'")
                .contains("valider", "fusionner");
        assertThat(Run.of("completion").out()).isEqualTo(run.out());
    }

    @Test
    void tellsItsVersion() {
        assertThat(Run.of("--version").out()).matches("collectivites \\d+\\.\\d+\\.\\d+\\S*\\R");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--nope                | option inconnue : --nope",
                "valdate               | commande inconnue : valdate",
                "--lang de             | --lang : « de » n'est pas une valeur possible (fr, en)",
                "--lang                | --lang",
                "--lang fr --lang fr   | --lang est donnée deux fois"
            })
    void answersWrongUsageWithOneLineAndTwo(String line, String expected) {
        Run run = Run.of(line.split(" +"));
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILURE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("collectivites: ")
                .contains(expected);
    }

    @Test
    void coloursOnlyWhatAPersonSees() {
        assertThat(Run.of("--help").out()).doesNotContain("\u001b");
        assertThat(Run.with(Map.of(), "out", "--help").out()).contains("\u001b[");
        assertThat(Run.with(Map.of("NO_COLOR", "1"), "out", "--help").out()).doesNotContain("\u001b");
        assertThat(Run.with(Map.of("TERM", "dumb"), "out", "--help").out()).doesNotContain("\u001b");
        assertThat(Run.with(Map.of(), "err", "--help").out()).doesNotContain("\u001b");
    }

    @Test
    void keepsControlCharactersOfArgumentsOffTheTerminal() {
        Run run = Run.of("x\u001b[31m\ny");
        assertThat(run.err()).doesNotContain("\u001b");
        assertThat(run.err().lines()).hasSize(1);
    }
}
