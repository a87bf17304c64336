import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.Frequency;
import fr.collectivites.sdk.core.http.AccessRefusedException;
import fr.collectivites.sdk.core.http.ConflictException;
import fr.collectivites.sdk.core.http.PlatformRefusedException;
import fr.collectivites.sdk.core.http.Secret;
import fr.collectivites.sdk.opendata.publish.Action;
import fr.collectivites.sdk.opendata.publish.PublicationPlan;
import fr.collectivites.sdk.opendata.publish.PublicationResult;
import fr.collectivites.sdk.opendata.publish.Publisher;
import fr.collectivites.sdk.opendata.udata.UdataPlatform;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Datasets that come, change and go. */
final class Changes extends Publishing {

    Changes(Path home) throws IOException {
        super(home);
    }

    void create() throws Exception {
        PublicationResult result = publish(catalog(full().build()));
        check(result.receipts().size() == 1, result);
        String dataset = get("api/1/datasets/" + key("subventions") + "/");
        has(
                dataset,
                "\"title\": \"Subventions vers\\u00e9es\"",
                "\"acronym\": \"SUB\"",
                "\"license\": \"lov2\"",
                "\"frequency\": \"annual\"",
                "\"tags\": [\"elections\", \"leau-potable\"]",
                "\"temporal_coverage\": {\"end\": \"2025-12-31\", \"start\": \"2025-01-01\"}",
                "\"zones\": [\"fr:commune:82112\"]",
                "\"schema\": {\"name\": \"maison/subventions\", \"url\": null, \"version\": \"1.0\"}",
                "\"private\": false");
        List<String> titles = titles(dataset);
        check(titles.equals(List.of("Subventions 2025", "lisez-moi.csv", "Carte")), titles);
        String url = first("\"url\": \"(http[^\"]*subventions-2025.csv)\"", dataset);
        check(dataset.contains("\"filesize\": " + Files.size(work.resolve("Subventions_2025.csv"))), url);
    }

    void unchanged() throws Exception {
        long start = now();
        Publisher publisher = publisher(false);
        PublicationPlan plan = publisher.plan(catalog(full().build()));
        PublicationResult result = publisher.apply(plan);
        check(plan.isEmpty() && result.receipts().isEmpty(), plan);
        check(writes(since(start)).isEmpty(), since(start));
    }

    void field() throws Exception {
        String path = "api/1/datasets/" + key("subventions") + "/";
        String before = get(path);
        // What people do on the portal besides; tags and period have to go with it, or they are wiped.
        String edit = "{\"title\": \"Subventions versées\", \"tags\": [\"elections\", \"leau-potable\"],"
                + "\"temporal_coverage\": {\"start\": \"2025-01-01\", \"end\": \"2025-12-31\"},"
                + "\"description_short\": \"En bref\", \"private\": true,"
                + "\"spatial\": {\"zones\": [\"fr:commune:82112\"], \"granularity\": \"fr:commune\"},"
                + "\"extras\": {\"collectivites:id\": \"subventions\", \"autre\": \"x\", \"collectivites:fields\": \""
                + first("\"collectivites:fields\": \"(acronym[^\"]*)\"", before) + "\"}}";
        check(ask("PUT", path, edit, "UDATA_KEY").statusCode() == 200, "edit");
        String link = "{\"title\": \"À la main\", \"url\": \"https://example.org/x\", \"filetype\": \"remote\"}";
        check(ask("POST", path + "resources/", link, "UDATA_KEY").statusCode() == 201, "resource");
        long start = now();
        PublicationResult result =
                publish(catalog(full().frequency(Frequency.QUARTERLY).build()));
        List<String> writes = writes(since(start));
        check(writes.equals(List.of("PUT /" + path)), writes);
        check(result.receipts().get(0).writes() == 1, result.receipts());
        has(
                get(path),
                "\"frequency\": \"quarterly\"",
                "\"description_short\": \"En bref\"",
                "\"granularity\": \"fr:commune\"",
                "\"autre\": \"x\"",
                "\"private\": true",
                "\"tags\": [\"elections\", \"leau-potable\"]",
                "\"end\": \"2025-12-31\"",
                "\\u00c0 la main");
    }

    void file() throws Exception {
        String path = "api/1/datasets/" + key("subventions") + "/";
        String resource = first("\"id\": \"([0-9a-f-]{36})\"[^}]*\\}[^}]*\\}[^}]*\\}[^{]*\"title\": \"Subventions 2025\"", get(path));
        Catalog changed = catalog(full().frequency(Frequency.QUARTERLY).build());
        csv("Subventions_2025.csv", 4);
        long start = now();
        PublicationResult result = publish(changed);
        List<String> writes = writes(since(start));
        check(
                writes.equals(List.of(
                        "POST /" + path + "resources/" + resource + "/upload/",
                        "PUT /" + path + "resources/" + resource + "/")),
                writes);
        check(result.receipts().get(0).writes() == 2, result.receipts());
        has(get(path), "Subventions 2025", resource);
        HttpResponse<String> latest =
                ask("GET", "api/1/datasets/r/" + resource, "", "UDATA_KEY");
        check(latest.statusCode() == 302, latest.statusCode());
    }

    void removal() throws Exception {
        String path = "api/1/datasets/" + key("subventions") + "/";
        publish(catalog(dataset("subventions", "Subventions versées")
                .distribution(Distribution.file(csv("Subventions_2025.csv", 4)).build())
                .build()));
        String dataset = get(path);
        has(
                dataset,
                "\"acronym\": null",
                "\"frequency\": \"unknown\"",
                "\"tags\": []",
                "\"temporal_coverage\": null",
                "\"zones\": []",
                "\"schema\": null");
        check(titles(dataset).stream().noneMatch("lisez-moi.csv"::equals), titles(dataset));
    }

    void parts() throws Exception {
        byte[] bytes = new byte[100_000];
        new Random(1).nextBytes(bytes);
        Path file = Files.write(work.resolve("gros.csv"), bytes);
        Catalog catalog = catalog(dataset("gros", "Gros fichier")
                .distribution(Distribution.file(file).build())
                .build());
        publish(Publisher.to(platform("UDATA_KEY").chunkSize(30_000).build()), catalog);
        String dataset = get("api/1/datasets/" + key("gros") + "/");
        has(dataset, "\"filesize\": 100000", "collectivites:sha256");
    }

    /** Files that have one name on the portal, which keeps a name once a second: the others are sent again. */
    void oneName() throws Exception {
        Dataset.Builder dataset = dataset("un-nom", "Un nom");
        List<String> titles = new ArrayList<>();
        List<String> sizes = new ArrayList<>();
        for (String name : List.of("a-b-c-d", "a-b-c_d", "a-b_c-d", "a-b_c_d", "a_b-c-d", "a_b-c_d", "a_b_c-d", "a_b_c_d")) {
            Path file = csv(name + ".csv", titles.size() + 1);
            dataset.distribution(Distribution.file(file).title(name).build());
            titles.add(name);
            sizes.add("\"filesize\": " + Files.size(file));
        }
        long start = now();
        publish(catalog(dataset.build()));
        String stored = get("api/1/datasets/" + key("un-nom") + "/");
        check(titles(stored).equals(titles), titles(stored));
        has(stored, sizes.toArray(String[]::new));
        long uploads = writes(since(start)).stream().filter(write -> write.endsWith("/upload/")).count();
        System.out.println("        " + titles.size() + " files of one name: " + uploads + " uploads");
    }

    void conflict() throws Exception {
        Catalog catalog = catalog(dataset("conflit", "Avant").build());
        publish(catalog);
        Publisher publisher = publisher(false);
        PublicationPlan plan = publisher.plan(catalog(dataset("conflit", "Après").build()));
        String path = "api/1/datasets/" + key("conflit") + "/";
        String edit = "{\"title\": \"Entre-temps\"}";
        check(ask("PUT", path, edit, "UDATA_KEY").statusCode() == 200, "edit");
        long start = now();
        PublicationResult result = publisher.apply(plan);
        check(
                result.refusals().size() == 1 && result.refusals().get(0).cause() instanceof ConflictException,
                result.refusals());
        check(writes(since(start)).isEmpty(), since(start));
        has(get(path), "Entre-temps");
    }

    void keys() {
        Catalog catalog = catalog(dataset("cle", "Clé").build());
        for (Secret bad : List.of(Secret.of("udata_inconnue"), Secret.of(System.getenv("UDATA_REVOKED_KEY")))) {
            Publisher publisher = Publisher.to(
                    UdataPlatform.builder(SITE, bad).organization(ORGANIZATION).build());
            try {
                publisher.plan(catalog);
                throw new AssertionError("a bad key was taken");
            } catch (AccessRefusedException e) {
                String text = e.message(Locale.FRENCH);
                check(text.contains("clé") && !text.contains(bad.reveal()), text);
            }
        }
        try {
            Publisher.to(platform("UDATA_STRANGER_KEY").build()).plan(catalog);
            throw new AssertionError("the key of a stranger was taken");
        } catch (PlatformRefusedException e) {
            check(e.message(Locale.FRENCH).contains("organisation"), e.message(Locale.FRENCH));
        }
    }

    void retired() throws Exception {
        Dataset dataset = dataset("retrait", "Retrait")
                .distribution(Distribution.file(csv("retrait.csv", 2)).build())
                .build();
        List<Dataset> all = new ArrayList<>(List.of(dataset));
        publish(catalog(all.toArray(Dataset[]::new)));
        String key = key("retrait");
        Publisher publisher = publisher(true);
        PublicationResult result = publisher.apply(publisher.plan(catalog(dataset("conflit", "Avant").build())));
        check(
                result.receipts().stream()
                        .anyMatch(receipt -> receipt.id().equals("retrait") && receipt.action() == Action.RETIRE),
                result.receipts());
        check(keys("retrait").isEmpty(), keys("retrait"));
        HttpResponse<String> gone = raw.send(
                HttpRequest.newBuilder(SITE.resolve("api/1/datasets/" + key + "/")).build(),
                HttpResponse.BodyHandlers.ofString());
        check(gone.statusCode() == 410, gone.statusCode());
        publish(catalog(dataset));
        check(key("retrait").equals(key), key("retrait"));
    }
}
