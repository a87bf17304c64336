package fr.collectivites.sdk.core.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When requests are repeated, how long is waited before, and what is left of it. */
class RetryTest {

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final Waits waits = new Waits();

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void a_read_is_repeated_after_passing_trouble(int status) {
        answers(
                aResponse().withStatus(status),
                aResponse().withStatus(status),
                aResponse().withBody("[]"));
        assertThat(send(Request.get(uri())).text()).isEqualTo("[]");
        assertThat(waits.waited()).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 410, 422, 423, 501, 505, 507})
    void what_would_be_the_same_again_is_not_repeated(int status) {
        answers(aResponse().withStatus(status));
        assertThat(failure(Request.get(uri())).status()).hasValue(status);
        assertThat(count()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "IDEMPOTENT,500,4",
        "IDEMPOTENT,503,4",
        "IDEMPOTENT,429,4",
        "UNSAFE,500,1",
        "UNSAFE,503,1",
        "UNSAFE,408,1",
        "UNSAFE,429,1"
    })
    void a_write_is_repeated_only_where_that_is_harmless(Effect effect, int status, int times) {
        answers(aResponse().withStatus(status));
        PlatformException failure =
                failure(Request.post(uri(), Body.json(Map.of())).effect(effect));
        assertThat(count()).isEqualTo(times);
        assertThat(failure.outcomeUnknown()).isEqualTo(status != 429);
    }

    /** RFC 9110, 10.2.3: seconds; the platform has not begun, so that even a write may come back. */
    @Test
    void a_write_comes_back_when_the_platform_tells_when() {
        answers(
                aResponse().withStatus(429).withHeader("Retry-After", "7"),
                aResponse().withBody("{}"));
        send(Request.post(uri(), Body.json(Map.of())));
        assertThat(waits.waited()).containsExactly(Duration.ofSeconds(7));
    }

    /** RFC 9110, 10.2.3: a date. */
    @Test
    void a_date_is_waited_for() {
        answers(
                aResponse().withStatus(503).withHeader("Retry-After", "Mon, 02 Mar 2026 08:00:42 GMT"),
                aResponse().withBody("{}"));
        send(Request.get(uri()));
        assertThat(waits.waited()).containsExactly(Duration.ofSeconds(42));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "Mon, 02 Mar 2026", "1.5"})
    void what_is_no_retry_after_leaves_our_own_wait(String value) {
        answers(
                aResponse().withStatus(503).withHeader("Retry-After", value),
                aResponse().withBody("{}"));
        send(Request.get(uri()));
        assertThat(waits.waited()).containsExactly(Duration.ofMillis(500));
    }

    @Test
    void more_than_the_budget_is_not_waited() {
        answers(aResponse().withStatus(429).withHeader("Retry-After", "3600"));
        RateLimitedException failure = (RateLimitedException) failure(Request.get(uri()));
        assertThat(failure.retryAfter()).hasValue(Duration.ofHours(1));
        assertThat(count()).isEqualTo(1);
        assertThat(waits.waited()).isEmpty();
    }

    @Test
    void the_budget_is_one_for_all_requests() {
        answers(aResponse().withStatus(503).withHeader("Retry-After", "4"));
        try (HttpTransport transport =
                waits.transport().budget(Duration.ofSeconds(10)).build()) {
            failure(transport, Request.get(uri()));
            failure(transport, Request.get(uri()));
        }
        assertThat(waits.waited()).containsExactly(Duration.ofSeconds(4), Duration.ofSeconds(4));
        assertThat(count()).isEqualTo(4);
    }

    /** Nothing was sent: even what must not happen twice is tried again. */
    @Test
    void a_write_is_repeated_when_there_was_no_connection() throws Exception {
        int free;
        try (SocketServer server = SocketServer.of()) {
            free = server.port();
        }
        URI nobody = URI.create("http://127.0.0.1:" + free + "/");
        PlatformException failure = failure(Request.post(nobody, Body.empty()));
        assertThat(failure).isInstanceOf(PlatformUnavailableException.class);
        assertThat(failure.outcomeUnknown()).isFalse();
        assertThat(waits.waited()).hasSize(3);
    }

    @Test
    void waits_double_up_to_the_longest_less_a_random_half() {
        RetryPolicy policy = new RetryPolicy(6, Duration.ofSeconds(1), Duration.ofSeconds(5));
        assertThat(policy.waitAfter(1, 0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(policy.waitAfter(3, 0)).isEqualTo(Duration.ofSeconds(4));
        assertThat(policy.waitAfter(5, 0)).isEqualTo(Duration.ofSeconds(5));
        assertThat(policy.waitAfter(3, 0.5)).isEqualTo(Duration.ofSeconds(3));
        assertThatIllegalArgumentException().isThrownBy(() -> new RetryPolicy(0, Duration.ZERO, Duration.ZERO));
    }

    @Test
    void requests_to_one_host_keep_their_pace() {
        answers(aResponse().withBody("{}"));
        try (HttpTransport transport =
                waits.transport().rate(2, Duration.ofSeconds(1)).build()) {
            for (int i = 0; i < 3; i++) {
                transport.send(Request.get(uri()).build());
            }
            transport.send(Request.get(URI.create("http://127.0.0.1:" + SERVER.getPort() + "/"))
                    .build());
        }
        assertThat(waits.waited()).containsExactly(Duration.ofMillis(500), Duration.ofMillis(500));
    }

    /** The platform's own meaning comes before: a quota that is spent is no passing trouble. */
    @Test
    void what_the_error_reader_calls_a_refusal_is_not_repeated() {
        answers(aResponse().withStatus(429).withBody("too many datasets"));
        try (HttpTransport transport = waits.transport()
                .errors(response -> java.util.Optional.of(new PlatformRefusedException("p", response.text(), null)))
                .build()) {
            assertThat(failure(transport, Request.get(uri()))).hasMessage("too many datasets");
        }
        assertThat(count()).isEqualTo(1);
    }

    private void answers(ResponseDefinitionBuilder... answers) {
        for (int i = 0; i < answers.length; i++) {
            String state = i == 0 ? Scenario.STARTED : "answer " + i;
            String next = i == answers.length - 1 ? state : "answer " + (i + 1);
            SERVER.stubFor(any(anyUrl())
                    .inScenario("answers")
                    .whenScenarioStateIs(state)
                    .willReturn(answers[i])
                    .willSetStateTo(next));
        }
    }

    private static URI uri() {
        return URI.create(SERVER.baseUrl() + "/api");
    }

    private static int count() {
        return SERVER.findAll(anyRequestedFor(anyUrl())).size();
    }

    private Response send(Request.Builder request) {
        try (HttpTransport transport = waits.transport().build()) {
            return transport.send(request.build());
        }
    }

    private PlatformException failure(Request.Builder request) {
        try (HttpTransport transport = waits.transport().build()) {
            return failure(transport, request);
        }
    }

    private static PlatformException failure(HttpTransport transport, Request.Builder request) {
        return catchThrowableOfType(PlatformException.class, () -> transport.send(request.build()));
    }
}
