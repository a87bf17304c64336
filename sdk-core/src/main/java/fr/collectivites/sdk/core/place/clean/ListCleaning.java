package fr.collectivites.sdk.core.place.clean;

import fr.collectivites.sdk.core.internal.model.CodeListFile;
import fr.collectivites.sdk.core.place.CodeLists;
import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.table.Labels;
import fr.collectivites.sdk.core.value.Concept;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lists in the words of the standard: entries parted by other separators, in another spelling, by a synonym of ours, or in
 * the words of version 0.1. An entry that is not known stays, in its place.
 */
final class ListCleaning implements FieldCleaning {

    private static final Map<StandardField, Map<String, List<String>>> WORDS = words();

    /** Texts as an API writes them into a cell. */
    private static final Pattern JSON_ARRAY = Pattern.compile("\\[\\s*\"[^\\[\\]]*\"\\s*]");

    @Override
    public void clean(Draft place) {
        WORDS.forEach((field, known) -> {
            List<String> written = place.record().texts(field);
            List<String> cleaned = new ArrayList<>();
            for (String text : written) {
                if (!text.isBlank()) {
                    cleaned.addAll(entries(known, text.strip()));
                }
            }
            place.set(field, cleaned.stream().distinct().toList());
        });
    }

    private static List<String> entries(Map<String, List<String>> known, String text) {
        List<String> whole = known.get(Labels.fold(text));
        if (whole != null) {
            return whole;
        }
        if (JSON_ARRAY.matcher(text).matches()) {
            return entries(
                    known,
                    text.substring(1, text.length() - 1).replace("\"", "").strip());
        }
        for (String separator : List.of(";", "\\|", ",", "\\n", "/")) {
            List<Optional<List<String>>> parts = Stream.of(text.split(separator))
                    .filter(part -> !part.isBlank())
                    .map(part -> Optional.ofNullable(known.get(Labels.fold(part))))
                    .toList();
            if (parts.size() > 1 && parts.stream().allMatch(Optional::isPresent)) {
                return parts.stream()
                        .flatMap(Optional::stream)
                        .flatMap(List::stream)
                        .toList();
            }
        }
        return List.of(text);
    }

    private static Map<StandardField, Map<String, List<String>>> words() {
        Map<StandardField, Map<String, List<String>>> all = new EnumMap<>(StandardField.class);
        for (StandardField field : CodeLists.fields()) {
            Map<String, List<String>> known = new HashMap<>();
            for (Concept entry : CodeLists.entries(field)) {
                known.put(Labels.fold(entry.code()), List.of(entry.code()));
                known.putIfAbsent(Labels.fold(entry.label()), List.of(entry.code()));
            }
            all.put(field, known);
        }
        for (List<String> cells : CodeListFile.rows(ListCleaning.class, "synonyms.tsv")) {
            all.computeIfAbsent(StandardField.ofColumn(cells.get(0)).orElseThrow(), absent -> new HashMap<>())
                    .putIfAbsent(Labels.fold(cells.get(1)), List.of(cells.get(2).split("\\|")));
        }
        return all;
    }
}
