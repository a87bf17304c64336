package fr.collectivites.sdk.spark;

import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.core.report.ReportWriter;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.validation.TableValidator;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Judges one file with the engine of one machine, and writes its report. Sent to each machine once; there, a schema is
 * compiled once for all tasks. Thread-safe.
 */
final class FileJudge implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int BUFFER = 1 << 16;

    private final String folder;
    private final String reports;
    private final Locale locale;
    private final transient ConcurrentMap<String, TableValidator> validators = new ConcurrentHashMap<>();

    /** Files lie below the folder, reports go below the other: both are seen by all machines under these paths. */
    FileJudge(Path folder, Path reports, Locale locale) {
        this(folder.toAbsolutePath().toString(), reports.toAbsolutePath().toString(), locale);
    }

    private FileJudge(String folder, String reports, Locale locale) {
        this.folder = folder;
        this.reports = reports;
        this.locale = locale;
    }

    FileResult judge(CollectionFile file) {
        Path path = Path.of(folder, file.path());
        try {
            FileResult.Content content = content(path);
            Report report = validators
                    .computeIfAbsent(file.schema(), FileJudge::validator)
                    .validate(TableSource.file(path));
            Path target = Path.of(reports, file.path() + ".json");
            Files.createDirectories(target.resolveSibling("."));
            ReportWriter.json(locale).write(report, target);
            return new FileResult(file, content, FileResult.Verdict.of(report));
        } catch (NoSuchFileException e) {
            return failed(file, "no such file");
        } catch (SdkException e) {
            // A file that cannot be read is a result: trying again, as Spark would, reads it no better.
            return failed(file, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileResult failed(CollectionFile file, String why) {
        return new FileResult(file, new FileResult.Content(0, ""), FileResult.Verdict.failed(file.schema(), why));
    }

    private static TableValidator validator(String schema) {
        return TableValidator.builder(SchemaCatalog.bundled().get(schema)).build();
    }

    private static FileResult.Content content(Path path) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (InputStream in = Files.newInputStream(path)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                size += read;
            }
        }
        return new FileResult.Content(size, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Transient fields are not made again by the stream. */
    private Object readResolve() {
        return new FileJudge(folder, reports, locale);
    }
}
