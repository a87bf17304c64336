package fr.collectivites.sdk.needs.publication;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.value.NumberText;
import fr.collectivites.sdk.needs.internal.model.Fields;
import fr.collectivites.sdk.needs.skill.Availability;
import fr.collectivites.sdk.needs.skill.Skill;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A holder of skills as everybody may see it: a unit or post, never a person. Immutable and thread-safe.
 */
@JsonPropertyOrder({
    "id",
    "reference",
    "revision",
    "createdAt",
    "updatedAt",
    "owner",
    "unit",
    "fte",
    "availability",
    "skills"
})
public final class PublicSkillHolder extends PublicRecord {

    private final @Nullable String unit;
    private final @Nullable NumberText fte;
    private final @Nullable String availability;
    private final @Nullable List<Skill> skills;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private PublicSkillHolder(Builder builder) {
        super(builder);
        this.unit = builder.unit;
        this.fte = builder.fte;
        this.availability = builder.availability;
        this.skills = Fields.copy(builder.skills);
    }

    static Builder builder() {
        return new Builder();
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

    @Override
    protected Stream<@Nullable Object> state() {
        return Stream.concat(super.state(), Fields.state(unit, fte, availability, skills));
    }

    @Override
    protected @Nullable Object label() {
        return unit;
    }

    /** Made by {@link PublicViews} alone. */
    static final class Builder extends PublicRecord.Builder<Builder> {
        private @Nullable String unit;
        private @Nullable NumberText fte;
        private @Nullable String availability;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable Skill> skills;

        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        Builder unit(String unit) {
            this.unit = unit;
            return this;
        }

        Builder fte(String fte) {
            this.fte = NumberText.of(fte);
            return this;
        }

        Builder availability(Availability availability) {
            this.availability = availability.code();
            return this;
        }

        Builder skill(Skill skill) {
            this.skills = Fields.add(this.skills, skill);
            return this;
        }

        /** The entity. */
        PublicSkillHolder build() {
            return new PublicSkillHolder(this);
        }
    }
}
