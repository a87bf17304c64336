package fr.collectivites.sdk.core.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.TableReader;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.validation.Mode;
import fr.collectivites.sdk.core.validation.TableValidator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateWriterTest {

    private static final TableSchema SCHEMA = TableSchema.parse("""
            {"name": "bancs", "title": "Bancs & assises", "primaryKey": ["code"], "fields": [
              {"name": "code", "type": "string", "description": "Code « du » banc <b>", "example": "007",
               "constraints": {"minLength": 3, "maxLength": 3, "unique": true}},
              {"name": "etat", "type": "string", "constraints": {"required": true, "enum": ["bon", "à réparer"]}},
              {"name": "prix", "type": "number", "constraints": {"minimum": 0}},
              {"name": "places", "type": "integer", "constraints": {"minimum": 1, "maximum": 9}},
              {"name": "pose", "type": "date"},
              {"name": "revu", "type": "date", "format": "%d/%m/%Y"},
              {"name": "couvert", "type": "boolean", "trueValues": ["oui"], "falseValues": ["non"]},
              {"name": "point", "type": "geopoint", "format": "array"}
            ]}""");

    @TempDir
    private Path folder;

    @Test
    void the_parts_of_a_template_are_as_agreed() throws IOException {
        StringBuilder parts = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(template(SCHEMA)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String content = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                parts.append("== ").append(entry.getName()).append('\n');
                // One element a line, so that a difference can be read
                parts.append(content.replace("><", ">\n<").strip()).append('\n');
            }
        }
        Path written = Path.of("target", "golden", "template.txt");
        Files.createDirectories(written.getParent());
        Files.writeString(written, parts);
        try (InputStream in = TemplateWriterTest.class.getResourceAsStream("template.txt")) {
            String expected = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(parts.toString())
                    .as("golden file template.txt; if the change is meant, copy %s over it", written)
                    .isEqualTo(expected);
        }
    }

    @Test
    void the_same_schema_gives_the_same_bytes() throws IOException {
        byte[] first = template(SCHEMA);
        assertThat(template(SCHEMA)).isEqualTo(first);
        Path file = folder.resolve("modele.xlsx");
        Files.writeString(file, "old");
        TemplateWriter.of(SCHEMA, Locale.FRENCH).write(file);
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_folder_that_is_not_there_is_told() {
        Path file = folder.resolve("absent").resolve("modele.xlsx");
        TemplateWriter writer = TemplateWriter.of(SCHEMA, Locale.FRENCH);
        assertThatThrownBy(() -> writer.write(file)).isInstanceOf(WritingException.class);
    }

    @Test
    void what_is_typed_into_it_conforms() throws IOException {
        byte[] filled = FilledTemplate.of(
                template(SCHEMA),
                List.of(List.of("007", "à réparer", "12.5", "3", "2025-03-01", "02/03/2025", "oui", "[1.35, 44.01]")));
        for (Mode mode : Mode.values()) {
            Report report =
                    TableValidator.builder(SCHEMA).mode(mode).build().validate(TableSource.bytes("bancs.xlsx", filled));
            assertThat(report.problems()).as(mode.toString()).isEmpty();
            assertThat(report.rows()).isEqualTo(1);
        }
    }

    @Test
    void what_is_typed_wrongly_does_not() throws IOException {
        byte[] filled = FilledTemplate.of(
                template(SCHEMA), List.of(List.of("7", "cassé", "-1", "3", "2025-03-01", "02/03/2025", "oui", "")));
        Report report = TableValidator.builder(SCHEMA).build().validate(TableSource.bytes("bancs.xlsx", filled));
        assertThat(report.problems()).extracting(p -> p.field().orElse("")).containsExactly("code", "etat", "prix");
    }

    static List<Path> samples() throws IOException {
        Path samples = Path.of("src", "test", "resources", "fr", "collectivites", "sdk", "core", "schema", "samples");
        try (Stream<Path> files = Files.list(samples)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    /** The sample of each bundled schema, typed into its template, is judged as it is in its CSV file. */
    @ParameterizedTest
    @MethodSource("samples")
    void samples_typed_into_templates_conform(Path sample) throws IOException {
        String[] parts =
                String.valueOf(sample.getFileName()).replace(".csv", "").split("__");
        String version = parts.length == 3 ? "@" + parts[2] : "";
        TableSchema schema = SchemaCatalog.bundled().get(parts[0] + "/" + parts[1] + version);
        byte[] filled = FilledTemplate.of(template(schema), rows(sample, schema));
        for (Mode mode : Mode.values()) {
            TableValidator validator = TableValidator.builder(schema).mode(mode).build();
            Report typed = validator.validate(TableSource.bytes("f.xlsx", filled));
            assertThat(typed.outcome()).as(mode + " " + typed.problems()).isNotEqualTo(Outcome.INVALID);
            assertThat(typed.rows())
                    .isEqualTo(validator.validate(TableSource.file(sample)).rows())
                    .isPositive();
        }
    }

    private static byte[] template(TableSchema schema) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TemplateWriter.of(schema, Locale.FRENCH).write(out);
        return out.toByteArray();
    }

    /** The rows of a sample in the order of the schema's fields. */
    private static List<List<String>> rows(Path sample, TableSchema schema) {
        List<List<String>> rows = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        ReadOptions options = ReadOptions.defaults();
        try (TableReader reader = TableSource.file(sample).open(options, problem -> {})) {
            while (reader.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < reader.row().size(); i++) {
                    cells.add(reader.row().text(i));
                }
                if (labels.isEmpty()) {
                    labels.addAll(cells);
                } else {
                    rows.add(schema.fields().stream()
                            .map(field -> labels.indexOf(field.name()))
                            .map(at -> at < 0 || at >= cells.size() ? "" : cells.get(at))
                            .toList());
                }
            }
        }
        return rows;
    }
}
