package fr.collectivites.sdk.needs.validation;

import fr.collectivites.sdk.needs.finding.NeedsCode;
import fr.collectivites.sdk.needs.roadmap.Milestone;
import fr.collectivites.sdk.needs.roadmap.ProjectPartner;
import fr.collectivites.sdk.needs.roadmap.RoadmapPhase;
import fr.collectivites.sdk.needs.roadmap.RoadmapPhaseStatus;
import fr.collectivites.sdk.needs.roadmap.RoadmapProject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules of a project. Stateless. */
final class ProjectRules {

    private static final Set<RoadmapPhaseStatus> TOLD_LATE = Set.of(
            RoadmapPhaseStatus.LATE,
            RoadmapPhaseStatus.DONE,
            RoadmapPhaseStatus.ABANDONED,
            RoadmapPhaseStatus.BLOCKED,
            RoadmapPhaseStatus.PAUSED);

    private ProjectRules() {}

    static void check(RoadmapProject project, FieldChecks checks, Places places) {
        checks.requiredText("/title", project.title(), RecordRules.TITLE_MIN, RecordRules.TITLE_MAX);
        checks.requiredText("/description", project.description(), RecordRules.TEXT_MIN, RecordRules.TEXT_MAX);
        checks.known("/theme", project.theme());
        partners(project.partners(), checks);
        places.check(project.perimeters(), project.owner(), true, checks);
        checks.required("/phase", project.phase());
        checks.known("/phase", project.phase());
        checks.required("/phaseStatus", project.phaseStatus());
        checks.known("/phaseStatus", project.phaseStatus());
        project.roadmapRef().ifPresent(ref -> checks.required("/roadmapRef/roadmapVersion", ref.roadmapVersion()));
        checks.uuids("/needs", project.needs());
        dates(project, checks);
        MoneyRules.project(project, checks);
        progress(project, checks);
        milestones(project.milestones(), checks);
        for (int i = 0; i < project.indicators().size(); i++) {
            checks.required(
                    "/indicators/" + i + "/code", project.indicators().get(i).code());
            checks.day("/indicators/" + i + "/at", project.indicators().get(i).atText());
        }
        RegisterRules.skills("/requiredSkills", project.requiredSkills(), checks);
        checks.uuids("/inspiredBy", project.inspiredBy());
        checks.known("/contractLink", project.contractLink());
        RecordRules.attachments(project.attachments(), checks);
        RecordRules.personal("/title", project.title(), project, checks);
        RecordRules.personal("/description", project.description(), project, checks);
    }

    private static void partners(List<ProjectPartner> partners, FieldChecks checks) {
        for (int i = 0; i < partners.size(); i++) {
            String pointer = "/partners/" + i;
            partners.get(i)
                    .organisation()
                    .ifPresentOrElse(
                            organisation -> checks.organisation(pointer + "/organisation", organisation),
                            () -> checks.missing(pointer + "/organisation"));
            checks.required(pointer + "/position", partners.get(i).position());
            checks.known(pointer + "/position", partners.get(i).position());
        }
    }

    private static void dates(RoadmapProject project, FieldChecks checks) {
        Optional<LocalDate> end = checks.day("/endPlanned", project.endPlannedText());
        RecordRules.order("/endPlanned", checks.day("/startPlanned", project.startPlannedText()), end, checks);
        RecordRules.order(
                "/endActual",
                checks.day("/startActual", project.startActualText()),
                checks.day("/endActual", project.endActualText()),
                checks);
        if (end.filter(day -> day.isBefore(checks.today())).isPresent()
                && project.phaseStatus().filter(TOLD_LATE::contains).isEmpty()) {
            checks.report(checks.at("/phaseStatus", NeedsCode.DELAY_NOT_TOLD)
                    .value(end.get().toString()));
        }
    }

    /** Rule N-014: all done is all done, and nothing else. */
    private static void progress(RoadmapProject project, FieldChecks checks) {
        checks.whole("/progressPct", project.progressPctText(), project.progressPct(), 0, 100);
        boolean closed = project.phase().filter(RoadmapPhase.OPERATION::equals).isPresent()
                && project.phaseStatus().filter(RoadmapPhaseStatus.DONE::equals).isPresent();
        if (project.progressPct().filter(percent -> (percent == 100) != closed).isPresent()) {
            checks.report(checks.at("/progressPct", NeedsCode.PROGRESS_DISAGREES)
                    .value(String.valueOf(project.progressPct().get()))
                    .expected(project.phase().map(RoadmapPhase::code).orElse("–") + " "
                            + project.phaseStatus()
                                    .map(RoadmapPhaseStatus::code)
                                    .orElse("–")));
        }
    }

    private static void milestones(List<Milestone> milestones, FieldChecks checks) {
        for (int i = 0; i < milestones.size(); i++) {
            checks.requiredText("/milestones/" + i + "/label", milestones.get(i).label(), 1, 200);
            checks.day("/milestones/" + i + "/due", milestones.get(i).dueText());
            checks.day("/milestones/" + i + "/doneOn", milestones.get(i).doneOnText());
        }
    }
}
