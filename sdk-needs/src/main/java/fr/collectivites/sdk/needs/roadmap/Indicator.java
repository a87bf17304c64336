package fr.collectivites.sdk.needs.roadmap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.value.Entity;
import fr.collectivites.sdk.core.value.IsoDate;
import fr.collectivites.sdk.core.value.NumberText;
import fr.collectivites.sdk.needs.internal.model.Fields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A figure by which a project is followed. Immutable and thread-safe.
 */
@JsonPropertyOrder({"code", "unit", "baseline", "target", "value", "at"})
public final class Indicator extends Entity {

    private final @Nullable String code;
    private final @Nullable String unit;
    private final @Nullable NumberText baseline;
    private final @Nullable NumberText target;
    private final @Nullable NumberText value;
    private final @Nullable String at;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Indicator(Builder builder) {
        super(builder);
        this.code = builder.code;
        this.unit = builder.unit;
        this.baseline = builder.baseline;
        this.target = builder.target;
        this.value = builder.value;
        this.at = builder.at;
    }

    /** Starts with its code. */
    public static Builder builder(String code) {
        return new Builder().code(code);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Code. */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /** Unit. */
    public Optional<String> unit() {
        return Optional.ofNullable(unit);
    }

    /** Value at the start. */
    public Optional<BigDecimal> baseline() {
        return Optional.ofNullable(baseline).flatMap(NumberText::number);
    }

    /** {@link #baseline()} as written, a number or not. */
    public Optional<String> baselineText() {
        return Optional.ofNullable(baseline).map(NumberText::toString);
    }

    /** Value aimed at. */
    public Optional<BigDecimal> target() {
        return Optional.ofNullable(target).flatMap(NumberText::number);
    }

    /** {@link #target()} as written, a number or not. */
    public Optional<String> targetText() {
        return Optional.ofNullable(target).map(NumberText::toString);
    }

    /** Last value. */
    public Optional<BigDecimal> value() {
        return Optional.ofNullable(value).flatMap(NumberText::number);
    }

    /** {@link #value()} as written, a number or not. */
    public Optional<String> valueText() {
        return Optional.ofNullable(value).map(NumberText::toString);
    }

    /** Day of the last value. */
    public Optional<IsoDate> at() {
        return Fields.parse(at, IsoDate::parse);
    }

    /** {@link #at()} as written, readable or not. */
    public Optional<String> atText() {
        return Optional.ofNullable(at);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(code, unit, baseline, target, value, at);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("Indicator", code, unit, baseline);
    }

    /** Builds an {@link Indicator}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String code;
        private @Nullable String unit;
        private @Nullable NumberText baseline;
        private @Nullable NumberText target;
        private @Nullable NumberText value;
        private @Nullable String at;

        private Builder() {}

        private Builder(Indicator from) {
            super(from);
            this.code = from.code;
            this.unit = from.unit;
            this.baseline = from.baseline;
            this.target = from.target;
            this.value = from.value;
            this.at = from.at;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Code. */
        public Builder code(String code) {
            this.code = code;
            return this;
        }

        /** Unit. */
        public Builder unit(String unit) {
            this.unit = unit;
            return this;
        }

        /** Value at the start. */
        public Builder baseline(BigDecimal baseline) {
            this.baseline = NumberText.of(baseline);
            return this;
        }

        /** Value at the start, as written. */
        public Builder baseline(String baseline) {
            this.baseline = NumberText.of(baseline);
            return this;
        }

        /** Value aimed at. */
        public Builder target(BigDecimal target) {
            this.target = NumberText.of(target);
            return this;
        }

        /** Value aimed at, as written. */
        public Builder target(String target) {
            this.target = NumberText.of(target);
            return this;
        }

        /** Last value. */
        public Builder value(BigDecimal value) {
            this.value = NumberText.of(value);
            return this;
        }

        /** Last value, as written. */
        public Builder value(String value) {
            this.value = NumberText.of(value);
            return this;
        }

        /** Day of the last value. */
        public Builder at(LocalDate at) {
            this.at = at.toString();
            return this;
        }

        /** Day of the last value, as written. */
        public Builder at(String at) {
            this.at = at;
            return this;
        }

        /** The entity. */
        public Indicator build() {
            return new Indicator(this);
        }
    }
}
