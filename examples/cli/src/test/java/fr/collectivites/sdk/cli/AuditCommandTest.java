package fr.collectivites.sdk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {

    private static final String WRONG = "nomAttribuant;idAttribuant;dateConvention;referenceDecision;nomBeneficiaire;"
            + "idBeneficiaire;objet;montant;nature;conditionsVersement;datesPeriodeVersement;idRAE;notificationUE;"
            + "pourcentageSubvention\nCommune de Moissac;21820112700014;28/01/2025;1;Foyer;99982001200014;Aide;2 400 €;"
            + "aide en numéraire;unique;2025-02-10;;non;1\n";

    @TempDir
    private Path temp;

    private HttpServer server;
    private final AtomicReference<String> table = new AtomicReference<>(WRONG);

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            byte[] body = path.equals("/catalog.ttl")
                    ? catalog().getBytes(UTF_8)
                    : path.equals("/a.csv") ? table.get().getBytes(UTF_8) : new byte[0];
            if (path.equals("/catalog.ttl")) {
                exchange.getResponseHeaders().add("Content-Type", "text/turtle; charset=utf-8");
            }
            exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String catalog() {
        return """
                @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
                @prefix foaf: <http://xmlns.com/foaf/0.1/> .
                <BASE/c> a dcat:Catalog ; dcat:dataset <BASE/1> .
                <BASE/1> a dcat:Dataset ; dct:identifier "1" ; dct:title "Subventions"@fr ;
                    dct:publisher [ a foaf:Agent ; foaf:name "Commune de Moissac" ; foaf:mbox <mailto:mairie@moissac.example> ] ;
                    dcat:distribution [ a dcat:Distribution ; dcat:downloadURL <BASE/a.csv> ] .
                """.replace("BASE", base());
    }

    private Run audit(String... more) {
        String[] arguments = new String[6 + more.length];
        System.arraycopy(
                new String[] {"audit", "--portal", base() + "/", "--territory", "82112", "--output=" + temp.resolve("a")
                },
                0,
                arguments,
                0,
                6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        return Run.of(arguments);
    }

    @Test
    void auditsThenTellsTheTrendAndTheObligations() throws IOException {
        Run first = audit();
        assertThat(first.err()).isEmpty();
        assertThat(first.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(first.out())
                .contains(
                        "Moissac, collectivités qui publient au moins un jeu de données : 1 sur 1",
                        "non conforme : 1",
                        "index.html");
        assertThat(Files.readString(temp.resolve("a/82112.html"))).contains("mailto:mairie@moissac.example");
        table.set(WRONG.replace("28/01/2025", "2025-01-28").replace("2 400 €", "2400"));
        Run second = audit("--lang", "en");
        assertThat(second.out()).contains("1 improved, 0 got worse");
        Run obligations = Run.of(
                "obligations", "82112", "--audit", temp.resolve("a/audit.json").toString());
        assertThat(obligations.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(obligations.out())
                .contains("Moissac", "Subventions (sous condition) : conforme", "CGCT", "avis juridique");
    }

    @Test
    void givesTheWholeAuditAsJson() throws IOException {
        JsonNode json = new ObjectMapper().readTree(audit("--format", "json").out());
        assertThat(json.get("territory").get("name").asText()).isEqualTo("Moissac");
        assertThat(json.get("bodies").get(0).get("states").get("subventions").asText())
                .isEqualTo("not-conforming");
    }

    @Test
    void saysPlainlyWhatWasAskedForWrongly() {
        assertThat(Run.of("audit", "--portal", base(), "--territory", "99999").err())
                .contains("code inconnu : 99999");
        assertThat(Run.of("audit", "--portal", "ftp://x.example/", "--territory", "82112")
                        .err())
                .contains("adresse http");
        Run none = Run.of("audit", "--portal", base() + "/nulle-part", "--territory", "82112", "--output=" + temp);
        assertThat(none.exitCode()).isNotIn(ExitCode.FINE, ExitCode.FINDINGS);
        assertThat(Run.of("obligations", "99999").exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(Run.of(
                                "obligations",
                                "82112",
                                "--audit",
                                temp.resolve("rien.json").toString())
                        .exitCode())
                .isNotEqualTo(ExitCode.FINE);
    }

    @Test
    void obligationsAsJsonNameTextDateAndCertainty() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(Run.of("obligations", "82121", "--format", "json").out());
        assertThat(json.get("obligations")).isNotEmpty().allSatisfy(one -> {
            assertThat(one.get("text").asText()).isNotBlank();
            assertThat(one.get("since").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
            assertThat(one.get("certainty").asText()).isIn("certain", "condition", "uncertain");
        });
        // What nobody has read at its source is told as such, rule by rule.
        List<JsonNode> unverified = new ArrayList<>();
        json.get("obligations").forEach(one -> {
            if (!one.get("verified").asBoolean()) {
                unverified.add(one);
            }
        });
        assertThat(Run.of("obligations", "82121").out().split("référence à vérifier", -1))
                .hasSize(unverified.size() + 1);
    }
}
