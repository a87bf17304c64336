package fr.collectivites.sdk.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.testing.HostJackson;
import fr.collectivites.sdk.core.value.IsoDate;
import fr.collectivites.sdk.core.value.Period;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CatalogJsonTest {

    private static final Organisation PUBLISHER = Organisation.of("Commune d’Exemple", "21829990700012");

    private static final String FULL = """
            {
              "uri": "https://data.exemple.fr/catalog",
              "title": "Catalogue d'exemple",
              "description": "Données ouvertes",
              "translations": {"en": {"title": "Sample catalogue", "keywords": ["open data"]}},
              "publisher": {
                "uri": "https://data.exemple.fr/org/1", "identifier": "org-1", "name": "Syndicat d'exemple",
                "acronym": "SEX", "siren": "218299907", "siret": "21829990700012", "type": "LocalAuthority",
                "email": "donnees@exemple.fr", "homepage": "https://exemple.fr/"
              },
              "issued": "2024", "modified": "2026-01",
              "languages": ["fr"], "licence": "ETALAB_2_0", "rights": ["Licence Ouverte"],
              "homepage": "https://data.exemple.fr/",
              "datasets": [
                {
                  "identifier": "subventions-2025", "title": "Subventions versées en 2025", "description": "Liste",
                  "publisher": {"name": "Syndicat d'exemple"},
                  "creators": [{"name": "Commune d'exemple", "siret": "pas un numéro"}],
                  "contacts": [{"name": "Service données", "email": "donnees@exemple.fr", "role": "contact"}],
                  "themes": ["GOVE", "un thème de demain"], "hvdCategories": ["c_e1da4e07"],
                  "keywords": ["subventions"],
                  "accessRights": "PUBLIC",
                  "spatial": [{"label": "Moissac", "level": "commune", "code": "82112", "bbox": [1.0, 44.0, 1.2, 44.2]}],
                  "temporal": [{"start": "2025-01-01", "end": "2025-12-31"}],
                  "landingPages": ["https://exemple.fr/subventions"],
                  "issued": "2025-13-45", "modified": "2026-01-02T03:04:05Z",
                  "conformsTo": [{"name": "scdl/subventions", "version": "2.1.1"}],
                  "applicableLegislation": ["http://data.europa.eu/eli/reg_impl/2023/138/oj"],
                  "acronym": "SUBV", "created": "2025-02-01", "frequency": "ANNUAL",
                  "distributions": [
                    {
                      "title": "CSV", "issued": "2025-02-03", "conformsTo": [{"name": "scdl/subventions"}],
                      "file": "donnees/subventions-2025.csv",
                      "accessUrls": ["https://exemple.fr/s"], "downloadUrls": ["https://exemple.fr/s.csv"],
                      "accessServices": ["api-1"],
                      "format": "CSV", "mediaType": "text/csv", "compressFormat": "application/gzip",
                      "byteSize": 1234, "checksum": {"algorithm": "sha256", "value": "ab"},
                      "availability": "STABLE", "status": "COMPLETED",
                      "spatialResolutionInMeters": 10, "temporalResolution": "P1D",
                      "x-inconnu": {"a": [1, null, "b"]}
                    },
                    {"accessUrls": [], "byteSize": "environ 2 Mo"}
                  ],
                  "inSeries": ["subventions"], "version": "1.2", "versionNotes": ["corrections"],
                  "types": ["STATISTICAL"], "otherIdentifiers": ["https://doi.org/10.1/x"],
                  "provenance": ["Extrait du SI"],
                  "relations": [{"kind": "source", "uri": "https://exemple.fr/brut"},
                                {"kind": "qualifiedRelation", "uri": "https://exemple.fr/plan",
                                 "role": "http://www.iana.org/assignments/relation/original"}],
                  "attributions": [{"agent": {"name": "Prestataire"}, "role": "custodian"}],
                  "mandate": {"principal": {"name": "Commune d'exemple"}, "basis": "Convention du 12 mars 2025",
                              "period": {"start": "2025-03-12"}},
                  "spatialResolutionInMeters": [1.5], "temporalResolution": "P1Y",
                  "absent": null, "vide": ""
                }
              ],
              "series": [{"identifier": "subventions", "title": "Subventions", "frequency": "ANNUAL"}],
              "services": [{"identifier": "api-1", "title": "API", "endpointUrls": ["https://exemple.fr/api"],
                            "endpointDescriptions": ["https://exemple.fr/openapi.json"],
                            "servesDatasets": ["subventions-2025"], "formats": ["JSON"]}],
              "records": [{"uri": "https://data.exemple.fr/fiche/1", "primaryTopic": "subventions-2025", "modified": "2026-01-02",
                           "issued": "un jour", "title": "Fiche", "description": "Fiche des subventions", "languages": ["fr"],
                           "conformsTo": [{"uri": "http://data.europa.eu/r5r/"}], "status": "https://exemple.fr/statut/1",
                           "source": "https://exemple.fr/fiche/0"}],
              "catalogs": ["https://autre.exemple.fr/catalog"]
            }
            """;

    @Test
    void jsonOfEveryFieldIsReadAndWrittenWithoutLossByBothJacksons() {
        Catalog catalog = HostJackson.readWithoutLoss(FULL, Catalog.class);
        Dataset dataset = catalog.dataset("subventions-2025").orElseThrow();

        assertThat(catalog.service("api-1").orElseThrow().endpointUrls()).containsExactly("https://exemple.fr/api");
        assertThat(catalog.series("subventions").orElseThrow().frequency()).contains(Frequency.ANNUAL);
        assertThat(catalog.publisher().orElseThrow().siret().orElseThrow().value())
                .isEqualTo("21829990700012");
        assertThat(dataset.frequency()).contains(Frequency.ANNUAL);
        assertThat(dataset.mandate().orElseThrow().period().orElseThrow().firstDay())
                .contains(LocalDate.of(2025, 3, 12));
        assertThat(dataset.unknownFields()).containsEntry("absent", null).containsEntry("vide", "");
    }

    @Test
    void wrongTextIsHeldAndShown() {
        Dataset dataset = HostJackson.read(FULL, Catalog.class).datasets().get(0);

        assertThat(dataset.issued()).isEmpty();
        assertThat(dataset.issuedText()).contains("2025-13-45");
        assertThat(dataset.creators().get(0).siret()).isEmpty();
        assertThat(dataset.creators().get(0).siretText()).contains("pas un numéro");
        assertThat(dataset.distributions().get(1).byteSize()).isEmpty();
        assertThat(dataset.distributions().get(1).byteSizeText()).contains("environ 2 Mo");
        assertThat(dataset.themes()).containsExactly(Theme.GOVERNMENT, Theme.of("un thème de demain"));
        assertThat(dataset.themes().get(1).isKnown()).isFalse();
    }

    @Test
    void missingRequiredFieldsAndNullsNeverThrow() {
        Dataset dataset = HostJackson.read(
                "{\"title\": null, \"keywords\": [null, \"eau\"], \"distributions\": null, \"translations\": {\"en\": null}}",
                Dataset.class);

        assertThat(dataset.title()).isEmpty();
        assertThat(dataset.publisher()).isEmpty();
        assertThat(dataset.keywords()).containsExactly("eau");
        assertThat(dataset.distributions()).isEmpty();
        assertThat(dataset.translations()).isEmpty();
        assertThat(HostJackson.write(HostJackson.read("{}", Catalog.class))).isEqualTo("{}");
    }

    @Test
    void builtEntitiesSurviveTheRoundTrip() {
        Dataset dataset = Dataset.builder("subventions-2025", "Subventions versées en 2025", PUBLISHER)
                .description("Liste")
                .theme(Theme.GOVERNMENT)
                .keyword("subventions")
                .frequency(Frequency.ANNUAL)
                .licence(Licence.ETALAB_2_0)
                .issued(LocalDate.of(2025, 2, 3))
                .modified(Instant.parse("2026-01-02T03:04:05Z"))
                .temporal(Period.year(2025))
                .spatial(SpatialCoverage.france().toBuilder()
                        .bbox(
                                new BigDecimal("-5.1"),
                                new BigDecimal("41.3"),
                                new BigDecimal("9.6"),
                                new BigDecimal("51.1"))
                        .build())
                .translation(
                        "en", Translation.builder().title("Grants paid in 2025").build())
                .onBehalfOf(Organisation.of("Commune d'exemple", "218299907"), "Convention du 12 mars 2025")
                .distribution(Distribution.file(Path.of("donnees", "subventions-2025.csv"))
                        .conformsTo("scdl/subventions", "2.1.1")
                        .checksum(Checksum.sha256("00"))
                        .byteSize(BigDecimal.valueOf(1234))
                        .build())
                .unknownField("x-maison", 1)
                .build();
        Catalog catalog = Catalog.of(dataset);

        HostJackson.writeWithoutLoss(catalog, Catalog.class);
        assertThat(dataset.producer().orElseThrow().name()).contains("Commune d'exemple");
        assertThat(dataset.modified().flatMap(IsoDate::instant)).contains(Instant.parse("2026-01-02T03:04:05Z"));
        Distribution file = dataset.distributions().get(0);
        assertThat(file.format()).contains(FileFormat.CSV);
        assertThat(file.mediaType()).contains("text/csv");
        assertThat(file.file()).contains("donnees/subventions-2025.csv");
    }
}
