package fr.collectivites.sdk.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a double of the deposit API: it publishes what was judged ready, and files that hold "faute" never are. */
class DepositAddressesTest {

    @TempDir
    private Path folder;

    private final List<String> calls = new ArrayList<>();
    private byte[] sent = {};
    private byte[] published = {};
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String call =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        calls.add(call);
        boolean known = "Token jeton".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (call.equals("GET /communes/82112/current-revision/files/bal/download")) {
            send(exchange, published.length == 0 ? 404 : 200, "text/csv", published);
        } else if (!known) {
            send(exchange, 401, "application/json", "{\"statusCode\":401}");
        } else if (call.equals("POST /communes/82112/revisions")) {
            send(exchange, 201, "application/json", "{\"id\":\"507f\",\"status\":\"pending\",\"ready\":false}");
        } else if (call.equals("PUT /revisions/507f/files/bal")) {
            sent = body;
            send(exchange, 200, "application/json", "{\"id\":\"f1\"}");
        } else if (call.equals("POST /revisions/507f/compute")) {
            boolean ready = !new String(sent, StandardCharsets.UTF_8).contains("faute");
            send(
                    exchange,
                    200,
                    "application/json",
                    "{\"id\":\"507f\",\"ready\":" + ready
                            + ",\"validation\":{\"errors\":[\"numero.valeur_invalide\"]}}");
        } else if (call.equals("POST /revisions/507f/publish")) {
            published = sent;
            send(exchange, 200, "application/json", "{\"id\":\"507f\",\"status\":\"published\"}");
        } else {
            send(exchange, 404, "application/json", "{\"statusCode\":404}");
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        send(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private List<String> deposit(String content) throws IOException {
        Path token = folder.resolve("jeton");
        if (Files.notExists(token)) {
            Files.createFile(token, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(token, "jeton");
        }
        Path file = Files.writeString(folder.resolve("bal.csv"), content);
        String api = "http://127.0.0.1:" + server.getAddress().getPort();
        return Printed.by(ignored -> DepositAddresses.main(
                new String[] {api, "82112", file.toString(), token.toString(), "Commune de Moissac"}));
    }

    @Test
    void aFileIsPublishedOnceAndNotSentAgain() throws IOException {
        assertThat(deposit("cle_interop;numero\n")).containsExactly("Publié : révision 507f");
        assertThat(published).asString(StandardCharsets.UTF_8).isEqualTo("cle_interop;numero\n");
        calls.clear();
        assertThat(deposit("cle_interop;numero\n")).containsExactly("Déjà publié tel quel : rien n'est envoyé");
        assertThat(calls).hasSize(1).allMatch(call -> call.startsWith("GET "));
    }

    @Test
    void aFileThatIsNotReadyIsNotPublished() throws IOException {
        assertThat(deposit("faute\n"))
                .singleElement()
                .asString()
                .contains("rien n'est publié", "numero.valeur_invalide");
        assertThat(calls).noneMatch(call -> call.endsWith("/publish"));
    }
}
