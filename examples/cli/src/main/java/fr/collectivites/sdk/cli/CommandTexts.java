package fr.collectivites.sdk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The help texts of a command: its own file over the common one. Picocli asks for a ResourceBundle. */
final class CommandTexts extends ResourceBundle {

    private static final String PACKAGE = "fr.collectivites.sdk.cli.texts.";

    private final Map<String, String> texts;

    private CommandTexts(Map<String, String> texts) {
        this.texts = texts;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }

    static String baseName(String command) {
        return PACKAGE + command;
    }

    /** Gives every command of the line its texts. */
    static void apply(CommandLine commandLine, Locale locale) {
        apply(commandLine.getCommandSpec(), locale, load("common", locale));
    }

    private static void apply(CommandSpec spec, Locale locale, Map<String, String> common) {
        Map<String, String> texts = new HashMap<>(common);
        texts.putAll(load(fileOf(spec), locale));
        // The library looks for the text of an argument under its label and its places.
        spec.positionalParameters().forEach(argument -> {
            String text = texts.get(argument.paramLabel());
            if (text != null) {
                texts.put(argument.paramLabel() + "[" + argument.index() + "]", text);
            }
        });
        spec.resourceBundle(new CommandTexts(texts));
        // The order in which a person needs them, not the alphabet.
        spec.usageMessage().sortOptions(false);
        // Aliases name the same command: each one once.
        spec.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .distinct()
                .forEach(sub -> apply(sub, locale, common));
    }

    /** {@code collectivites publish plan} has its texts in {@code publish-plan}, the command itself in its own name. */
    private static String fileOf(CommandSpec spec) {
        String name = spec.qualifiedName("-");
        String root = spec.root().name();
        return name.equals(root) ? root : name.substring(root.length() + 1);
    }

    private static Map<String, String> load(String command, Locale locale) {
        String file = "texts/" + command + "_" + locale.getLanguage() + ".properties";
        Properties properties = new Properties();
        try (InputStream in = CommandTexts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no texts for the command " + command + ": " + file);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new HashMap<>();
        properties.forEach((key, value) -> texts.put((String) key, (String) value));
        return texts;
    }
}
