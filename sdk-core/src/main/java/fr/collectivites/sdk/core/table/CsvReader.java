package fr.collectivites.sdk.core.table;

import fr.collectivites.sdk.core.internal.csv.CsvRecords;
import fr.collectivites.sdk.core.internal.csv.IntricateRecords;
import fr.collectivites.sdk.core.internal.csv.TextRecords;
import fr.collectivites.sdk.core.internal.range.CellBytes;
import fr.collectivites.sdk.core.internal.spreadsheet.TableFile;
import fr.collectivites.sdk.core.problem.ProblemSink;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of delimited text. */
final class CsvReader implements TableReader, Row, CellBytes {

    private static final byte[] NONE = {};

    private final String name;
    private final TextRecords records;
    /** The records, when their cells are ranges of bytes. */
    private final @Nullable CsvRecords ranges;

    CsvReader(String name, TextRecords records) {
        this.name = name;
        this.records = records;
        this.ranges = records instanceof CsvRecords plain ? plain : null;
    }

    /** Opens delimited text by what the options and the extension tell of it. */
    static CsvReader open(String name, TableFile file, ReadOptions options, ProblemSink sink) throws IOException {
        Dialect dialect = options.dialect();
        String tabs = file.extension().equals("tsv") ? "\t" : "";
        String delimiter =
                options.delimiter().map(String::valueOf).or(dialect::delimiter).orElse(tabs);
        boolean single = delimiter.length() == 1 && ReadOptions.isDelimiter(delimiter.charAt(0));
        CsvRecords.Settings settings = new CsvRecords.Settings(
                single ? delimiter.charAt(0) : CsvRecords.DETECT,
                options.encoding(),
                options.limits().recordBytes(),
                options.limits().columns(),
                dialect.skipInitialSpace().orElse(false));
        InputStream text = file.text().orElseThrow();
        return new CsvReader(
                name,
                dialect.isIntricate()
                        ? IntricateRecords.open(text, marks(dialect, delimiter), settings, sink)
                        : CsvRecords.open(text, settings, sink));
    }

    /** What is not declared is as the standard has it (Table Dialect 2.0): no detection where a dialect is special. */
    private static IntricateRecords.Marks marks(Dialect dialect, String delimiter) {
        Character escape = dialect.escapeChar().orElse(null);
        Character quote = dialect.quoteChar().orElse(escape == null ? '"' : null);
        return new IntricateRecords.Marks(
                delimiter.isEmpty() ? "," : delimiter,
                dialect.lineTerminator().filter(Dialect::isUnusual).orElse(""),
                quote,
                dialect.doubleQuote(),
                escape);
    }

    @Override
    public boolean next() {
        try {
            return records.next();
        } catch (IOException | UncheckedIOException e) {
            throw SourceException.of(name, e);
        }
    }

    @Override
    public Row row() {
        return this;
    }

    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("format", "csv");
        facts.put("encoding", records.encoding());
        facts.put("delimiter", records.separator());
        return facts;
    }

    @Override
    public long number() {
        return records.number();
    }

    @Override
    public long line() {
        return records.line();
    }

    @Override
    public int size() {
        return records.size();
    }

    @Override
    public String text(int cell) {
        return records.text(cell);
    }

    @Override
    public Object value(int cell) {
        return records.reference(cell);
    }

    /** None for the first row, which the reference engine may read otherwise. */
    @Override
    public byte[] bytes() {
        return ranges == null || ranges.number() == 1 ? NONE : ranges.bytes();
    }

    @Override
    public int origin() {
        return ranges().origin();
    }

    @Override
    public int[] starts() {
        return ranges().starts();
    }

    @Override
    public int[] ends() {
        return ranges().ends();
    }

    /** The text ahead; null where cells are no ranges of it. */
    @Nullable TextAhead ahead() {
        return ranges == null ? null : new TextAhead(name, ranges);
    }

    private CsvRecords ranges() {
        return Objects.requireNonNull(ranges);
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw SourceException.of(name, e);
        }
    }
}
