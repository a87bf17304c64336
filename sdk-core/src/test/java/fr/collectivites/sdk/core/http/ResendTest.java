package fr.collectivites.sdk.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** OkHttp re-sends requests by itself in three cases: none of them may happen, counted at the server. */
class ResendTest {

    private static final URI NOWHERE = URI.create("http://127.0.0.1/");

    static Stream<Request.Builder> writes() {
        Body body = Body.json(Map.of("title", "Budget"));
        return Stream.of(
                Request.post(NOWHERE, body),
                Request.put(NOWHERE, body).effect(Effect.UNSAFE),
                Request.patch(NOWHERE, body),
                Request.delete(NOWHERE).effect(Effect.UNSAFE),
                Request.post(NOWHERE, Body.empty()));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void a_write_is_not_sent_again_when_the_connection_is_cut_after_it_was_read(Request.Builder write)
            throws IOException {
        try (SocketServer server = new SocketServer((socket, out) -> {})) {
            PlatformException failure = failure(write, server);
            assertThat(server.requests()).hasSize(1);
            assertThat(failure).isInstanceOf(PlatformUnavailableException.class);
            assertThat(failure.outcomeUnknown()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("writes")
    void a_write_is_not_sent_again_after_408(Request.Builder write) throws IOException {
        try (SocketServer server = SocketServer.of("HTTP/1.1 408 Request Timeout", "Content-Length: 0", "")) {
            PlatformException failure = failure(write, server);
            assertThat(server.requests()).hasSize(1);
            assertThat(failure.status()).hasValue(408);
        }
    }

    @ParameterizedTest
    @MethodSource("writes")
    void a_write_is_not_sent_again_after_503_with_retry_after_0(Request.Builder write) throws IOException {
        try (SocketServer server =
                SocketServer.of("HTTP/1.1 503 Service Unavailable", "Retry-After: 0", "Content-Length: 0", "")) {
            PlatformException failure = failure(write, server);
            assertThat(server.requests()).hasSize(1);
            assertThat(failure.status()).hasValue(503);
            assertThat(failure.response().orElseThrow().header("Retry-After")).hasValue("0");
        }
    }

    /** Whatever goes out is counted: a read with one attempt is one request, too. */
    @ParameterizedTest
    @MethodSource("troubles")
    void a_read_is_sent_by_the_transport_alone(String status) throws IOException {
        try (SocketServer server = SocketServer.of("HTTP/1.1 " + status, "Retry-After: 0", "Content-Length: 0", "");
                HttpTransport transport = HttpTransport.builder("test/1")
                        .retry(RetryPolicy.none())
                        .build()) {
            catchThrowableOfType(
                    PlatformException.class,
                    () -> transport.send(Request.get(server.uri("/")).build()));
            assertThat(server.requests()).hasSize(1);
            assertThat(transport.requests()).isEqualTo(1);
        }
    }

    /** HTTP/1.0 closes the connection without saying so; a write on it would be lost with an outcome that nobody knows. */
    @ParameterizedTest
    @MethodSource("writes")
    void a_connection_that_http_1_0_has_closed_is_not_used_again(Request.Builder write) throws IOException {
        try (SocketServer server = SocketServer.of("HTTP/1.0 200 OK", "Content-Length: 0", "");
                HttpTransport transport = HttpTransport.builder("test/1")
                        .retry(RetryPolicy.none())
                        .build()) {
            transport.send(Request.get(server.uri("/")).build());
            Request second = write.build().redirected(server.uri("/"), true);
            assertThat(transport.send(second).status()).isEqualTo(200);
            assertThat(server.requests()).hasSize(2);
        }
    }

    static Stream<String> troubles() {
        return Stream.of(
                "408 Request Timeout", "503 Service Unavailable", "421 Misdirected Request", "401 Unauthorized");
    }

    private static PlatformException failure(Request.Builder write, SocketServer server) {
        Request template = write.build();
        Request request = Request.builder(template.method(), server.uri("/api"))
                .body(template.body())
                .effect(template.effect())
                .build();
        try (HttpTransport transport =
                HttpTransport.builder("test/1").pause(duration -> {}).build()) {
            return catchThrowableOfType(PlatformException.class, () -> transport.send(request));
        }
    }
}
