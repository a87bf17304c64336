package fr.collectivites.sdk.opendata.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Our rules as data: tables in files beside this class, tab between values, a comma between the items of a list. */
final class RuleFile {

    private RuleFile() {}

    /** One line, by the names in the first. */
    record Row(Map<String, String> values) {

        String get(String column) {
            return values.getOrDefault(column, "");
        }

        List<String> list(String column) {
            return Arrays.stream(get(column).split(","))
                    .map(String::strip)
                    .filter(item -> !item.isEmpty())
                    .toList();
        }
    }

    static List<Row> read(String resource) {
        List<String> lines = text(resource)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
        String[] names = lines.get(0).split("\t");
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] values = line.split("\t", -1);
            if (values.length != names.length) {
                throw new IllegalStateException(resource + ": " + values.length + " values in the line " + line);
            }
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], values[i].strip());
            }
            rows.add(new Row(row));
        }
        return List.copyOf(rows);
    }

    private static String text(String resource) {
        try (InputStream in = RuleFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource missing from the jar: " + resource);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
