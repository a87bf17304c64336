package fr.collectivites.sdk.cli.places;

import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.place.StandardVersion;
import fr.collectivites.sdk.core.place.convert.Migration;
import fr.collectivites.sdk.core.place.convert.PlaceRow;
import fr.collectivites.sdk.core.place.convert.StandardTable;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.TableReader;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.value.NumberText;
import fr.collectivites.sdk.core.value.Position;
import fr.collectivites.sdk.core.writing.ExtraColumns;
import fr.collectivites.sdk.core.writing.TableWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the commands on places read and write. Stateless. */
final class PlaceFiles {

    private PlaceFiles() {}

    /** The schema of a version, from those that the SDK carries. */
    static TableSchema schema(StandardVersion version) {
        return SchemaCatalog.bundled().get(version.schema());
    }

    /**
     * The places of a table, as those of version 1.0.
     *
     * @throws SdkException if it has not even the columns that say what and where a place is
     */
    static List<PlaceRow> read(TableSource source, Terminal terminal, ProblemSink sink) {
        StandardTable.Content content = StandardTable.read(source, sink);
        Set<StandardField> columns = content.rows().stream()
                .findFirst()
                .map(row -> row.columns().keySet())
                .orElse(Set.of());
        boolean situated = Stream.of(StandardField.CITY, StandardField.POSTAL_CODE, StandardField.COMMUNE_CODE)
                .anyMatch(columns::contains);
        if (!content.rows().isEmpty() && !(situated && columns.contains(StandardField.NAME))) {
            throw new SdkException(terminal.messages("places").text("no-places", Map.of("path", source.name())));
        }
        return Migration.toCurrent(content, sink);
    }

    /**
     * Told before a long work, not after it.
     *
     * @throws SdkException if the folder of a file to write is not there
     */
    static void requireFolder(Path target, Terminal terminal) {
        Path folder = target.toAbsolutePath().getParent();
        if (Files.isDirectory(target)) {
            throw new SdkException(
                    terminal.messages("validate").text("output-is-folder", Map.of("path", target.toString())));
        } else if (folder != null && !Files.isDirectory(folder)) {
            throw new SdkException(terminal.messages("validate").text("no-folder", Map.of("path", target.toString())));
        }
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

    /** Says how the file that was written is by the schema, and who tells why where it does not conform. */
    static void tellWritten(Report written, Path target, Terminal terminal) {
        terminal.print(terminal.messages("places")
                .text(
                        written.outcome() == Outcome.INVALID ? "written-invalid" : "written",
                        Map.of(
                                "path", target.toString(),
                                "outcome", written.outcome().label(terminal.locale()),
                                "n", Long.toString(written.count(Severity.ERROR)))));
    }

    /** The text of a key with {@code .one} or {@code .many} behind it, as the language counts. */
    static String count(Terminal terminal, String command, String key, long n, Map<String, String> more) {
        boolean french = terminal.locale().getLanguage().equals("fr");
        boolean one = french ? n < 2 : n == 1;
        Map<String, String> arguments = new HashMap<>(more);
        arguments.put("n", Long.toString(n));
        return terminal.messages(command).text(key + (one ? ".one" : ".many"), arguments);
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
                        throw new SdkException(
                                terminal.messages("places").text("no-centres", Map.of("path", file.toString())));
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
