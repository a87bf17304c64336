package fr.collectivites.sdk.core.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.requestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import fr.collectivites.sdk.core.http.Effect;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.PlatformException;
import fr.collectivites.sdk.core.http.PlatformUnavailableException;
import fr.collectivites.sdk.core.http.ProxySettings;
import fr.collectivites.sdk.core.http.RateLimitedException;
import fr.collectivites.sdk.core.http.RetryPolicy;
import fr.collectivites.sdk.core.http.UnexpectedResponseException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Everything that can go wrong with a write, applied to each write of a client: the failure must be typed, say whether the
 * write may have happened, and a write that must not happen twice must have been sent once.
 */
public abstract class WriteFaultSuite {

    private static final RetryPolicy POLICY = new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(1));

    /**
     * One write of a client.
     *
     * @param name for the report
     * @param method HTTP method of the request that is to go wrong
     * @param path pattern of the path of that request
     * @param effect what sending it twice would do
     * @param send makes the write on the platform at an address, and reads the answer
     */
    public record Write(String name, String method, String path, Effect effect, BiConsumer<HttpTransport, URI> send) {}

    /** The writes to try. */
    protected abstract List<Write> writes();

    /** Answers to whatever else the client asks; nothing unless overridden. */
    protected void prepare(WireMockServer server) {}

    /** What a fault must become; overridden where the platform gives a status a meaning of its own. */
    protected Class<? extends PlatformException> expected(WriteFault fault) {
        return fault.kind;
    }

    /** What can go wrong. */
    public enum WriteFault {
        RESET(PlatformUnavailableException.class, true, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
        CUT(PlatformUnavailableException.class, true, aResponse().withFault(Fault.EMPTY_RESPONSE)),
        GARBAGE(PlatformUnavailableException.class, true, aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)),
        SLOW(PlatformUnavailableException.class, true, json("{}").withFixedDelay(2_000)),
        TRUNCATED(UnexpectedResponseException.class, true, json("{\"id\": \"a").withHeader("Content-Length", "500")),
        MALFORMED_CHUNK(UnexpectedResponseException.class, true, aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)),
        TOO_MANY(RateLimitedException.class, false, aResponse().withStatus(429)),
        TOO_MANY_FOR_LONG(
                RateLimitedException.class, false, aResponse().withStatus(429).withHeader("Retry-After", "86400")),
        SERVER_ERROR_AFTER_THE_WRITE(
                PlatformUnavailableException.class,
                true,
                json("{\"message\": \"Internal Server Error\"}").withStatus(500)),
        BAD_GATEWAY_PAGE(PlatformUnavailableException.class, true, html().withStatus(502)),
        PAGE(UnexpectedResponseException.class, true, html()),
        WRONG_TYPE(
                UnexpectedResponseException.class,
                true,
                aResponse().withHeader("Content-Type", "text/plain").withBody("fait")),
        REDIRECT(
                UnexpectedResponseException.class,
                false,
                aResponse().withStatus(301).withHeader("Location", "/elsewhere")),
        EMPTY(UnexpectedResponseException.class, true, json("")),
        INVALID_UTF8(
                UnexpectedResponseException.class,
                true,
                aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"a\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1))),
        DEEP_JSON(UnexpectedResponseException.class, true, json("{\"a\":".repeat(50_000)));

        private final Class<? extends PlatformException> kind;
        private final boolean outcomeUnknown;
        private final ResponseDefinitionBuilder answer;

        WriteFault(Class<? extends PlatformException> kind, boolean outcomeUnknown, ResponseDefinitionBuilder answer) {
            this.kind = kind;
            this.outcomeUnknown = outcomeUnknown;
            this.answer = answer;
        }

        private static ResponseDefinitionBuilder json(String body) {
            return aResponse().withHeader("Content-Type", "application/json").withBody(body);
        }

        private static ResponseDefinitionBuilder html() {
            return aResponse()
                    .withHeader("Content-Type", "text/html")
                    .withBody("<html><head><title>Maintenance</title></head></html>");
        }
    }

    @TestFactory
    Stream<DynamicTest> each_fault_of_each_write_is_typed_and_doubles_nothing() {
        WireMockServer server =
                new WireMockServer(WireMockConfiguration.wireMockConfig().dynamicPort());
        server.start();
        return writes().stream()
                .flatMap(write -> Stream.of(WriteFault.values())
                        .map(fault -> DynamicTest.dynamicTest(
                                write.name() + ": " + fault, () -> check(server, write, fault))))
                .onClose(server::stop);
    }

    private void check(WireMockServer server, Write write, WriteFault fault) {
        server.resetAll();
        prepare(server);
        server.stubFor(request(write.method(), urlPathMatching(write.path()))
                .atPriority(1)
                .willReturn(fault.answer));
        try (HttpTransport transport = HttpTransport.builder("test/1")
                .proxy(ProxySettings.none())
                .retry(POLICY)
                .budget(Duration.ofMinutes(1))
                .readTimeout(Duration.ofMillis(fault == WriteFault.SLOW ? 300 : 10_000))
                .pause(duration -> {})
                .build()) {
            Throwable thrown = catchThrowable(() -> write.send().accept(transport, URI.create(server.baseUrl())));
            assertThat(thrown).isInstanceOf(expected(fault));
            PlatformException failure = (PlatformException) thrown;
            int sent = server.findAll(requestedFor(write.method(), urlPathMatching(write.path())))
                    .size();
            if (write.effect() == Effect.UNSAFE) {
                assertThat(sent).as("sent once").isEqualTo(1);
                assertThat(failure.outcomeUnknown()).isEqualTo(fault.outcomeUnknown);
            } else {
                assertThat(sent).as("sent").isBetween(1, POLICY.attempts());
            }
        }
    }
}
