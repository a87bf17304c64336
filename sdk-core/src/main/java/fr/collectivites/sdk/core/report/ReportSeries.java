package fr.collectivites.sdk.core.report;

import fr.collectivites.sdk.core.problem.Report;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Many reports in one document, written one after the other: memory does not grow with their number. Made by {@link
 * ReportWriter#series}. Not thread-safe. Failing to write throws {@link UncheckedIOException}.
 */
public final class ReportSeries implements AutoCloseable {

    private final Format format;
    private final ReportWriter.Options options;
    private final Writer out;
    private boolean started;
    private boolean closed;

    ReportSeries(Format format, ReportWriter.Options options, OutputStream out) {
        this.format = format;
        this.options = options;
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /** Writes the next report. */
    public void add(Report report) {
        if (closed) {
            throw new IllegalStateException("the series is closed");
        }
        try {
            out.write(started ? format.between() : format.head());
            started = true;
            format.body(ReportWriter.view(report, options), options, out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the document and flushes the stream, which stays open. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (!started) {
                out.write(format.head());
            }
            out.write(format.tail());
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
