package fr.collectivites.sdk.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.problem.Engine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with a file under src/test/resources; the version of the SDK stands as VERSION there. */
final class Golden {

    private Golden() {}

    static void assertMatches(String actual, String name) throws IOException {
        String text = actual.replace(Engine.version(), "VERSION");
        Path written = Path.of("target", "golden", name);
        Files.createDirectories(written.getParent());
        Files.writeString(written, text);
        try (InputStream in = Golden.class.getResourceAsStream(name)) {
            String expected = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text)
                    .as("golden file %s; if the change is meant, copy %s over it", name, written)
                    .isEqualTo(expected);
        }
    }
}
