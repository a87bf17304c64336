package fr.collectivites.sdk.opendata.publish;

import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.Standard;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.SchemaId;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.internal.inspection.FileInspection;
import fr.collectivites.sdk.opendata.internal.json.Entities;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks into files before they are published: counts their rows and keys, judges them against the schema that they are said
 * to conform to, and looks for what may be personal data. A file that does not conform is never published with the schema
 * beside it: a portal would tell everybody what is not true.
 */
final class Conformity {

    private final SchemaCatalog schemas;

    Conformity(SchemaCatalog schemas) {
        this.schemas = schemas;
    }

    /**
     * The files with what was counted in them. What is published already as it is was looked into then: nothing new would
     * come out, and what the platform keeps of it stands. Only a file that is there despite its errors is judged again, for
     * its schema may have changed.
     *
     * @param findings takes one finding for each file that does not conform, and one for each that may hold personal data
     */
    List<LocalFile> inspect(List<LocalFile> files, @Nullable DatasetState actual, List<Problem> findings) {
        List<LocalFile> inspected = new ArrayList<>();
        for (LocalFile file : files) {
            Optional<FileState> published = published(file, actual);
            Optional<Content> same = published.flatMap(FileState::content).filter(file.content()::sameBytes);
            Optional<TableSchema> schema = schema(file);
            boolean known = same.isPresent() && (schema.isEmpty() || isConforming(published.orElseThrow()));
            if (known || !FileInspection.isTable(file.name()) || file.content().size() == 0) {
                inspected.add(same.map(file::with).orElse(file));
                continue;
            }
            FileInspection found = FileInspection.of(file.path(), schema);
            long rows =
                    file.content().rows() < 0 ? found.rows() : file.content().rows();
            LocalFile counted = file.with(file.content().counted(rows, found.keys(), found.errors()));
            inspected.add(counted);
            if (found.errors() > 0) {
                findings.add(invalid(counted, schema.orElseThrow(), published.flatMap(FileState::content)));
            }
            if (same.isEmpty() && !found.suspicions().isEmpty()) {
                findings.add(suspected(counted, found.suspicions()));
            }
        }
        return inspected;
    }

    private static Optional<FileState> published(LocalFile file, @Nullable DatasetState actual) {
        return actual == null
                ? Optional.empty()
                : actual.files().stream()
                        .filter(published -> published.name().equals(file.name()))
                        .findFirst();
    }

    private static boolean isConforming(FileState published) {
        return published.fields().keySet().stream().anyMatch(key -> key.startsWith("conformsTo"));
    }

    private Optional<TableSchema> schema(LocalFile file) {
        if (!FileInspection.isTable(file.name())) {
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

    /** That a file does not conform, beside how many errors the published one has: whether it gets better. */
    private static Problem invalid(LocalFile file, TableSchema schema, Optional<Content> published) {
        Problem.Builder problem = Problem.of(OpendataCode.FILE_NOT_VALID)
                .with("file", file.name())
                .with("schema", schema.id())
                .with("errors", file.content().errors());
        published
                .filter(content -> content.errors() > 0 && !content.sameBytes(file.content()))
                .ifPresent(content -> problem.rule("trend").with("before", content.errors()));
        return problem.build();
    }

    private static Problem suspected(LocalFile file, SortedMap<String, Integer> suspicions) {
        int count = suspicions.values().stream().mapToInt(Integer::intValue).sum();
        return Problem.of(OpendataCode.PERSONAL_DATA_SUSPECTED)
                .with("file", file.name())
                .with("count", count)
                .with("reasons", String.join(", ", suspicions.keySet()))
                .build();
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
        // A file carries its description along: platforms read the schema there.
        List<LocalFile> files = new ArrayList<>();
        for (Distribution distribution : dataset.distributions()) {
            if (distribution.file().isPresent()) {
                files.add(publication.files().get(files.size()).with(distribution));
            }
        }
        return new Publication(dataset, files);
    }
}
