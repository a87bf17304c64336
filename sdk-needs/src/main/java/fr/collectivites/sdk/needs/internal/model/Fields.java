package fr.collectivites.sdk.needs.internal.model;

import fr.collectivites.sdk.core.value.NumberText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The handful of moves that every entity makes with its fields. A list that was never given stays null in the field, so
 * that JSON written again has neither more nor fewer members than the JSON that was read.
 */
public final class Fields {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private Fields() {}

    /** An unmodifiable copy; null elements, which say nothing, are left out. */
    public static <T> @Nullable List<T> copy(@Nullable List<@Nullable T> list) {
        if (list == null) {
            return null;
        }
        List<T> copy = new ArrayList<>(list.size());
        for (T element : list) {
            if (element != null) {
                copy.add(element);
            }
        }
        return Collections.unmodifiableList(copy);
    }

    /** The list with one element more; starts one where there is none. */
    public static <T> List<@Nullable T> add(@Nullable List<@Nullable T> list, T element) {
        List<@Nullable T> longer = list == null ? new ArrayList<>() : new ArrayList<>(list);
        longer.add(Objects.requireNonNull(element));
        return longer;
    }

    /** A modifiable list of the elements as a builder keeps them; null stays null. */
    public static <T> @Nullable List<@Nullable T> open(@Nullable Collection<? extends T> list) {
        return list == null ? null : new ArrayList<>(list);
    }

    /** The list, empty when it was never given. */
    public static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** The texts read as values; blank ones are skipped. */
    public static <T> List<T> list(@Nullable List<String> texts, Function<String, T> reading) {
        return list(texts).stream().filter(text -> !text.isBlank()).map(reading).toList();
    }

    /** The texts read as values; those that cannot be read are skipped. */
    public static <T> List<T> readable(@Nullable List<String> texts, Function<String, Optional<T>> reading) {
        return list(texts).stream()
                .flatMap(text -> reading.apply(text).stream())
                .toList();
    }

    /** The text read as a value that any text has; nothing when there is no text. */
    public static <T> Optional<T> read(@Nullable String text, Function<String, T> reading) {
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(reading.apply(text));
    }

    /** The text read as a value that not every text has. */
    public static <T> Optional<T> parse(@Nullable String text, Function<String, Optional<T>> reading) {
        return text == null ? Optional.empty() : reading.apply(text);
    }

    /** The number, if it is a whole one that an {@code int} holds. */
    public static Optional<Integer> whole(@Nullable NumberText text) {
        return Optional.ofNullable(text)
                .flatMap(NumberText::number)
                .filter(number -> number.abs().compareTo(LARGEST) <= 0
                        && number.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::intValue);
    }

    /** The values of fields in a row, nulls included: what {@code equals} and {@code hashCode} go by. */
    public static Stream<@Nullable Object> state(@Nullable Object... fields) {
        return Stream.of(fields);
    }

    /** Concatenates parts that are there, for {@code toString}. */
    public static String describe(String type, @Nullable Object... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(", ", type + "[", "]"));
    }
}
