package fr.collectivites.sdk.needs.demand;

import fr.collectivites.sdk.core.value.IsoDate;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.needs.profile.PlatformTerritory;
import fr.collectivites.sdk.needs.registry.Amount;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import fr.collectivites.sdk.needs.roadmap.ProjectBudget;
import fr.collectivites.sdk.needs.roadmap.Roadmap;
import fr.collectivites.sdk.needs.roadmap.RoadmapAction;
import fr.collectivites.sdk.needs.roadmap.RoadmapAmbition;
import fr.collectivites.sdk.needs.roadmap.RoadmapPhase;
import fr.collectivites.sdk.needs.roadmap.RoadmapPhaseStatus;
import fr.collectivites.sdk.needs.roadmap.RoadmapProject;
import fr.collectivites.sdk.needs.roadmap.RoadmapRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The roadmap beside the needs and the projects: what is asked for and not planned, what is planned and not asked for, how
 * far the projects have come, which are late. Immutable and thread-safe.
 */
public final class RoadmapReview {

    private final Roadmap roadmap;
    private final DemandMatrix demand;
    private final List<RoadmapProject> projects;

    private RoadmapReview(Roadmap roadmap, DemandMatrix demand, List<RoadmapProject> projects) {
        this.roadmap = roadmap;
        this.demand = demand;
        this.projects = projects;
    }

    /** The roadmap, the needs (those that are open count), and the projects that carry it out. */
    public static RoadmapReview of(
            Roadmap roadmap,
            Collection<DigitalNeed> needs,
            Collection<RoadmapProject> projects,
            PlatformTerritory territory) {
        return new RoadmapReview(roadmap, DemandMatrix.of(needs, territory), List.copyOf(projects));
    }

    /** Themes with open needs that no action of the roadmap names, those with most bodies first, then by code. */
    public List<NeedTheme> unanswered() {
        Set<NeedTheme> answered = NeedsTable.actedOn(roadmap);
        return demand.themes().stream()
                .filter(theme -> !answered.contains(theme))
                .sorted(Comparator.comparingInt(
                                (NeedTheme theme) -> -demand.byTheme(theme).bodies())
                        .thenComparing(NeedTheme::code))
                .toList();
    }

    /** Actions of the roadmap that name themes, none of which has an open need, in the order of the roadmap. */
    public List<RoadmapAction> withoutDemand() {
        List<NeedTheme> asked = demand.themes();
        return roadmap.projects().stream()
                .filter(action ->
                        !action.themes().isEmpty() && action.themes().stream().noneMatch(asked::contains))
                .toList();
    }

    /** Actions of the roadmap that no project carries out, in the order of the roadmap. */
    public List<RoadmapAction> withoutProject() {
        Set<String> carried = projects.stream()
                .flatMap(project -> project.roadmapRef().stream())
                .flatMap(place -> place.project().stream())
                .collect(Collectors.toSet());
        return roadmap.projects().stream()
                .filter(action -> action.code().filter(carried::contains).isEmpty())
                .toList();
    }

    /** Progress by ambition, in the order of the roadmap. A project that serves several counts for each. */
    public List<AmbitionProgress> progress() {
        return roadmap.ambitions().stream()
                .flatMap(ambition -> ambition.code().stream())
                .map(this::progress)
                .toList();
    }

    private AmbitionProgress progress(String ambition) {
        List<RoadmapProject> serving = projects.stream()
                .filter(project -> project.phaseStatus()
                        .filter(RoadmapPhaseStatus.ABANDONED::equals)
                        .isEmpty())
                .filter(project -> ambitions(project).contains(ambition))
                .toList();
        List<RoadmapProject> told =
                serving.stream().filter(project -> percent(project).isPresent()).toList();
        return new AmbitionProgress(
                ambition,
                serving.size(),
                serving.size() - told.size(),
                mean(told, project -> 1),
                mean(
                        told,
                        project -> budget(project).map(BigDecimal::doubleValue).orElse(0.0)));
    }

    private static OptionalDouble mean(List<RoadmapProject> projects, ToDoubleFunction<RoadmapProject> weight) {
        double weights = projects.stream().mapToDouble(weight).sum();
        double sum = projects.stream()
                .mapToDouble(project ->
                        weight.applyAsDouble(project) * percent(project).orElseThrow())
                .sum();
        return weights > 0 ? OptionalDouble.of(sum / weights) : OptionalDouble.empty();
    }

    /** Projects that are not ended though their planned end has passed, the longest overdue first. */
    public List<RoadmapProject> overdue(LocalDate today) {
        return projects.stream()
                .filter(project -> !ended(project))
                .filter(project -> project.endPlanned()
                        .filter(end -> end.lastDay().isBefore(today))
                        .isPresent())
                .sorted(Comparator.comparing((RoadmapProject project) ->
                                project.endPlanned().map(IsoDate::lastDay).orElseThrow())
                        .thenComparing(project -> project.id().orElse("")))
                .toList();
    }

    private static boolean ended(RoadmapProject project) {
        Optional<RoadmapPhaseStatus> status = project.phaseStatus();
        boolean done = status.filter(RoadmapPhaseStatus.DONE::equals).isPresent()
                && project.phase().filter(RoadmapPhase.OPERATION::equals).isPresent();
        return done || status.filter(RoadmapPhaseStatus.ABANDONED::equals).isPresent();
    }

    /** The ambitions that a project serves: the one that it names, else those of the action that it carries out. */
    private Set<String> ambitions(RoadmapProject project) {
        Optional<String> named = project.roadmapRef().flatMap(RoadmapRef::ambition);
        if (named.isPresent()) {
            return Set.of(named.get());
        }
        return project.roadmapRef()
                .flatMap(RoadmapRef::project)
                .flatMap(roadmap::project)
                .map(action -> Set.copyOf(action.ambitionCodes()))
                .orElse(Set.of());
    }

    private static OptionalInt percent(RoadmapProject project) {
        return project.progressPct().map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static Optional<BigDecimal> budget(RoadmapProject project) {
        return project.budget().flatMap(ProjectBudget::planned).flatMap(Amount::amountWithTax);
    }

    /** The label of an ambition; its code where the roadmap has none. */
    public String label(String ambition) {
        return roadmap.ambition(ambition).flatMap(RoadmapAmbition::label).orElse(ambition);
    }
}
