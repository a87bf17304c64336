package fr.collectivites.sdk.core.table;

import fr.collectivites.sdk.core.problem.ProblemSink;
import java.io.ByteArrayInputStream;

/** The content of a file in memory. Not a record: it would hand out its array. */
final class BytesSource implements TableSource {

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
        return TableFormats.open(name, () -> new ByteArrayInputStream(content), options, sink);
    }
}
