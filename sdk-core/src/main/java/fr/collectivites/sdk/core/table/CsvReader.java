package fr.collectivites.sdk.core.table;

import fr.collectivites.sdk.core.internal.csv.CsvRecords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rows of delimited text. */
final class CsvReader implements TableReader, Row {

    private final String name;
    private final CsvRecords records;

    CsvReader(String name, CsvRecords records) {
        this.name = name;
        this.records = records;
    }

    static CsvRecords.Settings settings(String name, String extension, ReadOptions options) {
        return new CsvRecords.Settings(
                options.delimiter().orElse(extension.equals("tsv") ? '\t' : CsvRecords.DETECT),
                options.encoding(),
                options.limits().recordBytes(),
                options.limits().columns());
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
        facts.put("delimiter", String.valueOf(records.delimiter()));
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
        return records.text(cell);
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
