package fr.collectivites.sdk.core.mapping;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.table.HeaderRow;
import fr.collectivites.sdk.core.table.Labels;
import fr.collectivites.sdk.core.table.Row;
import fr.collectivites.sdk.core.table.TableReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of a source as rows of the schema. Not thread-safe. */
final class MappedReader implements TableReader, Row {

    private final TableReader reader;
    private final HeaderRow header;
    private final SourceColumns columns;
    private final RowFilter filter;
    private final List<Target> targets;
    private final ProblemSink sink;
    private final String[] texts;
    private @Nullable Row row;
    private boolean started;
    private long leftOut;

    private MappedReader(
            TableReader reader, HeaderRow header, SourceColumns columns, MappingContent content, ProblemSink sink) {
        this.reader = reader;
        this.header = header;
        this.columns = columns;
        this.filter = content.filter();
        this.targets = content.schema().fields().stream()
                .filter(field -> content.rules().containsKey(field.name()) || !content.requires(field))
                .map(field -> Target.of(field, content.rules().get(field.name())))
                .toList();
        this.sink = sink;
        this.texts = new String[targets.size()];
    }

    /** A field of the result. */
    private record Target(FieldText text, @Nullable Rule rule) {
        static Target of(Field field, @Nullable Rule rule) {
            return new Target(FieldText.of(field), rule);
        }
    }

    /** Reads the header, and says what is missing in it. */
    static MappedReader over(
            TableReader reader, Optional<Integer> headerRow, MappingContent content, ProblemSink sink) {
        HeaderRow header = HeaderRow.find(reader, headerRow, rows -> SourceColumns.headerAmong(rows, content));
        if (header.isEmpty()) {
            sink.accept(Problem.of(CoreCode.SOURCE_ERROR).rule("empty").build());
        } else if (header.guessed()) {
            sink.accept(Problem.of(CoreCode.HEADER_ROW_GUESSED)
                    .rule("mapped")
                    .severity(Severity.INFO)
                    .at(Location.row(header.row().number(), header.row().line()))
                    .value(Long.toString(header.row().number()))
                    .build());
        }
        SourceColumns columns = SourceColumns.of(header, content);
        if (!header.isEmpty()) {
            columns.report(content, sink);
        }
        return new MappedReader(reader, header, columns, content, sink);
    }

    @Override
    public boolean next() {
        if (header.isEmpty()) {
            return false;
        }
        if (!started) {
            started = true;
            row = header.row();
            for (int i = 0; i < texts.length; i++) {
                texts[i] = targets.get(i).text().name();
            }
            return true;
        }
        for (Row next = header.next(); next != null; next = header.next()) {
            if (isTaken(next)) {
                row = next;
                for (int i = 0; i < texts.length; i++) {
                    Target target = targets.get(i);
                    texts[i] = target.rule() == null ? "" : text(next, target.rule(), target.text());
                }
                return true;
            }
            leftOut++;
        }
        if (leftOut > 0) {
            sink.accept(Problem.of(CoreCode.ROWS_LEFT_OUT)
                    .value(Long.toString(leftOut))
                    .build());
            leftOut = 0;
        }
        return false;
    }

    private boolean isTaken(Row next) {
        boolean blank = true;
        for (int i = 0; blank && i < next.size(); i++) {
            blank = next.text(i).isBlank();
        }
        return !blank
                && filter.conditions().stream().allMatch(condition -> {
                    int column = columns.index(condition.column());
                    return column >= 0
                            && condition.holds().test(column < next.size() ? Labels.strip(next.text(column)) : "");
                });
    }

    private String text(Row next, Rule rule, FieldText field) {
        if (rule.origin() instanceof Rule.Constant constant) {
            return constant.text();
        } else if (rule.origin() instanceof Rule.Join join) {
            return rule.steps()
                    .apply(
                            joined(next, join, field),
                            field,
                            problem -> sink.accept(problem.at(Location.row(next.number(), next.line()))
                                    .build()));
        }
        return text(next, (Rule.Column) rule.origin(), rule.steps(), field, sink);
    }

    private String text(Row next, Rule.Column from, Steps steps, FieldText field, ProblemSink problems) {
        int column = columns.index(from);
        Object cell = column < 0 || column >= next.size() ? null : cell(next, column);
        return steps.apply(
                cell,
                field,
                problem -> problems.accept(
                        problem.at(Location.cell(next.number(), next.line(), column + 1, columns.label(column)))
                                .build()));
    }

    /** The typed value; of texts what a person sees, where the reference engine may give a date in American order. */
    private static @Nullable Object cell(Row row, int column) {
        Object value = row.value(column);
        return value instanceof String ? row.text(column) : value;
    }

    /** The parts in a row; once one of them cannot be had, what the columns hold as it stands. */
    private String joined(Row next, Rule.Join join, FieldText field) {
        StringBuilder joined = new StringBuilder();
        FieldText part = FieldText.part(field.name());
        for (Rule rule : join.parts()) {
            List<Problem> problems = new ArrayList<>();
            String text = rule.origin() instanceof Rule.Column column
                    ? text(next, column, rule.steps(), part, problems::add)
                    : text(next, rule, part);
            if (!problems.isEmpty()) {
                problems.forEach(sink::accept);
                return asItStands(next, join);
            }
            if (!text.isEmpty()) {
                joined.append(joined.length() == 0 ? "" : join.separator()).append(text);
            }
        }
        return joined.toString();
    }

    private String asItStands(Row next, Rule.Join join) {
        return join.parts().stream()
                .map(Rule::origin)
                .flatMap(origin -> origin instanceof Rule.Column column ? Stream.of(column) : Stream.empty())
                .map(columns::index)
                .distinct()
                .filter(column -> column >= 0 && column < next.size())
                .map(column -> FieldText.plain(cell(next, column)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(join.separator()));
    }

    @Override
    public Row row() {
        return this;
    }

    @Override
    public Map<String, String> facts() {
        return reader.facts();
    }

    @Override
    public long number() {
        return Objects.requireNonNull(row).number();
    }

    @Override
    public long line() {
        return Objects.requireNonNull(row).line();
    }

    @Override
    public int size() {
        return texts.length;
    }

    @Override
    public String text(int cell) {
        return texts[cell];
    }

    @Override
    public @Nullable Object value(int cell) {
        return texts[cell];
    }

    /** The column of the source that the field is taken from. */
    @Override
    public int column(int cell) {
        Rule rule = targets.get(cell).rule();
        return rule != null && rule.origin() instanceof Rule.Column from ? Math.max(0, columns.index(from) + 1) : 0;
    }

    @Override
    public void close() {
        reader.close();
    }
}
