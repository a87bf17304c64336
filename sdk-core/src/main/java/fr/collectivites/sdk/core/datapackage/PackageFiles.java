package fr.collectivites.sdk.core.datapackage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files of a package: those of its folder, also when links are followed (Data Package 2.0, path: relative, without
 * {@code ..}, with slashes).
 */
final class PackageFiles {

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.*", Pattern.DOTALL);

    private final Path folder;

    PackageFiles(Path descriptor) {
        Path parent = descriptor.toAbsolutePath().normalize().getParent();
        this.folder = parent == null ? descriptor.toAbsolutePath() : parent;
    }

    /** A file, or the rule that its path breaks. */
    record Found(@Nullable Path path, @Nullable String fault) {}

    Found find(String path) {
        if (ADDRESS.matcher(path).matches()) {
            return new Found(null, "remote");
        }
        try {
            Path file = folder.resolve(path.strip()).normalize();
            boolean outside =
                    path.isBlank() || !file.startsWith(folder) || Path.of(path).isAbsolute();
            if (outside || (Files.exists(file) && !file.toRealPath().startsWith(folder.toRealPath()))) {
                return new Found(null, "outside-folder");
            }
            return new Found(file, null);
        } catch (InvalidPathException | IOException e) {
            return new Found(null, "outside-folder");
        }
    }
}
