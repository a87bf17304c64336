package fr.collectivites.sdk.core.place.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.place.StandardVersion;
import fr.collectivites.sdk.core.problem.Fix;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.testing.Shared;
import fr.collectivites.sdk.core.validation.TableValidator;
import fr.collectivites.sdk.core.value.Position;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceCheckerTest {

    private static final PlaceChecker CHECKER =
            PlaceChecker.builder(LocalDate.of(2026, 11, 24)).build();

    private static final StandardRecord GOOD = StandardRecord.empty()
            .with(StandardField.ID, "1")
            .with(StandardField.PIVOT, "21820112700014")
            .with(StandardField.NAME, "Médiathèque d'exemple")
            .with(StandardField.CITY, "Moissac")
            .with(StandardField.POSTAL_CODE, "82200")
            .with(StandardField.COMMUNE_CODE, "82112")
            .with(StandardField.STREET, "3 place de l'Exemple")
            .with(StandardField.LATITUDE, "44.1049")
            .with(StandardField.LONGITUDE, "1.0854")
            .with(StandardField.PHONE, "+33536490000")
            .with(StandardField.EMAILS, List.of("mediatheque@example.org"))
            .with(StandardField.HOURS, "Mo-Fr 09:00-12:00,14:00-17:00; PH off")
            .with(StandardField.UPDATED, "2026-01-02")
            .with(StandardField.SERVICES, List.of("Accès internet et matériel informatique"));

    @Test
    void aGoodPlaceHasNoFinding() {
        assertThat(findings(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '^', emptyValue = "", textBlock = """
            pivot; 00000000000000; place-identifier/placeholder WARNING
            pivot; 21820112700015; place-identifier/checksum ERROR
            pivot; 35600000063516;
            pivot; W9R1000001;
            pivot; 123; place-identifier/kind ERROR
            pivot; 218 201 127 00014; place-identifier/spelling ERROR > 21820112700014
            telephone; 05 36 49 00 00; place-contact/phone-form ERROR > +33536490000
            telephone; 0590 82 12 34; place-contact/phone-form ERROR > +590590821234
            telephone; 12; place-contact/phone ERROR
            telephone; 3939; place-contact/short-number WARNING
            telephone; +32470123456; place-contact/foreign-number WARNING
            telephone; +590590821234; place-contact/phone-territory WARNING
            telephone; +33969390000;
            telephone; +33612345678; personal-data/mobile WARNING
            courriels; contact(a)example.org; place-contact/email ERROR > contact@example.org
            courriels; camille.dupont@example.org; personal-data/email WARNING
            site_web; www.example.org; place-contact/web ERROR > https://www.example.org
            prise_rdv; rien; place-contact/web ERROR
            fiche_acces_libre; https://example.org/1; place-contact/acceslibre WARNING
            fiche_acces_libre; https://acceslibre.beta.gouv.fr/app/1/;
            horaires; lundi 9h-12h; place-hours/french ERROR > Mo 09:00-12:00
            horaires; voir en mairie; place-hours/syntax ERROR
            horaires; Mo-Su off; place-hours/never-open WARNING
            horaires; Mo 02:00-05:00; place-hours/at-night WARNING
            horaires; ^"sur rendez-vous"^;
            horaires; 24/7;
            horaires; week 1-53/2 Mo 09:30-12:30,13:30-15:30; PH off ;
            date_maj; 1970-01-01; place-date/placeholder WARNING
            date_maj; 2026-11-25; place-date/future WARNING
            date_maj; 1999-01-01; place-date/too-old WARNING
            date_maj; 2024-01-01; place-date/stale INFO
            date_maj; 31/01/2026; place-date/unreadable WARNING > 2026-01-31
            services; Wifi; place-list/unknown-entry WARNING > Accès internet et matériel informatique
            services; accès internet et matériel informatique; place-list/spelling WARNING > Accès internet et matériel informatique
            services; Utilisation sécurisée du numérique|Utilisation sécurisée du numérique; place-list/repeated WARNING > Utilisation sécurisée du numérique
            modalites_acces; Se présenter|Ce lieu n'accueille pas de public; place-list/contradiction WARNING
            typologie; COMMUNE; place-list/unknown-entry WARNING > MUNI
            code_insee; 82999; place-area/unknown-code WARNING
            code_postal; 82000; place-area/postal-code WARNING > 82200
            commune; Montauban; place-area/name WARNING
            nom; Permanence de Mme Dupont; personal-data/person-name WARNING
            """)
    void everyRuleHasItsFindingAndItsFix(String column, String text, String expected) {
        // The delimiter of this table stands in some hours
        String value = expected == null ? text : expected.startsWith("PH off") ? text + "; PH off" : text;
        String finding = expected == null || expected.startsWith("PH off") ? "" : expected;
        StandardField field = StandardField.ofColumn(column).orElseThrow();
        StandardRecord place = GOOD.with(field, field.isList() ? List.of(value.split("\\|")) : List.of(value));
        assertThat(findings(place)).isEqualTo(finding.isEmpty() ? List.of() : List.of(finding));
    }

    @Test
    void positionsAreHeldAgainstTheirSurroundings() {
        assertThat(findings(at("1.0854", "44.1049"))).containsExactly("place-position/swapped ERROR > 44.1049");
        assertThat(findings(at("0", "0"))).containsExactly("place-position/zero ERROR");
        assertThat(findings(at("44.1", ""))).containsExactly("place-position/half ERROR");
        assertThat(findings(at("44,1049", "1.0854"))).containsExactly("place-position/unreadable ERROR > 44.1049");
        assertThat(findings(at("10", "100"))).containsExactly("place-position/outside-france ERROR");
        assertThat(findings(at("48.85", "2.35"))).containsExactly("place-position/far-from-departement WARNING");
        assertThat(findings(at("44.02", "1.36"))).isEmpty();
        PlaceChecker close = PlaceChecker.builder(LocalDate.of(2026, 11, 24))
                .centres(Map.of(CommuneCode.of("82112"), new Position(44.1, 1.09)))
                .build();
        List<Problem> problems = new ArrayList<>();
        close.check(at("44.02", "1.90"), problems::add);
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).message(Locale.FRENCH)).contains("km du centre de Moissac");
        assertThat(findings(at("-12.78", "45.22")
                        .with(StandardField.COMMUNE_CODE, "97608")
                        .with(StandardField.CITY, "")
                        .with(StandardField.POSTAL_CODE, "")
                        .with(StandardField.PHONE, "")))
                .isEmpty();
    }

    @Test
    void aMissingCodeIsProposedFromPostalCodeAndName() {
        assertThat(findings(GOOD.with(StandardField.COMMUNE_CODE, "")))
                .containsExactly("place-area/missing-code WARNING > 82112");
        assertThat(findings(GOOD.with(StandardField.PHONE, "").with(StandardField.EMAILS, List.of())))
                .containsExactly("place-contact/none WARNING");
        assertThat(findings(GOOD.with(StandardField.SERVICES, List.of())))
                .containsExactly("place-list/no-service INFO");
    }

    /** The official example contradicts itself (Aix-en-Provence for Reims): warnings, no errors. */
    @Test
    void theOfficialExampleHasNoError() {
        TableSource file = TableSource.file(Shared.require("data/mediation/standard/v1.0.1/exemple-valide.csv"));
        Report report = strict(StandardVersion.V1_0).validate(file);
        assertThat(report.count(Severity.ERROR)).isZero();
        assertThat(report.byCode()).containsKeys("place-position", "place-date");
        Report former = strict(StandardVersion.V0_1)
                .validate(TableSource.file(Shared.require("data/mediation/standard/v0.1.1/exemple-valide.csv")));
        assertThat(former.byCode()).containsKey("place-position");
        assertThat(former.problems().stream()
                        .filter(p -> p.code().code().equals("place-position"))
                        .findFirst()
                        .orElseThrow()
                        .field())
                .contains("latitude");
    }

    @Test
    void whatVersionZeroAllowsIsNoFindingAndProposalsFitTheTable() {
        TableSource former = TableSource.rows(
                "lieux",
                List.of("id", "nom", "services", "conditions_acces", "courriel", "telephone"),
                List.of(
                        List.of(
                                "1",
                                "A",
                                "Créer avec le numérique;Accéder à du matériel",
                                "Gratuit : Je peux accéder",
                                "",
                                ""),
                        List.of("2", "B", "Tricoter", "", "mailto:mairie@example.org;ccas@example.org", "0536490000")));
        Report report = strict(StandardVersion.V0_1).validate(former);
        assertThat(report.parity()).as("strict findings are not Validata's").isEmpty();
        List<Problem> lists = report.problems().stream()
                .filter(p -> p.code().code().equals("place-list") && p.severity() != Severity.INFO)
                .toList();
        assertThat(lists).singleElement().satisfies(problem -> {
            assertThat(problem.value()).contains("Tricoter");
            assertThat(problem.fix()).isEmpty();
        });
        assertThat(report.problems())
                .flatExtracting(p -> p.fix().map(Fix::replacement).stream().toList())
                .contains("mairie@example.org;ccas@example.org", "+33536490000");
    }

    /** What the sheet says of the real files: placeholder dates everywhere, one position some 480 km away. */
    @Test
    void theRealFilesHaveTheFaultsThatAreKnown() {
        Report post = strict(StandardVersion.V1_0)
                .validate(TableSource.file(Shared.require("data/mediation/real/etapes-numeriques-la-poste.csv")));
        assertThat(post.byCode().get("place-date")).isEqualTo(47);
        assertThat(post.byCode()).doesNotContainKeys("place-identifier", "place-position");
        Report bus = strict(StandardVersion.V1_0)
                .validate(TableSource.file(Shared.require("data/mediation/real/bus-france-services-charente.csv")));
        assertThat(bus.byCode().get("place-position")).isEqualTo(1);
        assertThat(bus.byCode()).doesNotContainKey("place-hours");
    }

    private static TableValidator strict(StandardVersion version) {
        return TableValidator.builder(
                        SchemaCatalog.bundled().find(version.schema()).orElseThrow())
                .check(CHECKER.asCheck())
                .build();
    }

    private static StandardRecord at(String latitude, String longitude) {
        return GOOD.with(StandardField.LATITUDE, latitude).with(StandardField.LONGITUDE, longitude);
    }

    private static List<String> findings(StandardRecord place) {
        List<String> found = new ArrayList<>();
        CHECKER.check(place, problem -> {
            assertThat(problem.message(Locale.FRENCH)).doesNotContain("{");
            assertThat(problem.message(Locale.ENGLISH)).doesNotContain("{");
            found.add(problem.code().code() + "/" + problem.rule().orElse("") + " " + problem.severity()
                    + problem.fix().map(Fix::replacement).map(" > "::concat).orElse(""));
        });
        return found;
    }
}
