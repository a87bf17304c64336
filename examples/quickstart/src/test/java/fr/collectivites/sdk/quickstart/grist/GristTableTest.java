package fr.collectivites.sdk.quickstart.grist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.collectivites.sdk.core.http.AccessRefusedException;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.PlatformRefusedException;
import fr.collectivites.sdk.core.http.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a double that does what Grist core 1.7.17 was seen to do. */
class GristTableTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> COLUMNS = Set.of("uuid", "titre", "population", "souhaite_pour");

    private final Map<String, ObjectNode> table = new LinkedHashMap<>();
    private boolean losing;
    private HttpServer grist;
    private HttpTransport transport;

    @BeforeEach
    void start() throws IOException {
        grist = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        grist.createContext("/", this::answer);
        grist.start();
        transport = HttpTransport.builder("essai/1.0").build();
    }

    @AfterEach
    void stop() {
        transport.close();
        grist.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        ObjectNode answer = JSON.createObjectNode();
        int status = 200;
        if (!"Bearer bonne-clef".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            status = 401;
            answer.put("error", "Bad request: invalid API key");
        } else if (body.length > 1_000_000) {
            status = 413;
            answer.put("error", "request entity too large");
        } else if (exchange.getRequestMethod().equals("PUT")) {
            status = upsert(JSON.readTree(body), answer);
        } else {
            String filter = URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8);
            List<String> ids = new ArrayList<>();
            JSON.readTree(filter.substring("filter=".length())).path("uuid").forEach(id -> ids.add(id.asText()));
            table.forEach((id, fields) -> {
                if (ids.contains(id)) {
                    answer.withArray("records").addObject().set("fields", fields);
                }
            });
        }
        byte[] bytes = JSON.writeValueAsBytes(answer);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Days become seconds, numbers numbers, and whatever does not fit its column stays as it came. */
    private int upsert(JsonNode sent, ObjectNode answer) {
        for (JsonNode record : sent.path("records")) {
            String id = record.at("/require/uuid").asText();
            ObjectNode fields = JSON.createObjectNode().put("uuid", id);
            for (Map.Entry<String, JsonNode> field : record.path("fields").properties()) {
                String text = field.getValue().asText();
                if (!COLUMNS.contains(field.getKey())) {
                    answer.put("error", "Invalid column \"" + field.getKey() + "\"");
                    return 400;
                } else if (field.getKey().equals("population") && text.matches("[0-9]+")) {
                    fields.put(field.getKey(), Long.parseLong(text));
                } else if (field.getKey().equals("souhaite_pour") && !text.isEmpty()) {
                    fields.put(
                            field.getKey(),
                            LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toEpochSecond());
                } else {
                    fields.put(field.getKey(), text);
                }
            }
            if (losing) {
                fields.remove("titre");
            }
            table.put(id, fields);
        }
        return 200;
    }

    private GristTable table(String key) {
        URI address = URI.create("http://127.0.0.1:" + grist.getAddress().getPort() + "/api/docs/d/tables/Besoins");
        return new GristTable(transport, address, Secret.of(key));
    }

    private static Map<String, String> row(int number) {
        return Map.of(
                "uuid",
                UUID.nameUUIDFromBytes(new byte[] {(byte) number, (byte) (number >> 8)})
                        .toString(),
                "titre",
                "Besoin n° " + number,
                "population",
                Integer.toString(number),
                "souhaite_pour",
                "2027-01-15");
    }

    @Test
    void rowsAreThereOnceHoweverOftenTheyAreSent() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            rows.add(row(i));
        }
        assertThat(table("bonne-clef").upsert(rows)).isEmpty();
        assertThat(table("bonne-clef").upsert(rows)).isEmpty();
        assertThat(table).hasSize(250);
    }

    @Test
    void whatGristKeptInAnotherWayIsTold() {
        Map<String, String> word = new LinkedHashMap<>(row(2));
        word.put("population", "beaucoup");
        assertThat(table("bonne-clef").upsert(List.of(row(1), word)))
                .containsExactly(word.get("uuid")
                        + ", population : « beaucoup » envoyé, « beaucoup » gardé dans une colonne de nombres");
        losing = true;
        assertThat(table("bonne-clef").upsert(List.of(row(3))))
                .containsExactly(row(3).get("uuid") + ", titre : « Besoin n° 3 » envoyé, « null » gardé");
    }

    @Test
    void refusalsAreTyped() {
        assertThatThrownBy(() -> table("mauvaise").upsert(List.of(row(1)))).isInstanceOf(AccessRefusedException.class);
        Map<String, String> unknown = new LinkedHashMap<>(row(1));
        unknown.put("inconnue", "x");
        assertThatThrownBy(() -> table("bonne-clef").upsert(List.of(unknown)))
                .isInstanceOf(PlatformRefusedException.class)
                .hasMessageContaining("Invalid column");
        assertThatThrownBy(() -> table("bonne-clef").upsert(List.of(Map.of("titre", "sans identifiant"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
