package fr.collectivites.sdk.opendata.audit;

import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.PlatformException;
import fr.collectivites.sdk.core.http.Request;
import fr.collectivites.sdk.core.http.Response;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.core.writing.Replacement;
import fr.collectivites.sdk.opendata.internal.json.Entities;
import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files of a portal, kept on disk from one audit to the next, up to a number of bytes: those asked for longest ago go
 * first. What the server says is unchanged is not fetched again. One process at a time; not thread-safe.
 */
final class FileCache {

    private static final int NOT_MODIFIED = 304;
    private static final int BUFFER = 64 * 1024;

    private final HttpTransport transport;
    private final Path folder;
    private final long maxBytes;
    private final Clock clock;

    /**
     * A cache.
     *
     * @param maxBytes of all files together; also of a single one
     */
    FileCache(HttpTransport transport, Path folder, long maxBytes, Clock clock) {
        this.transport = transport;
        this.folder = folder;
        this.maxBytes = maxBytes;
        this.clock = clock;
    }

    /** Why a file could not be had. */
    static final class NotFetchedException extends Exception {
        private static final long serialVersionUID = 1L;

        NotFetchedException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * The file at an address, fetched or from an earlier audit.
     *
     * @param extension ending of its name on disk, by which readers tell the format
     * @throws NotFetchedException when the server does not give it, or it is larger than the cache
     * @throws SdkException if the folder cannot be written
     */
    Path fetch(URI address, String extension) throws NotFetchedException {
        String key = key(address.toString());
        Path file = folder.resolve(key + "." + extension);
        Path facts = folder.resolve(key + ".json");
        try {
            Files.createDirectories(folder);
            Request.Builder request = Request.get(address).accept(NOT_MODIFIED);
            if (Files.exists(file)) {
                JsonObject known = facts(facts);
                known.text("etag").ifPresent(etag -> request.header("If-None-Match", etag));
                known.text("lastModified").ifPresent(date -> request.header("If-Modified-Since", date));
            }
            Response head = transport.send(request.build(), (answer, content) -> {
                if (answer.status() != NOT_MODIFIED) {
                    keep(content, file);
                }
                return answer;
            });
            if (head.status() != NOT_MODIFIED) {
                Map<String, @Nullable Object> written = new LinkedHashMap<>();
                written.put("url", address.toString());
                head.header("ETag").ifPresent(etag -> written.put("etag", etag));
                head.header("Last-Modified").ifPresent(date -> written.put("lastModified", date));
                Files.write(facts, Entities.write(written));
            }
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            shrink(file);
            return file;
        } catch (PlatformException e) {
            throw new NotFetchedException(
                    e.status().isPresent() ? "HTTP " + e.status().getAsInt() : String.valueOf(e.getMessage()), e);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof TooLargeException) {
                throw new NotFetchedException("> " + (maxBytes >> 20) + " MB", e);
            }
            throw new SdkException("Cannot write " + folder + ": " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new NotFetchedException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new SdkException("Cannot write " + folder + ": " + e.getMessage(), e);
        }
    }

    private static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private void keep(InputStream content, Path file) throws IOException {
        Path temporary = Files.createTempFile(folder, "fetch", ".part");
        try {
            try (var out = Files.newOutputStream(temporary)) {
                byte[] buffer = new byte[BUFFER];
                long total = 0;
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    total += read;
                    if (total > maxBytes) {
                        throw new TooLargeException();
                    }
                    out.write(buffer, 0, read);
                }
            }
            Replacement.replace(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static JsonObject facts(Path facts) throws IOException {
        return Files.exists(facts)
                ? JsonObject.read(Files.readAllBytes(facts)).orElseGet(JsonObject::empty)
                : JsonObject.empty();
    }

    private record Kept(Path path, FileTime used, long size) {}

    /** Deletes what was asked for longest ago until the rest fits; the file just asked for stays. */
    private void shrink(Path current) throws IOException {
        List<Kept> kept = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path path : files.filter(p -> !p.toString().endsWith(".json")).toList()) {
                kept.add(new Kept(path, Files.getLastModifiedTime(path), Files.size(path)));
            }
        }
        long total = kept.stream().mapToLong(Kept::size).sum();
        kept.sort(Comparator.comparing(Kept::used).thenComparing(Kept::path));
        for (Kept old : kept) {
            if (total <= maxBytes) {
                return;
            }
            if (!old.path().equals(current)) {
                Files.deleteIfExists(old.path());
                total -= old.size();
            }
        }
    }

    private static String key(String address) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The ending of the name in an address, without dot, in lower case; nothing when there is none. */
    static Optional<String> extension(String address) {
        String path = address.replaceFirst("[?#].*$", "");
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 || dot == name.length() - 1
                ? Optional.empty()
                : Optional.of(name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT));
    }
}
