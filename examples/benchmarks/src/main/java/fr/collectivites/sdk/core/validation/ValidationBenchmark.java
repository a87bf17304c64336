package fr.collectivites.sdk.core.validation;

import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.TableSource;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Megabytes of CSV per second of processor time, one thread: a whole validation of a clean file, of one with a wrong cell
 * in 20 % of the rows, and FastCSV merely splitting the clean one into cells. Compare the lines of a schema within one run.
 */
@Fork(2)
@Warmup(iterations = 5)
@Measurement(iterations = 5)
@BenchmarkMode(Mode.SingleShotTime)
@State(Scope.Benchmark)
public class ValidationBenchmark {

    private static final int ROWS = 100_000;
    private static final int TIMES = 2;
    static final Map<String, String> NAMES = Map.of(
            "irve", "etalab/schema-irve-statique", "bal", "etalab/schema-bal", "subventions", "scdl/subventions");

    /** The schema. */
    @Param({"irve", "bal", "subventions"})
    public String schema = "irve";

    private byte[] clean = {};
    private byte[] bad = {};
    private TableSource cleanSource = TableSource.bytes("table.csv", clean);
    private TableSource badSource = cleanSource;
    private TableValidator validator =
            TableValidator.builder(TableSchema.parse("{\"fields\": []}")).build();

    /** Makes the tables. */
    @Setup
    public void prepare() {
        clean = SampleTables.csv(schema, ROWS, 0);
        bad = SampleTables.csv(schema, ROWS, 0.2);
        cleanSource = TableSource.bytes("table.csv", clean);
        badSource = TableSource.bytes("table.csv", bad);
        validator = TableValidator.builder(
                        SchemaCatalog.bundled().find(NAMES.get(schema)).orElseThrow())
                .build();
        Report report = validator.validate(cleanSource);
        if (report.outcome() == Outcome.INVALID) {
            throw new IllegalStateException("not valid: " + report.problems());
        }
    }

    /** A clean file. */
    @Benchmark
    public void clean(CpuMegabytes cpu) {
        cpu.measure(TIMES, clean.length, () -> validator.validate(cleanSource));
    }

    /** A file with findings. */
    @Benchmark
    public void bad(CpuMegabytes cpu) {
        cpu.measure(TIMES, bad.length, () -> {
            if (validator.validate(badSource).problems().isEmpty()) {
                throw new IllegalStateException("no findings");
            }
        });
    }

    /** FastCSV, splitting the clean file. */
    @Benchmark
    public void fastCsv(CpuMegabytes cpu) {
        char delimiter = schema.equals("irve") ? ',' : ';';
        cpu.measure(TIMES, clean.length, () -> {
            long cells = FastCsv.cells(clean, delimiter);
            if (cells < ROWS) {
                throw new IllegalStateException("cells missing: " + cells);
            }
        });
    }
}
