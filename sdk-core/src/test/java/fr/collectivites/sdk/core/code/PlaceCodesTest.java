package fr.collectivites.sdk.core.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms of the official geographic code and of postal codes. */
class PlaceCodesTest {

    @ParameterizedTest
    @CsvSource({
        "82121, 82",
        "01053, 01",
        "2A004, 2A",
        "2B033, 2B",
        "97105, 971",
        "97701, 977",
        "98411, 984",
        "98901, 989",
        "75056, 75",
        "75120, 75",
        "13201, 13"
    })
    void knowsTheDepartementOfACommune(String commune, String departement) {
        assertThat(CommuneCode.of(commune).departement()).isEqualTo(DepartementCode.of(departement));
        assertThat(CommuneCode.check(commune)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    commune, '',      BLANK
                    commune, 1053,    LENGTH
                    commune, 821210,  LENGTH
                    commune, 2C004,   CHARACTERS
                    commune, 8212I,   CHARACTERS
                    commune, 2AB04,   CHARACTERS
                    commune, 20004,   UNKNOWN
                    commune, 96001,   UNKNOWN
                    commune, 97001,   UNKNOWN
                    commune, 99109,   UNKNOWN
                    commune, 00123,   UNKNOWN
                    commune, 00000,   PLACEHOLDER
                    commune, 2a004,   SPELLING
                    commune, 82 121,  SPELLING
                    departement, '',   BLANK
                    departement, 1,    LENGTH
                    departement, 0082, LENGTH
                    departement, 20,   UNKNOWN
                    departement, 96,   UNKNOWN
                    departement, 970,  UNKNOWN
                    departement, 985,  UNKNOWN
                    departement, 00,   PLACEHOLDER
                    departement, 2C,   CHARACTERS
                    departement, 82D,  CHARACTERS
                    departement, 2a,   SPELLING
                    region, '',   BLANK
                    region, 7,    LENGTH
                    region, 82,   UNKNOWN
                    region, 971,  UNKNOWN
                    region, 00,   PLACEHOLDER
                    region, FR,   CHARACTERS
                    region, ' 76', SPELLING
                    epci, 248200098,   CHECKSUM
                    epci, 24820009,    LENGTH
                    epci, 000000000,   PLACEHOLDER
                    epci, 248 200 099, SPELLING
                    postal, '',    BLANK
                    postal, 8200,  LENGTH
                    postal, 2A000, CHARACTERS
                    postal, 00000, PLACEHOLDER
                    postal, 82 000, SPELLING
                    """)
    void namesTheRuleThatACodeBreaks(String kind, String text, CodeFault fault) {
        assertThat(check(kind, text)).contains(fault);
        assertThat(parse(kind, text).isPresent()).isEqualTo(fault == CodeFault.SPELLING);
        assertThatIllegalArgumentException().isThrownBy(() -> of(kind, text)).withMessageContaining(fault.sentence());
    }

    @Test
    void has109DepartementsAnd26Regions() {
        // 96 + 5 overseas départements + 8 overseas collectivities; 18 régions + the same 8.
        assertThat(allTexts().filter(text -> DepartementCode.check(text).isEmpty()))
                .hasSize(109);
        assertThat(allTexts().filter(text -> RegionCode.check(text).isEmpty())).hasSize(26);
        assertThat(allTexts().filter(text -> RegionCode.check(text).isEmpty()))
                .allSatisfy(text -> assertThat(DepartementCode.check(text)).isEmpty());
        assertThat(RegionCode.of("76").isCollectivity()).isFalse();
        assertThat(RegionCode.of("988").isCollectivity()).isTrue();
    }

    @Test
    void readsWhatPeopleWrite() {
        assertThat(CommuneCode.parse(" 2a004 ")).contains(CommuneCode.of("2A004"));
        assertThat(DepartementCode.parse("2b")).contains(DepartementCode.of("2B"));
        assertThat(RegionCode.parse("76 ")).contains(RegionCode.of("76"));
        assertThat(PostalCode.parse("82 000")).contains(PostalCode.of("82000"));
        assertThat(EpciCode.parse("248.200.099").map(EpciCode::siren)).contains(Siren.of("248200099"));
    }

    @Test
    void upperCaseDoesNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(DepartementCode.parse("2a")).contains(DepartementCode.of("2A"));
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Stream<String> allTexts() {
        Stream<String> two = IntStream.range(0, 100).mapToObj(i -> String.format(Locale.ROOT, "%02d", i));
        Stream<String> three = IntStream.range(0, 1000).mapToObj(i -> String.format(Locale.ROOT, "%03d", i));
        return Stream.of(two, three, Stream.of("2A", "2B", "2C")).flatMap(Function.identity());
    }

    private static Optional<CodeFault> check(String kind, String text) {
        return switch (kind) {
            case "commune" -> CommuneCode.check(text);
            case "departement" -> DepartementCode.check(text);
            case "region" -> RegionCode.check(text);
            case "epci" -> EpciCode.check(text);
            default -> PostalCode.check(text);
        };
    }

    private static Optional<?> parse(String kind, String text) {
        return switch (kind) {
            case "commune" -> CommuneCode.parse(text);
            case "departement" -> DepartementCode.parse(text);
            case "region" -> RegionCode.parse(text);
            case "epci" -> EpciCode.parse(text);
            default -> PostalCode.parse(text);
        };
    }

    private static Object of(String kind, String text) {
        return switch (kind) {
            case "commune" -> CommuneCode.of(text);
            case "departement" -> DepartementCode.of(text);
            case "region" -> RegionCode.of(text);
            case "epci" -> EpciCode.of(text);
            default -> PostalCode.of(text);
        };
    }
}
