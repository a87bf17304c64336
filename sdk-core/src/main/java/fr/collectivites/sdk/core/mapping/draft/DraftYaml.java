package fr.collectivites.sdk.core.mapping.draft;

import fr.collectivites.sdk.core.internal.json.Json;
import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.table.ReadOptions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes a draft as a mapping.yaml that a person reads over. */
final class DraftYaml {

    private static final String TEXTS = "fr.collectivites.sdk.core.mapping.draft.texts";
    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{N}_ '’()./-]*(?<! )");
    private static final Pattern WORD = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n");

    private DraftYaml() {}

    /** A text as a scalar of YAML that stays a text. */
    static String quoted(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !WORD.matcher(text).matches();
        return plain ? text : Json.write(text);
    }

    static Messages messages(Locale locale) {
        return Messages.of(TEXTS, locale, DraftYaml.class.getClassLoader());
    }

    static String write(MappingDraft draft, ReadOptions options, Locale locale) {
        Messages messages = messages(locale);
        StringBuilder out = new StringBuilder();
        comment(out, messages.text("yaml.head"));
        out.append("schema: ").append(quoted(draft.schema().id().toString())).append('\n');
        source(out, options);
        out.append("fields:\n");
        for (MappingDraft.Line line : draft.lines()) {
            if (line.columns().isEmpty()) {
                continue;
            }
            comment(out, "  ", line.text(locale));
            out.append("  ")
                    .append(quoted(line.field()))
                    .append(": ")
                    .append(line.rule())
                    .append('\n');
        }
        List<String> open = draft.lines().stream()
                .filter(line -> line.columns().isEmpty())
                .map(MappingDraft.Line::field)
                .toList();
        if (!open.isEmpty()) {
            comment(out, "  ", messages.text("yaml.open", Map.of("fields", String.join(", ", open))));
        }
        if (!draft.unused().isEmpty()) {
            comment(out, messages.text("yaml.unused", Map.of("columns", String.join(", ", draft.unused()))));
        }
        return out.toString();
    }

    private static void source(StringBuilder out, ReadOptions options) {
        StringBuilder keys = new StringBuilder();
        options.sheet()
                .ifPresent(sheet ->
                        keys.append("  sheet: ").append(Json.write(sheet)).append('\n'));
        options.headerRow()
                .ifPresent(row -> keys.append("  header-row: ").append(row).append('\n'));
        options.delimiter()
                .ifPresent(mark -> keys.append("  delimiter: ")
                        .append(mark == '\t' ? "tab" : Json.write(String.valueOf(mark)))
                        .append('\n'));
        options.encoding()
                .ifPresent(encoding ->
                        keys.append("  encoding: ").append(encoding.name()).append('\n'));
        if (!keys.isEmpty()) {
            out.append("source:\n").append(keys);
        }
    }

    private static void comment(StringBuilder out, String text) {
        comment(out, "", text);
    }

    /** Text of a file may hold line ends, which would end the comment. */
    private static void comment(StringBuilder out, String indent, String text) {
        out.append(indent)
                .append("# ")
                .append(text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " "))
                .append('\n');
    }
}
