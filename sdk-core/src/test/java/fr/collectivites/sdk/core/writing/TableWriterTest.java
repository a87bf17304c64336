package fr.collectivites.sdk.core.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.validation.TableValidator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TableWriterTest {

    private static final TableSchema SCHEMA = TableSchema.parse("""
            {"fields": [
              {"name": "id", "type": "string", "constraints": {"required": true}},
              {"name": "le", "type": "date"},
              {"name": "montant", "type": "number"},
              {"name": "actif", "type": "boolean", "trueValues": ["oui"], "falseValues": ["non"]}
            ]}""");

    @TempDir
    private Path folder;

    private Path target() {
        return folder.resolve("t.csv");
    }

    private static Map<String, @Nullable Object> row(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return row;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void typed_values_are_written_as_their_fields_read_them_in_the_order_of_the_schema() throws IOException {
        try (TableWriter out = TableWriter.to(target(), SCHEMA)) {
            out.write(row("actif", true, "montant", new BigDecimal("1E+3"), "id", "a", "le", LocalDate.of(2025, 3, 2)));
            out.write(row("id", "b;\"c\", d", "actif", false, "montant", 0.1));
            out.write(row("id", " e\nf", "le", java.sql.Timestamp.valueOf("2025-12-31 00:00:00"), "actif", null));
            Report report = out.commit();

            assertThat(report.outcome()).as(report.problems().toString()).isEqualTo(Outcome.VALID);
            assertThat(report.rows()).isEqualTo(3);
            assertThat(report.source()).containsEntry("path", target().toString());
            assertThat(out.isWritten()).isTrue();
        }
        assertThat(target())
                .hasContent("id,le,montant,actif\na,2025-03-02,1000,oui\n\"b;\"\"c\"\", d\",,0.1,non\n"
                        + "\" e\nf\",2025-12-31,,\n");
    }

    @Test
    void columns_of_a_source_are_found_by_name_in_any_order() throws IOException {
        TableSource source =
                TableSource.bytes("s.csv", "montant;id\n12.5;a\n;\n;b\n".getBytes(StandardCharsets.ISO_8859_1));
        try (TableWriter out = TableWriter.to(target(), SCHEMA)) {
            out.writeAll(source);
            assertThat(out.commit().problems()).isEmpty();
        }
        assertThat(target()).hasContent("id,le,montant,actif\na,,12.5,\nb,,,\n");
    }

    @Test
    void with_an_error_nothing_is_replaced_and_nothing_is_left_behind() throws IOException {
        Files.writeString(target(), "before");
        try (TableWriter out = TableWriter.to(target(), SCHEMA)) {
            out.write(row("id", "a", "le", "02/03/2025"));
            Report report = out.commit();

            assertThat(report.byCode()).containsOnlyKeys("type-error");
            assertThat(out.isWritten()).isFalse();
        }
        assertThat(target()).hasContent("before");
        assertThat(files()).containsExactly("t.csv");
    }

    @Test
    void without_commit_nothing_is_replaced_and_nothing_is_left_behind() throws IOException {
        Files.writeString(target(), "before");
        try (TableWriter out = TableWriter.to(target(), SCHEMA)) {
            out.write(row("id", "a"));
            assertThat(files()).hasSize(2);
        }
        assertThat(target()).hasContent("before");
        assertThat(files()).containsExactly("t.csv");
    }

    @Test
    void reservations_stop_the_file_unless_they_are_accepted() throws IOException {
        TableSource noRows = TableSource.rows("nothing", List.of("id"), List.of());
        try (TableWriter out = TableWriter.to(target(), SCHEMA)) {
            out.writeAll(noRows);
            assertThat(out.commit().byCode()).containsOnlyKeys("no-rows");
            assertThat(out.isWritten()).isFalse();
        }
        try (TableWriter out = TableWriter.builder(target(), SCHEMA)
                .accept(Outcome.VALID_WITH_WARNINGS)
                .open()) {
            out.writeAll(noRows);
            out.commit();
            assertThat(out.isWritten()).isTrue();
        }
        assertThat(target()).hasContent("id,le,montant,actif\n");
    }

    @Test
    void a_missing_required_column_is_said_once_not_on_every_row() {
        TableSource source = TableSource.rows("s", List.of("montant"), List.of(List.of("1"), List.of("2")));
        try (TableWriter out = TableWriter.to(target(), SCHEMA)) {
            out.writeAll(source);
            assertThat(out.commit().byCode()).containsExactly(Map.entry("missing-label", 1L));
        }
    }

    @Test
    void unknown_columns_are_refused_left_out_or_kept_as_asked_and_always_said() throws IOException {
        TableSource source = TableSource.rows("s", List.of("autre", "id"), List.of(List.of("x", "a")));
        try (TableWriter out = TableWriter.to(target(), SCHEMA)) {
            out.writeAll(source);
            out.write(row("id", "b", "autre", "y", "encore", 1));
            Report report = out.commit();
            assertThat(report.problems()).extracting(p -> p.rule().orElse("")).containsExactly("refused", "refused");
            assertThat(out.isWritten()).isFalse();
        }
        try (TableWriter out = TableWriter.builder(target(), SCHEMA)
                .extraColumns(ExtraColumns.DROP)
                .open()) {
            out.writeAll(source);
            Report report = out.commit();
            assertThat(report.count(Severity.INFO)).isEqualTo(1);
            assertThat(report.outcome()).isEqualTo(Outcome.VALID);
        }
        assertThat(target()).hasContent("id,le,montant,actif\na,,,\n");
        try (TableWriter out = TableWriter.builder(target(), SCHEMA)
                .extraColumns(ExtraColumns.KEEP)
                .accept(Outcome.VALID_WITH_WARNINGS)
                .open()) {
            out.writeAll(source);
            assertThat(out.commit().byCode()).containsOnlyKeys("extra-column");
        }
        assertThat(target()).hasContent("id,le,montant,actif,autre\na,,,,x\n");
    }

    @Test
    void a_cell_beyond_the_header_stops_the_file() {
        TableSource source = TableSource.rows("s", List.of("id"), List.of(List.of("a", "lost")));
        try (TableWriter out = TableWriter.to(target(), SCHEMA)) {
            out.writeAll(source);
            assertThat(out.commit().byCode()).containsOnlyKeys("extra-cell");
        }
    }

    @Test
    void a_source_that_is_read_with_doubt_stops_the_file() {
        try (TableWriter out = TableWriter.to(target(), SCHEMA)) {
            out.writeAll(TableSource.bytes("s.csv", "id\n\"a\nb\n".getBytes(StandardCharsets.UTF_8)));
            assertThat(out.commit().byCode()).containsOnlyKeys("unterminated-quote");
            assertThat(out.isWritten()).isFalse();
        }
    }

    @Test
    void half_a_character_stops_the_file() {
        try (TableWriter out = TableWriter.to(target(), SCHEMA)) {
            out.write(row("id", "\ud83d\ude00"));
            out.write(row("id", "a\ud83d"));
            assertThat(out.commit().problems())
                    .extracting(p -> p.message(Locale.FRENCH))
                    .singleElement()
                    .asString()
                    .contains("moitié d'un caractère");
        }
    }

    @Test
    void options_change_delimiter_line_ends_and_byte_order_mark() throws IOException {
        try (TableWriter out = TableWriter.builder(target(), SCHEMA)
                .delimiter(';')
                .byteOrderMark()
                .windowsLineEnds()
                .open()) {
            out.write(row("id", "a;b", "montant", 1));
            out.write(row("id", "a,b", "montant", 2L));
            assertThat(out.commit().problems()).isEmpty();
        }
        assertThat(Files.readString(target())).isEqualTo("\ufeffid;le;montant;actif\r\n\"a;b\";;1;\r\na,b;;2;\r\n");
    }

    @Test
    void formulas_are_neutralised_on_request_only() throws IOException {
        for (boolean asked : List.of(false, true)) {
            TableWriter.Builder builder = TableWriter.builder(target(), SCHEMA);
            try (TableWriter out = asked ? builder.neutraliseFormulas().open() : builder.open()) {
                for (String text : List.of("=1+1", "@a", "+33 5 63 04 63 63", "-12")) {
                    out.write(row("id", text, "montant", "-5"));
                }
                out.commit();
            }
            String mark = asked ? "'" : "";
            assertThat(target())
                    .hasContent("id,le,montant,actif\n" + mark + "=1+1,,-5,\n" + mark
                            + "@a,,-5,\n+33 5 63 04 63 63,,-5,\n-12,,-5,\n");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_link_stays_a_link_and_permissions_are_kept() throws IOException {
        Path real = Files.writeString(folder.resolve("real.csv"), "before");
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(target(), Path.of("real.csv"));
        try (TableWriter out = TableWriter.to(link, SCHEMA)) {
            out.write(row("id", "a"));
            out.commit();
        }
        assertThat(link).isSymbolicLink();
        assertThat(real).hasContent("id,le,montant,actif\na,,,\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rw-r-----");
        assertThat(files()).containsExactly("real.csv", "t.csv");
    }

    @Test
    void what_stops_writing_is_said_in_one_french_sentence() {
        assertThatThrownBy(() -> TableWriter.to(folder.resolve("none/t.csv"), SCHEMA))
                .isInstanceOfSatisfying(WritingException.class, e -> {
                    assertThat(e.problem().flatMap(Problem::rule)).contains("folder");
                    assertThat(e.message(Locale.FRENCH))
                            .contains("n'existe pas")
                            .doesNotContain("\n");
                    assertThat(e.path()).endsWith("t.csv");
                });
        assertThatThrownBy(() -> TableWriter.to(folder, SCHEMA))
                .isInstanceOfSatisfying(
                        WritingException.class,
                        e -> assertThat(e.message(Locale.FRENCH)).contains("pas un fichier ordinaire"));
        assertThatThrownBy(() -> TableWriter.to(folder.resolve("t.xlsx"), SCHEMA))
                .isInstanceOfSatisfying(WritingException.class, e -> {
                    assertThat(e.problem())
                            .hasValueSatisfying(p -> assertThat(p.rule()).contains("format"));
                    assertThat(e.message(Locale.FRENCH)).contains("t.xlsx", "Donnez un nom en .csv");
                });
    }

    @Test
    void a_target_that_cannot_be_replaced_is_open_elsewhere() throws IOException {
        // What Windows answers, in the language of the system, when Excel holds the file
        IOException answer = new java.nio.file.FileSystemException("t.csv", null, "utilisé par un autre processus");
        Files.writeString(target(), "before");
        WritingException failure = WritingException.ofReplacing(target(), answer);
        assertThat(failure.message(Locale.FRENCH)).contains("Excel").contains("Fermez-le");
        assertThat(failure.getCause()).isSameAs(answer);
    }

    @Test
    void a_folder_in_the_place_of_the_target_fails_at_commit_and_leaves_nothing_behind() throws IOException {
        try (TableWriter out = TableWriter.to(target(), SCHEMA)) {
            out.write(row("id", "a"));
            Files.createDirectory(target());
            Files.writeString(target().resolve("f"), "");
            assertThatThrownBy(out::commit).isInstanceOf(WritingException.class);
        }
        assertThat(files()).containsExactly("t.csv");
    }

    @Test
    void after_the_end_nothing_more_can_be_written() {
        TableWriter out = TableWriter.to(target(), SCHEMA);
        out.close();
        out.close();
        assertThatThrownBy(() -> out.write(row("id", "a"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(out::commit).isInstanceOf(IllegalStateException.class);
    }

    /** RFC 4180, 2.5 to 2.7: whatever a text holds, it is read back as it was. */
    @Test
    void any_text_is_read_back_as_it_was() {
        Random random = new Random(5);
        String letters = "a\u00e9,;\"\t\r\n =|\u2028\u00a0";
        TableSchema schema = TableSchema.parse(
                "{\"fields\": [{\"name\": \"a\", \"type\": \"string\"}, {\"name\": \"b\", \"type\": \"string\"}]}");
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            rows.add(List.of(text(random, letters), text(random, letters)));
        }
        try (TableWriter out =
                TableWriter.builder(target(), schema).accept(Outcome.INVALID).open()) {
            rows.forEach(r -> out.write(row("a", r.get(0), "b", r.get(1))));
            out.commit();
        }
        List<List<String>> read = new ArrayList<>();
        try (var reader = TableSource.file(target())
                .open(
                        fr.collectivites.sdk.core.table.ReadOptions.builder()
                                .delimiter(',')
                                .build(),
                        p -> {})) {
            reader.next();
            while (reader.next()) {
                read.add(List.of(reader.row().text(0), reader.row().text(1)));
            }
        }
        assertThat(read).isEqualTo(rows);
    }

    private static String text(Random random, String letters) {
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.reverse().toString();
    }

    @Test
    void a_row_of_one_empty_cell_is_a_row() throws IOException {
        TableSchema schema = TableSchema.parse("{\"fields\": [{\"name\": \"a\", \"type\": \"string\"}]}");
        try (TableWriter out =
                TableWriter.builder(target(), schema).accept(Outcome.INVALID).open()) {
            out.write(row("a", ""));
            assertThat(out.commit().rows()).isEqualTo(1);
        }
        assertThat(target()).hasContent("a\n\"\"\n");
    }

    @Test
    void what_was_written_by_a_bundled_schema_validates_again() {
        TableSchema schema = SchemaCatalog.bundled().find("scdl/deliberations").orElseThrow();
        Map<String, @Nullable Object> row = row(
                "COLL_NOM", "Moissac",
                "COLL_SIRET", "21820112700014",
                "DELIB_ID", "2025-01",
                "DELIB_DATE", LocalDate.of(2025, 1, 14),
                "DELIB_MATIERE_CODE", "7.5",
                "DELIB_MATIERE_NOM", "Finances locales/Subventions",
                "DELIB_OBJET", "Subventions aux associations");
        try (TableWriter out = TableWriter.to(target(), schema)) {
            out.write(row);
            Report report = out.commit();
            assertThat(report.problems())
                    .extracting(p -> p.message(Locale.ENGLISH))
                    .isEmpty();
        }
        Report again = TableValidator.builder(schema).build().validate(TableSource.file(target()));
        assertThat(again.outcome()).isEqualTo(Outcome.VALID);
        assertThat(Arrays.asList(again.rows())).containsExactly(1L);
    }
}
