package fr.collectivites.sdk.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.collectivites.sdk.core.http.Body;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.PlatformException;
import fr.collectivites.sdk.core.http.Request;
import fr.collectivites.sdk.core.http.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** The program is started and asked, with the transport of the SDK as its client: both live on one class path. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HostApplicationTest {

    private static final String DELIBERATIONS = "COLL_NOM,COLL_SIRET,DELIB_ID,DELIB_DATE,DELIB_MATIERE_CODE,"
            + "DELIB_MATIERE_NOM,DELIB_OBJET,DELIB_URL\n"
            + "Moissac,21820112700014,2026-001,12/01/2026,7.5,Finances locales/Subventions,Aides aux clubs,\n";

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private ApplicationContext context;

    private final HttpTransport http = HttpTransport.builder("host-test").build();

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void answersWithTheReportOfAFile() {
        Map<String, Object> report =
                upload("scdl/deliberations", "application/json", "fr").jsonObject();

        assertThat(report).containsEntry("outcome", "INVALID");
        assertThat(report.get("rows")).hasToString("1");
        assertThat(upload("scdl/deliberations", "text/html", "fr").text())
                .contains("<html lang=\"fr\"", "DELIB_DATE");
        assertThat(upload("scdl/deliberations", "text/html", "en").text()).contains("<html lang=\"en\"", "DELIB_DATE");
    }

    @Test
    void refusesASchemaThatDoesNotExist() {
        assertThatThrownBy(() -> upload("scdl/absent", "application/json", "fr"))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("404");
    }

    @Test
    void readsAndWritesModelsWithItsOwnMapper() {
        assertThat(jacksonOfAnswers()).isEqualTo(System.getProperty("host.jackson"));

        Map<String, Object> judged = post("/places", """
                {"id": "lieu-1", "legalId": "12", "name": "Médiathèque d'exemple", "latitude": 44.1049,
                 "types": ["BIB", "de l'an prochain"], "badge": {"couleur": "bleu"}}""");

        assertThat(judged.get("model").toString())
                .contains("Médiathèque d'exemple", "44.1049", "de l'an prochain", "couleur");
        assertThat((List<?>) judged.get("findings")).isNotEmpty();
        assertThat(post("/datasets", "{\"identifier\": \"aides\", \"title\": \"Aides\", \"issued\": \"hier\"}")
                        .toString())
                .contains("aides", "hier");
        assertThat(post("/needs", "{\"title\": \"Wifi de la médiathèque\", \"theme\": \"METAVERS\", \"autre\": 1}"))
                .hasToString("{title=Wifi de la médiathèque, theme=METAVERS, autre=1}");
    }

    @Test
    void describesADataset() {
        Request request = Request.post(address("/datasets"), Body.json(Map.of("identifier", "aides", "title", "Aides")))
                .header("Accept", "text/turtle")
                .build();

        assertThat(http.send(request).text()).contains("a dcat:Dataset", "\"Aides\"");
    }

    private Map<String, Object> post(String path, String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return http.send(Request.post(address(path), Body.bytes("application/json", bytes))
                        .header("Accept", "application/json")
                        .header("Accept-Language", "fr")
                        .build())
                .jsonObject();
    }

    private Response upload(String schema, String accept, String language) {
        Body body = Body.multipart()
                .field("schema", schema)
                .file(
                        "file",
                        "delibérations.csv",
                        Body.bytes("text/csv", DELIBERATIONS.getBytes(StandardCharsets.UTF_8)))
                .build();
        return http.send(Request.post(address("/reports"), body)
                .header("Accept", accept)
                .header("Accept-Language", language)
                .build());
    }

    /** Whose mapper the program has: the SDK brings none. */
    private String jacksonOfAnswers() {
        String mapper = Stream.of(context.getBeanDefinitionNames())
                .map(context::getType)
                .filter(type -> type != null && type.getSimpleName().matches("ObjectMapper|JsonMapper"))
                .map(Class::getPackageName)
                .findFirst()
                .orElseThrow();
        return mapper.replaceFirst("\\.(databind|core).*", "");
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
