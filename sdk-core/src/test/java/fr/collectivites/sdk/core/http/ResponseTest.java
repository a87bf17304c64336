package fr.collectivites.sdk.core.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read from an answer, and what each shape of a refusal becomes. */
class ResponseTest {

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().gzipDisabled(true))
            .build();

    private final HttpTransport transport = new Waits()
            .transport()
            .retry(RetryPolicy.none())
            .maxResponse(1_000_000)
            .build();

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void json_comes_as_plain_values() {
        Response response = get(json("{\"a\": [1, 2.50, \"é\", true, null]}").withHeader("X-Request-Id", "r-7"));
        assertThat(response.jsonObject())
                .isEqualTo(
                        Map.of("a", java.util.Arrays.asList(BigInteger.ONE, new BigDecimal("2.50"), "é", true, null)));
        assertThat(response.mediaType()).isEqualTo("application/json");
        assertThat(response.requestId()).hasValue("r-7");
        assertThat(response.header("x-request-ID")).hasValue("r-7");
    }

    /** Huwise has no header for it: its internal_error names a trace in the body. */
    @ParameterizedTest
    @CsvSource({
        "{\"trace_id\": \"t-1\"},t-1",
        "{\"trace_id\": \" \"},",
        "{\"trace_id\": 1},",
        "[\"trace_id\"],",
        "trace_id,"
    })
    void the_trace_of_an_error_is_the_number_of_its_request(String body, String number) {
        assertThat(refusal(500, "application/json", body).requestId().orElse(null))
                .isEqualTo(number);
        assertThat(get(json(body)).requestId()).isEmpty();
    }

    /** Without a time to wait, a limit may be a quota that is used up: only the words of the platform tell which. */
    @Test
    void a_limit_without_a_wait_is_told_in_the_words_of_the_platform() {
        PlatformException failure = refusal(429, "text/plain; charset=utf-8", "Espace de stockage épuisé");
        assertThat(failure.message(Locale.FRENCH)).contains("quota", "429", "Espace de stockage épuisé");
        stub(aResponse().withStatus(429).withHeader("Retry-After", "7").withBody("Trop vite"));
        assertThat(catchThrowableOfType(
                                PlatformException.class,
                                () -> transport.send(Request.get(uri()).build()))
                        .message(Locale.FRENCH))
                .contains("7 s")
                .doesNotContain("quota");
    }

    @Test
    void the_charset_of_the_header_is_used() {
        Response response = get(aResponse()
                .withHeader("Content-Type", "text/plain; charset=ISO-8859-1")
                .withBody(new byte[] {(byte) 0xE9}));
        assertThat(response.text()).isEqualTo("é");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html|<html><title>Maintenance</title>|a web page",
                "application/json|{\"a\": |not well-formed",
                "application/json||empty",
                "text/plain|bonjour|not well-formed",
            })
    void what_is_no_json_is_an_unexpected_response(String type, String body, String words) {
        Response response = get(aResponse().withHeader("Content-Type", type).withBody(body == null ? "" : body));
        assertThatThrownBy(response::json)
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining(words);
    }

    @Test
    void bytes_that_are_no_text_and_json_without_end_are_unexpected_responses() {
        Response text = get(aResponse().withBody(new byte[] {(byte) 0xC3, 0x28}));
        assertThatThrownBy(text::text).isInstanceOf(UnexpectedResponseException.class);
        assertThatThrownBy(text::json).isInstanceOf(UnexpectedResponseException.class);
        Response deep = get(json("[".repeat(100_000)));
        assertThatThrownBy(deep::json).isInstanceOf(UnexpectedResponseException.class);
        assertThatThrownBy(get(json("[]"))::jsonObject).isInstanceOf(UnexpectedResponseException.class);
    }

    @Test
    void a_compressed_answer_is_read_up_to_the_limit() throws IOException {
        assertThat(get(gzip("é".repeat(1000))).text()).isEqualTo("é".repeat(1000));
        assertThatThrownBy(() -> get(gzip(" ".repeat(1_000_001))))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("longer than the limit");
    }

    @Test
    void a_reader_gets_the_content_and_its_own_exceptions_come_back() {
        stub(json("[1]"));
        int length = transport.send(
                Request.get(uri()).build(), (head, content) -> content.readAllBytes().length + head.status());
        assertThat(length).isEqualTo(203);
        assertThatThrownBy(() -> transport.send(Request.get(uri()).build(), (head, content) -> {
                    throw new IOException("disk full");
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("disk full");
    }

    @Test
    void an_accepted_status_is_an_answer() {
        stub(aResponse().withStatus(404));
        assertThat(transport.send(Request.get(uri()).accept(404).build()).status())
                .isEqualTo(404);
    }

    // Shapes of CKAN, udata, Opendatasoft, Data Fair and proxies, in bodies of our own.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "400|application/json|\"Bad request: Action name not known: x\"|Action name not known",
                "400|application/json|{\"message\": \"fréquence inconnue\"}|fréquence inconnue",
                "400|application/json|{\"success\": false, \"error\": \"sans extension\", \"message\": \"\"}|sans extension",
                "404|application/json|{\"error\": {\"__type\": \"Not Found Error\", \"message\": \"Not found\"}}|Not found",
                "400|application/json|{\"erreur\": \"paramètre manquant\"}|paramètre manquant",
                "400|text/plain|quota atteint|quota atteint",
                "413|text/html|<html><head><title>413 Too Large</title>|413 Too Large",
                "423|application/json|{\"error_code\": \"locked\", \"message\": \"lecture seule\"}|lecture seule",
            })
    void each_shape_of_a_refusal_gives_its_words(int status, String type, String body, String words) {
        PlatformException failure = refusal(status, type, body);
        assertThat(failure).isInstanceOf(PlatformRefusedException.class);
        assertThat(failure.getMessage()).contains(words).contains(String.valueOf(status));
        assertThat(failure.message(Locale.FRENCH)).contains(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"errors\": {\"title\": [\"requis\", \"trop court\"]}}|title|requis,trop court",
                "{\"errors\": {\"spatial\": {\"zones\": [\"inconnue\"]}}}|spatial.zones|inconnue",
                "{\"errors\": {\"name\": \"pris\"}, \"message\": \"non\"}|name|pris",
                "{\"error\": {\"__type\": \"V\", \"resources\": [{}, {\"url\": [\"vide\"]}]}}|resources[1].url|vide",
                "{\"error_code\": \"validation_error\", \"detail\": {\"language\": [\"requis\"]}}|language|requis",
            })
    void each_shape_of_field_errors_is_read(String body, String field, String texts) {
        PlatformRefusedException failure = (PlatformRefusedException) refusal(400, "application/json", body);
        assertThat(failure.fieldErrors()).isEqualTo(Map.of(field, List.of(texts.split(","))));
    }

    /** CKAN's Integrity Error sends the request back: not a field, and not in the message. */
    @Test
    void a_request_sent_back_is_no_field() {
        PlatformRefusedException failure = (PlatformRefusedException)
                refusal(
                        400,
                        "application/json",
                        "{\"error\": {\"__type\": \"Integrity Error\", \"message\": \"bad\", \"data\": {\"note\": \"private\"}}}");
        assertThat(failure.fieldErrors()).isEmpty();
        assertThat(failure.getMessage()).contains("bad").doesNotContain("private");
    }

    @ParameterizedTest
    @CsvSource({
        "401,AccessRefusedException", "403,AccessRefusedException", "404,PlatformRefusedException",
        "409,ConflictException", "412,ConflictException", "423,PlatformRefusedException",
        "429,RateLimitedException", "500,PlatformUnavailableException", "502,PlatformUnavailableException",
        "304,UnexpectedResponseException"
    })
    void each_status_has_its_kind(int status, String kind) {
        assertThat(refusal(status, "text/html", "<title>x</title>").getClass().getSimpleName())
                .isEqualTo(kind);
    }

    private PlatformException refusal(int status, String type, String body) {
        stub(aResponse().withStatus(status).withHeader("Content-Type", type).withBody(body));
        return catchThrowableOfType(
                PlatformException.class, () -> transport.send(Request.get(uri()).build()));
    }

    private Response get(ResponseDefinitionBuilder answer) {
        stub(answer);
        return transport.send(Request.get(uri()).build());
    }

    private static ResponseDefinitionBuilder json(String body) {
        return aResponse()
                .withHeader("Content-Type", "application/json; charset=utf-8")
                .withBody(body);
    }

    private static ResponseDefinitionBuilder gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return aResponse().withHeader("Content-Encoding", "gzip").withBody(bytes.toByteArray());
    }

    private static void stub(ResponseDefinitionBuilder answer) {
        SERVER.stubFor(any(anyUrl()).willReturn(answer));
    }

    private static URI uri() {
        return URI.create(SERVER.baseUrl() + "/api");
    }
}
