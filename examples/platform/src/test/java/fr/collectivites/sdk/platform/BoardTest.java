package fr.collectivites.sdk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.collectivites.sdk.platform.storage.Database;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the département decides with: boards, coverage, the fiche of a project. */
class BoardTest {

    @TempDir
    Path folder;

    private Visitors visitors;
    private Client api;

    @BeforeEach
    void start() {
        visitors = new Visitors(Platform.builder(Database.inFolder(folder)));
        Platform platform = visitors.platform();
        api = new Client(platform.address(), "X-API-Key", platform.createKey(Needs.OWNER, "test"));
    }

    @AfterEach
    void stop() {
        visitors.close();
    }

    @Test
    void showsDemandRankingPositionsAndTheWorkbook() {
        Visitors.Browser moderator = visitors.moderator();
        Visitors.Browser agent = visitors.invited(moderator, "agent@exemple.fr", "AGENT", Needs.OWNER);
        agent.post("/besoins", Visitors.need("Le wifi dans les médiathèques"));
        agent.post("/besoins", Visitors.need("Des imprimantes partagées entre mairies"));
        String board = agent.get("/pilotage").body();
        assertThat(board).contains("Classement des besoins", "CC du Quercy Caussadais", "Second avis");
        assertThat(agent.get("/pilotage.xlsx")
                        .headers()
                        .firstValue("Content-Type")
                        .orElse(""))
                .contains("spreadsheetml");
        HttpResponse<String> project = agent.post(
                "/projets",
                "title",
                "Médiathèques connectées",
                "description",
                "Équiper les médiathèques du réseau en accès libre.",
                "theme",
                "INFRASTRUCTURE",
                "lieux",
                Needs.OWNER,
                "phase",
                "IDEE",
                "phaseStatus",
                "EN_COURS",
                "budget",
                "80000");
        assertThat(project.statusCode()).isEqualTo(200);
        assertThat(moderator
                        .post(project.uri().getPath() + "/position", "position", "FINANCEUR")
                        .body())
                .contains("CA Grand Montauban", "Financeur");
        assertThat(agent.get("/feuille-de-route").body()).contains("lien déduit");
    }

    private String project(Visitors.Browser by, String title) {
        HttpResponse<String> page = by.post(
                "/projets",
                "title",
                title,
                "description",
                "Équiper les médiathèques du réseau en accès libre.",
                "theme",
                "INFRASTRUCTURE",
                "lieux",
                Needs.OWNER,
                "phase",
                "IDEE",
                "phaseStatus",
                "EN_COURS",
                "budget",
                "80 000");
        assertThat(page.statusCode()).isEqualTo(200);
        return page.uri().getPath();
    }

    @Test
    void theFicheOfAProjectHasItsFundingPlanAndTheNeedsThatItMeetsWithTheReasonsOfTheirRank() {
        Visitors.Browser agent = visitors.invited(visitors.moderator(), "agent@exemple.fr", "AGENT", Needs.OWNER);
        String path = project(agent, "Médiathèques connectées");
        String id = path.substring(path.lastIndexOf('/') + 1);
        for (String title : List.of("Le wifi dans les médiathèques", "Des imprimantes partagées entre mairies")) {
            ObjectNode need = Needs.need(title);
            if (title.contains("wifi")) {
                need.putArray("linkedProjects").addObject().put("project", id);
                need.put("urgency", 4);
            }
            Client.Answer put = api.put("/v1/needs/" + UUID.randomUUID(), need.toString());
            assertThat(put.status()).as(put.text()).isEqualTo(201);
        }
        String funded = agent.post(
                        path + "/financement",
                        "financeur",
                        "État",
                        "programme",
                        "DSIL",
                        "montant",
                        "32 000,50",
                        "etat",
                        "DEMANDE")
                .body();
        assertThat(funded).contains("Plan de financement", "DSIL", "Demandé").containsPattern("32\\h?000,50");
        assertThat(funded)
                .containsSubsequence(
                        "Besoins auxquels il répond", "Le wifi dans les médiathèques", "Rang 1 sur 2", "urgence");
        assertThat(funded).doesNotContain("Des imprimantes partagées");
        Visitors.Browser other = visitors.invited(visitors.moderator(), "autre@exemple.fr", "AGENT", Needs.OTHER);
        assertThat(other.get(path).body()).doesNotContain("Ajouter une ligne au plan de financement");
        assertThat(other.post(path + "/financement", "financeur", "X", "montant", "1", "etat", "DEMANDE")
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void coverageTellsPlacesSkillsAndSystemsByEpci() throws IOException {
        Visitors.Browser agent = visitors.invited(visitors.moderator(), "agent@exemple.fr", "AGENT", Needs.OWNER);
        assertThat(agent.post("/competences", "unit", "Service informatique", "skills", "Réseau\nSauvegarde\n")
                        .body())
                .contains("Service informatique", "Réseau, Sauvegarde");
        ObjectNode place = new ObjectMapper().createObjectNode();
        place.putObject("owner").put("siren", Needs.OWNER).put("kind", "EPCI").put("name", "CC du Quercy Caussadais");
        place.put("visibility", "PUBLIC").put("kind", "LIEU_MEDIATION").put("status", "OUVERT");
        ObjectNode described = place.putObject("place");
        described.put("id", "lieu-1").put("name", "Atelier numérique de Caussade");
        described
                .putObject("address")
                .put("city", "Caussade")
                .put("communeCode", "82037")
                .put("postalCode", "82300");
        Client.Answer put = api.put("/v1/third-places/" + UUID.randomUUID(), place.toString());
        assertThat(put.status()).as(put.text()).isEqualTo(201);

        assertThat(visitors.anybody().get("/tiers-lieux").body()).contains(">Atelier numérique de Caussade</a>");
        assertThat(visitors.anybody().get("/competences").body()).contains(">Service informatique</a>");
        String page = visitors.anybody().get("/couverture").body();
        assertThat(page)
                .contains("1 lieu ouvert", "18 sur 19", "Là où un lieu aiderait le plus", "au moins 5 collectivités")
                .containsSubsequence("Réseau", "Sauvegarde");
        String workbook = text(agent.bytes("/pilotage.xlsx"));
        assertThat(workbook)
                .contains("Feuille de route", "Lieux par EPCI", "Communes sans lieu")
                .contains("Avancement moyen", "Heures par semaine", "Sauvegarde", "Projets qui la demandent");
        assertThat(api.get("/v1/analytics/skills").text()).contains("\"epci\":\"" + Needs.OWNER + "\"");
    }

    /** All that a workbook says: the names of its sheets, and the texts of its cells. */
    private String text(byte[] workbook) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = new ZipFile(
                Files.write(folder.resolve("pilotage.xlsx"), workbook).toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    @Test
    void systemsAreDeclaredByEachBodyAndTellNothingToOthersButSumsOfFive() {
        Visitors.Browser moderator = visitors.moderator();
        String path = "";
        for (String body : List.of("248200057", "248200016", "200066322", "200066652", "200066884")) {
            assertThat(visitors.anybody().get("/couverture").body()).doesNotContain("Applications des collectivités");
            HttpResponse<String> page = moderator.post(
                    "/inventaires",
                    "organisme",
                    body,
                    "asOf",
                    "2026-09-01",
                    "coverage",
                    "DECLARATIVE",
                    "applications",
                    "Paie ; Métier ; SaaS\nÉtat civil ; Métier ; Interne\n");
            assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
            assertThat(page.body()).contains("Paie (Métier, SaaS)", "Déclaratif");
            path = page.uri().getPath();
        }
        assertThat(visitors.anybody().get("/couverture").body())
                .containsSubsequence("Applications des collectivités", "Métier", "5", "10")
                .doesNotContain("Paie");
        assertThat(visitors.anybody().get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aChallengeIsAnnounced() {
        Visitors.Browser agent = visitors.invited(visitors.moderator(), "agent@exemple.fr", "AGENT", Needs.OWNER);
        HttpResponse<String> page = agent.post(
                "/defis",
                "title",
                "Un défi sur les données des bibliothèques",
                "description",
                "Imaginer un service utile à partir des données de prêt.",
                "theme",
                "OPEN_DATA",
                "opensAt",
                "2027-01-10",
                "closesAt",
                "2027-02-10");
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).contains("du 10 janvier 2027 au 10 février 2027");
        assertThat(visitors.anybody().get("/defis").body()).contains("Un défi sur les données des bibliothèques");
    }
}
