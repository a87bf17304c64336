package fr.collectivites.sdk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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

/** One entry and lists of them: preconditions, patches, tombstones, filters, pages. */
class EntryApiTest {

    private static final String TOLD_WHY = "?allowDuplicate=true&duplicateReason=essai";

    @TempDir
    Path folder;

    private Platform platform;
    private Client client;
    private Client other;

    @BeforeEach
    void start() {
        platform =
                Platform.builder(Database.inFolder(folder)).requestsPerMinute(0).start();
        client = new Client(platform.address(), "X-API-Key", platform.createKey(Needs.OWNER, "test"));
        other = new Client(platform.address(), "X-API-Key", platform.createKey(Needs.OTHER, "test"));
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    private static String path() {
        return "/v1/needs/" + UUID.randomUUID();
    }

    @Test
    void createsOnceAndReplacesOnlyWhatWasSeen() {
        String path = path();
        String body = Needs.need("Un accès au réseau dans les mairies").toString();
        Client.Answer created = client.put(path, body, "If-None-Match", "*");
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        assertThat(created.header("Location")).isEqualTo(path.substring(path.lastIndexOf('/') + 1));
        assertThat(created.json().path("reference").asText()).matches("[1-9A-HJ-NP-Z]{8}");

        assertThat(client.put(path, body, "If-None-Match", "*").status()).isEqualTo(412);
        Client.Answer same = client.put(path, body);
        assertThat(same.status()).isEqualTo(200);
        assertThat(same.header("ETag")).isEqualTo("\"1\"");

        String changed =
                Needs.need("Un accès au réseau dans toutes les mairies").toString();
        assertThat(client.put(path, changed).type()).isEqualTo("/problems/precondition-required");
        assertThat(client.put(path, changed, "If-Match", "\"1\"").header("ETag"))
                .isEqualTo("\"2\"");
        Client.Answer stale = client.put(path, body, "If-Match", "\"1\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.header("ETag")).isEqualTo("\"2\"");
        assertThat(client.get(path).json().path("title").asText()).endsWith("toutes les mairies");
        assertThat(client.get(path, "If-None-Match", "\"2\"").status()).isEqualTo(304);
    }

    @Test
    void refusesInTheOrderThatTheContractStates() {
        String path = path();
        String body = Needs.need("Un accès au réseau dans les mairies").toString();
        Client nobody = new Client(platform.address());
        assertThat(nobody.put(path, body).type()).isEqualTo("/problems/unauthenticated");
        assertThat(new Client(platform.address(), "X-API-Key", "cle_inconnue")
                        .get(path)
                        .status())
                .isEqualTo(401);
        assertThat(other.put(path, body).type()).isEqualTo("/problems/not-acting-for");
        assertThat(client.put(path, "{").status()).isEqualTo(400);
        assertThat(client.put(path, "[]").status()).isEqualTo(400);
        assertThat(client.put("/v1/needs/un", body).status()).isEqualTo(400);
        assertThat(client.put(path, body, "If-Match", "7").status()).isEqualTo(400);
        assertThat(client.put(path, body, "If-Match", "\"7\"").status()).isEqualTo(404);
        assertThat(client.get(path).status()).isEqualTo(404);
        assertThat(client.get("/v1/nothing").status()).isEqualTo(404);
        assertThat(client.get("/v1/needs?colour=red").status()).isEqualTo(400);
        assertThat(client.call("POST", "/v1/needs", null).status()).isEqualTo(405);
        assertThat(client.call("PUT", path, body, "Content-Type", "text/plain").status())
                .isEqualTo(400);
    }

    @Test
    void patchesMembersAndLeavesATombstone() {
        String path = path();
        client.put(path, Needs.need("Un accès au réseau dans les mairies").toString());
        assertThat(client.patch(path, "{\"urgency\":4}").status()).isEqualTo(428);
        Client.Answer patched = client.patch(path, "{\"urgency\":4,\"impact\":null}", "If-Match", "\"1\"");
        assertThat(patched.status()).as(patched.text()).isEqualTo(200);
        assertThat(patched.json().path("urgency").asInt()).isEqualTo(4);
        assertThat(patched.json().has("impact")).isFalse();

        assertThat(client.delete(path).status()).isEqualTo(428);
        assertThat(other.delete(path, "If-Match", "\"2\"").status()).isEqualTo(403);
        assertThat(client.delete(path, "If-Match", "\"2\"").status()).isEqualTo(204);
        assertThat(client.get(path).status()).isEqualTo(410);
        assertThat(client.get("/v1/needs").json().path("items")).isEmpty();
        List<String> operations = new ArrayList<>();
        client.get("/v1/changes")
                .json()
                .path("items")
                .forEach(item -> operations.add(
                        item.path("op").asText() + item.path("revision").asInt()));
        assertThat(operations).containsExactly("UPSERT1", "UPSERT2", "DELETE3");
    }

    @Test
    void refusesANeedToldTwiceUnlessItIsSaidWhy() {
        String body = Needs.need("Un accès au réseau dans les mairies").toString();
        String first = client.put(path(), body).json().path("id").asText();
        Client.Answer twice = client.put(path(), body);
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.type()).isEqualTo("/problems/duplicate");
        assertThat(twice.rules()).containsExactly("N-015");
        assertThat(twice.json().at("/candidates/0/id").asText()).isEqualTo(first);
        assertThat(client.put(path() + "?allowDuplicate=true", body).status()).isEqualTo(422);
        Client.Answer kept = client.put(path() + TOLD_WHY, body);
        assertThat(kept.status()).isEqualTo(201);
        assertThat(kept.json().at("/warnings/0/rule").asText()).isEqualTo("N-015");
    }

    @Test
    void pagesThroughListsInATotalOrderForwardsAndBack() {
        for (int i = 0; i < 7; i++) {
            // Words, no digits: references are searched too, and may begin with a digit
            String which = List.of("première", "deuxième", "troisième").get(i % 3);
            ObjectNode need = Needs.need("Besoin de la " + which + " série de cette liste");
            assertThat(client.put(
                                    path() + TOLD_WHY,
                                    need.put("theme", "ARCHIVAGE").toString())
                            .status())
                    .isEqualTo(201);
        }
        List<String> ids = new ArrayList<>();
        String next = "/v1/needs?limit=3&sort=title&theme=ARCHIVAGE,EDUCATION&view=restricted";
        String previous = "";
        while (!next.isEmpty()) {
            Client.Answer answer = client.get(next);
            JsonNode page = answer.json();
            page.path("items").forEach(item -> ids.add(item.path("id").asText()));
            assertThat(page.at("/page/total").asInt()).isEqualTo(7);
            previous = answer.follow(page.at("/page/prev").asText(""));
            next = page.at("/page/next").isTextual()
                    ? answer.follow(page.at("/page/next").asText())
                    : "";
        }
        assertThat(ids).hasSize(7).doesNotHaveDuplicates();
        List<String> back = new ArrayList<>();
        client.get(previous)
                .json()
                .path("items")
                .forEach(item -> back.add(item.path("id").asText()));
        assertThat(back).isEqualTo(ids.subList(3, 6));
        assertThat(client.get("/v1/needs?q=acces+serie&view=restricted").json().path("items"))
                .isEmpty();
        assertThat(client.get("/v1/needs?q=S%C3%89RIE+deuxieme&view=restricted")
                        .json()
                        .path("items"))
                .hasSize(2);
        assertThat(client.get("/v1/needs?fields=title&view=restricted")
                        .json()
                        .path("items")
                        .get(0))
                .hasSize(6);
    }
}
