package fr.collectivites.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the page on security to tests that there are. */
class SecurityPageTest {

    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*Test)\\.(\\w+)`");

    @Test
    void everyTestThatThePageNamesExists() throws IOException {
        Path root = Path.of("../..").toRealPath();
        Map<String, Path> tests = new HashMap<>();
        for (String module : List.of("sdk-core", "sdk-opendata", "sdk-needs", "examples/cli", "examples/platform")) {
            try (Stream<Path> files = Files.walk(root.resolve(module + "/src/test/java"))) {
                files.filter(file -> file.toString().endsWith("Test.java"))
                        .forEach(file -> tests.put(file.getFileName().toString().replace(".java", ""), file));
            }
        }
        Matcher named = NAMED.matcher(Files.readString(root.resolve("SECURITY.md"), StandardCharsets.UTF_8));
        int count = 0;
        while (named.find()) {
            count++;
            assertThat(tests).as(named.group()).containsKey(named.group(1));
            assertThat(Files.readString(tests.get(named.group(1)), StandardCharsets.UTF_8))
                    .as(named.group())
                    .contains("void " + named.group(2) + "(");
        }
        assertThat(count).isGreaterThan(30);
    }
}
