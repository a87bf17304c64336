package fr.collectivites.sdk.needs.client;

import fr.collectivites.sdk.core.http.Response;
import fr.collectivites.sdk.needs.internal.json.Records;
import fr.collectivites.sdk.needs.registry.RegistryRecord;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records in answers, and whether they are those that were sent. Stateless. */
final class Answers {

    /** Set by the platform, or filled in by it. */
    private static final Set<String> ITS_OWN =
            Set.of("reference", "revision", "createdAt", "updatedAt", "warnings", "submitterRole");

    /** What a platform may keep from the client that has sent it. */
    private static final Set<String> HIDDEN = Set.of("source", "visibility", "submitter", "contacts", "attachments");

    private Answers() {}

    /** A JSON object with text keys. */
    static Map<String, @Nullable Object> object(@Nullable Object value, Response response) {
        if (!(value instanceof Map<?, ?> map)) {
            throw Calls.unexpected(response, "{…}", null);
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        map.forEach((name, member) -> members.put(String.valueOf(name), member));
        return members;
    }

    /** The record that the members make. */
    static <T extends RegistryRecord> T record(
            Map<String, @Nullable Object> members, RecordType<T> type, Response response) {
        Map<String, @Nullable Object> own = new LinkedHashMap<>(members);
        own.remove("warnings");
        try {
            return Records.entity(own, type.type());
        } catch (IllegalArgumentException e) {
            throw Calls.unexpected(response, type.name(), e);
        }
    }

    static <T extends RegistryRecord> Saved<T> saved(Response response, RecordType<T> type, boolean unchanged) {
        Map<String, @Nullable Object> members = response.jsonObject();
        Saved.Outcome outcome = response.status() == 201
                ? Saved.Outcome.CREATED
                : unchanged ? Saved.Outcome.UNCHANGED : Saved.Outcome.UPDATED;
        return new Saved<>(
                record(members, type, response),
                outcome,
                response.header("ETag").orElse(""),
                ProblemBody.findings(members.get("warnings")));
    }

    /**
     * Whether a record on the platform is the one that was sent, whoever sent it: members that the platform sets or does not
     * show to this client do not count, texts compare in normal form C.
     */
    static boolean isSame(Map<String, @Nullable Object> sent, Map<String, @Nullable Object> there) {
        Set<String> names = new HashSet<>(there.keySet());
        names.addAll(sent.keySet());
        names.removeAll(ITS_OWN);
        return there.containsKey("id") && names.stream().allMatch(name -> isSame(name, sent, there));
    }

    private static boolean isSame(
            String name, Map<String, @Nullable Object> sent, Map<String, @Nullable Object> there) {
        boolean defaulted = !sent.containsKey(name) && (name.equals("status") || name.equals("visibility"));
        boolean hidden = !there.containsKey(name) && HIDDEN.contains(name);
        return defaulted || hidden || normal(sent.get(name)).equals(normal(there.get(name)));
    }

    /** Numbers by value, texts in normal form, null and nothing alike. */
    private static Object normal(@Nullable Object value) {
        if (value instanceof String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        } else if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros();
        } else if (value instanceof List<?> list) {
            return list.stream().map(Answers::normal).toList();
        } else if (value instanceof Map<?, ?> map) {
            Map<Object, Object> members = new LinkedHashMap<>();
            map.forEach((name, member) -> {
                if (member != null) {
                    members.put(name, normal(member));
                }
            });
            return members;
        }
        return value == null ? "" : value;
    }
}
