package fr.collectivites.sdk.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.collectivites.sdk.core.testing.HostJackson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    // mediation-points sheet, section 8: overseas numbers are tried before the mainland
    @ParameterizedTest
    @CsvSource({
        "05 63 04 12 34, +33563041234",
        "05.63.04.12.34, +33563041234",
        "0033563041234, +33563041234",
        "+33 (0)5 63 04 12 34, +33563041234",
        "33563041234, +33563041234",
        "563041234, +33563041234",
        "Tél : 05 63 04 12 34, +33563041234",
        "0800 123 456, +33800123456",
        "0590 82 12 34, +590590821234",
        "+33 590 82 12 34, +590590821234",
        "0690 35 12 34, +590690351234",
        "0594 31 12 34, +594594311234",
        "0596 71 12 34, +596596711234",
        "0262 41 12 34, +262262411234",
        "0692 12 34 56, +262692123456",
        "0269 61 12 34, +262269611234",
        "+687 27 12 34, +687271234",
        "+508 41 12 34, +508411234",
        "40 54 12 34, +68940541234",
        "+32 2 512 12 34, +3225121234",
        "3939, 3939",
        "39 39, 3939",
        "15, 15",
    })
    void readsWhatPeopleWrite(String text, String expected) {
        PhoneNumber number = PhoneNumber.parse(text).orElseThrow();

        assertThat(number.value()).isEqualTo(expected);
        assertThat(PhoneNumber.parse(number.value())).as("idempotent").contains(number);
        assertThat(PhoneNumber.of(number.value())).isEqualTo(number);
        assertThat(number.isShort()).isEqualTo(!expected.startsWith("+"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "non communiqué",
                "05 63",
                "05 63 04 12 34 / 05 63 04 12 35",
                "27 12 34",
                "06 39 98 12 34",
                "0000000000"
            })
    void refusesWhatIsNoNumberOrMoreThanOne(String text) {
        assertThat(PhoneNumber.parse(text)).isEmpty();
        assertThatThrownBy(() -> PhoneNumber.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyTheStandardFormIsAValue() {
        assertThatThrownBy(() -> new PhoneNumber("0563041234"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0563041234");
    }

    @Test
    void isWrittenForThoseNearAndFar() {
        PhoneNumber number = PhoneNumber.of("+33563041234");

        assertThat(number.national()).isEqualTo("05 63 04 12 34");
        assertThat(number.international()).isEqualTo("+33 5 63 04 12 34");
        assertThat(PhoneNumber.of("3939").national()).isEqualTo("3939");
        assertThat(HostJackson.writeWithoutLoss(number, PhoneNumber.class)).isEqualTo("\"+33563041234\"");
    }
}
