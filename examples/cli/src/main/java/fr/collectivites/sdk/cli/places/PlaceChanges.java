package fr.collectivites.sdk.cli.places;

import fr.collectivites.sdk.cli.ChangeList;
import fr.collectivites.sdk.cli.ShownOptions;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.ReportCollector;
import java.util.List;

/** Prints what a command on places found and did, sort by sort. Stateless. */
final class PlaceChanges {

    private record Sort(CoreCode code, String heading) {}

    private static final List<Sort> SORTS = List.of(
            new Sort(CoreCode.PLACE_CONVERSION, "converted"),
            new Sort(CoreCode.PLACE_DUPLICATE, "same-place"),
            new Sort(CoreCode.PLACE_MERGED, "united"),
            new Sort(CoreCode.PLACE_WITHHELD, "withheld"));

    private PlaceChanges() {}

    /** @param written whether the changes stand in a file now */
    static void print(ReportCollector findings, boolean written, ShownOptions options, Terminal terminal) {
        Report report = Report.builder(findings).build();
        ChangeList list = new ChangeList(terminal, options);
        String corrected = CoreCode.CORRECTED.code();
        list.print(
                report,
                code -> !code.equals(corrected)
                        && SORTS.stream().noneMatch(sort -> sort.code().code().equals(code)),
                "reading");
        SORTS.forEach(sort -> list.print(report, sort.code().code()::equals, sort.heading()));
        list.print(report, corrected::equals, written ? "corrected" : "would-correct");
    }
}
