package fr.collectivites.sdk.needs.systems;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.value.Entity;
import fr.collectivites.sdk.core.value.IsoDate;
import fr.collectivites.sdk.needs.internal.model.Fields;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of an application touches its security: never published, whatever the visibility. Immutable and thread-safe.
 */
@JsonPropertyOrder({"version", "endOfSupport", "hostnames", "incidents"})
public final class ApplicationSecurity extends Entity {

    private final @Nullable String version;
    private final @Nullable String endOfSupport;
    private final @Nullable List<String> hostnames;
    private final @Nullable List<String> incidents;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private ApplicationSecurity(Builder builder) {
        super(builder);
        this.version = builder.version;
        this.endOfSupport = builder.endOfSupport;
        this.hostnames = Fields.copy(builder.hostnames);
        this.incidents = Fields.copy(builder.incidents);
    }

    /** Starts empty. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Version in use. */
    public Optional<String> version() {
        return Optional.ofNullable(version);
    }

    /** Last day of support. */
    public Optional<IsoDate> endOfSupport() {
        return Fields.parse(endOfSupport, IsoDate::parse);
    }

    /** {@link #endOfSupport()} as written, readable or not. */
    public Optional<String> endOfSupportText() {
        return Optional.ofNullable(endOfSupport);
    }

    /** Name of a machine. */
    public List<String> hostnames() {
        return Fields.list(hostnames);
    }

    /** Incident. */
    public List<String> incidents() {
        return Fields.list(incidents);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(version, endOfSupport, hostnames, incidents);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("ApplicationSecurity", version, endOfSupport);
    }

    /** Builds an {@link ApplicationSecurity}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String version;
        private @Nullable String endOfSupport;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable String> hostnames;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable String> incidents;

        private Builder() {}

        private Builder(ApplicationSecurity from) {
            super(from);
            this.version = from.version;
            this.endOfSupport = from.endOfSupport;
            this.hostnames = Fields.open(from.hostnames);
            this.incidents = Fields.open(from.incidents);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Version in use. */
        public Builder version(String version) {
            this.version = version;
            return this;
        }

        /** Last day of support. */
        public Builder endOfSupport(LocalDate endOfSupport) {
            this.endOfSupport = endOfSupport.toString();
            return this;
        }

        /** Last day of support, as written. */
        public Builder endOfSupport(String endOfSupport) {
            this.endOfSupport = endOfSupport;
            return this;
        }

        /** Adds one: name of a machine. */
        public Builder hostname(String hostname) {
            this.hostnames = Fields.add(this.hostnames, hostname);
            return this;
        }

        /** Takes out all of them: name of a machine. */
        public Builder noHostnames() {
            this.hostnames = null;
            return this;
        }

        /** Adds one: incident. */
        public Builder incident(String incident) {
            this.incidents = Fields.add(this.incidents, incident);
            return this;
        }

        /** Takes out all of them: incident. */
        public Builder noIncidents() {
            this.incidents = null;
            return this;
        }

        /** The entity. */
        public ApplicationSecurity build() {
            return new ApplicationSecurity(this);
        }
    }
}
