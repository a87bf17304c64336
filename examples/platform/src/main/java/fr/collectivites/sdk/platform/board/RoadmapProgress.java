package fr.collectivites.sdk.platform.board;

import fr.collectivites.sdk.needs.demand.AmbitionProgress;
import fr.collectivites.sdk.needs.demand.RoadmapReview;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.needs.profile.PlatformTerritory;
import fr.collectivites.sdk.needs.roadmap.Roadmap;
import fr.collectivites.sdk.needs.roadmap.RoadmapAction;
import fr.collectivites.sdk.needs.roadmap.RoadmapProject;
import fr.collectivites.sdk.needs.roadmap.RoadmapRef;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How far the roadmap is: its ambitions, the actions under them, the projects that carry those out.
 *
 * @param ambitions the ambitions, in the order of the roadmap
 * @param late identifiers of projects that should have ended, the longest overdue first
 */
public record RoadmapProgress(List<Ambition> ambitions, List<String> late) {

    /**
     * One ambition.
     *
     * @param label its label
     * @param actions its actions
     * @param projects number of projects that serve it, but for abandoned ones
     * @param byCount mean progress of those that tell it, 0 to 100; -1 where none does
     * @param byBudget the same, weighted by planned budget; -1 when no budget is told
     */
    public record Ambition(String label, List<Action> actions, int projects, int byCount, int byBudget) {}

    /**
     * One action of the roadmap.
     *
     * @param label its label
     * @param inferred whether its link to the ambition is inferred, not printed
     * @param projects the projects that carry it out
     */
    public record Action(String label, boolean inferred, List<Link> projects) {}

    /** The title of an entry and its identifier, for a link to it. */
    public record Link(String id, String title) {}

    /** The progress of a roadmap by projects, as of a day. */
    public static RoadmapProgress of(
            Roadmap roadmap,
            List<DigitalNeed> needs,
            List<RoadmapProject> projects,
            PlatformTerritory territory,
            LocalDate today) {
        RoadmapReview review = RoadmapReview.of(roadmap, needs, projects, territory);
        List<Ambition> ambitions = review.progress().stream()
                .map(progress -> ambition(roadmap, review, progress, projects))
                .toList();
        List<String> late = review.overdue(today).stream()
                .flatMap(project -> project.id().stream())
                .toList();
        return new RoadmapProgress(ambitions, late);
    }

    private static Ambition ambition(
            Roadmap roadmap, RoadmapReview review, AmbitionProgress progress, List<RoadmapProject> projects) {
        List<Action> actions = roadmap.projects().stream()
                .filter(action -> action.ambitionCodes().contains(progress.ambition()))
                .map(action -> action(action, projects))
                .toList();
        return new Ambition(
                review.label(progress.ambition()),
                actions,
                progress.projects(),
                rounded(progress.byCount()),
                rounded(progress.byBudget()));
    }

    private static Action action(RoadmapAction action, List<RoadmapProject> projects) {
        List<Link> carrying = projects.stream()
                .filter(project ->
                        project.roadmapRef().flatMap(RoadmapRef::project).equals(action.code()))
                .map(project ->
                        new Link(project.id().orElse(""), project.title().orElse("")))
                .toList();
        boolean inferred = action.mappingStatus()
                .filter(status -> status.code().equals("INFERRED"))
                .isPresent();
        return new Action(action.label().orElse(""), inferred, carrying);
    }

    private static int rounded(OptionalDouble percent) {
        return percent.isPresent() ? (int) Math.round(percent.getAsDouble()) : -1;
    }
}
