package fr.collectivites.sdk.opendata.ckan;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import fr.collectivites.sdk.core.http.Secret;
import fr.collectivites.sdk.opendata.internal.json.Entities;
import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of CKAN that is used here, in memory, behind a real socket, with faults. Its rules are those that the real one
 * was seen to follow: names are unique, {@code package_revise} is conditional and whole, lists merge by position.
 */
final class FakeCkan implements ResponseDefinitionTransformerV2, AutoCloseable {

    static final String ORGANIZATION = "mairie";
    static final Secret KEY = Secret.of("cle-de-l-editeur");

    private static final Pattern UPLOAD = Pattern.compile("update__resources__(\\d+)__upload");

    // What it would note, log and compress of each request costs more than the rest of a test.
    private final WireMockServer server = new WireMockServer(options()
            .dynamicPort()
            .disableRequestJournal()
            .stubRequestLoggingDisabled(true)
            .gzipDisabled(true)
            .extensions(this));
    private final Map<String, Map<String, @Nullable Object>> packages = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new HashMap<>();
    final FakeDataStore store = new FakeDataStore();
    private final List<String> calls = new ArrayList<>();
    private final Map<String, JsonObject> asked = new HashMap<>();
    private final List<String> uploadNames = new ArrayList<>();
    private @Nullable Fault fault;
    private List<String> extensions = List.of("dcat", "datastore");
    private int faults;
    private int wellBefore;
    private int clock;

    FakeCkan() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers(getName())));
        server.start();
    }

    /** What goes wrong with the calls of one action. */
    record Fault(String action, boolean afterTheWrite, ResponseDefinitionBuilder answer) {}

    URI uri() {
        return URI.create(server.baseUrl());
    }

    /** The next calls of an action fail. */
    synchronized void fail(Fault next, int times) {
        fault = next;
        faults = times;
        wellBefore = 0;
    }

    /** Calls of an action fail after some have gone well. */
    synchronized void failAfter(int well, Fault next, int times) {
        fail(next, times);
        wellBefore = well;
    }

    /** No more faults. */
    synchronized void mend() {
        faults = 0;
    }

    /** The plugins that are on, until it is emptied. */
    synchronized void extensions(List<String> names) {
        extensions = names;
    }

    /** Nothing in it, no faults. */
    synchronized void reset() {
        extensions = List.of("dcat", "datastore");
        packages.clear();
        files.clear();
        store.clear();
        uploadNames.clear();
        calls.clear();
        faults = 0;
    }

    synchronized List<Map<String, @Nullable Object>> active() {
        return packages.values().stream()
                .filter(one -> "active".equals(one.get("state")))
                .toList();
    }

    synchronized byte[] file(String resource) {
        return files.getOrDefault(resource, new byte[0]);
    }

    /** Names of the actions that were asked for, in order; the downloads among them. */
    synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    synchronized void forgetCalls() {
        calls.clear();
    }

    /** A change by someone else. */
    synchronized void change(String name, String member, Object value) {
        packages.values().stream().filter(one -> name.equals(one.get("name"))).forEach(one -> {
            one.put(member, value);
            touch(one);
        });
    }

    /** Another client puts a file in the place of one: CKAN notes size and date, and keeps all else. */
    synchronized void replaceFile(String name, byte[] bytes) {
        packages.values().stream().filter(one -> name.equals(one.get("name"))).forEach(one -> {
            List<Map<String, @Nullable Object>> resources = objects(one.get("resources"));
            Map<String, @Nullable Object> first = resources.get(0);
            files.put(String.valueOf(first.get("id")), bytes);
            first.put("size", bytes.length);
            first.put("last_modified", now());
            one.put("resources", resources);
            touch(one);
        });
    }

    @Override
    public String getName() {
        return "ckan";
    }

    @Override
    public boolean applyGlobally() {
        return true;
    }

    @Override
    public void close() {
        server.stop();
    }

    @Override
    public synchronized ResponseDefinition transform(ServeEvent event) {
        Request request = event.getRequest();
        String path = URI.create(request.getUrl()).getPath();
        String action = path.substring(path.lastIndexOf('/') + 1);
        boolean download = path.contains("/download/");
        calls.add(download ? "download" : action);
        Fault due = fault;
        if (due != null && faults > 0 && due.action().equals(calls.get(calls.size() - 1)) && wellBefore-- <= 0) {
            faults--;
            if (due.afterTheWrite()) {
                answer(action, request);
            }
            return due.answer().build();
        }
        if (download) {
            String[] parts = path.split("/");
            return aResponse().withBody(file(parts[parts.length - 3])).build();
        }
        return answer(action, request);
    }

    /** Names under which files were sent, in order. */
    synchronized List<String> uploadNames() {
        return List.copyOf(uploadNames);
    }

    /** What an action was last asked, its files left out. */
    synchronized JsonObject asked(String action) {
        return asked.getOrDefault(action, JsonObject.empty());
    }

    private ResponseDefinition answer(String action, Request request) {
        boolean known = KEY.reveal().equals(request.getHeader("Authorization"));
        Map<String, @Nullable Object> body = request.isMultipart()
                ? form(request)
                : Entities.read(request.getBody()).orElse(Map.of());
        asked.put(action, JsonObject.of(body));
        return switch (action) {
            case "status_show" -> ok(Map.of("ckan_version", "2.12.0", "extensions", extensions));
            case "user_show" -> known ? ok(Map.of("name", "editeur")) : error(404, "Not Found Error", Map.of());
            case "organization_list_for_user" ->
                ok(known ? List.of(Map.of("id", "1", "name", ORGANIZATION)) : List.of());
            case "organization_show" ->
                ok(Map.of(
                        "name", ORGANIZATION, "extras", List.of(Map.of("key", "SIRET", "value", "218 201 127 00014"))));
            case "license_list" -> ok(List.of(Map.of("id", "other-open"), Map.of("id", "lov2")));
            case "package_search" -> search(body);
            case "package_show" -> show(String.valueOf(body.get("id")));
            case "package_create" -> known ? create(body) : error(403, "Authorization Error", Map.of());
            case "package_revise" -> known ? revise(body, request) : error(403, "Authorization Error", Map.of());
            case "datastore_search", "datastore_create", "datastore_upsert", "datastore_delete" ->
                known ? stored(action, JsonObject.of(body)) : error(403, "Authorization Error", Map.of());
            default ->
                aResponse()
                        .withStatus(400)
                        .withBody("\"Bad request: Action name not known\"")
                        .build();
        };
    }

    /** A table that comes or goes marks its resource, which changes the dataset. */
    private ResponseDefinition stored(String action, JsonObject body) {
        String resource = body.plain("resource_id");
        boolean before = store.has(resource);
        Optional<Map<String, Object>> result = store.answer(action, body);
        if (before != store.has(resource)) {
            packages.values().stream()
                    .filter(one -> objects(one.get("resources")).stream().anyMatch(r -> resource.equals(r.get("id"))))
                    .forEach(this::touch);
        }
        return result.map(FakeCkan::ok).orElseGet(() -> error(404, "Not Found Error", Map.of()));
    }

    private ResponseDefinition search(Map<String, @Nullable Object> body) {
        int start = Integer.parseInt(String.valueOf(body.get("start")));
        int rows = Integer.parseInt(String.valueOf(body.get("rows")));
        boolean ours = String.valueOf(body.get("fq")).contains("organization:\"" + ORGANIZATION + "\"");
        List<Map<String, @Nullable Object>> all = ours ? active() : List.of();
        return ok(Map.of(
                "count",
                all.size(),
                "results",
                all.stream().skip(start).limit(rows).toList()));
    }

    private Optional<Map<String, @Nullable Object>> find(String id) {
        return packages.values().stream()
                .filter(one -> id.equals(one.get("id")) || id.equals(one.get("name")))
                .findFirst();
    }

    private ResponseDefinition show(String id) {
        return find(id).map(FakeCkan::ok).orElseGet(() -> error(404, "Not Found Error", Map.of()));
    }

    private ResponseDefinition create(Map<String, @Nullable Object> body) {
        if (active().stream().anyMatch(one -> one.get("name").equals(body.get("name")))) {
            return error(409, "Validation Error", Map.of("name", List.of("That URL is already in use.")));
        }
        String id = new UUID(0x4000L, packages.size() + 1L).toString();
        Map<String, @Nullable Object> made = new LinkedHashMap<>(body);
        made.put("id", id);
        made.put("state", "active");
        made.putIfAbsent("resources", List.of());
        touch(made);
        packages.put(id, made);
        return ok(made);
    }

    private ResponseDefinition revise(Map<String, @Nullable Object> body, Request request) {
        Map<String, @Nullable Object> match = JsonObject.from(body.get("match")).members();
        Optional<Map<String, @Nullable Object>> found = find(String.valueOf(match.get("id")));
        if (found.isEmpty()) {
            return error(404, "Not Found Error", Map.of());
        }
        Map<String, @Nullable Object> one = found.get();
        if (!match.get("metadata_modified").equals(one.get("metadata_modified"))) {
            return error(409, "Validation Error", Map.of("match", List.of("metadata_modified")));
        }
        Map<String, @Nullable Object> update =
                JsonObject.from(body.get("update")).members();
        for (String list : List.of("tags", "extras", "resources")) {
            if (update.containsKey(list) && !String.valueOf(body.get("filter")).contains("-" + list)) {
                return error(409, "Validation Error", Map.of(list, List.of("would merge by position")));
            }
        }
        one.putAll(update);
        List<Map<String, @Nullable Object>> resources = objects(one.get("resources"));
        if (request.isMultipart()) {
            request.getParts().forEach(part -> {
                Matcher upload = UPLOAD.matcher(part.getName());
                if (upload.matches()) {
                    Map<String, @Nullable Object> resource = resources.get(Integer.parseInt(upload.group(1)));
                    byte[] bytes = part.getBody().asBytes();
                    uploadNames.add(part.getFileName());
                    files.put(String.valueOf(resource.get("id")), bytes);
                    resource.put("url_type", "upload");
                    resource.put("size", bytes.length);
                    resource.put("last_modified", now());
                    resource.put("url", uri() + "/dataset/x/resource/" + resource.get("id") + "/download/f");
                }
            });
        }
        resources.forEach(resource -> resource.putIfAbsent("created", now()));
        one.put("resources", resources);
        touch(one);
        return ok(Map.of("package", one));
    }

    static List<Map<String, @Nullable Object>> objects(@Nullable Object value) {
        return JsonObject.list(value).stream().map(JsonObject::members).toList();
    }

    private static Map<String, @Nullable Object> form(Request request) {
        Map<String, @Nullable Object> body = new HashMap<>();
        for (String name : List.of("match", "update")) {
            body.put(
                    name,
                    Entities.read(request.getPart(name).getBody().asBytes()).orElseThrow());
        }
        body.put(
                "filter",
                Entities.readList(request.getPart("filter").getBody().asString())
                        .orElseThrow());
        return body;
    }

    private void touch(Map<String, @Nullable Object> one) {
        one.put("metadata_modified", now());
    }

    private String now() {
        return "2026-11-24T00:00:00.%06d".formatted(++clock);
    }

    private static ResponseDefinition ok(Object result) {
        return json(200, Map.of("success", true, "result", result));
    }

    private static ResponseDefinition error(int status, String type, Map<String, ?> fields) {
        Map<String, @Nullable Object> error = new LinkedHashMap<>(fields);
        error.put("__type", type);
        return json(status, Map.of("success", false, "error", error));
    }

    private static ResponseDefinition json(int status, Map<String, @Nullable Object> body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json;charset=utf-8")
                .withBody(Entities.text(body).getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
