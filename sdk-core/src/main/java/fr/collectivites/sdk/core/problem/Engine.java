package fr.collectivites.sdk.core.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which SDK this is. */
public final class Engine {

    private Engine() {}

    /** Version of the SDK, as its build says, for instance {@code 1.0.0}. */
    public static String version() {
        try (InputStream in = Engine.class.getResourceAsStream("engine.properties")) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
