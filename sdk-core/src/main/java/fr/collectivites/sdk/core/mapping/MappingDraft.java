package fr.collectivites.sdk.core.mapping;

import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.TableSource;

/** tmp. */
public final class MappingDraft {
    private MappingDraft() {}

    static MappingDraft of(TableSource source, TableSchema schema, ReadOptions options) {
        return new MappingDraft();
    }
}
