package fr.collectivites.sdk.needs.lifecycle;

import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.needs.finding.NeedsCode;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.needs.need.NeedStatus;
import fr.collectivites.sdk.needs.roadmap.RoadmapPhase;
import fr.collectivites.sdk.needs.roadmap.RoadmapPhaseStatus;
import fr.collectivites.sdk.needs.roadmap.RoadmapProject;
import fr.collectivites.sdk.needs.validation.NeedsValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges and makes changes of the state of needs, rules N-012 and N-013. Immutable and thread-safe. */
public final class NeedLifecycle {

    /** In these states owner, theme and perimeters may be changed. */
    private static final Set<NeedStatus> OPEN = Set.of(NeedStatus.DRAFT, NeedStatus.NEEDS_INFO);

    private static final Lifecycle<NeedStatus> TABLE = Lifecycle.ofNeeds();

    private final NeedsValidator validator;

    private NeedLifecycle(NeedsValidator validator) {
        this.validator = validator;
    }

    /** A lifecycle that judges by that validator whether a need is complete. */
    public static NeedLifecycle with(NeedsValidator validator) {
        return new NeedLifecycle(validator);
    }

    /** The state of a need; one that none is told of is a draft. */
    public static NeedStatus status(DigitalNeed need) {
        return need.status().orElse(NeedStatus.DRAFT);
    }

    /**
     * What stands against a change of state: {@code transition-illegal} where the table has no such change, {@code
     * transition-not-yours} where it is up to the other party, {@code transition-incomplete} or {@code merge-target} where
     * something is missing. Empty where nothing does.
     */
    public List<Problem> check(DigitalNeed need, NeedTransition transition, Party party, RecordLookup others) {
        NeedStatus from = status(need);
        Optional<NeedStatus> to = transition.to();
        Optional<Move<NeedStatus>> move = to.flatMap(target -> TABLE.find(from, target));
        if (move.isEmpty()) {
            return List.of(problem(NeedsCode.TRANSITION_ILLEGAL, from, to, targets(from, party)));
        }
        if (move.get().party() != party) {
            return List.of(problem(
                    NeedsCode.TRANSITION_NOT_YOURS, from, to, move.get().party().label()));
        }
        if (move.get().guard() == Guard.COMPLETE) {
            List<Problem> errors = new ArrayList<>();
            validator.validate(need.toBuilder().status(to.orElseThrow()).build(), problem -> {
                if (problem.severity() == Severity.ERROR) {
                    errors.add(problem);
                }
            });
            return errors;
        }
        if (move.get().guard() == Guard.MERGE_TARGET) {
            return mergeTarget(need, transition, others);
        }
        return isMet(move.get().guard(), need, transition, others)
                ? List.of()
                : List.of(problem(
                        NeedsCode.TRANSITION_INCOMPLETE,
                        from,
                        to,
                        move.get().guard().label()));
    }

    private static boolean isMet(Guard guard, DigitalNeed need, NeedTransition transition, RecordLookup others) {
        boolean reason = transition.reason().filter(text -> !text.isBlank()).isPresent();
        List<Optional<RoadmapProject>> projects = need.linkedProjects().stream()
                .map(link -> link.project().flatMap(others::project))
                .toList();
        return switch (guard) {
            case REASON -> reason;
            case LINKED_PROJECT -> projects.stream().anyMatch(Optional::isPresent);
            case PROJECT_DONE ->
                reason || projects.stream().flatMap(Optional::stream).anyMatch(NeedLifecycle::isDone);
            case PROJECTS_ABANDONED ->
                projects.stream()
                        .allMatch(project ->
                                project.filter(NeedLifecycle::isAbandoned).isPresent());
            default -> true;
        };
    }

    private static boolean isDone(RoadmapProject project) {
        return project.phase().filter(RoadmapPhase.OPERATION::equals).isPresent()
                && project.phaseStatus().filter(RoadmapPhaseStatus.DONE::equals).isPresent();
    }

    private static boolean isAbandoned(RoadmapProject project) {
        return project.phaseStatus()
                .filter(RoadmapPhaseStatus.ABANDONED::equals)
                .isPresent();
    }

    /** A need that is merged leads nowhere on, so that no circle can come about. */
    private static List<Problem> mergeTarget(DigitalNeed need, NeedTransition transition, RecordLookup others) {
        Optional<String> id = transition.mergedInto();
        boolean good = id.isPresent()
                && !id.equals(need.id())
                && others.need(id.get())
                        .filter(target -> !status(target).equals(NeedStatus.MERGED))
                        .isPresent();
        return good
                ? List.of()
                : List.of(NeedsCode.MERGE_TARGET
                        .problem()
                        .at(Location.pointer("/mergedInto"))
                        .value(id.orElse("–"))
                        .build());
    }

    private static String targets(NeedStatus from, Party party) {
        List<NeedStatus> targets = TABLE.targets(from, party);
        return targets.isEmpty() ? "–" : targets.stream().map(NeedStatus::code).collect(Collectors.joining(", "));
    }

    private static Problem problem(NeedsCode code, NeedStatus from, Optional<NeedStatus> to, String expected) {
        return code.problem()
                .at(Location.pointer("/to"))
                .value(from.code())
                .with("to", to.map(NeedStatus::code).orElse("–"))
                .expected(expected)
                .build();
    }

    /** The need after a change of state that nothing stands against; revision and dates are up to whoever keeps it. */
    public static DigitalNeed apply(DigitalNeed need, NeedTransition transition) {
        DigitalNeed.Builder changed = need.toBuilder();
        transition.to().ifPresent(changed::status);
        transition.mergedInto().ifPresent(changed::mergedInto);
        return changed.build();
    }

    /** What a change of the fields of a need must not touch: owner, theme and perimeters once it is submitted. */
    public static List<Problem> frozen(DigitalNeed before, DigitalNeed after) {
        NeedStatus status = status(before);
        List<Problem> problems = new ArrayList<>();
        if (OPEN.contains(status)) {
            return problems;
        }
        frozen("owner", before.owner(), after.owner(), status, problems);
        frozen("theme", before.theme(), after.theme(), status, problems);
        frozen("perimeters", before.perimeters(), after.perimeters(), status, problems);
        return problems;
    }

    private static void frozen(String field, Object before, Object after, NeedStatus status, List<Problem> problems) {
        if (!Objects.equals(before, after)) {
            problems.add(NeedsCode.FIELD_FROZEN
                    .problem()
                    .at(Location.pointer("/" + field))
                    .with("field", field)
                    .value(status.code())
                    .build());
        }
    }
}
