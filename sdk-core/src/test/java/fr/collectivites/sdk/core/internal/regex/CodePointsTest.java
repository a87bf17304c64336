package fr.collectivites.sdk.core.internal.regex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CodePointsTest {

    /** All of Unicode, so also what a later JDK may put where nothing is looked for. */
    @Test
    void classesAreThoseOfTheTablesOfTheJdk() {
        agree(CodePoints.digits(), Character::isDigit);
        agree(
                CodePoints.word(),
                c -> Character.isLetterOrDigit(c)
                        || c == '_'
                        || Character.getType(c) == Character.LETTER_NUMBER
                        || Character.getType(c) == Character.OTHER_NUMBER);
        agree(
                CodePoints.spaces(),
                c -> Character.isSpaceChar(c) || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F) || c == 0x85);
    }

    private static void agree(CodePoints set, IntPredicate member) {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(c -> set.contains(c) != member.test(c)))
                .isEmpty();
    }
}
