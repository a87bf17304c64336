package fr.collectivites.sdk.core.internal.regex;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.internal.regex.PythonPattern.Outcome;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clauses of the documentation of Python's re, in our words, each with the cases in which engines differ. */
class PythonPatternTest {

    private static Outcome match(String expression, String text) {
        return PythonPattern.compile(expression).orElseThrow().match(text);
    }

    private static void takes(String expression, String... texts) {
        for (String text : texts) {
            assertThat(match(expression, text)).as("%s on %s", expression, text).isEqualTo(Outcome.MATCH);
        }
    }

    private static void takesNot(String expression, String... texts) {
        for (String text : texts) {
            assertThat(match(expression, text)).as("%s on %s", expression, text).isEqualTo(Outcome.NO_MATCH);
        }
    }

    @Nested
    class Places {

        @Test
        void matchLooksAtTheBeginningOnlyAndNeedNotReachTheEnd() {
            takes("b", "bc");
            takesNot("b", "ab");
        }

        @Test
        void dollarIsTheEndOrTheNewlineBeforeIt() {
            takes("^A$", "A", "A\n");
            takesNot("^A$", "A\r", "A\u0085", "A\u2028", "A\n\n", "A\r\n");
            takesNot("A\\Z", "A\n");
        }

        @Test
        void inMultilineEveryNewlineEndsALine() {
            takes("(?m)^a$\\n^b$", "a\nb", "a\nb\nc");
            takesNot("^a$\\n^b$", "a\nb");
            takesNot("(?m)a$", "a\rb");
        }

        @Test
        void aTopLevelAlternativeBindsLooserThanTheAnchorsAroundIt() {
            takes("^A|B$", "AX", "B");
            takesNot("^A|B$", "XB");
        }

        @Test
        void wordBoundaryLiesBetweenWordAndOther() {
            takes("é\\b", "é", "é ", "é\u0301");
            takesNot("é\\b", "éa", "é²");
            takes("(?a)\\Bé", "é");
            takesNot("\\b", "", " ");
            takesNot("\\B", "");
        }
    }

    @Nested
    class Classes {

        @Test
        void dotTakesAllButNewline() {
            takes("^.$", "\r", "\u0085", "\u2028", "👍", "é");
            takesNot("^.$", "\n", "");
            takes("(?s)^.$", "\n");
        }

        @Test
        void wordIsLettersNumbersOfAnyKindAndUnderscore() {
            takes("\\w", "é", "œ", "_", "²", "①", "½", "Ⅷ", "٣", "中");
            takesNot("\\w", "\u0301", "\u203F", "-", " ", "’", "€", "\u200D");
            takes("\\W", "\u0301", "\u203F");
        }

        @Test
        void digitIsADecimalDigitOfAnyScript() {
            takes("\\d", "7", "٣", "१", "𝟘");
            takesNot("\\d", "²", "①", "½", "Ⅷ");
        }

        @Test
        void spaceIsWhatPythonSaysIsSpace() {
            takes("\\s", " ", "\t", "\u000B", "\f", "\u001C", "\u001F", "\u0085", "\u00A0", "\u2003", "\u202F");
            takesNot("\\s", "\u200B", "\uFEFF", "\u180E", "a");
        }

        @Test
        void asciiFlagLimitsThem() {
            takesNot("(?a)\\w", "é");
            takesNot("(?a)\\d", "٣");
            takesNot("(?a)\\s", "\u00A0", "\u001C");
            takes("(?a)\\W", "é");
            takes("(?a:\\w)\\w", "aé");
        }
    }

    @Nested
    class Sets {

        @Test
        void bracketsAndOperatorsInsideASetAreCharacters() {
            takes("^[[a]+$", "[a");
            takes("^[^[]+$", "ab]");
            takes("^[a&&b]+$", "a&b");
            takes("^[a|~-]+$", "a|~-");
        }

        @Test
        void closingBracketFirstIsACharacter() {
            takes("^[]a]+$", "]a");
            takes("^[^]a]$", "b");
            takesNot("^[^]a]$", "]");
        }

        @Test
        void hyphenAtAnEdgeOrEscapedIsACharacter() {
            takes("^[-a]+$", "-a");
            takes("^[a-]+$", "a-");
            takes("^[\\w\\-]+$", "a-b");
            takes("^[\\d-]+$", "1-2");
            takes("[\\/]", "/");
        }

        @Test
        void bIsABackspaceInASet() {
            takes("[\\b]", "\b");
        }

        @Test
        void rangesCountCodePoints() {
            takes("^[aA-zZ]$", "_", "[");
            takes("^[\\u00C0-\\u00FF]+$", "Éÿ");
            takes("^[👍-👏]{2}$", "👍👎");
            takesNot("^[👍]$", "\uD83D");
        }
    }

    @Nested
    class Escapes {

        @Test
        void codePointsByNumberAndName() {
            takes("\\x41\\101\\u0041\\U00000041\\N{LATIN CAPITAL LETTER A}\\0", "AAAAA\0");
        }

        @Test
        void punctuationMayBeEscaped() {
            takes("\\-\\/\\'\\ \\é\\_", "-/' é_");
        }

        @Test
        void numberIsAGroupUnlessItHasThreeOctalDigitsOrBeginsWithZero() {
            takes("(a)\\1\\01\\101", "aa\u0001A");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\\q",
                    "\\z",
                    "\\p{L}",
                    "\\Q",
                    "\\h",
                    "\\x4",
                    "\\u004",
                    "\\U00110000",
                    "\\400",
                    "\\N{nothing so}",
                    "\\8",
                    "[\\A]",
                    "[\\400]",
                    "a\\"
                })
        void unknownOrIncompleteOnesAreRefused(String expression) {
            assertThat(PythonPattern.compile(expression)).isEmpty();
        }
    }

    @Nested
    class Repetition {

        @Test
        void missingLowerBoundIsZero() {
            takes("^a{,2}$", "", "aa");
            takesNot("^a{,2}$", "aaa");
            takes("^a{,}$", "aaaa");
        }

        @Test
        void aBraceThatBeginsNoBoundsIsACharacter() {
            takes("^a{x}$", "a{x}");
            takes("^{}a{$", "{}a{");
            takes("^a{1,2 }$", "a{1,2 }");
        }

        @Test
        void possessiveAndAtomicGiveNothingBack() {
            takesNot("a*+a", "aaa");
            takesNot("(?>a|ab)c", "abc");
            takes("a++b", "aab");
            takes("(?>a*)b", "aab");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "*a",
                    "a**",
                    "a{2}{3}",
                    "a*??",
                    "^*",
                    "\\b+",
                    "a|*",
                    "(*)",
                    "{2}",
                    "a{3,2}",
                    "(?i)*",
                    "a{9999999999}"
                })
        void nothingToRepeatOrTooMuchIsRefused(String expression) {
            assertThat(PythonPattern.compile(expression)).isEmpty();
        }

        @Test
        void aGroupThatMayBeEmptyEnds() {
            takes("^(?:a?)*b", "aab", "b");
            takes("^(|a)+$", "aa");
            takes("(?:^)*a", "a");
        }
    }

    @Nested
    class Groups {

        @Test
        void namesAndReferences() {
            takes("(?P<mot>\\w+) (?P=mot)$", "oui oui");
            takesNot("(?P<mot>\\w+) \\1$", "oui non");
            takes("(?i)(é)\\1", "éÉ");
        }

        @Test
        void aReferenceToAGroupThatTookNothingFails() {
            takesNot("(?:(a)|b)\\1", "b");
        }

        @Test
        void conditional() {
            takes("^(<)?\\w+(?(1)>|$)", "<a>", "a");
            takesNot("^(<)?\\w+(?(1)>|$)", "<a", "a>");
        }

        @Test
        void lookAround() {
            takes("(?=.*\\d)\\w+$", "ab1");
            takesNot("(?!.*\\d)\\w+$", "ab1");
            takes("ab(?<=ab|cd)c", "abc");
            takes("👍(?<=👍)$", "👍");
            takesNot("(?<!a)b|a(?<!a)b", "ab");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "(a",
                    "a)",
                    "(?<n>a)",
                    "(?P<1>a)",
                    "(?P<n>a)(?P<n>b)",
                    "(?P=n)",
                    "(a\\1)",
                    "(a)\\2",
                    "(?<=a*)b",
                    "(?<=(a)\\1)b",
                    "(?(2)a)(b)",
                    "(?(1)a|b|c)(d)",
                    "(?#",
                    "(?z)",
                    "(?"
                })
        void malformedOnesAreRefused(String expression) {
            assertThat(PythonPattern.compile(expression)).isEmpty();
        }
    }

    @Nested
    class InlineFlags {

        @Test
        void caseIsIgnoredByUnicodeRules() {
            takes("(?i)É", "é");
            takes("(?i)s", "S", "ſ");
            takes("(?i)i", "ı", "İ");
            takes("(?i)ß", "ẞ");
            takes("(?i)µ", "μ");
            takesNot("(?ia)é", "É");
            takesNot("(?i)[^s]", "ſ");
        }

        @Test
        void verboseSkipsWhiteSpaceAndCommentsOutsideSets() {
            takes("(?x) a [ ] b # c\n +", "a bbb");
            takes("(?x)a\\ b\\#", "a b#");
            takes("(?x:a b) c", "ab c");
        }

        @Test
        void scopedOnesEndWithTheirGroup() {
            takes("(?i:a)b", "Ab");
            takesNot("(?i:a)b", "AB");
            takes("(?i)(?-i:a)b", "aB");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"^(?i)a$", "a|(?i)b", "((?i)a)", "(?L)a", "(?au)a", "(?-a:b)", "(?i-i:a)", "(?i", "(?-)"})
        void elsewhereThanAtTheStartOrImpossibleOnesAreRefused(String expression) {
            assertThat(PythonPattern.compile(expression)).isEmpty();
        }
    }

    @Nested
    class Bounds {

        private static final String LIST = "^(?:(?:^|\\|)(Aide|Aide aux démarches|Numérique))+$$";

        @Test
        void aLongListOfValuesHasItsVerdict() {
            String list = "Aide aux démarches|Numérique|Aide|".repeat(10_000);
            takes(LIST, list + "Aide", list + "Numérique\n");
            takesNot(LIST, list, list + "Aide aux");
        }

        @Test
        void aLongListOfValuesHasItsVerdictBesideALookAhead() {
            String list = "Numérique|Aide|".repeat(1_000);
            takes("(?!.*X)" + LIST, list + "Aide");
            takesNot("(?!.*X)" + LIST, list + "X");
        }

        @Test
        void aRegularExpressionIsNeverGivenUpForItsAmbiguity() {
            takesNot("(a+)+$", "a".repeat(5_000) + "b");
            takesNot("(?:x?|y?)".repeat(40) + "z", "x");
            takesNot("((a*)*)*b", "a".repeat(5_000));
            takesNot("(.*)*x".repeat(5), "a".repeat(5_000));
        }

        @Test
        void anAmbiguousOneThatNeedsMemoryIsGivenUp() {
            assertThat(match("(a+)+\\1b", "a".repeat(60))).isEqualTo(Outcome.GIVEN_UP);
            assertThat(match("(?=(?:(?:x?|y?)" + "(?:x?|y?)".repeat(40) + "z))", "x"))
                    .isEqualTo(Outcome.GIVEN_UP);
            assertThat(match("(?=b)?(?:.|.)*c", "a".repeat(5_000_000))).isEqualTo(Outcome.GIVEN_UP);
        }

        @Test
        void statesThatAreTooManyAreForgottenAndFoundAgain() {
            PythonPattern pattern =
                    PythonPattern.compile("(?:a|b)*a(?:a|b){14}$").orElseThrow();
            StringBuilder text = new StringBuilder();
            for (int i = 0, bits = 1; i < 50_000; i++) {
                // A shift register: every run of 16 letters once
                bits = (bits >> 1) | (((bits ^ (bits >> 2) ^ (bits >> 3) ^ (bits >> 5)) & 1) << 15);
                text.append((bits & 1) == 0 ? 'a' : 'b');
            }
            boolean expected = text.charAt(text.length() - 15) == 'a';
            assertThat(pattern.match(text.toString())).isEqualTo(expected ? Outcome.MATCH : Outcome.NO_MATCH);
            assertThat(pattern.match(text + "a" + "b".repeat(14))).isEqualTo(Outcome.MATCH);
            assertThat(pattern.match(text + "b".repeat(15))).isEqualTo(Outcome.NO_MATCH);
        }

        @Test
        void repetitionsAreTakenUpToTheLargestThatSchemasUse() {
            takes("^.{0,65535}$", "a".repeat(65_535));
            takesNot("^.{0,65535}$", "a".repeat(65_536));
            assertThat(PythonPattern.compile("(?:a{1000}){1000}")).isEmpty();
            assertThat(PythonPattern.compile("((((((((((a+)+)+)+)+)+)+)+)+)+)+"))
                    .isPresent();
        }

        @Test
        void hostileExpressionsAreRefusedOrCompiledAtASmallCost() {
            assertThat(PythonPattern.compile("a".repeat(50_001))).isEmpty();
            assertThat(PythonPattern.compile("(?:a" + "()".repeat(20_000) + "){60000}"))
                    .isEmpty();
            takes("(?:a(?:" + "()".repeat(20_000) + "){0}){20000}", "a".repeat(20_000));
            takes("[" + "\\w\\d".repeat(12_000) + "]", "é");
            takesNot("(?:){1000000000}b", "a");
            StringBuilder letters = new StringBuilder();
            for (int c = 0x3400; c < 0x9000; c++) {
                letters.append((char) c);
            }
            takes(letters.toString(), letters.toString());
        }

        @Test
        void nestingHasABound() {
            assertThat(PythonPattern.compile("(".repeat(200) + ")".repeat(200))).isPresent();
            assertThat(PythonPattern.compile("(".repeat(100_000))).isEmpty();
            assertThat(match("(?=".repeat(200) + "a" + ")".repeat(200), "a")).isEqualTo(Outcome.MATCH);
        }
    }
}
