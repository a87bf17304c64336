package fr.collectivites.sdk.core.mapping.draft;

import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.table.Labels;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which word of a field's list a value stands for: the one with the same words, or the shortest that has them all. */
final class CodeTable {

    /** More distinct values than this are no codes. */
    private static final int MOST = 50;

    private CodeTable() {}

    /** The words of the field's list by value of the column, as far as they can be told. */
    static Map<String, String> of(SampleColumn column, Field field, Vocabulary vocabulary) {
        List<String> list = field.constraint("enum")
                .filter(List.class::isInstance)
                .map(words -> ((List<?>) words).stream().map(String::valueOf).toList())
                .orElse(List.of());
        List<String> values = column.values().stream()
                .map(value -> Labels.strip(value.toString()))
                .distinct()
                .toList();
        Map<String, String> table = new LinkedHashMap<>();
        if (!list.isEmpty() && values.size() <= MOST) {
            for (String value : values) {
                word(value, list, vocabulary).ifPresent(word -> table.put(value, word));
            }
        }
        return table;
    }

    private static Optional<String> word(String value, List<String> list, Vocabulary vocabulary) {
        Optional<String> same = list.stream()
                .filter(word -> Labels.fold(word).equals(Labels.fold(value)))
                .findFirst();
        Set<String> words = vocabulary.words(value);
        return words.isEmpty()
                ? same
                : same.or(() -> list.stream()
                        .filter(word -> vocabulary.words(word).containsAll(words))
                        .min(Comparator.comparingInt(
                                word -> vocabulary.words(word).size())));
    }

    /** The table as a key of a mapping. */
    static Conversion conversion(Map<String, String> table) {
        return Conversion.codes(table.entrySet().stream()
                .map(entry -> DraftYaml.quoted(entry.getKey()) + ": " + DraftYaml.quoted(entry.getValue()))
                .collect(Collectors.joining(", ", "codes: {", "}")));
    }
}
