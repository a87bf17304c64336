package fr.collectivites.sdk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.platform.people.Post;
import fr.collectivites.sdk.platform.storage.Accounts;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People with browsers without scripts, on a platform that is started for them. */
final class Visitors implements AutoCloseable {

    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+(/connexion/[A-Za-z0-9_-]+)");
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final List<Post.Message> mail = new ArrayList<>();
    private final Platform platform;

    Visitors(Platform.Builder builder) {
        platform = builder.post(mail::add).faults(System.err::println).start();
    }

    Platform platform() {
        return platform;
    }

    List<Post.Message> mail() {
        return mail;
    }

    Browser anybody() {
        return new Browser();
    }

    /** Somebody with a browser. */
    final class Browser {
        private final HttpClient http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        private String csrf = "";

        private HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
                Matcher token = TOKEN.matcher(response.body());
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

        byte[] bytes(String path) {
            try {
                return http.send(
                                HttpRequest.newBuilder(platform.address().resolve(path))
                                        .build(),
                                HttpResponse.BodyHandlers.ofByteArray())
                        .body();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
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

    Browser moderator() {
        Accounts.Body body = new Accounts.Body("248200099", "CA Grand Montauban", "EPCI");
        return new Browser()
                .enter(platform.firstLink(new Accounts.Account("", "moderation@exemple.fr", "DGS_DSI", body, true)));
    }

    String lastLink() {
        Matcher link = LINK.matcher(mail.get(mail.size() - 1).text());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    Browser invited(Browser by, String email, String role, String body) {
        assertThat(by.post("/invitations", "email", email, "role", role, "organisme", body)
                        .statusCode())
                .isEqualTo(200);
        return new Browser().enter(lastLink());
    }

    /** The form of a need. */
    static String[] need(String title) {
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
            "Personne Exemple",
            "contactEmail",
            "personne@exemple.fr"
        };
    }

    @Override
    public void close() {
        platform.close();
    }
}
