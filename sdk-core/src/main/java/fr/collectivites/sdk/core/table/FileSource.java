package fr.collectivites.sdk.core.table;

import fr.collectivites.sdk.core.internal.spreadsheet.SeekableBytes;
import fr.collectivites.sdk.core.internal.spreadsheet.TableContent;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file. */
record FileSource(Path path) implements TableSource, TableContent {

    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public TableReader open(ReadOptions options, ProblemSink sink) {
        return TableFormats.open(name(), this, options, sink);
    }

    @Override
    public SeekableBytes bytes() throws IOException {
        return SeekableBytes.of(path);
    }

    @Override
    public InputStream stream() {
        try {
            if (Files.isDirectory(path)) {
                throw new SourceException(
                        name(),
                        Problem.of(CoreCode.SOURCE_ERROR)
                                .rule("folder")
                                .value(name())
                                .build(),
                        null);
            }
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw SourceException.of(name(), e);
        }
    }
}
