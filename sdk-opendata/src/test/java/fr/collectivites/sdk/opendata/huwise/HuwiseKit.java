package fr.collectivites.sdk.opendata.huwise;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.RetryPolicy;
import fr.collectivites.sdk.core.http.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the tests of this package begin with. */
final class HuwiseKit {

    static final Organisation COMMUNE = Organisation.of("Commune de Belcastel-sur-Lère", "218200095");

    /** As the portal knows the dataset. */
    static final String DATASET_ID = "218200095_subventions";

    private HuwiseKit() {}

    static HttpTransport transport(Duration readTimeout) {
        return HttpTransport.builder("essais")
                .readTimeout(readTimeout)
                .retry(new RetryPolicy(3, Duration.ZERO, Duration.ZERO))
                .pause(duration -> {})
                .build();
    }

    static HuwisePlatform.Builder platform(URI automation, URI explore, String key, HttpTransport transport) {
        return HuwisePlatform.builder(URI.create("https://portail.example/"), Secret.of(key))
                .automation(automation)
                .explore(explore)
                .licence(Licence.ETALAB_2_0, "lov2")
                .transport(transport)
                .pause(duration -> {});
    }

    /** A dataset with all that goes to the portal. */
    static Dataset.Builder dataset(String title) {
        return Dataset.builder("subventions", title, COMMUNE)
                .description("Aides versées < 23 000 €.\n\nUne ligne par aide.")
                .licence(Licence.ETALAB_2_0)
                .keyword("aides")
                .keyword("associations, clubs");
    }

    static Path file(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    static Catalog first(Path folder) throws IOException {
        return Catalog.of(dataset("Subventions")
                .landingPage("https://example.org/aides")
                .distribution(Distribution.file(file(folder, "subventions.csv", "nom;montant\na;1\n"))
                        .build())
                .build());
    }

    /** Another title, no link any more, another file. */
    static Catalog second(Path folder) throws IOException {
        return Catalog.of(dataset("Subventions versées")
                .distribution(Distribution.file(file(folder, "subventions.csv", "nom;montant\na;1\nb;2\n"))
                        .build())
                .build());
    }

    /** Makes a value of the only dataset one that another portal says; returns all values of its group. */
    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> federate(HuwiseDouble portal, String field, String text) {
        Map<String, @Nullable Object> metadata =
                (Map<String, @Nullable Object>) portal.only().json.get("metadata");
        Map<String, @Nullable Object> main = (Map<String, @Nullable Object>) metadata.get("default");
        Map<String, @Nullable Object> value = new LinkedHashMap<>();
        value.put("value", text);
        value.put("remote_value", text);
        value.put("override_remote_value", false);
        main.put(field, value);
        return main;
    }
}
