package fr.collectivites.sdk.core.correction;

import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.Labels;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.validation.TableValidator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * New names for columns: what validation proposes (case, accents, separators or one letter apart), and the titles that the
 * schema itself gives to its fields; each only where one column and one field have nobody else.
 */
final class HeaderCorrection {

    private HeaderCorrection() {}

    /** The labels as they should be, one for each column. */
    static List<String> of(TableSchema schema, List<String> labels, TableValidator validator) {
        Map<Integer, String> proposed = proposals(labels, validator);
        List<String> corrected = new ArrayList<>(labels);
        Set<String> taken = new HashSet<>(labels.stream().map(Labels::strip).toList());
        apply(proposed, corrected, taken, labels, schema);
        apply(titles(schema, corrected), corrected, taken, labels, schema);
        return Collections.unmodifiableList(corrected);
    }

    /** What validation says of the header alone: index of the column and name of the field. */
    private static Map<Integer, String> proposals(List<String> labels, TableValidator validator) {
        Map<Integer, String> proposed = new LinkedHashMap<>();
        validator.validate(TableSource.rows("header", labels, List.of()), problem -> {
            if (problem.location() instanceof Location.Header header
                    && header.column() > 0
                    && header.column() <= labels.size()) {
                problem.fix()
                        .filter(fix -> fix.kind().equals(Kinds.RENAME))
                        .ifPresent(fix -> proposed.put(header.column() - 1, fix.replacement()));
            }
        });
        return proposed;
    }

    private static Map<Integer, String> titles(TableSchema schema, List<String> labels) {
        Map<Integer, String> proposed = new LinkedHashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            String folded = Labels.fold(labels.get(i));
            boolean known = schema.field(Labels.strip(labels.get(i))).isPresent();
            List<Field> same = known || folded.isEmpty()
                    ? List.of()
                    : schema.fields().stream()
                            .filter(f -> Labels.fold(f.title()).equals(folded))
                            .toList();
            if (same.size() == 1) {
                proposed.put(i, same.get(0).name());
            }
        }
        return proposed;
    }

    private static void apply(
            Map<Integer, String> proposed,
            List<String> corrected,
            Set<String> taken,
            List<String> labels,
            TableSchema schema) {
        Map<String, Integer> wanted = new HashMap<>();
        proposed.values().forEach(name -> wanted.merge(name, 1, Integer::sum));
        proposed.forEach((column, name) -> {
            boolean unique = wanted.getOrDefault(name, 0) == 1 && !taken.contains(name);
            if (unique && !isCloseToAnother(labels.get(column), name, schema)) {
                corrected.set(column, name);
                taken.add(name);
            }
        });
    }

    /** Whether the label could as well be a slip for another field, whose own column may be there already. */
    private static boolean isCloseToAnother(String label, String name, TableSchema schema) {
        String folded = Labels.fold(label);
        if (folded.equals(Labels.fold(name))) {
            return false;
        }
        return schema.fields().stream()
                .filter(f -> !f.name().equals(name))
                .anyMatch(f -> Labels.isClose(folded, Labels.fold(f.name())));
    }
}
