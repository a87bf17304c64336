package fr.collectivites.sdk.core.correction;

import fr.collectivites.sdk.core.problem.Fix;
import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.schema.FieldType;
import fr.collectivites.sdk.core.table.Labels;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words that can only stand for one of those that a field accepts. */
final class Words {

    private static final Pattern LETTERS = Pattern.compile("[a-z]{5,}");

    /** What means yes or no in French and English files whatever the column. A letter alone might mean anything. */
    private static final Map<String, Boolean> YES_OR_NO = Map.of(
            "oui", true, "vrai", true, "true", true, "yes", true, "1", true, "non", false, "faux", false, "false",
            false, "no", false, "0", false);

    private Words() {}

    /** The field's own word for yes or no, where the cell holds another one. */
    static Optional<Fix> ofBoolean(Field field, String cell) {
        if (field.type() != FieldType.BOOLEAN) {
            return Optional.empty();
        }
        List<String> yes = field.texts("trueValues").orElse(List.of("true", "1", "True", "TRUE"));
        List<String> no = field.texts("falseValues").orElse(List.of("false", "0", "False", "FALSE"));
        Boolean meant = YES_OR_NO.get(Labels.fold(cell));
        if (meant == null || yes.isEmpty() || no.isEmpty() || yes.contains(cell) || no.contains(cell)) {
            return Optional.empty();
        }
        return Optional.of(new Fix(Kinds.SPELLING, meant ? yes.get(0) : no.get(0)));
    }

    /**
     * The one value of a list that is one letter away, of at least five letters and no digits: codes differ by one
     * character without being slips of each other.
     */
    static Optional<Fix> ofList(Field field, String cell) {
        List<?> list = field.constraint("enum")
                .filter(List.class::isInstance)
                .map(List.class::cast)
                .orElse(List.of());
        String folded = Labels.fold(cell);
        if (field.type() != FieldType.STRING || !LETTERS.matcher(folded).matches()) {
            return Optional.empty();
        }
        List<String> close = list.stream()
                .map(String::valueOf)
                .filter(word -> LETTERS.matcher(Labels.fold(word)).matches())
                .filter(word -> Labels.isClose(folded, Labels.fold(word)))
                .toList();
        return close.size() == 1 ? Optional.of(new Fix(Kinds.SPELLING, close.get(0))) : Optional.empty();
    }
}
