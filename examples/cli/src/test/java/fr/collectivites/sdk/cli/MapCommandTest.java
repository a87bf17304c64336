package fr.collectivites.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapCommandTest {

    @TempDir
    private Path folder;

    private Path export;

    @BeforeEach
    void writeTheExport() throws IOException {
        export = Files.writeString(folder.resolve("export.csv"), """
                Naissances 2024;;;;;
                Commune;INSEE;Prénom;Genre;Nombre;Année de naissance
                Moissac;82112;Camille;F;3;2024
                Moissac;82112;Éloïse;F;1;2024
                """);
    }

    @Test
    void aDraftIsShownWrittenReadOverAndApplied() throws IOException {
        Path mapping = folder.resolve("mapping.yaml");
        Run draft = Run.of("map", export.toString(), "--schema", "scdl/prenoms", "--output", mapping.toString());
        assertThat(draft.exitCode()).as(draft.err()).isZero();
        assertThat(draft.out())
                .contains("En-tête trouvé à la ligne 2.", "ENFANT_PRENOM", "← Prénom", "← Année de naissance");
        assertThat(Files.readString(mapping)).contains("COLL_INSEE: INSEE");

        Path result = folder.resolve("prenoms.csv");
        Run applied = Run.of("map", export.toString(), "--mapping", mapping.toString(), "--apply", result.toString());
        assertThat(applied.exitCode()).as(applied.out() + applied.err()).isZero();
        assertThat(Files.readAllLines(result))
                .containsExactly(
                        "COMMUNE_NOM,COLL_INSEE,ENFANT_SEXE,ENFANT_PRENOM,NOMBRE_OCCURRENCES,ANNEE",
                        "Moissac,82112,F,Camille,3,2024",
                        "Moissac,82112,F,Éloïse,1,2024");
        assertThat(Run.of("valider", result.toString(), "--schema", "scdl/prenoms")
                        .exitCode())
                .isZero();
    }

    @Test
    void aMappingThatWasReadOverIsNotLostToANewDraft() throws IOException {
        Path mapping = Files.writeString(folder.resolve("mapping.yaml"), "relue");
        Run run = Run.of("map", export.toString(), "--schema", "scdl/prenoms", "--output", mapping.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(Files.readString(mapping)).isEqualTo("relue");
    }

    @Test
    void nothingIsWrittenWhileErrorsRemainUnlessForced() throws IOException {
        Path mapping = Files.writeString(
                folder.resolve("mapping.yaml"), "schema: scdl/prenoms\nfields:\n  ENFANT_PRENOM: Genre\n");
        Path result = folder.resolve("prenoms.csv");
        String[] call = {"map", export.toString(), "--mapping", mapping.toString(), "--apply", result.toString()};
        Run run = Run.of(call);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("n'a pas été écrit");
        assertThat(result).doesNotExist();
        String[] forced = java.util.Arrays.copyOf(call, call.length + 1);
        forced[call.length] = "--force";
        assertThat(Run.of(forced).exitCode()).isEqualTo(1);
        assertThat(result).exists();
    }

    @Test
    void theSourceIsNeverWrittenOver() throws IOException {
        Path mapping = Files.writeString(
                folder.resolve("mapping.yaml"), "schema: scdl/prenoms\nfields:\n  ENFANT_PRENOM: Genre\n");
        byte[] before = Files.readAllBytes(export);
        Path same = export.resolveSibling(".").resolve(export.getFileName());
        String[] call = {
            "map", export.toString(), "--mapping", mapping.toString(), "--apply", same.toString(), "--force"
        };
        assertThat(Run.of(call).exitCode()).isEqualTo(2);
        assertThat(export).hasBinaryContent(before);
    }

    @Test
    void whatIsRefusedIsFoundInTheSourceAndNotInAFileThatDoesNotExist() throws IOException {
        Path mapping = Files.writeString(folder.resolve("mapping.yaml"), """
                schema: scdl/prenoms
                fields: { COMMUNE_NOM: Commune, COLL_INSEE: INSEE, ENFANT_SEXE: Genre, ENFANT_PRENOM: Prénom,
                          NOMBRE_OCCURRENCES: Nombre, ANNEE: Année de naissance }
                """);
        Files.writeString(export, Files.readString(export).replace("F;3;2024", "Xylovar;3;2024"));
        String[] call = {
            "map",
            export.toString(),
            "--mapping",
            mapping.toString(),
            "--apply",
            folder.resolve("r.csv").toString()
        };
        assertThat(Run.of(call).out()).contains("export.csv", "ligne 3", "Xylovar");
        String[] masked = java.util.Arrays.copyOf(call, call.length + 1);
        masked[call.length] = "--mask-values";
        assertThat(Run.of(masked).out()).contains("ligne 3", "ENFANT_SEXE").doesNotContain("Xylovar");
    }

    @Test
    void onlyDelimitedTextIsWrittenAndSaidSo() throws IOException {
        Path mapping = Files.writeString(
                folder.resolve("mapping.yaml"), "schema: scdl/prenoms\nfields:\n  ENFANT_PRENOM: Genre\n");
        Run run = Run.of("map", export.toString(), "--mapping", mapping.toString(), "--apply", "r.xlsx");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("r.xlsx", "Donnez un nom en .csv").doesNotContain("inattendue");
    }

    @Test
    void aFaultyMappingIsSaidWithItsLine() throws IOException {
        Path mapping = Files.writeString(folder.resolve("mapping.yaml"), "schema: scdl/prenoms\nchamps: {}\n");
        Run run = Run.of("map", export.toString(), "--mapping", mapping.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("Ligne 2, /champs : La clé « champs » n'existe pas ici.");
    }

    @Test
    void wrongCallsAreRefusedAndTheJsonSchemaIsPrinted() {
        assertThat(Run.of("map").exitCode()).isEqualTo(2);
        assertThat(Run.of("map", export.toString()).exitCode()).isEqualTo(2);
        assertThat(Run.of("map", export.toString(), "--mapping", "m.yaml", "--schema", "scdl/prenoms")
                        .exitCode())
                .isEqualTo(2);
        assertThat(Run.of("map", "--json-schema").out()).startsWith("{").contains("\"remove-suffix\"");
    }
}
