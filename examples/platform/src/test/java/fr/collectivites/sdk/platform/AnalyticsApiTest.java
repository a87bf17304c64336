package fr.collectivites.sdk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.collectivites.sdk.platform.storage.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Analyses, rankings, vocabularies, webhooks: what the contract has beside the records. */
class AnalyticsApiTest {

    @TempDir
    private Path folder;

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

    private void put(Client by, String title, String owner) {
        ObjectNode need = Needs.need(title);
        need.putObject("owner").put("siren", owner).put("kind", "EPCI").put("name", "EPCI");
        need.putArray("perimeters").addObject().put("kind", "EPCI").put("code", owner);
        Client.Answer answer = by.put("/v1/needs/" + UUID.randomUUID(), need.toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private double figure(JsonNode analysis, String measure, String epci) {
        for (JsonNode figure : analysis.path("figures")) {
            boolean here = figure.at("/key/epci").asText("").equals(epci)
                    && figure.at("/key/measure").asText().equals(measure)
                    && (!epci.isEmpty() || figure.path("key").size() == 1);
            if (here) {
                return figure.path("value").asDouble();
            }
        }
        throw new AssertionError("no " + measure + " of " + epci + " in " + analysis);
    }

    @Test
    void demandIsCountedByThemeAndEpci() {
        put(client, "Un accès au réseau dans les mairies", Needs.OWNER);
        put(other, "Des salles équipées pour les réunions à distance", Needs.OTHER);
        JsonNode demand = client.get("/v1/analytics/demand").json();
        assertThat(figure(demand, "needs", Needs.OWNER)).isEqualTo(1);
        assertThat(figure(demand, "needs", "")).isEqualTo(2);
        assertThat(figure(demand, "bodies", "")).isEqualTo(2);
        JsonNode asked = client.get("/v1/analytics/demand?epci=" + Needs.OTHER + "&theme=INFRASTRUCTURE")
                .json();
        asked.path("figures")
                .forEach(one ->
                        assertThat(one.at("/key/epci").asText(Needs.OTHER)).isEqualTo(Needs.OTHER));
        JsonNode participation = client.get("/v1/analytics/participation").json();
        assertThat(figure(participation, "deposits", Needs.OWNER)).isEqualTo(1);
        for (String name : List.of("roadmap", "skills", "systems", "mediation")) {
            Client.Answer answer = client.get("/v1/analytics/" + name);
            assertThat(answer.status()).as(name + answer.text()).isEqualTo(200);
            assertThat(answer.json().path("name").asText()).isEqualTo(name);
        }
        assertThat(client.get("/v1/analytics/autre").status()).isEqualTo(404);
        assertThat(client.get("/v1/analytics/demand?epci=12").status()).isEqualTo(400);
    }

    @Test
    void systemsOfFewerThanFiveBodiesAreNotTold() {
        String inventory = "{\"owner\":{\"siren\":\"" + Needs.OWNER
                + "\",\"kind\":\"EPCI\",\"name\":\"EPCI\"},\"asOf\":\"2026-09-01\",\"coverage\":\"DECLARATIVE\","
                + "\"applications\":[{\"name\":\"Paie\",\"kind\":\"METIER\",\"hosting\":\"SAAS\"}]}";
        assertThat(client.put("/v1/is-inventories/" + UUID.randomUUID(), inventory)
                        .status())
                .isEqualTo(201);
        assertThat(client.get("/v1/analytics/systems").json().path("figures")).isEmpty();
    }

    private static String ranking(String method) {
        return "{\"method\":\"" + method + "\",\"criteria\":["
                + "{\"code\":\"reach\",\"direction\":\"MAX\",\"weight\":2,\"low\":0,\"high\":5000},"
                + "{\"code\":\"cost\",\"direction\":\"MIN\",\"weight\":1,\"low\":0,\"high\":50}],"
                + "\"alternatives\":[{\"id\":\"A\",\"values\":[1200,10]},{\"id\":\"B\",\"values\":[800,null]},"
                + "{\"id\":\"C\",\"values\":[4000,20]}]}";
    }

    @Test
    void ranksWhatIsSentByBothMethods() {
        for (String method : List.of("WEIGHTED_SUM", "PROMETHEE_II")) {
            Client.Answer answer = client.post("/v1/rankings", ranking(method));
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(answer.json().at("/results/0/id").asText()).isEqualTo("C");
            assertThat(answer.json().path("results")).hasSize(3);
        }
        assertThat(client.post("/v1/rankings", ranking("TOPSIS")).status()).isEqualTo(422);
        String unknown = ranking("WEIGHTED_SUM").replace("\"method\"", "\"methode\":1,\"method\"");
        assertThat(client.post("/v1/rankings", unknown).status()).isEqualTo(422);
    }

    @Test
    void vocabulariesHaveAVersion() {
        JsonNode themes = client.get("/v1/vocabularies/needThemes").json();
        assertThat(themes.path("entries")).hasSizeGreaterThan(20);
        assertThat(themes.path("version").asText()).isEqualTo("1.0.0");
        assertThat(client.get("/v1/vocabularies/needThemes?version=1.0.0").status())
                .isEqualTo(200);
        assertThat(client.get("/v1/vocabularies/needThemes?version=9.0.0").status())
                .isEqualTo(404);
        assertThat(client.get("/v1/vocabularies/inconnue").status()).isEqualTo(404);
    }

    @Test
    void webhooksAreTheirOwnersAlone() {
        String id = UUID.randomUUID().toString();
        String body = "{\"id\":\"" + id + "\",\"url\":\"https://logiciel.exemple.fr/signal\",\"types\":[\"need\"],"
                + "\"secret\":\"un-secret-bien-assez-long\"}";
        Client.Answer created = client.put("/v1/webhooks/" + id, body);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.text()).doesNotContain("secret");
        String rotated = body.replace("assez-long", "assez-longue");
        Client.Answer replaced = client.put("/v1/webhooks/" + id, rotated);
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.json().has("previousSecretUntil")).isTrue();
        assertThat(client.get("/v1/webhooks").json().path("items")).hasSize(1);
        assertThat(other.get("/v1/webhooks").json().path("items")).isEmpty();
        assertThat(other.get("/v1/webhooks/" + id).status()).isEqualTo(404);
        assertThat(other.put("/v1/webhooks/" + id, body).status()).isEqualTo(403);
        assertThat(other.delete("/v1/webhooks/" + id).status()).isEqualTo(404);
        String plain = body.replace("https://", "http://");
        assertThat(client.put("/v1/webhooks/" + id, plain).status()).isEqualTo(422);
        assertThat(client.put("/v1/webhooks/" + id, body.replace("need", "autre"))
                        .status())
                .isEqualTo(422);
        assertThat(client.delete("/v1/webhooks/" + id).status()).isEqualTo(204);
        assertThat(client.get("/v1/webhooks/" + id).status()).isEqualTo(404);
    }

    @Test
    void otherMethodsAreRefusedWithThoseThatAreAdmitted() {
        Client.Answer answer = client.call("TRACE", "/v1/profile", null);
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET");
        assertThat(client.delete("/v1/analytics/demand", "If-Match", "\"1\"").status())
                .isEqualTo(405);
    }
}
