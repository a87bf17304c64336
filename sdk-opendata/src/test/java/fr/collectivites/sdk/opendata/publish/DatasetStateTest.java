package fr.collectivites.sdk.opendata.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What platforms compare: the states of a dataset, and what leads from one to another. */
class DatasetStateTest {

    private static final SortedMap<String, String> NOTHING = new TreeMap<>();

    private static DatasetState state(FileState... files) {
        return DatasetState.builder("jeu").files(List.of(files)).build();
    }

    private static FileState file(String name, String sha256, Map<String, String> fields) {
        return FileState.file(name, new Content(sha256, 10, 2), new TreeMap<>(fields));
    }

    @Test
    void aStateTellsWhatItWasBuiltOf() {
        DatasetState state = DatasetState.builder("jeu")
                .title("Jeu")
                .address("https://portail.example/jeu")
                .key("k1")
                .version("v1")
                .fields(new TreeMap<>(Map.of("title", "Jeu")))
                .files(List.of(file("a.csv", "s", Map.of())))
                .build();
        assertThat(state.id()).isEqualTo("jeu");
        assertThat(state).hasToString("jeu");
        assertThat(state.title()).isEqualTo("Jeu");
        assertThat(state.address()).isEqualTo("https://portail.example/jeu");
        assertThat(state.key()).contains("k1");
        assertThat(state.version()).contains("v1");
        assertThat(state.fields()).containsExactly(Map.entry("title", "Jeu"));
        assertThat(state.files()).hasToString("[a.csv]");

        DatasetState expected = DatasetState.builder("jeu").build();
        assertThat(expected.key()).isEmpty();
        assertThat(expected.version()).isEmpty();
        assertThat(expected.address()).isEmpty();
    }

    @Test
    void takingItOffCountsTheDatasetAndItsFilesButNotItsLinks() {
        assertThat(state().pieces()).isEqualTo(1);
        assertThat(state(file("a.csv", "s", Map.of()), FileState.link("site", NOTHING), file("b.csv", "t", Map.of()))
                        .pieces())
                .isEqualTo(3);
    }

    @Test
    void statesThatMeanTheSameDifferInNothing() {
        DatasetState one = DatasetState.builder("jeu")
                .key("k1")
                .version("v1")
                .fields(new TreeMap<>(Map.of("title", "Jeu")))
                .files(List.of(file("a.csv", "s", Map.of("title", "A")), FileState.link("site", NOTHING)))
                .build();
        DatasetState other = DatasetState.builder("jeu")
                .fields(new TreeMap<>(Map.of("title", "Jeu")))
                .files(List.of(FileState.link("site", NOTHING), file("a.csv", "s", Map.of("title", "A"))))
                .build();
        assertThat(one.changesTo(other)).isEmpty();
        assertThat(one.changesTo(one)).isEmpty();
    }

    @Test
    void valuesOfTheDatasetComeFirstThenThoseOfItsFilesAfterTheirNames() {
        DatasetState from = DatasetState.builder("jeu")
                .fields(new TreeMap<>(Map.of("title", "Jeu", "version", "1", "licence", "ETALAB_2_0")))
                .files(List.of(
                        file("a.csv", "s1", Map.of("title", "A")),
                        file("b.csv", "s2", Map.of("title", "B")),
                        file("parti.csv", "s3", Map.of("title", "Parti"))))
                .build();
        DatasetState to = DatasetState.builder("jeu")
                .fields(new TreeMap<>(Map.of("title", "Jeu 2025", "frequency", "ANNUAL", "licence", "ETALAB_2_0")))
                .files(List.of(
                        file("nouveau.csv", "s4", Map.of("title", "Nouveau")),
                        file("b.csv", "s2", Map.of("title", "Budget")),
                        file("a.csv", "s5", Map.of("title", "A", "format", "CSV"))))
                .build();
        assertThat(from.changesTo(to))
                .containsExactly(
                        new FieldChange("frequency", "", "ANNUAL"),
                        new FieldChange("title", "Jeu", "Jeu 2025"),
                        new FieldChange("version", "1", ""),
                        new FieldChange("nouveau.csv", "", "nouveau.csv"),
                        new FieldChange("b.csv, title", "B", "Budget"),
                        new FieldChange("a.csv, content", "s1", "s5"),
                        new FieldChange("a.csv, format", "", "CSV"),
                        new FieldChange("parti.csv", "parti.csv", ""));
    }

    @Test
    void aFileThatBecomesALinkOfItsNameLosesItsContentAndTheReverse() {
        DatasetState file = state(file("a.csv", "s1", Map.of()));
        DatasetState link = state(FileState.link("a.csv", NOTHING));
        assertThat(file.changesTo(link)).containsExactly(new FieldChange("a.csv, content", "s1", ""));
        assertThat(link.changesTo(file)).containsExactly(new FieldChange("a.csv, content", "", "s1"));
        assertThat(link.changesTo(link)).isEmpty();
    }
}
