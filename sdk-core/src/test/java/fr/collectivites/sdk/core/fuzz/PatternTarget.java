package fr.collectivites.sdk.core.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.internal.regex.PythonPattern;
import java.util.List;
import java.util.stream.Stream;

/** Any regular expression on any text: an outcome or a refusal, in bounded time and without overflow of the stack. */
public final class PatternTarget {

    private PatternTarget() {}

    static List<byte[]> seeds() {
        return Stream.of(
                        "^([013-9]\\d|2[AB1-9])\\d{3}$\00082112",
                        "(?:(?:^|\\|)(Aide|Aide aux démarches))+$\0Aide|Aide aux démarches",
                        "(?P<m>\\w+)[^]\\-a-z]?(?=\\b)(?P=m)*?\0été été",
                        "(?x) (?i: [À-ÿ]{2,} ) # fin\n (?!\\s)\0Été",
                        "(a)?(?(1)b|c)(?>a*+)(?<=ab|cd)\\N{DIGIT ONE}\\x41\\101\0ab1AA")
                .map(text -> text.getBytes(UTF_8))
                .toList();
    }

    /** The expression, and after the first byte 0 the text. */
    public static void fuzzerTestOneInput(byte[] data) {
        String both = new String(data, UTF_8);
        int cut = both.indexOf('\0');
        String expression = cut < 0 ? both : both.substring(0, cut);
        String text = cut < 0 ? both : both.substring(cut + 1);
        PythonPattern.compile(expression).ifPresent(pattern -> {
            PythonPattern.Outcome outcome = pattern.match(text);
            byte[] bytes = text.getBytes(UTF_8);
            // Never more than the search itself finds
            assertThat(pattern.matches(bytes, 0, bytes.length) && outcome == PythonPattern.Outcome.NO_MATCH)
                    .isFalse();
        });
    }
}
