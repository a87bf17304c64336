package fr.collectivites.sdk.core.report;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemGroup;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.Severity;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** SARIF 2.1.0 (OASIS), which forges show beside the lines of a change: one run for each file. */
final class SarifFormat implements Format {

    @Override
    public String head() {
        return "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[\n";
    }

    @Override
    public String between() {
        return ",\n";
    }

    @Override
    public String tail() {
        return "\n]}\n";
    }

    @Override
    public void body(ReportView view, ReportWriter.Options options, Appendable out) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonFormat.generator(text)) {
            run(json, view, options);
        }
        out.append(text.getBuffer());
    }

    private static void run(JsonGenerator json, ReportView view, ReportWriter.Options options) throws IOException {
        Report report = view.report();
        Locale locale = options.words().locale();
        int shown = Math.min(options.limit(), view.problems().size());
        List<Problem> problems = view.problems().subList(0, shown);
        Map<String, Problem> rules = new LinkedHashMap<>();
        problems.forEach(problem -> rules.putIfAbsent(rule(problem), problem));

        json.writeStartObject();
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "Collectivités SDK");
        json.writeStringField("version", report.engineVersion());
        json.writeArrayFieldStart("rules");
        for (Map.Entry<String, Problem> rule : rules.entrySet()) {
            json.writeStartObject();
            json.writeStringField("id", rule.getKey());
            text(json, "shortDescription", rule.getValue().title(locale));
            Optional<String> link = options.link(rule.getValue().code().code());
            if (link.isPresent()) {
                json.writeStringField("helpUri", link.get());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeStringField("language", locale.getLanguage());
        json.writeArrayFieldStart("results");
        for (Problem problem : problems) {
            result(json, problem, report.source().getOrDefault("path", ""), options.words());
        }
        json.writeEndArray();
        json.writeObjectFieldStart("properties");
        json.writeStringField("outcome", report.outcome().name());
        if (report.schema().isPresent()) {
            json.writeStringField("schema", report.schema().get().id());
            json.writeStringField("schemaVersion", report.schema().get().version());
        }
        json.writeStringField("mode", report.mode());
        JsonFormat.parity(json, report);
        json.writeNumberField("rows", report.rows());
        json.writeNumberField(
                "findings",
                report.groups().stream().mapToLong(ProblemGroup::count).sum());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void result(JsonGenerator json, Problem problem, String path, Words words) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", rule(problem));
        json.writeStringField("level", level(problem.severity()));
        String fix = problem.fixText(words.locale()).map(" "::concat).orElse("");
        text(json, "message", problem.message(words.locale()) + fix);
        if (!path.isEmpty()) {
            json.writeArrayFieldStart("locations");
            json.writeStartObject();
            json.writeObjectFieldStart("physicalLocation");
            json.writeObjectFieldStart("artifactLocation");
            json.writeStringField("uri", uri(path));
            json.writeEndObject();
            Optional<Long> line = problem.line();
            if (line.isPresent()) {
                json.writeObjectFieldStart("region");
                json.writeNumberField("startLine", line.get());
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String key, String text) throws IOException {
        json.writeObjectFieldStart(key);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    private static String rule(Problem problem) {
        return problem.code().code() + problem.rule().map("/"::concat).orElse("");
    }

    private static String level(Severity severity) {
        return severity == Severity.INFO ? "note" : JsonFormat.name(severity);
    }

    /** A path as a URI reference (RFC 3986): relative ones stay relative, for forges look them up in the checkout. */
    static String uri(String path) {
        String slashed = path.replace('\\', '/');
        boolean drive = slashed.matches("[A-Za-z]:/.*");
        StringBuilder out = new StringBuilder(drive ? "file:///" : slashed.startsWith("/") ? "file://" : "");
        for (byte b : slashed.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~/".indexOf(c) >= 0);
            if (plain || (drive && c == ':')) {
                out.append(c);
            } else {
                out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return out.toString();
    }
}
