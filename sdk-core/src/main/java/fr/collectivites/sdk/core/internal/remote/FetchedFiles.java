package fr.collectivites.sdk.core.internal.remote;

import fr.collectivites.sdk.core.internal.json.Json;
import fr.collectivites.sdk.core.writing.Replacement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Files fetched from a server into a folder. What is known of each (SHA-256, size, {@code ETag}, {@code Last-Modified})
 * stands in {@code fetched.json} beside them; a file whose bytes are others than were fetched counts as absent. Every
 * replacement is atomic. Thread-safe; when two programs fill one folder, one may have to fetch again what the other did.
 */
public final class FetchedFiles {

    private static final String LIST = "fetched.json";

    private final Path folder;
    private final Map<String, Entry> entries = new TreeMap<>();

    /**
     * What is known of a file.
     *
     * @param sha256 of its bytes, in lower-case hexadecimal digits
     * @param etag header {@code ETag} of the answer, or empty
     * @param lastModified header {@code Last-Modified} of the answer, or empty
     */
    public record Entry(String sha256, String etag, String lastModified) {}

    /** The files of a folder, which need not exist yet. */
    public FetchedFiles(Path folder) throws IOException {
        this.folder = folder.toAbsolutePath().normalize();
        Path list = this.folder.resolve(LIST);
        if (Files.exists(list)) {
            read(Files.readAllBytes(list));
        }
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    /** Whether a path stays below the folder, and is none of our own. */
    public boolean holds(String path) {
        try {
            Path file = folder.resolve(path).normalize();
            return file.startsWith(folder) && !file.equals(folder) && !path.equals(LIST);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** What is known of a file that is there as it was fetched. */
    public synchronized Optional<Entry> find(String path) throws IOException {
        Entry entry = entries.get(path);
        Path file = folder.resolve(path);
        if (entry == null || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        return sha256(Files.readAllBytes(file)).equals(entry.sha256()) ? Optional.of(entry) : Optional.empty();
    }

    /** Writes a file and what is known of it. */
    public synchronized void put(String path, byte[] content, String etag, String lastModified) throws IOException {
        if (!holds(path)) {
            throw new IllegalArgumentException("outside of the folder: " + path);
        }
        replace(folder.resolve(path), content);
        entries.put(path, new Entry(sha256(content), etag, lastModified));
        Map<String, Object> list = new LinkedHashMap<>();
        entries.forEach((name, entry) -> {
            Map<String, String> about = new LinkedHashMap<>();
            about.put("sha256", entry.sha256());
            about.put("etag", entry.etag());
            about.put("lastModified", entry.lastModified());
            list.put(name, about);
        });
        replace(folder.resolve(LIST), Json.write(Map.of("files", list)).getBytes(StandardCharsets.UTF_8));
    }

    private void read(byte[] list) {
        try {
            if (Json.read(list) instanceof Map<?, ?> map && map.get("files") instanceof Map<?, ?> files) {
                files.forEach((name, about) -> {
                    if (about instanceof Map<?, ?> entry && entry.get("sha256") instanceof String sha256) {
                        entries.put(
                                String.valueOf(name),
                                new Entry(sha256, text(entry.get("etag")), text(entry.get("lastModified"))));
                    }
                });
            }
        } catch (Json.MalformedJsonException e) {
            // Nothing is known then: everything is fetched again.
            entries.clear();
        }
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }

    private static void replace(Path file, byte[] content) throws IOException {
        Path parent = file.getParent();
        Files.createDirectories(parent);
        Path temporary = Files.createTempFile(parent, ".fetched", ".tmp");
        try {
            Files.write(temporary, content);
            Replacement.replace(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
