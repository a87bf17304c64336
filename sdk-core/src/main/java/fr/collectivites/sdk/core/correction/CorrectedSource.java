package fr.collectivites.sdk.core.correction;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Fix;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.table.HeaderRow;
import fr.collectivites.sdk.core.table.Labels;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.Row;
import fr.collectivites.sdk.core.table.TableReader;
import fr.collectivites.sdk.core.table.TableSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A source as it is after correction, its columns those of the copy. Rows are corrected in batches while they are read; each opening does the work again
 * and reports its changes to the log.
 */
final class CorrectedSource implements TableSource {

    private static final int BATCH = 500;

    /** Findings on the way the original is stored, which is not that of the copy. */
    private static final Set<CoreCode> OF_STORAGE = Set.of(CoreCode.DELIMITER_MISREAD, CoreCode.NON_UTF8_ENCODING);

    private final TableSource original;
    private final ReadOptions reading;
    private final CorrectionPlan plan;
    private final ProblemSink log;
    private boolean losing;

    CorrectedSource(TableSource original, ReadOptions reading, CorrectionPlan plan, ProblemSink log) {
        this.original = original;
        this.reading = reading;
        this.plan = plan;
        this.log = log;
    }

    @Override
    public String name() {
        return original.name();
    }

    /** Whether something of the original would not be in a copy: cells without a column, or what could not be read. */
    boolean isLosing() {
        return losing;
    }

    /** Opens the corrected rows; how they are read was settled before. */
    @Override
    public TableReader open(ReadOptions unused, ProblemSink sink) {
        TableReader reader = original.open(reading, problem -> {
            losing |= problem.severity() == Severity.ERROR && !isOfStorage(problem);
            losing |= problem.code() == CoreCode.UNTERMINATED_QUOTE;
            sink.accept(problem);
        });
        try {
            return new Reader(reader, HeaderRow.find(reader, reading));
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private static boolean isOfStorage(Problem problem) {
        return (problem.code() instanceof CoreCode code && OF_STORAGE.contains(code))
                || problem.rule()
                        .filter(Set.of("extension", "compressed")::contains)
                        .isPresent();
    }

    private final class Reader implements TableReader {
        private final TableReader reader;
        private final HeaderRow header;
        private final RowCorrection correction;
        private final List<Integer> arrangement;
        private final List<CorrectedRow> batch = new ArrayList<>();
        private int place = -1;
        private @Nullable Row current;
        private boolean begun;

        private Reader(TableReader reader, HeaderRow header) {
            this.reader = reader;
            this.header = header;
            this.correction = plan.rows();
            this.arrangement = plan.arrangement();
        }

        @Override
        public boolean next() {
            if (header.isEmpty()) {
                return false;
            } else if (!begun) {
                begun = true;
                reportHeader();
                current = arranged(headerRow(), cell -> plan.copyLabels().get(cell));
                return true;
            }
            place++;
            if (place >= batch.size() && !fill()) {
                return false;
            }
            current = arranged(batch.get(place), cell -> "");
            return true;
        }

        private Row arranged(CorrectedRow row, IntFunction<String> added) {
            return new ArrangedRow(row, arrangement, plan.labels().size(), added);
        }

        private CorrectedRow headerRow() {
            CorrectedRow row = CorrectedRow.of(header.row(), plan.labels().size());
            for (int i = 0; i < plan.labels().size(); i++) {
                row.cells()[i] = plan.labels().get(i);
            }
            return row;
        }

        private void reportHeader() {
            Row row = header.row();
            if (header.guessed()) {
                log.accept(Problem.of(CoreCode.CORRECTED)
                        .rule(Kinds.TITLE_ROWS)
                        .at(Location.row(row.number(), row.line()))
                        .value(String.valueOf(row.number() - 1))
                        .with("after", "")
                        .build());
            }
            for (int i = 0; i < plan.labels().size(); i++) {
                String after = plan.labels().get(i);
                String before = row.text(i);
                if (!before.equals(after)) {
                    String kind = Labels.strip(before).equals(after) ? Kinds.TRIM : Kinds.RENAME;
                    log.accept(Problem.of(CoreCode.CORRECTED)
                            .rule(kind)
                            .at(Location.header(i + 1, after))
                            .value(before)
                            .with("after", after)
                            .fix(new Fix(kind, after))
                            .build());
                }
            }
            if (!plan.isInOrder()) {
                log.accept(Problem.of(CoreCode.CORRECTED)
                        .rule("column-order")
                        .at(Location.header(0, ""))
                        .build());
            }
            for (String field : plan.added()) {
                log.accept(Problem.of(CoreCode.CORRECTED)
                        .rule("add-column")
                        .at(Location.header(0, field))
                        .with("after", field)
                        .build());
            }
        }

        private boolean fill() {
            batch.clear();
            place = 0;
            for (Row row = header.next(); row != null; row = batch.size() < BATCH ? header.next() : null) {
                CorrectedRow copy = CorrectedRow.of(row, plan.labels().size());
                if (copy.isBlank()) {
                    log.accept(Problem.of(CoreCode.CORRECTED)
                            .rule(Kinds.BLANK_ROW)
                            .at(Location.row(row.number(), row.line()))
                            .build());
                } else {
                    losing |= plan.isLosing(copy);
                    batch.add(copy);
                }
                if (batch.size() == BATCH) {
                    break;
                }
            }
            correction.correct(batch);
            batch.forEach(row -> row.report(plan::label, log));
            return !batch.isEmpty();
        }

        @Override
        public Row row() {
            return Objects.requireNonNull(current);
        }

        @Override
        public Map<String, String> facts() {
            return reader.facts();
        }

        @Override
        public void close() {
            reader.close();
        }
    }

    /** Labels that are there twice, or not at all: a copy by names has no place for their cells. */
    static Set<Integer> withoutPlace(List<String> labels) {
        Set<String> seen = new HashSet<>();
        Set<Integer> columns = new HashSet<>();
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i).isEmpty() || !seen.add(labels.get(i))) {
                columns.add(i);
            }
        }
        return columns;
    }
}
