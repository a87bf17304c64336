package fr.collectivites.sdk.opendata.files;

import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.Row;
import fr.collectivites.sdk.core.table.SourceException;
import fr.collectivites.sdk.core.table.TableReader;
import fr.collectivites.sdk.core.table.TableSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The first rows of a file, for people who want to know what they would download.
 *
 * @param header labels of the columns
 * @param rows the first rows, as texts
 */
record Preview(List<String> header, List<List<String>> rows) {

    private static final int ROWS = 10;
    private static final int COLUMNS = 30;
    private static final int CELL = 200;

    /** The first rows; empty for a file that is no table, or a broken one. */
    static Optional<Preview> read(Path file, String name) {
        if (!name.endsWith(".csv") && !name.endsWith(".tsv")) {
            return Optional.empty();
        }
        List<List<String>> lines = new ArrayList<>();
        try (TableReader reader = TableSource.file(file).open(ReadOptions.defaults(), problem -> {})) {
            while (lines.size() <= ROWS && reader.next()) {
                if (reader.row().size() > 0) {
                    lines.add(texts(reader.row()));
                }
            }
        } catch (SourceException e) {
            return Optional.empty();
        }
        return lines.size() < 2
                ? Optional.empty()
                : Optional.of(new Preview(lines.get(0), List.copyOf(lines.subList(1, lines.size()))));
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < Math.min(row.size(), COLUMNS); i++) {
            String text = row.text(i);
            texts.add(text.length() > CELL ? text.substring(0, CELL) + "…" : text);
        }
        return texts;
    }
}
