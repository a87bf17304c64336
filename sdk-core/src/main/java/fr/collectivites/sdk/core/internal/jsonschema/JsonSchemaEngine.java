package fr.collectivites.sdk.core.internal.jsonschema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.collectivites.sdk.core.internal.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A JSON Schema compiled. Immutable and thread-safe. */
public final class JsonSchemaEngine {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    static {
        MAPPER.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(Json.MAX_DEPTH)
                        .build());
    }

    private final Schema schema;

    private JsonSchemaEngine(Schema schema) {
        this.schema = schema;
    }

    /** The schema compiled; empty when it is not one. Draft 7 when it does not say. */
    public static Optional<JsonSchemaEngine> compile(byte[] document) {
        try {
            SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
            Schema schema = registry.getSchema(new String(document, StandardCharsets.UTF_8), InputFormat.JSON);
            // Resolves references now: one that leads outside the document is never followed, and makes it unusable
            schema.initializeValidators();
            return Optional.of(new JsonSchemaEngine(schema));
        } catch (SchemaException e) {
            return Optional.empty();
        }
    }

    /**
     * An error of a document.
     *
     * @param pointer RFC 6901 pointer to the place
     * @param keyword keyword of the schema that is not met
     * @param property property concerned, for {@code required} and {@code additionalProperties}; else empty
     * @param value what stands there, as JSON cut at 200 characters; empty for objects and arrays
     * @param expected what the keyword asks for, as JSON
     */
    public record Finding(String pointer, String keyword, String property, String value, String expected) {}

    /** What a document is not JSON for: one sentence and the line, from 1. */
    public record Malformed(String message, int line) {}

    /** Errors of a document; or, in {@code malformed}, why it is not JSON. */
    public record Result(List<Finding> findings, @Nullable Malformed malformed) {

        /** Whether there is nothing to find fault with. */
        public boolean isValid() {
            return findings.isEmpty() && malformed == null;
        }
    }

    /** Judges a document. */
    public Result validate(byte[] document) {
        JsonNode node;
        try {
            node = MAPPER.readTree(document);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            return new Result(List.of(), new Malformed(e.getOriginalMessage(), line));
        } catch (IOException e) {
            return new Result(List.of(), new Malformed(String.valueOf(e.getMessage()), 0));
        }
        if (node.isMissingNode()) {
            return new Result(List.of(), new Malformed("empty document", 1));
        }
        List<Finding> findings = new ArrayList<>();
        for (Error error : schema.validate(node)) {
            findings.add(finding(error));
        }
        return new Result(findings, null);
    }

    private static Finding finding(Error error) {
        JsonNode value = error.getInstanceNode();
        JsonNode asked = error.getSchemaNode();
        String shown =
                value == null || value.isContainerNode() ? "" : value.isTextual() ? value.asText() : value.toString();
        return new Finding(
                pointer(error),
                String.valueOf(error.getKeyword()),
                error.getProperty() == null ? "" : error.getProperty(),
                cut(shown),
                asked == null ? "" : cut(asked.isTextual() ? asked.asText() : asked.toString()));
    }

    private static String pointer(Error error) {
        StringBuilder pointer = new StringBuilder();
        for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
            Object name = error.getInstanceLocation().getElement(i);
            pointer.append('/').append(String.valueOf(name).replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    private static String cut(String text) {
        return text.length() <= 200 ? text : text.substring(0, 199) + "…";
    }
}
