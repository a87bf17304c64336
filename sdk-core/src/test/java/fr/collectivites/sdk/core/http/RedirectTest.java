package fr.collectivites.sdk.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Redirects are followed for reads, and take no key along. */
class RedirectTest {

    private static final Secret KEY = Secret.of("cle-tres-secrete");

    private final HttpTransport transport = new Waits().transport().build();

    @Test
    void a_read_is_followed_on_its_host_with_its_key() throws IOException {
        try (SocketServer server = SocketServer.of(
                "HTTP/1.1 308 Permanent Redirect", "Location: /new/", "Connection: close", "Content-Length: 0", "")) {
            PlatformException failure = catchThrowableOfType(
                    PlatformException.class,
                    () -> transport.send(Request.get(server.uri("/old"))
                            .secret("X-API-KEY", KEY)
                            .build()));
            assertThat(failure).isInstanceOf(UnexpectedResponseException.class);
            assertThat(server.requests())
                    .hasSize(6)
                    .allMatch(request -> request.contains("X-API-KEY: cle-tres-secrete"));
            assertThat(server.requests().get(1)).startsWith("GET /new/ ");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_key_never_goes_to_another_host(int status) throws IOException {
        try (SocketServer other = SocketServer.of("HTTP/1.1 200 OK", "Content-Length: 2", "", "{}");
                SocketServer first = SocketServer.of(
                        "HTTP/1.1 " + status + " Moved",
                        "Location: http://localhost:" + other.port() + "/new",
                        "Content-Length: 0",
                        "")) {
            Response response = transport.send(Request.get(first.uri("/old"))
                    .secret("Authorization", "Bearer ", KEY)
                    .header("Accept-Language", "fr")
                    .build());
            assertThat(response.uri()).isEqualTo(URI.create("http://localhost:" + other.port() + "/new"));
            assertThat(other.requests())
                    .singleElement()
                    .asString()
                    .contains("Accept-Language: fr")
                    .doesNotContain("Authorization")
                    .doesNotContain("secrete");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_write_is_not_followed_and_its_outcome_is_known(int status) throws IOException {
        try (SocketServer server = SocketServer.of(
                "HTTP/1.1 " + status + " Moved", "Location: /new?token=abcd1234", "Content-Length: 0", "")) {
            assertThatThrownBy(() -> transport.send(
                            Request.post(server.uri("/old"), Body.empty()).build()))
                    .isInstanceOfSatisfying(
                            UnexpectedResponseException.class,
                            e -> assertThat(e.outcomeUnknown()).isFalse())
                    .hasMessageContaining("/new");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.org/", "http://user:pass@example.org/", "http://[", "mailto:x@example.org"})
    void what_is_no_address_to_follow_is_an_unexpected_answer(String location) throws IOException {
        try (SocketServer server =
                SocketServer.of("HTTP/1.1 302 Found", "Location: " + location, "Content-Length: 0", "")) {
            assertThatThrownBy(() -> transport.send(Request.get(server.uri("/")).build()))
                    .isInstanceOf(UnexpectedResponseException.class)
                    .hasMessageNotContainingAny("user:pass");
        }
    }
}
