package fr.collectivites.sdk.opendata.udata;

import fr.collectivites.sdk.opendata.testing.Portal.Answer;
import fr.collectivites.sdk.opendata.testing.Portal.Call;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where the portal in memory keeps files: at a path of dataset, second and name (sheet, 5.5), which therefore can be
 * written once in a second. Its clock moves with requests and with the waits of the client alone.
 */
final class StoredFiles {

    /** How long a request takes, in milliseconds. */
    int requestMillis = 100;

    /** Whether nothing can be stored any more, which the portal tells with its 500 for everything. */
    boolean full;

    private final Map<String, TreeMap<Integer, byte[]>> chunks = new TreeMap<>();
    private final Set<String> paths = new HashSet<>();
    private long millis;

    /** Holds nothing. */
    void clear() {
        chunks.clear();
        paths.clear();
    }

    /** A request comes in. */
    void tick() {
        millis += requestMillis;
    }

    /** The client waits. */
    void sleep(Duration wait) {
        millis += wait.toMillis();
    }

    /** A whole file in bytes, or the answer to what is none. */
    Object take(Object dataset, String name, Call call) {
        int parts = Integer.parseInt(call.form().getOrDefault("totalparts", "1"));
        byte[] bytes = call.file();
        if (full) {
            return trouble();
        }
        if (parts == 1 && bytes == null) {
            return refusal("Missing file parameter");
        }
        if (parts > 1 && bytes != null) {
            return part(bytes, call.form());
        }
        // Sheet, 5.6: the second one of a second finds the path taken.
        if (!paths.add(dataset + "/" + millis / 1000 + "/" + name)) {
            return trouble();
        }
        return bytes == null ? whole(call.form().getOrDefault("uuid", ""), parts) : bytes;
    }

    /** Sheet, 5.1.3: a part that was stored cannot be sent again. */
    private Answer part(byte[] bytes, Map<String, String> form) {
        if (bytes.length != Integer.parseInt(form.getOrDefault("chunksize", "0"))) {
            return refusal("Chunk size mismatch");
        }
        int index = Integer.parseInt(form.getOrDefault("partindex", "-1"));
        return chunks.computeIfAbsent(form.getOrDefault("uuid", ""), uuid -> new TreeMap<>())
                                .putIfAbsent(index, bytes)
                        == null
                ? new Answer(200, Map.of("success", true))
                : trouble();
    }

    /** Sheet, 5.1.4: what is stored of a file of which a part is missing keeps its path for that second. */
    private Object whole(String uuid, int parts) {
        TreeMap<Integer, byte[]> stored = chunks.getOrDefault(uuid, new TreeMap<>());
        if (stored.size() != parts) {
            return trouble();
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        stored.values().forEach(whole::writeBytes);
        chunks.remove(uuid);
        return whole.toByteArray();
    }

    private static Answer trouble() {
        return Answer.message(500, "Internal Server Error");
    }

    private static Answer refusal(String error) {
        return new Answer(400, Map.of("error", error, "message", "", "success", false));
    }
}
