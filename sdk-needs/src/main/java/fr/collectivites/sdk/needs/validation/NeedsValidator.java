package fr.collectivites.sdk.needs.validation;

import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.ReportCollector;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.territory.Territory;
import fr.collectivites.sdk.core.validation.ModelValidator;
import fr.collectivites.sdk.needs.actor.Actor;
import fr.collectivites.sdk.needs.actor.ThirdPlace;
import fr.collectivites.sdk.needs.challenge.Challenge;
import fr.collectivites.sdk.needs.initiative.DatasetProposal;
import fr.collectivites.sdk.needs.initiative.Initiative;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.needs.practice.GoodPractice;
import fr.collectivites.sdk.needs.profile.DepartmentProfile;
import fr.collectivites.sdk.needs.profile.PlatformTerritory;
import fr.collectivites.sdk.needs.registry.RegistryRecord;
import fr.collectivites.sdk.needs.roadmap.RoadmapProject;
import fr.collectivites.sdk.needs.skill.SkillHolder;
import fr.collectivites.sdk.needs.systems.SystemsInventory;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Judges records of the registry by rules N-001 to N-021, for one platform. Findings stand at pointers into the JSON of the
 * record ({@code /owner/siren}), in the order of its fields. Unknown values of lists are errors, unless the validator is
 * one for {@link Builder#reading() reading}. Immutable and thread-safe; make one and keep it.
 *
 * <p>What needs other records to be judged is elsewhere: changes of state and merges (N-012, N-013) in {@code lifecycle},
 * duplicates (N-015) in {@code duplicate}, rankings (N-022) in {@code decision}.
 */
public final class NeedsValidator {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Clock clock;
    private final Severity unknown;
    private final Places places;

    private NeedsValidator(Builder builder) {
        this.clock = builder.clock;
        this.unknown = builder.unknown;
        this.places = new Places(PlatformTerritory.of(builder.profile, builder.territory));
    }

    /** Starts a validator for the platform that the profile describes. */
    public static Builder builder(DepartmentProfile profile) {
        return new Builder(profile);
    }

    /** Judges one record. */
    public Report validate(RegistryRecord entity) {
        ReportCollector collector = new ReportCollector();
        validate(entity, collector);
        return Report.builder(collector).build();
    }

    /** Judges one record and hands each finding over as it is found. */
    public void validate(RegistryRecord entity, ProblemSink sink) {
        FieldChecks checks = new FieldChecks(sink, unknown, LocalDate.now(clock.withZone(PARIS)));
        RecordRules.common(entity, checks);
        if (entity instanceof DigitalNeed need) {
            NeedRules.check(need, checks, places);
        } else if (entity instanceof RoadmapProject project) {
            ProjectRules.check(project, checks, places);
        } else if (entity instanceof Initiative initiative) {
            RecordRules.initiative(initiative, checks, places);
        } else if (entity instanceof DatasetProposal proposal) {
            RecordRules.proposal(proposal, checks, places);
        } else if (entity instanceof GoodPractice practice) {
            RecordRules.practice(practice, checks);
        } else if (entity instanceof Actor actor) {
            RegisterRules.actor(actor, checks, places);
        } else if (entity instanceof ThirdPlace place) {
            RegisterRules.place(place, checks);
        } else if (entity instanceof SkillHolder holder) {
            RegisterRules.skills(holder, checks);
        } else if (entity instanceof SystemsInventory inventory) {
            RegisterRules.systems(inventory, checks);
        } else if (entity instanceof Challenge challenge) {
            RegisterRules.challenge(challenge, checks);
        }
    }

    /** Adds these rules to a validator of models, for hosts that judge all their entities by one. */
    public ModelValidator.Builder addTo(ModelValidator.Builder models) {
        return models.rule(RegistryRecord.class, this::validate);
    }

    /** The territory of the platform. */
    public PlatformTerritory territory() {
        return places.territory();
    }

    /** Builds a {@link NeedsValidator}. Not thread-safe. */
    public static final class Builder {
        private final DepartmentProfile profile;
        private Territory territory = Territory.embedded();
        private Clock clock = Clock.systemUTC();
        private Severity unknown = Severity.ERROR;

        private Builder(DepartmentProfile profile) {
            this.profile = profile;
        }

        /** Judges codes of places by that territory instead of the embedded one. */
        public Builder territory(Territory territory) {
            this.territory = territory;
            return this;
        }

        /** The clock that tells today, in the time of Paris. */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /** For records that come from elsewhere: unknown values of lists are warnings. */
        public Builder reading() {
            this.unknown = Severity.WARNING;
            return this;
        }

        /** The validator. */
        public NeedsValidator build() {
            return new NeedsValidator(this);
        }
    }
}
