package fr.collectivites.sdk.opendata.publish;

import fr.collectivites.sdk.core.http.ConflictException;
import fr.collectivites.sdk.core.http.PlatformRefusedException;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.opendata.internal.json.Entities;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes plans and results as JSON: one object, keys in a fixed order. Scripts depend on its shape. */
final class PlanJson {

    private final Locale locale;

    PlanJson(Locale locale) {
        this.locale = locale;
    }

    String plan(PublicationPlan plan) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("platform", plan.platform());
        out.put("summary", summary(plan.summary()));
        out.put("changes", plan.changes().stream().map(this::change).toList());
        out.put("pages", plan.pages().stream().map(PlanJson::file).toList());
        return Entities.text(out);
    }

    String result(PublicationResult result) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("platform", result.platform());
        out.put("summary", summary(result.summary()));
        List<Object> receipts = new ArrayList<>();
        for (Receipt receipt : result.receipts()) {
            Map<String, @Nullable Object> entry = new LinkedHashMap<>();
            entry.put("id", receipt.id());
            entry.put("action", receipt.action().code());
            entry.put("address", receipt.address());
            entry.put("writes", receipt.writes());
            entry.put(
                    "notes",
                    receipt.notes().stream().map(note -> note.text(locale)).toList());
            receipts.add(entry);
        }
        out.put("receipts", receipts);
        List<Object> refusals = new ArrayList<>();
        for (Refusal refusal : result.refusals()) {
            Map<String, @Nullable Object> entry = new LinkedHashMap<>();
            entry.put("id", refusal.id());
            entry.put("action", refusal.action().code());
            entry.put("kind", kind(refusal));
            entry.put("message", refusal.message(locale));
            refusals.add(entry);
        }
        out.put("refusals", refusals);
        return Entities.text(out);
    }

    private static String kind(Refusal refusal) {
        if (refusal.cause() instanceof ConflictException) {
            return "conflict";
        }
        return refusal.cause() instanceof PlatformRefusedException ? "refusal" : "failure";
    }

    private static Map<String, Object> summary(Summary summary) {
        Map<String, Object> out = new LinkedHashMap<>();
        for (Action action : Action.values()) {
            out.put(action.code(), summary.count(action));
        }
        out.put("requests", summary.requests());
        out.put("writes", summary.writes());
        return out;
    }

    private Map<String, @Nullable Object> change(Change change) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("id", change.id());
        out.put("action", change.action().code());
        out.put("title", change.title());
        out.put("fields", change.fields().stream().map(PlanJson::field).toList());
        out.put("files", change.files().stream().map(PlanJson::file).toList());
        out.put("findings", change.findings().stream().map(this::finding).toList());
        return out;
    }

    private static Map<String, @Nullable Object> field(FieldChange field) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("field", field.field());
        out.put("from", field.from());
        out.put("to", field.to());
        return out;
    }

    private static Map<String, @Nullable Object> file(FileChange file) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("name", file.name());
        out.put("action", file.action().code());
        out.put("before", content(file.before()));
        out.put("after", content(file.after()));
        out.put("fields", file.fields().stream().map(PlanJson::field).toList());
        return out;
    }

    private static @Nullable Object content(Optional<Content> content) {
        if (content.isEmpty()) {
            return null;
        }
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("sha256", content.get().sha256());
        out.put("size", content.get().size());
        out.put("rows", counted(content.get().rows()));
        out.put("keys", counted(content.get().keys()));
        out.put("errors", counted(content.get().errors()));
        return out;
    }

    private static @Nullable Long counted(long count) {
        return count < 0 ? null : count;
    }

    private Map<String, @Nullable Object> finding(Problem problem) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("code", problem.code().code());
        out.put("rule", problem.rule().orElse(null));
        out.put("severity", problem.severity().name());
        out.put("message", problem.message(locale));
        out.put("arguments", problem.arguments());
        return out;
    }
}
