package fr.collectivites.sdk.needs.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.needs.need.NeedStatus;
import fr.collectivites.sdk.needs.need.ProjectLink;
import fr.collectivites.sdk.needs.profile.ProfileReader;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import fr.collectivites.sdk.needs.roadmap.RoadmapPhase;
import fr.collectivites.sdk.needs.roadmap.RoadmapPhaseStatus;
import fr.collectivites.sdk.needs.roadmap.RoadmapProject;
import fr.collectivites.sdk.needs.testing.Samples;
import fr.collectivites.sdk.needs.validation.NeedsValidator;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NeedLifecycleTest {

    private static final NeedLifecycle LIFECYCLE = NeedLifecycle.with(
            NeedsValidator.builder(ProfileReader.tarnEtGaronne()).build());

    /** The whole table; each line is from, to and who. */
    private static final String TABLE = """
            ADDRESSED
            DRAFT SUBMITTED:OWNER WITHDRAWN:OWNER
            MERGED
            NEEDS_INFO REJECTED:MODERATOR SUBMITTED:OWNER WITHDRAWN:OWNER
            ON_HOLD QUALIFIED:MODERATOR REJECTED:MODERATOR WITHDRAWN:OWNER
            PLANNED ADDRESSED:MODERATOR PRIORITIZED:MODERATOR
            PRIORITIZED ON_HOLD:MODERATOR PLANNED:MODERATOR QUALIFIED:MODERATOR WITHDRAWN:OWNER
            QUALIFIED MERGED:MODERATOR ON_HOLD:MODERATOR PRIORITIZED:MODERATOR REJECTED:MODERATOR WITHDRAWN:OWNER
            REJECTED SUBMITTED:MODERATOR
            SUBMITTED MERGED:MODERATOR NEEDS_INFO:MODERATOR QUALIFIED:MODERATOR REJECTED:MODERATOR WITHDRAWN:OWNER
            WITHDRAWN
            """;

    @Test
    void theTableIsThatOfTheContract() {
        Lifecycle<NeedStatus> table = Lifecycle.ofNeeds();
        String lines = NeedStatus.values().stream()
                .map(from -> (from + " "
                                + table.moves().stream()
                                        .filter(move -> move.from().equals(from))
                                        .map(move -> move.to() + ":" + move.party())
                                        .sorted()
                                        .collect(Collectors.joining(" ")))
                        .strip())
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
        assertThat(lines).isEqualTo(TABLE);
        assertThat(NeedStatus.values().stream().filter(table::isTerminal))
                .containsExactlyInAnyOrder(NeedStatus.ADDRESSED, NeedStatus.MERGED, NeedStatus.WITHDRAWN);
    }

    @Test
    void everythingElseIsIllegalForEverybody() {
        for (NeedStatus from : NeedStatus.values()) {
            for (NeedStatus to : NeedStatus.values()) {
                for (Party party : Party.values()) {
                    DigitalNeed need = Samples.need(1).status(from).build();
                    NeedTransition asked = NeedTransition.to(to, "Motif");
                    List<Problem> problems = LIFECYCLE.check(need, asked, party, new Others());
                    Optional<Move<NeedStatus>> move = Lifecycle.ofNeeds().find(from, to);
                    String expected = move.isEmpty()
                            ? "transition-illegal"
                            : move.get().party() != party ? "transition-not-yours" : "";
                    List<String> codes = problems.stream()
                            .map(problem -> problem.code().code())
                            .filter(code -> code.equals("transition-illegal") || code.equals("transition-not-yours"))
                            .toList();
                    assertThat(codes)
                            .as("%s to %s by %s", from, to, party)
                            .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
                }
            }
        }
    }

    @Test
    void theAllowedTargetsAreTold() {
        Problem problem = check(Samples.need(1), NeedTransition.to(NeedStatus.ADDRESSED), Party.MODERATOR)
                .get(0);
        assertThat(problem.rule()).contains("N-012");
        assertThat(problem.expected()).contains("NEEDS_INFO, QUALIFIED, REJECTED, MERGED");
    }

    @Test
    void aDraftIsSubmittedWhenItIsComplete() {
        DigitalNeed.Builder draft = Samples.need(1).status(NeedStatus.DRAFT);
        NeedTransition submit = NeedTransition.to(NeedStatus.SUBMITTED);
        assertThat(check(draft, submit, Party.OWNER)).isEmpty();
        assertThat(check(draft.noPerimeters(), submit, Party.OWNER))
                .extracting(problem -> problem.pointer().orElse(""))
                .containsExactly("/perimeters");
    }

    @Test
    void aReasonIsNeeded() {
        assertThat(codes(check(Samples.need(1), NeedTransition.to(NeedStatus.REJECTED), Party.MODERATOR)))
                .containsExactly("transition-incomplete");
        assertThat(codes(check(Samples.need(1), NeedTransition.to(NeedStatus.REJECTED, " "), Party.MODERATOR)))
                .containsExactly("transition-incomplete");
        assertThat(check(Samples.need(1), NeedTransition.to(NeedStatus.REJECTED, "Hors sujet"), Party.MODERATOR))
                .isEmpty();
    }

    @Test
    void aNeedIsMergedIntoAnotherThatLivesOn() {
        Others others = new Others()
                .with(Samples.need(2).build())
                .with(Samples.need(3).status(NeedStatus.MERGED).build())
                .with(Samples.need(1).build());
        DigitalNeed need = Samples.need(1).build();
        assertThat(LIFECYCLE.check(need, NeedTransition.mergeInto(Samples.id(2)), Party.MODERATOR, others))
                .isEmpty();
        for (int wrong : new int[] {1, 3, 4}) {
            assertThat(codes(LIFECYCLE.check(
                            need, NeedTransition.mergeInto(Samples.id(wrong)), Party.MODERATOR, others)))
                    .containsExactly("merge-target");
        }
        assertThat(NeedLifecycle.apply(need, NeedTransition.mergeInto(Samples.id(2)))
                        .mergedInto())
                .contains(Samples.id(2));
    }

    @Test
    void projectsDecideOnPlans() {
        DigitalNeed.Builder need = Samples.need(1).status(NeedStatus.PRIORITIZED);
        NeedTransition plan = NeedTransition.to(NeedStatus.PLANNED);
        Others others = new Others().with(project(7, RoadmapPhase.STUDY, RoadmapPhaseStatus.RUNNING));
        assertThat(codes(LIFECYCLE.check(need.build(), plan, Party.MODERATOR, others)))
                .containsExactly("transition-incomplete");
        need.linkedProject(ProjectLink.builder(Samples.id(7)).build());
        assertThat(LIFECYCLE.check(need.build(), plan, Party.MODERATOR, others)).isEmpty();

        DigitalNeed planned = need.status(NeedStatus.PLANNED).build();
        NeedTransition done = NeedTransition.to(NeedStatus.ADDRESSED);
        assertThat(codes(LIFECYCLE.check(planned, done, Party.MODERATOR, others)))
                .containsExactly("transition-incomplete");
        others.with(project(7, RoadmapPhase.OPERATION, RoadmapPhaseStatus.DONE));
        assertThat(LIFECYCLE.check(planned, done, Party.MODERATOR, others)).isEmpty();

        NeedTransition back = NeedTransition.to(NeedStatus.PRIORITIZED);
        assertThat(LIFECYCLE.check(planned, back, Party.MODERATOR, others)).isNotEmpty();
        others.with(project(7, RoadmapPhase.OPERATION, RoadmapPhaseStatus.ABANDONED));
        assertThat(LIFECYCLE.check(planned, back, Party.MODERATOR, others)).isEmpty();
    }

    @Test
    void whatIsSubmittedIsFrozen() {
        DigitalNeed before = Samples.need(1).build();
        DigitalNeed after = before.toBuilder()
                .theme(NeedTheme.EDUCATION)
                .title("Un autre titre")
                .noPerimeters()
                .build();
        assertThat(NeedLifecycle.frozen(before, after))
                .extracting(problem -> problem.pointer().orElse(""))
                .containsExactly("/theme", "/perimeters");
        DigitalNeed asked = before.toBuilder().status(NeedStatus.NEEDS_INFO).build();
        assertThat(NeedLifecycle.frozen(asked, after)).isEmpty();
    }

    @Test
    void projectsGoOnStepByStep() {
        RoadmapProject idea = project(1, RoadmapPhase.IDEA, RoadmapPhaseStatus.DONE);
        RoadmapProject study = project(1, RoadmapPhase.STUDY, RoadmapPhaseStatus.RUNNING);
        RoadmapProject operation = project(1, RoadmapPhase.OPERATION, RoadmapPhaseStatus.RUNNING);
        RoadmapProject paused = project(1, RoadmapPhase.STUDY, RoadmapPhaseStatus.PAUSED);
        RoadmapProject dropped = project(1, RoadmapPhase.STUDY, RoadmapPhaseStatus.ABANDONED);
        RoadmapProject closed = project(1, RoadmapPhase.OPERATION, RoadmapPhaseStatus.DONE);
        Optional<String> reason = Optional.of("Motif");

        assertThat(ProjectLifecycle.check(idea, study, Optional.empty())).isEmpty();
        assertThat(codes(ProjectLifecycle.check(study, operation, reason))).containsExactly("transition-incomplete");
        assertThat(codes(ProjectLifecycle.check(idea, operation, reason))).containsExactly("transition-illegal");
        assertThat(codes(ProjectLifecycle.check(operation, study, Optional.empty())))
                .containsExactly("transition-incomplete");
        assertThat(ProjectLifecycle.check(operation, study, reason)).isEmpty();
        assertThat(codes(ProjectLifecycle.check(study, paused, Optional.empty())))
                .containsExactly("transition-incomplete");
        assertThat(ProjectLifecycle.check(study, paused, reason)).isEmpty();
        assertThat(ProjectLifecycle.check(study, dropped, Optional.empty())).isEmpty();
        assertThat(codes(ProjectLifecycle.check(dropped, study, reason))).containsExactly("transition-illegal");
        assertThat(codes(ProjectLifecycle.check(
                        paused, project(1, RoadmapPhase.STUDY, RoadmapPhaseStatus.DONE), reason)))
                .containsExactly("transition-illegal");
        assertThat(codes(ProjectLifecycle.check(
                        closed, project(1, RoadmapPhase.OPERATION, RoadmapPhaseStatus.ABANDONED), reason)))
                .containsExactly("transition-illegal");
        assertThat(ProjectLifecycle.check(study, study, Optional.empty())).isEmpty();
    }

    @Test
    void theOtherTablesEndWhereTheyShould() {
        assertThat(Lifecycle.ofPractices().moves()).hasSize(4);
        assertThat(Lifecycle.ofChallenges().moves()).hasSize(8);
        assertThat(Lifecycle.ofThirdPlaces().moves()).hasSize(3);
        assertThat(Lifecycle.ofProposals().moves()).hasSize(4);
        assertThat(Arrays.stream(Guard.values()).map(Guard::label)).doesNotContain("");
    }

    private static List<Problem> check(DigitalNeed.Builder need, NeedTransition transition, Party party) {
        return LIFECYCLE.check(need.build(), transition, party, new Others());
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(problem -> problem.code().code()).toList();
    }

    private static RoadmapProject project(int number, RoadmapPhase phase, RoadmapPhaseStatus status) {
        return Samples.project(number).phase(phase).phaseStatus(status).build();
    }

    private static final class Others implements RecordLookup {
        private final Map<String, DigitalNeed> needs = new HashMap<>();
        private final Map<String, RoadmapProject> projects = new HashMap<>();

        Others with(DigitalNeed need) {
            needs.put(need.id().orElseThrow(), need);
            return this;
        }

        Others with(RoadmapProject project) {
            projects.put(project.id().orElseThrow(), project);
            return this;
        }

        @Override
        public Optional<DigitalNeed> need(String id) {
            return Optional.ofNullable(needs.get(id));
        }

        @Override
        public Optional<RoadmapProject> project(String id) {
            return Optional.ofNullable(projects.get(id));
        }
    }
}
