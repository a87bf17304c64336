package fr.collectivites.sdk.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.platform.storage.Database;
import fr.collectivites.sdk.platform.storage.Instants;
import fr.collectivites.sdk.platform.storage.Webhooks;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSenderTest {

    private static final Instant START = Instant.parse("2026-11-24T08:00:00Z");
    private static final String SECRET = "un-secret-bien-assez-long";
    private static final String BEFORE = "un-secret-qui-a-fait-son-temps";

    @TempDir
    private Path folder;

    private final List<String> bodies = new ArrayList<>();
    private final List<String> signatures = new ArrayList<>();
    private boolean taken = true;
    private Instant now = START;
    private Database database;
    private WebhookSender sender;

    @BeforeEach
    void open() {
        database = Database.inFolder(folder);
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
        Courier courier = (to, signature, body) -> {
            bodies.add(new String(body, StandardCharsets.UTF_8));
            signatures.add(signature);
            return taken;
        };
        sender = new WebhookSender(database, courier, position -> "curseur-" + position, clock);
        database.useTransaction(handle -> Webhooks.put(
                handle,
                new Webhooks.Webhook(
                        "0198f0a0-5a80-7c22-9842-8263d0d0d7bb",
                        new Webhooks.Owner("key:1", Set.of("248200057"), false),
                        "https://logiciel.exemple.fr/signal",
                        Set.of("need"),
                        new Webhooks.Secrets(
                                SECRET,
                                Optional.of(BEFORE),
                                Optional.of(Instants.text(START.plus(Duration.ofHours(1))))),
                        new Webhooks.Progress(0, 0, Instants.text(START), Optional.empty()))));
    }

    @AfterEach
    void close() {
        sender.close();
        database.close();
    }

    private void change(String kind, String visibility, String owner) {
        database.useTransaction(handle -> {
            handle.execute("update feed_head set last_position = last_position + 1");
            handle.execute(
                    "insert into feed (position, kind, id, op, revision, at, visibility, owner_code) select last_position,"
                            + " ?, '0198f0a0-5a80-7c22-9842-8263d0d0d701', 'UPSERT', 1, ?, ?, ? from feed_head",
                    kind,
                    Instants.text(now),
                    visibility,
                    owner);
        });
    }

    private Webhooks.Progress progress() {
        return database.read(handle -> Webhooks.find(handle, "0198f0a0-5a80-7c22-9842-8263d0d0d7bb"))
                .orElseThrow()
                .progress();
    }

    @Test
    void tellsWhatItsOwnerSeesAndWants() {
        change("NEED", "PUBLIC", "248200016");
        change("PROJECT", "PUBLIC", "248200016");
        change("NEED", "PRIVATE", "248200016");
        change("NEED", "PRIVATE", "248200057");
        sender.round();
        assertThat(bodies).hasSize(2);
        assertThat(bodies.get(1))
                .contains("\"type\":\"need\"", "\"revision\":1", "\"cursor\":\"curseur-4\"", "\"eventId\":");
        assertThat(progress().position()).isEqualTo(4);
        sender.round();
        assertThat(bodies).hasSize(2);
    }

    @Test
    void signsTheBytesWithBothSecretsWhileTheyChange() {
        change("NEED", "PUBLIC", "248200016");
        sender.round();
        byte[] body = bodies.get(0).getBytes(StandardCharsets.UTF_8);
        long seconds = START.getEpochSecond();
        assertThat(signatures)
                .containsExactly("t=" + seconds + ",v1=" + WebhookSender.hmac(SECRET, seconds, body) + ",v1="
                        + WebhookSender.hmac(BEFORE, seconds, body));
        now = START.plus(Duration.ofHours(2));
        change("NEED", "PUBLIC", "248200016");
        sender.round();
        assertThat(signatures.get(1)).doesNotContain(",v1=" + WebhookSender.hmac(BEFORE, now.getEpochSecond(), body));
        assertThat(signatures.get(1).split("v1=", -1)).hasSize(2);
    }

    @Test
    void triesAgainLaterAndGivesUpAfterADay() {
        change("NEED", "PUBLIC", "248200016");
        taken = false;
        sender.round();
        assertThat(progress().position()).isZero();
        assertThat(progress().tries()).isEqualTo(1);
        sender.round();
        assertThat(bodies).as("not before its time").hasSize(1);
        now = START.plus(Duration.ofHours(2));
        taken = true;
        sender.round();
        assertThat(bodies).hasSize(2);
        assertThat(bodies.get(1)).as("the same event, so that doubles are seen").isEqualTo(bodies.get(0));
        assertThat(progress().failingSince()).isEmpty();

        taken = false;
        change("NEED", "PUBLIC", "248200016");
        sender.round();
        now = now.plus(Duration.ofHours(25));
        sender.round();
        assertThat(progress().position()).isEqualTo(2);
        assertThat(progress().failingSince()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.0.2.1/", "https://127.0.0.1/", "https://localhost/", "https://10.1.2.3/",
                "https://192.168.1.1/", "https://172.16.0.1/", "https://169.254.169.254/", "https://100.64.0.1/",
                "https://[::1]/", "https://[fd00::1]/", "https://[fe80::1]/", "https://0.0.0.0/",
                "https://a:b@192.0.2.1/"
            })
    void goesToNoPrivateAddress(String url) {
        assertThat(HttpsCourier.allowed(URI.create(url))).isFalse();
    }

    @Test
    void goesToPublicAddresses() {
        assertThat(HttpsCourier.allowed(URI.create("https://192.0.2.1/signal"))).isTrue();
    }

    /** The value is that of hmac of Python. */
    @Test
    void signsAsOthersDo() {
        assertThat(WebhookSender.hmac("key", 0, "x".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("01648d624c0b511b0449a63394418e2d5b018e4cc2f753e42127d445f3ca5dd0");
    }
}
