package fr.collectivites.sdk.opendata.files;

import fr.collectivites.sdk.core.http.PlatformException;
import fr.collectivites.sdk.core.http.PlatformRefusedException;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.writing.Replacement;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.publish.Content;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The only place that touches the output folder. Paths are relative, with {@code /} between segments; nothing outside
 * the folder is read or written, not even through a symbolic link. A file is written beside its place and moved there
 * in one step, so that a reader sees the old one or the new one.
 */
final class OutputFolder {

    /** End of the name under which a file is written before it is moved to its place. */
    static final String PART = ".part";

    private final Path root;
    private final Steps steps;

    OutputFolder(Path root, Steps steps) {
        this.root = root;
        this.steps = steps;
    }

    /** Told before each step that changes the disk; tests cut there what a power failure could cut. */
    @FunctionalInterface
    interface Steps {
        Steps NONE = step -> {};

        void before(String step);
    }

    /** Writes the content of a file. */
    @FunctionalInterface
    interface Source {
        void writeTo(OutputStream out) throws IOException;
    }

    /** The folder, as a person gave it. */
    String name() {
        return root.toString();
    }

    /** Whether the folder is there. A file in its place, or a link that leads nowhere, is refused. */
    boolean exists() {
        if (Files.isDirectory(root)) {
            return true;
        }
        if (Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            throw refused(OpendataCode.OUTPUT_NOT_OWNED, "no-folder", name());
        }
        return false;
    }

    /** Names in a folder below, sorted; none when it is not there. */
    List<String> list(String folder) {
        Path path = resolve(folder);
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) && !(folder.isEmpty() && Files.isDirectory(path))) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw failed("read", folder, e);
        }
    }

    /** Whether something stands at the path, be it a link that leads nowhere. */
    boolean occupied(String path) {
        return Files.exists(resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    /** The content of a file; empty when no regular file stands there. */
    Optional<Content> content(String path) {
        Path file = resolve(path);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Content.read(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw failed("read", path, e);
        }
    }

    /** The bytes of a file; empty when no regular file stands there. */
    Optional<byte[]> read(String path) {
        Path file = resolve(path);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw failed("read", path, e);
        }
    }

    /** The first rows of a file that is a table; empty when it is none. */
    Optional<Preview> preview(String path) {
        Path file = resolve(path);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Preview.read(file, lastName(path))
                : Optional.empty();
    }

    /** Writes a file in one step; the folders above it are made. */
    void write(String path, Source source) {
        Path file = resolve(path);
        Path part = resolve(path.substring(0, path.lastIndexOf('/') + 1) + "." + lastName(path) + PART);
        try {
            steps.before("folder of " + path);
            Files.createDirectories(file.getParent());
            steps.before("part of " + path);
            // A link left in the place of the part must not be written through.
            Files.deleteIfExists(part);
            try (OutputStream out = Files.newOutputStream(part)) {
                source.writeTo(out);
            }
            steps.before("move of " + path);
            Replacement.replace(part, file);
        } catch (IOException e) {
            drop(part, e);
            throw failed("write", path, e);
        } catch (RuntimeException e) {
            drop(part, e);
            throw e;
        }
    }

    private static void drop(Path part, Exception cause) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException again) {
            cause.addSuppressed(again);
        }
    }

    /** Deletes a file, or an empty folder; nothing happens when nothing stands there or the folder is not empty. */
    void delete(String path) {
        steps.before("delete " + path);
        try {
            Files.deleteIfExists(resolve(path));
        } catch (DirectoryNotEmptyException e) {
            // Somebody else's files are in it: it stays.
        } catch (IOException e) {
            throw failed("delete", path, e);
        }
    }

    /** The place of a relative path, once it is sure that it lies in the folder and that no link stands on the way. */
    private Path resolve(String path) {
        Path at = root;
        if (path.isEmpty()) {
            return at;
        }
        String[] segments = path.split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            String segment = segments[i];
            if (segment.isEmpty()
                    || segment.equals(".")
                    || segment.equals("..")
                    || segment.indexOf('\\') >= 0
                    || segment.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("Not a path below the folder: " + path);
            }
            at = at.resolve(segment);
            if (Files.isSymbolicLink(at)) {
                throw refused(OpendataCode.OUTPUT_NOT_OWNED, "link", path);
            }
        }
        return at;
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private PlatformRefusedException refused(OpendataCode code, String rule, String path) {
        return new PlatformRefusedException(
                name(), Problem.of(code).rule(rule).with("file", path).build(), null);
    }

    private PlatformException failed(String rule, String path, IOException e) {
        Problem problem = Problem.of(OpendataCode.OUTPUT_FAILED)
                .rule(rule)
                .with("file", path.isEmpty() ? name() : path)
                .with("detail", e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage())
                .build();
        return new PlatformException(name(), problem, e);
    }
}
