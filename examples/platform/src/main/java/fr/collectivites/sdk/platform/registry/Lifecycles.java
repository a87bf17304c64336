package fr.collectivites.sdk.platform.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.value.Concept;
import fr.collectivites.sdk.needs.actor.ThirdPlaceStatus;
import fr.collectivites.sdk.needs.challenge.ChallengeStatus;
import fr.collectivites.sdk.needs.finding.NeedsCode;
import fr.collectivites.sdk.needs.initiative.ProposalStatus;
import fr.collectivites.sdk.needs.lifecycle.Guard;
import fr.collectivites.sdk.needs.lifecycle.Lifecycle;
import fr.collectivites.sdk.needs.lifecycle.Move;
import fr.collectivites.sdk.needs.lifecycle.NeedLifecycle;
import fr.collectivites.sdk.needs.lifecycle.NeedTransition;
import fr.collectivites.sdk.needs.lifecycle.Party;
import fr.collectivites.sdk.needs.lifecycle.ProjectLifecycle;
import fr.collectivites.sdk.needs.lifecycle.RecordLookup;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.needs.need.NeedStatus;
import fr.collectivites.sdk.needs.practice.PracticeStatus;
import fr.collectivites.sdk.needs.roadmap.RoadmapPhaseStatus;
import fr.collectivites.sdk.needs.roadmap.RoadmapProject;
import fr.collectivites.sdk.platform.storage.Entries;
import fr.collectivites.sdk.platform.storage.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The states of entries: which there are, who leads where, what it takes. Immutable and thread-safe. */
public final class Lifecycles {

    private static final Map<Kind, Table<?>> TABLES = Map.of(
            Kind.NEED, new Table<>(Lifecycle.ofNeeds(), NeedStatus::of, List.of("SUBMITTED", "DRAFT")),
            Kind.GOOD_PRACTICE, new Table<>(Lifecycle.ofPractices(), PracticeStatus::of, List.of("DRAFT")),
            Kind.CHALLENGE, new Table<>(Lifecycle.ofChallenges(), ChallengeStatus::of, List.of("ANNONCE")),
            Kind.THIRD_PLACE, new Table<>(Lifecycle.ofThirdPlaces(), ThirdPlaceStatus::of, List.of("PROJET", "OUVERT")),
            Kind.PROPOSAL, new Table<>(Lifecycle.ofProposals(), ProposalStatus::of, List.of("PROPOSED")));

    private final NeedLifecycle needs;
    private final EntryRules rules;

    /** Lifecycles that judge by those rules whether an entry is complete. */
    public Lifecycles(EntryRules rules) {
        this.rules = rules;
        this.needs = NeedLifecycle.with(rules.validator());
    }

    /** A table with the way to read its states, and those that an entry may begin with. */
    private record Table<S extends Concept>(Lifecycle<S> lifecycle, Function<String, S> reader, List<String> first) {

        List<String> targets(String from, Party party) {
            return lifecycle.targets(reader.apply(from), party).stream()
                    .map(Concept::code)
                    .toList();
        }

        Optional<Move<S>> find(String from, String to) {
            return lifecycle.find(reader.apply(from), reader.apply(to));
        }
    }

    /** What a change of state leaves: content with what the change writes into it, and findings not in its way. */
    record Moved(ObjectNode content, Optional<String> status, List<Finding> warnings) {}

    /** The state that a new entry begins in: the one that was asked for if it may, else the first of its lifecycle. */
    Optional<String> first(Kind kind, ObjectNode sent) {
        Table<?> table = TABLES.get(kind);
        if (table == null) {
            return Optional.empty();
        }
        String wanted = sent.path("status").asText("");
        if (wanted.isEmpty()) {
            return Optional.of(table.first().get(0));
        }
        if (!table.first().contains(wanted)) {
            throw statusRefused("Une fiche commence par " + String.join(" ou ", table.first()) + ".");
        }
        return Optional.of(wanted);
    }

    /** Refuses content that would change the state by the way. */
    static void requireSameStatus(Entry before, ObjectNode sent) {
        String wanted = sent.path("status").asText("");
        if (!wanted.isEmpty()
                && before.status().isPresent()
                && !before.status().get().equals(wanted)) {
            throw statusRefused("L'état change par « transitions » ; il est "
                    + before.status().get() + ".");
        }
    }

    private static Refusal statusRefused(String message) {
        return new Refusal(
                Refusal.Type.VALIDATION,
                "La fiche enfreint des règles : voir « errors ».",
                List.of(new Finding("/status", "N-012", true, message)));
    }

    /** The states that somebody may bring an entry to. */
    public List<String> targets(Entry entry, boolean moderator) {
        Table<?> table = TABLES.get(entry.kind());
        if (table == null || entry.status().isEmpty()) {
            return List.of();
        }
        List<String> targets = new ArrayList<>(table.targets(entry.status().get(), Party.OWNER));
        if (moderator) {
            targets.addAll(table.targets(entry.status().get(), Party.MODERATOR));
        }
        return targets.stream().distinct().toList();
    }

    /** Checks a change of state that is asked for. */
    Moved move(Handle handle, Entry entry, Registry.Move move, boolean moderator) {
        if (entry.kind() == Kind.NEED) {
            return moveNeed(handle, entry, move, moderator);
        } else if (entry.kind() == Kind.PROJECT) {
            return moveProject(entry, move);
        }
        Table<?> table = TABLES.get(entry.kind());
        if (table == null) {
            throw new Refusal(Refusal.Type.NOT_FOUND, "Ces fiches n'ont pas d'états.");
        }
        String from = entry.status().orElse("");
        Optional<? extends Move<?>> found = table.find(from, move.to());
        if (found.isEmpty()) {
            throw illegal(entry, moderator, List.of());
        }
        if (found.get().party() == Party.MODERATOR && !moderator) {
            throw notYours();
        }
        boolean reason = !move.request().path("reason").asText("").isBlank();
        if (found.get().guard() == Guard.REASON && !reason) {
            throw incomplete(List.of(new Finding("/reason", "N-012", true, "Ce changement demande un motif.")));
        }
        List<Finding> findings = rules.judge(entry.toBuilder().status(move.to()).build(), Optional.empty());
        if (findings.stream().anyMatch(Finding::error)) {
            throw incomplete(findings);
        }
        return new Moved(entry.content(), Optional.of(move.to()), findings);
    }

    private Moved moveNeed(Handle handle, Entry entry, Registry.Move move, boolean moderator) {
        DigitalNeed need = Records.read(entry, DigitalNeed.class);
        NeedTransition.Builder wanted = NeedTransition.builder(NeedStatus.of(move.to()));
        String reason = move.request().path("reason").asText("");
        String target = move.request().path("mergedInto").asText("");
        if (!reason.isEmpty()) {
            wanted.reason(reason);
        }
        if (!target.isEmpty()) {
            wanted.mergedInto(target);
        }
        // The moderator may act for the side of the owner, who cannot act for the moderator
        boolean ownersMove = Lifecycle.ofNeeds()
                .find(NeedLifecycle.status(need), NeedStatus.of(move.to()))
                .filter(found -> found.party() == Party.OWNER)
                .isPresent();
        Party party = moderator && !ownersMove ? Party.MODERATOR : Party.OWNER;
        List<Problem> problems = needs.check(need, wanted.build(), party, lookup(handle));
        if (!problems.isEmpty()) {
            refuse(entry, moderator, problems);
        }
        ObjectNode content = entry.content().deepCopy();
        if (!target.isEmpty()) {
            content.put("mergedInto", target);
        }
        return new Moved(content, Optional.of(move.to()), List.of());
    }

    private Moved moveProject(Entry entry, Registry.Move move) {
        RoadmapProject before = Records.read(entry, RoadmapProject.class);
        ObjectNode content = entry.content().deepCopy();
        String phase = move.request().path("phase").asText("");
        String status = move.request().path("phaseStatus").asText("");
        if (!phase.isEmpty()) {
            content.put("phase", phase);
            // A phase begins under way unless something else is said
            content.put("phaseStatus", status.isEmpty() ? RoadmapPhaseStatus.RUNNING.code() : status);
        } else {
            content.put("phaseStatus", status);
        }
        String reason = move.request().path("reason").asText("");
        Entry after = entry.toBuilder().content(content).build();
        List<Problem> problems = ProjectLifecycle.check(
                before,
                Records.read(after, RoadmapProject.class),
                reason.isBlank() ? Optional.empty() : Optional.of(reason));
        if (!problems.isEmpty()) {
            refuse(entry, true, problems);
        }
        List<Finding> findings = rules.judge(after, Optional.empty());
        if (findings.stream().anyMatch(Finding::error)) {
            throw incomplete(findings);
        }
        return new Moved(content, Optional.empty(), findings);
    }

    private void refuse(Entry entry, boolean moderator, List<Problem> problems) {
        List<Finding> findings = problems.stream().map(Finding::of).toList();
        if (problems.get(0).code() == NeedsCode.TRANSITION_ILLEGAL) {
            throw illegal(entry, moderator, findings);
        }
        throw problems.get(0).code() == NeedsCode.TRANSITION_NOT_YOURS ? notYours() : incomplete(findings);
    }

    private Refusal illegal(Entry entry, boolean moderator, List<Finding> findings) {
        List<Finding> told = findings.isEmpty()
                ? List.of(new Finding("/to", "N-012", true, "Ce changement d'état n'existe pas."))
                : findings;
        return new Refusal(Refusal.Type.ILLEGAL_TRANSITION, "Ce changement d'état n'existe pas.", told)
                .with("allowed", targets(entry, moderator));
    }

    private static Refusal notYours() {
        return new Refusal(Refusal.Type.FORBIDDEN_SCOPE, "Ce changement d'état revient au modérateur.");
    }

    private static Refusal incomplete(List<Finding> findings) {
        return new Refusal(Refusal.Type.VALIDATION, "Il manque quelque chose à ce changement d'état.", findings);
    }

    private static RecordLookup lookup(Handle handle) {
        return new RecordLookup() {
            @Override
            public Optional<DigitalNeed> need(String id) {
                return find(Kind.NEED, id).map(entry -> Records.read(entry, DigitalNeed.class));
            }

            @Override
            public Optional<RoadmapProject> project(String id) {
                return find(Kind.PROJECT, id).map(entry -> Records.read(entry, RoadmapProject.class));
            }

            private Optional<Entry> find(Kind kind, String id) {
                return Entries.find(handle, kind, id).filter(entry -> !entry.deleted());
            }
        };
    }
}
