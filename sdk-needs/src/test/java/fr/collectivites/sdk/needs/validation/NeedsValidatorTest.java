package fr.collectivites.sdk.needs.validation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.code.EpciCode;
import fr.collectivites.sdk.core.code.Siren;
import fr.collectivites.sdk.core.problem.Fix;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.validation.ModelValidator;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.needs.need.NeedContact;
import fr.collectivites.sdk.needs.need.NeedStatus;
import fr.collectivites.sdk.needs.need.Relay;
import fr.collectivites.sdk.needs.need.Submitter;
import fr.collectivites.sdk.needs.profile.ProfileReader;
import fr.collectivites.sdk.needs.registry.Amount;
import fr.collectivites.sdk.needs.registry.Attachment;
import fr.collectivites.sdk.needs.registry.ContributorRole;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import fr.collectivites.sdk.needs.registry.OrganisationRef;
import fr.collectivites.sdk.needs.registry.Perimeter;
import fr.collectivites.sdk.needs.registry.RegistryRecord;
import fr.collectivites.sdk.needs.registry.TaxKind;
import fr.collectivites.sdk.needs.registry.Visibility;
import fr.collectivites.sdk.needs.testing.Samples;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NeedsValidatorTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);
    static final NeedsValidator VALIDATOR =
            NeedsValidator.builder(ProfileReader.tarnEtGaronne()).clock(CLOCK).build();

    @Test
    void aGoodNeedHasNothingWrong() {
        assertThat(found(Samples.need(1))).isEmpty();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "N-001 field-missing ERROR /description",
                        b -> DigitalNeed.builder("Wifi de la médiathèque", Samples.MOISSAC, NeedTheme.INFRASTRUCTURE)
                                .perimeter(Perimeter.commune(CommuneCode.of("82112")))
                                .submitter(
                                        Submitter.builder(ContributorRole.STAFF).build())),
                fault("N-001 text-length ERROR /title", b -> b.title("Wifi")),
                fault("N-001 text-length ERROR /description", b -> b.description("x".repeat(10_001))),
                fault("N-001 text-characters ERROR /title", b -> b.title("Wifi\u0007 de la mairie")),
                fault("N-001 text-characters ERROR /title", b -> b.title("<b>Wifi</b> de la mairie")),
                fault(
                        "N-001 list-size ERROR /secondaryThemes",
                        b -> b.secondaryTheme(NeedTheme.EDUCATION)
                                .secondaryTheme(NeedTheme.MEDIATION)
                                .secondaryTheme(NeedTheme.MAPS)
                                .secondaryTheme(NeedTheme.OPEN_DATA)),
                fault("N-001 number-range ERROR /urgency", b -> b.urgency(5)),
                fault("N-001 number-range ERROR /effort", b -> b.effort("un peu")),
                fault("N-001 value-form ERROR /wantedBy", b -> b.wantedBy("bientôt")),
                fault("N-001 value-form ERROR /id", b -> b.id("42")),
                fault("N-001 value-form ERROR /m57/0", b -> b.m57Function("90-57")),
                fault("N-002 identifier-invalid ERROR /supporters/0", b -> b.supporter("123456789")),
                fault(
                        "N-002 identifier-invalid ERROR /owner/siren",
                        b -> b.owner(OrganisationRef.of(Siren.of("218201127"), "x").toBuilder()
                                .siren("218201128")
                                .build())),
                fault(
                        "N-003 citizen-without-relay ERROR /submitter/relayedBy",
                        b -> b.submitter(
                                Submitter.builder(ContributorRole.CITIZEN).build())),
                fault(
                        "N-003 citizen-without-relay ERROR /submitter/relayedBy",
                        b -> b.submitter(Submitter.builder(ContributorRole.CITIZEN)
                                .relayedBy(Relay.builder(ContributorRole.CITIZEN, Siren.of("218201127"))
                                        .build())
                                .build())),
                fault(
                        "N-004 perimeter-outside ERROR /perimeters/0/code",
                        b -> b.noPerimeters().perimeter(Perimeter.commune(CommuneCode.of("31555")))),
                fault(
                        "N-005 perimeter-beyond-owner WARNING /perimeters/0",
                        b -> b.noPerimeters().perimeter(Perimeter.epci(EpciCode.of("200066322")))),
                fault(
                        "N-006 commune-unknown ERROR /perimeters/0/code",
                        b -> b.noPerimeters().perimeter(Perimeter.commune(CommuneCode.of("82999")))),
                fault("N-007 date-past ERROR /wantedBy", b -> b.wantedBy(LocalDate.of(2026, 11, 23))),
                fault(
                        "N-007 date-past WARNING /wantedBy",
                        b -> b.createdAt(Instant.parse("2026-09-01T08:00:00Z")).wantedBy(LocalDate.of(2026, 11, 23))),
                fault(
                        "N-008 amount-invalid ERROR /estimatedBudget/amount",
                        b -> b.estimatedBudget(
                                Amount.builder("12500", TaxKind.INCLUDED).build())),
                fault(
                        "N-008 amount-invalid ERROR /estimatedBudget/amount",
                        b -> b.estimatedBudget(
                                Amount.builder("-1.00", TaxKind.INCLUDED).build())),
                fault(
                        "N-008 vat-rate-unusual WARNING /estimatedBudget/vatRate",
                        b -> b.estimatedBudget(Amount.builder("12.00", TaxKind.INCLUDED)
                                .vatRate("19.6")
                                .build())),
                fault(
                        "N-008 amounts-disagree ERROR /estimatedBudget/amountTtc",
                        b -> b.estimatedBudget(Amount.builder("100.00", TaxKind.EXCLUDED)
                                .vatRate("20")
                                .amountTtc("120.02")
                                .build())),
                fault(
                        "N-016 personal-data WARNING /description",
                        b -> b.description("Appeler Mme X au 06 12 34 56 78 pour le wifi de la médiathèque.")),
                fault(
                        "N-016 personal-data ERROR /title",
                        b -> b.visibility(Visibility.PUBLIC).title("Écrire à jean@exemple.fr")),
                fault("N-018 reach-above-population ERROR /populationReached", b -> b.populationReached(100_000)),
                fault("N-020 value-unknown ERROR /theme", b -> b.theme(NeedTheme.of("METAVERS"))),
                fault(
                        "N-021 attachment-refused ERROR /attachments/0",
                        b -> b.attachment(Attachment.builder("plan.xlsm", "application/vnd.ms-excel")
                                .build())));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void faultsAreFound(String expected, DigitalNeed.Builder need) {
        assertThat(found(need)).containsExactly(expected);
    }

    @Test
    void whatIsAllowedIsNotFound() {
        DigitalNeed.Builder need = Samples.need(1)
                .submitter(Submitter.builder(ContributorRole.CITIZEN)
                        .relayedBy(Relay.builder(ContributorRole.STAFF, Siren.of("218201127"))
                                .build())
                        .build())
                .estimatedBudget(Amount.builder("100.00", TaxKind.EXCLUDED)
                        .vatRate("5.5")
                        .amountTtc("105.51")
                        .build())
                .description("Écrire à mairie@exemple.fr, la réf. 2026-0001-82112-12 fait foi.")
                .wantedBy(LocalDate.of(2026, 11, 24))
                .populationReached(12_000)
                .contact(NeedContact.builder("X").email("x@exemple.fr").build());
        assertThat(found(need)).isEmpty();
    }

    @Test
    void anEpciThatStraddlesTheBorderIsInside() {
        DigitalNeed.Builder need = Samples.need(1)
                .owner(OrganisationRef.of(Siren.of("248200016"), "CC des Deux Rives"))
                .noPerimeters()
                .perimeter(Perimeter.epci(EpciCode.of("248200016")))
                .populationReached(19_442);
        assertThat(found(need)).isEmpty();
        assertThat(found(need.noPerimeters().perimeter(Perimeter.departement(DepartementCode.of("82")))))
                .containsExactly("N-005 perimeter-beyond-owner WARNING /perimeters/0");
    }

    @Test
    void aDraftMayBeIncomplete() {
        DigitalNeed.Builder need = DigitalNeed.builder(
                        "Wifi de la médiathèque", Samples.MOISSAC, NeedTheme.INFRASTRUCTURE)
                .status(NeedStatus.DRAFT);
        assertThat(found(need))
                .containsExactlyInAnyOrder(
                        "N-001 field-missing WARNING /description",
                        "N-001 field-missing WARNING /perimeters",
                        "N-001 field-missing WARNING /submitter");
    }

    @Test
    void aMergedCommuneIsToldWithItsSuccessor() {
        Problem problem = VALIDATOR
                .validate(Samples.need(1)
                        .noPerimeters()
                        .perimeter(Perimeter.commune(CommuneCode.of(merged())))
                        .build())
                .problems()
                .get(0);
        assertThat(problem.code().code()).isEqualTo("commune-merged");
        assertThat(problem.fix()).map(Fix::kind).contains("commune-successor");
        assertThat(problem.text(Locale.FRENCH)).contains("n'existe plus");
    }

    /** Any former commune with one successor. */
    private static String merged() {
        return Stream.of("14697", "49382", "01033", "01015", "49001", "50001")
                .filter(code -> VALIDATOR
                                .territory()
                                .geography()
                                .commune(CommuneCode.of(code))
                                .isEmpty()
                        && VALIDATOR
                                        .territory()
                                        .geography()
                                        .successors(CommuneCode.of(code))
                                        .size()
                                == 1)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void readingTakesUnknownValuesAsWarnings() {
        NeedsValidator reading = NeedsValidator.builder(ProfileReader.tarnEtGaronne())
                .clock(CLOCK)
                .reading()
                .build();
        DigitalNeed need = Samples.need(1).theme(NeedTheme.of("METAVERS")).build();
        assertThat(reading.validate(need).count(Severity.WARNING)).isEqualTo(1);
        assertThat(VALIDATOR.validate(need).count(Severity.ERROR)).isEqualTo(1);
    }

    @Test
    void aHostsValidatorTakesTheRulesToo() {
        ModelValidator models = VALIDATOR.addTo(ModelValidator.builder()).build();
        assertThat(models.validate(Samples.need(1).title("Wifi").build()).byCode())
                .containsOnlyKeys("text-length");
    }

    /** The samples hold every field, so that every check of a record runs. */
    @ParameterizedTest
    @MethodSource("records")
    void samplesAreJudgedWhole(Class<? extends RegistryRecord> type) {
        List<String> errors = VALIDATOR.validate(Samples.of(type)).problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(NeedsValidatorTest::line)
                .toList();
        assertThat(errors).isEqualTo(SAMPLE_ERRORS.getOrDefault(type.getSimpleName(), List.of()));
    }

    static Stream<Class<? extends RegistryRecord>> records() {
        return Samples.RECORDS.stream();
    }

    /** They are public and full of everything, which some rules are against. */
    private static final Map<String, List<String>> SAMPLE_ERRORS = Map.of(
            "SkillHolder", List.of("N-016 personal-data ERROR /personName"),
            "SystemsInventory", List.of("N-017 restricted-public ERROR /applications/0/restricted"));

    private static Arguments fault(String expected, UnaryOperator<DigitalNeed.Builder> change) {
        return Arguments.of(expected, change.apply(Samples.need(1)));
    }

    private static List<String> found(DigitalNeed.Builder need) {
        return VALIDATOR.validate(need.build()).problems().stream()
                .map(NeedsValidatorTest::line)
                .toList();
    }

    static String line(Problem problem) {
        return problem.rule().orElse("") + " " + problem.code().code() + " " + problem.severity() + " "
                + problem.pointer().orElse("");
    }
}
