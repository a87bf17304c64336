package fr.collectivites.sdk.needs.lifecycle;

import fr.collectivites.sdk.needs.actor.ThirdPlaceStatus;
import fr.collectivites.sdk.needs.challenge.ChallengeStatus;
import fr.collectivites.sdk.needs.initiative.ProposalStatus;
import fr.collectivites.sdk.needs.need.NeedStatus;
import fr.collectivites.sdk.needs.practice.PracticeStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The table of a lifecycle: every change of state that exists. What is not in the table is illegal, rule N-012. Immutable
 * and thread-safe.
 *
 * @param <S> the list of states
 */
public final class Lifecycle<S> {

    private static final Lifecycle<NeedStatus> NEEDS = needs();
    private static final Lifecycle<PracticeStatus> PRACTICES = new Table<PracticeStatus>()
            .move(PracticeStatus.DRAFT, PracticeStatus.REVIEWED, Party.MODERATOR, Guard.PROOF)
            .move(PracticeStatus.REVIEWED, PracticeStatus.PUBLISHED, Party.MODERATOR, Guard.PROOF)
            .move(PracticeStatus.PUBLISHED, PracticeStatus.OUTDATED, Party.MODERATOR, Guard.NONE)
            .move(PracticeStatus.OUTDATED, PracticeStatus.REVIEWED, Party.MODERATOR, Guard.PROOF)
            .build();
    private static final Lifecycle<ProposalStatus> PROPOSALS = new Table<ProposalStatus>()
            .move(ProposalStatus.PROPOSED, ProposalStatus.ACCEPTED, Party.MODERATOR, Guard.NONE)
            .move(ProposalStatus.PROPOSED, ProposalStatus.REFUSED, Party.MODERATOR, Guard.REASON)
            .move(ProposalStatus.ACCEPTED, ProposalStatus.REFUSED, Party.MODERATOR, Guard.REASON)
            .move(ProposalStatus.ACCEPTED, ProposalStatus.PUBLISHED, Party.MODERATOR, Guard.NONE)
            .build();
    private static final Lifecycle<ChallengeStatus> CHALLENGES = challenges();
    private static final Lifecycle<ThirdPlaceStatus> THIRD_PLACES = new Table<ThirdPlaceStatus>()
            .move(ThirdPlaceStatus.PROJECT, ThirdPlaceStatus.OPEN, Party.OWNER, Guard.NONE)
            .move(ThirdPlaceStatus.OPEN, ThirdPlaceStatus.CLOSED, Party.OWNER, Guard.NONE)
            .move(ThirdPlaceStatus.CLOSED, ThirdPlaceStatus.OPEN, Party.OWNER, Guard.NONE)
            .build();

    private final List<Move<S>> moves;

    private Lifecycle(List<Move<S>> moves) {
        this.moves = List.copyOf(moves);
    }

    /** The lifecycle of needs. */
    public static Lifecycle<NeedStatus> ofNeeds() {
        return NEEDS;
    }

    /** The lifecycle of good practices. */
    public static Lifecycle<PracticeStatus> ofPractices() {
        return PRACTICES;
    }

    /** The lifecycle of proposed datasets. */
    public static Lifecycle<ProposalStatus> ofProposals() {
        return PROPOSALS;
    }

    /** The lifecycle of challenges. */
    public static Lifecycle<ChallengeStatus> ofChallenges() {
        return CHALLENGES;
    }

    /** The lifecycle of third places. */
    public static Lifecycle<ThirdPlaceStatus> ofThirdPlaces() {
        return THIRD_PLACES;
    }

    /** All changes of state, in the order of the table. */
    public List<Move<S>> moves() {
        return moves;
    }

    /** The change from one state to another, if it exists. */
    public Optional<Move<S>> find(S from, S to) {
        return moves.stream()
                .filter(move -> move.from().equals(from) && move.to().equals(to))
                .findFirst();
    }

    /** The states that a party may bring it to from there, in the order of the table. */
    public List<S> targets(S from, Party party) {
        return moves.stream()
                .filter(move -> move.from().equals(from) && move.party() == party)
                .map(Move::to)
                .toList();
    }

    /** The states that it may be brought to from there by anybody. */
    public List<S> targets(S from) {
        return moves.stream()
                .filter(move -> move.from().equals(from))
                .map(Move::to)
                .toList();
    }

    /** Whether nothing leads on from there. */
    public boolean isTerminal(S state) {
        return targets(state).isEmpty();
    }

    private static Lifecycle<NeedStatus> needs() {
        Table<NeedStatus> table = new Table<NeedStatus>()
                .move(NeedStatus.DRAFT, NeedStatus.SUBMITTED, Party.OWNER, Guard.COMPLETE)
                .move(NeedStatus.SUBMITTED, NeedStatus.NEEDS_INFO, Party.MODERATOR, Guard.REASON)
                .move(NeedStatus.SUBMITTED, NeedStatus.QUALIFIED, Party.MODERATOR, Guard.NONE)
                .move(NeedStatus.SUBMITTED, NeedStatus.REJECTED, Party.MODERATOR, Guard.REASON)
                .move(NeedStatus.SUBMITTED, NeedStatus.MERGED, Party.MODERATOR, Guard.MERGE_TARGET)
                .move(NeedStatus.QUALIFIED, NeedStatus.REJECTED, Party.MODERATOR, Guard.REASON)
                .move(NeedStatus.QUALIFIED, NeedStatus.MERGED, Party.MODERATOR, Guard.MERGE_TARGET)
                .move(NeedStatus.NEEDS_INFO, NeedStatus.SUBMITTED, Party.OWNER, Guard.REASON)
                // The reason is the delay that has passed: the registry holds no delays.
                .move(NeedStatus.NEEDS_INFO, NeedStatus.REJECTED, Party.MODERATOR, Guard.REASON)
                .move(NeedStatus.QUALIFIED, NeedStatus.PRIORITIZED, Party.MODERATOR, Guard.NONE)
                .move(NeedStatus.QUALIFIED, NeedStatus.ON_HOLD, Party.MODERATOR, Guard.NONE)
                .move(NeedStatus.PRIORITIZED, NeedStatus.PLANNED, Party.MODERATOR, Guard.LINKED_PROJECT)
                .move(NeedStatus.PRIORITIZED, NeedStatus.QUALIFIED, Party.MODERATOR, Guard.NONE)
                .move(NeedStatus.PRIORITIZED, NeedStatus.ON_HOLD, Party.MODERATOR, Guard.NONE)
                .move(NeedStatus.ON_HOLD, NeedStatus.QUALIFIED, Party.MODERATOR, Guard.NONE)
                .move(NeedStatus.ON_HOLD, NeedStatus.REJECTED, Party.MODERATOR, Guard.REASON)
                .move(NeedStatus.PLANNED, NeedStatus.ADDRESSED, Party.MODERATOR, Guard.PROJECT_DONE)
                .move(NeedStatus.PLANNED, NeedStatus.PRIORITIZED, Party.MODERATOR, Guard.PROJECTS_ABANDONED)
                .move(NeedStatus.REJECTED, NeedStatus.SUBMITTED, Party.MODERATOR, Guard.REASON);
        List.of(
                        NeedStatus.DRAFT,
                        NeedStatus.SUBMITTED,
                        NeedStatus.NEEDS_INFO,
                        NeedStatus.QUALIFIED,
                        NeedStatus.PRIORITIZED,
                        NeedStatus.ON_HOLD)
                .forEach(from -> table.move(from, NeedStatus.WITHDRAWN, Party.OWNER, Guard.NONE));
        return table.build();
    }

    private static Lifecycle<ChallengeStatus> challenges() {
        List<ChallengeStatus> steps = List.of(
                ChallengeStatus.ANNOUNCED,
                ChallengeStatus.OPEN,
                ChallengeStatus.CLOSED,
                ChallengeStatus.JURY,
                ChallengeStatus.AWARDED);
        Table<ChallengeStatus> table = new Table<>();
        for (int i = 0; i < steps.size() - 1; i++) {
            table.move(steps.get(i), steps.get(i + 1), Party.OWNER, Guard.NONE);
            table.move(steps.get(i), ChallengeStatus.CANCELLED, Party.OWNER, Guard.REASON);
        }
        return table.build();
    }

    private static final class Table<S> {
        private final List<Move<S>> moves = new ArrayList<>();

        Table<S> move(S from, S to, Party party, Guard guard) {
            moves.add(new Move<>(from, to, party, guard));
            return this;
        }

        Lifecycle<S> build() {
            return new Lifecycle<>(moves);
        }
    }
}
