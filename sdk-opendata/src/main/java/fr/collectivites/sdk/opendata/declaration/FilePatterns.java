package fr.collectivites.sdk.opendata.declaration;

import fr.collectivites.sdk.core.table.SourceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the files of a declaration. Only files in the folder of the declaration count: absolute paths, {@code ..} and
 * symbolic links that lead out are refused, so that a declaration from elsewhere cannot publish what it should not see.
 */
final class FilePatterns {

    private static final int DEPTH = 10;

    private final Path folder;
    private final Path realFolder;

    FilePatterns(Path folder) {
        this.folder = folder;
        try {
            this.realFolder = folder.toRealPath();
        } catch (IOException e) {
            throw SourceException.of(folder.toString(), e);
        }
    }

    /** Whether a path or pattern is written so that it stays in the folder. */
    static boolean staysInside(String pattern) {
        if (pattern.startsWith("/") || pattern.startsWith("~") || pattern.contains("\\") || pattern.contains("\0")) {
            return false;
        }
        if (pattern.length() > 1 && pattern.charAt(1) == ':') {
            return false;
        }
        for (String segment : pattern.split("/", -1)) {
            if (segment.equals("..")) {
                return false;
            }
        }
        return true;
    }

    /** Whether a file that was found really lies in the folder, links followed. */
    boolean isInside(Path file) {
        try {
            return file.toRealPath().startsWith(realFolder);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * The files that a path or a pattern ({@code *}, {@code **}, {@code ?}, {@code {a,b}}) stands for, sorted. Patterns
     * pass over hidden files.
     *
     * @throws SourceException if the folder cannot be read
     */
    List<Path> find(String pattern) {
        try {
            Path exact = folder.resolve(pattern).normalize();
            if (Files.isRegularFile(exact)) {
                return List.of(exact);
            }
        } catch (InvalidPathException e) {
            // The characters of a pattern are not those of a path on every system.
        }
        if (pattern.chars().noneMatch(c -> "*?{[".indexOf(c) >= 0)) {
            return List.of();
        }
        try {
            return walk(folder.getFileSystem().getPathMatcher("glob:" + pattern));
        } catch (IllegalArgumentException e) {
            return List.of(); // a pattern with a bracket that is never closed stands for nothing
        }
    }

    private List<Path> walk(PathMatcher matcher) {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder, DEPTH)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Path relative = folder.relativize(path);
                if (matcher.matches(relative) && !isHidden(relative) && Files.isRegularFile(path)) {
                    found.add(path);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw SourceException.of(folder.toString(), e);
        }
        found.sort((a, b) -> a.toString().compareTo(b.toString()));
        return found;
    }

    private static boolean isHidden(Path relative) {
        for (Path segment : relative) {
            if (segment.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
