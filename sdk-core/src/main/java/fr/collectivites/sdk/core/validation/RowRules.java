package fr.collectivites.sdk.core.validation;

import fr.collectivites.sdk.core.internal.key.KnownTables;
import fr.collectivites.sdk.core.internal.key.References;
import fr.collectivites.sdk.core.internal.key.RowKeys;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.table.Row;
import fr.collectivites.sdk.core.validation.check.Check;
import java.util.ArrayList;
import java.util.List;

/** All that is said of rows: types and constraints, keys, references, checks. Not thread-safe. */
final class RowRules {

    private final RowCheck cells;
    private final RowKeys keys;
    private final References references;
    private final CheckView view;
    private final List<Check.Run> checks = new ArrayList<>();

    /** Begins; what the header alone tells is found now. */
    RowRules(TableRules rules, HeaderMatch match, KnownTables known, ProblemSink sink) {
        keys = new RowKeys(rules.schema(), match.columns(), rules.standard());
        references = new References(rules.schema(), match.columns(), known, sink);
        cells = new RowCheck(rules, match);
        view = new CheckView(match, cells);
        rules.checks().forEach(check -> checks.add(check.start(view, sink)));
    }

    /** Whether nothing is remembered of rows: neither keys nor references. */
    boolean forgetful() {
        return keys.isEmpty() && references.isEmpty();
    }

    void check(Row row, ProblemSink sink) {
        cells.check(row, sink);
        keys.check(row, cells, sink);
        references.check(row, cells, sink);
        view.moveTo(row);
        for (Check.Run check : checks) {
            check.row(view, sink);
        }
    }

    void end(ProblemSink sink) {
        keys.end(sink);
        references.end(sink);
        checks.forEach(check -> check.end(sink));
    }
}
