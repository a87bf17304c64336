package fr.collectivites.sdk.needs.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.value.Entity;
import fr.collectivites.sdk.needs.internal.model.Fields;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The system that a record comes from, and what it is called there: one record per system and identifier. Immutable and thread-safe.
 */
@JsonPropertyOrder({"system", "externalId", "vendor"})
public final class RecordSource extends Entity {

    private final @Nullable String system;
    private final @Nullable String externalId;
    private final @Nullable String vendor;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private RecordSource(Builder builder) {
        super(builder);
        this.system = builder.system;
        this.externalId = builder.externalId;
        this.vendor = builder.vendor;
    }

    /** Starts with its system, external id. */
    public static Builder builder(String system, String externalId) {
        return new Builder().system(system).externalId(externalId);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Name of the system, at most 50 characters. */
    public Optional<String> system() {
        return Optional.ofNullable(system);
    }

    /** Identifier in that system, at most 100 characters. */
    public Optional<String> externalId() {
        return Optional.ofNullable(externalId);
    }

    /** Who makes the system. */
    public Optional<String> vendor() {
        return Optional.ofNullable(vendor);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(system, externalId, vendor);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("RecordSource", system, externalId, vendor);
    }

    /** Builds a {@link RecordSource}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String system;
        private @Nullable String externalId;
        private @Nullable String vendor;

        private Builder() {}

        private Builder(RecordSource from) {
            super(from);
            this.system = from.system;
            this.externalId = from.externalId;
            this.vendor = from.vendor;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Name of the system, at most 50 characters. */
        public Builder system(String system) {
            this.system = system;
            return this;
        }

        /** Identifier in that system, at most 100 characters. */
        public Builder externalId(String externalId) {
            this.externalId = externalId;
            return this;
        }

        /** Who makes the system. */
        public Builder vendor(String vendor) {
            this.vendor = vendor;
            return this;
        }

        /** The entity. */
        public RecordSource build() {
            return new RecordSource(this);
        }
    }
}
