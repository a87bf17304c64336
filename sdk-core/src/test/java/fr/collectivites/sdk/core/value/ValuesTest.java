package fr.collectivites.sdk.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.collectivites.sdk.core.testing.HostJackson;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @CsvSource({
        "2024, YEAR, 2024-01-01, 2024-12-31",
        "2024-02, MONTH, 2024-02-01, 2024-02-29",
        "2024-02-29, DAY, 2024-02-29, 2024-02-29",
        "2025-04-15T14:30:00.000Z, INSTANT, 2025-04-15, 2025-04-15",
        "2025-04-15T00:30:00+02:00, INSTANT, 2025-04-14, 2025-04-14",
        "2025-04-15T00:30:00+0200, INSTANT, 2025-04-14, 2025-04-14",
        "2026-11-24T14:22:31.588726, INSTANT, 2026-11-24, 2026-11-24",
    })
    void datesAreAsPreciseAsTheyAreWritten(String text, IsoDate.Precision precision, LocalDate first, LocalDate last) {
        IsoDate date = IsoDate.of(text);

        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.firstDay()).isEqualTo(first);
        assertThat(date.lastDay()).isEqualTo(last);
        assertThat(date.instant().isPresent()).isEqualTo(precision == IsoDate.Precision.INSTANT);
        assertThat(HostJackson.writeWithoutLoss(date, IsoDate.class)).isEqualTo("\"" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2025-13", "2025-02-29", "15/04/2025", "2025-4-5", "24", "2025-04-15T25:00:00Z", "２０２５"})
    void textsThatAreNoDatesAreNone(String text) {
        assertThat(IsoDate.parse(text)).isEmpty();
        assertThatThrownBy(() -> IsoDate.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void instantsWithoutOffsetAreUtc() {
        assertThat(IsoDate.of("2026-11-24T14:22:31").instant()).contains(Instant.parse("2026-11-24T14:22:31Z"));
        assertThat(IsoDate.of(Instant.EPOCH)).hasToString("1970-01-01T00:00:00Z");
        assertThat(IsoDate.of(LocalDate.EPOCH)).hasToString("1970-01-01");
    }

    @Test
    void periodsAreOpenAtEitherEnd() {
        assertThat(Period.year(2025)).isEqualTo(Period.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));
        assertThat(Period.from(LocalDate.EPOCH).lastDay()).isEmpty();
        Period years = HostJackson.readWithoutLoss("{\"start\":\"2023\",\"end\":\"2024-02\"}", Period.class);
        assertThat(years.firstDay()).contains(LocalDate.of(2023, 1, 1));
        assertThat(years.lastDay()).contains(LocalDate.of(2024, 2, 29));
        assertThat(HostJackson.read("{\"start\":\"hier\"}", Period.class).start())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-12",
                "1200",
                "0.50",
                "12345678901234567890.123456789",
                "\"environ 5 000\"",
                "\"1e9999999\"",
                "\"\"",
                "\"007\""
            })
    void numbersAreKeptAsWritten(String json) {
        NumberText number = HostJackson.readWithoutLoss(json, NumberText.class);

        assertThat(number.number().isPresent()).isEqualTo(!json.startsWith("\""));
    }

    @Test
    void aTextThatIsANumberIsANumberInJson() {
        assertThat(HostJackson.write(NumberText.of("1200"))).isEqualTo("1200");
        assertThat(NumberText.of(new BigDecimal("0.50")).number()).contains(new BigDecimal("0.50"));
        assertThat(NumberText.of("1")).isEqualTo(NumberText.of(BigDecimal.ONE)).isNotEqualTo(NumberText.of("1.0"));
    }

    @Test
    void addressesAreWrittenOnOneLine() {
        Address address = Address.builder()
                .street("3 place de l’Exemple")
                .postalCode("82200")
                .city("Moissac")
                .communeCode("82112")
                .build();

        assertThat(address.oneLine()).isEqualTo("3 place de l’Exemple, 82200 Moissac");
        assertThat(address.communeCode().orElseThrow().value()).isEqualTo("82112");
        assertThat(Address.builder().street(" ").build().oneLine()).isEmpty();
        HostJackson.readWithoutLoss(
                "{\"street\":\"1 rue X\",\"complement\":\"Bât. A\",\"postalCode\":\"8220\",\"city\":\"Y\",\"communeCode\":\"?\",\"pays\":\"FR\"}",
                Address.class);
    }

    @Test
    void positionsHaveBoundsAndDistances() {
        Position moissac = new Position(44.1049, 1.0854);
        Position montauban = new Position(44.0175, 1.3550);

        assertThat(moissac.distanceTo(montauban)).isCloseTo(23_600, within(200.0));
        assertThat(moissac.distanceTo(moissac)).isZero();
        assertThat(new Position(0, 0).distanceTo(new Position(0, 180))).isCloseTo(20_015_115, within(100.0));
        assertThat(moissac.toWkt()).isEqualTo("POINT(1.0854 44.1049)");
        assertThat(new Position(0.00001, -0.0).toWkt()).isEqualTo("POINT(0 0.00001)");
        assertThat(Position.of(new BigDecimal("90"), new BigDecimal("-180"))).isPresent();
        assertThat(Position.of(new BigDecimal("90.1"), BigDecimal.ZERO)).isEmpty();
        assertThatThrownBy(() -> new Position(Double.NaN, 0)).hasMessageContaining("Latitude");
        assertThatThrownBy(() -> new Position(0, 181)).hasMessageContaining("Longitude");
        assertThat(HostJackson.writeWithoutLoss(moissac, Position.class))
                .isEqualTo("{\"latitude\":44.1049,\"longitude\":1.0854}");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 €",
        "999, 999 €",
        "12500, 12 500 €",
        "'1234567.5', '1 234 567,50 €'",
        "-1000, -1 000 €",
        "'0.005', '0,01 €'",
    })
    void moneyIsWrittenAsInFrench(BigDecimal amount, String french) {
        assertThat(Money.euros(amount).toFrench().replaceAll("[\\u202F\\u00A0]", " "))
                .isEqualTo(french);
    }

    @Test
    void moneyIsAddedWithinItsCurrency() {
        Money francs = new Money(BigDecimal.TEN, Currency.getInstance("XPF"));

        assertThat(Money.euros(2).plus(Money.euros(3))).isEqualTo(Money.euros(5));
        assertThat(francs.toFrench()).isEqualTo("10\u00A0XPF");
        assertThatThrownBy(() -> Money.euros(2).plus(francs)).isInstanceOf(IllegalArgumentException.class);
    }
}
