package fr.collectivites.sdk.opendata.audit;

import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.Standard;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemGroup;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.SchemaId;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.SourceException;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.validation.SchemaGuess;
import fr.collectivites.sdk.core.validation.TableValidator;
import java.net.URI;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Fetches files and judges them by the schema that they declare, else by the one that their columns tell. */
final class FileJudge {

    private static final Set<String> TABLES = Set.of("csv", "tsv", "xlsx", "ods");

    /** A file that is less like a schema than this is not held to it. */
    private static final double LIKE_ENOUGH = 0.75;

    private static final int REASONS = 5;

    private final FileCache cache;
    private final SchemaCatalog schemas;

    FileJudge(FileCache cache, SchemaCatalog schemas) {
        this.cache = cache;
        this.schemas = schemas;
    }

    AuditedFile judge(Dataset dataset, Distribution file) {
        String url = file.downloadUrls().stream()
                .findFirst()
                .or(() -> file.accessUrls().stream().findFirst())
                .orElse("");
        String name = file.title().filter(t -> !t.isBlank()).orElseGet(() -> url.substring(url.lastIndexOf('/') + 1));
        Optional<String> extension = FileCache.extension(url)
                .filter(TABLES::contains)
                .or(() -> file.format()
                        .map(f -> f.code().toLowerCase(Locale.ROOT))
                        .filter(TABLES::contains));
        if (extension.isEmpty()) {
            return unchecked(name, url, "not-a-table");
        }
        try {
            Path path = cache.fetch(URI.create(url.strip()), extension.get());
            return judge(
                    dataset,
                    file,
                    new AuditedFile(name, url, AuditState.UNCHECKED, AuditedFile.SchemaUsed.NONE, List.of()),
                    path);
        } catch (FileCache.NotFetchedException | IllegalArgumentException e) {
            return new AuditedFile(
                    name,
                    url,
                    AuditState.UNREACHABLE,
                    AuditedFile.SchemaUsed.NONE,
                    List.of(reason("unreachable", String.valueOf(e.getMessage()))));
        }
    }

    private AuditedFile judge(Dataset dataset, Distribution file, AuditedFile head, Path path) {
        TableSource source = TableSource.file(path);
        try {
            Optional<TableSchema> declared = declared(dataset, file);
            Optional<TableSchema> schema = declared.or(() -> guessed(source));
            if (schema.isEmpty()) {
                return unchecked(head.name(), head.url(), "no-schema");
            }
            Report report = TableValidator.builder(schema.get()).build().validate(source);
            AuditState state = switch (report.outcome()) {
                case VALID -> AuditState.CONFORMING;
                case VALID_WITH_WARNINGS -> AuditState.RESERVATIONS;
                case INVALID -> AuditState.NOT_CONFORMING;
            };
            AuditedFile.SchemaUsed used =
                    new AuditedFile.SchemaUsed(schema.get().id().toString(), declared.isEmpty());
            return new AuditedFile(head.name(), head.url(), state, used, reasons(report));
        } catch (SourceException e) {
            AuditedFile.Reason reason = new AuditedFile.Reason(e.message(Locale.FRENCH), e.message(Locale.ENGLISH), 1);
            return new AuditedFile(
                    head.name(), head.url(), AuditState.NOT_CONFORMING, AuditedFile.SchemaUsed.NONE, List.of(reason));
        }
    }

    private Optional<TableSchema> declared(Dataset dataset, Distribution file) {
        return Stream.concat(file.conformsTo().stream(), dataset.conformsTo().stream())
                .map(this::schema)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** In the version named, else in the newest: a file that declares a version nobody has any more is still judged. */
    private Optional<TableSchema> schema(Standard standard) {
        return standard.name()
                .flatMap(name -> schemas.find(
                                new SchemaId(name, standard.version().orElse("")))
                        .or(() -> schemas.find(new SchemaId(name, ""))));
    }

    private Optional<TableSchema> guessed(TableSource source) {
        return SchemaGuess.among(schemas).guess(source, ReadOptions.defaults()).stream()
                .filter(candidate -> candidate.likeness() >= LIKE_ENOUGH)
                .findFirst()
                .flatMap(candidate -> schemas.find(candidate.id()));
    }

    /** One line for each kind of error, else for each kind of warning. */
    private static List<AuditedFile.Reason> reasons(Report report) {
        Severity worst = report.count(Severity.ERROR) > 0 ? Severity.ERROR : Severity.WARNING;
        return report.groups().stream()
                .filter(group -> group.severity() == worst)
                .sorted(Comparator.comparingLong(ProblemGroup::count).reversed())
                .limit(REASONS)
                .flatMap(group -> example(report, group).stream()
                        .map(problem -> new AuditedFile.Reason(
                                problem.message(Locale.FRENCH), problem.message(Locale.ENGLISH), group.count())))
                .toList();
    }

    private static Optional<Problem> example(Report report, ProblemGroup group) {
        return report.problems().stream()
                .filter(problem -> problem.code().code().equals(group.code())
                        && problem.rule().orElse("").equals(group.rule())
                        && problem.severity() == group.severity())
                .findFirst();
    }

    private static AuditedFile unchecked(String name, String url, String why) {
        return new AuditedFile(name, url, AuditState.UNCHECKED, AuditedFile.SchemaUsed.NONE, List.of(reason(why, "")));
    }

    private static AuditedFile.Reason reason(String key, String detail) {
        Map<String, String> arguments = Map.of("detail", detail);
        return new AuditedFile.Reason(
                AuditTexts.in(Locale.FRENCH).text("reason." + key, arguments),
                AuditTexts.in(Locale.ENGLISH).text("reason." + key, arguments),
                1);
    }
}
