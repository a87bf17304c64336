package fr.collectivites.sdk.platform.board;

import fr.collectivites.sdk.core.place.MediationPoint;
import fr.collectivites.sdk.core.territory.Epci;
import fr.collectivites.sdk.needs.actor.ThirdPlace;
import fr.collectivites.sdk.needs.actor.ThirdPlaceStatus;
import fr.collectivites.sdk.needs.coverage.Coverage;
import fr.collectivites.sdk.needs.demand.AmbitionProgress;
import fr.collectivites.sdk.needs.demand.Demand;
import fr.collectivites.sdk.needs.demand.DemandMatrix;
import fr.collectivites.sdk.needs.demand.RoadmapReview;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.needs.need.Submitter;
import fr.collectivites.sdk.needs.profile.PlatformTerritory;
import fr.collectivites.sdk.needs.publication.SystemsAggregate;
import fr.collectivites.sdk.needs.registry.ContributorRole;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import fr.collectivites.sdk.needs.roadmap.Roadmap;
import fr.collectivites.sdk.needs.roadmap.RoadmapProject;
import fr.collectivites.sdk.needs.skill.SkillHolder;
import fr.collectivites.sdk.needs.systems.SystemsInventory;
import fr.collectivites.sdk.platform.profile.Perimeter;
import fr.collectivites.sdk.platform.registry.Kind;
import fr.collectivites.sdk.platform.storage.History;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The analyses that the contract names, made of the figures of the SDK. Thread-safe. */
public final class Analyses {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final PlatformTerritory territory;
    private final Perimeter perimeter;
    private final Optional<Roadmap> roadmap;
    private final Clock clock;

    /** Analyses for a territory, and for its roadmap if it has one, as of the day that a clock tells in France. */
    public Analyses(PlatformTerritory territory, Optional<Roadmap> roadmap, Clock clock) {
        this.clock = clock;
        this.territory = territory;
        this.perimeter = new Perimeter(territory);
        this.roadmap = roadmap;
    }

    /** The day that figures are of. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(PARIS));
    }

    /** Adds the figures of an analysis; tells whether there is one of that name. */
    public boolean add(String name, Seen seen, Figures figures) {
        switch (name) {
            case "demand" -> demand(seen, figures);
            case "roadmap" -> roadmap(seen, figures);
            case "participation" -> participation(seen, figures);
            case "skills" -> skills(skills(seen), figures);
            case "systems" -> systems(seen, figures);
            case "mediation" -> mediation(coverage(seen), figures);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void demand(Seen seen, Figures figures) {
        DemandMatrix matrix = demand(seen);
        for (NeedTheme theme : matrix.themes()) {
            for (Epci epci : matrix.epcis()) {
                Demand cell = matrix.cell(theme, epci.code());
                if (cell.needs() > 0) {
                    demand(
                            cell,
                            figures,
                            "theme",
                            theme.code(),
                            "epci",
                            epci.code().value());
                }
            }
            demand(matrix.byTheme(theme), figures, "theme", theme.code());
        }
        demand(matrix.total(), figures);
    }

    private static void demand(Demand demand, Figures figures, String... key) {
        figures.of("needs", key).value(demand.needs());
        figures.of("bodies", key).value(demand.bodies());
        figures.of("population", key).value((double) demand.population()).unit("habitants");
        figures.of("budget", key)
                .value(demand.budget().doubleValue())
                .unit("EUR TTC")
                .unknown(demand.budgetUnknown());
    }

    private void roadmap(Seen seen, Figures figures) {
        if (roadmap.isEmpty()) {
            return;
        }
        RoadmapReview review = RoadmapReview.of(
                roadmap.get(),
                seen.all(Kind.NEED, DigitalNeed.class),
                seen.all(Kind.PROJECT, RoadmapProject.class),
                territory);
        for (AmbitionProgress progress : review.progress()) {
            figures.of("progressByCount", "ambition", progress.ambition())
                    .value(progress.byCount())
                    .of(Optional.of(progress.projects()))
                    .unit("%")
                    .unknown(progress.unknown());
            figures.of("progressByBudget", "ambition", progress.ambition())
                    .value(progress.byBudget())
                    .unit("%")
                    .unknown(progress.unknown());
        }
        figures.of("overdueProjects").value(review.overdue(today()).size());
        figures.of("actionsWithoutProject").value(review.withoutProject().size());
        review.unanswered()
                .forEach(
                        theme -> figures.of("unanswered", "theme", theme.code()).value(1));
    }

    private void participation(Seen seen, Figures figures) {
        List<DigitalNeed> needs = seen.all(Kind.NEED, DigitalNeed.class);
        for (ContributorRole role : ContributorRole.values()) {
            figures.of("deposits", "role", role.code()).value((double) needs.stream()
                    .filter(need -> need.submitter()
                            .flatMap(Submitter::role)
                            .filter(role::equals)
                            .isPresent())
                    .count());
        }
        for (Epci epci : territory.epcis()) {
            figures.of("deposits", "epci", epci.code().value()).value((double) needs.stream()
                    .filter(need -> territory.meets(need.perimeters(), epci.code()))
                    .count());
        }
        Map<String, String> qualified =
                seen.registry().database().read(handle -> History.firstTo(handle, Kind.NEED, "QUALIFIED"));
        List<Double> days = new ArrayList<>();
        for (DigitalNeed need : needs) {
            Optional<Instant> reached = need.id()
                    .flatMap(id -> Optional.ofNullable(qualified.get(id)))
                    .map(Instant::parse);
            if (reached.isPresent() && need.createdAt().isPresent()) {
                Duration taken = Duration.between(need.createdAt().get(), reached.get());
                days.add(taken.toSeconds() / 86_400.0);
            }
        }
        figures.of("medianDaysToQualification")
                .value(median(days))
                .unit("jours")
                .of(Optional.of(days.size()))
                .unknown(needs.size() - days.size());
    }

    private static OptionalDouble median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        if (sorted.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2);
    }

    /** The skills held and required. */
    public SkillCoverage skills(Seen seen) {
        return SkillCoverage.of(
                seen.all(Kind.SKILL, SkillHolder.class), seen.all(Kind.PROJECT, RoadmapProject.class), perimeter);
    }

    private static void skills(SkillCoverage skills, Figures figures) {
        for (SkillCoverage.Line line : skills.lines()) {
            if (line.units() > 0) {
                figures.of("unitsHolding", "skill", line.skill()).value(line.units());
            }
            line.byEpci().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(one -> figures.of("unitsHolding", "skill", line.skill(), "epci", one.getKey())
                            .value(one.getValue()));
            if (line.projects() > 0) {
                figures.of("projectsRequiring", "skill", line.skill()).value(line.projects());
                figures.of("covered", "skill", line.skill()).value(line.missing() ? 0 : 1);
            }
        }
    }

    /** What information systems amount to, of at least {@value SystemsAggregate#FEWEST} bodies each. */
    public List<SystemsAggregate> systems(Seen seen) {
        return SystemsAggregate.of(seen.whole(Kind.IS_INVENTORY, SystemsInventory.class), today());
    }

    private void systems(Seen seen, Figures figures) {
        for (SystemsAggregate one : systems(seen)) {
            SystemsAggregate.Figures counted = one.figures();
            figures.of("bodies", one.dimension(), one.value()).value(counted.bodies());
            figures.of("applications", one.dimension(), one.value()).value(counted.applications());
            figures.of("freeSoftware", one.dimension(), one.value())
                    .share(counted.free(), counted.freeKnown())
                    .unknown(counted.applications() - counted.freeKnown());
            figures.of("contractsEnding", one.dimension(), one.value()).value(counted.contractsEnding());
        }
    }

    /** The open needs by theme and EPCI. */
    public DemandMatrix demand(Seen seen) {
        return DemandMatrix.of(seen.all(Kind.NEED, DigitalNeed.class), territory);
    }

    /** Those of the needs that are open, ranked, where there are two to compare. */
    public Optional<NeedRanking> ranking(List<DigitalNeed> needs) {
        return NeedRanking.of(needs, territory, roadmap, today().toString());
    }

    /** How far the roadmap is, where there is one. */
    public Optional<RoadmapProgress> progress(Seen seen) {
        return roadmap.map(plan -> RoadmapProgress.of(
                plan,
                seen.all(Kind.NEED, DigitalNeed.class),
                seen.all(Kind.PROJECT, RoadmapProject.class),
                territory,
                today()));
    }

    /** How the third places that are open cover the territory. */
    public Coverage coverage(Seen seen) {
        List<MediationPoint> open = seen.all(Kind.THIRD_PLACE, ThirdPlace.class).stream()
                .filter(place ->
                        place.status().filter(ThirdPlaceStatus.OPEN::equals).isPresent())
                .flatMap(place -> place.place().stream())
                .toList();
        return Coverage.builder(territory.geography(), territory.communes(), today())
                .places(open)
                .build();
    }

    private static void mediation(Coverage coverage, Figures figures) {
        coverage.epcis().forEach(one -> {
            String epci = one.epci().code().value();
            figures.of("places", "epci", epci).value(one.places());
            figures.of("placesPer10000", "epci", epci)
                    .share(one.places() * 10_000.0, one.population())
                    .unit("pour 10 000 habitants");
            figures.of("communesWithoutPlace", "epci", epci)
                    .value(one.uncovered())
                    .of(Optional.of(one.communes()));
        });
        figures.of("places").value(coverage.places());
        figures.of("placesNowhere").value(coverage.unlocated());
    }
}
