package fr.collectivites.sdk.cli.table;

import fr.collectivites.sdk.core.report.ReportWriter;
import java.util.Locale;

/** The forms of a report, as {@code --format} names them. */
public enum ReportFormat {
    TEXT,
    JSON,
    NDJSON,
    HTML,
    CSV,
    SARIF,
    JUNIT;

    public ReportWriter writer(Locale locale) {
        return switch (this) {
            case TEXT -> ReportWriter.text(locale);
            case JSON -> ReportWriter.json(locale);
            case NDJSON -> ReportWriter.jsonLine(locale);
            case HTML -> ReportWriter.html(locale);
            case CSV -> ReportWriter.csv(locale);
            case SARIF -> ReportWriter.sarif(locale);
            case JUNIT -> ReportWriter.junit(locale);
        };
    }

    /** Whether a program reads it, which counts on one report for each file. */
    boolean forPrograms() {
        return this != TEXT && this != HTML;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
