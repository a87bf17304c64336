package fr.collectivites.sdk.opendata.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.collectivity.PublicBodyKind;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.SchemaEntry;
import fr.collectivites.sdk.core.territory.Territory;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ObligationsTest {

    private static List<String> of(PublicBodyKind kind, int population) {
        return Obligations.bundled().of(new AuditedBody("1", "Essai", kind, "", population)).stream()
                .map(Obligation::id)
                .toList();
    }

    @Test
    void thresholdsOfPopulationHold() {
        assertThat(of(PublicBodyKind.COMMUNE, 3_499)).doesNotContain("crpa-l312-1-1", "budget", "remunerations");
        assertThat(of(PublicBodyKind.COMMUNE, 3_500))
                .contains("crpa-l312-1-1", "budget")
                .doesNotContain("remunerations");
        assertThat(of(PublicBodyKind.COMMUNE, 80_000)).doesNotContain("remunerations");
        assertThat(of(PublicBodyKind.COMMUNE, 80_001)).contains("remunerations");
        assertThat(of(PublicBodyKind.COMMUNE, -1))
                .contains("adresses", "subventions")
                .doesNotContain("budget");
        assertThat(of(PublicBodyKind.EPCI, 20_000)).contains("subventions").doesNotContain("adresses");
        assertThat(of(PublicBodyKind.SYNDICAT, 20_000)).isEmpty();
    }

    @Test
    void everyRuleHasItsTextDateAndWords() {
        assertThat(Obligations.bundled().all()).hasSizeGreaterThan(10).allSatisfy(rule -> {
            assertThat(rule.source().text()).containsAnyOf("art.", "décret", "Décret", "loi", "Loi");
            assertThat(LocalDate.parse(rule.source().since())).isBefore(LocalDate.of(2026, 11, 24));
            assertThat(rule.source().checked()).matches("|\\d{4}-\\d\\d-\\d\\d");
            assertThat(rule.note().french()).endsWith(".");
            assertThat(rule.note().english()).endsWith(".");
        });
        assertThat(Obligations.bundled().all()).extracting(Obligation::id).doesNotHaveDuplicates();
    }

    @Test
    void theSchemasOfSubjectsAreInTheBundledCatalogue() {
        Set<String> known = SchemaCatalog.bundled().list().stream()
                .map(SchemaEntry::id)
                .map(id -> id.name())
                .collect(Collectors.toSet());
        assertThat(Topic.bundled())
                .hasSizeGreaterThan(10)
                .allSatisfy(topic -> assertThat(known).containsAll(topic.schemas()));
    }

    @Test
    void aTerritoryHasItsBodies() {
        Territory territory = Territory.embedded();
        AuditScope commune = AuditScope.of("82112", territory).orElseThrow();
        assertThat(commune.bodies()).extracting(AuditedBody::name).containsExactly("Moissac");
        AuditScope departement = AuditScope.of("82", territory).orElseThrow();
        assertThat(departement.bodies().get(0).kind()).isEqualTo(PublicBodyKind.DEPARTEMENT);
        assertThat(departement.bodies().stream().filter(AuditedBody::isCommune)).hasSizeGreaterThan(190);
        assertThat(AuditScope.of("99999", territory)).isEmpty();
        assertThat(AuditScope.body("76", territory)).isPresent();
    }
}
