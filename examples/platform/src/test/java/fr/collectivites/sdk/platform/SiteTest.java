package fr.collectivites.sdk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.platform.storage.Database;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages, as a browser without scripts would use them. */
class SiteTest {

    @TempDir
    Path folder;

    private Visitors visitors;

    @BeforeEach
    void start() {
        visitors = new Visitors(Platform.builder(Database.inFolder(folder)));
    }

    @AfterEach
    void stop() {
        visitors.close();
    }

    @Test
    void anInvitedAgentRecordsANeedThatTheModeratorQualifies() {
        Visitors.Browser moderator = visitors.moderator();
        Visitors.Browser agent = visitors.invited(moderator, "agent@exemple.fr", "AGENT", Needs.OWNER);
        HttpResponse<String> page = agent.post("/besoins", Visitors.need("Le wifi dans les médiathèques"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Votre besoin est enregistré", "CC du Quercy Caussadais", "personne@exemple.fr");

        Visitors.Browser anybody = visitors.anybody();
        String path = page.uri().getPath();
        assertThat(anybody.get(path).body())
                .as("not before a moderator has seen it")
                .doesNotContain("wifi");
        assertThat(anybody.get("/besoins?q=mediatheques").body()).contains("0 besoin");

        assertThat(moderator.get("/moderation").body()).contains("Le wifi dans les médiathèques");
        HttpResponse<String> moved =
                moderator.post(path + "/etat", "vers", "QUALIFIED", "revision", "1", "retour", "moderation");
        assertThat(moved.body()).contains("Besoins qualifiés (1)");
        assertThat(anybody.get(path).body())
                .contains("Le wifi dans les médiathèques")
                .doesNotContain("personne@exemple.fr", "Personne Exemple");
        assertThat(anybody.get("/besoins?q=mediatheques").body()).contains("1 besoin");
        assertThat(agent.get(path).body()).contains("Déposé → Qualifié");
        assertThat(anybody.get("/actualites").body()).contains("Le wifi dans les médiathèques");
        assertThat(anybody.get("/actualites.atom").body()).contains("<title>Le wifi dans les médiathèques</title>");
    }

    @Test
    void tellsEachMistakeAtItsField() {
        Visitors.Browser agent = visitors.invited(visitors.moderator(), "agent@exemple.fr", "AGENT", Needs.OWNER);
        HttpResponse<String> page = agent.post("/besoins", Visitors.need("Oui"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("id=\"titre-erreur\"", "value=\"Oui\"");
    }

    @Test
    void letsNobodyInByAForgedFormOrAUsedLink() {
        Visitors.Browser moderator = visitors.moderator();
        Visitors.Browser agent = visitors.invited(moderator, "agent@exemple.fr", "AGENT", Needs.OWNER);
        String used = URI.create(visitors.lastLink()).getPath();
        assertThat(visitors.anybody().get(used).statusCode()).isEqualTo(410);
        assertThat(agent.postWith("faux", "/besoins", Visitors.need("Le wifi dans les médiathèques"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(agent.get("/moderation").statusCode()).isEqualTo(403);
        assertThat(agent.post("/invitations", "email", "x@exemple.fr", "role", "AGENT")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitors.anybody().get("/pilotage").uri().getPath()).isEqualTo("/connexion");

        int sent = visitors.mail().size();
        assertThat(visitors.anybody()
                        .post("/connexion", "email", "inconnu@exemple.fr")
                        .body())
                .contains("Si l'adresse inconnu@exemple.fr est connue");
        assertThat(visitors.mail()).hasSize(sent);
        visitors.anybody().post("/connexion", "email", "Agent@Exemple.fr");
        assertThat(visitors.mail()).hasSize(sent + 1);
    }

    @Test
    void sendsPagesWithoutScriptsAndWithStrictHeaders() {
        HttpResponse<String> page = visitors.anybody().get("/");
        assertThat(page.body()).contains("lang=\"fr\"", "Diagnostic des besoins", "Préfiguration de projets");
        assertThat(page.body()).doesNotContain("<script", "style=");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; style-src 'self'");
        assertThat(visitors.anybody().get("/rien").statusCode()).isEqualTo(404);
        assertThat(visitors.anybody().get("/besoins/un").statusCode()).isEqualTo(404);
        String hostile = "<script>alert(1)</script>";
        assertThat(visitors.anybody()
                        .get("/besoins?q=" + URLEncoder.encode(hostile, StandardCharsets.UTF_8))
                        .body())
                .doesNotContain("<script");
    }

    @Test
    void followsAProposedDatasetToThePublishedOneAndAPracticeToItsPublication() {
        Visitors.Browser moderator = visitors.moderator();
        Visitors.Browser head = visitors.invited(moderator, "dsi@exemple.fr", "DGS_DSI", Needs.OWNER);
        String proposal = head.post(
                        "/jeux-de-donnees",
                        "title",
                        "Fréquentation des médiathèques",
                        "description",
                        "Entrées par mois et par site, tenues par le réseau.",
                        "theme",
                        "OPEN_DATA",
                        "lieux",
                        Needs.OWNER)
                .uri()
                .getPath();
        String id = proposal.substring(proposal.lastIndexOf('/') + 1);
        moderator.post("/moderation/PROPOSAL/" + id, "vers", "ACCEPTED");
        moderator.post("/moderation/PROPOSAL/" + id, "vers", "PUBLISHED", "adresse", "https://exemple.fr/jeu");
        assertThat(head.get("/mon-espace").body()).contains("https://exemple.fr/jeu", "Publié");

        HttpResponse<String> practice = head.post(
                "/bonnes-pratiques",
                "title",
                "Un guichet numérique partagé",
                "themes",
                "MEDIATION",
                "context",
                "Sept communes rurales sans accueil.",
                "problem",
                "Les usagers ne trouvent pas d'aide.",
                "solution",
                "Un agent partagé et itinérant.",
                "results",
                "Mille rendez-vous par an environ.",
                "evidence",
                "https://exemple.fr/bilan");
        String path = practice.uri().getPath();
        assertThat(visitors.anybody().get(path).statusCode()).isEqualTo(404);
        String practiceId = path.substring(path.lastIndexOf('/') + 1);
        moderator.post("/moderation/GOOD_PRACTICE/" + practiceId, "vers", "REVIEWED");
        moderator.post("/moderation/GOOD_PRACTICE/" + practiceId, "vers", "PUBLISHED");
        assertThat(visitors.anybody().get(path).body()).contains("Publiée", "Un agent partagé et itinérant.");
    }
}
