package fr.collectivites.sdk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.collectivites.sdk.platform.storage.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules, states and who may change them. */
class TransitionApiTest {

    @TempDir
    Path folder;

    private Platform platform;
    private Client client;
    private final String path = "/v1/needs/" + UUID.randomUUID();

    @BeforeEach
    void start() {
        platform =
                Platform.builder(Database.inFolder(folder)).requestsPerMinute(0).start();
        client = new Client(platform.address(), "X-API-Key", platform.createKey(Needs.OWNER, "test"));
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    private Client.Answer move(String request, String etag, String key) {
        return client.post(path + "/transitions", request, "If-Match", etag, "Idempotency-Key", key);
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        ObjectNode need = Needs.need("Oui");
        need.put("theme", "JARDINAGE");
        need.put("colour", "red");
        need.putObject("submitter").put("role", "CITOYEN");
        need.putArray("perimeters").addObject().put("kind", "COMMUNE").put("code", "31555");
        Client.Answer answer = client.put(path, need.toString());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.type()).isEqualTo("/problems/validation");
        assertThat(answer.rules()).contains("N-001", "N-003", "N-004", "N-020");
        List<String> pointers = new ArrayList<>();
        answer.json()
                .path("errors")
                .forEach(error -> pointers.add(error.path("pointer").asText()));
        assertThat(pointers).contains("/title", "/theme", "/colour");
    }

    @Test
    void beginsAsDraftOrSubmittedAndMovesByTransitionsOnly() {
        Client.Answer made = client.put(
                path, Needs.need("Un accès au réseau").put("status", "DRAFT").toString());
        assertThat(made.json().path("status").asText()).isEqualTo("DRAFT");
        Client.Answer refused = client.put(
                path,
                Needs.need("Un accès au réseau").put("status", "QUALIFIED").toString(),
                "If-Match",
                "\"1\"");
        assertThat(refused.rules()).containsExactly("N-012");

        assertThat(client.post(path + "/transitions", "{\"to\":\"SUBMITTED\"}", "If-Match", "\"1\"")
                        .type())
                .isEqualTo("/problems/idempotency-key-missing");
        assertThat(client.post(path + "/transitions", "{\"to\":\"SUBMITTED\"}", "Idempotency-Key", "cle-numero-0")
                        .status())
                .isEqualTo(428);
        Client.Answer moved = move("{\"to\":\"SUBMITTED\"}", "\"1\"", "cle-numero-1");
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(moved.header("ETag")).isEqualTo("\"2\"");

        Client.Answer again = move("{\"to\":\"SUBMITTED\"}", "\"1\"", "cle-numero-1");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(moved.text());
        assertThat(move("{\"to\":\"WITHDRAWN\"}", "\"1\"", "cle-numero-1").type())
                .isEqualTo("/problems/idempotency-key-reused");
        Client.Answer illegal = move("{\"to\":\"SUBMITTED\"}", "\"2\"", "cle-numero-2");
        assertThat(illegal.status()).isEqualTo(409);
        assertThat(illegal.rules()).containsExactly("N-012");
        assertThat(illegal.json().path("allowed").toString()).isEqualTo("[\"WITHDRAWN\"]");
        assertThat(move("{\"to\":\"QUALIFIED\"}", "\"2\"", "cle-numero-3").status())
                .isEqualTo(403);
        assertThat(move("{\"to\":\"SUBMITTED\",\"because\":\"no\"}", "\"2\"", "cle-numero-4")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void freezesOwnerThemeAndPlacesOnceSubmitted() {
        client.put(path, Needs.need("Un accès au réseau").toString());
        ObjectNode changed = Needs.need("Un accès au réseau").put("theme", "ARCHIVAGE");
        assertThat(client.put(path, changed.toString(), "If-Match", "\"1\"").rules())
                .containsExactly("N-012");
    }

    @Test
    void keepsAnotherSystemsIdForOneNeedOnly() {
        ObjectNode need = Needs.need("Un accès au réseau");
        need.putObject("source").put("system", "parapheur").put("externalId", "77");
        String id = client.put(path, need.toString()).json().path("id").asText();
        Client.Answer taken = client.put(
                "/v1/needs/" + UUID.randomUUID(),
                need.put("title", "Tout autre chose").toString());
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.type()).isEqualTo("/problems/external-id-taken");
        assertThat(taken.json().path("id").asText()).isEqualTo(id);
    }

    @Test
    void showsTheFeedToOthersAsFarAsTheySee() {
        Client other = new Client(platform.address(), "X-API-Key", platform.createKey(Needs.OTHER, "test"));
        client.put(path, Needs.need("Un accès au réseau").toString());
        client.put(
                path,
                Needs.need("Un accès au réseau").put("visibility", "PRIVATE").toString(),
                "If-Match",
                "\"1\"");
        client.put(
                "/v1/needs/" + UUID.randomUUID(),
                Needs.need("Des archives à classer en ligne")
                        .put("theme", "ARCHIVAGE")
                        .put("visibility", "PRIVATE")
                        .toString());
        assertThat(operations(client)).containsExactly("UPSERT", "UPSERT", "UPSERT");
        assertThat(operations(other)).containsExactly("UPSERT", "DELETE");
        assertThat(other.get("/v1/changes?cursor=zzz").status()).isEqualTo(400);
    }

    private static List<String> operations(Client client) {
        List<String> operations = new ArrayList<>();
        client.get("/v1/changes")
                .json()
                .path("items")
                .forEach(item -> operations.add(item.path("op").asText()));
        return operations;
    }
}
