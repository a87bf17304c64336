package fr.collectivites.sdk.opendata.ckan;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.http.ConflictException;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.PlatformException;
import fr.collectivites.sdk.core.http.PlatformRefusedException;
import fr.collectivites.sdk.core.http.PlatformUnavailableException;
import fr.collectivites.sdk.core.http.RetryPolicy;
import fr.collectivites.sdk.core.http.Secret;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.opendata.dcat.Samples;
import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import fr.collectivites.sdk.opendata.publish.Action;
import fr.collectivites.sdk.opendata.publish.PublicationPlan;
import fr.collectivites.sdk.opendata.publish.PublicationResult;
import fr.collectivites.sdk.opendata.publish.Publisher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The traps of CKAN's interface, by the numbers of the list that was made on real servers (2.11.5 and 2.12): each as it is
 * met from here. Trap 17 (tags) is in {@link PackageMappingTest}; what only a real server can show is in {@link
 * CkanServerTest}.
 */
class CkanTrapsTest {

    private static FakeCkan ckan;

    @TempDir
    Path temp;

    private CkanPlatform platform;
    private Publisher portal;

    @BeforeAll
    static void start() {
        ckan = new FakeCkan();
    }

    @AfterAll
    static void stop() {
        ckan.close();
    }

    @BeforeEach
    void connect() {
        ckan.reset();
        platform = platform(FakeCkan.KEY);
        portal = Publisher.builder(platform).retire(true).build();
    }

    @AfterEach
    void disconnect() {
        platform.close();
    }

    private static CkanPlatform platform(Secret key) {
        return CkanPlatform.builder(ckan.uri(), key)
                .organization(FakeCkan.ORGANIZATION)
                .transport(HttpTransport.builder("essai")
                        .retry(RetryPolicy.none())
                        .pause(duration -> {})
                        .build())
                .build();
    }

    private Dataset.Builder dataset(String id) {
        return Dataset.builder(id, "Jeu", Samples.publisher()).licence(Licence.ETALAB_2_0);
    }

    private Dataset withFile(String content) throws IOException {
        Path file = Files.writeString(temp.resolve("Données été.csv"), content);
        return dataset("jeu").distribution(Distribution.file(file).build()).build();
    }

    private void publish(Catalog catalog) {
        assertThat(portal.apply(portal.plan(catalog)).refusals()).isEmpty();
        assertThat(portal.plan(catalog).isEmpty()).isTrue();
    }

    private static JsonObject stored() {
        return JsonObject.of(ckan.active().get(0));
    }

    private static ResponseDefinitionBuilder answer(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", body.startsWith("<") ? "text/html" : "application/json;charset=utf-8")
                .withBody(body);
    }

    private PlatformException whenCreating(int status, String body) {
        PublicationPlan plan = portal.plan(Catalog.of(dataset("jeu").build()));
        ckan.fail(new FakeCkan.Fault("package_create", false, answer(status, body)), 1_000);
        PublicationResult result = portal.apply(plan);
        ckan.mend();
        assertThat(result.refusals()).hasSize(1);
        return result.refusals().get(0).cause();
    }

    private static String error(String type, String more) {
        return "{\"help\": \"x\", \"success\": false, \"error\": {\"__type\": \"" + type + "\", " + more + "}}";
    }

    /** Traps 1, 2: "403 may be a bad token (probe with user_show)"; "200 with an empty list may be a bad token". */
    @Test
    void aBadTokenIsFoundOutBeforeAnythingIsBelieved() {
        try (CkanPlatform stranger = platform(Secret.of("perimee"))) {
            PlatformRefusedException refused = catchThrowableOfType(
                    PlatformRefusedException.class,
                    () -> Publisher.to(stranger).plan(Catalog.of(dataset("a").build())));
            assertThat(refused.problem().flatMap(Problem::rule)).contains("key");
            assertThat(ckan.calls()).containsExactly("status_show", "user_show");
        }
    }

    /** Trap 3: "409 is five things (validation, name taken, stale match, too large, search error)". */
    @Test
    void theFiveMeaningsOf409AreToldApart() {
        PlatformRefusedException validation = (PlatformRefusedException)
                whenCreating(409, error("Validation Error", "\"maintainer_email\": [\"Email is not valid\"]"));
        assertThat(validation.fieldErrors()).containsOnlyKeys("maintainer_email");
        PlatformRefusedException large = (PlatformRefusedException)
                whenCreating(409, error("Validation Error", "\"upload\": [\"File too large\"]"));
        assertThat(large.message(Locale.FRENCH)).contains("upload: File too large");
        // Texts in the place of lists, and lists by position, of which most are empty
        PlatformRefusedException placed = (PlatformRefusedException) whenCreating(
                409,
                error(
                        "Validation Error",
                        "\"message\": \"Seul\", \"resources\": [{}, {\"url\": [\"Missing value\"]}]"));
        assertThat(placed.fieldErrors()).containsOnlyKeys("message", "resources[1].url");
        assertThat(whenCreating(409, error("Validation Error", "\"match\": [\"metadata_modified\"]")))
                .isInstanceOf(ConflictException.class);
        PlatformException search = whenCreating(409, error("Search Error", "\"message\": \"q=title:secret\""));
        assertThat(search).isInstanceOf(PlatformUnavailableException.class);
        assertThat(search.outcomeUnknown()).isTrue();
    }

    /** Trap 3, "name taken": by a dataset of someone else, which is looked at before another name is tried. */
    @Test
    void aNameThatIsTakenIsLeftToItsOwner() {
        publish(Catalog.of(dataset("jeu").build()));
        ckan.change("mairie-jeu", "extras", List.of());
        publish(Catalog.of(dataset("jeu").build()));
        assertThat(ckan.active())
                .extracting(one -> one.get("name"))
                .containsExactly("mairie-jeu", "mairie-jeu-218299998");
    }

    /** Trap 4: "Bearer silently anonymous": the fake one, too, knows the raw key alone. */
    @Test
    void theKeyIsSentRaw() {
        publish(Catalog.of(dataset("jeu").build()));
        assertThat(ckan.active()).hasSize(1);
    }

    /** Trap 5: "400 may be a bare string". */
    @Test
    void aBareStringIsARefusal() {
        PlatformException refused = whenCreating(400, "\"Bad request - Action name not known: package_create\"");
        assertThat(refused).isInstanceOf(PlatformRefusedException.class);
        assertThat(refused.status()).hasValue(400);
        assertThat(refused.message(Locale.ENGLISH)).contains("Action name not known");
    }

    /** Trap 6: "HTML for transport faults": 404, 405, 413, 415, 5xx. */
    @Test
    void aPageIsATypedFailureWithItsStatus() {
        for (int status : List.of(404, 405, 413, 415, 500, 502)) {
            PlatformException failure = whenCreating(status, "<html><body>Méthode <b>refusée</b></body></html>");
            assertThat(failure.status()).hasValue(status);
            assertThat(failure.outcomeUnknown()).isEqualTo(status >= 500);
        }
        ckan.fail(new FakeCkan.Fault("status_show", false, answer(405, "<html></html>")), 1_000);
        try (CkanPlatform lost = platform(FakeCkan.KEY)) {
            PlatformRefusedException refused = catchThrowableOfType(
                    PlatformRefusedException.class,
                    () -> Publisher.to(lost).plan(Catalog.of(dataset("a").build())));
            assertThat(refused.problem().flatMap(Problem::rule)).contains("address");
        }
    }

    /** Trap 7: "update lists merge by position": a list that gets shorter has to be taken away first. */
    @Test
    void aListThatGetsShorterIsShorter() {
        publish(Catalog.of(dataset("jeu").keyword("eau").keyword("air").build()));
        publish(Catalog.of(dataset("jeu").keyword("eau").build()));
        assertThat(stored().objects("tags"))
                .extracting(tag -> tag.plain("name"))
                .containsExactly("eau");
        assertThat(ckan.asked("package_revise").texts("filter")).contains("-tags", "-extras", "-resources");
    }

    /**
     * Traps 8, 9, 11: "package_update drops what is not sent"; "repeated create with an id breaks 2.12"; "___ link by
     * resource_update". The only writes are two that have none of this.
     */
    @Test
    void onlyTwoActionsWrite() throws IOException {
        publish(Catalog.of(withFile("a\n1\n")));
        publish(Catalog.of(withFile("a\n2\n")));
        publish(Catalog.of(dataset("autre").build()));
        assertThat(Set.copyOf(ckan.calls()))
                .containsExactlyInAnyOrder(
                        "status_show",
                        "user_show",
                        "organization_list_for_user",
                        "license_list",
                        "package_search",
                        "package_show",
                        "download",
                        "package_create",
                        "package_revise");
    }

    /** Traps 10, 12: "stale hash"; "URL follows the file name". */
    @Test
    void aReplacedFileHasItsOwnHashAndTheOldName() throws IOException {
        publish(Catalog.of(withFile("a\n1\n")));
        JsonObject before = stored().objects("resources").get(0);
        publish(Catalog.of(withFile("a\n2\n")));
        JsonObject after = stored().objects("resources").get(0);
        assertThat(after.plain("hash")).isNotEqualTo(before.plain("hash")).hasSize(64);
        assertThat(after.plain("id")).isEqualTo(before.plain("id"));
        assertThat(after.plain(PackageMapping.FILE)).isEqualTo("donnees-ete.csv");
        assertThat(ckan.uploadNames()).containsExactly("donnees-ete.csv", "donnees-ete.csv");
    }

    /** Traps 13, 14: "rows capped at 1 000 without notice"; "private hidden from search by default". */
    @Test
    void allDatasetsAreReadPrivateOnesToo() {
        Catalog.Builder many = Catalog.builder("Tout", "", Samples.publisher());
        for (int i = 0; i < 250; i++) {
            many.dataset(dataset("jeu-" + i).build());
        }
        publish(many.build());
        ckan.forgetCalls();
        assertThat(portal.plan(many.build()).isEmpty()).isTrue();
        assertThat(ckan.calls()).containsExactly("package_search", "package_search", "package_search");
        assertThat(ckan.asked("package_search").flag("include_private")).isTrue();
        assertThat(ckan.asked("package_search").plain("sort")).isEqualTo("metadata_created asc, id asc");
    }

    /** Trap 15: "unknown licence, group, top-level field: silent": none is sent but what CKAN 2.9 has. */
    @Test
    void nothingIsSentThatCkanWouldDropWithoutAWord() {
        publish(Catalog.of(Samples.subsidies()));
        assertThat(ckan.asked("package_create").members().keySet())
                .isSubsetOf(Set.of(
                        "name",
                        "owner_org",
                        "title",
                        "notes",
                        "url",
                        "version",
                        "license_id",
                        "maintainer",
                        "maintainer_email",
                        "tags",
                        "extras"));
        assertThat(List.of("lov2", "other-open")).contains(stored().plain("license_id"));
    }

    /** Trap 16: "colon in extras keys": such a key cannot be searched. */
    @Test
    void noKeyOfAnExtraHasAColon() {
        publish(Catalog.of(Samples.subsidies()));
        assertThat(stored().objects("extras"))
                .extracting(extra -> extra.plain("key"))
                .allMatch(key -> key.matches("[a-z_]+"));
        assertThat(ckan.asked("package_search").plain("fq")).contains("extras_collectivites_publisher:\"218299998\"");
    }

    /** Section 5: "values must be strings: a JSON object as value gave 500"; "a null or absent value is refused". */
    @Test
    void valuesOfExtrasAreTexts() {
        publish(Catalog.of(Samples.subsidies()));
        for (JsonObject extra : stored().objects("extras")) {
            assertThat(extra.text("value")).isPresent();
            assertThat(extra.members()).containsOnlyKeys("key", "value");
        }
    }

    /** Trap 18: "E4 and E5 echo the request: redact logs". */
    @Test
    void whatEchoesTheRequestIsNotShown() {
        PlatformException refused = whenCreating(
                400, error("Integrity Error", "\"message\": \"secret\", \"data\": {\"notes\": \"secret\"}"));
        assertThat(refused).isInstanceOf(PlatformRefusedException.class);
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            assertThat(refused.message(locale)).doesNotContain("secret");
        }
        assertThat(String.valueOf(refused.getMessage())).doesNotContain("secret");
    }

    /** Trap 19: "deleted name is free again": a dataset that comes back is a new one, and the deleted one stays deleted. */
    @Test
    void aDatasetThatComesBackIsANewOne() throws IOException {
        Catalog catalog = Catalog.of(withFile("a\n1\n"));
        publish(catalog);
        String key = stored().plain("id");
        Catalog none = Catalog.builder("Vide", "", Samples.publisher()).build();
        PublicationPlan plan = portal.plan(none);
        assertThat(plan.changes().get(0).action()).isEqualTo(Action.RETIRE);
        assertThat(portal.apply(plan).refusals()).isEmpty();
        publish(catalog);
        assertThat(ckan.active()).hasSize(1);
        assertThat(stored().plain("id")).isNotEqualTo(key);
    }

    /** Trap 20: "timestamps have no zone": the date that a write is bound to is sent back as it came, and never read. */
    @Test
    void theDateOfAChangeIsSentBackAsItCame() {
        publish(Catalog.of(dataset("jeu").build()));
        ckan.change("mairie-jeu", "metadata_note", "x");
        String version = stored().plain("metadata_modified");
        publish(Catalog.of(dataset("jeu").keyword("eau").build()));
        assertThat(ckan.asked("package_revise").object("match").members())
                .isEqualTo(Map.of("id", stored().plain("id"), "metadata_modified", version));
    }
}
