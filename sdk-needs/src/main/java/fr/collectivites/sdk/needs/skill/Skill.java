package fr.collectivites.sdk.needs.skill;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.value.Entity;
import fr.collectivites.sdk.core.value.NumberText;
import fr.collectivites.sdk.needs.internal.model.Fields;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A skill, by its code in a scheme. Immutable and thread-safe.
 */
@JsonPropertyOrder({"scheme", "schemeVersion", "code", "label", "level"})
public final class Skill extends Entity {

    private final @Nullable String scheme;
    private final @Nullable String schemeVersion;
    private final @Nullable String code;
    private final @Nullable String label;
    private final @Nullable NumberText level;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Skill(Builder builder) {
        super(builder);
        this.scheme = builder.scheme;
        this.schemeVersion = builder.schemeVersion;
        this.code = builder.code;
        this.label = builder.label;
        this.level = builder.level;
    }

    /** Starts with its scheme, label. */
    public static Builder builder(SkillScheme scheme, String label) {
        return new Builder().scheme(scheme).label(label);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Scheme. */
    public Optional<SkillScheme> scheme() {
        return Fields.read(scheme, SkillScheme::of);
    }

    /** Version of the scheme. */
    public Optional<String> schemeVersion() {
        return Optional.ofNullable(schemeVersion);
    }

    /** Code in the scheme. */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /** Label. */
    public Optional<String> label() {
        return Optional.ofNullable(label);
    }

    /** Level, 0 to 8. */
    public Optional<Integer> level() {
        return Fields.whole(level);
    }

    /** {@link #level()} as written, a number or not. */
    public Optional<String> levelText() {
        return Optional.ofNullable(level).map(NumberText::toString);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(scheme, schemeVersion, code, label, level);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("Skill", code, label);
    }

    /** Builds a {@link Skill}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String scheme;
        private @Nullable String schemeVersion;
        private @Nullable String code;
        private @Nullable String label;
        private @Nullable NumberText level;

        private Builder() {}

        private Builder(Skill from) {
            super(from);
            this.scheme = from.scheme;
            this.schemeVersion = from.schemeVersion;
            this.code = from.code;
            this.label = from.label;
            this.level = from.level;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Scheme. */
        public Builder scheme(SkillScheme scheme) {
            this.scheme = scheme.code();
            return this;
        }

        /** Version of the scheme. */
        public Builder schemeVersion(String schemeVersion) {
            this.schemeVersion = schemeVersion;
            return this;
        }

        /** Code in the scheme. */
        public Builder code(String code) {
            this.code = code;
            return this;
        }

        /** Label. */
        public Builder label(String label) {
            this.label = label;
            return this;
        }

        /** Level, 0 to 8. */
        public Builder level(int level) {
            this.level = NumberText.of(BigDecimal.valueOf(level));
            return this;
        }

        /** Level, 0 to 8, as written. */
        public Builder level(String level) {
            this.level = NumberText.of(level);
            return this;
        }

        /** The entity. */
        public Skill build() {
            return new Skill(this);
        }
    }
}
