package fr.collectivites.sdk.needs.finding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.problem.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NeedsCodeTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-]+)}");

    @Test
    void codesNeverDisappear() throws IOException {
        List<String> now = Arrays.stream(NeedsCode.values())
                .map(code -> code.code() + " " + code.severity())
                .sorted()
                .toList();
        try (InputStream in = NeedsCodeTest.class.getResourceAsStream("codes.txt")) {
            List<String> golden = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(now)
                    .as("New code: add its line to codes.txt (sorted). Changed or removed: scripts depend on it, so"
                            + " that needs a major version")
                    .isEqualTo(golden);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeHasItsTexts(NeedsCode code) {
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            Messages messages = Messages.of(code, locale);
            assertThat(messages.find(code.code() + ".title")).isPresent();
            assertThat(messages.find(code.code() + ".message")).isPresent();
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaceholders() throws IOException {
        Properties french = texts("fr");
        Properties english = texts("en");
        assertThat(new TreeSet<>(french.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        for (String key : french.stringPropertyNames()) {
            assertThat(placeholders(french.getProperty(key))).as(key).isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    private static TreeSet<String> placeholders(String text) {
        List<String> names = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return new TreeSet<>(names);
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = NeedsCode.class.getResourceAsStream("messages_" + language + ".properties")) {
            texts.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
