package fr.collectivites.sdk.opendata.audit.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.core.writing.Replacement;
import fr.collectivites.sdk.opendata.audit.Audit;
import fr.collectivites.sdk.opendata.audit.AuditJson;
import fr.collectivites.sdk.opendata.audit.AuditedBody;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes an audit into a folder: {@code index.html} for the territory, {@code CODE.html} for each body, {@code audit.csv},
 * {@code audit.svg}, and {@code audit.json}, from which the next audit tells what changed. Each page stands alone: no script,
 * no other server. The same audit gives the same bytes. Immutable and thread-safe.
 */
public final class AuditPages {

    /** The audit as JSON, in the folder. */
    public static final String JSON = "audit.json";

    private final Locale locale;

    private AuditPages(Locale locale) {
        this.locale = locale;
    }

    /** Pages in French, or in English for any other language. */
    public static AuditPages in(Locale locale) {
        return new AuditPages(locale.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH);
    }

    /**
     * The audit that an earlier run left in a folder.
     *
     * @return nothing when there is none that can be read
     * @throws SdkException if the file is there and cannot be opened
     */
    public static Optional<Audit> earlier(Path folder) {
        Path file = folder.resolve(JSON);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return AuditJson.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new SdkException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Writes all files; each is replaced at once.
     *
     * @param earlier the audit to compare with
     * @throws SdkException if a file cannot be written
     */
    public void write(Audit audit, Optional<Audit> earlier, Path folder) {
        try {
            Files.createDirectories(folder);
            for (var page : contents(audit, earlier).entrySet()) {
                Path temporary = Files.createTempFile(folder, ".audit", ".tmp");
                Files.write(temporary, page.getValue());
                Replacement.replace(temporary, folder.resolve(page.getKey()));
            }
        } catch (IOException e) {
            throw new SdkException("Cannot write " + folder + ": " + e.getMessage(), e);
        }
    }

    /** The files by name. */
    public SortedMap<String, byte[]> contents(Audit audit, Optional<Audit> earlier) {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        contents.put(
                "index.html", new TerritoryPage(audit, earlier, locale).html().getBytes(UTF_8));
        for (AuditedBody body : audit.scope().bodies()) {
            contents.put(
                    body.code() + ".html",
                    new BodyPage(audit, body, locale).html().getBytes(UTF_8));
        }
        contents.put("audit.csv", ("\uFEFF" + AuditCsv.text(audit, locale)).getBytes(UTF_8));
        contents.put("audit.svg", Chart.file(audit, locale).getBytes(UTF_8));
        contents.put(JSON, AuditJson.write(audit));
        return contents;
    }
}
