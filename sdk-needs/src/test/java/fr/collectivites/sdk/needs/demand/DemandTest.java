package fr.collectivites.sdk.needs.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.code.EpciCode;
import fr.collectivites.sdk.core.code.Siren;
import fr.collectivites.sdk.core.territory.Territory;
import fr.collectivites.sdk.needs.decision.Alternative;
import fr.collectivites.sdk.needs.decision.DefaultCriteria;
import fr.collectivites.sdk.needs.decision.PerformanceTable;
import fr.collectivites.sdk.needs.decision.Ranking;
import fr.collectivites.sdk.needs.decision.Standing;
import fr.collectivites.sdk.needs.decision.WeightedSum;
import fr.collectivites.sdk.needs.decision.Weights;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.needs.need.LegalObligation;
import fr.collectivites.sdk.needs.need.NeedStatus;
import fr.collectivites.sdk.needs.profile.PlatformTerritory;
import fr.collectivites.sdk.needs.profile.ProfileReader;
import fr.collectivites.sdk.needs.registry.Amount;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import fr.collectivites.sdk.needs.registry.OrganisationRef;
import fr.collectivites.sdk.needs.registry.Perimeter;
import fr.collectivites.sdk.needs.roadmap.ProjectBudget;
import fr.collectivites.sdk.needs.roadmap.Roadmap;
import fr.collectivites.sdk.needs.roadmap.RoadmapPhase;
import fr.collectivites.sdk.needs.roadmap.RoadmapPhaseStatus;
import fr.collectivites.sdk.needs.roadmap.RoadmapProject;
import fr.collectivites.sdk.needs.roadmap.RoadmapRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemandTest {

    private static final Territory GEOGRAPHY = Territory.embedded();
    private static final PlatformTerritory TERRITORY = PlatformTerritory.of(ProfileReader.tarnEtGaronne(), GEOGRAPHY);
    private static final Roadmap ROADMAP =
            ProfileReader.tarnEtGaronne().roadmap().orElseThrow();

    private static final EpciCode CONFLUENCES = EpciCode.of("200066322");
    private static final EpciCode DEUX_RIVES = EpciCode.of("248200016");
    private static final EpciCode MONTAUBAN = EpciCode.of("248200099");
    private static final OrganisationRef MOISSAC = OrganisationRef.of(Siren.of("218201127"), "Commune de Moissac");
    private static final OrganisationRef GRAND_MONTAUBAN = OrganisationRef.of(Siren.of("248200099"), "Grand Montauban");

    private static DigitalNeed.Builder need(
            String id, NeedTheme theme, OrganisationRef owner, Perimeter... perimeters) {
        DigitalNeed.Builder need =
                DigitalNeed.builder("Besoin " + id, owner, theme).id(id).status(NeedStatus.QUALIFIED);
        for (Perimeter perimeter : perimeters) {
            need.perimeter(perimeter);
        }
        return need;
    }

    private static Perimeter commune(String code) {
        return Perimeter.commune(CommuneCode.of(code));
    }

    private static long population(String commune) {
        return GEOGRAPHY
                .commune(CommuneCode.of(commune))
                .orElseThrow()
                .population()
                .orElseThrow();
    }

    private static Amount euros(String amount) {
        return Amount.withTax(new BigDecimal(amount));
    }

    @Test
    void communes_asked_for_twice_count_once() {
        DemandMatrix matrix = DemandMatrix.of(
                List.of(
                        need("a", NeedTheme.CYBERSECURITY, MOISSAC, commune("82112"))
                                .estimatedBudget(euros("1000.00"))
                                .build(),
                        need("b", NeedTheme.CYBERSECURITY, GRAND_MONTAUBAN, commune("82112"), commune("82033"))
                                .supporter(Siren.of("218201127"))
                                .estimatedBudget(Amount.withoutTax(new BigDecimal("500.00")))
                                .build()),
                TERRITORY);
        Demand cell = matrix.cell(NeedTheme.CYBERSECURITY, CONFLUENCES);
        assertThat(cell.needs()).isEqualTo(2);
        assertThat(cell.bodies()).isEqualTo(2);
        assertThat(cell.population()).isEqualTo(population("82112") + population("82033"));
        assertThat(cell.budget()).isEqualByComparingTo("1000.00");
        assertThat(cell.budgetUnknown()).isEqualTo(1);
        assertThat(matrix.cell(NeedTheme.CYBERSECURITY, MONTAUBAN).needs()).isZero();
    }

    @Test
    void a_need_of_the_whole_departement_counts_once_in_the_sums() {
        DemandMatrix matrix = DemandMatrix.of(
                List.of(need("a", NeedTheme.MAPS, MOISSAC, Perimeter.departement(DepartementCode.of("82")))
                        .build()),
                TERRITORY);
        assertThat(matrix.epcis()).hasSize(10);
        assertThat(matrix.epcis()).allMatch(epci -> matrix.byEpci(epci.code()).needs() == 1);
        assertThat(matrix.byTheme(NeedTheme.MAPS).needs()).isEqualTo(1);
        assertThat(matrix.total().population())
                .isEqualTo(TERRITORY.population(TERRITORY.communes().stream()
                        .map(commune -> commune.code())
                        .toList()));
    }

    @Test
    void an_epci_that_straddles_the_border_counts_inside() {
        DemandMatrix matrix = DemandMatrix.of(
                List.of(need("a", NeedTheme.MAPS, MOISSAC, Perimeter.epci(DEUX_RIVES))
                        .build()),
                TERRITORY);
        long inside = TERRITORY.population(TERRITORY.members(DEUX_RIVES).stream()
                .map(commune -> commune.code())
                .toList());
        assertThat(matrix.byEpci(DEUX_RIVES).population()).isEqualTo(inside);
        assertThat(TERRITORY.members(DEUX_RIVES)).hasSize(25);
    }

    @Test
    void only_open_needs_count() {
        List<DigitalNeed> needs = NeedStatus.values().stream()
                .map(status -> need(status.code(), NeedTheme.MAPS, MOISSAC, commune("82112"))
                        .status(status)
                        .build())
                .toList();
        assertThat(DemandMatrix.of(needs, TERRITORY).total().needs()).isEqualTo(6);
        assertThat(NeedsTable.in(TERRITORY).of(needs).alternatives())
                .extracting(Alternative::id)
                .containsExactly("SUBMITTED", "NEEDS_INFO", "QUALIFIED", "PRIORITIZED", "PLANNED", "ON_HOLD");
    }

    @Test
    void what_several_could_bear_together() {
        DemandMatrix matrix = DemandMatrix.of(
                List.of(
                        need("c", NeedTheme.CYBERSECURITY, MOISSAC, commune("82112"))
                                .build(),
                        need("a", NeedTheme.CYBERSECURITY, GRAND_MONTAUBAN, Perimeter.epci(MONTAUBAN))
                                .build(),
                        need("b", NeedTheme.CYBERSECURITY, MOISSAC, Perimeter.epci(DEUX_RIVES))
                                .build(),
                        need("d", NeedTheme.MAPS, MOISSAC, Perimeter.departement(DepartementCode.of("82")))
                                .build()),
                TERRITORY);
        assertThat(matrix.poolingCandidates(3)).singleElement().satisfies(candidate -> {
            assertThat(candidate.theme()).isEqualTo(NeedTheme.CYBERSECURITY);
            assertThat(candidate.epcis())
                    .extracting(epci -> epci.code())
                    .containsExactlyInAnyOrder(CONFLUENCES, MONTAUBAN, DEUX_RIVES);
            assertThat(candidate.demand().bodies()).isEqualTo(2);
            assertThat(candidate.needs()).containsExactly("a", "b", "c");
        });
        assertThat(matrix.poolingCandidates(4)).isEmpty();
        assertThat(matrix.themes()).containsExactly(NeedTheme.CYBERSECURITY, NeedTheme.MAPS);
    }

    @Test
    void needs_become_a_table_that_invents_nothing() {
        DigitalNeed full = need("a", NeedTheme.OPEN_DATA, MOISSAC, commune("82112"))
                .populationReached(1_000)
                .urgency(3)
                .estimatedBudget(euros("5000.00"))
                .supporter(Siren.of("248200099"))
                .build();
        DigitalNeed bare = need("b", NeedTheme.MAPS, MOISSAC, commune("82112")).build();
        DigitalNeed obliged = need("c", NeedTheme.MAPS, MOISSAC, commune("82112"))
                .legalObligation(LegalObligation.builder("RGAA").build())
                .build();
        PerformanceTable table = NeedsTable.in(TERRITORY)
                .roadmap(ROADMAP)
                .assess("b", DefaultCriteria.RISK, 2)
                .of(List.of(full, bare, obliged));
        assertThat(table.alternatives().get(0).values())
                .isEqualTo(Map.of("reach", 1000.0, "pooling", 2.0, "cost", 5.0, "urgency", 3.0, "alignment", 4.0));
        assertThat(table.alternatives().get(1).values())
                .isEqualTo(Map.of("pooling", 1.0, "alignment", 0.0, "risk", 2.0));
        assertThat(table.alternatives(Standing.REQUIRED)).singleElement().satisfies(apart -> {
            assertThat(apart.id()).isEqualTo("c");
            assertThat(apart.reason()).isEqualTo("RGAA");
        });
        Ranking ranking = WeightedSum.with(Weights.equal(table.criteria())).rank(table);
        assertThat(ranking.places().get(0).alternative().id()).isEqualTo("a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NeedsTable.in(TERRITORY).assess("a", "beauty", 1));
    }

    @Test
    void the_roadmap_beside_needs_and_projects() {
        RoadmapProject portal = RoadmapProject.builder("Portail open data", GRAND_MONTAUBAN)
                .id("p1")
                .phase(RoadmapPhase.OPERATION)
                .phaseStatus(RoadmapPhaseStatus.RUNNING)
                .roadmapRef(RoadmapRef.builder("2021.3.0").project("P1").build())
                .budget(ProjectBudget.builder(euros("30000.00")).build())
                .progressPct(80)
                .endPlanned("2026-06-30")
                .build();
        RoadmapProject challenge = RoadmapProject.builder("Challenge", GRAND_MONTAUBAN)
                .id("p3")
                .phase(RoadmapPhase.STUDY)
                .phaseStatus(RoadmapPhaseStatus.RUNNING)
                .roadmapRef(
                        RoadmapRef.builder("2021.3.0").ambition("AMBITION-1").build())
                .budget(ProjectBudget.builder(euros("10000.00")).build())
                .progressPct(0)
                .endPlanned("2027-06-30")
                .build();
        RoadmapProject silent = RoadmapProject.builder("Formation", GRAND_MONTAUBAN)
                .id("p2")
                .phaseStatus(RoadmapPhaseStatus.RUNNING)
                .roadmapRef(RoadmapRef.builder("2021.3.0").project("P2").build())
                .build();
        RoadmapReview review = RoadmapReview.of(
                ROADMAP,
                List.of(
                        need("a", NeedTheme.OPEN_DATA, MOISSAC, commune("82112"))
                                .build(),
                        need("b", NeedTheme.ARCHIVES, MOISSAC, commune("82112")).build()),
                List.of(portal, challenge, silent),
                TERRITORY);
        assertThat(review.unanswered()).containsExactly(NeedTheme.ARCHIVES);
        assertThat(review.withoutDemand())
                .extracting(action -> action.code().orElseThrow())
                .contains("P4", "P5")
                .doesNotContain("P1", "P2", "P3");
        assertThat(review.withoutProject())
                .extracting(action -> action.code().orElseThrow())
                .contains("P3", "P4")
                .doesNotContain("P1", "P2");
        AmbitionProgress openData = review.progress().get(0);
        assertThat(openData.ambition()).isEqualTo("AMBITION-1");
        assertThat(openData.projects()).isEqualTo(3);
        assertThat(openData.unknown()).isEqualTo(1);
        assertThat(openData.byCount()).hasValue(40);
        assertThat(openData.byBudget()).hasValue(60);
        assertThat(review.progress().get(1).byCount()).isEmpty();
        assertThat(review.overdue(LocalDate.of(2026, 11, 24))).containsExactly(portal);
        assertThat(review.overdue(LocalDate.of(2026, 6, 30))).isEmpty();
        assertThat(review.label("AMBITION-1")).contains("Open Data");
        assertThat(review.label("AMBITION-9")).isEqualTo("AMBITION-9");
    }
}
