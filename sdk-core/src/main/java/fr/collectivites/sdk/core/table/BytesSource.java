package fr.collectivites.sdk.core.table;

import fr.collectivites.sdk.core.internal.spreadsheet.SeekableBytes;
import fr.collectivites.sdk.core.internal.spreadsheet.TableContent;
import fr.collectivites.sdk.core.problem.ProblemSink;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** The content of a file in memory. Not a record: it would hand out its array. */
final class BytesSource implements TableSource, TableContent {

    private final String name;
    private final byte[] content;

    BytesSource(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public TableReader open(ReadOptions options, ProblemSink sink) {
        return TableFormats.open(name, this, options, sink);
    }

    @Override
    public InputStream stream() {
        return new ByteArrayInputStream(content);
    }

    @Override
    public SeekableBytes bytes() {
        return SeekableBytes.of(content);
    }
}
