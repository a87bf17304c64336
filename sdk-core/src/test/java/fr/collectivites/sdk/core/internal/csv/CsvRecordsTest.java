package fr.collectivites.sdk.core.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.collectivites.sdk.core.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of Python's csv module in its default reading, which is not strict. */
class CsvRecordsTest {

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void a_quote_is_special_only_as_the_first_character_of_a_cell() {
        assertThat(read("5\" de pluie;\"dit \"\"la ville\"\"\";x\n", ';'))
                .containsExactly(List.of("5\" de pluie", "dit \"la ville\"", "x"));
    }

    @Test
    void what_follows_a_closing_quote_belongs_to_the_cell() {
        assertThat(read("\"a\"b\"c,d\n", ',')).containsExactly(List.of("ab\"c", "d"));
    }

    @Test
    void a_quoted_cell_holds_delimiters_and_line_ends_as_written() {
        assertThat(read("\"a,b\r\nc\",d\n", ',')).containsExactly(List.of("a,b\r\nc", "d"));
    }

    @Test
    void a_byte_that_is_no_utf8_is_told_with_its_offset_line_and_character() {
        byte[] text = "\uFEFFa,b\n\"é\"\"\nœ?\",x\ny,z\n".getBytes(StandardCharsets.UTF_8);
        int bad = new String(text, StandardCharsets.ISO_8859_1).indexOf('?');
        text[bad] = (byte) 0xE9;
        assertThat(read(text, ',')).containsExactly(List.of("a", "b"), List.of("é\"\nœé", "x"), List.of("y", "z"));
        assertThat(codes()).containsExactly("encoding-error");
        assertThat(problems.get(0).line()).contains(3L);
        assertThat(problems.get(0).arguments())
                .containsEntry("offset", "" + bad)
                .containsEntry("column", "2");
    }

    @Test
    void a_byte_that_makes_the_file_windows_1252_is_told_with_its_offset_line_and_character() {
        byte[] text = "a,b\nx,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(text, ',')).containsExactly(List.of("a", "b"), List.of("x", "café"));
        assertThat(codes()).containsExactly("non-utf8-encoding");
        assertThat(problems.get(0).line()).contains(2L);
        assertThat(problems.get(0).arguments()).containsEntry("offset", "9").containsEntry("column", "6");
    }

    @Test
    void what_is_not_utf_16_in_a_text_that_says_so_is_told_with_its_offset_and_line() {
        byte[] text = "\uFEFFa,b\nx,?y\n".getBytes(StandardCharsets.UTF_16LE);
        text[15] = (byte) 0xD8; // '?' becomes the first half of a pair
        assertThat(read(text, ',')).containsExactly(List.of("a", "b"), List.of("x", "\uFFFDy"));
        assertThat(codes()).containsExactly("non-utf8-encoding", "encoding-error");
        assertThat(problems.get(1).rule()).contains("other");
        assertThat(problems.get(1).line()).contains(2L);
        assertThat(problems.get(1).arguments()).containsEntry("offset", "14");
        assertThat(problems.get(1).text(Locale.FRENCH)).contains("utf-16", "14");
    }

    @Test
    void delimiters_behind_doubled_quotes_do_not_divide_a_cell() {
        String row = "a;b,\"[\"\"x\"\", \"\"y\"\"]\",z\n";
        assertThat(read("id,liste,note\n" + row.repeat(9), CsvRecords.DETECT))
                .element(1)
                .isEqualTo(List.of("a;b", "[\"x\", \"y\"]", "z"));
    }

    @Test
    void a_mark_that_stands_once_in_many_texts_is_no_delimiter() {
        String rows = "1,x,y ; z\n2,x,y ; z,w\n3,x,y ; z\n4,x,y ; z,w\n5,x,y ; z\n";
        assertThat(read("id,nom,note\n" + rows, CsvRecords.DETECT)).element(1).isEqualTo(List.of("1", "x", "y ; z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void every_line_end_ends_a_record_and_a_blank_line_is_a_record_without_cells(String end) {
        String text = String.join(end, "a,b", "", "c,d", "");
        assertThat(read(text, ',')).containsExactly(List.of("a", "b"), List.of(), List.of("c", "d"));
    }

    @Test
    void the_last_record_needs_no_line_end_and_may_end_with_an_empty_cell() {
        assertThat(read("a,b\nc,", ',')).containsExactly(List.of("a", "b"), List.of("c", ""));
        assertThat(read("", ',')).isEmpty();
    }

    @Test
    void a_quote_never_closed_takes_in_the_rest_and_is_told_with_the_line_where_it_opened() {
        assertThat(read("a,b\nc,\"d\ne,f\n", ',')).containsExactly(List.of("a", "b"), List.of("c", "d\ne,f\n"));
        assertThat(codes()).containsExactly("unterminated-quote");
        assertThat(problems.get(0).line()).contains(2L);
    }

    @Test
    void lines_are_physical_and_numbers_count_records() throws IOException {
        try (CsvRecords records = open("a\n\"x\ny\r\nz\"\nb\n".getBytes(StandardCharsets.UTF_8), ',')) {
            List<String> places = new ArrayList<>();
            while (records.next()) {
                places.add(records.number() + "@" + records.line());
            }
            assertThat(places).containsExactly("1@1", "2@2", "3@5");
        }
    }

    @Test
    void a_record_longer_than_the_limit_is_cut_and_told() throws IOException {
        byte[] endless = ("a\n\"" + "x".repeat(3_000_000)).getBytes(StandardCharsets.UTF_8);
        CsvRecords.Settings settings = new CsvRecords.Settings(',', Optional.empty(), 1_000_000, 100, false);
        try (CsvRecords records = CsvRecords.open(new ByteArrayInputStream(endless), settings, problems::add)) {
            while (records.next()) {
                assertThat(records.size()).isLessThanOrEqualTo(1);
            }
        }
        assertThat(codes()).contains("format-error");
    }

    @Test
    void cells_beyond_the_limit_of_columns_are_dropped_and_told_once() throws IOException {
        byte[] wide = (",".repeat(500) + "\n" + ",".repeat(500) + "\n").getBytes(StandardCharsets.UTF_8);
        CsvRecords.Settings settings = new CsvRecords.Settings(',', Optional.empty(), 1_000_000, 100, false);
        try (CsvRecords records = CsvRecords.open(new ByteArrayInputStream(wide), settings, problems::add)) {
            while (records.next()) {
                assertThat(records.size()).isEqualTo(100);
            }
        }
        assertThat(codes()).containsExactly("format-error");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a;b\n1;2\n'                       | ;",
                "'a,b\n1,2\n'                       | ,",
                "'titre\na;b;c\n1;2;3\n4;5;6\n'     | ;",
                "'prix;lieu\n1,5;Moissac\n2,5;Montech\n' | ;",
            })
    void the_delimiter_is_the_one_under_which_records_have_one_width(String text, char expected) throws IOException {
        try (CsvRecords records = open(text.getBytes(StandardCharsets.UTF_8), CsvRecords.DETECT)) {
            assertThat(records.delimiter()).isEqualTo(expected);
        }
    }

    /** On well-formed input, whatever the quoting, line ends and places of the buffer's edge, equal to FastCSV. */
    @Test
    void well_formed_input_reads_as_with_fastcsv() throws IOException {
        Random random = new Random(82);
        for (int round = 0; round < 300; round++) {
            char delimiter = ",;\t|".charAt(random.nextInt(4));
            String text = generate(random, delimiter);
            List<List<String>> expected;
            try (CsvReader<CsvRecord> reader = CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .skipEmptyLines(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(text)) {
                expected = reader.stream().map(CsvRecord::getFields).collect(Collectors.toList());
            }
            assertThat(read(text, delimiter)).as("round " + round).isEqualTo(expected);
        }
    }

    /** Records found eight bytes at a time, held against the reader that goes character by character. */
    @Test
    void any_text_reads_as_by_the_reader_of_special_dialects() throws IOException {
        Random random = new Random(7);
        List<String> pieces = List.of(
                "a", "bc", "1234567", "é", "€", "\"", "\"x\"", ",", ",", ",\"a\",", ";", "\t", "\u0000", "\n", "\r",
                "\r\n");
        for (int round = 0; round < 2_000; round++) {
            // Two thirds without stray quotes, some longer than the buffer
            boolean quotes = random.nextInt(3) == 0;
            int length = round % 500 == 0 ? 300_000 : random.nextInt(200);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < length; i++) {
                int piece = random.nextInt(16);
                text.append(pieces.get(piece == 5 && !quotes ? 0 : piece));
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            IntricateRecords.Marks marks = new IntricateRecords.Marks(",", "", '"', true, null);
            CsvRecords.Settings settings = new CsvRecords.Settings(',', Optional.empty(), 16_000_000, 1_000_000, false);
            List<Problem> expected = new ArrayList<>();
            List<Problem> found = new ArrayList<>();
            try (CsvRecords ours = CsvRecords.open(new ByteArrayInputStream(bytes), settings, found::add);
                    TextRecords other =
                            IntricateRecords.open(new ByteArrayInputStream(bytes), marks, settings, expected::add)) {
                while (other.next()) {
                    assertThat(ours.next()).isTrue();
                    assertThat(places(ours)).isEqualTo(places(other));
                }
                assertThat(ours.next()).isFalse();
            }
            assertThat(found.toString()).isEqualTo(expected.toString());
        }
    }

    private static String places(TextRecords records) {
        StringBuilder cells =
                new StringBuilder().append(records.number()).append('@').append(records.line());
        for (int i = 0; i < records.size(); i++) {
            cells.append('[').append(records.text(i)).append(']');
        }
        return cells.toString();
    }

    private static String generate(Random random, char delimiter) throws IOException {
        LineDelimiter end =
                new LineDelimiter[] {LineDelimiter.LF, LineDelimiter.CRLF, LineDelimiter.CR}[random.nextInt(3)];
        StringWriter out = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().fieldSeparator(delimiter).lineDelimiter(end).build(out)) {
            for (int row = 0; row < 1 + random.nextInt(20); row++) {
                List<String> cells = new ArrayList<>();
                // At least two cells: a lone empty cell is a blank line to Python and a cell to others
                for (int cell = 0; cell < 2 + random.nextInt(5); cell++) {
                    cells.add(random.ints(random.nextInt(12), 0, 11)
                            .mapToObj(i -> List.of("a", "é", "€", "\"", ",", ";", "\t", "|", "\n", "\r\n", "𝄞")
                                    .get(i))
                            .collect(Collectors.joining()));
                }
                writer.writeRecord(cells);
            }
        }
        return out.toString();
    }

    private List<List<String>> read(String text, char delimiter) {
        return read(text.getBytes(StandardCharsets.UTF_8), delimiter);
    }

    private List<List<String>> read(byte[] bytes, char delimiter) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvRecords records = open(bytes, delimiter)) {
            while (records.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 0; i < records.size(); i++) {
                    row.add(records.text(i));
                }
                rows.add(row);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return rows;
    }

    private CsvRecords open(byte[] bytes, char delimiter) throws IOException {
        // A stream that gives few bytes at a time, so that the edges of the buffer fall everywhere
        InputStream stream = new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return super.read(target, offset, Math.min(length, 7));
            }
        };
        return CsvRecords.open(
                stream, new CsvRecords.Settings(delimiter, Optional.empty(), 16_000_000, 1_000, false), problems::add);
    }

    private List<String> codes() {
        return problems.stream().map(p -> p.code().code()).toList();
    }
}
