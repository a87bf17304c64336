package fr.collectivites.sdk.core.internal.regex;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.internal.regex.PythonPattern.Outcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random expressions on random texts: none throws, and both engines agree. */
class PythonPatternFuzzTest {

    private static final List<String> TOKENS = List.of(
            "a", "b", "é", "(", "(", ")", ")", "(?:", "(?=", "(?!", "(?<=", "(?<!", "(?>", "(?i:", "(?P<n>", "(?P=n)",
            "(?(1)", "\\1", "|", "*", "+", "?", "{2}", "{,3}", "{1,", "[", "]", "^", "$", ".", "\\b", "\\B", "\\w",
            "\\W", "\\s", "\\d", "-", "\\", "(?#", "(?x)", "\\Z", "[^a]", "[a-é]", "\\N{", "\\x4", "0", "👍", "\uD83D",
            "\n");
    private static final List<String> TEXTS =
            List.of("", "a", "b", "ab", "aab", "é", "É", "\n", "a\n", "\u0301", " ", "0", "👍", "\uD83D", "aé ");

    @Test
    void neverThrows() {
        fuzz(1, 20_000);
    }

    @Test
    @Tag("deep")
    void neverThrowsAtLength() {
        fuzz(2, 3_000_000);
    }

    @Test
    void bothEnginesAgreeOnRegularExpressions() {
        Random random = new Random(3);
        int compared = 0;
        for (int i = 0; i < 20_000; i++) {
            Program program;
            try {
                program = PatternParser.parse(join(random, TOKENS, 8));
            } catch (PatternException e) {
                continue;
            }
            if (program.regular()) {
                String text = join(random, TEXTS, 6);
                Outcome expected = new Backtracker(program, text, 1_000_000).match();
                assertThat(new Automaton(program).match(text, 1_000_000)).isEqualTo(expected);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(2_000);
    }

    @Test
    void threadsMayShareAnExpression() {
        PythonPattern pattern = PythonPattern.compile("(?:a|b)*a(?:a|b){9}$").orElseThrow();
        List<Boolean> right = IntStream.range(0, 20_000)
                .parallel()
                .mapToObj(i -> {
                    String text =
                            Integer.toBinaryString(i + 1024).replace('0', 'a').replace('1', 'b');
                    boolean expected = text.charAt(text.length() - 10) == 'a';
                    return pattern.match(text) == (expected ? Outcome.MATCH : Outcome.NO_MATCH);
                })
                .toList();
        assertThat(right).doesNotContain(false);
    }

    private static void fuzz(long seed, int times) {
        Random random = new Random(seed);
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (int i = 0; i < times; i++) {
            Optional<PythonPattern> pattern = PythonPattern.compile(join(random, TOKENS, 12));
            for (int j = 0; j < 3 && pattern.isPresent(); j++) {
                outcomes.merge(pattern.get().match(join(random, TEXTS, 8)), 1, Integer::sum);
            }
        }
        // Enough of them mean something
        assertThat(outcomes.get(Outcome.MATCH)).isGreaterThan(times / 50);
        assertThat(outcomes.get(Outcome.NO_MATCH)).isGreaterThan(times / 50);
    }

    private static String join(Random random, List<String> parts, int most) {
        StringBuilder joined = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            joined.append(parts.get(random.nextInt(parts.size())));
        }
        return joined.toString();
    }
}
