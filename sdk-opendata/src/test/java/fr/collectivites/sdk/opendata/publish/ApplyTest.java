package fr.collectivites.sdk.opendata.publish;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.http.PlatformRefusedException;
import fr.collectivites.sdk.core.http.PlatformUnavailableException;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.opendata.declaration.Acknowledgement;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code apply} does with the datasets as a whole, on a platform that writes several at once. */
class ApplyTest {

    @TempDir
    Path temp;

    private Catalog catalog(int datasets) throws IOException {
        Path file = Files.writeString(temp.resolve("a.csv"), "a\n1\n");
        Organisation publisher =
                Organisation.builder("Commune de Belcastel-sur-Lère").build();
        return Catalog.of(IntStream.range(0, datasets)
                .mapToObj(i -> Dataset.builder("jeu-" + i, "Jeu " + i, publisher)
                        .distribution(Distribution.file(file).build())
                        .build())
                .toArray(Dataset[]::new));
    }

    @Test
    void receiptsAndRefusalsKeepTheOrderOfThePlanAndOneRefusalStopsNothing() throws Exception {
        CyclicBarrier together = new CyclicBarrier(4);
        Threads platform = new Threads(4, id -> {
            if (id.compareTo("jeu-4") < 0) {
                await(() -> together.await(30, TimeUnit.SECONDS));
            }
            if (id.equals("jeu-2")) {
                throw new PlatformRefusedException("fils", "non", null);
            }
        });
        List<PublicationProgress> told = new ArrayList<>();
        Publisher publisher = Publisher.builder(platform).listener(told::add).build();

        PublicationResult result = publisher.apply(publisher.plan(catalog(8)));

        assertThat(result.receipts())
                .extracting(Receipt::id)
                .containsExactly("jeu-0", "jeu-1", "jeu-3", "jeu-4", "jeu-5", "jeu-6", "jeu-7");
        assertThat(result.refusals()).extracting(Refusal::id).containsExactly("jeu-2");
        assertThat(told).last().satisfies(last -> {
            assertThat(last.datasets()).isEqualTo(8);
            assertThat(last.bytes()).isEqualTo(7 * 4);
            assertThat(last.allBytes()).isEqualTo(8 * 4);
        });
        assertThat(told).extracting(PublicationProgress::datasets).isSorted();
    }

    @Test
    void whenInterruptedWhatIsUnderWayIsFinishedAndTheRestIsTold() throws Exception {
        CountDownLatch underWay = new CountDownLatch(2);
        CountDownLatch goOn = new CountDownLatch(1);
        Step slow = () -> Thread.sleep(20);
        Threads platform = new Threads(2, id -> {
            underWay.countDown();
            await(goOn);
            await(slow);
        });
        Publisher publisher = Publisher.to(platform);
        PublicationPlan plan = publisher.plan(catalog(50));
        List<PublicationResult> results = new ArrayList<>();
        List<Boolean> flag = new ArrayList<>();
        Thread thread = new Thread(() -> {
            results.add(publisher.apply(plan));
            flag.add(Thread.currentThread().isInterrupted());
        });
        thread.start();
        underWay.await();
        thread.interrupt();
        // The interruption has been taken note of once the thread's flag is down again.
        while (thread.isInterrupted()) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        thread.join();

        PublicationResult result = results.get(0);
        assertThat(flag).containsExactly(true);
        assertThat(result.receipts()).hasSizeBetween(2, 10);
        assertThat(result.refusals()).hasSize(50 - result.receipts().size());
        assertThat(result.refusals().get(0).message(Locale.FRENCH)).contains("a été interrompue avant « jeu-");
    }

    @Test
    void aPlatformThatIsAwayIsNotAskedForEachOfTheRest() throws Exception {
        List<String> asked = new ArrayList<>();
        Threads platform = new Threads(1, id -> {
            asked.add(id);
            if (!id.equals("jeu-1")) {
                Problem away = Problem.of(OpendataCode.PORTAL_REFUSED).build();
                throw new PlatformUnavailableException("fils", away, null, true);
            }
        });
        Publisher publisher = Publisher.to(platform);
        PublicationResult result = publisher.apply(publisher.plan(catalog(9)));
        assertThat(asked).containsExactly("jeu-0", "jeu-1", "jeu-2", "jeu-3", "jeu-4");
        assertThat(result.receipts()).hasSize(1);
        assertThat(result.refusals()).hasSize(8).last().satisfies(last -> {
            assertThat(last.message(Locale.FRENCH)).contains("« jeu-8 » n'a pas été tenté");
            assertThat(last.cause().outcomeUnknown()).isFalse();
        });
    }

    @Test
    void aPlatformThatRefusesIsAskedForEachOfTheRest() throws Exception {
        List<String> asked = new ArrayList<>();
        Threads platform = new Threads(1, id -> {
            asked.add(id);
            throw new PlatformRefusedException("fils", "non", null);
        });
        Publisher publisher = Publisher.to(platform);
        PublicationResult result = publisher.apply(publisher.plan(catalog(5)));
        assertThat(asked).hasSize(5);
        assertThat(result.refusals()).hasSize(5);
        assertThat(result.conflicts()).isEmpty();
    }

    @Test
    void progressIsToldWhileAFileIsSentAndAfterEachDataset() throws Exception {
        List<PublicationProgress> told = new ArrayList<>();
        Publisher publisher =
                Publisher.builder(new Threads(1, id -> {})).listener(told::add).build();
        publisher.apply(publisher.plan(catalog(2)));
        assertThat(told)
                .extracting(progress -> progress.datasets() + " of " + progress.allDatasets() + ", " + progress.bytes()
                        + " of " + progress.allBytes())
                .containsExactly("0 of 2, 4 of 8", "1 of 2, 4 of 8", "1 of 2, 8 of 8", "2 of 2, 8 of 8");
        assertThat(told)
                .extracting(PublicationProgress::elapsed)
                .isSorted()
                .allMatch(time -> !time.isNegative() && time.compareTo(Duration.ofHours(1)) < 0);
    }

    @Test
    void eachAcceptedFindingGoesIntoTheRecordWithWhoAcceptedIt() throws Exception {
        Catalog catalog = catalog(2);
        Files.writeString(temp.resolve("a.csv"), "");
        Publisher publisher = Publisher.builder(new Threads(1, id -> {}))
                .acknowledge(List.of(
                        new Acknowledgement("jeu-1", "empty-file", "", "Voirie", "Rien ce mois"),
                        new Acknowledgement("jeu-0", "rows-lost", "", "Écoles", "Fermeture"),
                        new Acknowledgement("jeu-0", "empty-file", "a.csv", "Finances", "Attendu")))
                .build();
        PublicationResult result = publisher.apply(publisher.plan(catalog));
        assertThat(result.receipts())
                .extracting(receipt -> receipt.notes().get(0).text(Locale.FRENCH))
                .containsExactly("empty-file : Finances, Attendu", "empty-file : Voirie, Rien ce mois");
        assertThat(result.receipts()).allMatch(receipt -> receipt.notes().size() == 1);
    }

    @Test
    void theTimeLeftFollowsFromBytesAndDatasets() {
        PublicationProgress half = new PublicationProgress(5, 10, 0, 0, Duration.ofSeconds(30));
        assertThat(half.timeLeft()).contains(Duration.ofSeconds(30));
        PublicationProgress quarter = new PublicationProgress(5, 20, 0, 0, Duration.ofSeconds(30));
        assertThat(quarter.timeLeft()).contains(Duration.ofSeconds(90));
        assertThat(new PublicationProgress(0, 10, 0, 0, Duration.ofSeconds(1)).timeLeft())
                .isEmpty();
        assertThat(new PublicationProgress(0, 1, 100_000, 300_000, Duration.ofSeconds(1)).share())
                .isEqualTo(0.25);
    }

    private interface Step {
        void await() throws Exception;
    }

    private static void await(CountDownLatch latch) {
        await(() -> latch.await(30, TimeUnit.SECONDS));
    }

    private static void await(Step step) {
        try {
            step.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A platform in memory that keeps names only. */
    private static final class Threads implements Platform {
        private final int parallelism;
        private final Consumer<String> onWrite;
        private final ConcurrentHashMap<String, DatasetState> held = new ConcurrentHashMap<>();

        Threads(int parallelism, Consumer<String> onWrite) {
            this.parallelism = parallelism;
            this.onWrite = onWrite;
        }

        @Override
        public String name() {
            return "fils";
        }

        @Override
        public int parallelism() {
            return parallelism;
        }

        @Override
        public PlatformState read(Catalog catalog) {
            return PlatformState.of(List.copyOf(held.values()));
        }

        @Override
        public DatasetState expect(Catalog catalog, Publication publication) {
            return DatasetState.builder(publication.id())
                    .files(publication.files().stream()
                            .map(file -> FileState.file(file.name(), file.content(), new TreeMap<>()))
                            .toList())
                    .build();
        }

        @Override
        public List<Problem> refusals(Catalog catalog, Publication publication) {
            return publication.id().isEmpty()
                    ? List.of(Problem.of(OpendataCode.NAME_REFUSED).build())
                    : List.of();
        }

        @Override
        public Receipt write(Catalog catalog, DatasetWrite write, LongConsumer sent) {
            onWrite.accept(write.publication().id());
            write.publication()
                    .files()
                    .forEach(file -> sent.accept(file.content().size()));
            held.put(write.publication().id(), write.expected());
            return new Receipt(write.publication().id(), Action.CREATE, "", 1, List.of());
        }

        @Override
        public Receipt retire(Catalog catalog, DatasetState actual) {
            held.remove(actual.id());
            return new Receipt(actual.id(), Action.RETIRE, "", 1, List.of());
        }
    }
}
