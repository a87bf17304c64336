import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.opendata.publish.PublicationResult;
import fr.collectivites.sdk.opendata.publish.Publisher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** A program that publishes, killed and taken up. */
final class Killing extends Publishing {

    private static final int KILLED = 12;

    Killing(Path home) throws IOException {
        super(home);
    }

    Catalog killed() throws IOException {
        Dataset[] datasets = new Dataset[KILLED];
        for (int i = 0; i < KILLED; i++) {
            // A table that nothing holds back: bytes at random are suspected of personal data now and then
            byte[] bytes = new byte[40_000 + i];
            for (int b = 0; b < bytes.length; b++) {
                bytes[b] = (byte) (b == 0 ? 'a' : b % 8 == 1 ? '\n' : '1' + (b / 8 + i) % 9);
            }
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

    void publishKilled() throws IOException {
        Publisher publisher = Publisher.to(platform("UDATA_KEY").chunkSize(15_000).build());
        PublicationResult result = publisher.apply(publisher.plan(killed()));
        System.exit(result.refusals().isEmpty() ? 0 : 3);
    }

    void kill(int times) throws Exception {
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
            settle();
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

    /** A request that was under way may still be carried out: until the portal has been silent for two seconds. */
    private void settle() throws Exception {
        for (int silent = 0; silent < 20; silent++) {
            long line = now();
            Thread.sleep(100);
            if (now() != line) {
                silent = 0;
            }
        }
    }

    /** Deletes a dataset and takes its identifier from it, so that the next one is new. */
    void forget(String key) throws Exception {
        String path = "api/1/datasets/" + key + "/";
        check(ask("PUT", path, "{\"title\": \"x\", \"extras\": {}}", "UDATA_KEY").statusCode() == 200, path);
        check(ask("DELETE", path, "", "UDATA_KEY").statusCode() == 204, path);
    }

    List<String> child() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.addAll(List.of(Scenario.class.getName(), home.toString(), "publish"));
        return command;
    }
}
