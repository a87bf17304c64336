package fr.collectivites.sdk.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent, byte for byte. */
class BodyTest {

    @TempDir
    Path folder;

    @Test
    void json_and_forms_are_sent_with_type_and_length() throws IOException {
        assertThat(sent(Body.json(Map.of("titre", "Été"))))
                .contains("Content-Type: application/json\r\n", "Content-Length: 17\r\n")
                .endsWith("\r\n\r\n{\"titre\":\"Été\"}");
        assertThat(sent(Body.form(new TreeMap<>(Map.of("a b", "c&d", "é", "+")))))
                .endsWith("\r\n\r\na%20b=c%26d&%C3%A9=%2B");
        assertThat(sent(Body.empty())).contains("Content-Length: 0\r\n").doesNotContain("Content-Type");
    }

    /** RFC 7578, 4.2 and 4.3; names escaped as browsers do. */
    @Test
    void a_form_of_parts_is_sent_whole() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "a;b\n1;2\n");
        Body body = Body.multipart()
                .field("name", "Délibérations")
                .file("upload", "été \"2024\".csv", Body.file("text/csv", file))
                .build();
        String boundary = body.mediaType().substring(body.mediaType().indexOf('=') + 1);
        String content = "--B\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nDélibérations\r\n"
                + "--B\r\nContent-Disposition: form-data; name=\"upload\"; filename=\"été %222024%22.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\na;b\n1;2\n\r\n--B--\r\n";
        assertThat(sent(body)).endsWith("\r\n\r\n" + content.replace("B", boundary));
        assertThat(body.length())
                .isEqualTo(content.getBytes(StandardCharsets.UTF_8).length + 3L * (boundary.length() - 1));
    }

    @Test
    void part_of_a_file_is_streamed_and_progress_told() throws IOException {
        Path file = Files.write(folder.resolve("big"), new byte[100_000]);
        List<Long> told = new CopyOnWriteArrayList<>();
        try (SocketServer server = SocketServer.of("HTTP/1.1 200 OK", "Content-Length: 0", "");
                HttpTransport transport = new Waits().transport().build()) {
            transport.send(Request.put(server.uri("/"), Body.file("application/octet-stream", file, 1_000, 60_000))
                    .progress(told::add)
                    .build());
            assertThat(server.requests().get(0)).contains("Content-Length: 60000\r\n");
        }
        assertThat(told).isSorted().hasSizeGreaterThan(2).endsWith(60_000L);
    }

    @Test
    void a_file_that_has_shrunk_fails_the_request_as_such() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "a;b\n1;2\n");
        Body body = Body.file("text/csv", file);
        Files.writeString(file, "a");
        try (SocketServer server = SocketServer.of("HTTP/1.1 200 OK", "Content-Length: 0", "");
                HttpTransport transport = new Waits().transport().build()) {
            assertThatThrownBy(() ->
                            transport.send(Request.put(server.uri("/"), body).build()))
                    .isExactlyInstanceOf(PlatformException.class)
                    .hasMessageContaining("changed meanwhile");
            assertThat(transport.requests()).isEqualTo(1);
        }
    }

    @Test
    void parameters_are_added_to_an_address() {
        URI base = URI.create("https://h.example/a?x=1");
        assertThat(Request.withQuery(base, Map.of("q", "l'eau & l'air")))
                .hasToString("https://h.example/a?x=1&q=l%27eau%20%26%20l%27air");
        assertThat(Request.withQuery(base, Map.of())).isSameAs(base);
    }

    private static String sent(Body body) throws IOException {
        try (SocketServer server = SocketServer.of("HTTP/1.1 200 OK", "Content-Length: 0", "");
                HttpTransport transport = new Waits().transport().build()) {
            transport.send(Request.post(server.uri("/"), body).build());
            return server.requests().get(0);
        }
    }
}
