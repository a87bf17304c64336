package fr.collectivites.sdk.core.validation.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each verdict is that of Validata 0.12.5 on the same two cells. */
class CompareColumnsTest {

    private static String rule(String op, @Nullable Object left, @Nullable Object right) {
        List<Problem> problems = CheckRig.columns("a", "b")
                .row(left, right)
                .run("compare-columns-value", Map.of("column", "a", "op", op, "column2", "b"));
        return problems.isEmpty() ? "" : problems.get(0).rule().orElse("");
    }

    /** "Both numeric-looking: numeric; both strings: lexicographic". */
    @ParameterizedTest
    @CsvSource({
        ">,10,9,''",
        ">,9,10,greater",
        ">=,9,9,''",
        ">=,8,9,greater-or-equal",
        "==,1.0,1,''",
        "==,1,2,equal",
        "<=,2,1,less-or-equal",
        "<,1,1,less",
        ">,a10,a9,greater",
        ">,9,abc,greater",
        ">,1e3,2,''",
        ">,1_0,2,''",
        ">,1__0,2,greater",
        ">,-3,-4,''",
        ">,' 3',1,''",
        ">,'9,5',10,''",
        ">,1 000,2,greater",
        ">,0x10,1,greater",
        ">,00,1,greater",
        ">,00.4,0,''",
        ">,1e400,1,''",
        ">,nan,abc,''",
        ">,Infinity,abc,greater",
        ">,𝒳,\uFFFD,''"
    })
    void comparesTexts(String op, String left, String right, String broken) {
        assertThat(rule(op, left, right)).isEqualTo(broken);
    }

    /** "Digit strings with leading zeros, NaN or inf crash the whole validation", which makes it invalid. */
    @ParameterizedTest
    @CsvSource({
        "01,1,leading-zero",
        "1,-01,leading-zero",
        "0_1,1,leading-zero",
        "nan,1,not-a-number",
        "1,-inf,not-a-number",
        "١,0,foreign-digits"
    })
    void refusesWhatValidataBreaksDownOn(String left, String right, String broken) {
        assertThat(rule("==", left, right)).isEqualTo(broken);
    }

    @Test
    void comparesValuesOfOtherTypes() {
        assertThat(rule(">", new BigDecimal("1.0"), 0L)).isEmpty();
        assertThat(rule("==", new BigDecimal("0.10"), new BigDecimal("0.1"))).isEmpty();
        assertThat(rule(">", new BigDecimal("1E+3"), "999")).isEmpty();
        assertThat(rule(">=", 9007199254740992L, new BigInteger("9007199254740993")))
                .isEqualTo("greater-or-equal");
        assertThat(rule(">", Double.NaN, 1L)).isEqualTo("not-a-number");
        assertThat(rule(">", LocalDate.of(2024, 1, 2), LocalDate.of(2024, 1, 1)))
                .isEmpty();
        assertThat(rule(">", LocalTime.of(10, 0), LocalTime.of(9, 0, 0, 1))).isEmpty();
        assertThat(rule(">", LocalDateTime.of(2024, 1, 1, 10, 0), LocalDateTime.of(2024, 1, 1, 10, 0)))
                .isEqualTo("greater");
        assertThat(rule(
                        ">",
                        OffsetDateTime.parse("2024-01-01T10:00:00Z"),
                        OffsetDateTime.parse("2024-01-01T10:00:00+01:00")))
                .as("compared as text: +00:00 before +01:00")
                .isEqualTo("greater");
        assertThat(rule(">", true, false)).isEmpty();
    }

    /** "Same type: as text; else not comparable". */
    @Test
    void refusesToCompareDifferentTypes() {
        assertThat(rule(">", 9L, "abc")).isEqualTo("not-comparable");
        assertThat(rule(">", LocalDate.of(2024, 1, 2), "2024-01-01")).isEqualTo("not-comparable");
        assertThat(rule(">", true, 0L)).isEqualTo("not-comparable");
    }

    @Test
    void passesOverRowsWithoutBothValues() {
        assertThat(rule(">", null, "1")).isEmpty();
        assertThat(rule(">", "1", null)).isEmpty();
    }

    @Test
    void saysBothValuesAndStandsOnTheFirst() {
        assertThat(CheckRig.columns("vote", "effectif")
                        .row(12L, 10L)
                        .run("compare-columns-value", Map.of("column", "vote", "op", "<=", "column2", "effectif")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(CoreCode.COMPARE_COLUMNS_VALUE);
                    assertThat(problem.location()).isEqualTo(Location.cell(2, 2, 1, "vote"));
                    assertThat(problem.expected()).contains("<= 10");
                    assertThat(problem.text(Locale.FRENCH))
                            .isEqualTo("La valeur de « vote » doit être inférieure ou égale à celle de « effectif » : "
                                    + "ici « 12 » est supérieur à « 10 ». Corrigez l'une des deux.");
                });
    }
}
