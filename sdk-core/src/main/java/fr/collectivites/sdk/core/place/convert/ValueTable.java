package fr.collectivites.sdk.core.place.convert;

import fr.collectivites.sdk.core.table.Labels;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        try (InputStream in = ValueTable.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The table " + name + " is missing from the jar");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t")))
                    .forEach(cells -> rows.put(key(cells.get(0), cells.get(1)), cells.subList(2, cells.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
