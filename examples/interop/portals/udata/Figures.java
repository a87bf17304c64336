import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.opendata.publish.PublicationPlan;
import fr.collectivites.sdk.opendata.publish.PublicationResult;
import fr.collectivites.sdk.opendata.publish.Publisher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Time and requests for many datasets, new and unchanged. */
final class Figures extends Publishing {

    Figures(Path home) throws IOException {
        super(home);
    }

    void figures(int count) throws Exception {
        Dataset[] datasets = new Dataset[count];
        for (int i = 0; i < count; i++) {
            datasets[i] = dataset("jeu-" + i, "Jeu de données n° " + i)
                    .keyword("essai")
                    .distribution(Distribution.file(csv("jeu-" + i + ".csv", 5)).build())
                    .build();
        }
        Catalog catalog = catalog(datasets);
        Publisher publisher = publisher(false);
        for (String state : List.of("new", "unchanged")) {
            long line = now();
            long start = System.nanoTime();
            PublicationPlan plan = publisher.plan(catalog);
            PublicationResult result = publisher.apply(plan);
            double seconds = (System.nanoTime() - start) / 1e9;
            check(result.refusals().isEmpty(), result.refusals());
            List<String> requests = since(line);
            System.out.printf(
                    Locale.ROOT,
                    "        %d %s datasets with a file each: %.1f s, %d requests, %d writes%n",
                    count,
                    state,
                    seconds,
                    requests.size(),
                    writes(requests).size());
            if (state.equals("unchanged")) {
                check(writes(requests).isEmpty(), writes(requests));
                long listed = Long.parseLong(first(
                        "\"total\": (\\d+)",
                        get("api/1/datasets/?organization=" + ORGANIZATION + "&page_size=1")));
                check(requests.size() <= listed / 100 + 6, requests);
            }
        }
    }
}
