package fr.collectivites.sdk.spark;

import fr.collectivites.sdk.core.catalog.Organisation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Times the job on one core and on two, in turn, in one process: the ratio of the medians is what a second core brings. Run
 * by {@code examples/spark/run --scaling}.
 */
final class Scaling {

    private static final int FILES = 64;
    private static final int TURNS = 5;

    private Scaling() {}

    /**
     * Prints the times of each turn and the ratio.
     *
     * @param arguments rows of the collection
     */
    public static void main(String[] arguments) throws IOException {
        long rows = Long.parseLong(arguments[0]);
        Path folder = Files.createTempDirectory("collection-");
        try {
            List<CollectionFile> files = CollectionList.read(SampleCollection.write(folder, FILES, rows, 82));
            double[] one = new double[TURNS];
            double[] two = new double[TURNS];
            // The first turn of each compiles the code, and is not counted.
            for (int turn = -1; turn < TURNS; turn++) {
                double first = seconds(1, folder, files);
                double second = seconds(2, folder, files);
                System.out.printf(Locale.ROOT, "local[1] %.1f s, local[2] %.1f s%n", first, second);
                if (turn >= 0) {
                    one[turn] = first;
                    two[turn] = second;
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d files, %d rows: median %.1f s on one core, %.1f s on two: %.2f times%n",
                    FILES,
                    rows,
                    median(one),
                    median(two),
                    median(one) / median(two));
        } finally {
            delete(folder);
        }
    }

    private static double seconds(int cores, Path folder, List<CollectionFile> files) throws IOException {
        SparkConf conf = new SparkConf()
                .setMaster("local[" + cores + "]")
                .setAppName("scaling")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.bindAddress", "127.0.0.1")
                .set("spark.driver.host", "127.0.0.1");
        try (JavaSparkContext spark = new JavaSparkContext(conf)) {
            CollectionJob job = new CollectionJob(
                    folder,
                    folder.resolve("out"),
                    Organisation.of("Syndicat d'essai", "21820112700014"),
                    URI.create("https://data.example.org/"));
            long from = System.nanoTime();
            job.run(spark, files);
            return (System.nanoTime() - from) / 1e9;
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
