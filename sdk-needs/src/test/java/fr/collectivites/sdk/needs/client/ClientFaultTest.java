package fr.collectivites.sdk.needs.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.PlatformException;
import fr.collectivites.sdk.core.http.RetryPolicy;
import fr.collectivites.sdk.core.http.Secret;
import fr.collectivites.sdk.needs.testing.Samples;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What other servers and broken networks answer: reads fail with a typed exception, and an outbox keeps what it has. */
class ClientFaultTest {

    private static final WireMockServer SERVER =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
                fault("garbage", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)),
                fault("no answer", aResponse().withFault(Fault.EMPTY_RESPONSE)),
                fault(
                        "a page",
                        aResponse()
                                .withStatus(200)
                                .withHeader("Content-Type", "text/html")
                                .withBody("<html>")),
                fault("no JSON", aResponse().withStatus(200).withBody("{\"items\": [")),
                fault("other JSON", aResponse().withStatus(200).withBody("[1]")),
                fault("502 of a proxy", aResponse().withStatus(502).withBody("<h1>Bad Gateway</h1>")),
                fault("500 of a proxy", aResponse().withStatus(500).withBody("{\"type\":\"FetchError\"}")),
                fault("Grist", aResponse().withStatus(401).withBody("{\"error\":\"Bad request: invalid API key\"}")),
                fault("redirect", aResponse().withStatus(302).withHeader("Location", "https://ailleurs.example/")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void nothingIsLost(String name, ResponseDefinitionBuilder answer) {
        SERVER.resetAll();
        SERVER.stubFor(any(anyUrl()).willReturn(answer));
        HttpTransport transport =
                HttpTransport.builder("test/1").retry(RetryPolicy.none()).build();
        try (NeedsClient client = NeedsClient.builder(
                        URI.create("http://127.0.0.1:" + SERVER.port() + "/v1"),
                        Credentials.apiKey(Secret.of("clef-de-test")))
                .transport(transport)
                .outbox(folder)
                .build()) {
            client.save(Samples.need(1).build());
            OutboxStatus status = client.flush();
            assertThat(status.waiting()).hasSize(1);
            assertThat(status.setAside()).isEmpty();
            assertThat(status.stop()).isNotEmpty().doesNotContain("clef-de-test");
            assertThatThrownBy(
                            () -> client.list(RecordType.NEED, NeedsQuery.all()).toList())
                    .isInstanceOf(PlatformException.class)
                    .hasMessageNotContaining("clef-de-test");
        }
    }

    private static Arguments fault(String name, ResponseDefinitionBuilder answer) {
        return Arguments.of(name, answer);
    }
}
