package fr.collectivites.sdk.core.place.convert;

import fr.collectivites.sdk.core.internal.model.CodeListFile;
import fr.collectivites.sdk.core.table.Labels;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table from values of one vocabulary to another, as it lies beside this class: column, value, and what becomes of it.
 * Values are compared without case, accents and punctuation, and up to a colon, since the sentences of version 0.1 circulate
 * cut short. Immutable.
 */
final class ValueTable {

    private final Map<String, List<String>> rows = new HashMap<>();

    ValueTable(String name) {
        CodeListFile.rows(ValueTable.class, name)
                .forEach(cells -> rows.put(key(cells.get(0), cells.get(1)), cells.subList(2, cells.size())));
    }

    /** What follows a value of a column in the table; nothing where the table does not have it. */
    Optional<List<String>> find(String column, String value) {
        return Optional.ofNullable(rows.get(key(column, value)));
    }

    private static String key(String column, String value) {
        int colon = value.indexOf(" : ");
        return column + ' ' + Labels.fold(colon < 0 ? value : value.substring(0, colon));
    }
}
