package fr.collectivites.sdk.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.collectivites.sdk.core.problem.SdkException;
import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proxies with a password, and certificates of a network that decrypts what passes: against real local servers. */
class MunicipalNetworkTest {

    private static final Secret PASSWORD = Secret.of(ProxyServer.PASSWORD);
    private static final Secret KEY = Secret.of("cle-tres-secrete");

    @TempDir
    static Path folder;

    private static LocalTls tls;
    private static ProxyServer proxy;

    @BeforeAll
    static void start() throws IOException, GeneralSecurityException, InterruptedException {
        tls = new LocalTls(folder);
        proxy = new ProxyServer(tls.port());
    }

    @AfterAll
    static void stop() throws IOException {
        tls.close();
        proxy.close();
    }

    @Test
    void an_authority_that_is_added_is_trusted_and_others_are_not() throws IOException {
        Request request = Request.get(URI.create("https://localhost:" + tls.port() + "/"))
                .secret("X-API-KEY", KEY)
                .build();
        try (HttpTransport trusting =
                        new Waits().transport().trust(tls.authority()).build();
                HttpTransport plain = new Waits().transport().build()) {
            assertThat(trusting.send(request).text()).isEqualTo("cle-tres-secrete");
            PlatformUnavailableException failure =
                    catchThrowableOfType(PlatformUnavailableException.class, () -> plain.send(request));
            assertThat(failure).hasMessageContaining("certificate");
            assertThat(failure.outcomeUnknown()).isFalse();
            assertThat(plain.requests()).as("no use in asking again").isEqualTo(1);
        }
    }

    @Test
    void a_file_without_certificate_is_refused_by_name() throws IOException {
        Path file = Files.writeString(folder.resolve("not.pem"), "nothing");
        assertThatThrownBy(() -> new Waits().transport().trust(file).build())
                .isInstanceOf(SdkException.class)
                .hasMessageContaining("not.pem");
    }

    @Test
    void plain_and_encrypted_requests_go_through_a_proxy_with_a_password() {
        ProxySettings settings = ProxySettings.of("127.0.0.1", proxy.port()).credentials(ProxyServer.USER, PASSWORD);
        try (HttpTransport transport =
                new Waits().transport().proxy(settings).trust(tls.authority()).build()) {
            int before = proxy.requests().size();
            assertThat(transport
                            .send(Request.get(URI.create("http://portail.test/a"))
                                    .build())
                            .text())
                    .isEqualTo("by proxy");
            Response response = transport.send(Request.get(URI.create("https://portail.test/b"))
                    .secret("X-API-KEY", KEY)
                    .build());
            assertThat(response.text()).isEqualTo("cle-tres-secrete");
            assertThat(proxy.requests().subList(before, proxy.requests().size()))
                    .hasSize(2)
                    .noneMatch(request -> request.contains("cle-tres-secrete"));
        }
    }

    @ParameterizedTest
    @CsvSource({"http://portail.test/, PlatformRefusedException", "https://portail.test/, PlatformUnavailableException"
    })
    void a_wrong_password_of_the_proxy_is_said_as_such(URI address, String kind) {
        ProxySettings settings =
                ProxySettings.of("127.0.0.1", proxy.port()).credentials(ProxyServer.USER, Secret.of("faux"));
        try (HttpTransport transport = new Waits().transport().proxy(settings).build()) {
            int before = proxy.requests().size();
            assertThatThrownBy(() ->
                            transport.send(Request.post(address, Body.json("x")).build()))
                    .hasMessageContaining("proxy")
                    .extracting(e -> e.getClass().getSimpleName())
                    .isEqualTo(kind);
            assertThat(proxy.requests()).hasSize(before + 1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://portail.example/, secure.example:3128",
        "http://portail.example/, plain.example:80",
        "https://carte.mairie.local/, DIRECT",
        "https://mairie.local/, DIRECT",
        "https://autremairie.local/, secure.example:3128",
        "https://autre.example:8443/, DIRECT",
        "https://localhost:5000/, DIRECT",
        "http://127.0.0.1:5000/, DIRECT"
    })
    void the_usual_variables_are_understood(URI address, String expected) {
        ProxySettings settings = ProxySettings.ofEnvironment(Map.of(
                "https_proxy", "http://u:p@secure.example:3128",
                "HTTP_PROXY", "plain.example",
                "NO_PROXY", ".mairie.local, autre.example:8443"));
        Proxy chosen = settings.selector().select(address).get(0);
        assertThat(
                        chosen.type() == Proxy.Type.DIRECT
                                ? "DIRECT"
                                : chosen.address().toString().replace("/<unresolved>", ""))
                .startsWith(expected);
        assertThat(settings.user()).hasValue("u");
        assertThat(settings.password().orElseThrow().reveal()).isEqualTo("p");
    }

    @ParameterizedTest
    @ValueSource(strings = {"socks5://u:geheim@h:1", "http://u:geheim@h h", "http://u:geheimé@h:1"})
    void a_variable_that_is_no_proxy_is_refused_without_its_password(String value) {
        assertThatThrownBy(() -> ProxySettings.ofEnvironment(Map.of("HTTPS_PROXY", value)))
                .isInstanceOf(SdkException.class)
                .hasNoCause()
                .hasMessageContaining("HTTPS_PROXY")
                .hasMessageNotContaining("geheim");
    }

    @Test
    void the_proxy_of_the_java_platform_is_used_unless_told_otherwise() {
        System.setProperty("http.proxyHost", "127.0.0.1");
        System.setProperty("http.proxyPort", String.valueOf(proxy.port()));
        ProxySettings system = ProxySettings.system().credentials(ProxyServer.USER, PASSWORD);
        Request request = Request.get(URI.create("http://portail.test/")).build();
        try (HttpTransport transport =
                HttpTransport.builder("test/1").proxy(system).build()) {
            assertThat(transport.send(request).text()).isEqualTo("by proxy");
        } finally {
            System.clearProperty("http.proxyHost");
            System.clearProperty("http.proxyPort");
        }
    }
}
