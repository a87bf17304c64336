package fr.collectivites.sdk.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CoreCodeTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    @Test
    void codes_and_severities_are_those_of_the_golden_file() throws IOException {
        String golden = new String(resource("core-codes.txt"), StandardCharsets.UTF_8);
        String actual = Stream.of(CoreCode.values())
                .map(code -> code.code() + " " + code.severity() + "\n")
                .sorted()
                .collect(Collectors.joining());
        assertThat(actual)
                .as("Scripts depend on the codes. A new code: add its line to core-codes.txt and to the CHANGELOG."
                        + " A code renamed or removed: only in a major version")
                .isEqualTo(golden);
    }

    @Test
    void every_code_has_a_title_and_a_message_in_both_languages() {
        for (Locale locale : Set.of(Locale.FRENCH, Locale.ENGLISH)) {
            Messages messages = Messages.of(Messages.CORE_BUNDLE, locale);
            for (CoreCode code : CoreCode.values()) {
                assertThat(messages.find(code.code() + ".title"))
                        .as(code.code() + ".title " + locale)
                        .isPresent();
                assertThat(messages.find(code.code() + ".message"))
                        .as(code.code() + ".message " + locale)
                        .isPresent();
            }
        }
    }

    @Test
    void both_languages_have_the_same_keys_with_the_same_placeholders() throws IOException {
        Properties french = texts("messages_fr.properties");
        Properties english = texts("messages_en.properties");
        assertThat(english.stringPropertyNames()).isEqualTo(french.stringPropertyNames());
        for (String key : french.stringPropertyNames()) {
            assertThat(placeholders(english.getProperty(key))).as(key).isEqualTo(placeholders(french.getProperty(key)));
        }
    }

    @Test
    void every_text_but_place_and_severity_belongs_to_a_code() throws IOException {
        Set<String> codes = Stream.of(CoreCode.values()).map(CoreCode::code).collect(Collectors.toSet());
        Set<String> strangers = texts("messages_fr.properties").stringPropertyNames().stream()
                .filter(key -> key.endsWith(".title") || key.endsWith(".message"))
                .map(key -> key.substring(0, key.indexOf('.')))
                .filter(code -> !codes.contains(code))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(strangers).isEmpty();
    }

    private static Set<String> placeholders(String text) {
        // The one placeholder that carries text of a language: what a constraint says of a field.
        String alike = text.replace("{reason-fr}", "{reason}").replace("{reason-en}", "{reason}");
        return PLACEHOLDER.matcher(alike).results().map(r -> r.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties texts(String name) throws IOException {
        Properties properties = new Properties();
        properties.load(new java.io.StringReader(new String(resource(name), StandardCharsets.UTF_8)));
        return properties;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = CoreCode.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        }
    }
}
