package fr.collectivites.sdk.core.report;

import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Report;
import java.util.Optional;

/**
 * Where findings stand in a sheet, as spreadsheets name it.
 *
 * @param sheet name of the sheet, empty when the source has none
 * @param headerRow row of the sheet that holds the header, from 1
 */
record SheetPlace(String sheet, long headerRow) {

    static SheetPlace of(Report report) {
        String row = report.source().getOrDefault("headerRow", "1");
        return new SheetPlace(
                report.source().getOrDefault("sheet", ""), row.matches("\\d{1,9}") ? Long.parseLong(row) : 1);
    }

    /** The cell, such as {@code C12}; empty when the finding does not stand in one. */
    Optional<String> cell(Problem problem) {
        if (problem.row().isEmpty() || problem.column().isEmpty()) {
            return Optional.empty();
        }
        StringBuilder letters = new StringBuilder();
        for (int n = problem.column().get(); n > 0; n = (n - 1) / 26) {
            letters.insert(0, (char) ('A' + (n - 1) % 26));
        }
        // Findings on the header say "row 1" wherever it stands
        long row = problem.location() instanceof Location.Header
                ? headerRow
                : problem.row().get();
        return Optional.of(letters.append(row).toString());
    }
}
