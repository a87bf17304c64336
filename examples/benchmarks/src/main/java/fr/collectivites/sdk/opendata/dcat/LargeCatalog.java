package fr.collectivites.sdk.opendata.dcat;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.opendata.dcat.rdf.RdfFormat;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Writes a catalogue of many datasets that are made while they are written, in every syntax, in one thread: run with a
 * small heap, it shows that memory stays constant.
 */
final class LargeCatalog {

    private LargeCatalog() {}

    /**
     * Prints one line for each syntax.
     *
     * @param args number of datasets
     */
    public static void main(String[] args) {
        int datasets = Integer.parseInt(args[0]);
        Iterable<Dataset> source = () ->
                IntStream.range(0, datasets).mapToObj(SampleCatalog::dataset).iterator();
        Catalog catalog = SampleCatalog.of(0);
        for (RdfFormat format : RdfFormat.values()) {
            Counting out = new Counting();
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            DcatWriter.of(format, DcatProfile.STRICT_3_0_1).write(catalog, source, out);
            double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
            System.out.println(String.format(
                    Locale.ROOT,
                    "%s: %d datasets, %d MB, %.1f s of processor time, heap of %d MB",
                    format,
                    datasets,
                    out.bytes >> 20,
                    seconds,
                    Runtime.getRuntime().maxMemory() >> 20));
        }
    }

    private static final class Counting extends OutputStream {
        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int offset, int length) {
            bytes += length;
        }
    }
}
