package fr.collectivites.sdk.core.table;

import fr.collectivites.sdk.core.internal.spreadsheet.SheetFault;
import fr.collectivites.sdk.core.internal.spreadsheet.SheetRows;
import fr.collectivites.sdk.core.problem.ProblemSink;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of a sheet. Where the content breaks off there is a finding, and the rows end. */
final class SheetReader implements TableReader, Row {

    private final String name;
    private final SheetRows rows;
    private final ProblemSink sink;
    private long number;
    private boolean ended;

    SheetReader(String name, SheetRows rows, ProblemSink sink) {
        this.name = name;
        this.rows = rows;
        this.sink = sink;
    }

    @Override
    public boolean next() {
        if (ended) {
            return false;
        }
        try {
            if (rows.next()) {
                number++;
                return true;
            }
        } catch (SheetFault fault) {
            sink.accept(fault.problem());
        } catch (IOException e) {
            throw SourceException.of(name, e);
        }
        ended = true;
        return false;
    }

    @Override
    public Row row() {
        return this;
    }

    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("format", rows.format());
        if (!rows.sheet().isEmpty()) {
            facts.put("sheet", rows.sheet());
        }
        return facts;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public long line() {
        return 0;
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public String text(int cell) {
        return rows.text(cell);
    }

    @Override
    public @Nullable Object value(int cell) {
        return rows.value(cell);
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw SourceException.of(name, e);
        }
    }
}
