package fr.collectivites.sdk.opendata.udata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.collectivites.sdk.core.catalog.AccessRights;
import fr.collectivites.sdk.core.catalog.Checksum;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.FileFormat;
import fr.collectivites.sdk.core.catalog.Frequency;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.catalog.SpatialCoverage;
import fr.collectivites.sdk.core.catalog.Standard;
import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.value.Period;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import fr.collectivites.sdk.opendata.publish.FileState;
import fr.collectivites.sdk.opendata.publish.Publication;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UdataDescriptionTest {

    private static final Organisation PUBLISHER =
            Organisation.builder("Commune de Belcastel-sur-Lère").build();
    private static final UdataVocabulary ANY_SCHEMA =
            new UdataVocabulary(Set.of("lov2", "notspecified"), Set.of("csv", "gz"), Map.of(), Map.of());
    private static final UdataVocabulary KNOWN_SCHEMAS = UdataVocabulary.of(
            List.of(),
            List.of("csv"),
            List.of(JsonObject.of(Map.of(
                    "name",
                    "scdl/subventions",
                    "versions",
                    List.of(Map.of("version_name", "2.1.0", "schema_url", "https://schema.example.org/2.1.0.json"))))));

    private static UdataDescription describe(Dataset.Builder dataset, UdataVocabulary vocabulary) {
        return new UdataDescription(new Publication(dataset.build(), List.of()), vocabulary, Set.of());
    }

    private static Dataset.Builder dataset() {
        return Dataset.builder("subventions", "Subventions", PUBLISHER).description("Une\r\ndescription ");
    }

    @Test
    void everyValueHasTheFormOfThePortal() {
        UdataDescription description = describe(
                dataset()
                        .acronym("SUB")
                        .licence(Licence.ETALAB_2_0)
                        .frequency(Frequency.ANNUAL)
                        .keyword("Aides")
                        .keyword("L'eau")
                        .spatial(SpatialCoverage.commune(CommuneCode.of("82112")))
                        .temporal(Period.year(2024))
                        .temporal(Period.year(2025)),
                ANY_SCHEMA);

        assertThat(description.fields())
                .containsOnly(
                        Map.entry("title", "Subventions"),
                        Map.entry("description", "Une\ndescription"),
                        Map.entry("acronym", "SUB"),
                        Map.entry("licence", "lov2"),
                        Map.entry("frequency", "annual"),
                        Map.entry("keywords", "aides, leau"),
                        Map.entry("spatial", "fr:commune:82112"),
                        Map.entry("temporal", "2024-01-01/2025-12-31"));
        assertThat(description.notes()).isEmpty();
    }

    /** Sheet 4.2: what the portal would change without a word is told. */
    @Test
    void whatThePortalDoesNotKeepIsNoted() {
        UdataDescription description = new UdataDescription(
                new Publication(
                        dataset()
                                .licence(Licence.of("licence-maison"))
                                .keyword("c++")
                                .spatial(SpatialCoverage.commune(CommuneCode.of("82112")))
                                .temporal(Period.builder()
                                        .end(LocalDate.of(2025, 3, 1))
                                        .build())
                                .build(),
                        List.of()),
                ANY_SCHEMA,
                Set.of("fr:commune:82112"));

        assertThat(description.fields()).containsOnlyKeys("title", "description");
        assertThat(description.notes())
                .allMatch(note -> note.code() == OpendataCode.STORED_OTHERWISE)
                .extracting(
                        note -> note.arguments().get("field"),
                        note -> note.arguments().get("expected"))
                .containsExactlyInAnyOrder(
                        tuple("licence", "licence-maison"),
                        tuple("keywords", "c++"),
                        tuple("spatial", "fr:commune:82112"),
                        tuple("temporal", "/2025-03-01"));
    }

    /** Sheet 4.2.4: only names of the portal's list are taken: no URI, no other case, none of the older names. */
    @Test
    void everyFrequencyHasANameOfThePortal() {
        assertThat(Frequency.values())
                .extracting(each -> each.udataId().orElse(""))
                .containsExactlyInAnyOrderElementsOf(PortalDouble.FREQUENCIES);
        assertThat(List.of(
                        "fourTimesADay",
                        "fourTimesAWeek",
                        "fortnighly",
                        "biannual",
                        "http://publications.europa.eu/resource/authority/frequency/ANNUAL",
                        "annuelle",
                        "une fois l'an"))
                .extracting(name -> describe(dataset().frequency(Frequency.of(name)), ANY_SCHEMA)
                        .fields()
                        .getOrDefault("frequency", ""))
                .containsExactly("severalTimesADay", "other", "biweekly", "semiannual", "annual", "annual", "");
    }

    /** Sheet 4.2.3: only full dates are sent, since "2024" is read as today's day of 2024. */
    @Test
    void periodsOfYearsAndMonthsBecomeFullDates() {
        Period months = Period.builder().start("2024-02").end("2024-02").build();

        assertThat(describe(dataset().temporal(months), ANY_SCHEMA).fields())
                .containsEntry("temporal", "2024-02-01/2024-02-29");
    }

    @Test
    void anOpenPeriodStaysOpen() {
        Period open = Period.from(LocalDate.of(2020, 1, 1));

        assertThat(describe(dataset().temporal(Period.year(2019)).temporal(open), ANY_SCHEMA)
                        .fields())
                .containsEntry("temporal", "2019-01-01/");
    }

    /** Sheet 4.1.6: a dataset that is not public must not come out public; any other is left as it is. */
    @Test
    void onlyADatasetThatIsNotPublicIsMadePrivate() {
        assertThat(describe(dataset().accessRights(AccessRights.NON_PUBLIC), ANY_SCHEMA)
                        .fields())
                .containsEntry("private", "true");
        assertThat(describe(dataset().accessRights(AccessRights.PUBLIC), ANY_SCHEMA)
                        .fields())
                .doesNotContainKey("private");
    }

    private static List<String> schemas(UdataVocabulary vocabulary, Standard... standards) {
        return Arrays.stream(standards)
                .map(standard -> describe(
                                dataset()
                                        .distribution(Distribution.download("https://example.org/a.csv")
                                                .conformsTo(standard)
                                                .build()),
                                vocabulary)
                        .files()
                        .get(0)
                        .fields()
                        .getOrDefault("conformsTo", ""))
                .toList();
    }

    /** Sheet 5.2: with a catalogue of schemas, name and version must be in it, and its addresses become names. */
    @Test
    void aSchemaIsNamedAsThePortalKnowsIt() {
        assertThat(schemas(
                        KNOWN_SCHEMAS,
                        Standard.schema("scdl/subventions", "2.1.0"),
                        Standard.schema("scdl/subventions", "9.9.9"),
                        Standard.schema("maison/voirie", "1.0"),
                        Standard.uri("https://schema.example.org/2.1.0.json"),
                        Standard.uri("https://schema.example.org/inconnu.json")))
                .containsExactly(
                        "scdl/subventions 2.1.0",
                        "scdl/subventions",
                        "",
                        "scdl/subventions 2.1.0",
                        "https://schema.example.org/inconnu.json");
    }

    @Test
    void aPortalWithoutCatalogueTakesAnySchema() {
        assertThat(schemas(ANY_SCHEMA, Standard.schema("maison/voirie", "1.0"))).containsExactly("maison/voirie 1.0");
    }

    @Test
    void aLinkHasAllThatThePortalKnowsOfLinks() {
        Distribution link = Distribution.download("https://example.org/a.csv")
                .title("Le fichier")
                .format(FileFormat.CSV)
                .byteSize("12")
                .checksum(Checksum.sha256("AB".repeat(32)))
                .build();

        FileState state =
                describe(dataset().distribution(link), ANY_SCHEMA).files().get(0);

        assertThat(state.content()).isEmpty();
        assertThat(state.fields())
                .containsOnly(
                        Map.entry("title", "Le fichier"),
                        Map.entry("accessUrls", "https://example.org/a.csv"),
                        Map.entry("format", "csv"),
                        Map.entry("mediaType", "text/csv"),
                        Map.entry("byteSize", "12"),
                        Map.entry("checksum", "sha256:" + "ab".repeat(32)));
    }

    private static String sample(UdataField field) {
        return switch (field) {
            case TITLE, DESCRIPTION, ACRONYM -> "Texte";
            case LICENCE -> "lov2";
            case FREQUENCY -> "annual";
            case KEYWORDS -> "aides, eau";
            case TEMPORAL -> "2024-01-01/2025-12-31";
            case SPATIAL -> "country:fr, fr:commune:82112";
            case ARCHIVED -> "2026-01-01T00:00:00+00:00";
            case PRIVATE -> "true";
        };
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadBack(UdataField field) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        field.write(sample(field), body);

        assertThat(field.read(JsonObject.of(body))).isEqualTo(sample(field));
        assertThat(UdataField.of(field.field())).contains(field);
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsWrittenAndReadBackAsNothing(UdataField field) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        field.write("", body);

        assertThat(body).hasSize(1);
        assertThat(field.read(JsonObject.of(body))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenOfAResourceIsReadBack(UdataResourceField field) {
        String sample = switch (field) {
            case TITLE, DESCRIPTION -> "Texte";
            case CONFORMS_TO -> "scdl/subventions 2.1.0";
            case ADDRESS -> "https://example.org/a.csv";
            case FORMAT -> "csv";
            case MEDIA_TYPE -> "text/csv";
            case SIZE -> "12";
            case CHECKSUM -> "sha256:ab";
        };
        for (String value : List.of(sample, "")) {
            Map<String, @Nullable Object> body = new LinkedHashMap<>();
            field.write(value, body);

            assertThat(body).hasSize(1);
            assertThat(field.read(JsonObject.of(body))).isEqualTo(value);
        }
        assertThat(UdataResourceField.of(field.field())).contains(field);
    }

    /** Seen on 17.18: a member of a schema that is not sent keeps its old value beside the new ones. */
    @Test
    void aSchemaIsSentWhole() {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        UdataResourceField.CONFORMS_TO.write("https://example.org/schema.json", body);

        Map<String, @Nullable Object> schema = new LinkedHashMap<>();
        schema.put("name", null);
        schema.put("version", null);
        schema.put("url", "https://example.org/schema.json");
        assertThat(body).containsEntry("schema", schema);
    }

    @Test
    void notesAreInWords() {
        Problem note = describe(dataset().keyword("c++"), ANY_SCHEMA).notes().get(0);

        assertThat(note.text(Locale.FRENCH)).contains("keywords", "c++");
    }
}
