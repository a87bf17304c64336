package fr.collectivites.sdk.core.table;

import fr.collectivites.sdk.core.internal.spreadsheet.SheetSettings;
import fr.collectivites.sdk.core.internal.spreadsheet.TableContent;
import fr.collectivites.sdk.core.internal.spreadsheet.TableFile;
import fr.collectivites.sdk.core.problem.ProblemSink;
import java.io.IOException;

/** Chooses the reader for a file by its name and its first bytes. */
final class TableFormats {

    private TableFormats() {}

    static TableReader open(String name, TableContent content, ReadOptions options, ProblemSink sink) {
        if (options.dialect().isStructured() && TableFile.extension(name).equals("json")) {
            return JsonRows.open(name, content, options, sink);
        }
        Limits limits = options.limits();
        SheetSettings settings = new SheetSettings(
                options.sheet().or(options.dialect()::sheet),
                limits.recordBytes(),
                limits.columns(),
                limits.expandedBytes(),
                limits.documentBytes());
        try {
            TableFile file = TableFile.open(name, content, settings, sink);
            return file.rows().isPresent()
                    ? new SheetReader(name, file.rows().get(), sink)
                    : CsvReader.open(name, file, options, sink);
        } catch (IOException e) {
            throw SourceException.of(name, e);
        }
    }
}
