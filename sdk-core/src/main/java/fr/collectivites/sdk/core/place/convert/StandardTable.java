package fr.collectivites.sdk.core.place.convert;

import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.place.StandardVersion;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.Row;
import fr.collectivites.sdk.core.table.TableReader;
import fr.collectivites.sdk.core.table.TableSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The tables of {@code LaMednum/standard-mediation-num}, in both versions. Nothing is lost either way: cells are kept as
 * written, valid or not, and a column that the standard does not have becomes an extra of each place. Reading judges nothing
 * but what no place can hold. Stateless.
 */
public final class StandardTable {

    private StandardTable() {}

    /**
     * What a table holds.
     *
     * @param version the version that its header is of
     * @param rows its places, in the order of the rows
     */
    public record Content(StandardVersion version, List<PlaceRow> rows) {
        /** Takes a copy of the list. */
        public Content {
            rows = List.copyOf(rows);
        }

        /** The places alone. */
        public List<StandardRecord> records() {
            return rows.stream().map(PlaceRow::record).toList();
        }
    }

    /**
     * The places of a table, in memory; blank rows are passed over.
     *
     * @param sink takes findings on the file itself and on what no place can hold: {@code duplicate-label} for a second
     *     column of a name and {@code blank-label} for a column of none (their cells are left out), {@code extra-cell} for a
     *     cell beyond the header
     * @throws fr.collectivites.sdk.core.table.SourceException if the source cannot be read
     */
    public static Content read(TableSource source, ProblemSink sink) {
        return read(source, ReadOptions.defaults(), sink);
    }

    /** As {@link #read(TableSource, ProblemSink)}, where detection must be overruled. */
    public static Content read(TableSource source, ReadOptions options, ProblemSink sink) {
        List<PlaceRow> rows = new ArrayList<>();
        StandardVersion version = read(source, options, sink, rows::add);
        return new Content(version, rows);
    }

    /** As {@link #read(TableSource, ProblemSink)}, handing over each place as soon as it is read. */
    public static StandardVersion read(
            TableSource source, ReadOptions options, ProblemSink sink, Consumer<? super PlaceRow> places) {
        try (TableReader reader = source.open(options, sink)) {
            if (!reader.next()) {
                return StandardVersion.V1_0;
            }
            Header header = new Header(reader.row(), sink);
            while (reader.next()) {
                PlaceRow place = header.read(reader.row(), sink);
                if (place != null) {
                    places.accept(place);
                }
            }
            return header.version;
        }
    }

    /**
     * Places as a table: all columns of the version in its order, then the fields that it does not have and the extras, each
     * where some place has one. The places are iterated once for the header, and once more each time the source is opened.
     *
     * @param name what reports call the table
     */
    public static TableSource rows(String name, StandardVersion version, Iterable<StandardRecord> places) {
        Set<String> header = new LinkedHashSet<>(version.columns());
        Map<String, StandardField> fields = new LinkedHashMap<>();
        Stream.of(StandardField.values())
                .forEach(field -> fields.put(version.column(field).orElse(field.column()), field));
        for (StandardRecord place : places) {
            fields.forEach((column, field) -> {
                if (!header.contains(column) && !place.texts(field).isEmpty()) {
                    header.add(column);
                }
            });
        }
        for (StandardRecord place : places) {
            header.addAll(place.extras().keySet());
        }
        List<String> columns = List.copyOf(header);
        Iterable<List<String>> rows = () -> StreamSupport.stream(places.spliterator(), false)
                .map(place -> columns.stream()
                        .map(column -> cell(place, fields.get(column), column, version))
                        .toList())
                .iterator();
        return TableSource.rows(name, columns, rows);
    }

    private static String cell(
            StandardRecord place, @Nullable StandardField field, String column, StandardVersion version) {
        return field == null ? place.extra(column) : place.cell(field, version);
    }

    /** The columns of a table that is being read. */
    private static final class Header {
        private final StandardVersion version;
        private final List<String> labels = new ArrayList<>();
        private final List<@Nullable StandardField> fields = new ArrayList<>();
        private final Map<StandardField, Integer> columns = new EnumMap<>(StandardField.class);

        Header(Row header, ProblemSink sink) {
            List<String> written = Stream.iterate(0, i -> i < header.size(), i -> i + 1)
                    .map(i -> header.text(i).strip())
                    .toList();
            this.version = StandardVersion.of(written);
            Map<String, StandardField> known = Stream.of(StandardField.values())
                    .filter(field -> version.column(field).isPresent())
                    .collect(Collectors.toMap(field -> version.column(field).orElseThrow(), field -> field));
            // What the other version alone has is read under its name there: nothing may become an extra in vain
            Stream.of(StandardField.values()).forEach(field -> known.putIfAbsent(field.column(), field));
            Set<String> seen = new HashSet<>();
            for (int cell = 0; cell < written.size(); cell++) {
                String label = written.get(cell);
                boolean twice = !label.isEmpty() && !seen.add(label);
                if (twice || label.isEmpty()) {
                    sink.accept(Problem.of(twice ? CoreCode.DUPLICATE_LABEL : CoreCode.BLANK_LABEL)
                            .rule("unread")
                            .at(Location.header(cell + 1, label))
                            .value(label)
                            .build());
                }
                StandardField field = twice ? null : known.get(label);
                labels.add(twice ? "" : label);
                fields.add(columns.containsKey(field) ? null : field);
                if (field != null) {
                    columns.putIfAbsent(field, cell + 1);
                }
            }
        }

        @Nullable PlaceRow read(Row row, ProblemSink sink) {
            Map<StandardField, String> cells = new EnumMap<>(StandardField.class);
            Map<String, Object> extras = new LinkedHashMap<>();
            boolean blank = true;
            for (int cell = 0; cell < row.size(); cell++) {
                String text = row.text(cell);
                blank &= text.isEmpty();
                if (cell >= labels.size()) {
                    if (!text.isEmpty()) {
                        sink.accept(Problem.of(CoreCode.EXTRA_CELL)
                                .value(text)
                                .at(Location.cell(row.number(), row.line(), cell + 1, ""))
                                .build());
                    }
                    continue;
                }
                StandardField field = fields.get(cell);
                if (field != null) {
                    cells.put(field, text);
                } else if (!labels.get(cell).isEmpty()) {
                    // Empty ones too, so that the column is written again
                    extras.put(labels.get(cell), text);
                }
            }
            return blank
                    ? null
                    : new PlaceRow(StandardRecord.of(cells, version, extras), row.number(), row.line(), columns);
        }
    }
}
