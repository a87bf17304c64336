package fr.collectivites.sdk.core.validation.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Location;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** "At least one truthy per row (0 and false count as empty), not skipped; both absent: error on row 1". */
class OneOfRequiredTest {

    private static final Map<String, Object> PARAMS = Map.of("column1", "a", "column2", "b");

    @Test
    void asksForOneValuePerRow() {
        assertThat(CheckRig.columns("a", "b")
                        .row("x", null)
                        .row(null, "x")
                        .row(null, null)
                        .row("", null)
                        .row(0L, BigDecimal.ZERO.setScale(2))
                        .row(false, List.of())
                        .row(Double.NaN, null)
                        .row(true, 0L)
                        .run("one-of-required", PARAMS))
                .allMatch(problem -> problem.code() == CoreCode.ONE_OF_REQUIRED)
                .extracting(problem -> problem.location())
                .containsExactly(Location.row(4, 4), Location.row(5, 5), Location.row(6, 6), Location.row(7, 7));
    }

    @Test
    void takesAnAbsentColumnForEmpty() {
        assertThat(CheckRig.columns("a").row("x").row((Object) null).run("one-of-required", PARAMS))
                .singleElement()
                .satisfies(problem -> assertThat(problem.text(Locale.FRENCH))
                        .isEqualTo("Renseignez au moins l'une des colonnes « a » et « b » : "
                                + "les deux sont vides sur cette ligne."));
    }

    @Test
    void reportsTwoAbsentColumnsOnce() {
        assertThat(CheckRig.columns("c").row("x").row("y").run("one-of-required", PARAMS))
                .singleElement()
                .satisfies(problem -> assertThat(problem.row()).contains(1L));
    }
}
