package fr.collectivites.sdk.core.report;

import java.io.IOException;

/** One form of reports. Implementations are stateless: what they write of a report does not depend on the one before. */
interface Format {

    /** What stands before the first report of a document. */
    default String head() {
        return "";
    }

    /** One report. */
    void body(ReportView report, ReportWriter.Options options, Appendable out) throws IOException;

    /** What stands between two reports of a document. */
    default String between() {
        return "";
    }

    /** What stands after the last report of a document. */
    default String tail() {
        return "";
    }

    /**
     * The form of a document of many reports, where it differs from that of a single one.
     *
     * @throws UnsupportedOperationException if one document cannot hold many
     */
    default Format ofMany() {
        return this;
    }
}
