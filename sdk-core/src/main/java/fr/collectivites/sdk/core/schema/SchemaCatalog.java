package fr.collectivites.sdk.core.schema;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A set of schemas that can be asked by name. Implementations are thread-safe; hosts may bring their own. */
public interface SchemaCatalog {

    /**
     * The schemas that the SDK carries: our own descriptors of the national schemas, each with the official name and
     * version as identity.
     */
    static SchemaCatalog bundled() {
        return BundledCatalog.INSTANCE;
    }

    /**
     * The schemas of a folder laid out like the national catalogue: a {@code schemas.json} in the format of
     * schema.data.gouv.fr, whose {@code schema_url} are paths below the folder (or addresses, of which the path below
     * {@code /schemas/} is looked up there).
     *
     * @throws SchemaException if the folder has no readable {@code schemas.json}
     */
    static SchemaCatalog directory(Path folder) {
        return DirectoryCatalog.read(folder);
    }

    /** Looks in this catalogue first, then in the other. */
    default SchemaCatalog or(SchemaCatalog other) {
        return new ComposedCatalog(this, other);
    }

    /** All versions of all schemas, by name, newest version first. */
    List<SchemaEntry> list();

    /**
     * The schema of that name and version.
     *
     * @param id with an empty version or {@code latest}, the newest one
     * @throws SchemaException if the catalogue has it but cannot read it
     */
    Optional<TableSchema> find(SchemaId id);

    /**
     * The JSON Schema of that name and version.
     *
     * @param id with an empty version or {@code latest}, the newest one
     * @throws SchemaException if the catalogue has it but cannot read it
     */
    default Optional<JsonSchema> findJsonSchema(SchemaId id) {
        return Optional.empty();
    }

    /**
     * The schema of that name: {@code scdl/subventions} (newest version) or {@code scdl/subventions@2.1.1}.
     *
     * @throws SchemaException if the catalogue has it but cannot read it
     */
    default Optional<TableSchema> find(String name) {
        return find(SchemaId.parse(name));
    }
}
