package fr.collectivites.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoctorCommandTest {

    private HttpServer portal;
    private String url = "";

    @BeforeEach
    void start() throws IOException {
        portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/", "{}");
        answer("/api/3/action/status_show", "{\"success\": true, \"result\": {\"ckan_version\": \"2.12.0\"}}");
        answer("/api/1/site/", "{\"version\": \"17.18.0\"}");
        portal.createContext("/api/3/action/user_show", exchange -> {
            boolean known = "bonne-cle".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = "{\"success\": true, \"result\": {}}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(known ? 200 : 403, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        answer(
                "/api/3/action/organization_list_for_user",
                "{\"success\": true, \"result\": [{\"name\": \"moissac\"}, {\"name\": \"valence\"}]}");
        answer("/api/1/me/", "{\"organizations\": [{\"slug\": \"commune-de-moissac\"}]}");
        portal.start();
        url = "http://127.0.0.1:" + portal.getAddress().getPort();
    }

    private void answer(String path, String json) {
        portal.createContext(path, exchange -> {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @AfterEach
    void stop() {
        portal.stop(0);
    }

    private Run doctor(String key, String target, String... more) {
        String[] arguments = new String[5 + more.length];
        System.arraycopy(new String[] {"diagnostic", "--to", target, "--url", url}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return Run.with(Map.of("CKAN_KEY", key, "UDATA_KEY", key), "", arguments);
    }

    @Test
    void theMachineAloneIsLookedAtWithoutAPortal() {
        Run run = Run.of("doctor");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(run.out()).contains("✓ Java " + Runtime.version().feature(), "Mémoire de Java", "Espace libre");
    }

    @Test
    void aPortalThatIsReadyIsSaidToBe() {
        Run run = doctor("bonne-cle", "ckan", "--organization", "moissac");
        assertThat(run.exitCode()).as(run.out()).isEqualTo(ExitCode.FINE);
        assertThat(run.out())
                .contains(
                        "✓ Le portail répond (état 200).",
                        "✓ L'horloge concorde",
                        "✓ Version du portail : 2.12.0.",
                        "✓ La clé est acceptée.",
                        "✓ La clé permet de publier pour : moissac, valence.",
                        "• Taille des fichiers : CKAN en accepte 10 Mio");
        assertThat(doctor("bonne-cle", "udata").out())
                .contains("✓ Version du portail : 17.18.0.", "✓ La clé permet de publier pour : commune-de-moissac.");
    }

    @Test
    void eachFaultSaysWhatToDo() {
        assertThat(doctor("bonne-cle", "ckan").out())
                .contains("! La clé permet de publier pour plusieurs organisations");
        Run other = doctor("bonne-cle", "ckan", "--organization", "albi");
        assertThat(other.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(other.out())
                .contains("✗ La clé ne permet pas de publier pour « albi », mais pour : moissac, valence.");
        Run refused = doctor("mauvaise-cle", "ckan");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(refused.out())
                .contains("✗", "Créer une nouvelle clé sur le portail")
                .doesNotContain("mauvaise-cle");
        Run keyless = doctor("", "ckan");
        assertThat(keyless.out()).contains("✗ Aucune clé : la mettre dans la variable CKAN_KEY");
    }

    @Test
    void aPortalThatIsAwayIsToldBeforeTheKeyIsTried() throws IOException {
        int closed;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = server.getLocalPort();
        }
        Run run = Run.of("doctor", "--to", "ckan", "--url", "http://127.0.0.1:" + closed, "--format", "json");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out()).contains("\"finding\" : \"unreachable\"").doesNotContain("\"check\" : \"key\"");
        assertThat(Run.of("doctor", "--to", "ckan").err()).contains("--to ckan demande --url");
    }
}
