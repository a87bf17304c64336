package fr.collectivites.sdk.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.collectivites.sdk.core.problem.SdkException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectionListTest {

    private static final String HEADER = "path,schema,title,publisher,siret\n";

    @TempDir
    private Path folder;

    @Test
    void readsTheFiles() throws IOException {
        assertThat(CollectionList.read(list(HEADER + "a/été.csv,bal,Adresses,Commune d'essai,21820112700014\n\n")))
                .containsExactly(
                        new CollectionFile("a/été.csv", "bal", "Adresses", "Commune d'essai", "21820112700014"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.csv", "a/../../secret.csv", "/etc/hosts", "C:/secret.csv", "a\\b.csv", ".."})
    void refusesPathsOutsideItsFolder(String path) {
        assertThatThrownBy(() -> CollectionList.read(list(HEADER + path + ",bal,Adresses,Commune,21820112700014\n")))
                .isInstanceOf(SdkException.class)
                .hasMessageContaining("row 2: not a path below the collection");
    }

    @Test
    void refusesOtherColumnsShortRowsAndFilesNamedTwice() {
        assertThatThrownBy(() -> CollectionList.read(list("path,schema\n")))
                .hasMessageContaining("the columns must be");
        assertThatThrownBy(() -> CollectionList.read(list(HEADER + "a.csv,bal\n")))
                .hasMessageContaining("2 cells");
        String row = "a.csv,bal,Adresses,Commune,21820112700014\n";
        assertThatThrownBy(() -> CollectionList.read(list(HEADER + row + row))).hasMessageContaining("named twice");
    }

    private Path list(String text) throws IOException {
        return Files.writeString(folder.resolve("collection.csv"), text, StandardCharsets.UTF_8);
    }
}
