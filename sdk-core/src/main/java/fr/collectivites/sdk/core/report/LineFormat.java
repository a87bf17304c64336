package fr.collectivites.sdk.core.report;

import java.io.IOException;

/** The report on one line. */
final class LineFormat implements Format {

    @Override
    public void body(ReportView view, ReportWriter.Options options, Appendable out) throws IOException {
        Summary summary = new Summary(view, options.words());
        out.append(summary.verdict()).append(' ').append(summary.found()).append('\n');
    }
}
