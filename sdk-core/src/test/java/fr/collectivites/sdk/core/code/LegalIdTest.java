package fr.collectivites.sdk.core.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SIRET, else RNA, else RIDET; zeros are a placeholder. */
class LegalIdTest {

    @Test
    void tellsTheKindsApart() {
        assertThat(LegalId.parse("732 829 320 00074")).contains(Siret.of("73282932000074"));
        assertThat(LegalId.parse("w821000123")).contains(Rna.of("W821000123"));
        assertThat(LegalId.parse("W9R1000123")).contains(Rna.of("W9R1000123"));
        assertThat(LegalId.parse("0 123 456")).contains(Ridet.of("0123456"));
        assertThat(LegalId.parse("123456")).contains(Ridet.of("123456"));
        assertThat(LegalId.parse("0123456.001")).contains(Ridet.of("0123456.001"));
        assertThat(LegalId.parse("0123456001")).contains(Ridet.of("0123456.001"));
        assertThat(LegalId.of("0123456.001").value()).isEqualTo("0123456.001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000000000", "000000000", "0", "000 000 000 00000", "0000000"})
    void namesZerosAsPlaceholderAndNeverTakesThemForValid(String text) {
        assertThat(LegalId.parse(text)).get().isInstanceOf(LegalId.Placeholder.class);
        assertThat(LegalId.check(text)).contains(CodeFault.PLACEHOLDER);
        assertThatIllegalArgumentException().isThrownBy(() -> LegalId.of(text)).withMessageContaining("placeholder");
    }

    @Test
    void aPlaceholderHoldsZerosOnly() {
        assertThat(new LegalId.Placeholder("000")).hasToString("000");
        assertThatIllegalArgumentException().isThrownBy(() -> new LegalId.Placeholder("001"));
        assertThatIllegalArgumentException().isThrownBy(() -> new LegalId.Placeholder(""));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    '',             BLANK
                    ' ',            BLANK
                    73282932000079, CHECKSUM
                    218201218,      LENGTH
                    W82100012,      LENGTH
                    W8210001234,    LENGTH
                    W82100012é,     CHARACTERS
                    W000000000,     PLACEHOLDER
                    w821000123,     SPELLING
                    0123456001,     SPELLING
                    0123456 001,    SPELLING
                    inconnu,        CHARACTERS
                    """)
    void namesTheRuleOfTheKindThatItLooksLike(String text, CodeFault fault) {
        assertThat(LegalId.check(text)).contains(fault);
        assertThat(LegalId.parse(text).isPresent()).isEqualTo(fault == CodeFault.SPELLING);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    12345,       LENGTH
                    12345678,    LENGTH
                    12345.001,   LENGTH
                    12345A,      CHARACTERS
                    0000000.000, PLACEHOLDER
                    """)
    void namesTheRuleThatARidetBreaks(String text, CodeFault fault) {
        assertThat(Ridet.check(text)).contains(fault);
        assertThat(Ridet.parse(text)).isEmpty();
    }

    @Test
    void travelsThroughJsonAsPlainText() throws Exception {
        record Holder(Siren siren, Siret siret, CommuneCode commune) {}
        Holder holder = new Holder(Siren.of("218201218"), Siret.of("73282932000074"), CommuneCode.of("82121"));
        ObjectMapper mapper = new ObjectMapper();
        String json = mapper.writeValueAsString(holder);
        assertThat(json).isEqualTo("{\"siren\":\"218201218\",\"siret\":\"73282932000074\",\"commune\":\"82121\"}");
        assertThat(mapper.readValue(json, Holder.class)).isEqualTo(holder);
    }

    @Test
    void faultsHaveStableNames() {
        assertThat(CodeFault.values())
                .extracting(CodeFault::id)
                .containsExactly("blank", "characters", "length", "placeholder", "checksum", "unknown", "spelling");
    }
}
