package fr.collectivites.sdk.opendata.publish;

import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Standard;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.SchemaId;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.validation.TableValidator;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.internal.json.Entities;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges files against the schema that they are said to conform to. A file that does not is never published with the
 * schema beside it: a portal would tell everybody what is not true.
 */
final class Conformity {

    private static final Set<String> TABLES = Set.of("csv", "tsv", "xlsx", "ods", "xls");

    private final SchemaCatalog schemas;

    Conformity(SchemaCatalog schemas) {
        this.schemas = schemas;
    }

    /** One finding for each file that does not conform. What was judged when it was published is not judged again. */
    List<Problem> find(List<LocalFile> files, @Nullable DatasetState actual) {
        List<Problem> problems = new ArrayList<>();
        for (LocalFile file : files) {
            if (!isPublishedAsConforming(file, actual)) {
                schema(file).flatMap(schema -> judge(file, schema)).ifPresent(problems::add);
            }
        }
        return problems;
    }

    private static boolean isPublishedAsConforming(LocalFile file, @Nullable DatasetState actual) {
        return actual != null
                && actual.files().stream()
                        .filter(published -> published.name().equals(file.name()))
                        .filter(published -> published
                                .content()
                                .filter(file.content()::sameBytes)
                                .isPresent())
                        .anyMatch(published ->
                                published.fields().keySet().stream().anyMatch(key -> key.startsWith("conformsTo")));
    }

    private Optional<TableSchema> schema(LocalFile file) {
        String extension = file.name().substring(file.name().lastIndexOf('.') + 1);
        if (!TABLES.contains(extension)) {
            return Optional.empty();
        }
        for (Standard standard : file.distribution().conformsTo()) {
            Optional<TableSchema> schema = standard.name()
                    .flatMap(name ->
                            schemas.find(new SchemaId(name, standard.version().orElse(""))));
            if (schema.isPresent()) {
                return schema;
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> judge(LocalFile file, TableSchema schema) {
        Report report = TableValidator.builder(schema).build().validate(TableSource.file(file.path()));
        return report.outcome() != Outcome.INVALID
                ? Optional.empty()
                : Optional.of(Problem.of(OpendataCode.FILE_NOT_VALID)
                        .with("file", file.name())
                        .with("schema", schema.id())
                        .with("errors", report.count(Severity.ERROR))
                        .build());
    }

    /** The publication, with no schema beside the files of those names. */
    static Publication withoutSchema(Publication publication, Set<String> names) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>(Entities.members(publication.dataset()));
        List<Object> distributions = new ArrayList<>();
        int next = 0;
        for (Object distribution : members.get("distributions") instanceof List<?> list ? list : List.of()) {
            Map<Object, @Nullable Object> kept = new LinkedHashMap<>((Map<?, ?>) distribution);
            if (kept.containsKey("file")
                    && names.contains(publication.files().get(next++).name())) {
                kept.remove("conformsTo");
            }
            distributions.add(kept);
        }
        members.put("distributions", distributions);
        Dataset dataset = Entities.dataset(members);
        return new Publication(dataset, publication.files());
    }
}
