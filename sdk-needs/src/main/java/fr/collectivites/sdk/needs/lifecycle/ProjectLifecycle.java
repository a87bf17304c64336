package fr.collectivites.sdk.needs.lifecycle;

import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.needs.finding.NeedsCode;
import fr.collectivites.sdk.needs.roadmap.RoadmapPhase;
import fr.collectivites.sdk.needs.roadmap.RoadmapPhaseStatus;
import fr.collectivites.sdk.needs.roadmap.RoadmapProject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges changes of phase and status of projects, rule N-012. Phases go one step on when the phase is done, or one step back
 * with a reason; statuses change freely among those of a project under way, except that a pause or a blockage needs a reason
 * and that what is given up stays so. Stateless.
 */
public final class ProjectLifecycle {

    private static final List<RoadmapPhase> PHASES =
            List.of(RoadmapPhase.IDEA, RoadmapPhase.STUDY, RoadmapPhase.OPERATION);
    private static final Set<RoadmapPhaseStatus> NEED_REASON =
            Set.of(RoadmapPhaseStatus.PAUSED, RoadmapPhaseStatus.BLOCKED);
    private static final Set<RoadmapPhaseStatus> MAY_BE_DONE =
            Set.of(RoadmapPhaseStatus.RUNNING, RoadmapPhaseStatus.LATE);

    private ProjectLifecycle() {}

    /** What stands against the change from one state of a project to another; empty where nothing does. */
    public static List<Problem> check(RoadmapProject before, RoadmapProject after, Optional<String> reason) {
        int from = PHASES.indexOf(before.phase().orElse(RoadmapPhase.IDEA));
        int to = PHASES.indexOf(after.phase().orElse(RoadmapPhase.IDEA));
        RoadmapPhaseStatus was = before.phaseStatus().orElse(RoadmapPhaseStatus.RUNNING);
        RoadmapPhaseStatus now = after.phaseStatus().orElse(RoadmapPhaseStatus.RUNNING);
        boolean told = reason.filter(text -> !text.isBlank()).isPresent();
        if (from == to) {
            return was.equals(now) ? List.of() : status(from, was, now, told);
        }
        String value = phase(from, before) + " " + was;
        String target = phase(to, after) + " " + now;
        if (from < 0 || to < 0 || Math.abs(to - from) > 1 || was.equals(RoadmapPhaseStatus.ABANDONED)) {
            return List.of(problem(NeedsCode.TRANSITION_ILLEGAL, "/phase", value, target, neighbours(from)));
        }
        if (to > from && !(was.equals(RoadmapPhaseStatus.DONE) && now.equals(RoadmapPhaseStatus.RUNNING))) {
            String expected = PHASES.get(from) + " TERMINE → " + PHASES.get(to) + " EN_COURS";
            return List.of(problem(NeedsCode.TRANSITION_INCOMPLETE, "/phase", value, target, expected));
        }
        if (to < from && !told) {
            return List.of(problem(NeedsCode.TRANSITION_INCOMPLETE, "/phase", value, target, Guard.REASON.label()));
        }
        return List.of();
    }

    private static List<Problem> status(int phase, RoadmapPhaseStatus was, RoadmapPhaseStatus now, boolean told) {
        boolean mayBeDropped = now.equals(RoadmapPhaseStatus.ABANDONED) && phase != PHASES.size() - 1;
        boolean over =
                was.equals(RoadmapPhaseStatus.ABANDONED) || (was.equals(RoadmapPhaseStatus.DONE) && !mayBeDropped);
        boolean tooEarly = now.equals(RoadmapPhaseStatus.DONE) && !MAY_BE_DONE.contains(was);
        if (over || tooEarly || !now.isKnown()) {
            String expected = over ? "–" : "EN_COURS, EN_RETARD, EN_PAUSE, BLOQUE, ABANDONNE";
            return List.of(problem(NeedsCode.TRANSITION_ILLEGAL, "/phaseStatus", was.code(), now.code(), expected));
        }
        return NEED_REASON.contains(now) && !told
                ? List.of(problem(
                        NeedsCode.TRANSITION_INCOMPLETE, "/phaseStatus", was.code(), now.code(), Guard.REASON.label()))
                : List.of();
    }

    private static String phase(int index, RoadmapProject project) {
        return index < 0
                ? project.phase().map(RoadmapPhase::code).orElse("–")
                : PHASES.get(index).code();
    }

    private static String neighbours(int phase) {
        return switch (phase) {
            case 0, 2 -> RoadmapPhase.STUDY.code();
            case 1 -> RoadmapPhase.IDEA.code() + ", " + RoadmapPhase.OPERATION.code();
            default -> "–";
        };
    }

    private static Problem problem(NeedsCode code, String pointer, String value, String to, String expected) {
        return code.problem()
                .at(Location.pointer(pointer))
                .value(value)
                .with("to", to)
                .expected(expected)
                .build();
    }
}
