package fr.collectivites.sdk.opendata.dcat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Counts per second of processor time of the thread, which other work on the machine disturbs less than the clock. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class CpuSeconds {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Datasets per second of processor time. */
    public double datasetsPerCpuSecond;

    /** Starts each measurement from zero. */
    @Setup(Level.Iteration)
    public void reset() {
        datasetsPerCpuSecond = 0;
    }

    /** Runs the work so often, each time on so many datasets. */
    void measure(int times, int datasets, Runnable work) {
        long before = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            work.run();
        }
        long nanos = THREADS.getCurrentThreadCpuTime() - before;
        datasetsPerCpuSecond = 1e9 * times * datasets / nanos;
    }
}
