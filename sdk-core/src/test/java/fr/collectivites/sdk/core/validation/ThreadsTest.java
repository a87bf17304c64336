package fr.collectivites.sdk.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.collectivites.sdk.core.internal.key.KnownTables;
import fr.collectivites.sdk.core.problem.OperationInterruptedException;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.HeaderRow;
import fr.collectivites.sdk.core.table.Limits;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.TableReader;
import fr.collectivites.sdk.core.table.TableSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However many threads judge a table, in pieces however small: the findings, their order and the report are the same. */
class ThreadsTest {

    private static final TableSchema SCHEMA = TableSchema.parse("""
            {"fields": [
              {"name": "code", "type": "string", "constraints": {"required": true, "pattern": "[0-9]{5}"}},
              {"name": "nombre", "type": "integer", "constraints": {"minimum": 0}},
              {"name": "part", "type": "integer"},
              {"name": "reste", "type": "integer"},
              {"name": "date", "type": "date"},
              {"name": "texte", "type": "string"},
              {"name": "siren", "type": "string"},
              {"name": "libre", "type": "string"}
             ],
             "custom_checks": [
              {"name": "french-siren-value", "params": {"column": "siren"}},
              {"name": "sum-columns-value", "params": {"column": "nombre", "columns": ["part", "reste"]}},
              {"name": "sum-columns-value", "params": {"column": "part", "columns": ["libre"]}},
              {"name": "compare-columns-value", "params": {"column": "nombre", "op": ">=", "column2": "part"}}
             ]}
            """);
    private static final TableSchema NUMBERS =
            TableSchema.parse("{\"fields\": [{\"name\": \"n\", \"type\": \"integer\"}]}");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void findings_and_report_are_those_of_one_thread(int seed) {
        for (int round = 0; round < 25; round++) {
            Random random = new Random((1_000L * seed + round) * 0x9E37_79B9_7F4A_7C15L);
            byte[] table = new TableDraft(random).bytes(150 + random.nextInt(400));
            Mode mode = random.nextBoolean() ? Mode.VALIDATA : Mode.STANDARD;
            ReadOptions options = ReadOptions.builder()
                    .limits(new Limits(16_000_000, random.nextInt(4) == 0 ? 8 : 100, 1_000_000, 1_000_000))
                    .build();
            Judgement one = judge(SCHEMA, table, mode, options, 1, 1);
            for (int size : new int[] {40, 300, 2_000}) {
                for (int threads = 2; threads <= 3; threads++) {
                    assertThat(judge(SCHEMA, table, mode, options, threads, size))
                            .as("seed %d, round %d, %d threads, pieces of %d", seed, round, threads, size)
                            .isEqualTo(one);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void files_longer_than_all_that_is_held_ahead_give_the_same(int seed) {
        byte[] table = new TableDraft(new Random(seed * 0x9E37_79B9_7F4A_7C15L)).bytes(30_000);
        assertThat(table.length).isGreaterThan(1_000_000);
        Judgement one = judge(SCHEMA, table, Mode.STANDARD, ReadOptions.defaults(), 1, 1);
        assertThat(judge(SCHEMA, table, Mode.STANDARD, ReadOptions.defaults(), 2, 50_000))
                .isEqualTo(one);
        assertThat(judge(SCHEMA, table, Mode.STANDARD, ReadOptions.defaults(), 3, 20_000))
                .isEqualTo(one);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void the_limit_of_rows_is_told_at_its_row(Mode mode) {
        byte[] table = ("n\n" + "1\n".repeat(99_990) + "x\n".repeat(50)).getBytes(StandardCharsets.UTF_8);
        Judgement one = judge(NUMBERS, table, mode, ReadOptions.defaults(), 1, 1);
        assertThat(one.rows).isEqualTo(100_040);
        assertThat(judge(NUMBERS, table, mode, ReadOptions.defaults(), 2, 64)).isEqualTo(one);
    }

    @Test
    void a_piece_with_very_many_findings_is_not_held_in_memory_and_judged_all_the_same() {
        byte[] table = ("n\n" + "1\n".repeat(200) + "\n".repeat(50_000)).getBytes(StandardCharsets.UTF_8);
        Judgement one = judge(NUMBERS, table, Mode.STANDARD, ReadOptions.defaults(), 1, 1);
        assertThat(one.streamed).hasSize(50_000);
        assertThat(judge(NUMBERS, table, Mode.STANDARD, ReadOptions.defaults(), 2, 20_000))
                .isEqualTo(one);
    }

    @Test
    void pieces_are_taken_one_after_the_other_and_tell_how_many_rows_they_hold() throws InterruptedException {
        byte[] table = ("n\n" + "1\n".repeat(100) + "2\n".repeat(400) + "x\n").getBytes(StandardCharsets.UTF_8);
        TableRules rules = new TableRules(NUMBERS, Mode.STANDARD, List.of());
        try (TableReader reader = TableSource.bytes("t.csv", table).open(ReadOptions.defaults(), problem -> {})) {
            HeaderRow header = HeaderRow.find(reader, ReadOptions.defaults());
            HeaderMatch match = HeaderMatch.of(header, NUMBERS, rules.fieldsMatch());
            try (PiecesAhead ahead = new PiecesAhead(
                    header, () -> new RowRules(rules, match, KnownTables.NONE, problem -> {}), 2, 100)) {
                assertThat(ahead.take(Long.MAX_VALUE))
                        .as("rows that are held for the header")
                        .isEmpty();
                for (int row = 1; row <= 99; row++) {
                    header.next();
                }
                assertThat(ahead.take(Long.MAX_VALUE))
                        .hasValueSatisfying(judged -> assertThat(judged.rows()).isEqualTo(50));
                assertThat(ahead.take(49)).as("more rows than are wanted").isEmpty();
                header.next();
                assertThat(ahead.take(Long.MAX_VALUE))
                        .as("in the midst of a piece")
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "2"})
    void an_interrupted_thread_stops(int threads) {
        byte[] table = ("n\n" + "1\n".repeat(5_000)).getBytes(StandardCharsets.UTF_8);
        TableValidator validator = TableValidator.builder(NUMBERS)
                .threads(threads)
                .pieceSize(1_000)
                .build();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> validator.validate(TableSource.bytes("t.csv", table)))
                .isInstanceOf(OperationInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void other_threads_do_not_keep_a_program_alive() {
        byte[] table = ("n\n" + "1\n".repeat(5_000)).getBytes(StandardCharsets.UTF_8);
        List<Boolean> daemons = new ArrayList<>();
        TableValidator.builder(NUMBERS)
                .threads(3)
                .pieceSize(1_000)
                .build()
                .validate(
                        TableSource.bytes(
                                "t.csv",
                                (new String(table, StandardCharsets.UTF_8) + "x\n").getBytes(StandardCharsets.UTF_8)),
                        problem -> Thread.getAllStackTraces().keySet().stream()
                                .filter(thread -> thread.getName().equals("table-validation"))
                                .forEach(thread -> daemons.add(thread.isDaemon())));
        assertThat(daemons).isNotEmpty().containsOnly(true);
    }

    @Test
    void less_than_one_thread_is_a_wrong_call() {
        assertThatThrownBy(() -> TableValidator.builder(NUMBERS).threads(0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private record Judgement(
            List<Problem> streamed,
            List<Problem> kept,
            List<?> groups,
            List<?> byRow,
            Map<String, String> source,
            long rows) {}

    private static Judgement judge(
            TableSchema schema, byte[] table, Mode mode, ReadOptions options, int threads, int pieceSize) {
        List<Problem> streamed = new ArrayList<>();
        Report report = TableValidator.builder(schema)
                .mode(mode)
                .readOptions(options)
                .threads(threads)
                .pieceSize(pieceSize)
                .build()
                .validate(TableSource.bytes("table.csv", table), streamed::add);
        return new Judgement(
                streamed, report.problems(), report.groups(), report.byRow(), report.source(), report.rows());
    }
}
