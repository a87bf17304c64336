package fr.collectivites.sdk.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class YamlReaderTest {

    private static final YamlReader.Codes CODES =
            new YamlReader.Codes(CoreCode.MAPPING_SYNTAX, CoreCode.MAPPING_LIMIT, CoreCode.MAPPING_DUPLICATE_KEY);

    private final List<Problem> problems = new ArrayList<>();

    private Optional<YamlNode> read(String yaml) {
        return YamlReader.read(yaml.getBytes(StandardCharsets.UTF_8), CODES, problems::add);
    }

    @Test
    void keepsTheTextOfScalarsAndTheLineOfEveryNode() {
        YamlNode top = read("# en-tête\ninsee: 01001\nempty: ~\nlist:\n  - a\n  - x/y: true\n")
                .orElseThrow();
        YamlNode.Mapping map = (YamlNode.Mapping) top;
        assertThat(map.entries().get("insee")).isEqualTo(new YamlNode.Scalar("/insee", 2, "01001"));
        assertThat(map.entries().get("empty")).isEqualTo(new YamlNode.Scalar("/empty", 3, ""));
        YamlNode.Sequence list = (YamlNode.Sequence) map.entries().get("list");
        assertThat(list.items().get(0)).isEqualTo(new YamlNode.Scalar("/list/0", 5, "a"));
        YamlNode.Mapping second = (YamlNode.Mapping) list.items().get(1);
        assertThat(second.entries().get("x/y")).isEqualTo(new YamlNode.Scalar("/list/1/x~1y", 6, "true"));
        assertThat(problems).isEmpty();
    }

    @Test
    void refusesAliasesSoThatNothingUnfolds() {
        assertThat(read("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n")).isEmpty();
        assertThat(problems).singleElement().satisfies(p -> {
            assertThat(p.code().code()).isEqualTo("mapping-limit");
            assertThat(p.rule()).contains("alias");
            assertThat(p.line()).contains(2L);
        });
        problems.clear();
        assertThat(read("d: &d {x: 1}\ne:\n  <<: *d\n")).isEmpty();
        assertThat(problems).singleElement().satisfies(p -> assertThat(p.rule()).contains("alias"));
    }

    @Test
    void saysWhereTheSyntaxBreaks() {
        assertThat(read("title: x\ndatasets:\n  - id: a\n   title: b\n")).isEmpty();
        assertThat(problems).singleElement().satisfies(p -> {
            assertThat(p.code().code()).isEqualTo("mapping-syntax");
            assertThat(p.line()).contains(4L);
            assertThat(p.message(Locale.FRENCH)).startsWith("Ligne 4").doesNotContain("\n");
        });
    }

    @Test
    void refusesADocumentThatIsTooDeepTooLongTwofoldOrEmpty() {
        assertThat(read("[".repeat(60) + "]".repeat(60))).isEmpty();
        assertThat(read("#".repeat(YamlReader.MAX_BYTES + 1))).isEmpty();
        assertThat(read("a: 1\n---\nb: 2\n")).isEmpty();
        assertThat(read("")).isEmpty();
        assertThat(YamlReader.read("é".getBytes(StandardCharsets.ISO_8859_1), CODES, problems::add))
                .isEmpty();
        assertThat(problems)
                .extracting(p -> p.rule().orElse(""))
                .containsExactly("depth", "size", "several-documents", "empty", "encoding");
    }

    @Test
    void reportsAKeyWrittenTwiceAndKeepsTheFirst() {
        YamlNode.Mapping map = (YamlNode.Mapping) read("a: 1\na: 2\n").orElseThrow();
        assertThat(map.entries().get("a")).isEqualTo(new YamlNode.Scalar("/a", 1, "1"));
        assertThat(problems).singleElement().satisfies(p -> assertThat(p.line()).contains(2L));
    }

    @Test
    void anyTextGivesATreeOrAFinding() {
        String alphabet = "ab:-[]{}&*!|>'\"%@` \n\t#?,~é\u0000\uFEFF";
        for (long seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(40);
            for (int i = 0; i < length; i++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            problems.clear();
            Optional<YamlNode> node = read(text.toString());
            assertThat(node.isPresent() || !problems.isEmpty())
                    .as("seed %d", seed)
                    .isTrue();
        }
    }
}
