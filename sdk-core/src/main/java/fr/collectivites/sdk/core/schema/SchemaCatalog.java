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

    /**
     * The versions that the catalogue has of a schema, newest first.
     *
     * @param name {@code scdl/subventions}, or with a version, which does not matter here
     */
    default List<String> versions(String name) {
        String wanted = SchemaId.parse(name).name();
        return list().stream()
                .map(SchemaEntry::id)
                .filter(id -> id.name().equals(wanted))
                .map(SchemaId::version)
                .toList();
    }

    /**
     * The schema of that name, which must be there: {@code scdl/subventions} (newest version) or {@code
     * scdl/subventions@2.1.1}.
     *
     * @throws SchemaException if the catalogue does not have it (and then names the versions that it has), or cannot read
     *     it
     */
    default TableSchema get(String name) {
        return find(name).orElseThrow(() -> unknown(name));
    }

    /** Why there is no table schema of that name: its versions, or that there is none. */
    private SchemaException unknown(String name) {
        List<String> versions = versions(name);
        if (versions.isEmpty()) {
            return SchemaException.of(name, "unknown-schema", "", null);
        }
        SchemaId id = SchemaId.parse(name);
        boolean other = findJsonSchema(id).isPresent();
        return SchemaException.of(name, other ? "not-of-tables" : "unknown-version", String.join(", ", versions), null);
    }
}
