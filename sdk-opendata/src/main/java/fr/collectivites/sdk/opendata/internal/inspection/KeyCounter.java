package fr.collectivites.sdk.opendata.internal.inspection;

import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.validation.check.Check;
import fr.collectivites.sdk.core.validation.check.CheckRow;
import fr.collectivites.sdk.core.validation.check.CheckTable;
import fr.collectivites.sdk.opendata.internal.digest.Digests;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts the different primary keys of one table, by the first 64 bits of their SHA-256. Used for one validation. */
final class KeyCounter implements Check {

    /** More are not counted: they would take more memory than a count is worth. */
    private static final int MOST = 2_000_000;

    private final List<String> key;
    private final Set<Long> seen = new HashSet<>();
    private boolean complete = true;

    KeyCounter(List<String> key) {
        this.key = key;
    }

    /** Number of keys; -1 when there is no key, its columns are not all there, or there are too many. */
    long count() {
        return key.isEmpty() || !complete ? -1 : seen.size();
    }

    @Override
    public Run start(CheckTable table, ProblemSink sink) {
        List<Integer> columns = key.stream().map(table::column).toList();
        complete = columns.stream().allMatch(column -> column >= 0);
        return (row, problems) -> {
            if (complete && !columns.isEmpty()) {
                take(row, columns);
                complete = seen.size() <= MOST;
            }
        };
    }

    private void take(CheckRow row, List<Integer> columns) {
        StringBuilder text = new StringBuilder();
        boolean nothing = true;
        for (int column : columns) {
            String cell = row.text(column).strip();
            nothing &= cell.isEmpty();
            text.append(cell.length()).append(':').append(cell);
        }
        if (!nothing) {
            seen.add(ByteBuffer.wrap(Digests.sha256(text.toString())).getLong());
        }
    }
}
