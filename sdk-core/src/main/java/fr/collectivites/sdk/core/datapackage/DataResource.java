package fr.collectivites.sdk.core.datapackage;

import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.Dialect;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.TableSource;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One table of a data package. Immutable and thread-safe. */
public final class DataResource {

    private final String name;
    private final @Nullable TableSource source;
    private final @Nullable TableSchema schema;
    private final ReadOptions readOptions;
    private final Map<String, @Nullable Object> descriptor;

    DataResource(
            String name,
            @Nullable TableSource source,
            @Nullable TableSchema schema,
            ReadOptions readOptions,
            Map<String, @Nullable Object> descriptor) {
        this.name = name;
        this.source = source;
        this.schema = schema;
        this.readOptions = readOptions;
        this.descriptor = Collections.unmodifiableMap(descriptor);
    }

    /** Name, by which other tables refer to this one. */
    public String name() {
        return name;
    }

    /** Title for people; the name when the descriptor has none. */
    public String title() {
        return descriptor.get("title") instanceof String text ? text : name;
    }

    /** The rows; empty when the descriptor places them at an address, outside its folder, or nowhere. */
    public Optional<TableSource> source() {
        return Optional.ofNullable(source);
    }

    /** The schema; empty when the descriptor has none that can be read. */
    public Optional<TableSchema> schema() {
        return Optional.ofNullable(schema);
    }

    /** How the table is laid out. */
    public Dialect dialect() {
        return readOptions.dialect();
    }

    /** How to read {@link #source()}: dialect and encoding. */
    public ReadOptions readOptions() {
        return readOptions;
    }

    /** The whole descriptor of the resource, as JSON values; unknown keys included. */
    public Map<String, @Nullable Object> descriptor() {
        return descriptor;
    }

    /** Name: for logs and debuggers. */
    @Override
    public String toString() {
        return name;
    }
}
