package fr.collectivites.sdk.opendata.udata;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import fr.collectivites.sdk.opendata.publish.Content;
import fr.collectivites.sdk.opendata.publish.DatasetState;
import fr.collectivites.sdk.opendata.publish.FileState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class UdataDatasetTest {

    private static final String JSON = """
            {"id": "0123456789abcdef01234567", "title": "Subventions", "uri": "https://portail.example/api/1/datasets/x/",
             "description": "d", "acronym": "SUB", "license": "lov2", "frequency": "annual", "tags": ["eau", "aides"],
             "private": false, "deleted": null, "last_modified": "2026-01-01", "metrics": {"views": 3},
             "extras": {"collectivites:id": "subventions", "collectivites:fields": "title,description,frequency",
                        "autre": "x"},
             "resources": [
               {"id": "r1", "title": "Fichier", "filetype": "file", "filesize": 12,
                "checksum": {"type": "sha1", "value": "abc"},
                "extras": {"collectivites:name": "a.csv", "collectivites:sha256": "s256", "collectivites:rows": "3",
                           "collectivites:noted-for": "sha1:abc", "check:status": 200}},
               {"id": "r2", "title": "b-c.csv", "filetype": "file", "filesize": 5,
                "checksum": {"type": "sha1", "value": "def"}, "extras": {}},
               {"id": "r3", "title": "Ajouté à la main", "filetype": "remote", "url": "https://x.example/", "extras": {}}
             ]}""";

    private static UdataDataset dataset(String json) {
        return new UdataDataset(
                JsonObject.read(json.getBytes(StandardCharsets.UTF_8)).orElseThrow());
    }

    private static SortedMap<String, String> fields(String... names) {
        SortedMap<String, String> fields = new TreeMap<>();
        for (String name : names) {
            fields.put(name, "?");
        }
        return fields;
    }

    @Test
    void onlyWhatIsDeclaredNowOrWasBeforeIsSeen() {
        DatasetState declared = DatasetState.builder("subventions")
                .fields(fields("title", "keywords"))
                .build();

        DatasetState state = dataset(JSON).state(declared);

        assertThat(state.id()).isEqualTo("subventions");
        assertThat(state.key()).contains("0123456789abcdef01234567");
        assertThat(state.fields()).containsOnlyKeys("title", "description", "frequency", "keywords");
        assertThat(state.files()).extracting(FileState::name).containsExactly("a.csv");
    }

    @Test
    void theContentIsKnownFromTheNoteBesideThePortalsChecksum() {
        FileState file = dataset(JSON).state(null).files().get(0);

        assertThat(file.content()).contains(new Content("s256", 12, 3));
    }

    @Test
    void aFileThatSomebodyReplacedHasUnknownContent() {
        FileState file = dataset(JSON.replace("\"value\": \"abc\"", "\"value\": \"zzz\""))
                .state(null)
                .files()
                .get(0);

        assertThat(file.content()).contains(new Content("", 12, -1));
    }

    /** An upload that was cut before it could be given its name. */
    @Test
    void aFileWithoutNameIsKnownByItsTitle() {
        Map<String, JsonObject> named = dataset(JSON).named(Set.of("a.csv", "b_c.csv"));

        assertThat(named).containsOnlyKeys("a.csv", "b_c.csv");
        assertThat(named.get("b_c.csv")).extracting(r -> r.plain("id")).isEqualTo("r2");
    }

    @Test
    void theVersionIsThatOfWhatWeCouldOverwrite() {
        String version = dataset(JSON).version();

        assertThat(dataset(JSON.replace("2026-01-01", "2026-02-02")
                                .replace("\"views\": 3", "\"views\": 4")
                                .replace("\"check:status\": 200", "\"check:status\": 404")
                                .replace("\"autre\": \"x\"", "\"autre\": \"y\""))
                        .version())
                .isEqualTo(version);
        assertThat(dataset(JSON.replace("\"SUB\"", "\"BUS\"")).version()).isNotEqualTo(version);
        assertThat(dataset(JSON.replace("\"value\": \"def\"", "\"value\": \"feb\""))
                        .version())
                .isNotEqualTo(version);
        assertThat(dataset(JSON.replace("Ajouté à la main", "Renommé")).version())
                .isNotEqualTo(version);
        assertThat(dataset(JSON.replace("\"private\": false", "\"private\": true"))
                        .version())
                .isNotEqualTo(version);
    }

    /** Sheet 4.1.3: the portal replaces all extras by those that are sent; 17.18 refuses null among them. */
    @Test
    void extrasOfOthersAreSentBack() {
        JsonObject current = JsonObject.read(
                        "{\"extras\": {\"autre\": \"x\", \"vide\": null, \"collectivites:old\": \"1\"}}"
                                .getBytes(StandardCharsets.UTF_8))
                .orElseThrow();

        assertThat(UdataDataset.extras(current, UdataDataset.note("id", Set.of("title", "description"))))
                .isEqualTo(Map.of("autre", "x", "collectivites:id", "id", "collectivites:fields", "description,title"));
    }

    @Test
    void theNoteOfAFileHoldsItsContent() {
        FileState file = FileState.file("a.csv", new Content("s", 12, 3), fields("title"));

        assertThat(UdataDataset.note(file, "sha1:abc"))
                .isEqualTo(Map.of(
                        "collectivites:name", "a.csv",
                        "collectivites:fields", "title",
                        "collectivites:sha256", "s",
                        "collectivites:rows", "3",
                        "collectivites:noted-for", "sha1:abc"));
        assertThat(List.of(UdataDataset.note(FileState.link("l", fields("title")), "")))
                .containsExactly(Map.of("collectivites:name", "l", "collectivites:fields", "title"));
    }
}
