package fr.collectivites.sdk.opendata.ckan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.http.Secret;
import fr.collectivites.sdk.opendata.dcat.Samples;
import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import fr.collectivites.sdk.opendata.publish.PublicationPlan;
import fr.collectivites.sdk.opendata.publish.PublicationResult;
import fr.collectivites.sdk.opendata.publish.Publisher;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many datasets on a real CKAN, and programs that are killed while they write. Figures go to target/portal-figures.txt. */
@Tag("portal")
class CkanLoadTest {

    private static final Path FIGURES = Path.of("target/portal-figures.txt");

    @TempDir
    static Path temp;

    private static CkanServer running;

    @BeforeAll
    static void started() {
        running = CkanServer.started();
    }

    static Catalog catalog(Path folder, int datasets) throws IOException {
        Catalog.Builder catalog = Catalog.builder("Essai", "", Samples.publisher());
        for (int i = 0; i < datasets; i++) {
            Path file = folder.resolve("donnees-" + i + ".csv");
            Files.writeString(file, "a;b\n" + i + ";2\n");
            catalog.dataset(Dataset.builder("jeu-" + i, "Jeu " + i, Samples.publisher())
                    .licence(Licence.ODBL_1_0)
                    .distribution(Distribution.file(file).build())
                    .build());
        }
        return catalog.build();
    }

    private static void figure(String text, Object... values) throws IOException {
        Files.writeString(
                FIGURES,
                String.format(Locale.ROOT, text, values) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    @Test
    void fiveHundredDatasets() throws IOException {
        CkanServer server = running.withNewOrganization();
        int datasets = Integer.getInteger("portal.datasets", 500);
        Catalog catalog = catalog(temp, datasets);
        long start = System.nanoTime();
        Publisher portal = Publisher.to(server.platform().build());
        PublicationPlan plan = portal.plan(catalog);
        PublicationResult result = portal.apply(plan);
        figure(
                "CKAN, %d new datasets with a file: %.1f s, %d requests",
                datasets,
                (System.nanoTime() - start) / 1e9,
                plan.summary().requests() + result.summary().requests());
        assertThat(result.refusals()).isEmpty();

        long mark = server.mark();
        start = System.nanoTime();
        PublicationPlan second = Publisher.to(server.platform().build()).plan(catalog);
        figure(
                "CKAN, %d unchanged datasets: %.1f s, %d requests",
                datasets, (System.nanoTime() - start) / 1e9, second.summary().requests());
        assertThat(second.isEmpty()).isTrue();
        assertThat(server.writes(mark)).isEmpty();
        // Four to learn what the site is, one for each hundred.
        assertThat(server.calls(mark)).hasSize(4 + (datasets + 99) / 100);
    }

    /** A program that publishes: it is killed. Arguments: address, organisation, folder, number of datasets. */
    static final class Child {
        public static void main(String[] args) throws IOException {
            CkanPlatform platform = CkanPlatform.builder(URI.create(args[0]), Secret.ofEnv("CKAN_KEY"))
                    .organization(args[1])
                    .build();
            Publisher portal = Publisher.to(platform);
            PublicationPlan plan = portal.plan(catalog(Path.of(args[2]), Integer.parseInt(args[3])));
            System.out.println("go");
            portal.apply(plan);
            System.out.println("done");
        }
    }

    @Test
    void aProgramThatIsKilledAnywhereIsFinishedByTheNextWithoutDoublets() throws Exception {
        int kills = Integer.getInteger("portal.kills", 3);
        int datasets = 12;
        Random random = new Random(20_261_124);
        long whole = run(running.withNewOrganization(), datasets, Long.MAX_VALUE);
        int cut = 0;
        int conflicts = 0;
        for (int i = 0; i < kills; i++) {
            CkanServer server = running.withNewOrganization();
            run(server, datasets, (long) (random.nextDouble() * whole));
            int before = server.datasets().size();
            cut += before < datasets ? 1 : 0;

            Catalog catalog = catalog(temp, datasets);
            Publisher portal = Publisher.to(server.platform().build());
            PublicationResult result = portal.apply(portal.plan(catalog));
            // CKAN may still be at work on the last request of the program that is gone: a change since the plan.
            for (int again = 0; again < 5 && !result.isComplete(); again++) {
                conflicts++;
                assertThat(result.conflicts()).isEqualTo(result.refusals());
                result = portal.apply(portal.plan(catalog));
            }
            assertThat(result.refusals()).isEmpty();
            assertThat(portal.plan(catalog).isEmpty()).isTrue();
            assertComplete(server, datasets);
        }
        figure(
                "CKAN, killed %d times at random while writing %d datasets (%d before the last was there): each finished by"
                        + " the next run (%d found the server still at work, and one more was needed), no doublet",
                kills, datasets, cut, conflicts);
    }

    private static void assertComplete(CkanServer server, int datasets) throws IOException {
        List<Map<String, @Nullable Object>> all = server.datasets();
        assertThat(all).hasSize(datasets);
        Set<String> ids = new HashSet<>();
        for (Map<String, @Nullable Object> one : all) {
            PackageView view = new PackageView(JsonObject.of(one));
            ids.add(view.id());
            assertThat(view.resources()).hasSize(1);
            Map<String, @Nullable Object> resource = view.resources().get(0).members();
            Path file = temp.resolve(String.valueOf(resource.get("name")));
            assertThat(server.content(resource)).isEqualTo(Files.readAllBytes(file));
        }
        assertThat(ids).hasSize(datasets);
    }

    /** Runs the program, kills it after that many nanoseconds of writing; the time that it wrote. */
    private static long run(CkanServer server, int datasets, long nanos) throws Exception {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                Child.class.getName(),
                server.uri.toString(),
                server.organization,
                temp.toString(),
                Integer.toString(datasets));
        builder.environment().put("CKAN_KEY", server.key.reveal());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("go");
            long start = System.nanoTime();
            if (!process.waitFor(nanos, TimeUnit.NANOSECONDS)) {
                process.destroyForcibly().waitFor();
            }
            return System.nanoTime() - start;
        } finally {
            process.destroyForcibly();
        }
    }
}
