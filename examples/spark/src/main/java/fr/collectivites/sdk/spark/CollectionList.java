package fr.collectivites.sdk.spark;

import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.Row;
import fr.collectivites.sdk.core.table.TableReader;
import fr.collectivites.sdk.core.table.TableSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the list of a collection: a table with the columns path, schema, title, publisher and siret, in this order. */
public final class CollectionList {

    private static final List<String> COLUMNS = List.of("path", "schema", "title", "publisher", "siret");

    private CollectionList() {}

    /**
     * The files of the list.
     *
     * @throws SdkException if it has other columns, names a file twice or one outside its folder
     */
    public static List<CollectionFile> read(Path list) {
        List<CollectionFile> files = new ArrayList<>();
        Set<String> paths = new HashSet<>();
        try (TableReader reader = TableSource.file(list).open(ReadOptions.defaults(), problem -> {})) {
            if (!reader.next() || !cells(reader.row()).equals(COLUMNS)) {
                throw new SdkException(list + ": the columns must be " + String.join(", ", COLUMNS));
            }
            while (reader.next()) {
                if (reader.row().size() > 0) {
                    files.add(file(list, reader.row(), paths));
                }
            }
        }
        return List.copyOf(files);
    }

    private static CollectionFile file(Path list, Row row, Set<String> paths) {
        List<String> cells = cells(row);
        String place = list + ", row " + row.number() + ": ";
        if (cells.size() != COLUMNS.size()) {
            throw new SdkException(place + cells.size() + " cells instead of " + COLUMNS.size());
        }
        if (!paths.add(cells.get(0))) {
            throw new SdkException(place + "this file is named twice: " + cells.get(0));
        }
        try {
            return new CollectionFile(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4));
        } catch (IllegalArgumentException e) {
            throw new SdkException(place + e.getMessage(), e);
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(row.size());
        for (int cell = 0; cell < row.size(); cell++) {
            cells.add(row.text(cell).strip());
        }
        return cells;
    }
}
