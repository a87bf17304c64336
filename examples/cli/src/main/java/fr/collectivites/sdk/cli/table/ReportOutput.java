package fr.collectivites.sdk.cli.table;

import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.report.ReportPages;
import fr.collectivites.sdk.core.report.ReportSeries;
import fr.collectivites.sdk.core.report.ReportWriter;
import fr.collectivites.sdk.core.writing.Replacement;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Where the reports of one call go: standard output, a file that appears when complete, or a folder of pages. */
interface ReportOutput extends Closeable {

    /** Takes the report of the next file. */
    void add(Report report);

    /** Ends what was written and puts it in its place; without this, {@link #close} discards it where it can. */
    void complete() throws IOException;

    @Override
    default void close() throws IOException {}

    /** The one report of a call. */
    static ReportOutput one(OutputStream out, ReportWriter writer) {
        return new ReportOutput() {
            @Override
            public void add(Report report) {
                writer.write(report, out);
            }

            @Override
            public void complete() {}
        };
    }

    /** The one report of a call in a file. */
    static ReportOutput oneFile(Path file, ReportWriter writer) {
        return new ReportOutput() {
            @Override
            public void add(Report report) {
                writer.write(report, file);
            }

            @Override
            public void complete() {}
        };
    }

    /** Many reports as one document. */
    static ReportOutput many(OutputStream out, ReportWriter writer) {
        ReportSeries series = writer.series(out);
        return new ReportOutput() {
            @Override
            public void add(Report report) {
                series.add(report);
            }

            @Override
            public void complete() {
                series.close();
            }
        };
    }

    /** Many reports as one document in a file. */
    static ReportOutput manyFile(Path file, ReportWriter writer) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(part));
        ReportSeries series = writer.series(out);
        return new ReportOutput() {
            @Override
            public void add(Report report) {
                series.add(report);
            }

            @Override
            public void complete() throws IOException {
                series.close();
                out.close();
                Replacement.replace(part, file);
            }

            @Override
            public void close() throws IOException {
                out.close();
                Files.deleteIfExists(part);
            }
        };
    }

    /** A page for each report in a folder, and a list of them. */
    static ReportOutput pages(Path folder, ReportWriter writer, Locale locale) {
        ReportPages pages = ReportPages.in(folder, writer, locale);
        return new ReportOutput() {
            @Override
            public void add(Report report) {
                pages.add(report);
            }

            @Override
            public void complete() {
                pages.close();
            }
        };
    }
}
