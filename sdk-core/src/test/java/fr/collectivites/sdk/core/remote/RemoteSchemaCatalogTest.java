package fr.collectivites.sdk.core.remote;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.PlatformException;
import fr.collectivites.sdk.core.http.PlatformUnavailableException;
import fr.collectivites.sdk.core.http.RetryPolicy;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.SchemaEntry;
import fr.collectivites.sdk.core.schema.SchemaException;
import fr.collectivites.sdk.core.schema.SchemaId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class RemoteSchemaCatalogTest {

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @TempDir
    Path folder;

    private final HttpTransport transport =
            HttpTransport.builder("test/1").retry(RetryPolicy.none()).build();

    @BeforeEach
    void serve() {
        SERVER.stubFor(get("/schemas.json")
                .willReturn(json("""
                        {"version": 1, "schemas": [
                          {"name": "commune/marches", "title": "Marchés", "schema_type": "tableschema", "versions": [
                            {"version_name": "0.9.0", "schema_url": "BASE/schemas/commune/marches/0.9.0/schema.json"},
                            {"version_name": "v0.10.0", "schema_url": "BASE/schemas/commune/marches/0.10.0/schéma é.json"}]},
                          {"name": "commune/lieux", "title": "Lieux", "schema_type": "jsonschema", "versions": [
                            {"version_name": "1.0.0", "schema_url": "BASE/schemas/commune/lieux/1.0.0/lieux.json"}]},
                          {"name": "commune/plan", "title": "Plan", "schema_type": "other", "versions": [
                            {"version_name": "1.0.0", "schema_url": "BASE/schemas/commune/plan/1.0.0/schema.yml"}]},
                          {"name": "commune/dehors", "title": "Dehors", "schema_type": "tableschema", "versions": [
                            {"version_name": "1.0.0", "schema_url": "BASE/schemas/../../dehors.json"}]}]}
                        """.replace("BASE", SERVER.baseUrl())).withHeader("ETag", "\"v1\"")));
        SERVER.stubFor(get("/schemas.json")
                .withHeader("If-None-Match", equalTo("\"v1\""))
                .willReturn(aResponse().withStatus(304)));
        SERVER.stubFor(get("/schemas/commune/marches/0.9.0/schema.json").willReturn(json(tableSchema("ancien"))));
        SERVER.stubFor(get("/schemas/commune/marches/0.10.0/sch%C3%A9ma%20%C3%A9.json")
                .willReturn(json(tableSchema("montant"))));
        SERVER.stubFor(get("/schemas/commune/lieux/1.0.0/lieux.json").willReturn(json("{\"type\": \"object\"}")));
    }

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void the_newest_version_is_fetched_when_it_is_asked_for_and_only_once() {
        RemoteSchemaCatalog catalog = catalog();
        assertThat(catalog.list()).extracting(SchemaEntry::id).contains(new SchemaId("commune/marches", "0.10.0"));
        assertThat(catalog.find("commune/marches").orElseThrow().fields().get(0).name())
                .isEqualTo("montant");
        assertThat(catalog.find("commune/marches@0.9.0")
                        .orElseThrow()
                        .fields()
                        .get(0)
                        .name())
                .isEqualTo("ancien");
        assertThat(catalog.findJsonSchema(SchemaId.parse("commune/lieux"))).isPresent();
        assertThat(catalog.find("commune/inconnu")).isEmpty();
        assertThat(requests()).isEqualTo(4);
        catalog.find("commune/marches");
        assertThat(requests()).isEqualTo(4);
    }

    /** RFC 9110, 13.1.2: the second object asks only whether the catalogue file has changed. */
    @Test
    void an_unchanged_catalogue_costs_one_conditional_request() {
        catalog().find("commune/marches");
        SERVER.resetRequests();
        RemoteSchemaCatalog again = catalog();
        assertThat(again.find("commune/marches")).isPresent();
        assertThat(again.refreshFailure()).isEmpty();
        assertThat(requests()).isEqualTo(1);
        SERVER.verify(1, anyRequestedFor(anyUrl()).withHeader("If-None-Match", equalTo("\"v1\"")));
    }

    @Test
    void what_is_there_is_used_when_the_server_fails() {
        catalog().find("commune/marches");
        SERVER.resetMappings();
        SERVER.stubFor(get(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        RemoteSchemaCatalog offline = catalog();
        assertThat(offline.find("commune/marches")).isPresent();
        assertThat(offline.refreshFailure()).get().isInstanceOf(PlatformUnavailableException.class);
        assertThatThrownBy(() -> offline.find("commune/marches@0.9.0")).isInstanceOf(PlatformException.class);
        assertThatThrownBy(() -> offline.pull(false)).isInstanceOf(PlatformUnavailableException.class);
        assertThat(SchemaCatalog.directory(folder).find("commune/marches")).isPresent();
    }

    @Test
    void a_page_in_place_of_the_catalogue_does_not_replace_it() {
        catalog().find("commune/marches");
        SERVER.resetMappings();
        SERVER.stubFor(get(anyUrl())
                .willReturn(aResponse().withHeader("Content-Type", "text/html").withBody("<title>Portail</title>")));
        RemoteSchemaCatalog captive = catalog();
        assertThat(captive.find("commune/marches")).isPresent();
        assertThat(captive.refreshFailure()).isPresent();
    }

    @Test
    void without_network_and_files_the_failure_is_told() {
        SERVER.resetMappings();
        SERVER.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(503)));
        assertThatThrownBy(() -> catalog().list()).isInstanceOf(PlatformUnavailableException.class);
    }

    /** A file that someone has changed is not what was fetched. */
    @Test
    void a_changed_file_is_fetched_again() throws IOException {
        catalog().find("commune/marches@0.9.0");
        Path file = folder.resolve("commune/marches/0.9.0/schema.json");
        Files.writeString(file, tableSchema("autre"));
        assertThat(catalog()
                        .find("commune/marches@0.9.0")
                        .orElseThrow()
                        .fields()
                        .get(0)
                        .name())
                .isEqualTo("ancien");
    }

    @Test
    void pulling_fetches_what_can_be_used_and_says_what_failed() {
        SERVER.stubFor(get("/schemas/commune/lieux/1.0.0/lieux.json")
                .willReturn(aResponse().withStatus(404)));
        PullResult newest = catalog().pull(false);
        assertThat(newest.fetched()).containsExactly(SchemaId.parse("commune/marches@0.10.0"));
        assertThat(newest.failed())
                .containsOnlyKeys(SchemaId.parse("commune/lieux@1.0.0"), SchemaId.parse("commune/dehors@1.0.0"));
        assertThat(newest.failed().get(SchemaId.parse("commune/dehors@1.0.0"))).isInstanceOf(SchemaException.class);
        PullResult all = catalog().pull(true);
        assertThat(all.fetched()).containsExactly(SchemaId.parse("commune/marches@0.9.0"));
        assertThat(all.held()).containsExactly(SchemaId.parse("commune/marches@0.10.0"));
        assertThat(folder.getParent().resolve("dehors.json")).doesNotExist();
    }

    private RemoteSchemaCatalog catalog() {
        return RemoteSchemaCatalog.at(URI.create(SERVER.baseUrl() + "/schemas.json"), transport, folder);
    }

    private static int requests() {
        return SERVER.findAll(anyRequestedFor(anyUrl())).size();
    }

    private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder json(String body) {
        return aResponse().withHeader("Content-Type", "application/json").withBody(body);
    }

    private static String tableSchema(String field) {
        return "{\"name\": \"marches\", \"fields\": [{\"name\": \"" + field + "\", \"type\": \"string\"}]}";
    }
}
