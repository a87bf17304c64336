package fr.collectivites.sdk.spark;

import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Report;
import java.io.Serializable;
import java.util.List;

/**
 * What a task sends back about its file: a few hundred bytes. The report itself stays where the task wrote it.
 *
 * @param file which one
 * @param content its bytes; zero and empty when it could not be read
 * @param verdict what the engine says of it
 */
public record FileResult(CollectionFile file, Content content, Verdict verdict) implements Serializable {

    /**
     * The bytes of a file.
     *
     * @param size how many
     * @param sha256 their SHA-256, in hexadecimal
     */
    public record Content(long size, String sha256) implements Serializable {}

    /**
     * The report in figures.
     *
     * @param outcome the verdict; {@link Outcome#INVALID} when the file could not be judged
     * @param schema name and version of the schema that it was judged by, such as {@code scdl/subventions@2.1.1}
     * @param rows data rows
     * @param counts exact numbers of findings by kind
     * @param failure why the file could not be judged; empty when it was
     */
    public record Verdict(Outcome outcome, String schema, long rows, List<FindingCount> counts, String failure)
            implements Serializable {

        static Verdict of(Report report) {
            String schema = report.schema()
                    .map(id -> id.version().isEmpty() ? id.id() : id.id() + "@" + id.version())
                    .orElse("");
            return new Verdict(
                    report.outcome(),
                    schema,
                    report.rows(),
                    report.groups().stream().map(FindingCount::of).toList(),
                    "");
        }

        static Verdict failed(String schema, String failure) {
            return new Verdict(Outcome.INVALID, schema, 0, List.of(), failure);
        }

        /** Whether the file could be judged. */
        public boolean judged() {
            return failure.isEmpty();
        }
    }
}
