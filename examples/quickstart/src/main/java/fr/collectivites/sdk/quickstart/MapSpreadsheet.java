package fr.collectivites.sdk.quickstart;

import fr.collectivites.sdk.core.mapping.Mapping;
import fr.collectivites.sdk.core.mapping.draft.MappingDraft;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.report.ReportWriter;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.writing.TableWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A spreadsheet with a title line: once a draft of the mapping to read over, then the conforming file. */
public final class MapSpreadsheet {

    private MapSpreadsheet() {}

    /** Arguments: the spreadsheet, the schema, the mapping (written if it is not there), the file to write. */
    public static void main(String[] arguments) throws IOException {
        TableSource spreadsheet = TableSource.file(Path.of(arguments[0]));
        TableSchema schema = SchemaCatalog.bundled().find(arguments[1]).orElseThrow();
        Path file = Path.of(arguments[2]);
        if (!Files.exists(file)) {
            Files.writeString(file, MappingDraft.of(spreadsheet, schema).toYaml(Locale.FRENCH));
        }
        Mapping mapping = Mapping.read(file);
        try (TableWriter writer = TableWriter.builder(Path.of(arguments[3]), schema)
                .accept(Outcome.VALID_WITH_WARNINGS)
                .open()) {
            writer.writeAll(mapping.apply(spreadsheet));
            ReportWriter.line(Locale.FRENCH).write(writer.commit(), System.out);
        }
    }
}
