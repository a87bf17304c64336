package fr.collectivites.sdk.core.catalog;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.internal.model.Fields;
import fr.collectivites.sdk.core.value.Period;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By what right a body publishes data of another: a syndicat or département that publishes for a commune. Immutable and
 * thread-safe.
 */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"principal", "basis", "uri", "period"})
public final class Mandate {

    @NotNull @SuppressWarnings("MultipleNullnessAnnotations") // may be missing in what is read; the validator says so
    @Valid private final @Nullable Organisation principal;

    @NotBlank private final @Nullable String basis;

    private final @Nullable String uri;

    @Valid private final @Nullable Period period;

    @JsonAnyGetter
    private final Map<String, @Nullable Object> unknownFields;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Mandate(Builder builder) {
        this.principal = builder.principal;
        this.basis = builder.basis;
        this.uri = builder.uri;
        this.period = builder.period;
        this.unknownFields = Fields.freeze(builder.unknownFields);
    }

    /** Starts with what is mandatory. */
    public static Builder builder(Organisation principal, String basis) {
        return new Builder().principal(principal).basis(basis);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** For whom: the body whose data it is. */
    public Optional<Organisation> principal() {
        return Optional.ofNullable(principal);
    }

    /** What the right rests on, in words: {@code Convention du 12 mars 2025}, statutes, a décision. */
    public Optional<String> basis() {
        return Optional.ofNullable(basis);
    }

    /** Address of that document. */
    public Optional<String> uri() {
        return Optional.ofNullable(uri);
    }

    /** When the mandate holds; absent means without limit. */
    public Optional<Period> period() {
        return Optional.ofNullable(period);
    }

    /** Members of the JSON that this class does not know, as read, in their order. */
    public Map<String, @Nullable Object> unknownFields() {
        return unknownFields;
    }

    private List<@Nullable Object> state() {
        return Fields.state(principal, basis, uri, period, unknownFields).toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Mandate that && state().equals(that.state());
    }

    @Override
    public int hashCode() {
        return state().hashCode();
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("Mandate", principal, basis);
    }

    /** Builds a {@link Mandate}. Not thread-safe. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    public static final class Builder {
        private @Nullable Organisation principal;
        private @Nullable String basis;
        private @Nullable String uri;
        private @Nullable Period period;

        @JsonAnySetter
        private Map<String, @Nullable Object> unknownFields = new LinkedHashMap<>();

        private Builder() {}

        private Builder(Mandate from) {
            this.principal = from.principal;
            this.basis = from.basis;
            this.uri = from.uri;
            this.period = from.period;
            this.unknownFields = new LinkedHashMap<>(from.unknownFields);
        }

        /** For whom: the body whose data it is. */
        public Builder principal(Organisation principal) {
            this.principal = principal;
            return this;
        }

        /** What the right rests on, in words: {@code Convention du 12 mars 2025}, statutes, a décision. */
        public Builder basis(String basis) {
            this.basis = basis;
            return this;
        }

        /** Address of that document. */
        public Builder uri(String uri) {
            this.uri = uri;
            return this;
        }

        /** When the mandate holds; absent means without limit. */
        public Builder period(Period period) {
            this.period = period;
            return this;
        }

        /** A member of the JSON that this class does not know. */
        public Builder unknownField(String name, @Nullable Object value) {
            unknownFields.put(name, value);
            return this;
        }

        /** The mandate. */
        public Mandate build() {
            return new Mandate(this);
        }
    }
}
