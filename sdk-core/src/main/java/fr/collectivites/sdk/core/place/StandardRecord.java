package fr.collectivites.sdk.core.place;

import fr.collectivites.sdk.core.internal.model.EntityMembers;
import fr.collectivites.sdk.core.value.NumberText;
import fr.collectivites.sdk.core.value.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A {@link MediationPoint} as its texts by field: the form in which places are read, judged, cleaned, compared and merged.
 * A field that is not a list has one text, none when it is empty; lists have theirs as written, blank ones included, so that
 * nothing is lost on the way from a table to an entity and back. Immutable and thread-safe.
 */
public final class StandardRecord {

    private static final StandardRecord EMPTY =
            new StandardRecord(new EnumMap<>(StandardField.class), new LinkedHashMap<>());

    private final EnumMap<StandardField, List<String>> texts;
    private final Map<String, @Nullable Object> extras;

    private StandardRecord(EnumMap<StandardField, List<String>> texts, Map<String, @Nullable Object> extras) {
        this.texts = texts;
        this.extras = extras;
    }

    /** A record without any text. */
    public static StandardRecord empty() {
        return EMPTY;
    }

    /**
     * The record of those cells of a table.
     *
     * @param cells content of the cells by field; empty ones are none
     * @param extras what stands beyond the columns of the standard, by name
     */
    public static StandardRecord of(
            Map<StandardField, String> cells, StandardVersion version, Map<String, ? extends @Nullable Object> extras) {
        EnumMap<StandardField, List<String>> texts = new EnumMap<>(StandardField.class);
        cells.forEach((field, cell) -> {
            if (!cell.isEmpty()) {
                texts.put(field, split(field, version, cell));
            }
        });
        return new StandardRecord(texts, new LinkedHashMap<>(extras));
    }

    /** The texts of a place. Members of its nested parts that the standard does not have are not among them. */
    public static StandardRecord of(MediationPoint place) {
        Map<String, @Nullable Object> members = EntityMembers.of(place);
        EnumMap<StandardField, List<String>> texts = new EnumMap<>(StandardField.class);
        for (StandardField field : StandardField.values()) {
            List<String> values = values(at(members, field.path()));
            if (!values.isEmpty()) {
                texts.put(field, values);
            }
        }
        // JSON may write a number in another way than the place does
        place.latitudeText().ifPresent(text -> texts.put(StandardField.LATITUDE, List.of(text)));
        place.longitudeText().ifPresent(text -> texts.put(StandardField.LONGITUDE, List.of(text)));
        return new StandardRecord(texts, new LinkedHashMap<>(place.unknownFields()));
    }

    private static @Nullable Object at(Map<String, @Nullable Object> members, List<String> path) {
        Object value = members;
        for (String name : path) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return value;
    }

    private static List<String> values(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }

    /** The place that has these texts; those that are no columns of the standard are its unknown fields. */
    public MediationPoint toPlace() {
        Map<String, Object> members = new LinkedHashMap<>();
        texts.forEach((field, values) -> put(members, field, values));
        Map<String, @Nullable Object> all = new LinkedHashMap<>(members);
        MediationPoint place = EntityMembers.entity(all, MediationPoint.class);
        if (extras.isEmpty()) {
            return place;
        }
        MediationPoint.Builder builder = place.toBuilder();
        extras.forEach(builder::unknownField);
        return builder.build();
    }

    @SuppressWarnings("unchecked") // nested members are made here
    private static void put(Map<String, Object> members, StandardField field, List<String> values) {
        Map<String, Object> inner = members;
        List<String> path = field.path();
        for (String name : path.subList(0, path.size() - 1)) {
            inner = (Map<String, Object>) inner.computeIfAbsent(name, absent -> new LinkedHashMap<String, Object>());
        }
        inner.put(path.get(path.size() - 1), field.isList() ? values : values.get(0));
    }

    /** The texts of a field as written; empty when it has none. */
    public List<String> texts(StandardField field) {
        return texts.getOrDefault(field, List.of());
    }

    /** The text of a field without the spaces around it, if one is written there; of a list, the first that is. */
    public Optional<String> text(StandardField field) {
        return texts(field).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** The texts of a list that are written, without the spaces around them. */
    public List<String> written(StandardField field) {
        return texts(field).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The texts of a field read as entries of a code list. */
    public <C> List<C> codes(StandardField field, Function<String, C> reading) {
        return written(field).stream().map(reading).toList();
    }

    /** Where it lies, if both coordinates are numbers within bounds. */
    public Optional<Position> position() {
        return number(StandardField.LATITUDE)
                .flatMap(north -> number(StandardField.LONGITUDE).flatMap(east -> Position.of(north, east)));
    }

    private Optional<BigDecimal> number(StandardField field) {
        return text(field).map(NumberText::of).flatMap(NumberText::number);
    }

    /** What stands beyond the columns of the standard, by name. */
    public Map<String, @Nullable Object> extras() {
        return Collections.unmodifiableMap(extras);
    }

    /** The text of a column beyond the standard; empty when it is not there. */
    public String extra(String column) {
        Object value = extras.get(column);
        return value == null ? "" : value.toString();
    }

    /** This record with that text in a field; an empty one leaves the field without. */
    public StandardRecord with(StandardField field, String text) {
        return with(field, text.isEmpty() ? List.of() : List.of(text));
    }

    /**
     * This record with those texts in a field.
     *
     * @throws IllegalArgumentException if there are several and the field is not a list
     */
    public StandardRecord with(StandardField field, List<String> values) {
        if (values.size() > 1 && !field.isList()) {
            throw new IllegalArgumentException(field.column() + " holds one value, not " + values.size());
        }
        EnumMap<StandardField, List<String>> changed = new EnumMap<>(texts);
        if (values.isEmpty()) {
            changed.remove(field);
        } else {
            changed.put(field, List.copyOf(values));
        }
        return new StandardRecord(changed, extras);
    }

    /** This record with a column beyond the standard. */
    public StandardRecord withExtra(String column, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(extras);
        changed.put(column, value);
        return new StandardRecord(texts, changed);
    }

    /** This record without the columns beyond the standard that are not named. */
    public StandardRecord keepingExtras(List<String> columns) {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>(extras);
        kept.keySet().retainAll(columns);
        return new StandardRecord(texts, kept);
    }

    /** The text of a field as one cell of a table in that version. */
    public String cell(StandardField field, StandardVersion version) {
        return String.join(String.valueOf(version.separator()), texts(field));
    }

    private static List<String> split(StandardField field, StandardVersion version, String cell) {
        List<String> values = new ArrayList<>();
        int from = 0;
        int to = field.isList() ? cell.indexOf(version.separator()) : -1;
        while (to >= 0) {
            values.add(cell.substring(from, to));
            from = to + 1;
            to = cell.indexOf(version.separator(), from);
        }
        values.add(cell.substring(from));
        return values;
    }

    /** Equal when all texts are, those beyond the standard included. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StandardRecord that && texts.equals(that.texts) && extras.equals(that.extras);
    }

    @Override
    public int hashCode() {
        return texts.hashCode() * 31 + extras.hashCode();
    }

    /** Identifier and name: for logs and debuggers. */
    @Override
    public String toString() {
        return "StandardRecord[" + text(StandardField.ID).orElse("") + ", "
                + text(StandardField.NAME).orElse("") + "]";
    }
}
