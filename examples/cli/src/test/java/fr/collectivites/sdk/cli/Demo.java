package fr.collectivites.sdk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of the demonstration, for tests of other commands. */
final class Demo {

    private Demo() {}

    static Path copy(String name, Path folder) throws IOException {
        try (InputStream in = Main.class.getResourceAsStream("demo/" + name)) {
            Path file = folder.resolve(name);
            Files.copy(in, file);
            return file;
        }
    }
}
