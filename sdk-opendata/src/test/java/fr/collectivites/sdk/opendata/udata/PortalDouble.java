package fr.collectivites.sdk.opendata.udata;

import fr.collectivites.sdk.opendata.internal.json.Entities;
import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import fr.collectivites.sdk.opendata.testing.Portal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A portal in memory that does to a dataset what udata 17.18 was seen to do, the traps among them. The interoperability
 * test against the real one shows the same from the outside; this one can be made to fail at any moment.
 */
final class PortalDouble implements Portal {

    static final String ORGANIZATION = "5f0000000000000000000001";
    static final String KEY = "cle-des-essais";

    private static final Pattern DATASET = Pattern.compile("/api/1/datasets/([0-9a-f]{24})/");
    private static final Pattern RESOURCES = Pattern.compile("/api/1/datasets/([0-9a-f]{24})/resources/");
    private static final Pattern RESOURCE = Pattern.compile("/api/1/datasets/([0-9a-f]{24})/resources/(r[0-9]+)/");
    private static final Pattern UPLOAD =
            Pattern.compile("/api/1/datasets/([0-9a-f]{24})/(?:resources/(r[0-9]+)/)?upload/");

    /** The names of frequencies (sheet, 4.2.4); older ones are left out: nothing of ours sends them. */
    static final Set<String> FREQUENCIES =
            Set.of(("continuous oneMinute fiveMinutes tenMinutes fifteenMinutes thirtyMinutes"
                            + " hourly bihourly trihourly twelveHours severalTimesADay threeTimesADay semidaily daily"
                            + " fiveTimesAWeek threeTimesAWeek semiweekly weekly biweekly threeTimesAMonth semimonthly monthly"
                            + " bimonthly quarterly threeTimesAYear semiannual annual biennial triennial quadrennial"
                            + " quinquennial decennial bidecennial tridecennial punctual irregular never notPlanned other"
                            + " unknown")
                    .split(" "));

    /** Newest first, as the portal lists them. */
    final List<Map<String, @Nullable Object>> datasets = new ArrayList<>();

    final List<Map<String, Object>> schemas = new ArrayList<>();
    final StoredFiles files = new StoredFiles();

    /** The languages that were asked for, one for each request; empty for none. */
    final List<String> languages = new ArrayList<>();

    /** What it answers to writes instead of doing them; null to do them. */
    @Nullable Answer refusal;

    /** Whether it takes nothing new. */
    boolean readOnly;

    /** Whether the key's owner still belongs to the organisation. */
    boolean member = true;

    private int next;

    /** What it holds, to be put back. */
    synchronized byte[] save() {
        return Entities.write(new LinkedHashMap<>(Map.of("datasets", datasets)));
    }

    /** Holds what was saved, and nothing else. */
    @SuppressWarnings("unchecked") // what was a dataset is one
    synchronized void restore(byte[] saved) {
        datasets.clear();
        Object list = Entities.read(saved).orElseThrow().get("datasets");
        datasets.addAll((List<Map<String, @Nullable Object>>) list);
        files.clear();
    }

    /** The client waits. */
    synchronized void sleep(Duration wait) {
        files.sleep(wait);
    }

    @Override
    public synchronized Answer answer(Call call) {
        files.tick();
        languages.add(call.query().getOrDefault("lang", ""));
        if (!call.path().endsWith("/")) {
            return new Answer(308, "<!doctype html><title>Redirecting...</title>");
        }
        if (!call.key().equals(KEY)) {
            return Answer.message(401, "Invalid API token");
        }
        if (refusal != null && !call.method().equals("GET")) {
            return refusal;
        }
        if (readOnly && call.method().equals("POST")) {
            return Answer.message(423, "Due to security reasons, the creation of new content is currently disabled.");
        }
        return switch (call.path()) {
            case "/api/1/harvest/source/preview/" ->
                preview(JsonObject.read(call.body()).orElseThrow());
            case "/api/1/me/" ->
                new Answer(
                        200,
                        Map.of(
                                "id",
                                "u1",
                                "organizations",
                                List.of(Map.of(
                                        "id", ORGANIZATION, "slug", "belcastel", "name", "Commune de Belcastel"))));
            case "/api/1/organizations/" + ORGANIZATION + "/" ->
                new Answer(200, Map.of("id", ORGANIZATION, "business_number_id", "21820112700014"));
            case "/api/1/datasets/licenses/" ->
                new Answer(200, List.of(Map.of("id", "lov2"), Map.of("id", "notspecified")));
            case "/api/1/datasets/extensions/" -> new Answer(200, List.of("csv", "json"));
            case "/api/1/datasets/schemas/" -> new Answer(200, schemas);
            case "/api/1/datasets/" ->
                call.method().equals("GET")
                        ? list(call)
                        : create(JsonObject.read(call.body()).orElseThrow());
            default -> one(call);
        };
    }

    private Answer list(Call call) {
        int page = Integer.parseInt(call.query().getOrDefault("page", "1"));
        int size = Integer.parseInt(call.query().getOrDefault("page_size", "20"));
        int from = (page - 1) * size;
        if (page > 1 && from >= datasets.size()) {
            return Answer.message(404, "beyond the last page");
        }
        int to = Math.min(datasets.size(), from + size);
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("data", datasets.subList(from, to));
        answer.put("next_page", to < datasets.size() ? "http://elsewhere.example/?page=" + (page + 1) : null);
        answer.put("total", datasets.size());
        return new Answer(200, answer);
    }

    /** Sheet, 6.2: what cannot be read is told inside of a success; what cannot be understood is refused. */
    private static Answer preview(JsonObject body) {
        if (!body.plain("backend").equals("dcat") || !body.plain("url").startsWith("http")) {
            String field = body.plain("backend").equals("dcat") ? "url" : "backend";
            return new Answer(
                    400,
                    Map.of("errors", Map.of(field, "Invalid value"), "message", "Input payload validation failed"));
        }
        if (!body.plain("url").endsWith(".ttl")) {
            return new Answer(
                    200,
                    Map.of(
                            "status", "failed",
                            "errors", List.of(Map.of("message", "Unable to read the feed", "details", "Traceback")),
                            "items", List.of()));
        }
        Map<String, Object> done = Map.of(
                "remote_id",
                "subventions",
                "status",
                "done",
                "errors",
                List.of(),
                "dataset",
                Map.of("title", "Subventions", "resources", List.of(Map.of("title", "a"))));
        Map<String, Object> skipped = new LinkedHashMap<>();
        skipped.put("remote_id", "budget");
        skipped.put("status", "skipped");
        skipped.put("errors", List.of(Map.of("message", "missing identifier")));
        skipped.put("dataset", null);
        return new Answer(200, Map.of("status", "done", "errors", List.of(), "items", List.of(done, skipped)));
    }

    private static Answer invalid(String field, String message) {
        return new Answer(400, Map.of("errors", Map.of(field, List.of(message))));
    }

    private Answer create(JsonObject body) {
        if (!member || !body.plain("organization").equals(ORGANIZATION)) {
            return invalid("organization", "Permission denied for this organization");
        }
        Answer wrong = wrong(body);
        if (wrong != null) {
            return wrong;
        }
        Map<String, @Nullable Object> dataset = new LinkedHashMap<>();
        dataset.put("id", String.format("5f%022x", ++next));
        dataset.put("uri", "https://portail.example/api/1/datasets/" + next + "/");
        dataset.put("organization", Map.of("id", ORGANIZATION));
        dataset.put("resources", new ArrayList<>());
        dataset.put("license", "notspecified");
        dataset.put("frequency", "unknown");
        dataset.put("tags", List.of());
        dataset.put("extras", Map.of());
        dataset.put("deleted", null);
        dataset.put("archived", null);
        dataset.put("private", false);
        Map<String, @Nullable Object> values = body.members();
        values.remove("resources");
        put(dataset, values);
        for (JsonObject resource : body.objects("resources")) {
            resources(dataset).add(resource(resource.members()));
        }
        datasets.add(0, dataset);
        return new Answer(201, dataset);
    }

    /** Sheet, 4.2.4: an unknown frequency is refused. */
    private static @Nullable Answer wrong(JsonObject body) {
        String frequency = body.plain("frequency");
        return !body.has("frequency") || frequency.isEmpty() || FREQUENCIES.contains(frequency)
                ? null
                : Answer.message(400, "'" + frequency + "' is not a valid UpdateFrequency");
    }

    private void put(Map<String, @Nullable Object> dataset, Map<String, @Nullable Object> body) {
        if (body.get("resources") instanceof List<?> sent && !sent.isEmpty() && dataset.containsKey("resources")) {
            // Sheet, 4.1.2: those that are not listed are deleted, but an empty list deletes none.
            Set<String> kept = sent.stream()
                    .map(each -> String.valueOf(((Map<?, ?>) each).get("id")))
                    .collect(Collectors.toSet());
            resources(dataset).removeIf(each -> !kept.contains(String.valueOf(each.get("id"))));
        }
        // Partial, but for these two: what is not sent is wiped.
        dataset.put("tags", body.getOrDefault("tags", List.of()));
        dataset.put("temporal_coverage", body.get("temporal_coverage"));
        for (String name : List.of("title", "description", "acronym", "private", "archived", "deleted", "extras")) {
            if (body.containsKey(name)) {
                dataset.put(name, body.get(name));
            }
        }
        if (body.containsKey("license")) {
            dataset.put("license", "lov2".equals(body.get("license")) ? "lov2" : "notspecified");
        }
        if (body.containsKey("frequency")) {
            dataset.put("frequency", body.get("frequency") == null ? "unknown" : body.get("frequency"));
        }
        if (body.get("spatial") instanceof Map<?, ?> spatial) {
            Map<String, @Nullable Object> kept = new LinkedHashMap<>();
            kept.put("zones", spatial.get("zones") == null ? List.of() : spatial.get("zones"));
            kept.put("granularity", "other");
            dataset.put("spatial", kept);
        }
    }

    private Map<String, @Nullable Object> resource(Map<String, @Nullable Object> body) {
        Map<String, @Nullable Object> resource = new LinkedHashMap<>(Map.of("id", "r" + ++next, "extras", Map.of()));
        resource.putAll(body);
        return resource;
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, @Nullable Object>> resources(Map<String, @Nullable Object> dataset) {
        return (List<Map<String, @Nullable Object>>) dataset.get("resources");
    }

    private Answer one(Call call) {
        Matcher upload = UPLOAD.matcher(call.path());
        Matcher resource = RESOURCE.matcher(call.path());
        Matcher resources = RESOURCES.matcher(call.path());
        Matcher dataset = DATASET.matcher(call.path());
        if (upload.matches()) {
            return upload(find(upload.group(1)), upload.group(2), call);
        } else if (resource.matches()) {
            return resource(find(resource.group(1)), resource.group(2), call);
        } else if (resources.matches()) {
            return resources(find(resources.group(1)), call);
        } else if (dataset.matches()) {
            return dataset(find(dataset.group(1)), call);
        }
        return Answer.message(404, "no such route: " + call.path());
    }

    private @Nullable Map<String, @Nullable Object> find(String id) {
        return datasets.stream()
                .filter(each -> id.equals(each.get("id")))
                .findFirst()
                .orElse(null);
    }

    private Answer dataset(@Nullable Map<String, @Nullable Object> dataset, Call call) {
        if (dataset == null) {
            return Answer.message(404, "Dataset not found");
        }
        switch (call.method()) {
            case "PUT" -> {
                Map<String, @Nullable Object> body =
                        JsonObject.read(call.body()).orElseThrow().members();
                if (dataset.get("deleted") != null && !(body.containsKey("deleted") && body.get("deleted") == null)) {
                    return Answer.message(410, "Dataset has been deleted");
                }
                if (!member) {
                    return Answer.message(403, "You do not have the permission to modify that object.");
                }
                Answer wrong = wrong(JsonObject.of(body));
                if (wrong != null) {
                    return wrong;
                }
                put(dataset, body);
                return new Answer(200, dataset);
            }
            case "DELETE" -> {
                if (dataset.get("deleted") != null) {
                    return Answer.message(410, "Dataset has been deleted");
                }
                dataset.put("deleted", "2026-01-01T00:00:00+00:00");
                return new Answer(204, null);
            }
            default -> {
                return new Answer(200, dataset);
            }
        }
    }

    private Answer resources(@Nullable Map<String, @Nullable Object> dataset, Call call) {
        if (dataset == null) {
            return Answer.message(404, "Dataset not found");
        }
        if (call.method().equals("POST")) {
            Map<String, @Nullable Object> resource =
                    resource(JsonObject.read(call.body()).orElseThrow().members());
            resources(dataset).add(0, resource);
            return new Answer(201, resource);
        }
        Matcher ids =
                Pattern.compile("\"id\":\\s*\"(r[0-9]+)\"").matcher(new String(call.body(), StandardCharsets.UTF_8));
        List<Map<String, @Nullable Object>> ordered = new ArrayList<>();
        while (ids.find()) {
            String id = ids.group(1);
            resources(dataset).stream()
                    .filter(each -> id.equals(each.get("id")))
                    .forEach(ordered::add);
        }
        if (ordered.size() != resources(dataset).size()) {
            return Answer.message(400, "All resources must be reordered");
        }
        dataset.put("resources", ordered);
        return new Answer(200, ordered);
    }

    private static Answer resource(@Nullable Map<String, @Nullable Object> dataset, String id, Call call) {
        Map<String, @Nullable Object> resource = dataset == null
                ? null
                : resources(dataset).stream()
                        .filter(each -> id.equals(each.get("id")))
                        .findFirst()
                        .orElse(null);
        if (dataset == null || resource == null) {
            return Answer.message(404, "Resource does not exist");
        }
        if (call.method().equals("DELETE")) {
            resources(dataset).remove(resource);
            return new Answer(204, null);
        }
        Map<String, @Nullable Object> body =
                JsonObject.read(call.body()).orElseThrow().members();
        if (resource.get("filetype").equals("file")) {
            List.of("filetype", "url", "checksum", "filesize", "mime", "format").forEach(body::remove);
        }
        resource.putAll(body);
        return new Answer(200, resource);
    }

    private Answer upload(@Nullable Map<String, @Nullable Object> dataset, @Nullable String id, Call call) {
        if (dataset == null) {
            return Answer.message(404, "Dataset not found");
        }
        String name = call.form().getOrDefault("filename", "");
        Object taken = files.take(dataset.get("id"), name, call);
        if (taken instanceof Answer answer) {
            return answer;
        }
        byte[] bytes = (byte[]) taken;
        Map<String, @Nullable Object> resource;
        if (id == null) {
            resource = resource(Map.of("type", "main", "filetype", "file"));
            resources(dataset).add(0, resource);
        } else {
            resource = resources(dataset).stream()
                    .filter(each -> id.equals(each.get("id")))
                    .findFirst()
                    .orElseThrow();
        }
        resource.put("title", name);
        resource.put("url", "https://portail.example/resources/" + name);
        resource.put("filesize", bytes.length);
        resource.put("checksum", Map.of("type", "sha1", "value", sha1(bytes)));
        return new Answer(id == null ? 201 : 200, resource);
    }

    static String sha1(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
