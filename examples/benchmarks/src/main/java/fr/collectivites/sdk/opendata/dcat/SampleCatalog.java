package fr.collectivites.sdk.opendata.dcat;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Checksum;
import fr.collectivites.sdk.core.catalog.Contact;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.FileFormat;
import fr.collectivites.sdk.core.catalog.Frequency;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.catalog.SpatialCoverage;
import fr.collectivites.sdk.core.catalog.Theme;
import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.value.Period;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Catalogues of any size, each dataset with two files: 54 triples a dataset, what many share counted once. */
final class SampleCatalog {

    private static final Organisation PUBLISHER = Organisation.of("Commune d'exemple", "21820112700014");
    private static final Contact CONTACT = Contact.of("Service des données", "donnees@example.org");

    private SampleCatalog() {}

    static Catalog of(int datasets) {
        Catalog.Builder catalog = Catalog.builder("Catalogue de mesure", "Des jeux de données en nombre", PUBLISHER)
                .uri("https://data.example.org/catalog")
                .language("fr");
        for (int i = 0; i < datasets; i++) {
            catalog.dataset(dataset(i));
        }
        return catalog.build();
    }

    static Dataset dataset(int number) {
        String id = "subventions-" + number;
        return Dataset.builder(id, "Subventions versées, commune n° " + number, PUBLISHER)
                .description("Les subventions de plus de 23 000 € versées par la commune, une ligne par convention.\n"
                        + "Mise à jour après chaque conseil municipal. Fichier n° " + number + ".")
                .contact(CONTACT)
                .theme(Theme.GOVERNMENT)
                .keyword("subventions")
                .keyword("associations")
                .keyword("finances locales")
                .frequency(Frequency.ANNUAL)
                .licence(Licence.ETALAB_2_0)
                .spatial(SpatialCoverage.commune(CommuneCode.of("82112")))
                .temporal(Period.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)))
                .issued(LocalDate.of(2026, 1, 15))
                .modified(LocalDate.of(2026, 11, 1))
                .landingPage("https://data.example.org/jeux/" + id)
                .language("fr")
                .version("2025")
                .conformsTo("scdl/subventions", "2.0.4")
                .distribution(file(id, FileFormat.CSV, "text/csv", "csv", number))
                .distribution(file(id, FileFormat.JSON, "application/json", "json", number))
                .build();
    }

    private static Distribution file(String id, FileFormat format, String mediaType, String extension, int number) {
        return Distribution.download("https://data.example.org/fichiers/" + id + "." + extension)
                .accessUrl("https://data.example.org/jeux/" + id)
                .title("Subventions " + number + " (" + extension + ")")
                .description("Le fichier au format " + extension)
                .format(format)
                .mediaType(mediaType)
                .licence(Licence.ETALAB_2_0)
                .byteSize(BigDecimal.valueOf(12_345L + number))
                .checksum(Checksum.sha256(String.format("%064x", number * 1_000_003L)))
                .issued(LocalDate.of(2026, 1, 15))
                .modified(LocalDate.of(2026, 11, 1))
                .conformsTo("scdl/subventions", "2.0.4")
                .build();
    }
}
