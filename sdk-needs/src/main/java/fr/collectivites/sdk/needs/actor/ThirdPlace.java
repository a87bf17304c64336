package fr.collectivites.sdk.needs.actor;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.place.MediationPoint;
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
 * A third place: the place as the national schema of mediation places has it, and what it offers. Immutable and thread-safe.
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
    "place",
    "kind",
    "services",
    "accessibility",
    "labels",
    "capacity",
    "status"
})
public final class ThirdPlace extends RegistryRecord {

    private final @Nullable MediationPoint place;
    private final @Nullable String kind;
    private final @Nullable List<String> services;
    private final @Nullable String accessibility;
    private final @Nullable List<String> labels;
    private final @Nullable NumberText capacity;
    private final @Nullable String status;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private ThirdPlace(Builder builder) {
        super(builder);
        this.place = builder.place;
        this.kind = builder.kind;
        this.services = Fields.copy(builder.services);
        this.accessibility = builder.accessibility;
        this.labels = Fields.copy(builder.labels);
        this.capacity = builder.capacity;
        this.status = builder.status;
    }

    /** Starts with a new identifier and its owner, place, kind. */
    public static Builder builder(OrganisationRef owner, MediationPoint place, ThirdPlaceKind kind) {
        return new Builder().id(RecordId.next()).owner(owner).place(place).kind(kind);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** The place. */
    public Optional<MediationPoint> place() {
        return Optional.ofNullable(place);
    }

    /** Kind. */
    public Optional<ThirdPlaceKind> kind() {
        return Fields.read(kind, ThirdPlaceKind::of);
    }

    /** Service that it offers. */
    public List<String> services() {
        return Fields.list(services);
    }

    /** How it can be reached by people with disabilities. */
    public Optional<String> accessibility() {
        return Optional.ofNullable(accessibility);
    }

    /** Label that it holds. */
    public List<String> labels() {
        return Fields.list(labels);
    }

    /** Number of people. */
    public Optional<Integer> capacity() {
        return Fields.whole(capacity);
    }

    /** {@link #capacity()} as written, a number or not. */
    public Optional<String> capacityText() {
        return Optional.ofNullable(capacity).map(NumberText::toString);
    }

    /** State. */
    public Optional<ThirdPlaceStatus> status() {
        return Fields.read(status, ThirdPlaceStatus::of);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Stream.concat(
                super.state(), Fields.state(place, kind, services, accessibility, labels, capacity, status));
    }

    @Override
    protected @Nullable Object label() {
        return kind;
    }

    /** Builds a {@link ThirdPlace}. Not thread-safe. */
    public static final class Builder extends RegistryRecord.Builder<Builder> {
        private @Nullable MediationPoint place;
        private @Nullable String kind;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable String> services;

        private @Nullable String accessibility;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable String> labels;

        private @Nullable NumberText capacity;
        private @Nullable String status;

        private Builder() {}

        private Builder(ThirdPlace from) {
            super(from);
            this.place = from.place;
            this.kind = from.kind;
            this.services = Fields.open(from.services);
            this.accessibility = from.accessibility;
            this.labels = Fields.open(from.labels);
            this.capacity = from.capacity;
            this.status = from.status;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** The place. */
        public Builder place(MediationPoint place) {
            this.place = place;
            return this;
        }

        /** Kind. */
        public Builder kind(ThirdPlaceKind kind) {
            this.kind = kind.code();
            return this;
        }

        /** Adds one: service that it offers. */
        public Builder service(String service) {
            this.services = Fields.add(this.services, service);
            return this;
        }

        /** Takes out all of them: service that it offers. */
        public Builder noServices() {
            this.services = null;
            return this;
        }

        /** How it can be reached by people with disabilities. */
        public Builder accessibility(String accessibility) {
            this.accessibility = accessibility;
            return this;
        }

        /** Adds one: label that it holds. */
        public Builder label(String label) {
            this.labels = Fields.add(this.labels, label);
            return this;
        }

        /** Takes out all of them: label that it holds. */
        public Builder noLabels() {
            this.labels = null;
            return this;
        }

        /** Number of people. */
        public Builder capacity(int capacity) {
            this.capacity = NumberText.of(BigDecimal.valueOf(capacity));
            return this;
        }

        /** Number of people, as written. */
        public Builder capacity(String capacity) {
            this.capacity = NumberText.of(capacity);
            return this;
        }

        /** State. */
        public Builder status(ThirdPlaceStatus status) {
            this.status = status.code();
            return this;
        }

        /** The entity. */
        public ThirdPlace build() {
            return new ThirdPlace(this);
        }
    }
}
