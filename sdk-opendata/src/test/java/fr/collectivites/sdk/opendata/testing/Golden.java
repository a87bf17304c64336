package fr.collectivites.sdk.opendata.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares what a writer wrote with the file kept in src/test/resources, beside the test's package. */
public final class Golden {

    private Golden() {}

    /**
     * Fails when the text differs from the golden file. Run the test with {@code -Dtest.jvm.args=-Dgolden.write=true} to
     * rewrite the files, then read the difference before committing it.
     */
    public static void check(Class<?> test, String name, String written) {
        Path file = Path.of("src/test/resources")
                .resolve(test.getPackageName().replace('.', '/'))
                .resolve(name);
        try {
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, written, UTF_8);
            }
            assertThat(written)
                    .as("%s; -Dtest.jvm.args=-Dgolden.write=true rewrites it", name)
                    .isEqualTo(Files.readString(file, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("no golden file; -Dtest.jvm.args=-Dgolden.write=true makes it", e);
        }
    }
}
