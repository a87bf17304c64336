package fr.collectivites.sdk.opendata.audit.page;

import fr.collectivites.sdk.opendata.audit.Audit;
import fr.collectivites.sdk.opendata.audit.AuditState;
import fr.collectivites.sdk.opendata.audit.AuditTexts;
import fr.collectivites.sdk.opendata.audit.AuditedBody;
import fr.collectivites.sdk.opendata.audit.AuditedDataset;
import fr.collectivites.sdk.opendata.audit.Topic;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The audit as a table for spreadsheets: one line for each dataset, and one for each subject that is absent. */
final class AuditCsv {

    private AuditCsv() {}

    static String text(Audit audit, Locale locale) {
        StringBuilder out = new StringBuilder(AuditTexts.in(locale).text("csv.header")).append("\r\n");
        for (AuditedBody body : audit.scope().bodies()) {
            for (Topic topic : audit.topics()) {
                List<AuditedDataset> datasets = audit.datasets(body.code(), topic.id());
                if (datasets.isEmpty()) {
                    line(out, body, topic.label(locale), AuditState.ABSENT.label(locale), "", "", "", "", "", "");
                }
                datasets.forEach(dataset -> dataset(out, body, topic.label(locale), dataset, locale));
            }
            audit.datasets(body.code(), Audit.OTHER)
                    .forEach(dataset -> dataset(out, body, AuditTexts.in(locale).text("csv.other"), dataset, locale));
        }
        return out.toString();
    }

    private static void dataset(
            StringBuilder out, AuditedBody body, String topic, AuditedDataset dataset, Locale locale) {
        line(
                out,
                body,
                topic,
                dataset.state().label(locale),
                dataset.description().title(),
                dataset.description().page(),
                dataset.freshness().modified(),
                dataset.freshness().frequency(),
                Long.toString(dataset.freshness().daysLate()),
                dataset.description().email());
    }

    private static void line(StringBuilder out, AuditedBody body, String... cells) {
        out.append(Stream.concat(Stream.of(body.code(), body.name()), Stream.of(cells))
                        .map(AuditCsv::cell)
                        .collect(Collectors.joining(";")))
                .append("\r\n");
    }

    /** Quoted where needed; a text that a spreadsheet would take for a formula gets an apostrophe before it. */
    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[;\"\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
