package fr.collectivites.sdk.core.mapping;

import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.ReportCollector;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.SourceException;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How the columns of a table become the fields of a schema: what a {@code mapping.yaml} says. The same mapping serves
 * files, results of queries and rows of a program. Reading never fails because of what the mapping says: see {@link
 * #report()}. Immutable and thread-safe.
 *
 * <pre>{@code
 * Mapping mapping = Mapping.read(Path.of("mapping.yaml"));
 * TableSource conforming = mapping.apply(TableSource.file(Path.of("export.xlsx")));
 * Report report = TableValidator.builder(mapping.schema()).build().validate(conforming);
 * }</pre>
 */
public final class Mapping {

    private final MappingContent content;
    private final Report report;

    private Mapping(MappingContent content, Report report) {
        this.content = content;
        this.report = report;
    }

    /**
     * Reads a mapping to one of the schemas that the SDK carries.
     *
     * @throws SourceException if the file cannot be read
     */
    public static Mapping read(Path file) {
        return read(file, SchemaCatalog.bundled());
    }

    /**
     * Reads a mapping.
     *
     * @param schemas where the schema that the mapping names comes from
     * @throws SourceException if the file cannot be read
     */
    public static Mapping read(Path file, SchemaCatalog schemas) {
        try (InputStream in = Files.newInputStream(file)) {
            // One byte more than is accepted, so that a file that is too large is known as such
            return read(file.toString(), in.readNBytes(YamlReader.MAX_BYTES + 1), schemas);
        } catch (IOException e) {
            throw SourceException.of(file.toString(), e);
        }
    }

    /** Reads a mapping to one of the schemas that the SDK carries from its text. */
    public static Mapping read(String yaml) {
        return read(yaml, SchemaCatalog.bundled());
    }

    /**
     * Reads a mapping from its text.
     *
     * @param schemas where the schema that the mapping names comes from
     */
    public static Mapping read(String yaml, SchemaCatalog schemas) {
        return read("mapping", yaml.getBytes(StandardCharsets.UTF_8), schemas);
    }

    private static Mapping read(String name, byte[] yaml, SchemaCatalog schemas) {
        ReportCollector problems = new ReportCollector();
        MappingContent content = new MappingReader(schemas, problems).read(yaml);
        Report report = Report.builder(problems)
                .source("path", name)
                .source("format", "yaml")
                .build();
        return new Mapping(content, report);
    }

    /** The JSON Schema (2020-12) of {@code mapping.yaml}, for editors. */
    public static String jsonSchema() {
        try (InputStream in = Mapping.class.getResourceAsStream("mapping.schema.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The schema of the result; one without rules when the mapping names none that is known. */
    public TableSchema schema() {
        return content.schema();
    }

    /** Names of the fields that have an origin, in the order written. */
    public Set<String> fields() {
        return content.rules().keySet();
    }

    /** What is wrong with the mapping itself, each finding with its line. */
    public Report report() {
        return report;
    }

    /** The findings of {@link #report()} that were kept. */
    public List<Problem> problems() {
        return report.problems();
    }

    /**
     * The table of the schema: its fields in its order, but for required ones without origin, from the rows of the source. It is read in a stream, as
     * often as the source can be. Rows keep their number and line in the source. Whoever opens it gets, beside what is
     * found out about the source, the findings of {@link #report()}, columns that are missing or not taken, values that
     * could not be converted (kept as written, the finding standing at the cell of the source), and the number of rows
     * left out.
     */
    public TableSource apply(TableSource source) {
        return apply(source, ReadOptions.defaults());
    }

    /**
     * The same, with options that overrule those of the mapping.
     *
     * @param options how to read the source: sheet, row of the header, delimiter, encoding
     */
    public TableSource apply(TableSource source, ReadOptions options) {
        return new MappedSource(source, this, options);
    }

    MappingContent content() {
        return content;
    }

    /** The schema and the number of fields that have an origin: for logs and debuggers. */
    @Override
    public String toString() {
        return content.schema().id() + ", " + content.rules().size() + " fields";
    }
}
