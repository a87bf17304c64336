package fr.collectivites.sdk.needs.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.collectivites.sdk.core.http.Secret;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.needs.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkImportTest {

    private static final String KEY = "import-2026-11-24";

    private FakePlatform platform;
    private NeedsClient client;

    @BeforeEach
    void start() throws IOException {
        platform = new FakePlatform();
        client = NeedsClientTest.client(platform, Credentials.apiKey(Secret.of("clef-de-test")))
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        platform.close();
    }

    @Test
    void everyLineHasItsOutcomeWhateverThePart(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("besoins.ndjson");
        StringBuilder lines = new StringBuilder("\uFEFF");
        for (int i = 1; i <= 25; i++) {
            DigitalNeed.Builder need = Samples.need(i);
            if (i % 10 == 0) {
                need.title("Refusé " + i);
            }
            lines.append(ImportLine.upsert(i, need.build()).json()).append("\r\n");
            if (i == 7) {
                lines.append("\r\n{\"op\": broken\r\n");
            }
        }
        Files.writeString(file, lines.toString().strip());
        List<ImportOutcome> outcomes = new ArrayList<>();
        List<ImportSummary> parts = new ArrayList<>();
        ImportListener listener = new ImportListener() {
            @Override
            public void line(ImportOutcome outcome) {
                outcomes.add(outcome);
            }

            @Override
            public void part(ImportSummary soFar) {
                parts.add(soFar);
            }
        };
        ImportOptions small = new ImportOptions(false, 10, ImportOptions.LONGEST_LINE);
        ImportSummary summary;
        try (Stream<ImportLine> all = ImportLine.file(file)) {
            summary = client.importAll(all.iterator(), KEY, small, listener);
        }

        assertThat(summary).isEqualTo(new ImportSummary(23, 0, 0, 3));
        assertThat(parts).hasSize(3).last().isEqualTo(summary);
        assertThat(outcomes)
                .extracting(ImportOutcome::line)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 27)
                        .filter(n -> n != 8)
                        .mapToObj(Long::valueOf)
                        .toList());
        assertThat(outcomes.stream().filter(o -> o.result() == ImportOutcome.Result.REJECTED))
                .extracting(o -> o.line() + " " + o.findings().size() + " " + o.id().isEmpty())
                .containsExactly("9 0 true", "12 1 false", "22 1 false");

        // Made again, after a crash say, it doubles nothing.
        try (Stream<ImportLine> all = ImportLine.file(file)) {
            assertThat(client.importAll(all.iterator(), KEY, small, outcome -> {}))
                    .isEqualTo(summary);
        }
        assertThat(platform.writes).hasSize(23);
        try (Stream<ImportLine> all = ImportLine.file(file)) {
            assertThat(client.importAll(all.iterator(), KEY + "-2", small, outcome -> {}))
                    .isEqualTo(new ImportSummary(0, 0, 23, 3));
        }
    }

    @Test
    void partsAreCutByBytesAndALineThatIsTooLongIsRejectedAlone() {
        List<DigitalNeed> needs = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> Samples.need(i)
                        .description((i == 5 ? "€".repeat(40_000) : "€".repeat(7_000)) + i)
                        .build())
                .toList();
        List<Long> rejected = new ArrayList<>();
        List<Long> order = new ArrayList<>();
        ImportSummary summary = client.importAll(
                ImportLine.of(needs.iterator()),
                KEY,
                new ImportOptions(false, 500, ImportOptions.LONGEST_LINE),
                outcome -> {
                    order.add(outcome.line());
                    if (outcome.result() == ImportOutcome.Result.REJECTED) {
                        rejected.add(outcome.line());
                    }
                });
        assertThat(summary).isEqualTo(new ImportSummary(11, 0, 0, 1));
        assertThat(rejected).containsExactly(5L);
        assertThat(order).isSorted().hasSize(12);
        assertThat(platform.jobs).hasSize(5);
    }

    @Test
    void aTrialWritesNothing() {
        ImportSummary summary = client.importAll(
                ImportLine.of(List.of(Samples.need(1).build()).iterator()), KEY, ImportOptions.trial(), outcome -> {});
        assertThat(summary.created()).isEqualTo(1);
        assertThat(platform.writes).isEmpty();
    }

    @Test
    void anAnswerThatIsLostIsAskedForAgain() {
        platform.faults.add(FakePlatform.Fault.ANSWER_LOST);
        ImportSummary summary = client.importAll(
                ImportLine.of(List.of(Samples.need(1).build()).iterator()),
                KEY,
                ImportOptions.standard(),
                outcome -> {});
        assertThat(summary.created()).isEqualTo(1);
        assertThat(platform.writes).hasSize(1);
    }

    @Test
    void keysAndSizesAreHeldToTheirBounds() {
        assertThatThrownBy(() ->
                        client.importAll(List.<ImportLine>of().iterator(), "court", ImportOptions.standard(), o -> {}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ImportOptions(false, 500, 1000)).isInstanceOf(IllegalArgumentException.class);
    }
}
