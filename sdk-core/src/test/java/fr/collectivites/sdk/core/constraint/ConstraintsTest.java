package fr.collectivites.sdk.core.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.problem.Severity;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.valueextraction.Unwrapping;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The constraints as a host's own Validator applies them (here Hibernate Validator without expression language). */
class ConstraintsTest {

    private static final ValidatorFactory FACTORY = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new FixedLocale(Locale.FRENCH))
            .buildValidatorFactory();
    private static final Validator FRENCH = FACTORY.getValidator();

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    @Test
    void nullIsValid() {
        assertThat(FRENCH.validate(new Body(null, null, null, null, null))).isEmpty();
        assertThat(FRENCH.validate(new Codes(null, null, null, null, null))).isEmpty();
    }

    @Test
    void rightTextsAreValid() {
        Body body = new Body("218201218", "73282932000074", "W821000123", "0123456.001", "73282932000074");
        assertThat(FRENCH.validate(body)).isEmpty();
        assertThat(FRENCH.validate(new Codes("82121", "248200099", "2A", "76", "82000")))
                .isEmpty();
    }

    @Test
    void everyConstraintNamesWhatItExpectsAndTheBrokenRule() {
        assertThat(messages(FRENCH, new Body("218201219", "7328293200007", "W82", "1234", "inconnu")))
                .containsExactly(
                        "legalId doit être un numéro SIRET, RNA ou RIDET (caractère non admis)",
                        "ridet doit être un numéro RIDET de 6 ou 7 chiffres, ou de 7 chiffres suivis d'un point et de 3"
                                + " chiffres (longueur incorrecte)",
                        "rna doit être un numéro RNA : W suivi de 9 caractères (longueur incorrecte)",
                        "siren doit être un numéro SIREN de 9 chiffres (clé de contrôle fausse)",
                        "siret doit être un numéro SIRET de 14 chiffres (longueur incorrecte)");
        assertThat(messages(FRENCH, new Codes("20123", "000000000", "2a", "82", "")))
                .containsExactly(
                        "commune doit être le code officiel (INSEE) d'une commune, de 5 caractères (code inexistant)",
                        "departement doit être le code d'un département (à écrire sans séparateur et en majuscules)",
                        "epci doit être le code d'un EPCI, c'est-à-dire son SIREN de 9 chiffres (des zéros n'identifient"
                                + " rien)",
                        "postalCode doit être un code postal de 5 chiffres (valeur vide)",
                        "region doit être le code d'une région (code inexistant)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "de", "ja"})
    void messagesAreEnglishInOtherLanguages(String tag) {
        Locale before = Locale.getDefault();
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new FixedLocale(Locale.forLanguageTag(tag)))
                .buildValidatorFactory()) {
            // A French machine must not make an English host speak French.
            Locale.setDefault(tag.startsWith("en") ? Locale.FRANCE : Locale.ROOT);
            assertThat(messages(factory.getValidator(), new Body("218201219", null, null, null, null)))
                    .containsExactly("siren must be a SIREN of 9 digits (its check digits are wrong)");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aMessageOfTheHostsOwnStands() {
        record Own(@ValidSiren(message = "SIREN faux") String siren) {}
        assertThat(messages(FRENCH, new Own("1"))).containsExactly("siren SIREN faux");
    }

    @Test
    void lenientTakesWhatPeopleWriteButNoWrongKey() {
        record Lenient(
                @ValidSiret(lenient = true) String siret,
                @ValidDepartementCode(lenient = true) String departement) {}
        assertThat(FRENCH.validate(new Lenient("732 829 320 00074", "2a"))).isEmpty();
        assertThat(FRENCH.validate(new Lenient("732 829 320 00079", "20"))).hasSize(2);
    }

    @Test
    void constraintsSitOnElementsOfLists() {
        record Communes(List<@ValidCommuneCode String> codes) {}
        assertThat(messages(FRENCH, new Communes(List.of("82121", "8212"))))
                .containsExactly("codes[1].<list element> doit être le code officiel (INSEE) d'une commune, de 5"
                        + " caractères (longueur incorrecte)");
    }

    @Test
    void severityTravelsAsPayload() {
        record Weighed(
                @ValidSiren(payload = SeverityPayload.Warning.class)
                String siren,

                @ValidSiret String siret) {}
        for (ConstraintViolation<?> violation : FRENCH.validate(new Weighed("1", "1"))) {
            Severity severity =
                    SeverityPayload.severity(violation.getConstraintDescriptor().getPayload());
            assertThat(severity)
                    .isEqualTo(
                            violation.getPropertyPath().toString().equals("siren") ? Severity.WARNING : Severity.ERROR);
        }
        assertThat(SeverityPayload.severity(Set.of(SeverityPayload.Info.class))).isEqualTo(Severity.INFO);
        assertThat(SeverityPayload.severity(Set.of(Unwrapping.Skip.class))).isEqualTo(Severity.ERROR);
    }

    @ParameterizedTest
    @CsvSource({
        "ValidSiren",
        "ValidSiret",
        "ValidRna",
        "ValidRidet",
        "ValidLegalId",
        "ValidCommuneCode",
        "ValidEpciCode",
        "ValidDepartementCode",
        "ValidRegionCode",
        "ValidPostalCode"
    })
    void constraintsRepeat(String name) throws Exception {
        Class<?> constraint = Class.forName("fr.collectivites.sdk.core.constraint." + name);
        assertThat(Class.forName(constraint.getName() + "$List")
                        .getMethod("value")
                        .getReturnType())
                .isEqualTo(constraint.arrayType());
    }

    private static List<String> messages(Validator validator, Object bean) {
        return validator.validate(bean).stream()
                .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private record Body(
            @ValidSiren @Nullable String siren,
            @ValidSiret @Nullable String siret,
            @ValidRna @Nullable String rna,
            @ValidRidet @Nullable String ridet,
            @ValidLegalId @Nullable String legalId) {}

    private record Codes(
            @ValidCommuneCode @Nullable String commune,
            @ValidEpciCode @Nullable String epci,
            @ValidDepartementCode @Nullable String departement,
            @ValidRegionCode @Nullable String region,
            @ValidPostalCode @Nullable String postalCode) {}

    private static final class FixedLocale implements MessageInterpolator {
        private final MessageInterpolator interpolator = new ParameterMessageInterpolator();
        private final Locale locale;

        private FixedLocale(Locale locale) {
            this.locale = locale;
        }

        @Override
        public String interpolate(String template, Context context) {
            return interpolator.interpolate(template, context, locale);
        }

        @Override
        public String interpolate(String template, Context context, Locale ignored) {
            return interpolator.interpolate(template, context, locale);
        }
    }
}
