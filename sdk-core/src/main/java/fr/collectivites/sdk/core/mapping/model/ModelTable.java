package fr.collectivites.sdk.core.mapping.model;

import fr.collectivites.sdk.core.collectivity.Collectivity;
import fr.collectivites.sdk.core.collectivity.Project;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.TableReader;
import fr.collectivites.sdk.core.table.TableSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/**
 * The table in which a registered schema keeps the entities of a domain model: one row an entity, one column a field.
 * Nothing is lost either way: cells are kept as written, valid or not, a column that the schema does not have becomes an
 * unknown field of the entity, and what no entity can hold is a finding. Reading judges nothing else: validate the table
 * or the entities. Immutable and thread-safe.
 *
 * <p>Lists ({@code codeDepartements}) are JSON lists in their cell: {@code ["81","82"]}. A cell that holds anything else
 * gives the list of that one text, and a {@code type-error}.
 *
 * @param <E> class of the entities
 */
public final class ModelTable<E> {

    private final TableSchema schema;
    private final Class<E> type;

    private ModelTable(String schema, Class<E> type) {
        this.schema = SchemaCatalog.bundled().find(schema).orElseThrow();
        this.type = type;
    }

    /** The table of {@code betagouv/collectivites} 0.1.0. */
    public static ModelTable<Collectivity> collectivities() {
        return new ModelTable<>("betagouv/collectivites@0.1.0", Collectivity.class);
    }

    /** The table of {@code betagouv/projets-territoire} 0.1.0. */
    public static ModelTable<Project> projects() {
        return new ModelTable<>("betagouv/projets-territoire@0.1.0", Project.class);
    }

    /** The schema whose columns the table has. */
    public TableSchema schema() {
        return schema;
    }

    /**
     * The entities of a table, in the order of its rows; blank rows are passed over.
     *
     * @param sink takes findings on the file itself and on what no entity can hold: {@code type-error} for a list that is
     *     none, {@code duplicate-label} for a second column of a name and
     *     {@code blank-label} for a column of none (their cells are left out), {@code extra-cell} for a cell beyond the header
     * @throws fr.collectivites.sdk.core.table.SourceException if the source cannot be read
     */
    public List<E> read(TableSource source, ProblemSink sink) {
        List<E> entities = new ArrayList<>();
        read(source, ReadOptions.defaults(), sink, entities::add);
        return entities;
    }

    /** As {@link #read(TableSource, ProblemSink)}, handing over each entity as soon as it is read. */
    public void read(TableSource source, ReadOptions options, ProblemSink sink, Consumer<? super E> entities) {
        try (TableReader reader = source.open(options, sink)) {
            if (!reader.next()) {
                return;
            }
            ModelRow<E> row = new ModelRow<>(schema, type, reader.row(), sink);
            while (reader.next()) {
                row.read(reader.row()).ifPresent(entities);
            }
        }
    }

    /**
     * Entities as a table: the columns of the schema in its order, then the unknown fields of the entities in order of
     * appearance. The entities are iterated once for the header, and once more each time the source is opened.
     *
     * @param name what reports call the table
     */
    public TableSource rows(String name, Iterable<? extends E> entities) {
        Set<String> header = new LinkedHashSet<>();
        schema.fields().stream().map(Field::name).forEach(header::add);
        entities.forEach(entity -> header.addAll(ModelRow.members(entity).keySet()));
        List<String> columns = List.copyOf(header);
        Iterable<List<String>> rows = () -> StreamSupport.stream(entities.spliterator(), false)
                .map(entity -> ModelRow.cells(columns, entity))
                .iterator();
        return TableSource.rows(name, columns, rows);
    }
}
