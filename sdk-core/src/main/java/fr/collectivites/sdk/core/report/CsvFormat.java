package fr.collectivites.sdk.core.report;

import fr.collectivites.sdk.core.internal.csv.CsvText;
import fr.collectivites.sdk.core.problem.Fix;
import fr.collectivites.sdk.core.problem.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * The findings as a table for spreadsheets: semicolons and a byte order mark, as French ones want them. A cell that a
 * spreadsheet would take for a formula gets an apostrophe before it.
 */
final class CsvFormat implements Format {

    private static final List<String> COLUMNS = List.of(
            "path",
            "sheet",
            "line",
            "row",
            "column",
            "cell",
            "field",
            "severity",
            "code",
            "rule",
            "message",
            "value",
            "expected",
            "fix");

    @Override
    public String head() {
        return "\ufeff" + String.join(";", COLUMNS) + "\n";
    }

    @Override
    public void body(ReportView view, ReportWriter.Options options, Appendable out) throws IOException {
        String path = view.report().source().getOrDefault("path", "");
        SheetPlace place = SheetPlace.of(view.report());
        Locale locale = options.words().locale();
        int shown = Math.min(options.limit(), view.problems().size());
        for (Problem problem : view.problems().subList(0, shown)) {
            List<String> cells = List.of(
                    path,
                    place.sheet(),
                    problem.line().map(String::valueOf).orElse(""),
                    problem.row().map(String::valueOf).orElse(""),
                    problem.column().map(String::valueOf).orElse(""),
                    place.cell(problem).orElse(""),
                    problem.field().or(problem::pointer).orElse(""),
                    JsonFormat.name(problem.severity()),
                    problem.code().code(),
                    problem.rule().orElse(""),
                    problem.text(locale),
                    problem.value().orElse(""),
                    problem.expected().orElse(""),
                    problem.fix().map(Fix::replacement).orElse(""));
            String separator = "";
            for (String cell : cells) {
                out.append(separator).append(CsvText.quoted(CsvText.harmless(cell), ';'));
                separator = ";";
            }
            out.append('\n');
        }
    }
}
