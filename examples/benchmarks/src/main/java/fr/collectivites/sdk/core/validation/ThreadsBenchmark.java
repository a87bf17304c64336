package fr.collectivites.sdk.core.validation;

import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.TableSource;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Megabytes of CSV per second by the clock: a whole validation in one thread and in two, and FastCSV merely splitting the
 * same file into cells. Only says something on a machine that has two cores with nothing else to do. Compare the lines of
 * a file within one run.
 */
@Fork(2)
@Warmup(iterations = 10)
@Measurement(iterations = 15)
@BenchmarkMode(Mode.SingleShotTime)
@State(Scope.Benchmark)
public class ThreadsBenchmark {

    private static final int ROWS = 200_000;

    /** The schema. */
    @Param({"irve", "bal", "subventions"})
    public String schema = "irve";

    /** Share of rows with a wrong cell. */
    @Param({"0", "0.2"})
    public double bad;

    private byte[] table = {};
    private TableSource source = TableSource.bytes("table.csv", table);
    private TableSchema rules = TableSchema.parse("{\"fields\": []}");
    private TableValidator one = TableValidator.builder(rules).build();
    private TableValidator two = one;

    /** Makes the table. */
    @Setup
    public void prepare() {
        table = SampleTables.csv(schema, ROWS, bad);
        source = TableSource.bytes("table.csv", table);
        rules = SchemaCatalog.bundled()
                .find(ValidationBenchmark.NAMES.get(schema))
                .orElseThrow();
        one = TableValidator.builder(rules).build();
        two = TableValidator.builder(rules).threads(2).build();
        if (!one.validate(source).problems().equals(two.validate(source).problems())) {
            throw new IllegalStateException("two threads find something else than one");
        }
    }

    /** One thread. */
    @Benchmark
    public Object oneThread(Megabytes megabytes) {
        return megabytes.measure(table.length, () -> one.validate(source));
    }

    /** Two threads. */
    @Benchmark
    public Object twoThreads(Megabytes megabytes) {
        return megabytes.measure(table.length, () -> two.validate(source));
    }

    /** FastCSV, splitting the file. */
    @Benchmark
    public Object fastCsv(Megabytes megabytes) {
        return megabytes.measure(table.length, () -> FastCsv.cells(table, schema.equals("irve") ? ',' : ';'));
    }

    /** Megabytes (of a million bytes) per second by the clock. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Megabytes {

        /** The figure. */
        public double megabytesPerSecond;

        /** Starts each measurement from zero, and without garbage of the one before. */
        @Setup(Level.Iteration)
        public void reset() {
            megabytesPerSecond = 0;
            System.gc();
        }

        Object measure(long bytes, Supplier<Object> work) {
            long before = System.nanoTime();
            Object result = work.get();
            megabytesPerSecond = 1e3 * bytes / (System.nanoTime() - before);
            return result;
        }
    }
}
