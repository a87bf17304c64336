package fr.collectivites.sdk.core.value;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.internal.model.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A period of time, open at either end: what {@code dct:temporal} of a dataset or the duration of a project holds. Keeps
 * its dates as written. Immutable and thread-safe.
 */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"start", "end"})
public final class Period {

    private final @Nullable String start;
    private final @Nullable String end;

    @JsonAnyGetter
    private final Map<String, @Nullable Object> unknownFields;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Period(Builder builder) {
        this.start = builder.start;
        this.end = builder.end;
        this.unknownFields = Fields.freeze(builder.unknownFields);
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

    /** Members of the JSON that this class does not know, as read, in their order. */
    public Map<String, @Nullable Object> unknownFields() {
        return unknownFields;
    }

    private List<@Nullable Object> state() {
        return Fields.state(start, end, unknownFields).toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Period that && state().equals(that.state());
    }

    @Override
    public int hashCode() {
        return state().hashCode();
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("Period", start, end);
    }

    /** Builds a {@link Period}. Not thread-safe. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    public static final class Builder {
        private @Nullable String start;
        private @Nullable String end;

        @JsonAnySetter
        private Map<String, @Nullable Object> unknownFields = new LinkedHashMap<>();

        private Builder() {}

        private Builder(Period from) {
            this.start = from.start;
            this.end = from.end;
            this.unknownFields = new LinkedHashMap<>(from.unknownFields);
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

        /** A member of the JSON that this class does not know. */
        public Builder unknownField(String name, @Nullable Object value) {
            unknownFields.put(name, value);
            return this;
        }

        /** The period. */
        public Period build() {
            return new Period(this);
        }
    }
}
