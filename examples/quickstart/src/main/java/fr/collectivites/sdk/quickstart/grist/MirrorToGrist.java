package fr.collectivites.sdk.quickstart.grist;

import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.Secret;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.Row;
import fr.collectivites.sdk.core.table.TableReader;
import fr.collectivites.sdk.core.table.TableSource;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings a table that {@code collectivites needs export} wrote into a table of Grist, whose columns bear the same names but for
 * {@code uuid}, which is the {@code id} of the file. Run again it changes the same rows. Tried against a double that behaves as
 * Grist 1.7.17 was seen to.
 */
public final class MirrorToGrist {

    private MirrorToGrist() {}

    /** Arguments: the CSV file, the table such as {@code https://grist.exemple.fr/api/docs/DOC/tables/Besoins}, the key's file. */
    public static void main(String[] arguments) {
        List<Map<String, String>> rows = read(TableSource.file(Path.of(arguments[0])));
        try (HttpTransport transport = HttpTransport.builder("mon-logiciel/1.0").build()) {
            GristTable table =
                    new GristTable(transport, URI.create(arguments[1]), Secret.ofFile(Path.of(arguments[2])));
            List<String> faults = table.upsert(rows);
            faults.forEach(System.out::println);
            System.out.println(
                    rows.size() + " fiches envoyées, " + faults.size() + " valeurs que Grist garde autrement");
        }
    }

    private static List<Map<String, String>> read(TableSource source) {
        List<Map<String, String>> rows = new ArrayList<>();
        try (TableReader reader = source.open(ReadOptions.defaults(), problem -> System.out.println(problem))) {
            List<String> header = new ArrayList<>();
            while (reader.next()) {
                Row row = reader.row();
                Map<String, String> cells = new LinkedHashMap<>();
                for (int i = 0; i < row.size(); i++) {
                    if (row.number() == 1) {
                        header.add(row.text(i).equals("id") ? GristTable.KEY : row.text(i));
                    } else {
                        cells.put(header.get(i), row.text(i));
                    }
                }
                if (!cells.isEmpty()) {
                    rows.add(cells);
                }
            }
        }
        return rows;
    }
}
