import com.sun.net.httpserver.HttpServer;
import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.Frequency;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.catalog.SpatialCoverage;
import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.http.AccessRefusedException;
import fr.collectivites.sdk.core.http.ConflictException;
import fr.collectivites.sdk.core.http.PlatformRefusedException;
import fr.collectivites.sdk.core.http.Secret;
import fr.collectivites.sdk.core.value.Period;
import fr.collectivites.sdk.opendata.files.FilesPlatform;
import fr.collectivites.sdk.opendata.publish.Action;
import fr.collectivites.sdk.opendata.publish.PublicationPlan;
import fr.collectivites.sdk.opendata.publish.PublicationResult;
import fr.collectivites.sdk.opendata.publish.Publisher;
import fr.collectivites.sdk.opendata.udata.HarvestPreview;
import fr.collectivites.sdk.opendata.udata.UdataPlatform;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Publishes to a real udata and looks from outside, with a client of its own and the portal's list of requests, whether
 * what the library says is so. Reads the address and keys of the portal from the environment, as start leaves them.
 *
 * <pre>
 * Scenario DIR all KILLS       everything; the process that publishes is killed KILLS times
 * Scenario DIR figures N       time and requests for N datasets, new and unchanged
 * Scenario DIR publish         publishes the catalogue of the killing test and ends: what is killed
 * </pre>
 */
class Scenario {

    private static final URI SITE = URI.create(System.getenv("UDATA_URL") + "/");
    private static final String ORGANIZATION = System.getenv("UDATA_ORGANIZATION");
    private static final Pattern LINE = Pattern.compile("\"(GET|HEAD|POST|PUT|DELETE) ([^ ?\"]*)[^\"]*\" (\\d+)");
    private static final int KILLED = 12;

    private static int passed;
    private static int failed;

    private final Path home;
    private final Path work;
    private final HttpClient raw = HttpClient.newHttpClient();

    Scenario(Path home) throws IOException {
        this.home = home;
        this.work = Files.createDirectories(home.resolve("work"));
    }

    public static void main(String[] args) throws Exception {
        Scenario scenario = new Scenario(Path.of(args[0]));
        switch (args[1]) {
            case "all" -> scenario.all(Integer.parseInt(args[2]));
            case "figures" -> scenario.figures(Integer.parseInt(args[2]));
            case "publish" -> scenario.publishKilled();
            default -> throw new IllegalArgumentException(args[1]);
        }
        if (passed + failed > 0) {
            System.out.println(passed + " passed, " + failed + " failed");
        }
        System.exit(failed == 0 ? 0 : 1);
    }

    private interface Step {
        void run() throws Exception;
    }

    private static void step(String name, Step step) {
        long start = System.nanoTime();
        try {
            step.run();
            passed++;
            System.out.printf(Locale.ROOT, "ok      %s (%.1f s)%n", name, (System.nanoTime() - start) / 1e9);
        } catch (Exception | AssertionError e) {
            failed++;
            System.out.println("FAILED  " + name);
            e.printStackTrace(System.out);
        }
    }

    private static void check(boolean condition, Object found) {
        if (!condition) {
            throw new AssertionError(String.valueOf(found));
        }
    }

    private void all(int kills) throws Exception {
        step("new datasets arrive whole", this::create);
        step("a second run writes nothing", this::unchanged);
        step("a changed field is the only write, and what others added stays", this::field);
        step("a changed file is sent, and keeps its address", this::file);
        step("values and files that are not declared any more go", this::removal);
        step("a file in parts arrives whole, also after a part was sent before", this::parts);
        step("a concurrent edit is a conflict, and nothing is written", this::conflict);
        step("bad keys are said as such", this::keys);
        step("a retired dataset is gone, and comes back under its address", this::retired);
        step("many datasets", () -> figures(Integer.getInteger("datasets", 500)));
        step("killed " + kills + " times and taken up, nothing is double", () -> kill(kills));
        step("the static site can be harvested", this::harvest);
    }

    // Publishing

    private UdataPlatform.Builder platform(String key) {
        return UdataPlatform.builder(SITE, Secret.of(System.getenv(key))).organization(ORGANIZATION);
    }

    private Publisher publisher(boolean retire) {
        return Publisher.builder(platform("UDATA_KEY").build()).retire(retire).build();
    }

    private static Organisation commune() {
        return Organisation.builder("Commune de Moissac").build();
    }

    private Path csv(String name, int rows) throws IOException {
        StringBuilder text = new StringBuilder("nom;nombre\n");
        IntStream.range(0, rows).forEach(i -> text.append("été ").append(i).append(';').append(i).append('\n'));
        return Files.writeString(work.resolve(name), text);
    }

    private static Dataset.Builder dataset(String id, String title) {
        return Dataset.builder(id, title, commune())
                .description("Décrit « " + title + " ».\nSur deux lignes.")
                .licence(Licence.ETALAB_2_0);
    }

    private Dataset.Builder full() throws IOException {
        return dataset("subventions", "Subventions versées")
                .acronym("SUB")
                .frequency(Frequency.ANNUAL)
                .keyword("L'eau potable")
                .keyword("Élections")
                .spatial(SpatialCoverage.commune(CommuneCode.of("82112")))
                .temporal(Period.year(2025))
                .distribution(Distribution.file(csv("Subventions_2025.csv", 3))
                        .title("Subventions 2025")
                        .conformsTo("maison/subventions", "1.0")
                        .build())
                .distribution(Distribution.file(csv("lisez-moi.csv", 1)).build())
                .distribution(Distribution.download("https://example.org/carte.geojson")
                        .title("Carte")
                        .build());
    }

    private Catalog catalog(Dataset... datasets) {
        return Catalog.of(datasets);
    }

    private PublicationResult publish(Catalog catalog) {
        return publish(publisher(false), catalog);
    }

    private static PublicationResult publish(Publisher publisher, Catalog catalog) {
        PublicationPlan plan = publisher.plan(catalog);
        PublicationResult result = publisher.apply(plan);
        check(result.refusals().isEmpty(), result.refusals());
        PublicationPlan again = publisher.plan(catalog);
        check(again.isEmpty(), "a second plan is not empty:\n" + again);
        return result;
    }

    // Looking from outside

    private HttpResponse<String> ask(String method, String path, String json, String key) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(SITE.resolve(path))
                .header("X-API-KEY", System.getenv(key))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        json.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(json));
        return raw.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String get(String path) throws Exception {
        HttpResponse<String> answer = ask("GET", path, "", "UDATA_KEY");
        check(answer.statusCode() == 200, answer.statusCode() + " " + answer.body());
        return answer.body();
    }

    /** Keys of the datasets of that identifier, deleted ones left out. */
    private List<String> keys(String id) throws Exception {
        List<String> keys = new ArrayList<>();
        String path = "api/1/datasets/?organization=" + ORGANIZATION + "&deleted=false&page_size=2000";
        for (String dataset : get(path).split("(?=\\{\"access_audiences\")")) {
            if (dataset.contains("\"collectivites:id\": \"" + id + "\"")) {
                keys.add(first("\"id\": \"([0-9a-f]{24})\"", dataset));
            }
        }
        return keys;
    }

    private String key(String id) throws Exception {
        List<String> keys = keys(id);
        check(keys.size() == 1, id + ": " + keys);
        return keys.get(0);
    }

    private static String first(String regex, String text) {
        Matcher matcher = Pattern.compile(regex).matcher(text);
        check(matcher.find(), regex + " in " + text);
        return matcher.group(1);
    }

    private static void has(String text, String... parts) {
        for (String part : parts) {
            check(text.contains(part), part + " is not in " + text);
        }
    }

    /** Requests that the portal has noted since: method and path. */
    private List<String> since(long start) throws IOException {
        List<String> lines = Files.readAllLines(home.resolve("requests.log"));
        return lines.subList((int) start, lines.size()).stream()
                .map(LINE::matcher)
                .filter(Matcher::find)
                .map(line -> line.group(1) + " " + line.group(2))
                .toList();
    }

    private long now() throws IOException {
        return Files.readAllLines(home.resolve("requests.log")).size();
    }

    private static List<String> writes(List<String> requests) {
        return requests.stream()
                .filter(request -> !request.startsWith("GET ") && !request.startsWith("HEAD "))
                .toList();
    }

    // The steps

    private void create() throws Exception {
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

    private static List<String> titles(String dataset) {
        List<String> titles = new ArrayList<>();
        Matcher matcher = Pattern.compile("\"title\": \"([^\"]*)\", \"type\"").matcher(dataset);
        while (matcher.find()) {
            titles.add(matcher.group(1));
        }
        return titles;
    }

    private void unchanged() throws Exception {
        long start = now();
        Publisher publisher = publisher(false);
        PublicationPlan plan = publisher.plan(catalog(full().build()));
        PublicationResult result = publisher.apply(plan);
        check(plan.isEmpty() && result.receipts().isEmpty(), plan);
        check(writes(since(start)).isEmpty(), since(start));
    }

    private void field() throws Exception {
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

    private void file() throws Exception {
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

    private void removal() throws Exception {
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

    private void parts() throws Exception {
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

    private void conflict() throws Exception {
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

    private void keys() {
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

    private void retired() throws Exception {
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

    private void figures(int count) throws Exception {
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

    // Killed and taken up

    private Catalog killed() throws IOException {
        Dataset[] datasets = new Dataset[KILLED];
        for (int i = 0; i < KILLED; i++) {
            byte[] bytes = new byte[40_000 + i];
            new Random(i).nextBytes(bytes);
            Path file = work.resolve("coupure-" + i + ".csv");
            if (!Files.exists(file)) {
                Files.write(file, bytes);
            }
            datasets[i] = dataset("coupure-" + i, "Coupure " + i)
                    .distribution(Distribution.file(file).title("Fichier " + i).build())
                    .distribution(Distribution.download("https://example.org/" + i).build())
                    .build();
        }
        return catalog(datasets);
    }

    private void publishKilled() throws IOException {
        Publisher publisher = Publisher.to(platform("UDATA_KEY").chunkSize(15_000).build());
        PublicationResult result = publisher.apply(publisher.plan(killed()));
        System.exit(result.refusals().isEmpty() ? 0 : 3);
    }

    private void kill(int times) throws Exception {
        killed();
        Random random = new Random(42);
        int cut = 0;
        for (int i = 0; i < times; i++) {
            if (cut > 0 && keys("coupure-" + (KILLED - 1)).size() == 1) {
                // Everything is there: begin anew
                for (int j = 0; j < KILLED; j++) {
                    for (String key : keys("coupure-" + j)) {
                        forget(key);
                    }
                }
            }
            long line = now();
            Process process = new ProcessBuilder(child())
                    .redirectErrorStream(true)
                    .redirectOutput(work.resolve("child.log").toFile())
                    .start();
            // From the first write on, at a random moment
            while (process.isAlive() && writes(since(line)).isEmpty()) {
                Thread.sleep(5);
            }
            process.waitFor(random.nextInt(1500), TimeUnit.MILLISECONDS);
            if (process.isAlive()) {
                cut++;
            }
            process.destroyForcibly().waitFor();
            // A request that was under way may still be carried out
            Thread.sleep(300);
        }
        check(cut >= (times + 1) / 2, "only " + cut + " of " + times + " were killed while publishing");
        Publisher publisher = Publisher.to(platform("UDATA_KEY").chunkSize(15_000).build());
        publish(publisher, killed());
        for (int i = 0; i < KILLED; i++) {
            String dataset = get("api/1/datasets/" + key("coupure-" + i) + "/");
            List<String> titles = titles(dataset);
            check(
                    titles.equals(List.of("Fichier " + i, "https://example.org/" + i)),
                    i + ": " + titles);
            has(dataset, "\"filesize\": " + (40_000 + i));
        }
        System.out.println("        killed while publishing: " + cut);
    }

    /** Deletes a dataset and takes its identifier from it, so that the next one is new. */
    private void forget(String key) throws Exception {
        String path = "api/1/datasets/" + key + "/";
        check(ask("PUT", path, "{\"title\": \"x\", \"extras\": {}}", "UDATA_KEY").statusCode() == 200, path);
        check(ask("DELETE", path, "", "UDATA_KEY").statusCode() == 204, path);
    }

    private List<String> child() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.addAll(List.of(Scenario.class.getName(), home.toString(), "publish"));
        return command;
    }

    // Harvesting

    private void harvest() throws Exception {
        Path site = Files.createDirectories(work.resolve("site"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            Path file = site.resolve(exchange.getRequestURI().getPath().substring(1)).normalize();
            byte[] bytes = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
            String name = file.getFileName().toString();
            exchange.getResponseHeaders()
                    .add("Content-Type", name.endsWith(".ttl") ? "text/turtle; charset=utf-8" : "application/octet-stream");
            exchange.sendResponseHeaders(bytes.length == 0 ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            String base = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            Publisher files = Publisher.to(
                    FilesPlatform.builder(site).baseUrl(base).build());
            PublicationResult result = files.apply(files.plan(catalog(
                    full().build(), dataset("budget", "Budget primitif").keyword("été")
                            .distribution(Distribution.file(csv("budget.csv", 2)).build()).build())));
            check(result.refusals().isEmpty(), result.refusals());
            for (String feed : List.of("catalog.ttl", "catalog.jsonld", "catalog.rdf")) {
                if (!Files.exists(site.resolve(feed))) {
                    continue;
                }
                HarvestPreview preview = platform("UDATA_KEY").build().harvest().preview(URI.create(base + feed));
                check(preview.isClean(), preview);
                check(preview.items().stream()
                        .map(item -> item.identifier() + "/" + item.title() + "/" + item.files())
                        .collect(java.util.stream.Collectors.toCollection(HashSet::new))
                        .equals(new HashSet<>(List.of(
                                "subventions/Subventions versées/3", "budget/Budget primitif/1"))), preview.items());
                System.out.println("        " + feed + ": " + preview.items().size() + " datasets, no error");
            }
        } finally {
            server.stop(0);
        }
    }
}
