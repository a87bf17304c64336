package fr.collectivites.sdk.spark;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.collectivites.sdk.core.catalog.Organisation;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * Judges and describes a collection of files, one file a task, with the engine of one machine. Below the output folder it
 * writes the report of each file ({@code reports/}), one line of figures for each ({@code files.jsonl}), the figures of
 * the whole ({@code summary.json}) and the catalogue in DCAT-AP ({@code catalog.ttl}).
 *
 * <p>All machines must see the files, and the output, under the same paths.
 */
public final class CollectionJob {

    private final Path folder;
    private final Path output;
    private final Organisation publisher;
    private final URI base;

    /**
     * A job on the files below a folder.
     *
     * @param folder where the files of the list lie
     * @param output where results go
     * @param publisher who gives out the catalogue
     * @param base address below which the files are served
     */
    public CollectionJob(Path folder, Path output, Organisation publisher, URI base) {
        this.folder = folder;
        this.output = output;
        this.publisher = publisher;
        this.base = base;
    }

    /**
     * Judges and describes.
     *
     * @return the figures of the whole
     * @throws IOException if results cannot be written
     */
    public CollectionReport run(JavaSparkContext spark, List<CollectionFile> files) throws IOException {
        Files.createDirectories(output);
        List<FileResult> results = judge(spark, files);
        CollectionReport report = CollectionReport.of(results);
        ObjectMapper json = new ObjectMapper();
        try (BufferedWriter lines = Files.newBufferedWriter(output.resolve("files.jsonl"), StandardCharsets.UTF_8)) {
            for (FileResult result : results) {
                lines.append(json.writeValueAsString(result)).append('\n');
            }
        }
        json.writerWithDefaultPrettyPrinter()
                .writeValue(output.resolve("summary.json").toFile(), report);
        new CollectionCatalog(base).write(publisher, results, output.resolve("catalog.ttl"));
        return report;
    }

    private List<FileResult> judge(JavaSparkContext spark, List<CollectionFile> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        Broadcast<FileJudge> judge = spark.broadcast(new FileJudge(folder, output.resolve("reports"), Locale.FRENCH));
        // The largest first: no machine then waits long for the last one to end.
        List<CollectionFile> largestFirst = files.stream()
                .sorted(Comparator.comparingLong(this::size).reversed().thenComparing(CollectionFile::path))
                .toList();
        List<FileResult> results = spark.parallelize(largestFirst, largestFirst.size())
                .map(file -> judge.value().judge(file))
                .collect();
        judge.destroy();
        Map<CollectionFile, FileResult> byFile = new HashMap<>();
        results.forEach(result -> byFile.put(result.file(), result));
        return files.stream()
                .sorted(Comparator.comparing(CollectionFile::path))
                .map(byFile::get)
                .toList();
    }

    private long size(CollectionFile file) {
        // 0 for a file that is not there.
        return folder.resolve(file.path()).toFile().length();
    }
}
