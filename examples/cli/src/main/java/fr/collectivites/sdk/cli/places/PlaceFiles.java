package fr.collectivites.sdk.cli.places;

import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.place.StandardVersion;
import fr.collectivites.sdk.core.place.convert.Migration;
import fr.collectivites.sdk.core.place.convert.PlaceRow;
import fr.collectivites.sdk.core.place.convert.StandardTable;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.ReportCollector;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.core.report.ReportWriter;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.TableReader;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.value.NumberText;
import fr.collectivites.sdk.core.value.Position;
import fr.collectivites.sdk.core.writing.ExtraColumns;
import fr.collectivites.sdk.core.writing.TableWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the commands on places read and write. Stateless. */
final class PlaceFiles {

    private PlaceFiles() {}

    /** The schema of a version, from those that the SDK carries. */
    static TableSchema schema(StandardVersion version) {
        return SchemaCatalog.bundled().get(version.schema());
    }

    /** The places of a file, as those of version 1.0. */
    static List<PlaceRow> read(Path file, ProblemSink sink) {
        return Migration.toCurrent(StandardTable.read(TableSource.file(file), sink), sink);
    }

    /** Writes places as a file of version 1.0, whatever is found in them; columns beyond the standard stay. */
    static Report write(List<StandardRecord> places, Path target) {
        try (TableWriter writer = TableWriter.builder(target, schema(StandardVersion.V1_0))
                .extraColumns(ExtraColumns.KEEP)
                .accept(Outcome.INVALID)
                .open()) {
            writer.writeAll(StandardTable.rows(target.toString(), StandardVersion.V1_0, places));
            return writer.commit();
        }
    }

    /** Prints what was found as text. */
    static void print(ReportCollector findings, Path file, long rows, boolean masked, Terminal terminal) {
        Report report = Report.builder(findings)
                .source("path", file.toString())
                .rows(rows)
                .build();
        ReportWriter text = ReportWriter.text(terminal.locale());
        text = masked ? text.maskValues() : text;
        (terminal.colours() ? text.colours() : text).write(report, terminal.out());
    }

    /**
     * The centres of communes from a table with the columns {@code code}, {@code latitude} and {@code longitude}.
     *
     * @throws SdkException if it lacks one of them
     */
    static Map<CommuneCode, Position> centres(Path file, Terminal terminal) {
        Map<CommuneCode, Position> centres = new HashMap<>();
        try (TableReader reader = TableSource.file(file).open(ReadOptions.defaults(), problem -> {})) {
            List<Integer> columns = new ArrayList<>();
            while (reader.next()) {
                if (columns.isEmpty()) {
                    List<String> header = new ArrayList<>();
                    for (int i = 0; i < reader.row().size(); i++) {
                        header.add(reader.row().text(i).strip());
                    }
                    List.of("code", "latitude", "longitude").forEach(name -> columns.add(header.indexOf(name)));
                    if (columns.contains(-1)) {
                        throw new SdkException(terminal.messages("places-coverage")
                                .text("no-centres", Map.of("path", file.toString())));
                    }
                    continue;
                }
                String code = reader.row().text(columns.get(0));
                var north = NumberText.of(reader.row().text(columns.get(1))).number();
                var east = NumberText.of(reader.row().text(columns.get(2))).number();
                if (north.isPresent() && east.isPresent()) {
                    CommuneCode.parse(code)
                            .ifPresent(commune -> Position.of(north.get(), east.get())
                                    .ifPresent(position -> centres.put(commune, position)));
                }
            }
        }
        return centres;
    }
}
