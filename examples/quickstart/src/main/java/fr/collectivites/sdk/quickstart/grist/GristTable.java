package fr.collectivites.sdk.quickstart.grist;

import fr.collectivites.sdk.core.http.Body;
import fr.collectivites.sdk.core.http.Effect;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.Request;
import fr.collectivites.sdk.core.http.Secret;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table of a Grist document by its records API. Grist takes any value into any column with a 200: a word in a column of
 * numbers stays a word, on which formulas then fail. So what was sent is read back and compared. Not thread-safe.
 */
public final class GristTable {

    /** The column that tells rows apart; {@code id} is a name of Grist's own. */
    public static final String KEY = "uuid";

    /** Grist takes bodies of up to 1 MB; a row of the registry has at most some 6 kB. */
    private static final int BATCH = 100;

    private final HttpTransport transport;
    private final URI records;
    private final Secret key;

    /**
     * A table.
     *
     * @param table its address, {@code …/api/docs/DOCUMENT/tables/TABLE}
     * @param key an API key of Grist
     */
    public GristTable(HttpTransport transport, URI table, Secret key) {
        this.transport = transport;
        this.records = URI.create(table + "/records");
        this.key = key;
    }

    /**
     * Adds rows, and changes those whose {@value #KEY} is there already; columns are those of the maps.
     *
     * @return a sentence for every value that the table holds in another way than it was sent
     * @throws IllegalArgumentException if a row has no identifier of letters, digits and hyphens
     * @throws fr.collectivites.sdk.core.http.PlatformException if Grist refuses or does not answer
     */
    public List<String> upsert(List<Map<String, String>> rows) {
        List<String> faults = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += BATCH) {
            List<Map<String, String>> batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
            send(batch);
            compare(batch, read(batch), faults);
        }
        return faults;
    }

    private void send(List<Map<String, String>> batch) {
        List<Object> sent = new ArrayList<>();
        for (Map<String, String> row : batch) {
            Map<String, String> fields = new HashMap<>(row);
            fields.remove(KEY);
            sent.add(Map.of("require", Map.of(KEY, id(row)), "fields", fields));
        }
        // The same rows sent twice are the same rows
        transport.send(Request.put(records, Body.json(Map.of("records", sent)))
                .secret("Authorization", "Bearer ", key)
                .effect(Effect.IDEMPOTENT)
                .build());
    }

    private Map<String, Map<?, ?>> read(List<Map<String, String>> batch) {
        String ids = batch.stream().map(row -> '"' + id(row) + '"').collect(Collectors.joining(","));
        String filter = "{\"" + KEY + "\":[" + ids + "]}";
        Map<String, @Nullable Object> answer = transport
                .send(Request.get(Request.withQuery(records, Map.of("filter", filter)))
                        .secret("Authorization", "Bearer ", key)
                        .build())
                .jsonObject();
        Map<String, Map<?, ?>> kept = new HashMap<>();
        if (answer.get("records") instanceof List<?> found) {
            for (Object record : found) {
                if (record instanceof Map<?, ?> one && one.get("fields") instanceof Map<?, ?> fields) {
                    kept.put(String.valueOf(fields.get(KEY)), fields);
                }
            }
        }
        return kept;
    }

    private static String id(Map<String, String> row) {
        String id = row.getOrDefault(KEY, "");
        if (!id.matches("[0-9A-Za-z-]+")) {
            throw new IllegalArgumentException("no identifier in the column " + KEY + ": " + id);
        }
        return id;
    }

    private static void compare(List<Map<String, String>> batch, Map<String, Map<?, ?>> kept, List<String> faults) {
        Set<Object> numbers = kept.values().stream()
                .flatMap(fields -> fields.entrySet().stream())
                .filter(field -> field.getValue() instanceof Number)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        for (Map<String, String> sent : batch) {
            Map<?, ?> fields = kept.getOrDefault(id(sent), Map.of());
            new TreeMap<>(sent).forEach((column, value) -> {
                Object there = fields.get(column);
                // A word among numbers was taken as it came
                boolean word = numbers.contains(column) && there instanceof String text && !text.isEmpty();
                if (word || !isSame(value, there)) {
                    faults.add(id(sent) + ", " + column + " : « " + value + " » envoyé, « " + there + " » gardé"
                            + (word ? " dans une colonne de nombres" : ""));
                }
            });
        }
    }

    /** Whether a value is kept as it was sent: a number by its value, a day as seconds since 1970, nothing as an empty text. */
    private static boolean isSame(String sent, @Nullable Object kept) {
        if (kept instanceof Number number) {
            return new BigDecimal(number.toString()).compareTo(number(sent)) == 0;
        }
        return sent.equals(Objects.toString(kept, ""));
    }

    private static BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return BigDecimal.valueOf(seconds(text));
        }
    }

    private static long seconds(String text) {
        try {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        } catch (DateTimeParseException e) {
            return Long.MIN_VALUE;
        }
    }
}
