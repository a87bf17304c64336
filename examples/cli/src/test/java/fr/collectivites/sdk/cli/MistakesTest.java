package fr.collectivites.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people get wrong on the command line, and what they are told. */
class MistakesTest {

    @TempDir
    private Path folder;

    private String table;

    @BeforeEach
    void table() throws IOException {
        table = Demo.copy("subventions-2025.csv", folder).toString();
    }

    @Test
    void a_sheet_that_is_not_there_keeps_the_file_from_being_judged() throws IOException {
        Path book = folder.resolve("classeur.ods");
        Workbooks.ods(book, "Feuille");
        Run run = Run.of("validate", book.toString(), "--schema", "scdl/subventions", "--sheet", "Autre");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Autre", "Feuille");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void what_is_read_is_never_written_over() throws IOException {
        byte[] before = Files.readAllBytes(Path.of(table));
        String same = folder.resolve(".").resolve(Path.of(table).getFileName()).toString();
        for (String[] call : new String[][] {
            {"validate", table, "--schema", "scdl/subventions", "--format", "html", "--output", same},
            {"catalog", "convert", table, "--output", same},
            {"fix", table, "--schema", "scdl/subventions", "--log", same}
        }) {
            Run run = Run.of(call);
            assertThat(run.exitCode()).as(String.join(" ", call)).isEqualTo(2);
            assertThat(run.err()).contains("qui est lu et serait perdu");
            assertThat(Path.of(table)).hasBinaryContent(before);
        }
    }

    @Test
    void guess_goes_on_behind_a_file_that_cannot_be_read() {
        Run run = Run.of("guess", folder.resolve("absent.csv").toString(), table);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("absent.csv");
        assertThat(run.out()).contains("scdl/subventions");
    }

    @Test
    void guess_says_that_a_distant_file_looks_like_no_schema_and_names_the_nearest() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "montant;a1;b1;c1;d1;e1\n12;;;;;\n");
        Run run = Run.of("guess", file.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("Ne ressemble à aucun schéma connu ; le plus proche :", "@");
        assertThat(Run.of("guess", file.toString(), "--format", "json").out()).contains("\"likely\" : false");
    }

    @Test
    void an_option_that_says_nothing_about_the_file_is_not_passed_over() throws IOException {
        Run sheet = Run.of("validate", table, "--schema", "scdl/subventions", "--sheet", "2");
        assertThat(sheet.exitCode()).isEqualTo(2);
        assertThat(sheet.err()).contains("--sheet ne vaut que pour un classeur");
        Path book = folder.resolve("classeur.ods");
        Workbooks.ods(book, "Feuille");
        Run delimiter = Run.of("validate", book.toString(), "--schema", "scdl/subventions", "--delimiter", ";");
        assertThat(delimiter.exitCode()).isEqualTo(2);
        assertThat(delimiter.err()).contains("fichier texte");
    }

    @Test
    void a_place_for_the_report_that_cannot_be_is_told_before_the_work() {
        Run onFolder = Run.of("validate", table, "--schema", "scdl/subventions", "--output", folder.toString());
        assertThat(onFolder.exitCode()).isEqualTo(2);
        assertThat(onFolder.err()).contains("est un dossier");
        String absent = folder.resolve("absent/r.html").toString();
        assertThat(Run.of("validate", table, "--schema", "scdl/subventions", "--output", absent)
                        .err())
                .contains("n'existe pas");
    }

    @Test
    void an_unknown_version_names_those_that_there_are() {
        Run run = Run.of("validate", table, "--schema", "scdl/subventions@9.9");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("9.9", "2.1.1");
    }

    @Test
    void a_base_address_that_is_none_is_told() {
        Run run = Run.of("demo", "--output", folder.resolve("demo").toString());
        assertThat(run.exitCode()).isZero();
        String catalog = folder.resolve("demo/catalog.yaml").toString();
        Run plan = Run.of(
                "publish",
                "plan",
                "--catalog",
                catalog,
                "--to",
                "files",
                "--output",
                folder.resolve("site").toString(),
                "--base-url",
                "foo");
        assertThat(plan.exitCode()).isEqualTo(2);
        assertThat(plan.err()).contains("--base-url").doesNotContain("inattendue");
    }

    @Test
    void a_command_of_commands_alone_shows_its_help() {
        for (String command : new String[] {"publish", "schemas", "territory", "catalog"}) {
            Run run = Run.of(command);
            assertThat(run.exitCode()).as(command).isZero();
            assertThat(run.out()).as(command).contains("collectivites");
            assertThat(run.err()).as(command).isEmpty();
        }
    }
}
