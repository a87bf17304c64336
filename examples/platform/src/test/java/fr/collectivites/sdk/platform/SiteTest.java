package fr.collectivites.sdk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.platform.people.Post;
import fr.collectivites.sdk.platform.storage.Accounts;
import fr.collectivites.sdk.platform.storage.Database;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages, as a browser without scripts would use them. */
class SiteTest {

    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+(/connexion/[A-Za-z0-9_-]+)");

    @TempDir
    Path folder;

    private final List<Post.Message> mail = new ArrayList<>();
    private Platform platform;

    @BeforeEach
    void start() {
        platform = Platform.builder(Database.inFolder(folder))
                .post(mail::add)
                .faults(System.err::println)
                .start();
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    /** Somebody with a browser. */
    private final class Browser {
        private final HttpClient http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        private String csrf = "";

        private HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
                Matcher token =
                        Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"").matcher(response.body());
                if (token.find()) {
                    csrf = token.group(1);
                }
                return response;
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        HttpResponse<String> get(String path) {
            return send(HttpRequest.newBuilder(platform.address().resolve(path)));
        }

        HttpResponse<String> post(String path, String... fields) {
            return postWith(csrf, path, fields);
        }

        HttpResponse<String> postWith(String token, String path, String... fields) {
            StringBuilder form = new StringBuilder("csrf=" + token);
            for (int i = 0; i < fields.length; i += 2) {
                form.append('&').append(fields[i]).append('=');
                form.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
            }
            return send(HttpRequest.newBuilder(platform.address().resolve(path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
        }

        Browser enter(String link) {
            String path = URI.create(link).getPath();
            assertThat(get(path).statusCode()).isEqualTo(200);
            assertThat(post(path).uri().getPath()).isEqualTo("/mon-espace");
            return this;
        }
    }

    private Browser moderator() {
        Accounts.Body body = new Accounts.Body("248200099", "CA Grand Montauban", "EPCI");
        return new Browser()
                .enter(platform.firstLink(new Accounts.Account("", "moderation@exemple.fr", "DGS_DSI", body, true)));
    }

    private String lastLink() {
        Matcher link = LINK.matcher(mail.get(mail.size() - 1).text());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private Browser invited(Browser by, String email, String role, String body) {
        assertThat(by.post("/invitations", "email", email, "role", role, "organisme", body)
                        .statusCode())
                .isEqualTo(200);
        return new Browser().enter(lastLink());
    }

    private static String[] need(String title) {
        return new String[] {
            "titre",
            title,
            "description",
            "Les usagers demandent un accès libre dans tout le réseau.",
            "theme",
            "INFRASTRUCTURE",
            "lieux",
            Needs.OWNER,
            "urgence",
            "3",
            "impact",
            "2",
            "budget",
            "12 500",
            "taxe",
            "TTC",
            "visibilite",
            "PUBLIC",
            "action",
            "deposer",
            "contactNom",
            "Claude Exemple",
            "contactEmail",
            "claude@exemple.fr"
        };
    }

    @Test
    void anInvitedAgentRecordsANeedThatTheModeratorQualifies() {
        Browser moderator = moderator();
        Browser agent = invited(moderator, "agent@exemple.fr", "AGENT", Needs.OWNER);
        HttpResponse<String> page = agent.post("/besoins", need("Le wifi dans les médiathèques"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Votre besoin est enregistré", "CC du Quercy Caussadais", "claude@exemple.fr");

        Browser anybody = new Browser();
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
                .doesNotContain("claude@exemple.fr", "Claude Exemple");
        assertThat(anybody.get("/besoins?q=mediatheques").body()).contains("1 besoin");
        assertThat(agent.get(path).body()).contains("Déposé → Qualifié");
        assertThat(anybody.get("/actualites").body()).contains("Le wifi dans les médiathèques");
        assertThat(anybody.get("/actualites.atom").body()).contains("<title>Le wifi dans les médiathèques</title>");
    }

    @Test
    void tellsEachMistakeAtItsField() {
        Browser agent = invited(moderator(), "agent@exemple.fr", "AGENT", Needs.OWNER);
        HttpResponse<String> page = agent.post("/besoins", need("Oui"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("id=\"titre-erreur\"", "value=\"Oui\"");
    }

    @Test
    void letsNobodyInByAForgedFormOrAUsedLink() {
        Browser moderator = moderator();
        Browser agent = invited(moderator, "agent@exemple.fr", "AGENT", Needs.OWNER);
        String used = URI.create(lastLink()).getPath();
        assertThat(new Browser().get(used).statusCode()).isEqualTo(410);
        assertThat(agent.postWith("faux", "/besoins", need("Le wifi dans les médiathèques"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(agent.get("/moderation").statusCode()).isEqualTo(403);
        assertThat(agent.post("/invitations", "email", "x@exemple.fr", "role", "AGENT")
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Browser().get("/pilotage").uri().getPath()).isEqualTo("/connexion");

        int sent = mail.size();
        assertThat(new Browser()
                        .post("/connexion", "email", "inconnu@exemple.fr")
                        .body())
                .contains("Si l'adresse inconnu@exemple.fr est connue");
        assertThat(mail).hasSize(sent);
        new Browser().post("/connexion", "email", "Agent@Exemple.fr");
        assertThat(mail).hasSize(sent + 1);
    }

    @Test
    void sendsPagesWithoutScriptsAndWithStrictHeaders() {
        HttpResponse<String> page = new Browser().get("/");
        assertThat(page.body()).contains("lang=\"fr\"", "Diagnostic des besoins", "Préfiguration de projets");
        assertThat(page.body()).doesNotContain("<script", "style=");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; style-src 'self'");
        assertThat(new Browser().get("/rien").statusCode()).isEqualTo(404);
        assertThat(new Browser().get("/besoins/un").statusCode()).isEqualTo(404);
        String hostile = "<script>alert(1)</script>";
        assertThat(new Browser()
                        .get("/besoins?q=" + URLEncoder.encode(hostile, StandardCharsets.UTF_8))
                        .body())
                .doesNotContain("<script");
    }

    @Test
    void followsAProposedDatasetToThePublishedOneAndAPracticeToItsPublication() {
        Browser moderator = moderator();
        Browser head = invited(moderator, "dsi@exemple.fr", "DGS_DSI", Needs.OWNER);
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
        assertThat(new Browser().get(path).statusCode()).isEqualTo(404);
        String practiceId = path.substring(path.lastIndexOf('/') + 1);
        moderator.post("/moderation/GOOD_PRACTICE/" + practiceId, "vers", "REVIEWED");
        moderator.post("/moderation/GOOD_PRACTICE/" + practiceId, "vers", "PUBLISHED");
        assertThat(new Browser().get(path).body()).contains("Publiée", "Un agent partagé et itinérant.");
    }

    @Test
    void showsDemandRankingPositionsAndTheWorkbook() {
        Browser moderator = moderator();
        Browser agent = invited(moderator, "agent@exemple.fr", "AGENT", Needs.OWNER);
        agent.post("/besoins", need("Le wifi dans les médiathèques"));
        agent.post("/besoins", need("Des imprimantes partagées entre mairies"));
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
}
