package fr.collectivites.sdk.opendata.huwise;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import fr.collectivites.sdk.opendata.testing.Portal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A portal in memory that does to a dataset what the description of the Automation API 1.0 says. Its answers are held
 * against that description by the interoperability test; nobody has run the service itself, which is not to be had.
 */
final class HuwiseDouble implements Portal {

    static final String KEY = "cle-des-essais";
    static final String AUTOMATION = "/automation/";
    static final String EXPLORE = "/explore/";

    private static final String DATE = "2026-01-01T00:00:00Z";

    /** One dataset: as it is edited, and as the public sees it. */
    static final class Stored {
        final Map<String, @Nullable Object> json = new LinkedHashMap<>();
        final Map<String, byte[]> files = new TreeMap<>();
        final List<Map<String, @Nullable Object>> resources = new ArrayList<>();

        @Nullable Map<String, @Nullable Object> seen;

        long records;
        String status = "idle";
        String then = "";
        int since;
        int made;

        String text(String name) {
            return String.valueOf(json.get(name));
        }

        boolean isPublished() {
            return Boolean.TRUE.equals(json.get("is_published"));
        }
    }

    final List<Stored> datasets = new ArrayList<>();
    private final String root;
    private int next;
    /** What the next processing ends with. */
    String outcome = "idle";
    /** Records that are lost in processing. */
    long lost;
    /** How often somebody else is a moment faster in having the portal work on a dataset. */
    int faster;
    /** Whether processing never ends. */
    boolean endless;
    /** What it answers to writes instead of doing them; null to do them. */
    @Nullable Answer refusal;

    HuwiseDouble() {
        this(AUTOMATION);
    }

    /** With the Automation API at that path. */
    HuwiseDouble(String root) {
        this.root = root;
    }

    /** A portal that holds the same, with nothing under way. */
    synchronized HuwiseDouble copy() {
        HuwiseDouble made = new HuwiseDouble(root);
        made.next = next;
        for (Stored each : datasets) {
            Stored stored = new Stored();
            each.json.forEach((name, value) -> stored.json.put(name, copy(value)));
            stored.files.putAll(each.files);
            each.resources.forEach(resource -> stored.resources.add(new LinkedHashMap<>(resource)));
            stored.seen = each.seen;
            stored.records = each.records;
            stored.since = each.since;
            stored.made = each.made;
            made.datasets.add(stored);
        }
        return made;
    }

    Stored only() {
        assertThat(datasets).hasSize(1);
        return datasets.get(0);
    }

    /** A dataset that somebody else has made. */
    Stored foreign(String datasetId) {
        Map<String, Object> main = new LinkedHashMap<>();
        for (String name : List.of("title", "language", "modified")) {
            main.put(
                    name,
                    Map.of("value", name.equals("modified") ? DATE : name.equals("language") ? "fr" : "À la main"));
        }
        Stored made = add(datasetId, Map.of("default", main));
        made.json.put("is_published", true);
        made.seen = Map.of();
        return made;
    }

    private Stored add(String datasetId, Object metadata) {
        Stored made = new Stored();
        made.json.put("uid", "da_" + ++next);
        made.json.put("dataset_id", datasetId);
        made.json.put("created_at", DATE);
        made.json.put("updated_at", DATE);
        made.json.put("is_published", false);
        made.json.put("is_restricted", false);
        made.json.put("metadata", copy(metadata));
        datasets.add(made);
        return made;
    }

    private static @Nullable Object copy(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, member) -> copy.put(String.valueOf(key), copy(member)));
            return copy;
        }
        return value instanceof List<?> list ? new ArrayList<>(list) : value;
    }

    @Override
    public synchronized Answer answer(Call call) {
        if (!call.key().equals("Apikey " + KEY)) {
            return error(401, "authentication_failed", "Unknown API key");
        }
        if (call.path().startsWith(EXPLORE)) {
            return explore(call.path().substring((EXPLORE + "catalog/datasets/").length()));
        }
        if (refusal != null && !call.method().equals("GET")) {
            return refusal;
        }
        String[] path = call.path().substring(root.length()).split("/");
        if (path.length == 1) {
            return call.method().equals("GET")
                    ? list(call)
                    : create(JsonObject.read(call.body()).orElseThrow());
        }
        Stored dataset = datasets.stream()
                .filter(each -> path[1].equals(each.text("uid")))
                .findFirst()
                .orElse(null);
        if (dataset == null) {
            return error(404, "not_found", "Not found.");
        }
        if (path.length == 2) {
            return call.method().equals("GET")
                    ? new Answer(200, dataset.json)
                    : rename(dataset, JsonObject.read(call.body()).orElseThrow());
        }
        return switch (path[2]) {
            case "status" -> status(dataset);
            case "publish", "publish_metadata", "unpublish" -> begin(dataset, path[2]);
            case "metadata" -> metadata(dataset, call, path[3], path[4]);
            case "resources" -> resources(dataset, call, path);
            default -> error(404, "not_found", "Not found.");
        };
    }

    private Answer list(Call call) {
        String wanted = call.query().get("dataset_id");
        List<Map<String, @Nullable Object>> all = datasets.stream()
                .map(each -> each.json)
                .filter(each -> wanted == null || wanted.equals(each.get("dataset_id")))
                .toList();
        return page(all, call);
    }

    private static Answer page(List<Map<String, @Nullable Object>> all, Call call) {
        int offset = Integer.parseInt(call.query().getOrDefault("offset", "0"));
        int limit = Integer.parseInt(call.query().getOrDefault("limit", "20"));
        int to = Math.min(all.size(), offset + limit);
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("total_count", Integer.toString(all.size()));
        answer.put("next", to < all.size() ? "https://portail.example/?offset=" + to : null);
        answer.put("previous", null);
        answer.put("results", all.subList(Math.min(offset, to), to));
        return new Answer(200, answer);
    }

    private Answer create(JsonObject body) {
        JsonObject main = body.object("metadata").object("default");
        for (String name : List.of("title", "modified", "language")) {
            if (main.object(name).plain("value").isEmpty()) {
                return invalid("metadata.default." + name, "This field is required");
            }
        }
        String datasetId = body.plain("dataset_id");
        if (datasets.stream().anyMatch(each -> each.text("dataset_id").equals(datasetId))) {
            return invalid("dataset_id", "A dataset with this identifier already exists");
        }
        return new Answer(201, add(datasetId, body.members().get("metadata")).json);
    }

    /** Sheet, 2.1.3: the identifier that people see can be changed only while the dataset is not published. */
    private static Answer rename(Stored dataset, JsonObject body) {
        String datasetId = body.text("dataset_id").orElseGet(() -> dataset.text("dataset_id"));
        if (dataset.isPublished() && !datasetId.equals(dataset.text("dataset_id"))) {
            return invalid("dataset_id", "Cannot be modified while the dataset is published");
        }
        dataset.json.put("dataset_id", datasetId);
        return new Answer(200, dataset.json);
    }

    static Answer invalid(String field, String message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error_code", "validation_error");
        body.put("message", "Invalid input");
        body.put("detail", Map.of(field, List.of(message)));
        return new Answer(400, body);
    }

    private static Answer error(int status, String code, String message) {
        return new Answer(status, Map.of("error_code", code, "message", message));
    }

    /** Each look at it brings the work one step further. */
    private Answer status(Stored dataset) {
        if (dataset.status.equals("queued")) {
            move(dataset, "processing");
        } else if (dataset.status.equals("processing") && !endless) {
            finish(dataset);
        }
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("status", dataset.status);
        body.put("since", "2026-01-01T00:%02d:%02dZ".formatted(dataset.since / 60, dataset.since % 60));
        body.put("is_published", dataset.isPublished());
        body.put("message", dataset.status.equals("error") ? "no records could be read" : null);
        body.put("records_errors", List.of());
        return new Answer(200, body);
    }

    private static void move(Stored dataset, String status) {
        dataset.status = status;
        dataset.since++;
    }

    private void finish(Stored dataset) {
        String end = outcome;
        outcome = "idle";
        move(dataset, end);
        if (!end.equals("idle")) {
            return;
        }
        if (dataset.then.equals("unpublish")) {
            dataset.json.put("is_published", false);
            dataset.seen = null;
            return;
        }
        dataset.json.put("is_published", true);
        Object metadata = copy(dataset.json.get("metadata"));
        dataset.seen = Map.of("metadata", metadata == null ? Map.of() : metadata);
        if (dataset.then.equals("publish")) {
            dataset.records = dataset.resources.stream()
                            .map(each -> dataset.files.get(upload(each)))
                            .mapToLong(bytes -> new String(bytes, StandardCharsets.UTF_8)
                                            .lines()
                                            .count()
                                    - 1)
                            .sum()
                    - lost;
        }
    }

    static String upload(Map<String, @Nullable Object> resource) {
        return JsonObject.of(resource).object("datasource").object("file").plain("uid");
    }

    private Answer begin(Stored dataset, String action) {
        if (faster > 0) {
            faster--;
            dataset.then = "publish_metadata";
            move(dataset, "queued");
        }
        if (!List.of("idle", "error", "limit_reached").contains(dataset.status)) {
            return error(
                    400,
                    "invalid_dataset_status",
                    "Invalid precondition, dataset status is '" + dataset.status + "' but must be one of 'idle'");
        }
        dataset.then = action;
        move(dataset, "queued");
        return new Answer(200, Map.of("detail", "ok"));
    }

    @SuppressWarnings("unchecked")
    private static Answer metadata(Stored dataset, Call call, String template, String field) {
        Map<String, @Nullable Object> all = (Map<String, @Nullable Object>) dataset.json.get("metadata");
        Map<String, @Nullable Object> values = (Map<String, @Nullable Object>)
                all.computeIfAbsent(template, name -> new LinkedHashMap<String, @Nullable Object>());
        if (call.method().equals("DELETE")) {
            return values.remove(field) == null ? error(404, "not_found", "Not found.") : new Answer(204, null);
        }
        Map<String, @Nullable Object> value =
                JsonObject.read(call.body()).orElseThrow().members();
        // Sheet, 2.1.4: what another portal says stands unless it is expressly overridden.
        if (values.get(field) instanceof Map<?, ?> there && there.containsKey("remote_value")) {
            Object remote = there.get("remote_value");
            value.put("remote_value", remote);
            if (!Boolean.TRUE.equals(value.get("override_remote_value"))) {
                value.put("override_remote_value", false);
                value.put("value", remote);
            }
        }
        values.put(field, value);
        return new Answer(200, value);
    }

    private Answer resources(Stored dataset, Call call, String[] path) {
        if (path.length == 3) {
            return call.method().equals("GET")
                    ? page(Collections.unmodifiableList(dataset.resources), call)
                    : resource(dataset, JsonObject.read(call.body()).orElseThrow(), null);
        }
        switch (path[3]) {
            case "guess_extractors" -> {
                return new Answer(200, List.of(Map.of("type", "excelfile", "label", "Excel", "parameters", List.of())));
            }
            case "guess_extractor_params" -> {
                return new Answer(200, Map.of("extractor", "excelfile", "params", Map.of("headers_first_row", true)));
            }
            case "files" -> {
                return path.length == 4 ? upload(dataset, call) : new Answer(200, dataset.files.get(path[4]));
            }
            default -> {
                Map<String, @Nullable Object> there = dataset.resources.stream()
                        .filter(each -> path[3].equals(each.get("uid")))
                        .findFirst()
                        .orElse(null);
                return there == null
                        ? error(404, "not_found", "Not found.")
                        : resource(dataset, JsonObject.read(call.body()).orElseThrow(), there);
            }
        }
    }

    private Answer resource(Stored dataset, JsonObject body, @Nullable Map<String, @Nullable Object> there) {
        if (body.plain("type").isEmpty()) {
            return invalid("type", "This field is required");
        }
        String upload = body.object("datasource").object("file").plain("uid");
        if (!dataset.files.containsKey(upload)) {
            return invalid("datasource.file", "No such file: " + upload);
        }
        Map<String, @Nullable Object> resource = there == null ? new LinkedHashMap<>() : there;
        if (there == null) {
            resource.put("uid", "re_" + ++next);
            dataset.resources.add(resource);
        }
        resource.putAll(body.members());
        Map<String, @Nullable Object> file = new LinkedHashMap<>();
        file.put("uid", upload);
        file.put("filename", upload);
        file.put("mimetype", null);
        file.put("created_at", DATE);
        Map<String, @Nullable Object> datasource = new LinkedHashMap<>();
        datasource.put("type", "uploaded_file");
        datasource.put("file", file);
        resource.put("datasource", datasource);
        return new Answer(there == null ? 201 : 200, resource);
    }

    private static Answer upload(Stored dataset, Call call) {
        byte[] bytes = call.file();
        if (bytes == null) {
            return invalid("file", "This field is required");
        }
        String name = call.form().get("filename");
        String uid = dataset.files.containsKey(name) ? ++dataset.made + "-" + name : name;
        dataset.files.put(uid, bytes);
        Map<String, @Nullable Object> file = new LinkedHashMap<>();
        file.put("uid", uid);
        file.put("filename", name);
        file.put("mimetype", "text/csv");
        file.put("created_at", DATE);
        return new Answer(200, file);
    }

    private Answer explore(String datasetId) {
        return datasets.stream()
                .filter(each -> each.text("dataset_id").equals(datasetId) && each.seen != null)
                .findFirst()
                .map(each -> new Answer(
                        200,
                        Map.of(
                                "dataset_id",
                                datasetId,
                                "metas",
                                Map.of("default", Map.of("records_count", each.records)))))
                .orElseGet(() -> error(404, "NotFound", "no such dataset"));
    }
}
