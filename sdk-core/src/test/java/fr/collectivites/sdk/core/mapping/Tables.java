package fr.collectivites.sdk.core.mapping;

import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.Row;
import fr.collectivites.sdk.core.table.TableReader;
import fr.collectivites.sdk.core.table.TableSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table read to its end, by name of column, with its findings. */
record Tables(List<Map<String, String>> rows, List<Problem> problems, List<Long> numbers) {

    static TableSource csv(String content) {
        return TableSource.bytes("export.csv", content.getBytes(StandardCharsets.UTF_8));
    }

    static Tables read(TableSource source) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        List<String> header = new ArrayList<>();
        try (TableReader reader = source.open(ReadOptions.defaults(), problems::add)) {
            while (reader.next()) {
                Row row = reader.row();
                Map<String, String> cells = new LinkedHashMap<>();
                for (int i = 0; i < row.size(); i++) {
                    if (numbers.isEmpty()) {
                        header.add(row.text(i));
                    } else if (!row.text(i).isEmpty()) {
                        cells.put(header.get(i), row.text(i));
                    }
                }
                if (!numbers.isEmpty()) {
                    rows.add(cells);
                }
                numbers.add(row.number());
            }
        }
        return new Tables(rows, problems, numbers);
    }

    /** The codes of the findings with their rules, but for required fields that a test leaves aside. */
    List<String> codes() {
        return problems.stream()
                .filter(p -> !p.code().code().equals("mapping-incomplete"))
                .map(p -> p.code().code() + p.rule().map("/"::concat).orElse(""))
                .toList();
    }

    /** The cells of a column, without the empty ones. */
    List<String> column(String field) {
        return rows.stream().map(row -> row.getOrDefault(field, "")).toList();
    }
}
