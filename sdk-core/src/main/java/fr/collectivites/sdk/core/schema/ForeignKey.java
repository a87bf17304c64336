package fr.collectivites.sdk.core.schema;

import java.util.List;

/**
 * A reference from fields of this table to fields of another, or of itself.
 *
 * @param fields fields of this table, at least one
 * @param resource name of the resource referred to; empty for the table itself
 * @param referenceFields fields of the resource referred to, as many as {@code fields}
 */
public record ForeignKey(List<String> fields, String resource, List<String> referenceFields) {

    /** Copies the lists. */
    public ForeignKey {
        fields = List.copyOf(fields);
        referenceFields = List.copyOf(referenceFields);
    }
}
