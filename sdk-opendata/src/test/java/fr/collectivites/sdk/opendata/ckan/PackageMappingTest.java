package fr.collectivites.sdk.opendata.ckan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.catalog.Standard;
import fr.collectivites.sdk.opendata.dcat.Samples;
import fr.collectivites.sdk.opendata.internal.json.Entities;
import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import fr.collectivites.sdk.opendata.publish.Content;
import fr.collectivites.sdk.opendata.publish.DatasetState;
import fr.collectivites.sdk.opendata.publish.FileState;
import fr.collectivites.sdk.opendata.publish.LocalFile;
import fr.collectivites.sdk.opendata.publish.Publication;
import fr.collectivites.sdk.opendata.testing.Golden;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What goes to CKAN, and that what CKAN makes of it is no difference. */
class PackageMappingTest {

    static final Site SITE = new Site(
            "2.12.0", Set.of("dcat"), "ville", Map.of(Licence.OTHER_OPEN, "other-open", Licence.ODBL_1_0, "odc-odbl"));

    private final PackageMapping mapping = new PackageMapping(SITE, "218299998");

    private static Publication publication() {
        Distribution file = Distribution.file(Path.of("subventions.csv"))
                .title("Subventions 2025")
                .conformsTo(Standard.schema("scdl/subventions", "2.1.1"))
                .build();
        Dataset dataset = Samples.subsidies().toBuilder().distribution(file).build();
        LocalFile local = new LocalFile(
                "subventions.csv",
                Path.of("subventions.csv"),
                new Content(Samples.SHA256, 1234, 12),
                Instant.parse("2026-02-01T09:30:00Z"),
                file);
        return new Publication(dataset, List.of(local));
    }

    @Test
    void aDatasetWithAFileAndALink() {
        Publication publication = publication();
        Map<String, @Nullable Object> sent = new LinkedHashMap<>(mapping.dataset(publication.dataset()));
        sent.put("resources", List.copyOf(mapping.resources(publication).values()));
        Golden.check(
                PackageMappingTest.class, "package.json", new String(Entities.write(sent), StandardCharsets.UTF_8));
    }

    @Test
    void aLicenceThatTheSiteDoesNotListStandsAtTheFiles() {
        assertThat(SITE.licenceId(Licence.ODBL_1_0)).isEqualTo("odc-odbl");
        assertThat(SITE.licenceId(Licence.ETALAB_2_0)).isEqualTo("other-open");
        assertThat(SITE.licenceId(Licence.of("https://example.org/licence"))).isEqualTo("notspecified");
        assertThat(mapping.resources(publication()).get("subventions.csv"))
                .containsEntry("license", "https://www.etalab.gouv.fr/licence-ouverte-open-licence");
    }

    @Test
    void licencesAreRecognisedWhateverTheSiteCallsThem() {
        Map<Licence, String> licences = Site.licences(JsonObject.list(List.of(
                Map.of("id", "licence-ouverte", "title", "Licence Ouverte 2.0", "url", ""),
                Map.of("id", "x", "title", "Base", "url", "https://opendatacommons.org/licenses/odbl/"),
                Map.of("id", "odc-odbl", "title", "ODbL", "url", ""))));
        assertThat(licences)
                .containsOnly(
                        Map.entry(Licence.ETALAB_2_0, "licence-ouverte"), Map.entry(Licence.ODBL_1_0, "odc-odbl"));
    }

    /** Trap: "tags with apostrophes or commas refused" (CKAN answers 409). */
    @Test
    void keywordsBecomeTagsThatCkanTakes() {
        assertThat(PackageNames.tags(List.of(
                        "eau potable",
                        "qualité de l'eau",
                        "air, bruit",
                        "a",
                        "eau potable",
                        "Î",
                        "budget (M57)",
                        "x".repeat(120))))
                .containsExactly("air bruit", "budget M57", "eau potable", "qualité de l eau", "x".repeat(100));
        assertThat(PackageNames.tags(List.of("e\u0301cole"))).containsExactly("\u00e9cole");
    }

    @Test
    void namesAreUniqueOnTheSiteAndFitIt() {
        assertThat(PackageNames.candidates("commune-de-moissac", "218201127", "budget-2025"))
                .containsExactly("commune-de-moissac-budget-2025", "commune-de-moissac-budget-2025-218201127");
        assertThat(PackageNames.candidates("moissac", "218201127", "moissac-budget"))
                .containsExactly("moissac-budget", "moissac-budget-218201127");
        List<String> first = PackageNames.candidates("o".repeat(60), "1", "d".repeat(60) + "1");
        List<String> second = PackageNames.candidates("o".repeat(60), "1", "d".repeat(60) + "2");
        assertThat(first.get(0)).hasSize(100).isNotEqualTo(second.get(0)).matches("[a-z0-9_-]+");
    }

    /** RFC 9562, 5.5; the expected value was computed by Python's {@code uuid.uuid5}. */
    @Test
    void resourceIdsAreUuidsOfVersionFive() {
        assertThat(PackageNames.resourceId("c19b51db-f520-4b29-8a90-802881360e16", "a.csv"))
                .isEqualTo("c7dab552-9517-5901-8d63-805ee99818f6");
    }

    /** What CKAN adds, renames, sorts and completes in its answer (seen on 2.12.0). */
    @Test
    void whatCkanMakesOfItIsNoDifference() {
        Publication publication = publication();
        Map<String, @Nullable Object> sent = new LinkedHashMap<>(mapping.dataset(publication.dataset()));
        List<Map<String, @Nullable Object>> resources =
                new ArrayList<>(mapping.resources(publication).values());
        resources.get(1).put("url_type", "upload");
        resources.get(1).put("size", 1234);
        sent.put("resources", resources);
        DatasetState expected = new PackageView(JsonObject.of(sent)).state("", Set.of());

        Map<String, @Nullable Object> answered = new LinkedHashMap<>(sent);
        answered.put("id", "c19b51db-f520-4b29-8a90-802881360e16");
        answered.put("metadata_modified", "2026-11-24T14:22:31.588726");
        answered.put("notes", String.valueOf(sent.get("notes")).replace("\n", "\r\n"));
        answered.put("license_title", "Other (Open)");
        answered.put("author", null);
        List<Object> extras = new ArrayList<>((List<?>) sent.get("extras"));
        Collections.reverse(extras);
        extras.add(Map.of("key", "harvest_source", "value", "x"));
        answered.put("extras", extras);
        resources.forEach(resource -> resource.replaceAll((name, value) -> "".equals(value) ? null : value));
        resources.get(1).put("url", "https://ckan.example/dataset/x/resource/y/download/subventions.csv");
        resources.get(1).put("last_modified", "2026-11-24T14:22:31.588726");
        resources.get(1).put("created", "2026-11-24T14:22:31.614208");
        resources.get(1).put("size", "1234");
        DatasetState actual = new PackageView(JsonObject.of(answered)).state("", Set.of());

        assertThat(actual.fields()).isEqualTo(expected.fields());
        assertThat(actual.files()).hasSameSizeAs(expected.files());
        for (int i = 0; i < actual.files().size(); i++) {
            FileState file = actual.files().get(i);
            assertThat(file.fields()).isEqualTo(expected.files().get(i).fields());
            assertThat(file.content()).isEqualTo(expected.files().get(i).content());
        }
        assertThat(new PackageView(JsonObject.of(answered)).otherExtras())
                .containsExactly(Map.of("key", "harvest_source", "value", "x"));
        assertThat(actual.key()).contains("c19b51db-f520-4b29-8a90-802881360e16");
        assertThat(actual.version()).contains("2026-11-24T14:22:31.588726");
        assertThat(actual.fields())
                .containsEntry("frequency", "ANNUAL")
                .containsEntry("themes", "GOVE, ECON")
                .containsEntry("licence", "other-open");
    }

    /** Someone who edits a resource in the browser takes away the members that CKAN does not know. */
    @Test
    void aResourceEditedByHandIsRecognisedByItsIdentifierAndItsContentCountsAsUnknown() {
        String key = "c19b51db-f520-4b29-8a90-802881360e16";
        Map<String, @Nullable Object> ours =
                Map.of("id", PackageNames.resourceId(key, "a.csv"), "url_type", "upload", "size", 12, "name", "Autre");
        Map<String, @Nullable Object> theirs =
                Map.of("id", "40720e6e-8755-48e3-9d07-534a139105ea", "url_type", "upload", "size", 12);
        PackageView view = new PackageView(JsonObject.of(Map.of("id", key, "resources", List.of(theirs, ours))));
        DatasetState state = view.state("", List.of("b.csv", "a.csv"));
        assertThat(state.files()).extracting(FileState::name).containsExactly("a.csv");
        assertThat(state.files().get(0).content()).contains(new Content("", 12, -1));
    }
}
