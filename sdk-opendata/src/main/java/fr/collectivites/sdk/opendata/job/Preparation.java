package fr.collectivites.sdk.opendata.job;

import fr.collectivites.sdk.core.mapping.Mapping;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.writing.TableWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One file that is made anew before it is published: rows are extracted, brought to a schema, validated, and looked through
 * for personal data; only then the file is replaced, whole. Else the one of the last time stays. Immutable and thread-safe.
 */
public final class Preparation {

    private final Path target;
    private final TableSchema schema;
    private final Extraction extraction;
    private final UnaryOperator<TableSource> mapping;
    private final @Nullable String accepted;

    private Preparation(
            Path target,
            TableSchema schema,
            Extraction extraction,
            UnaryOperator<TableSource> mapping,
            @Nullable String accepted) {
        this.target = target;
        this.schema = schema;
        this.extraction = extraction;
        this.mapping = mapping;
        this.accepted = accepted;
    }

    /** Of rows whose columns bear the names of the schema. */
    public static Preparation of(Extraction extraction, TableSchema schema, Path target) {
        return new Preparation(target, schema, extraction, rows -> rows, null);
    }

    /** Of rows with other columns. */
    public static Preparation of(Extraction extraction, Mapping mapping, Path target) {
        return new Preparation(target, mapping.schema(), extraction, mapping::apply, null);
    }

    /**
     * The same, where somebody has looked and answers for what is suspected to be personal data; also when the file is
     * published.
     *
     * @param reason why it may be published; the receipt holds it
     */
    public Preparation personalDataAccepted(String reason) {
        return new Preparation(target, schema, extraction, mapping, reason);
    }

    /** Why what is suspected to be personal data may be published; empty where nobody answers for it. */
    public Optional<String> acceptance() {
        return Optional.ofNullable(accepted);
    }

    /** The file that is made. */
    public Path target() {
        return target;
    }

    /**
     * What became of a file.
     *
     * @param target the file
     * @param report what was found in the rows; empty when they could not be had
     * @param isWritten whether the file was replaced
     * @param failure why the rows could not be had
     */
    public record Result(Path target, Optional<Report> report, boolean isWritten, Optional<SdkException> failure) {}

    /** Makes the file, or leaves the one of the last time. */
    public Result run() {
        try {
            Path folder = target.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            TableWriter.Builder options = TableWriter.builder(target, schema).accept(Outcome.VALID_WITH_WARNINGS);
            if (accepted == null) {
                options.check(new PersonalDataGate());
            }
            try (TableWriter writer = options.open()) {
                extraction.extract(rows -> writer.writeAll(mapping.apply(rows)));
                Report report = writer.commit();
                return new Result(target, Optional.of(report), writer.isWritten(), Optional.empty());
            }
        } catch (SdkException e) {
            return new Result(target, Optional.empty(), false, Optional.of(e));
        } catch (IOException e) {
            return new Result(
                    target, Optional.empty(), false, Optional.of(new SdkException(target + ": " + e.getMessage(), e)));
        }
    }
}
