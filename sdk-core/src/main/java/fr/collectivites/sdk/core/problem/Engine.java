package fr.collectivites.sdk.core.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Properties;

/** Which SDK this is, and how it compares with the State's validator. */
public final class Engine {

    private Engine() {}

    /** Version of the SDK, as its build says, for instance {@code 1.0.0}. */
    public static String version() {
        return load("engine.properties").getProperty("version", "unknown");
    }

    /** How often mode VALIDATA gave the verdict of the reference, as last measured. */
    public static Parity parity() {
        Properties measured = load("parity.properties");
        return new Parity(
                measured.getProperty("reference", ""),
                Long.parseLong(measured.getProperty("files", "0")),
                Long.parseLong(measured.getProperty("same", "0")),
                LocalDate.parse(measured.getProperty("date", "1970-01-01")));
    }

    private static Properties load(String resource) {
        Properties properties = new Properties();
        try (InputStream in = Engine.class.getResourceAsStream(resource)) {
            if (in != null) {
                properties.load(in);
            }
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
