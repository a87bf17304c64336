package fr.collectivites.sdk.opendata.datafair;

import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import fr.collectivites.sdk.opendata.testing.Portal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An installation in memory that does to a dataset what the source of Data Fair says; nobody has run the real one. */
final class DataFairDouble implements Portal {

    static final String KEY = "cle-des-essais";

    private static final Pattern ID = Pattern.compile("[a-z0-9_-]+");

    final Map<String, Map<String, @Nullable Object>> datasets = new TreeMap<>();
    final Map<String, byte[]> files = new TreeMap<>();
    /** What the next processing ends with. */
    String outcome = "finalized";
    /** Processings begun. */
    int processings;
    /** How often a write finds the dataset locked by somebody else's. */
    int locked;
    /** What somebody else does while the dataset is locked. */
    Runnable meanwhile = () -> {};
    /** Whether processing never ends. */
    boolean endless;
    /** What it answers to writes instead of doing them; null to do them. */
    @Nullable Answer refusal;

    private final String root;

    DataFairDouble() {
        this("/api/v1/datasets");
    }

    /** With the datasets at that path. */
    DataFairDouble(String root) {
        this.root = root;
    }

    Map<String, @Nullable Object> only() {
        if (datasets.size() != 1) {
            throw new IllegalStateException(datasets.size() + " datasets");
        }
        return datasets.values().iterator().next();
    }

    @Override
    public synchronized Answer answer(Call call) {
        if (!call.key().equals(KEY)) {
            return new Answer(401, "Authentification nécessaire");
        }
        if (!call.path().startsWith(root)) {
            return new Answer(404, "<!doctype html><title>Cannot " + call.method() + "</title>");
        }
        if (call.path().equals(root)) {
            return list(call);
        }
        String id = call.path().substring(root.length() + 1);
        if (!ID.matcher(id).matches()) {
            return new Answer(400, "L'identifiant ne doit contenir que des minuscules, chiffres, - et _");
        }
        Map<String, @Nullable Object> dataset = datasets.get(id);
        if (dataset == null && !call.method().equals("POST")) {
            return new Answer(404, "Jeu de données non trouvé");
        }
        if (call.method().equals("GET")) {
            return look(dataset);
        }
        if (refusal != null) {
            return refusal;
        }
        boolean working = dataset != null && !List.of("finalized", "error").contains(dataset.get("status"));
        if (working || locked > 0) {
            locked = Math.max(0, locked - 1);
            meanwhile.run();
            return new Answer(409, "Le jeu de données est verrouillé");
        }
        return switch (call.method()) {
            case "POST" -> file(id, dataset, call);
            case "PATCH" -> {
                dataset.putAll(JsonObject.read(call.body()).orElseThrow().members());
                process(dataset);
                yield new Answer(200, copy(dataset));
            }
            default -> {
                datasets.remove(id);
                yield new Answer(204, null);
            }
        };
    }

    private Answer list(Call call) {
        int size = Integer.parseInt(call.query().get("size"));
        int page = Integer.parseInt(call.query().get("page"));
        List<Map<String, @Nullable Object>> all = List.copyOf(datasets.values());
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("count", all.size());
        answer.put(
                "results",
                all.stream()
                        .skip((page - 1L) * size)
                        .limit(size)
                        .map(each -> Map.of("id", String.valueOf(each.get("id"))))
                        .toList());
        return new Answer(200, answer);
    }

    /** Each look brings the work one step further. */
    private Answer look(Map<String, @Nullable Object> dataset) {
        Answer answer = new Answer(200, copy(dataset));
        String status = String.valueOf(dataset.get("status"));
        if (status.equals("loaded")) {
            dataset.put("status", "indexed");
        } else if (status.equals("indexed") && !endless) {
            dataset.put("status", outcome);
            outcome = "finalized";
        }
        return answer;
    }

    private static Map<String, @Nullable Object> copy(Map<String, @Nullable Object> dataset) {
        return new LinkedHashMap<>(dataset);
    }

    private Answer file(String id, @Nullable Map<String, @Nullable Object> there, Call call) {
        byte[] bytes = call.file();
        if (bytes == null || !"never".equals(call.query().get("draft"))) {
            return new Answer(400, "Fichier manquant, ou à valider");
        }
        Map<String, @Nullable Object> dataset = there == null ? new LinkedHashMap<>() : there;
        dataset.put("id", id);
        dataset.putAll(JsonObject.read(call.form().get("body").getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .members());
        dataset.put("originalFile", Map.of("name", call.form().get("filename"), "size", bytes.length));
        files.put(id, bytes);
        datasets.put(id, dataset);
        process(dataset);
        return new Answer(there == null ? 201 : 200, copy(dataset));
    }

    private void process(Map<String, @Nullable Object> dataset) {
        processings++;
        dataset.put("status", "loaded");
    }
}
