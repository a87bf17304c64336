package fr.collectivites.sdk.needs.systems;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.value.IsoDate;
import fr.collectivites.sdk.needs.internal.model.Fields;
import fr.collectivites.sdk.needs.registry.OrganisationRef;
import fr.collectivites.sdk.needs.registry.RecordId;
import fr.collectivites.sdk.needs.registry.RegistryRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The information system of one body. Single inventories are never published, only figures over at least five bodies. Immutable and thread-safe.
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
    "asOf",
    "coverage",
    "applications"
})
public final class SystemsInventory extends RegistryRecord {

    private final @Nullable String asOf;
    private final @Nullable String coverage;
    private final @Nullable List<Application> applications;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private SystemsInventory(Builder builder) {
        super(builder);
        this.asOf = builder.asOf;
        this.coverage = builder.coverage;
        this.applications = Fields.copy(builder.applications);
    }

    /** Starts with a new identifier and its owner, as of. */
    public static Builder builder(OrganisationRef owner, LocalDate asOf) {
        return new Builder().id(RecordId.next()).owner(owner).asOf(asOf);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Day that it describes. */
    public Optional<IsoDate> asOf() {
        return Fields.parse(asOf, IsoDate::parse);
    }

    /** {@link #asOf()} as written, readable or not. */
    public Optional<String> asOfText() {
        return Optional.ofNullable(asOf);
    }

    /** How it was made. */
    public Optional<InventoryCoverage> coverage() {
        return Fields.read(coverage, InventoryCoverage::of);
    }

    /** Application. */
    public List<Application> applications() {
        return Fields.list(applications);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Stream.concat(super.state(), Fields.state(asOf, coverage, applications));
    }

    @Override
    protected @Nullable Object label() {
        return asOf;
    }

    /** Builds a {@link SystemsInventory}. Not thread-safe. */
    public static final class Builder extends RegistryRecord.Builder<Builder> {
        private @Nullable String asOf;
        private @Nullable String coverage;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable Application> applications;

        private Builder() {}

        private Builder(SystemsInventory from) {
            super(from);
            this.asOf = from.asOf;
            this.coverage = from.coverage;
            this.applications = Fields.open(from.applications);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Day that it describes. */
        public Builder asOf(LocalDate asOf) {
            this.asOf = asOf.toString();
            return this;
        }

        /** Day that it describes, as written. */
        public Builder asOf(String asOf) {
            this.asOf = asOf;
            return this;
        }

        /** How it was made. */
        public Builder coverage(InventoryCoverage coverage) {
            this.coverage = coverage.code();
            return this;
        }

        /** Adds one: application. */
        public Builder application(Application application) {
            this.applications = Fields.add(this.applications, application);
            return this;
        }

        /** Takes out all of them: application. */
        public Builder noApplications() {
            this.applications = null;
            return this;
        }

        /** The entity. */
        public SystemsInventory build() {
            return new SystemsInventory(this);
        }
    }
}
