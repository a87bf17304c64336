package fr.collectivites.sdk.core.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import fr.collectivites.sdk.core.problem.Fix;
import fr.collectivites.sdk.core.problem.Parity;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.Severity;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The JSON report. Its keys and their order are a contract; docs/cli.md describes it. */
final class JsonFormat implements Format {

    private static final JsonFactory JSON = new JsonFactory();

    /** Facts of the source that are always there, null when unknown; others follow. */
    private static final List<String> SOURCE = List.of("path", "format", "encoding", "delimiter");

    /** How the objects stand. */
    enum Layout {
        OBJECT,
        LINE,
        ARRAY
    }

    private final Layout layout;

    JsonFormat(Layout layout) {
        this.layout = layout;
    }

    @Override
    public String head() {
        return layout == Layout.ARRAY ? "[\n" : "";
    }

    @Override
    public String between() {
        return layout == Layout.ARRAY ? ",\n" : "";
    }

    @Override
    public String tail() {
        return layout == Layout.ARRAY ? "]\n" : "";
    }

    @Override
    public Format ofMany() {
        return layout == Layout.OBJECT ? new JsonFormat(Layout.ARRAY) : this;
    }

    @Override
    public void body(ReportView view, ReportWriter.Options options, Appendable out) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = generator(text)) {
            if (layout != Layout.LINE) {
                DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
                json.setPrettyPrinter(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                                .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                        .withObjectIndenter(indenter)
                        .withArrayIndenter(indenter));
            }
            report(json, view, options);
        }
        out.append(text.getBuffer()).append('\n');
    }

    static JsonGenerator generator(Writer out) throws IOException {
        return JSON.createGenerator(out);
    }

    private static void report(JsonGenerator json, ReportView view, ReportWriter.Options options) throws IOException {
        var report = view.report();
        json.writeStartObject();
        source(json, report.source());
        var schema = report.schema();
        if (schema.isPresent()) {
            json.writeObjectFieldStart("schema");
            json.writeStringField("id", schema.get().id());
            json.writeStringField("version", schema.get().version());
            json.writeEndObject();
        } else {
            json.writeNullField("schema");
        }
        json.writeStringField("mode", report.mode());
        json.writeObjectFieldStart("engine");
        json.writeStringField("version", report.engineVersion());
        parity(json, report);
        json.writeEndObject();
        json.writeStringField("outcome", report.outcome().name());
        json.writeNumberField("rows", report.rows());
        json.writeObjectFieldStart("counts");
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            json.writeNumberField(name(severity), report.count(severity));
        }
        json.writeEndObject();
        json.writeObjectFieldStart("byCode");
        for (Map.Entry<String, Long> entry : report.byCode().entrySet()) {
            json.writeNumberField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("problems");
        int shown = Math.min(options.limit(), view.problems().size());
        for (Problem problem : view.problems().subList(0, shown)) {
            problem(json, problem, SheetPlace.of(report), options.words().locale());
        }
        json.writeEndArray();
        json.writeNumberField("dropped", view.total() - shown);
        json.writeEndObject();
    }

    /** How far the verdict can be trusted, measured; null for modes without reference. */
    static void parity(JsonGenerator json, Report report) throws IOException {
        Optional<Parity> parity = report.parity();
        if (parity.isEmpty()) {
            json.writeNullField("parity");
            return;
        }
        json.writeObjectFieldStart("parity");
        json.writeStringField("reference", parity.get().reference());
        json.writeNumberField("files", parity.get().files());
        json.writeNumberField("same", parity.get().same());
        json.writeStringField("date", parity.get().date().toString());
        json.writeEndObject();
    }

    private static void source(JsonGenerator json, Map<String, String> source) throws IOException {
        json.writeObjectFieldStart("source");
        for (String fact : SOURCE) {
            text(json, fact, Optional.ofNullable(source.get(fact)));
        }
        for (Map.Entry<String, String> fact : source.entrySet()) {
            if (!SOURCE.contains(fact.getKey())) {
                json.writeStringField(fact.getKey(), fact.getValue());
            }
        }
        json.writeEndObject();
    }

    private static void problem(JsonGenerator json, Problem problem, SheetPlace place, Locale locale)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("code", problem.code().code());
        text(json, "rule", problem.rule());
        json.writeStringField("severity", name(problem.severity()));
        json.writeStringField("message", problem.message(locale));
        number(json, "line", problem.line());
        number(json, "row", problem.row());
        number(json, "column", problem.column());
        text(json, "cell", place.cell(problem));
        text(json, "field", problem.field());
        text(json, "value", problem.value());
        text(json, "expected", problem.expected());
        Optional<Fix> fix = problem.fix();
        if (fix.isPresent()) {
            json.writeObjectFieldStart("fix");
            json.writeStringField("kind", fix.get().kind());
            json.writeStringField("replacement", fix.get().replacement());
            text(json, "message", problem.fixText(locale));
            json.writeEndObject();
        } else {
            json.writeNullField("fix");
        }
        Optional<String> pointer = problem.pointer();
        if (pointer.isPresent()) {
            // Only findings on documents have one: tables keep the keys of the contract.
            json.writeStringField("pointer", pointer.get());
        }
        json.writeEndObject();
    }

    static String name(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private static void text(JsonGenerator json, String key, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(key, value.get());
        } else {
            json.writeNullField(key);
        }
    }

    private static void number(JsonGenerator json, String key, Optional<? extends Number> value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(key, value.get().longValue());
        } else {
            json.writeNullField(key);
        }
    }
}
