package fr.collectivites.sdk.cli.table;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.writing.TableWriter;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every correction as a line of a file, for a person with a spreadsheet. Not thread-safe. */
final class CorrectionLog implements ProblemSink, Closeable {

    private static final TableSchema SCHEMA = TableSchema.parse("{\"fields\": ["
            + "{\"name\": \"line\", \"type\": \"integer\"}, {\"name\": \"row\", \"type\": \"integer\"},"
            + " {\"name\": \"column\", \"type\": \"string\"}, {\"name\": \"kind\", \"type\": \"string\"},"
            + " {\"name\": \"applied\", \"type\": \"boolean\"}, {\"name\": \"before\", \"type\": \"string\"},"
            + " {\"name\": \"after\", \"type\": \"string\"}, {\"name\": \"why\", \"type\": \"string\"}]}");

    private final TableWriter out;
    private final Locale locale;
    private final boolean maskValues;

    CorrectionLog(Path path, Locale locale, boolean maskValues) {
        this.out = TableWriter.builder(path, SCHEMA)
                .delimiter(';')
                .byteOrderMark()
                .neutraliseFormulas()
                .accept(Outcome.INVALID)
                .open();
        this.locale = locale;
        this.maskValues = maskValues;
    }

    @Override
    public void accept(Problem change) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("line", change.line());
        row.put("row", change.row());
        row.put("column", change.field());
        row.put("kind", change.rule());
        row.put("applied", change.code() == CoreCode.CORRECTED);
        if (!maskValues) {
            row.put("before", change.value());
            row.put("after", change.fix().map(fix -> fix.replacement()));
            row.put("why", change.text(locale));
        }
        out.write(row);
    }

    /** Puts the log in its place. */
    void complete() {
        out.commit();
    }

    @Override
    public void close() {
        out.close();
    }
}
