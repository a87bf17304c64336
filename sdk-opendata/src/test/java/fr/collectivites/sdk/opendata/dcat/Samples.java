package fr.collectivites.sdk.opendata.dcat;

import fr.collectivites.sdk.core.catalog.AccessRights;
import fr.collectivites.sdk.core.catalog.Availability;
import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Checksum;
import fr.collectivites.sdk.core.catalog.Contact;
import fr.collectivites.sdk.core.catalog.DataService;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.DatasetSeries;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.FileFormat;
import fr.collectivites.sdk.core.catalog.Frequency;
import fr.collectivites.sdk.core.catalog.HvdCategory;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.catalog.Relation;
import fr.collectivites.sdk.core.catalog.SpatialCoverage;
import fr.collectivites.sdk.core.catalog.Standard;
import fr.collectivites.sdk.core.catalog.Theme;
import fr.collectivites.sdk.core.catalog.Translation;
import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.value.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** The catalogue of an invented commune, with nearly every field in use. */
public final class Samples {

    public static final String BASE = "https://data.villebourg.example/";
    public static final String SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private Samples() {}

    public static Organisation publisher() {
        return Organisation.builder("Commune de Villebourg-sur-Lère")
                .siren("218299998")
                .type(Organisation.Type.LOCAL_AUTHORITY)
                .email("opendata@villebourg.example")
                .homepage("https://www.villebourg.example/")
                .build();
    }

    public static SpatialCoverage place() {
        return SpatialCoverage.commune(CommuneCode.of("82112")).toBuilder()
                .label("Moissac")
                .bbox(bd("1.04"), bd("44.05"), bd("1.18"), bd("44.17"))
                .centroid(bd("1.1"), bd("44.1"))
                .build();
    }

    private static BigDecimal bd(String number) {
        return new BigDecimal(number);
    }

    public static Distribution csv() {
        return Distribution.download(BASE + "files/subventions 2025.csv")
                .identifier("subventions-2025-csv")
                .title("Subventions 2025 (CSV)")
                .description("Fichier au schéma SCDL.")
                .format(FileFormat.CSV)
                .byteSize(bd("12345"))
                .checksum(Checksum.sha256(SHA256))
                .licence(Licence.ETALAB_2_0)
                .availability(Availability.STABLE)
                .status(Distribution.Status.COMPLETED)
                .issued(LocalDate.of(2026, 1, 15))
                .modified(Instant.parse("2026-02-01T09:30:00Z"))
                .language("fr")
                .conformsTo(Standard.schema("scdl/subventions", "2.1.1"))
                .build();
    }

    public static Dataset subsidies() {
        return Dataset.builder("subventions", "Subventions versées", publisher())
                .description("Subventions versées aux associations depuis 2025,\nau-delà de 23 000 €.")
                .acronym("SUBV")
                .contact(Contact.of("Service des données", "opendata@villebourg.example"))
                .theme(Theme.GOVERNMENT)
                .theme(Theme.ECONOMY)
                .keyword("subventions, associations")
                .keyword("SCDL")
                .frequency(Frequency.ANNUAL)
                .issued(LocalDate.of(2026, 1, 15))
                .modified(Instant.parse("2026-02-01T09:30:00Z"))
                .language("fr")
                .licence(Licence.ETALAB_2_0)
                .accessRights(AccessRights.PUBLIC)
                .spatial(place())
                .temporal(Period.year(2025))
                .landingPage("https://www.villebourg.example/données")
                .conformsTo(Standard.schema("scdl/subventions", "2.1.1"))
                .type("STATISTICAL")
                .version("1.2")
                .versionNote("Correction de deux montants.")
                .otherIdentifier("https://doi.example/10.1/x")
                .provenance("Extrait du logiciel de gestion financière.")
                .relation(Relation.builder(Relation.Kind.SOURCE, "adresses").build())
                .inSeries("finances")
                .temporalResolution("P1D")
                .spatialResolutionInMeters(new BigDecimal("10.0"))
                .translation(
                        "en",
                        Translation.builder()
                                .title("Grants paid")
                                .keyword("grants")
                                .build())
                .distribution(csv())
                .build();
    }

    /** A high-value dataset with a service. */
    public static Dataset addresses() {
        return Dataset.builder("adresses", "Base adresse locale", publisher())
                .description("Adresses de la commune.")
                .contact(Contact.of("Service des données", "opendata@villebourg.example"))
                .theme(Theme.REGIONS)
                .hvdCategory(HvdCategory.GEOSPATIAL)
                .licence(Licence.ETALAB_2_0)
                .distribution(Distribution.download(BASE + "files/adresses.csv")
                        .format(FileFormat.CSV)
                        .accessService("api-adresses")
                        .build())
                .build();
    }

    public static DataService api() {
        return DataService.builder("api-adresses", "API des adresses", BASE + "api/adresses")
                .description("Recherche d'adresses.")
                .publisher(publisher())
                .contact(Contact.of("Service des données", "opendata@villebourg.example"))
                .endpointDescription(BASE + "api/openapi.json")
                .page(BASE + "api/doc")
                .hvdCategory(HvdCategory.GEOSPATIAL)
                .servesDataset("adresses")
                .licence(Licence.ETALAB_2_0)
                .build();
    }

    public static Catalog catalog() {
        return Catalog.builder("Données ouvertes de Villebourg-sur-Lère", "Ce que la commune publie.", publisher())
                .language("fr")
                .licence(Licence.ETALAB_2_0)
                .issued(LocalDate.of(2026, 1, 1))
                .modified(Instant.parse("2026-02-01T09:30:00Z"))
                .spatial(SpatialCoverage.france())
                .homepage("https://data.villebourg.example/")
                .dataset(subsidies())
                .dataset(addresses())
                .series(DatasetSeries.builder("finances", "Finances de la commune", publisher())
                        .description("Tout ce qui touche aux finances.")
                        .build())
                .service(api())
                .build();
    }
}
