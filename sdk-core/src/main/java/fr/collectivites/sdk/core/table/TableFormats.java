package fr.collectivites.sdk.core.table;

import fr.collectivites.sdk.core.internal.csv.CsvRecords;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.Supplier;

/** Chooses the reader for a file by its name. */
final class TableFormats {

    private TableFormats() {}

    static TableReader open(String name, Supplier<InputStream> stream, ReadOptions options, ProblemSink sink) {
        String extension = extension(name);
        switch (extension) {
            case "csv", "tsv" -> {}
            default ->
                // Read as text all the same, but Validata goes by the extension and would refuse the file
                sink.accept(Problem.of(CoreCode.FORMAT_ERROR)
                        .rule("extension")
                        .value(extension)
                        .build());
        }
        return new CsvReader(name, new CsvRecords(stream.get(), CsvReader.settings(name, extension, options), sink));
    }

    static String extension(String name) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = file.lastIndexOf('.');
        return dot < 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
