package fr.collectivites.sdk.core.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules: 9 digits with Luhn's key; 14 digits with Luhn's key or, for La Poste, a digit sum that 5 divides. */
class SirenSiretTest {

    @ParameterizedTest
    @ValueSource(strings = {"218201218", "248200099", "200066652", "228200010", "356000000"})
    void takesASirenWhoseKeyHolds(String siren) {
        assertThat(Siren.of(siren).value()).isEqualTo(siren);
        assertThat(Siren.of(siren)).hasToString(siren);
        assertThat(Siren.check(siren)).isEmpty();
        assertThat(Siren.parse(siren)).contains(Siren.of(siren));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    '',             BLANK
                    ' ',            BLANK
                    ' - ',          BLANK
                    21820121,       LENGTH
                    2182012180,     LENGTH
                    21820121A,      CHARACTERS
                    ２１８２０１２１８, CHARACTERS
                    ٢١٨٢٠١٢١٨,      CHARACTERS
                    218201219,      CHECKSUM
                    281201218,      CHECKSUM
                    000000000,      PLACEHOLDER
                    000 000 000,    PLACEHOLDER
                    218 201 218,    SPELLING
                    218.201.218,    SPELLING
                    218-201-218,    SPELLING
                    2.18E+08,       CHARACTERS
                    """)
    void namesTheRuleThatASirenBreaks(String text, CodeFault fault) {
        assertThat(Siren.check(text)).contains(fault);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Siren.of(text))
                .withMessageContaining(fault.sentence())
                .withMessageContaining(text);
        assertThat(Siren.parse(text).isPresent()).isEqualTo(fault == CodeFault.SPELLING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "218 201 218",
                "218\u00A0201\u00A0218",
                "218\u202F201\u202F218",
                "\uFEFF218201218",
                " 218201218\t",
                "218.201.218",
                "218\u2011201\u2013218"
            })
    void readsWhatPeopleWrite(String text) {
        assertThat(Siren.parse(text)).contains(Siren.of("218201218"));
        assertThat(Siren.check(text)).contains(CodeFault.SPELLING);
    }

    @Test
    void takesASiretWhoseKeyHolds() {
        Siret siret = Siret.of("73282932000074");
        assertThat(siret.siren()).isEqualTo(Siren.of("732829320"));
        assertThat(siret).hasToString("73282932000074");
        assertThat(Siret.parse("732 829 320 00074")).contains(siret);
        assertThat(Siret.check("732 829 320 00074")).contains(CodeFault.SPELLING);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    '',              BLANK
                    7328293200007,   LENGTH
                    732829320000740, LENGTH
                    732829320,       LENGTH
                    7328293200007A,  CHARACTERS
                    3.56E+13,        CHARACTERS
                    73282932000079,  CHECKSUM
                    00000000000000,  PLACEHOLDER
                    00000000000018,  PLACEHOLDER
                    """)
    void namesTheRuleThatASiretBreaks(String text, CodeFault fault) {
        assertThat(Siret.check(text)).contains(fault);
        assertThat(Siret.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Siret.of(text)).withMessageContaining(fault.sentence());
    }

    @Test
    void wantsTheKeyOfTheSirenInsideToo() {
        // The 14 digits satisfy Luhn's test, the first 9 do not.
        assertThat(CodeText.luhn("73282932100072", 14)).isTrue();
        assertThat(Siret.check("73282932100072")).contains(CodeFault.CHECKSUM);
    }

    @Test
    void judgesLaPosteByEitherRule() {
        // Head office: Luhn holds, the sum (26) is not a multiple of 5.
        assertThat(Siret.check("35600000000048")).isEmpty();
        // An invented establishment: the sum is 25, Luhn fails.
        assertThat(CodeText.luhn("35600000000506", 14)).isFalse();
        assertThat(Siret.check("35600000000506")).isEmpty();
        // Neither rule holds.
        assertThat(Siret.check("35600000000500")).contains(CodeFault.CHECKSUM);
        // The sum rule is La Poste's alone.
        assertThat(Siret.check("73282932000079")).contains(CodeFault.CHECKSUM);
    }
}
