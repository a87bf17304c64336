package fr.collectivites.sdk.needs.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.collectivites.sdk.core.http.AccessRefusedException;
import fr.collectivites.sdk.core.http.ConflictException;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.PlatformUnavailableException;
import fr.collectivites.sdk.core.http.RetryPolicy;
import fr.collectivites.sdk.core.http.Secret;
import fr.collectivites.sdk.core.http.UnexpectedResponseException;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.needs.lifecycle.NeedTransition;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.needs.need.NeedStatus;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import fr.collectivites.sdk.needs.testing.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeedsClientTest {

    private FakePlatform platform;
    private NeedsClient client;

    @BeforeEach
    void start() throws IOException {
        platform = new FakePlatform();
        client = client(platform, Credentials.apiKey(Secret.of("clef-de-test"))).build();
    }

    @AfterEach
    void stop() {
        client.close();
        platform.close();
    }

    static NeedsClient.Builder client(FakePlatform platform, Credentials credentials) {
        return NeedsClient.builder(platform.uri(), credentials)
                .pause(duration -> {})
                .transport(HttpTransport.builder("test/1")
                        .retry(new RetryPolicy(2, Duration.ZERO, Duration.ZERO))
                        .build());
    }

    @Test
    void aNeedIsWrittenReadChangedAndRemoved() {
        Saved<DigitalNeed> made = client.put(Samples.need(1).build());
        assertThat(made.outcome()).isEqualTo(Saved.Outcome.CREATED);
        assertThat(made.etag()).isEqualTo("\"1\"");
        assertThat(made.record().revision()).contains(1);

        Saved<DigitalNeed> same = client.put(made.record());
        assertThat(same.outcome()).isEqualTo(Saved.Outcome.UNCHANGED);

        Saved<DigitalNeed> changed =
                client.put(made.record().toBuilder().title("Wifi pour tous").build());
        assertThat(changed.outcome()).isEqualTo(Saved.Outcome.UPDATED);
        assertThat(client.find(RecordType.NEED, Samples.id(1))).contains(changed.record());

        assertThat(client.delete(changed.record())).isTrue();
        assertThat(client.delete(changed.record())).isFalse();
        assertThat(client.find(RecordType.NEED, Samples.id(1))).isEmpty();
    }

    @Test
    void whatSomebodyElseHasChangedIsAConflict() {
        DigitalNeed made = client.put(Samples.need(1).build()).record();
        client.put(made.toBuilder().title("Wifi pour tous").build());

        assertThatThrownBy(() ->
                        client.put(made.toBuilder().title("Wifi pour personne").build()))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(
                        () -> client.put(Samples.need(1).title("Un tout autre").build()))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void aWriteWhoseAnswerWasLostIsNotDoubled() {
        platform.faults.add(FakePlatform.Fault.ANSWER_LOST);
        Saved<DigitalNeed> made = client.put(Samples.need(1).build());
        assertThat(made.outcome()).isEqualTo(Saved.Outcome.UNCHANGED);
        assertThat(made.record().revision()).contains(1);

        platform.faults.add(FakePlatform.Fault.ANSWER_LOST);
        Saved<DigitalNeed> changed =
                client.put(made.record().toBuilder().title("Wifi pour tous").build());
        assertThat(changed.record().revision()).contains(2);
        assertThat(platform.writes).hasSize(2);
    }

    @Test
    void refusalsAreToldWithTheirFindings() {
        assertThatThrownBy(() -> client.put(Samples.need(1).title("Refusé").build()))
                .isInstanceOfSatisfying(NeedsRefusedException.class, e -> {
                    assertThat(e.type()).isEqualTo("validation");
                    assertThat(e.findings())
                            .containsExactly(
                                    new PlatformFinding("/title", "N-001", "", Severity.ERROR, "Titre refusé"));
                    assertThat(e.fieldErrors()).containsEntry("/title", List.of("Titre refusé"));
                    assertThat(e).hasMessageContaining("N-001 /title Titre refusé");
                });
    }

    @Test
    void bodiesThatAreNoProblemsAreSurvived() {
        platform.faults.add(FakePlatform.Fault.HTML);
        assertThatThrownBy(() -> client.put(Samples.need(1).build()))
                .isInstanceOfSatisfying(NeedsRefusedException.class, e -> {
                    assertThat(e.type()).isEmpty();
                    assertThat(e.findings()).isEmpty();
                    assertThat(e.excerpt()).contains("Filtre");
                });
    }

    @Test
    void aChangeOfStateIsAskedFor() {
        DigitalNeed made = client.put(Samples.need(1).build()).record();
        Saved<DigitalNeed> qualified = client.transition(made, NeedTransition.to(NeedStatus.QUALIFIED));
        assertThat(qualified.record().status()).contains(NeedStatus.QUALIFIED);
        assertThatThrownBy(() -> client.transition(qualified.record(), NeedTransition.to(NeedStatus.ADDRESSED)))
                .isInstanceOfSatisfying(
                        NeedsRefusedException.class,
                        e -> assertThat(e.allowed()).containsExactly("QUALIFIED", "REJECTED"));
    }

    @Test
    void listsAreReadPageByPage() {
        platform.pageSize = 3;
        for (int i = 1; i <= 8; i++) {
            client.put(Samples.need(i).build());
        }
        NeedsQuery query = NeedsQuery.builder()
                .theme(NeedTheme.INFRASTRUCTURE)
                .theme(NeedTheme.OPEN_DATA)
                .status(NeedStatus.SUBMITTED)
                .text("wifi & co")
                .build();
        assertThat(client.list(RecordType.NEED, query).map(need -> need.id().orElseThrow()))
                .hasSize(8)
                .doesNotHaveDuplicates();
        assertThat(platform.requests.stream().filter(request -> request.contains("theme=")))
                .singleElement()
                .asString()
                .contains("theme=INFRASTRUCTURE%2COPEN_DATA")
                .contains("q=wifi%20%26%20co");
        long before = platform.requests.size();
        assertThat(client.list(RecordType.NEED, NeedsQuery.all()).limit(2)).hasSize(2);
        assertThat(platform.requests.size() - before).isEqualTo(1);
    }

    @Test
    void changesAreFollowedFromWhereTheReaderStopped(@TempDir Path folder) {
        platform.pageSize = 2;
        ChangeCursor cursor = ChangeCursor.file(folder.resolve("cursor"));
        for (int i = 1; i <= 5; i++) {
            client.put(Samples.need(i).build());
        }
        List<String> seen = new ArrayList<>();
        assertThatThrownBy(() -> client.changes(cursor, change -> {
                    if (seen.size() == 3) {
                        throw new IllegalStateException("cut");
                    }
                    seen.add(change.id());
                }))
                .hasMessage("cut");
        assertThat(client.changes(cursor, change -> seen.add(change.id()))).isEqualTo(2);
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
        assertThat(client.changes(cursor, change -> seen.add(change.id()))).isZero();
        platform.oldestForgotten = true;
        assertThatThrownBy(() -> client.changes(cursor, change -> {})).isInstanceOf(CursorExpiredException.class);
    }

    @Test
    void tokensAreKeptRenewedAndChecked() {
        MovableClock clock = new MovableClock();
        Credentials credentials = Credentials.clientCredentials(
                platform.tokenUri(), "éditeur 1", Secret.of("s3cret:s3cret"), Set.of("needs.read", "needs.write"));
        try (NeedsClient vendor = client(platform, credentials).clock(clock).build()) {
            vendor.put(Samples.need(1).build());
            vendor.find(RecordType.NEED, Samples.id(1));
            assertThat(platform.tokens).isEqualTo(1);
            clock.now = clock.now.plusSeconds(239);
            vendor.find(RecordType.NEED, Samples.id(1));
            assertThat(platform.tokens).isEqualTo(1);
            clock.now = clock.now.plusSeconds(1);
            vendor.find(RecordType.NEED, Samples.id(1));
            assertThat(platform.tokens).isEqualTo(2);
            platform.faults.add(FakePlatform.Fault.UNAUTHORIZED);
            assertThat(vendor.find(RecordType.NEED, Samples.id(1))).isPresent();
            assertThat(platform.tokens).isEqualTo(3);
            platform.faults.addAll(List.of(FakePlatform.Fault.UNAUTHORIZED, FakePlatform.Fault.UNAUTHORIZED));
            assertThatThrownBy(() -> vendor.find(RecordType.NEED, Samples.id(1)))
                    .isInstanceOf(AccessRefusedException.class);
        }
        platform.grantedScope = "needs.read";
        try (NeedsClient vendor = client(platform, credentials).build()) {
            assertThatThrownBy(() -> vendor.find(RecordType.NEED, Samples.id(1)))
                    .isInstanceOf(AccessRefusedException.class)
                    .hasMessageContaining("needs.write");
        }
    }

    @Test
    void aPlatformThatIsAwayIsToldSo() {
        platform.faults.addAll(List.of(FakePlatform.Fault.UNAVAILABLE, FakePlatform.Fault.UNAVAILABLE));
        assertThatThrownBy(() -> client.put(Samples.need(1).build())).isInstanceOf(PlatformUnavailableException.class);
    }

    @Test
    void aListThatGoesRoundIsLeft() {
        platform.records.put("x", Map.of());
        platform.pageSize = 0;
        // A page that says it is followed by itself.
        assertThatThrownBy(() -> client.list(RecordType.NEED, NeedsQuery.all()).toList())
                .isInstanceOf(UnexpectedResponseException.class);
    }

    @Test
    void keysStandNowhere() {
        assertThat(client.toString() + Credentials.apiKey(Secret.of("clef-de-test")))
                .doesNotContain("clef-de-test");
    }

    static final class MovableClock extends Clock {
        Instant now = Instant.parse("2026-11-24T10:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
