package fr.collectivites.sdk.core.validation.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** sum-columns-value ("column = Σ columns") and cohesive-columns-value ("per row all null or all filled"). */
class RowChecksTest {

    private static List<Problem> sum(@Nullable Object total, @Nullable Object... parts) {
        return CheckRig.columns("t", "a", "b")
                .row(total, parts[0], parts[1])
                .run("sum-columns-value", Map.of("column", "t", "columns", List.of("a", "b")));
    }

    @Test
    void takesARightSum() {
        assertThat(sum(3L, 1L, 2L)).isEmpty();
        assertThat(sum(new BigDecimal("0.3"), new BigDecimal("0.1"), new BigDecimal("0.20")))
                .isEmpty();
        assertThat(sum(3L, new BigDecimal("1.5"), new BigDecimal("1.5"))).isEmpty();
        assertThat(sum(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 2L)).isEmpty();
        assertThat(sum(2L, true, true)).isEmpty();
    }

    @Test
    void saysTheSum() {
        assertThat(sum(4L, 1L, new BigDecimal("2.5"))).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(CoreCode.SUM_COLUMNS_VALUE);
            assertThat(problem.expected()).contains("3.5");
            assertThat(problem.location()).isEqualTo(Location.cell(2, 2, 1, "t"));
            assertThat(problem.text(Locale.FRENCH))
                    .startsWith("« t » doit être la somme des colonnes a, b, soit 3.5 ; la cellule indique 4.");
        });
        assertThat(sum(Double.NaN, 1L, 2L)).hasSize(1);
        assertThat(sum("3", 1L, 2L)).hasSize(1);
    }

    @Test
    void passesOverRowsWithAHole() {
        assertThat(sum(4L, 1L, null)).isEmpty();
        assertThat(sum(null, 1L, 2L)).isEmpty();
    }

    /** An exponent must not be written out: 1E+999999999 has a billion digits. */
    @Test
    void addsUpHugeNumbersCheaply() {
        assertThat(sum(new BigDecimal("1E+999999999"), new BigDecimal("1E+999999999"), 1L))
                .isEmpty();
    }

    @Test
    void saysOnceThatTextsCannotBeAddedUp() {
        assertThat(CheckRig.columns("t", "a")
                        .row(3L, "1")
                        .row(3L, "1")
                        .run("sum-columns-value", Map.of("column", "t", "columns", List.of("a"))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(CoreCode.CHECK_ERROR);
                    assertThat(problem.rule()).contains("type");
                    assertThat(problem.text(Locale.FRENCH)).contains("« a »").contains("number");
                });
    }

    private static final Map<String, Object> COHESIVE = Map.of("column", "a", "othercolumns", List.of("b", "c"));

    @Test
    void wantsAllColumnsFilledOrNone() {
        assertThat(CheckRig.columns("a", "b", "c")
                        .row("1", null, "3")
                        .row(null, null, null)
                        .row("1", 0L, false)
                        .row(null, "2", "3")
                        .run("cohesive-columns-value", COHESIVE))
                .extracting(Problem::location)
                .containsExactly(Location.cell(2, 2, 1, "a"), Location.cell(5, 5, 1, "a"));
    }

    /** "Columns must be all present or all absent, else one error on row 1 and the check stops". */
    @Test
    void wantsAllColumnsInTheFileOrNone() {
        assertThat(CheckRig.columns("a", "c").row("1", null).row("1", "2").run("cohesive-columns-value", COHESIVE))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.row()).contains(1L);
                    assertThat(problem.arguments()).containsEntry("absent", "b");
                });
        assertThat(CheckRig.columns("z").row("1").run("cohesive-columns-value", COHESIVE))
                .isEmpty();
    }
}
