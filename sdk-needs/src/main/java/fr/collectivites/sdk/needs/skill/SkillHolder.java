package fr.collectivites.sdk.needs.skill;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.value.NumberText;
import fr.collectivites.sdk.needs.internal.model.Fields;
import fr.collectivites.sdk.needs.registry.OrganisationRef;
import fr.collectivites.sdk.needs.registry.RecordId;
import fr.collectivites.sdk.needs.registry.RegistryRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A unit or post that has skills; a named person only with consent, and never for the public. Immutable and thread-safe.
 */
@JsonPropertyOrder({
    "id",
    "reference",
    "revision",
    "createdAt",
    "updatedAt",
    "source",
    "visibility",
    "owner",
    "unit",
    "fte",
    "availability",
    "skills",
    "personName",
    "consentRef"
})
public final class SkillHolder extends RegistryRecord {

    private final @Nullable String unit;
    private final @Nullable NumberText fte;
    private final @Nullable String availability;
    private final @Nullable List<Skill> skills;
    private final @Nullable String personName;
    private final @Nullable String consentRef;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private SkillHolder(Builder builder) {
        super(builder);
        this.unit = builder.unit;
        this.fte = builder.fte;
        this.availability = builder.availability;
        this.skills = Fields.copy(builder.skills);
        this.personName = builder.personName;
        this.consentRef = builder.consentRef;
    }

    /** Starts with a new identifier and its unit, owner. */
    public static Builder builder(String unit, OrganisationRef owner) {
        return new Builder().id(RecordId.next()).unit(unit).owner(owner);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Unit or post. */
    public Optional<String> unit() {
        return Optional.ofNullable(unit);
    }

    /** Full-time equivalents. */
    public Optional<BigDecimal> fte() {
        return Optional.ofNullable(fte).flatMap(NumberText::number);
    }

    /** {@link #fte()} as written, a number or not. */
    public Optional<String> fteText() {
        return Optional.ofNullable(fte).map(NumberText::toString);
    }

    /** How far it can help others. */
    public Optional<Availability> availability() {
        return Fields.read(availability, Availability::of);
    }

    /** Skill that it has. */
    public List<Skill> skills() {
        return Fields.list(skills);
    }

    /** Name of a person; only with a consent. */
    public Optional<String> personName() {
        return Optional.ofNullable(personName);
    }

    /** Reference of the consent of that person. */
    public Optional<String> consentRef() {
        return Optional.ofNullable(consentRef);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Stream.concat(super.state(), Fields.state(unit, fte, availability, skills, personName, consentRef));
    }

    @Override
    protected @Nullable Object label() {
        return unit;
    }

    /** Builds a {@link SkillHolder}. Not thread-safe. */
    public static final class Builder extends RegistryRecord.Builder<Builder> {
        private @Nullable String unit;
        private @Nullable NumberText fte;
        private @Nullable String availability;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable Skill> skills;

        private @Nullable String personName;
        private @Nullable String consentRef;

        private Builder() {}

        private Builder(SkillHolder from) {
            super(from);
            this.unit = from.unit;
            this.fte = from.fte;
            this.availability = from.availability;
            this.skills = Fields.open(from.skills);
            this.personName = from.personName;
            this.consentRef = from.consentRef;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Unit or post. */
        public Builder unit(String unit) {
            this.unit = unit;
            return this;
        }

        /** Full-time equivalents. */
        public Builder fte(BigDecimal fte) {
            this.fte = NumberText.of(fte);
            return this;
        }

        /** Full-time equivalents, as written. */
        public Builder fte(String fte) {
            this.fte = NumberText.of(fte);
            return this;
        }

        /** How far it can help others. */
        public Builder availability(Availability availability) {
            this.availability = availability.code();
            return this;
        }

        /** Adds one: skill that it has. */
        public Builder skill(Skill skill) {
            this.skills = Fields.add(this.skills, skill);
            return this;
        }

        /** Takes out all of them: skill that it has. */
        public Builder noSkills() {
            this.skills = null;
            return this;
        }

        /** Name of a person; only with a consent. */
        public Builder personName(String personName) {
            this.personName = personName;
            return this;
        }

        /** Reference of the consent of that person. */
        public Builder consentRef(String consentRef) {
            this.consentRef = consentRef;
            return this;
        }

        /** The entity. */
        public SkillHolder build() {
            return new SkillHolder(this);
        }
    }
}
