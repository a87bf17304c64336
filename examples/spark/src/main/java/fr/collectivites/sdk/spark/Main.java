package fr.collectivites.sdk.spark;

import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.core.problem.Severity;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** The job as a program, for {@code examples/spark/run} and {@code spark-submit}. */
public final class Main {

    private Main() {}

    /**
     * Judges and describes; exits with 1 when a file does not conform or could not be judged, with 2 on a wrong call.
     *
     * @param arguments the list of the files, the output folder, the address below which the files are served, and name
     *     and SIRET of who gives out the catalogue
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length != 5) {
            System.err.println("usage: LIST OUTPUT ADDRESS PUBLISHER SIRET");
            System.exit(2);
        }
        int code = 2;
        SparkConf conf =
                new SparkConf().setIfMissing("spark.master", "local[*]").setIfMissing("spark.app.name", "sdk");
        try (JavaSparkContext spark = new JavaSparkContext(conf)) {
            Path list = Path.of(arguments[0]).toAbsolutePath();
            Path output = Path.of(arguments[1]);
            Organisation publisher = Organisation.of(arguments[3], arguments[4]);
            CollectionReport report = new CollectionJob(
                            Objects.requireNonNull(list.getParent()), output, publisher, URI.create(arguments[2]))
                    .run(spark, CollectionList.read(list));
            out.println(text(report));
            code = report.failed() > 0 || report.outcomes().getOrDefault(Outcome.INVALID, 0L) > 0 ? 1 : 0;
        } catch (SdkException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
        }
        System.exit(code);
    }

    private static String text(CollectionReport report) {
        StringBuilder text = new StringBuilder();
        text.append(report.files()).append(" fichiers, ").append(report.rows()).append(" lignes");
        report.outcomes()
                .forEach((outcome, files) -> text.append("\n  ")
                        .append(outcome.label(Locale.FRENCH))
                        .append(" : ")
                        .append(files));
        text.append("\n  illisibles : ").append(report.failed());
        text.append("\n  erreurs : ").append(report.count(Severity.ERROR));
        text.append("\n  avertissements : ").append(report.count(Severity.WARNING));
        return text.toString();
    }
}
