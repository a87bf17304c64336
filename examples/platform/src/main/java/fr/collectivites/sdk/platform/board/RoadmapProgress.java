package fr.collectivites.sdk.platform.board;

import fr.collectivites.sdk.needs.roadmap.Roadmap;
import fr.collectivites.sdk.needs.roadmap.RoadmapAction;
import fr.collectivites.sdk.needs.roadmap.RoadmapAmbition;
import fr.collectivites.sdk.needs.roadmap.RoadmapPhase;
import fr.collectivites.sdk.needs.roadmap.RoadmapPhaseStatus;
import fr.collectivites.sdk.needs.roadmap.RoadmapProject;
import fr.collectivites.sdk.needs.roadmap.RoadmapRef;
import fr.collectivites.sdk.platform.registry.Records;
import fr.collectivites.sdk.platform.storage.Entry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far the roadmap is: its ambitions, the actions under them, the projects that carry those out. Immutable. */
public final class RoadmapProgress {

    private final List<Ambition> ambitions;
    private final List<Entry> late;

    private RoadmapProgress(List<Ambition> ambitions, List<Entry> late) {
        this.ambitions = ambitions;
        this.late = late;
    }

    /**
     * One ambition.
     *
     * @param code its code
     * @param label its label
     * @param actions its actions
     * @param projects number of projects that carry them out
     * @param byCount mean progress of the projects, 0 to 100; -1 without any
     * @param byBudget the same, weighted by planned budget; -1 when no budget is told
     */
    public record Ambition(String code, String label, List<Action> actions, int projects, int byCount, int byBudget) {}

    /**
     * One action of the roadmap.
     *
     * @param code its code
     * @param label its label
     * @param inferred whether its link to the ambition is inferred, not printed
     * @param projects the projects that carry it out
     */
    public record Action(String code, String label, boolean inferred, List<Entry> projects) {}

    /** The progress of a roadmap by projects, as of a day. */
    public static RoadmapProgress of(Roadmap roadmap, List<Entry> projects, LocalDate today) {
        List<Ambition> ambitions = new ArrayList<>();
        for (RoadmapAmbition ambition : roadmap.ambitions()) {
            String code = ambition.code().orElse("");
            List<Action> actions = new ArrayList<>();
            List<Entry> carried = new ArrayList<>();
            for (RoadmapAction action : roadmap.projects()) {
                if (action.ambitionCodes().contains(code)) {
                    List<Entry> own = projects.stream()
                            .filter(project ->
                                    ref(project).flatMap(RoadmapRef::project).equals(action.code()))
                            .toList();
                    boolean inferred = action.mappingStatus()
                            .filter(status -> status.code().equals("INFERRED"))
                            .isPresent();
                    actions.add(
                            new Action(action.code().orElse(""), action.label().orElse(""), inferred, own));
                    carried.addAll(own);
                }
            }
            ambitions.add(new Ambition(
                    code, ambition.label().orElse(""), actions, carried.size(), byCount(carried), byBudget(carried)));
        }
        List<Entry> late =
                projects.stream().filter(project -> isLate(project, today)).toList();
        return new RoadmapProgress(ambitions, late);
    }

    private static Optional<RoadmapRef> ref(Entry project) {
        return Records.read(project, RoadmapProject.class).roadmapRef();
    }

    private static int progress(Entry project) {
        RoadmapProject record = Records.read(project, RoadmapProject.class);
        boolean done = record.phase().filter(RoadmapPhase.OPERATION::equals).isPresent()
                && record.phaseStatus().filter(RoadmapPhaseStatus.DONE::equals).isPresent();
        return done ? 100 : record.progressPct().orElse(0);
    }

    private static int byCount(List<Entry> projects) {
        return projects.isEmpty()
                ? -1
                : projects.stream().mapToInt(RoadmapProgress::progress).sum() / projects.size();
    }

    private static int byBudget(List<Entry> projects) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal done = BigDecimal.ZERO;
        for (Entry project : projects) {
            String amount = project.content().at("/budget/planned/amount").asText("");
            if (amount.matches("[0-9]{1,12}\\.[0-9]{2}")) {
                BigDecimal budget = new BigDecimal(amount);
                sum = sum.add(budget);
                done = done.add(budget.multiply(BigDecimal.valueOf(progress(project))));
            }
        }
        return sum.signum() == 0
                ? -1
                : done.divide(sum, 0, java.math.RoundingMode.HALF_UP).intValue();
    }

    private static boolean isLate(Entry project, LocalDate today) {
        String end = project.content().path("endPlanned").asText("");
        String status = project.content().path("phaseStatus").asText("");
        return end.compareTo(today.toString()) < 0
                && !end.isEmpty()
                && !status.equals("TERMINE")
                && !status.equals("ABANDONNE");
    }

    /** The ambitions, in the order of the roadmap. */
    public List<Ambition> ambitions() {
        return ambitions;
    }

    /** Projects that should have ended. */
    public List<Entry> late() {
        return late;
    }
}
