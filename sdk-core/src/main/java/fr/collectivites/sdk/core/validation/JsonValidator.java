package fr.collectivites.sdk.core.validation;

import fr.collectivites.sdk.core.internal.jsonschema.JsonSchemaEngine;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.ReportCollector;
import fr.collectivites.sdk.core.schema.JsonSchema;
import fr.collectivites.sdk.core.schema.SchemaException;
import fr.collectivites.sdk.core.table.Limits;
import fr.collectivites.sdk.core.table.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Judges JSON documents by a JSON Schema (public procurement data and others), with the same report as tables. Holds
 * the document in memory, under a limit. Immutable and thread-safe.
 */
public final class JsonValidator {

    private final JsonSchema schema;
    private final JsonSchemaEngine engine;
    private final Limits limits;

    private JsonValidator(Builder builder) {
        this.schema = builder.schema;
        this.limits = builder.limits;
        this.engine = JsonSchemaEngine.compile(schema.document())
                .orElseThrow(() -> new SchemaException(
                        schema.id().toString(),
                        Problem.of(CoreCode.SCHEMA_ERROR)
                                .rule("not-a-json-schema")
                                .value(schema.id().toString())
                                .build(),
                        null));
    }

    /** Starts a validator by that schema. */
    public static Builder builder(JsonSchema schema) {
        return new Builder(schema);
    }

    /**
     * Judges a file.
     *
     * @throws SourceException if it cannot be read, or is larger than {@link Limits#documentBytes()}
     */
    public Report validate(Path file) {
        try {
            if (Files.size(file) > limits.documentBytes()) {
                throw new SourceException(
                        file.toString(),
                        Problem.of(CoreCode.SOURCE_ERROR)
                                .rule("too-large")
                                .value(file.toString())
                                .expected(String.valueOf(limits.documentBytes()))
                                .build(),
                        null);
            }
            return validate(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw SourceException.of(file.toString(), e);
        }
    }

    /**
     * Judges a document in memory.
     *
     * @param name what the report calls it
     */
    public Report validate(String name, byte[] document) {
        ReportCollector collector = new ReportCollector();
        JsonSchemaEngine.Result result = engine.validate(document);
        JsonSchemaEngine.Malformed malformed = result.malformed();
        if (malformed != null) {
            collector.accept(Problem.of(CoreCode.JSON_FORMAT_ERROR)
                    .at(malformed.line() > 0 ? Location.row(malformed.line(), malformed.line()) : Location.whole())
                    .value(malformed.message())
                    .build());
        }
        for (JsonSchemaEngine.Finding finding : result.findings()) {
            collector.accept(Problem.of(CoreCode.JSON_SCHEMA_ERROR)
                    .rule(finding.keyword())
                    .at(Location.pointer(finding.pointer().isEmpty() ? "/" : finding.pointer()))
                    .value(finding.value())
                    .expected(finding.expected())
                    .with("property", finding.property())
                    .build());
        }
        return Report.builder(collector)
                .source("path", name)
                .source("format", "json")
                .schema(new Report.SchemaReference(
                        schema.id().name(), schema.id().version()))
                .build();
    }

    /** Builds a {@link JsonValidator}. Not thread-safe. */
    public static final class Builder {
        private final JsonSchema schema;
        private Limits limits = Limits.defaults();

        private Builder(JsonSchema schema) {
            this.schema = schema;
        }

        /** Bounds on what is read. */
        public Builder limits(Limits limits) {
            this.limits = limits;
            return this;
        }

        /**
         * The validator.
         *
         * @throws SchemaException if the document is not a JSON Schema
         */
        public JsonValidator build() {
            return new JsonValidator(this);
        }
    }
}
