package fr.collectivites.sdk.opendata.audit;

import fr.collectivites.sdk.core.collectivity.PublicBodyKind;
import fr.collectivites.sdk.opendata.internal.json.Entities;
import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Audits as JSON, kept from one to the next to see what changes. Keys never change. */
public final class AuditJson {

    private static final String FORMAT = "collectivites-audit-1";

    private AuditJson() {}

    /** The audit as JSON in UTF-8, indented. */
    public static byte[] write(Audit audit) {
        Map<String, @Nullable Object> root = new LinkedHashMap<>();
        root.put("format", FORMAT);
        root.put("portal", audit.portal());
        root.put("date", audit.date().toString());
        root.put(
                "territory",
                ordered("code", audit.scope().code(), "name", audit.scope().name()));
        Map<String, @Nullable Object> counts = new LinkedHashMap<>();
        audit.counts().forEach((state, count) -> counts.put(state.code(), count));
        root.put("counts", counts);
        root.put("topics", audit.topics().stream().map(Topic::id).toList());
        root.put(
                "bodies",
                audit.scope().bodies().stream().map(body -> body(body, audit)).toList());
        return Entities.write(root);
    }

    private static Map<String, @Nullable Object> body(AuditedBody body, Audit audit) {
        Map<String, @Nullable Object> json = ordered(
                "code", body.code(), "name", body.name(), "kind", body.kind().code(), "siren", body.siren());
        json.put("population", body.population());
        Map<String, @Nullable Object> states = new LinkedHashMap<>();
        audit.topics()
                .forEach(topic -> states.put(
                        topic.id(), audit.state(body.code(), topic.id()).code()));
        json.put("states", states);
        List<Object> datasets = new ArrayList<>();
        audit.cells()
                .getOrDefault(body.code(), new TreeMap<>())
                .forEach((topic, list) -> list.forEach(dataset -> datasets.add(dataset(topic, dataset))));
        json.put("datasets", datasets);
        return json;
    }

    private static Map<String, @Nullable Object> dataset(String topic, AuditedDataset dataset) {
        AuditedDataset.Description about = dataset.description();
        Map<String, @Nullable Object> json =
                ordered("topic", topic, "state", dataset.state().code(), "title", about.title(), "page", about.page());
        json.putAll(ordered("publisher", about.publisher(), "contact", about.contact(), "email", about.email()));
        json.putAll(ordered(
                "modified",
                dataset.freshness().modified(),
                "frequency",
                dataset.freshness().frequency()));
        json.put("daysLate", dataset.freshness().daysLate());
        json.put("files", dataset.files().stream().map(AuditJson::file).toList());
        return json;
    }

    private static Map<String, @Nullable Object> file(AuditedFile file) {
        Map<String, @Nullable Object> json = ordered(
                "name",
                file.name(),
                "url",
                file.url(),
                "state",
                file.state().code(),
                "schema",
                file.schema().id());
        json.put("schemaGuessed", file.schema().guessed());
        json.put(
                "reasons",
                file.reasons().stream()
                        .map(reason -> {
                            Map<String, @Nullable Object> one = ordered("fr", reason.french(), "en", reason.english());
                            one.put("count", reason.count());
                            return one;
                        })
                        .toList());
        return json;
    }

    private static Map<String, @Nullable Object> ordered(String... pairs) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /** The audit that JSON holds; nothing when it is no audit of ours, or broken. */
    public static Optional<Audit> read(byte[] json) {
        return JsonObject.read(json)
                .filter(root -> root.plain("format").equals(FORMAT))
                .flatMap(AuditJson::audit);
    }

    private static Optional<Audit> audit(JsonObject root) {
        List<AuditedBody> bodies = new ArrayList<>();
        SortedMap<String, SortedMap<String, List<AuditedDataset>>> cells = new TreeMap<>();
        for (JsonObject body : root.objects("bodies")) {
            String kind = body.plain("kind");
            bodies.add(new AuditedBody(
                    body.plain("code"),
                    body.plain("name"),
                    PublicBodyKind.of(kind.isBlank() ? "autre" : kind),
                    body.plain("siren"),
                    (int) body.whole("population").orElse(-1)));
            for (JsonObject dataset : body.objects("datasets")) {
                cells.computeIfAbsent(body.plain("code"), code -> new TreeMap<>())
                        .computeIfAbsent(dataset.plain("topic"), topic -> new ArrayList<>())
                        .add(dataset(dataset));
            }
        }
        List<String> shown = root.texts("topics");
        List<Topic> topics = Topic.bundled().stream()
                .filter(topic -> shown.contains(topic.id()))
                .toList();
        JsonObject territory = root.object("territory");
        try {
            return Optional.of(new Audit(
                    root.plain("portal"),
                    LocalDate.parse(root.plain("date")),
                    new AuditScope(territory.plain("code"), territory.plain("name"), bodies),
                    topics,
                    cells));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static AuditedDataset dataset(JsonObject json) {
        return new AuditedDataset(
                new AuditedDataset.Description(
                        json.plain("title"),
                        json.plain("page"),
                        json.plain("publisher"),
                        json.plain("contact"),
                        json.plain("email")),
                new AuditedDataset.Freshness(
                        json.plain("modified"),
                        json.plain("frequency"),
                        json.whole("daysLate").orElse(0)),
                state(json),
                json.objects("files").stream().map(AuditJson::file).toList());
    }

    private static AuditedFile file(JsonObject json) {
        return new AuditedFile(
                json.plain("name"),
                json.plain("url"),
                state(json),
                new AuditedFile.SchemaUsed(json.plain("schema"), json.flag("schemaGuessed")),
                json.objects("reasons").stream()
                        .map(reason -> new AuditedFile.Reason(
                                reason.plain("fr"),
                                reason.plain("en"),
                                reason.whole("count").orElse(1)))
                        .toList());
    }

    private static AuditState state(JsonObject json) {
        return AuditState.find(json.plain("state")).orElse(AuditState.UNCHECKED);
    }
}
