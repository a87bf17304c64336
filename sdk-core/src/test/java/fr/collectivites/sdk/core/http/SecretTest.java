package fr.collectivites.sdk.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.collectivites.sdk.core.internal.http.Redaction;
import fr.collectivites.sdk.core.problem.SdkException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys: where they come from, where they go, and that nothing shows them. */
class SecretTest {

    private static final String CLEAR = "cle-tres-secrete";
    private static final Secret KEY = Secret.of(CLEAR);

    @Test
    void nothing_shows_a_secret() {
        Request request = Request.get(URI.create("https://portail.example/api?api_key=abc123&page=2"))
                .secret("Authorization", "Bearer ", KEY)
                .build();
        assertThat(KEY).hasToString("***");
        assertThat(request).hasToString("GET https://portail.example/api?api_key=***&page=2");
        assertThat(request.headers()).isEmpty();
        assertThat(ProxySettings.of("proxy.example", 3128)
                        .credentials("commune", KEY)
                        .toString())
                .doesNotContain(CLEAR);
    }

    /** A platform that sends the key back, in its body and in an address, must not bring it into a log. */
    @Test
    void an_exception_does_not_show_a_secret_that_was_sent_back() throws IOException {
        String body = "{\"message\": \"unknown key " + CLEAR + " at https://u:p4ss@h.example/?token=t0k3n\"}";
        try (SocketServer server = SocketServer.of(
                        "HTTP/1.1 401 Unauthorized",
                        "Content-Type: application/json",
                        "Content-Length: " + body.length(),
                        "",
                        body);
                HttpTransport transport = new Waits().transport().build()) {
            AccessRefusedException failure = catchThrowableOfType(
                    AccessRefusedException.class,
                    () -> transport.send(Request.get(server.uri("/?key=" + CLEAR))
                            .secret("X-API-KEY", KEY)
                            .build()));
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            assertThat(trace
                            + failure.message(Locale.FRENCH)
                            + failure.excerpt()
                            + failure.response()
                            + failure.problem())
                    .contains("unknown key ***")
                    .doesNotContain(CLEAR, "p4ss", "t0k3n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://portail.example/", "http://10.0.0.1/", "http://127.0.0.1.example.org/"})
    void a_key_is_not_sent_without_encryption(String address) {
        try (HttpTransport transport = new Waits().transport().build()) {
            Request request =
                    Request.get(URI.create(address)).secret("X-API-KEY", KEY).build();
            assertThatThrownBy(() -> transport.send(request))
                    .isInstanceOf(InsecureAddressException.class)
                    .hasMessageNotContaining(CLEAR);
            assertThat(transport.requests()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://u:p@h.example/a?b=c#d, https://h.example/a?b=c",
        "https://h.example/?Access-Token=x&q=y, https://h.example/?Access-Token=***&q=y",
        "https://h.example/?x=1&sig=a%20b, https://h.example/?x=1&sig=***",
        "https://h.example/monkey?keyword=x, https://h.example/monkey?keyword=x"
    })
    void addresses_lose_what_is_secret_in_them(URI address, String redacted) {
        assertThat(Redaction.address(address)).isEqualTo(redacted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "clé", "a\nb", "a\u0000"})
    void what_no_header_can_carry_is_no_secret(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Secret.of(text)).withMessageNotContaining("clé");
    }

    @Test
    void a_file_gives_a_secret_if_its_owner_alone_may_read_it(@TempDir Path folder) throws IOException {
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path file = Files.writeString(folder.resolve("cle"), CLEAR + "\n");
        for (String rights : new String[] {"rw-r-----", "rw----r--", "rw--w----"}) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
            assertThatThrownBy(() -> Secret.ofFile(file))
                    .isInstanceOf(SdkException.class)
                    .hasMessageContaining("chmod 600");
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(Secret.ofFile(file).reveal()).isEqualTo(CLEAR);
        Files.writeString(file, "not a clé");
        assertThatThrownBy(() -> Secret.ofFile(file))
                .isInstanceOf(SdkException.class)
                .hasNoCause();
        assertThatThrownBy(() -> Secret.ofFile(folder.resolve("absent"))).isInstanceOf(SdkException.class);
    }

    @Test
    void an_absent_variable_is_named() {
        assertThatThrownBy(() -> Secret.ofEnv("COLLECTIVITES_NO_SUCH_KEY"))
                .isInstanceOf(SdkException.class)
                .hasMessageContaining("COLLECTIVITES_NO_SUCH_KEY");
    }

    @Test
    void a_wrong_request_is_refused_before_anything_is_sent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Request.get(URI.create("https://u:" + CLEAR + "@h.example/")))
                .withMessageNotContaining(CLEAR);
        assertThatIllegalArgumentException().isThrownBy(() -> Request.get(URI.create("ftp://h.example/")));
        assertThatIllegalArgumentException().isThrownBy(() -> Request.get(URI.create("/relative")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Request.get(URI.create("https://h.example/")).header("X", "a\r\nY: b"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Request.get(URI.create("https://h.example/"))
                        .body(Body.json("x"))
                        .build());
    }
}
