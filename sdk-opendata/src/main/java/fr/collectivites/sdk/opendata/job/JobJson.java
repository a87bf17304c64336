package fr.collectivites.sdk.opendata.job;

import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.opendata.internal.json.Entities;
import fr.collectivites.sdk.opendata.publish.Action;
import fr.collectivites.sdk.opendata.publish.PublicationPlan;
import fr.collectivites.sdk.opendata.publish.PublicationResult;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A run as JSON, for {@code last-run.json} and the command line. Immutable. */
final class JobJson {

    private final Locale locale;

    JobJson(Locale locale) {
        this.locale = locale;
    }

    String result(JobResult result) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("started", result.started().toString());
        out.put("ended", result.ended().toString());
        out.put("state", word(result.state()));
        out.put("pipelines", result.results().stream().map(this::pipeline).toList());
        return new String(Entities.write(out), StandardCharsets.UTF_8);
    }

    private static String word(PipelineResult.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private Map<String, @Nullable Object> pipeline(PipelineResult result) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("name", result.name());
        out.put("state", word(result.state()));
        result.remark(locale).ifPresent(remark -> out.put("remark", remark));
        out.put("remarks", result.remarks(locale));
        result.representation().ifPresent(representation -> {
            Map<String, @Nullable Object> mandate = new LinkedHashMap<>();
            result.principal().ifPresent(principal -> mandate.put("principal", principal));
            mandate.put("publisher", representation.operator().name().orElse(""));
            mandate.put("basis", representation.basis());
            mandate.put("until", representation.until().map(LocalDate::toString).orElse(null));
            out.put("mandate", mandate);
        });
        out.put("files", result.prepared().stream().map(this::file).toList());
        result.plan().ifPresent(plan -> out.put("datasets", datasets(plan)));
        result.publication().ifPresent(done -> publication(done, out));
        return out;
    }

    private Map<String, @Nullable Object> file(Preparation.Result file) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("file", String.valueOf(file.target().getFileName()));
        out.put("written", file.isWritten());
        file.report().ifPresent(report -> counts(report, out));
        file.failure().ifPresent(failure -> out.put("failure", failure.message(locale)));
        return out;
    }

    private static void counts(Report report, Map<String, @Nullable Object> out) {
        out.put("rows", report.rows());
        out.put("errors", report.count(Severity.ERROR));
        out.put("warnings", report.count(Severity.WARNING));
    }

    private static Map<String, @Nullable Object> datasets(PublicationPlan plan) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        for (Action action : Action.values()) {
            out.put(action.code(), plan.summary().count(action));
        }
        return out;
    }

    private void publication(PublicationResult done, Map<String, @Nullable Object> out) {
        List<Object> receipts = new ArrayList<>();
        done.receipts().forEach(receipt -> {
            Map<String, @Nullable Object> each = new LinkedHashMap<>();
            each.put("id", receipt.id());
            each.put("action", receipt.action().code());
            each.put("address", receipt.address());
            each.put(
                    "notes",
                    receipt.notes().stream().map(note -> note.text(locale)).toList());
            receipts.add(each);
        });
        out.put("receipts", receipts);
        List<Object> refusals = new ArrayList<>();
        done.refusals().forEach(refusal -> {
            Map<String, @Nullable Object> each = new LinkedHashMap<>();
            each.put("id", refusal.id());
            each.put("action", refusal.action().code());
            each.put("message", refusal.message(locale));
            refusals.add(each);
        });
        out.put("refusals", refusals);
    }
}
