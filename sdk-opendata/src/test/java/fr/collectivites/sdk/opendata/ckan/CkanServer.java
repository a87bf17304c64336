package fr.collectivites.sdk.opendata.ckan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.PlatformRefusedException;
import fr.collectivites.sdk.core.http.Secret;
import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The real CKAN that {@code examples/interop/portals/ckan/start} has started, and an organisation on it that nobody else
 * uses, with a key of someone who may publish for it and is no administrator: an administrator would hide faults of rights.
 */
final class CkanServer {

    /** Actions that change nothing. */
    private static final Set<String> READS = Set.of(
            "package_search",
            "package_show",
            "status_show",
            "user_show",
            "license_list",
            "organization_list_for_user",
            "organization_show",
            "resource_show",
            "datastore_search");

    private static final Pattern CALL = Pattern.compile(" \\d{3} \\S*/api/3/action/([a-z_]+) render time");

    final URI uri;
    final Actions admin;
    final String organization;
    final Secret key;
    private final Path log;

    private final String editor;

    private CkanServer(URI uri, Actions admin, String editor, Secret key, Path log) {
        this.uri = uri;
        this.admin = admin;
        this.editor = editor;
        this.key = key;
        this.log = log;
        this.organization = "mairie-" + suffix();
        admin.write("organization_create", Map.of("name", organization, "title", organization));
        admin.write("organization_member_create", Map.of("id", organization, "username", editor, "role", "editor"));
    }

    /** The server; the test is skipped where none was started. */
    static CkanServer started() {
        String address = System.getenv("CKAN_URL");
        assumeTrue(address != null, "no CKAN: examples/interop/portals/ckan/run starts one");
        URI uri = URI.create(address);
        Actions admin = actions(uri, Secret.ofEnv("CKAN_ADMIN_KEY"));
        String editor = "editeur-" + suffix();
        Path log = Path.of(System.getenv("CKAN_LOG"));
        return new CkanServer(uri, admin, editor, user(admin, editor), log);
    }

    /** The same server and key, for another organisation: names are global and deleted datasets linger. */
    CkanServer withNewOrganization() {
        return new CkanServer(uri, admin, editor, key, log);
    }

    private static String suffix() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private static Actions actions(URI uri, Secret secret) {
        HttpTransport transport =
                HttpTransport.builder("essai").errors(new Errors()).build();
        return new Actions(transport, uri.toString(), "Authorization", secret);
    }

    /** The key of a new user who belongs to no organisation. */
    Secret stranger() {
        return user(admin, "passant-" + suffix());
    }

    private static Secret user(Actions admin, String name) {
        admin.write(
                "user_create",
                Map.of(
                        "name",
                        name,
                        "email",
                        name + "@example.org",
                        "password",
                        UUID.randomUUID().toString()));
        return Secret.of(admin.write("api_token_create", Map.of("user", name, "name", "essai"))
                .plain("token"));
    }

    CkanPlatform.Builder platform() {
        return CkanPlatform.builder(uri, key).organization(organization);
    }

    /**
     * The datasets of the organisation as CKAN shows them one by one, the order being that of their making. One that is
     * indexed and not written yet, because a request is still being worked on, is not among them.
     */
    List<Map<String, @Nullable Object>> datasets() {
        JsonObject found = admin.read(
                "package_search",
                Map.of(
                        "fq",
                        "organization:\"" + organization + "\"",
                        "include_private",
                        true,
                        "rows",
                        1000,
                        "sort",
                        "metadata_created asc, id asc"));
        return found.objects("results").stream()
                .flatMap(dataset -> shown(dataset.plain("id")).stream())
                .toList();
    }

    private Optional<Map<String, @Nullable Object>> shown(String id) {
        try {
            return Optional.of(show(id));
        } catch (PlatformRefusedException e) {
            if (e.status().orElse(0) == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    Map<String, @Nullable Object> show(String id) {
        return admin.read("package_show", Map.of("id", id)).members();
    }

    byte[] content(Map<String, @Nullable Object> resource) {
        String address = String.valueOf(resource.get("url"));
        assertThat(address).startsWith(uri.toString());
        return admin.download(address.substring(uri.toString().length()), (head, in) -> in.readAllBytes());
    }

    /** Names of the actions in the server's own log since a mark. */
    List<String> calls(long mark) {
        try {
            byte[] bytes = Files.readAllBytes(log);
            String text = new String(bytes, (int) mark, bytes.length - (int) mark, StandardCharsets.UTF_8);
            return CALL.matcher(text).results().map(call -> call.group(1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that write. */
    List<String> writes(long mark) {
        return calls(mark).stream().filter(action -> !READS.contains(action)).toList();
    }

    long mark() {
        try {
            return Files.size(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
