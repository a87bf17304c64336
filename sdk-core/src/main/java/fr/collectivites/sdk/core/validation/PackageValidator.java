package fr.collectivites.sdk.core.validation;

import fr.collectivites.sdk.core.datapackage.DataPackage;
import fr.collectivites.sdk.core.datapackage.DataResource;
import fr.collectivites.sdk.core.internal.key.KeyTable;
import fr.collectivites.sdk.core.internal.key.KnownTables;
import fr.collectivites.sdk.core.internal.key.References;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.ReportCollector;
import fr.collectivites.sdk.core.schema.ForeignKey;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.SourceException;
import fr.collectivites.sdk.core.table.TableSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Judges the tables of a data package, each by its schema, and the references between them. Reads in a stream: a table
 * that others refer to is read once more for its keys, of which at most 20 million each are held, as digests. Immutable
 * and thread-safe.
 */
public final class PackageValidator {

    private final DataPackage dataPackage;
    private final Mode mode;

    private PackageValidator(Builder builder) {
        this.dataPackage = builder.dataPackage;
        this.mode = builder.mode;
    }

    /** Starts a validator of that package, in mode {@link Mode#VALIDATA}. */
    public static Builder builder(DataPackage dataPackage) {
        return new Builder(dataPackage);
    }

    /** Judges all tables. A table that cannot be read has a report that says so, and the others are judged. */
    public PackageReport validate() {
        return validate((resource, problem) -> {});
    }

    /**
     * Judges all tables and hands out every finding as it is found, without bound.
     *
     * @param sink takes the name of the table (empty for the descriptor) and the finding
     */
    public PackageReport validate(BiConsumer<String, Problem> sink) {
        ReportCollector collector = new ReportCollector();
        ProblemSink ofDescriptor = problem -> {
            collector.accept(problem);
            sink.accept("", problem);
        };
        dataPackage.problems().forEach(ofDescriptor::accept);
        // Of several tables under one name, or without, the first that has a schema; the descriptor has its finding
        Map<String, DataResource> judged = new LinkedHashMap<>();
        Map<String, TableValidator> validators = new LinkedHashMap<>();
        for (DataResource resource : dataPackage.resources()) {
            resource.schema()
                    .filter(schema -> !judged.containsKey(resource.name()))
                    .ifPresent(schema -> {
                        judged.put(resource.name(), resource);
                        validators.put(resource.name(), validator(resource, schema));
                    });
        }
        ReferredKeys referred = new ReferredKeys(dataPackage, validators, mode);
        Map<String, Report> reports = new LinkedHashMap<>();
        validators.forEach((name, validator) -> {
            DataResource resource = Objects.requireNonNull(judged.get(name));
            KnownTables known = new KnownTables(name, keys(resource, referred, ofDescriptor), true);
            resource.source()
                    .ifPresent(source ->
                            reports.put(name, report(validator, source, known, problem -> sink.accept(name, problem))));
        });
        Report descriptor = Report.builder(collector)
                .source("path", dataPackage.file().toString())
                .source("format", "datapackage")
                .mode(mode.word())
                .build();
        return new PackageReport(descriptor, reports);
    }

    private TableValidator validator(DataResource resource, TableSchema schema) {
        return TableValidator.builder(schema)
                .mode(mode)
                .readOptions(resource.readOptions())
                .build();
    }

    private static Report report(TableValidator validator, TableSource source, KnownTables known, ProblemSink sink) {
        try {
            return validator.validate(source, known, sink);
        } catch (SourceException e) {
            Problem problem = e.problem()
                    .orElseGet(() -> Problem.of(CoreCode.SOURCE_ERROR)
                            .rule("unreadable")
                            .value(source.name())
                            .with("reason", String.valueOf(e.getMessage()))
                            .build());
            ReportCollector collector = new ReportCollector();
            collector.accept(problem);
            sink.accept(problem);
            return Report.builder(collector)
                    .source("path", source.name())
                    .mode(validator.rules().mode().word())
                    .build();
        }
    }

    /** The keys that the references of a table may lead to; those that lead nowhere are reported. */
    private Map<ForeignKey, KeyTable> keys(DataResource resource, ReferredKeys referred, ProblemSink sink) {
        Map<ForeignKey, KeyTable> keys = new HashMap<>();
        KnownTables known = new KnownTables(resource.name(), Map.of(), true);
        for (ForeignKey key : resource.schema().map(TableSchema::foreignKeys).orElseThrow()) {
            if (known.isSelf(key)) {
                continue;
            }
            if (dataPackage.resource(key.resource()).isEmpty()) {
                sink.accept(Problem.of(CoreCode.DATA_PACKAGE_ERROR)
                        .rule("unknown-resource")
                        .value(key.resource())
                        .with("resource", resource.name())
                        .build());
                continue;
            }
            Optional<KeyTable> table = referred.find(key, resource);
            table.ifPresent(found -> keys.put(key, found));
            if (table.isEmpty()) {
                String rule = referred.isRead(key.resource()) ? "no-such-column" : "unreadable-table";
                sink.accept(References.unchecked(key, rule));
            }
        }
        return keys;
    }

    /** Builds a {@link PackageValidator}. Not thread-safe. */
    public static final class Builder {
        private final DataPackage dataPackage;
        private Mode mode = Mode.VALIDATA;

        private Builder(DataPackage dataPackage) {
            this.dataPackage = dataPackage;
        }

        /** By which reading of the rules. */
        public Builder mode(Mode mode) {
            this.mode = mode;
            return this;
        }

        /** The validator. */
        public PackageValidator build() {
            return new PackageValidator(this);
        }
    }
}
