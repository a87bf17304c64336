package fr.collectivites.sdk.core.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.internal.model.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A period of time, open at either end: what {@code dct:temporal} of a dataset or the duration of a project holds. Keeps
 * its dates as written. Immutable and thread-safe.
 */
@JsonPropertyOrder({"start", "end"})
public final class Period extends Entity {

    private final @Nullable String start;
    private final @Nullable String end;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Period(Builder builder) {
        super(builder);
        this.start = builder.start;
        this.end = builder.end;
    }

    /** Starts a period that is open at both ends. */
    public static Builder builder() {
        return new Builder();
    }

    /** From one day to another, both included. */
    public static Period of(LocalDate start, LocalDate end) {
        return builder().start(start).end(end).build();
    }

    /** From a day on. */
    public static Period from(LocalDate start) {
        return builder().start(start).build();
    }

    /** A whole year, from 1 January to 31 December. */
    public static Period year(int year) {
        return of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** First day or instant ({@code dcat:startDate}). */
    public Optional<IsoDate> start() {
        return Fields.parse(start, IsoDate::parse);
    }

    /** {@link #start()} as written, readable or not. */
    public Optional<String> startText() {
        return Optional.ofNullable(start);
    }

    /** Last day or instant, included ({@code dcat:endDate}). */
    public Optional<IsoDate> end() {
        return Fields.parse(end, IsoDate::parse);
    }

    /** {@link #end()} as written, readable or not. */
    public Optional<String> endText() {
        return Optional.ofNullable(end);
    }

    /** First day, whatever the precision of the start. */
    public Optional<LocalDate> firstDay() {
        return start().map(IsoDate::firstDay);
    }

    /** Last day, whatever the precision of the end: {@code 2025} ends on 31 December 2025. */
    public Optional<LocalDate> lastDay() {
        return end().map(IsoDate::lastDay);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(start, end);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("Period", start, end);
    }

    /** Builds a {@link Period}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String start;
        private @Nullable String end;

        private Builder() {}

        private Builder(Period from) {
            super(from);
            this.start = from.start;
            this.end = from.end;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** First day or instant ({@code dcat:startDate}). */
        public Builder start(LocalDate start) {
            this.start = start.toString();
            return this;
        }

        /** First day or instant ({@code dcat:startDate}). */
        public Builder start(Instant start) {
            this.start = start.toString();
            return this;
        }

        /** First day or instant ({@code dcat:startDate}), as written. */
        public Builder start(String start) {
            this.start = start;
            return this;
        }

        /** Last day or instant, included ({@code dcat:endDate}). */
        public Builder end(LocalDate end) {
            this.end = end.toString();
            return this;
        }

        /** Last day or instant, included ({@code dcat:endDate}). */
        public Builder end(Instant end) {
            this.end = end.toString();
            return this;
        }

        /** Last day or instant, included ({@code dcat:endDate}), as written. */
        public Builder end(String end) {
            this.end = end;
            return this;
        }

        /** The period. */
        public Period build() {
            return new Period(this);
        }
    }
}
