package fr.collectivites.sdk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.collectivites.sdk.platform.storage.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Imports: every line its outcome, in order, and nothing written by a rejected one. */
@Timeout(120)
class ImportApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Platform platform;
    private Client client;

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

    static String line(String op, String id, ObjectNode body) {
        return JSON.createObjectNode()
                .put("op", op)
                .put("type", "need")
                .put("id", id)
                .set("body", body)
                .toString();
    }

    private JsonNode run(String query, String lines, String key) {
        Client.Answer accepted = client.call(
                "POST", "/v1/imports" + query, lines, "Content-Type", "application/x-ndjson", "Idempotency-Key", key);
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        String address = accepted.follow(accepted.header("Location"));
        assertThat(accepted.follow(accepted.json().path("resultUrl").asText())).isEqualTo(address + "/result");
        Client.Answer answer = client.get(address);
        while (!List.of("DONE", "FAILED").contains(answer.json().path("state").asText())) {
            LockSupport.parkNanos(20_000_000);
            answer = client.get(address);
        }
        assertThat(answer.json().path("state").asText()).isEqualTo("DONE");
        return answer.json();
    }

    private List<JsonNode> results(JsonNode job) throws IOException {
        List<JsonNode> results = new ArrayList<>();
        for (String line : client.get("/v1/imports/" + job.path("id").asText() + "/result")
                .text()
                .split("\n")) {
            results.add(JSON.readTree(line));
        }
        return results;
    }

    @Test
    void tellsTheOutcomeOfEveryLineInTheOrderOfTheFile() throws IOException {
        String first = UUID.randomUUID().toString();
        String second = UUID.randomUUID().toString();
        String file = "\uFEFF" + line("create", first, Needs.need("Un accès au réseau")) + "\r\n"
                + "\n"
                + line("create", first, Needs.need("Un accès au réseau")) + "\n"
                + "{\n"
                + line("upsert", first, Needs.need("Un accès au réseau pour tous")) + "\n"
                + line("upsert", first, Needs.need("Un accès au réseau pour tous")) + "\n"
                + line("upsert", second, Needs.need("Non")) + "\n"
                + line("replace", first, Needs.need("Un accès au réseau pour chacun")) + "\n"
                + line("transition", first, JSON.createObjectNode().put("to", "WITHDRAWN")) + "\n"
                + "x".repeat(70_000) + "\n"
                + line("create", second, Needs.need("Des archives à classer").put("theme", "ARCHIVAGE"));
        JsonNode job = run("", file, "premier-import");
        List<String> outcomes = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (JsonNode result : results(job)) {
            outcomes.add(result.path("outcome").asText() + " "
                    + result.at("/problem/status").asText());
            numbers.add(result.path("line").asInt());
        }
        assertThat(numbers).containsExactly(1, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(outcomes)
                .containsExactly(
                        "CREATED ",
                        "REJECTED 412",
                        "REJECTED 400",
                        "UPDATED ",
                        "UNCHANGED ",
                        "REJECTED 422",
                        "REJECTED 428",
                        "UPDATED ",
                        "REJECTED 413",
                        "CREATED ");
        assertThat(job.path("received").asInt()).isEqualTo(10);
        assertThat(job.path("rejected").asInt()).isEqualTo(5);
        assertThat(results(job).get(2).path("id").isNull()).isTrue();
        assertThat(client.get("/v1/needs/" + first + "?view=restricted")
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void aDryRunHasTheSameOutcomesAndWritesNothing() throws IOException {
        String id = UUID.randomUUID().toString();
        String file = line("create", id, Needs.need("Un accès au réseau")) + "\n"
                + line("create", id, Needs.need("Un accès au réseau")) + "\n";
        JsonNode rehearsed = run("?dryRun=true", file, "essai-numero-1");
        assertThat(rehearsed.path("created").asInt()).isEqualTo(1);
        assertThat(rehearsed.path("rejected").asInt()).isEqualTo(1);
        assertThat(client.get("/v1/needs/" + id).status()).isEqualTo(404);
        assertThat(client.get("/v1/changes").json().path("items")).isEmpty();
        assertThat(results(run("", file, "pour-de-bon-1")))
                .extracting(result -> result.path("outcome").asText())
                .containsExactly("CREATED", "REJECTED");
    }

    @Test
    void theSameKeyRunsOnce() {
        String file = line("create", UUID.randomUUID().toString(), Needs.need("Un accès au réseau"));
        JsonNode job = run("", file, "une-seule-fois");
        Client.Answer again = client.call(
                "POST",
                "/v1/imports",
                file,
                "Content-Type",
                "application/x-ndjson",
                "Idempotency-Key",
                "une-seule-fois");
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.json().path("id")).isEqualTo(job.path("id"));
        assertThat(client.call(
                                "POST",
                                "/v1/imports",
                                file + "\n",
                                "Content-Type",
                                "application/x-ndjson",
                                "Idempotency-Key",
                                "une-seule-fois")
                        .status())
                .isEqualTo(422);
    }
}
