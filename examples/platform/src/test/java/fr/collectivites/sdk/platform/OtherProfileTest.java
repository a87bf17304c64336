package fr.collectivites.sdk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.collectivites.sdk.needs.profile.DepartmentProfile;
import fr.collectivites.sdk.needs.profile.ProfileReader;
import fr.collectivites.sdk.platform.storage.Database;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The platform of two other départements, with a roadmap of their own: nothing is hard-wired to one. */
class OtherProfileTest {

    private static final String PROFILE = """
            code: vallee-d-exemple
            label: Besoins numériques de la Vallée d'exemple
            departements: ["15", "48"]
            moderators:
              - {siren: "221500019", kind: DEPARTEMENT, name: Département d'exemple}
            roadmap:
              version: 1.0.0
              title: Cap numérique
              axes: [{code: A, label: Des services simples}]
              ambitions: [{code: B, label: Un guichet unique, axes: [A], mappingStatus: PRINTED}]
              projects: [{code: C1, label: Guichet commun, ambitionCodes: [B], mappingStatus: PRINTED}]
            """;

    /** CA du Bassin d'Aurillac. */
    private static final String AURILLAC = "241500230";

    @TempDir
    Path folder;

    private Visitors visitors;

    @BeforeEach
    void start() {
        DepartmentProfile profile = ProfileReader.read(PROFILE.getBytes(StandardCharsets.UTF_8));
        visitors = new Visitors(Platform.builder(Database.inFolder(folder)).profile(profile));
    }

    @AfterEach
    void stop() {
        visitors.close();
    }

    private Client.Answer put(String owner, String place) {
        ObjectNode need = Needs.need("Un guichet numérique commun");
        need.putObject("owner").put("siren", owner).put("kind", "EPCI").put("name", "EPCI");
        need.putArray("perimeters").addObject().put("kind", "EPCI").put("code", place);
        Platform platform = visitors.platform();
        return new Client(platform.address(), "X-API-Key", platform.createKey(owner, "test"))
                .put("/v1/needs/" + UUID.randomUUID(), need.toString());
    }

    @Test
    void pagesNameItsDepartementsEpciAndRoadmap() {
        Visitors.Browser anybody = visitors.anybody();
        assertThat(anybody.get("/").body())
                .contains("Vallée d&#39;exemple", "Cantal, Lozère")
                .doesNotContain("Tarn");
        assertThat(anybody.get("/besoins").body()).contains(AURILLAC).doesNotContain(Needs.OWNER);
        assertThat(anybody.get("/feuille-de-route").body())
                .contains("Des services simples", "Un guichet unique", "Guichet commun")
                .doesNotContain("lien déduit");
        assertThat(anybody.get("/couverture").body()).contains("Aurillac").doesNotContain("Montauban");
    }

    @Test
    void needsOfElsewhereAreRefusedAndItsOwnAreCounted() {
        assertThat(put(Needs.OWNER, Needs.OWNER).rules()).contains("N-004");
        assertThat(put(AURILLAC, AURILLAC).status()).isEqualTo(201);
        assertThat(visitors.moderator().get("/pilotage").body())
                .contains("Aurillac")
                .doesNotContain("Caussadais");
    }
}
