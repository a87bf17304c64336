package fr.collectivites.sdk.cli;

import fr.collectivites.sdk.core.report.ReportWriter;
import java.util.Locale;

/** The forms of a report, as {@code --format} names them. */
enum ReportFormat {
    TEXT,
    JSON,
    NDJSON,
    HTML;

    ReportWriter writer(Locale locale) {
        return switch (this) {
            case TEXT -> ReportWriter.text(locale);
            case JSON -> ReportWriter.json(locale);
            case NDJSON -> ReportWriter.jsonLine(locale);
            case HTML -> ReportWriter.html(locale);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
