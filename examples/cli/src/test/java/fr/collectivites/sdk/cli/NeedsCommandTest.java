package fr.collectivites.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands against answers as the contract has them. */
class NeedsCommandTest {

    private static final String ID = "0198f0a0-5a80-7c22-9842-8263d0d0d701";
    private static final String NEED =
            "{\"id\":\"" + ID + "\",\"revision\":3,\"status\":\"QUALIFIED\",\"theme\":\"MEDIATION\","
                    + "\"title\":\"Wifi de la médiathèque\",\"owner\":{\"siren\":\"218201127\",\"name\":\"Commune de Moissac\"},"
                    + "\"visibility\":\"PUBLIC\",\"contacts\":[{\"name\":\"À taire\"}]}";
    private static final Map<String, String> KEY = Map.of("NEEDS_KEY", "clef-de-test");

    @TempDir
    private Path folder;

    private final List<String> requests = new ArrayList<>();
    private String second = "";
    private HttpServer server;
    private String url;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext("/v1/", this::answer);
        server.start();
        url = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().toString();
        requests.add(exchange.getRequestMethod() + " " + path + " " + body);
        String job = "{\"id\":\"" + ID + "\",\"state\":\"DONE\"}";
        if (path.contains("/transitions") && body.contains("ADDRESSED")) {
            send(
                    exchange,
                    409,
                    "{\"type\":\"/problems/illegal-transition\",\"title\":\"Transition illégale\",\"allowed\":[\"QUALIFIED\"]}");
        } else if (path.contains("/transitions")) {
            send(exchange, 200, NEED.replace("QUALIFIED", "WITHDRAWN"));
        } else if (path.contains("/result")) {
            send(
                    exchange,
                    200,
                    "{\"line\":1,\"id\":\"" + ID
                            + "\",\"outcome\":\"CREATED\"}\n{\"line\":2,\"id\":null,\"outcome\":\"REJECTED\","
                            + "\"problem\":{\"title\":\"Non valide\",\"errors\":[{\"pointer\":\"/title\",\"rule\":\"N-001\",\"severity\":\"ERROR\",\"message\":\"Trop court\"}]}}\n");
        } else if (path.contains("/imports")) {
            send(exchange, exchange.getRequestMethod().equals("POST") ? 202 : 200, job);
        } else if (path.contains("/needs/" + ID)) {
            send(exchange, 200, NEED);
        } else if (path.contains("/needs/")) {
            send(exchange, 404, "{\"type\":\"/problems/not-found\",\"title\":\"Inconnu\",\"status\":404}");
        } else if (path.contains("/needs")) {
            String all = second.isEmpty() ? NEED : NEED + "," + second;
            send(exchange, 200, "{\"items\":[" + all + "],\"page\":{\"self\":\"needs\",\"next\":null}}");
        } else {
            send(exchange, 200, "{\"items\":[],\"page\":{\"self\":\"x\",\"next\":null}}");
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Run run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("needs"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--url", url));
        return Run.with(KEY, "", all.toArray(new String[0]));
    }

    @Test
    void aFileIsPushedAndItsRejectedLinesAreTold() throws IOException {
        Path file = folder.resolve("besoins.ndjson");
        Files.writeString(file, "{\"op\":\"upsert\"}\n\n{\"op\":\"upsert\",\"title\":\"x\"}\n");
        Run push = run("push", file.toString(), "--format", "json");
        JsonNode answer = new ObjectMapper().readTree(push.out());
        assertThat(push.exitCode()).isEqualTo(ExitCode.PARTIAL);
        assertThat(answer.at("/summary").toString())
                .isEqualTo("{\"created\":1,\"updated\":0,\"unchanged\":0,\"rejected\":1}");
        assertThat(answer.at("/rejected/0/line").asInt()).isEqualTo(3);
        assertThat(answer.at("/rejected/0/rules/0").asText()).isEqualTo("N-001");
        Run text = run("push", file.toString(), "--dry-run");
        assertThat(text.out()).contains("ligne 3 : N-001 /title Trop court").contains("rejetées : 1");
        assertThat(requests).anyMatch(request -> request.contains("dryRun=true"));
    }

    @Test
    void needsAreListedAndShown() {
        Run list = run("list", "--theme", "MEDIATION", "--status", "SUBMITTED,QUALIFIED", "--epci", "200066322");
        assertThat(list.out()).isEqualTo(ID + "  QUALIFIED  MEDIATION  Wifi de la médiathèque  Commune de Moissac\n");
        assertThat(requests.get(0)).contains("status=SUBMITTED%2CQUALIFIED").contains("epci=200066322");
        assertThat(run("list", "--format", "json").out()).contains("\"needs\"").contains(ID);
        assertThat(run("status", ID).out()).contains("QUALIFIED (Qualifié)");
        assertThat(run("status", ID, "--format", "json").out())
                .contains("\"next\"")
                .contains("WITHDRAWN");
        Run unknown = run("status", "0198f0a0-5a80-7c22-9842-8263d0d0d799");
        assertThat(unknown.exitCode()).isEqualTo(ExitCode.FAILURE);
        assertThat(unknown.err()).contains("aucun besoin");
        assertThat(run("list", "--epci", "12").err()).contains("n'est pas le SIREN d'un EPCI");
    }

    @Test
    void aChangeOfStateIsAskedFor() {
        Run done = run("transition", ID, "--to", "WITHDRAWN", "--reason", "Doublon");
        assertThat(done.exitCode()).isZero();
        assertThat(done.out()).contains("WITHDRAWN (Retiré)");
        assertThat(requests).anyMatch(request -> request.contains("\"reason\":\"Doublon\""));
        Run refused = run("transition", ID, "--to", "ADDRESSED");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(refused.err()).contains("Transition illégale");
    }

    @Test
    void thePublicRegistryIsExported() throws IOException {
        Run export = run("export", "--output", folder.resolve("donnees").toString(), "--format", "json");
        assertThat(export.exitCode()).isZero();
        assertThat(export.out()).contains("\"besoins\" : 1");
        assertThat(Files.readString(folder.resolve("donnees/besoins.csv")))
                .contains("Wifi de la médiathèque")
                .doesNotContain("À taire");
        assertThat(requests).allMatch(request -> request.contains("view=restricted"));
    }

    @Test
    void aKeyIsNeeded() {
        Run run = Run.of("needs", "list", "--url", url);
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILURE);
        assertThat(run.err()).contains("NEEDS_KEY");
    }

    @Test
    void needsAreRankedWithAReasonForEachRank() throws IOException {
        second = NEED.replace(ID, "0198f0a0-5a80-7c22-9842-8263d0d0d702")
                .replace("Wifi de la médiathèque", "Archivage commun")
                .replace("\"theme\"", "\"urgency\":4,\"theme\"");
        Run rank = run("rank", "--weight", "urgency=3", "--format", "json");
        assertThat(rank.exitCode()).as(rank.err()).isZero();
        JsonNode places = new ObjectMapper().readTree(rank.out()).path("places");
        assertThat(places).hasSize(2);
        places.forEach(place -> assertThat(place.path("reason").asText()).isNotBlank());
        assertThat(run("rank").out()).contains("Wifi de la médiathèque").contains("Archivage commun");
        Run wrong = run("rank", "--weight", "chance=3");
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.FAILURE);
        assertThat(wrong.err()).contains("chance").contains("urgency");
    }

    @Test
    void oneNeedIsNotRanked() {
        assertThat(run("rank").exitCode()).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void theTableOfAMeetingIsPushed() throws IOException {
        Path file = folder.resolve("besoins.csv");
        Files.writeString(
                file,
                "Titre;Description;Thème;Territoire;Urgence (0 à 4)\n"
                        + "Wifi de la médiathèque;Les lecteurs demandent un accès au réseau.;Infrastructures et réseaux;Moissac;3\n"
                        + "x;Trop court.;;;\n",
                StandardCharsets.UTF_8);
        assertThat(run("push", file.toString()).err()).contains("--owner");
        assertThat(run("push", file.toString(), "--owner", "000000000").err()).contains("000000000");
        Run push = run("push", file.toString(), "--owner", "200066322", "--role", "AGENT");
        assertThat(push.out()).as(push.err()).contains("créées : 1").contains("ligne 3 : N-001");
        String sent = requests.stream()
                .filter(request -> request.startsWith("POST /v1/imports"))
                .findFirst()
                .orElseThrow();
        assertThat(sent)
                .contains("\"role\":\"AGENT\"")
                .contains("\"code\":\"82112\"")
                .contains("\"siren\":\"200066322\"");
        requests.clear();
        run("push", file.toString(), "--owner", "200066322", "--role", "AGENT");
        assertThat(requests).as("the same ids: nothing is doubled").contains(sent);
    }
}
