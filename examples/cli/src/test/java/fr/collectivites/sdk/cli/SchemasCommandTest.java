package fr.collectivites.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemasCommandTest {

    @TempDir
    private Path folder;

    @Test
    void schemas_are_listed_by_word() {
        Run run = Run.of("schemas", "lister", "scdl", "subventions");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("scdl/subventions@2.1.1  Subventions versées\n");
        assertThat(Run.of("schemas", "list", "xyz").exitCode()).isEqualTo(1);
        assertThat(Run.of("schemas", "list", "subventions", "--format", "json").out())
                .contains("\"id\" : \"scdl/subventions\"");
    }

    @Test
    void a_schema_is_shown_with_its_columns_rules_and_checks() {
        Run run = Run.of("schemas", "show", "scdl/subventions");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("montant (number, obligatoire)", "maximum : 1", "french-siret-value");
        assertThat(Run.of("schemas", "show", "scdl/inconnu").exitCode()).isEqualTo(2);
    }

    @Test
    void a_template_is_written_once_and_judged_like_any_file() {
        String file = folder.resolve("modele.xlsx").toString();
        Run run = Run.of("schemas", "modele", "scdl/subventions", "--output", file);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("Modèle écrit : " + file + "\n");
        Run again = Run.of("schemas", "template", "scdl/subventions", "--output", file);
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("--force");
        assertThat(Run.of("schemas", "template", "scdl/deliberations", "--output", file, "--force")
                        .exitCode())
                .isZero();
        Run judged = Run.of("validate", file, "--schema", "scdl/deliberations", "--format", "json");
        assertThat(judged.out()).contains("\"rows\": 0").doesNotContain("missing-label", "extra-label");
        assertThat(Run.of(
                                "schemas",
                                "template",
                                "scdl/subventions",
                                "--output",
                                folder.resolve("m.csv").toString())
                        .err())
                .contains(".xlsx");
    }

    @Test
    void what_is_wrong_with_a_schema_is_told() throws IOException {
        Path schema = Files.writeString(
                folder.resolve("schema.json"), "{\"fields\": [{\"name\": \"a\", \"contraints\": {}}]}");
        assertThat(Run.of("schemas", "show", schema.toString()).out()).contains("constraints");
    }

    @Test
    void a_file_is_known_by_its_columns() throws IOException {
        Path file =
                Files.writeString(folder.resolve("export.csv"), "nomAttribuant;montant;service\nCommune;12;sport\n");
        Run run = Run.of("deviner", file.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("scdl/subventions@2.1.1", "Colonnes inconnues du schéma : service");
        Path other = Files.writeString(folder.resolve("other.csv"), "x1;y1\n1;2\n");
        assertThat(Run.of("guess", other.toString()).exitCode()).isEqualTo(1);
    }

    @Test
    void fetched_schemas_are_known_to_the_other_commands() throws IOException {
        byte[] index =
                ("{\"schemas\": [{\"name\": \"commune/bancs\", \"title\": \"Bancs\", \"schema_type\": \"tableschema\","
                                + " \"versions\": [{\"version_name\": \"1.0.0\", \"schema_url\": \"commune/bancs/schema.json\"}]},"
                                + " {\"name\": \"commune/perdu\", \"title\": \"Perdu\", \"schema_type\": \"tableschema\","
                                + " \"versions\": [{\"version_name\": \"1.0.0\", \"schema_url\": \"commune/perdu/schema.json\"}]}]}")
                        .getBytes(StandardCharsets.UTF_8);
        byte[] schema =
                "{\"fields\": [{\"name\": \"places\", \"type\": \"integer\"}]}".getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/schemas.json", exchange -> answer(exchange, index));
        server.createContext("/commune/bancs/", exchange -> answer(exchange, schema));
        server.start();
        Map<String, String> environment =
                Map.of("COLLECTIVITES_SCHEMAS", folder.resolve("s").toString());
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/schemas.json";
        try {
            Run run = Run.with(environment, "", "schemas", "recuperer", "--url", url);
            assertThat(run.exitCode()).isEqualTo(4);
            assertThat(run.out()).startsWith("+ commune/bancs@1.0.0\n1 récupéré(s), 0 déjà là, 1 en échec");
            assertThat(run.err()).contains("commune/perdu@1.0.0", "404");
        } finally {
            server.stop(0);
        }
        assertThat(Run.with(environment, "", "schemas", "show", "commune/bancs").out())
                .contains("places (integer)");
        assertThat(Run.with(environment, "", "schemas", "list", "bancs").out()).contains("commune/bancs@1.0.0");
        assertThat(Run.with(environment, "", "schemas", "pull", "--url", url).exitCode())
                .as("server gone")
                .isEqualTo(2);
        assertThat(Run.of("schemas", "pull").exitCode()).as("no folder").isEqualTo(2);
        Run wrong = Run.with(environment, "", "schemas", "pull", "--url", "https://u:geheim@h.example/");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("--url").doesNotContain("geheim");
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
