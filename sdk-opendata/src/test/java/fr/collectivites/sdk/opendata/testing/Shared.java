package fr.collectivites.sdk.opendata.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * The reference data that may lie beside the checkout, in a directory {@code shared}. They are no part of the project:
 * tests that use them say so and are skipped where they are absent.
 */
public final class Shared {

    private static final String PROPERTY = "collectivites.shared";

    private Shared() {}

    /**
     * A file or directory of the reference data, such as {@code data/territory/check-2026.json}. Looked for in the
     * directory that the system property {@code collectivites.shared} names, else in {@code ../shared} seen from the
     * working directory and from each directory above it. Skips the test, with a line that says so, when it is not
     * there.
     */
    public static Path require(String name) {
        Path found = find(name);
        if (found == null) {
            System.out.println("SKIPPED: reference data " + name + " not found (see -D" + PROPERTY + ")");
        }
        Assumptions.assumeTrue(found != null, () -> "reference data " + name + " not found");
        return found;
    }

    private static Path find(String name) {
        String given = System.getProperty(PROPERTY, "");
        // An unset Maven property arrives as written.
        if (!given.isEmpty() && !given.startsWith("${")) {
            Path path = Path.of(given, name);
            return Files.exists(path) ? path : null;
        }
        Path directory = Path.of("").toAbsolutePath();
        while (directory.getParent() != null) {
            Path path = directory.getParent().resolve("shared").resolve(name);
            if (Files.exists(path)) {
                return path;
            }
            directory = directory.getParent();
        }
        return null;
    }
}
