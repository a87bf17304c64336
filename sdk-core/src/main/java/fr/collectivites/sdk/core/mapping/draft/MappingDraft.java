package fr.collectivites.sdk.core.mapping.draft;

import fr.collectivites.sdk.core.mapping.Mapping;
import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.SchemaEntry;
import fr.collectivites.sdk.core.schema.SchemaId;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.SourceException;
import fr.collectivites.sdk.core.table.TableSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A proposed mapping of a table to a schema, with how sure it is of each line and why. Labels are compared with names,
 * titles and synonyms of the fields, values are judged by the field's own rules, and each column goes to at most one
 * field so that all together fit best. What is unsure is left open. Immutable and thread-safe.
 *
 * <pre>{@code
 * MappingDraft draft = MappingDraft.of(TableSource.file(Path.of("export.xlsx")), schema);
 * Files.writeString(Path.of("mapping.yaml"), draft.toYaml(Locale.FRENCH));     // to be read over
 * }</pre>
 */
public final class MappingDraft {

    private final TableSchema schema;
    private final ReadOptions options;
    private final Sample sample;
    private final List<Line> lines;
    private final List<String> unused;

    MappingDraft(TableSchema schema, ReadOptions options, Sample sample, List<Line> lines, List<String> unused) {
        this.schema = schema;
        this.options = options;
        this.sample = sample;
        this.lines = List.copyOf(lines);
        this.unused = List.copyOf(unused);
    }

    /**
     * Where a field comes from.
     *
     * @param field name of the field
     * @param columns labels of its columns, or their numbers where they have none; empty when none was found
     * @param confidence 0 to 1: below 0.8 it should be looked at
     * @param reasons why
     * @param rule what stands behind the name of the field in {@code mapping.yaml}; empty when no column was found
     */
    public record Line(String field, List<String> columns, double confidence, List<Reason> reasons, String rule) {

        /** Copies the lists. */
        public Line {
            columns = List.copyOf(columns);
            reasons = List.copyOf(reasons);
        }

        /** How sure it is and why, in a few words. */
        public String text(Locale locale) {
            Messages messages = DraftYaml.messages(locale);
            String why = reasons.stream()
                    .map(reason -> messages.text(reason.kind(), reason.arguments()))
                    .collect(Collectors.joining(messages.text("and")));
            return messages.text(
                    "line", Map.of("percent", Long.toString(Math.round(confidence * 100)), "reasons", why));
        }
    }

    /**
     * A reason for a line.
     *
     * @param kind {@code same-name}, {@code close-name}, {@code same-title}, {@code synonym}, {@code words}, {@code
     *     values}, {@code no-values}, {@code constant}, {@code two-columns}, or {@code converted-…}
     * @param arguments named texts
     */
    public record Reason(String kind, Map<String, String> arguments) {

        /** Copies the arguments. */
        public Reason {
            arguments = Map.copyOf(arguments);
        }
    }

    /**
     * Proposes a mapping.
     *
     * @throws SourceException if the source cannot be read
     */
    public static MappingDraft of(TableSource source, TableSchema schema) {
        return of(source, schema, ReadOptions.defaults());
    }

    /**
     * Proposes a mapping.
     *
     * @param options how to read the source where detection must be overruled; the draft keeps them
     * @throws SourceException if the source cannot be read
     */
    public static MappingDraft of(TableSource source, TableSchema schema, ReadOptions options) {
        return new Drafting(schema, options, Vocabulary.load()).draft(source);
    }

    /** The schema of the result. */
    public TableSchema schema() {
        return schema;
    }

    /** Row of the source in which the header was found, from 1; 0 when the source is empty. */
    public long headerRow() {
        return sample.headerRow();
    }

    /** What makes the source, or a part of it, unreadable. */
    public List<Problem> problems() {
        return List.copyOf(sample.problems());
    }

    /** One line for each field of the schema, in its order. */
    public List<Line> lines() {
        return lines;
    }

    /** Labels of the columns that no field takes. */
    public List<String> unused() {
        return unused;
    }

    /** The mapping as a file for people, with a remark on each line in French or English. */
    public String toYaml(Locale locale) {
        return DraftYaml.write(this, options, locale);
    }

    /** The mapping as it stands. */
    public Mapping mapping() {
        return Mapping.read(toYaml(Locale.ENGLISH), only(schema));
    }

    /** A catalogue that holds a schema wherever it came from. */
    static SchemaCatalog only(TableSchema schema) {
        return new SchemaCatalog() {
            @Override
            public Optional<TableSchema> find(SchemaId id) {
                return Optional.of(schema);
            }

            @Override
            public List<SchemaEntry> list() {
                return List.of();
            }
        };
    }

    /** The schema and the number of fields that have a column: for logs and debuggers. */
    @Override
    public String toString() {
        long found = lines.stream().filter(line -> !line.columns().isEmpty()).count();
        return schema.id() + ", " + found + " of " + lines.size() + " fields";
    }
}
