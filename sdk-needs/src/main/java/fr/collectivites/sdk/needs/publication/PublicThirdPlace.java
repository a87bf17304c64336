package fr.collectivites.sdk.needs.publication;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.place.MediationPoint;
import fr.collectivites.sdk.core.value.NumberText;
import fr.collectivites.sdk.needs.actor.ThirdPlaceKind;
import fr.collectivites.sdk.needs.actor.ThirdPlaceStatus;
import fr.collectivites.sdk.needs.internal.model.Fields;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A third place as everybody may see it; of the mailboxes of the place, the shared ones. Immutable and thread-safe.
 */
@JsonPropertyOrder({
    "id",
    "reference",
    "revision",
    "createdAt",
    "updatedAt",
    "owner",
    "place",
    "kind",
    "services",
    "accessibility",
    "labels",
    "capacity",
    "status"
})
public final class PublicThirdPlace extends PublicRecord {

    private final @Nullable MediationPoint place;
    private final @Nullable String kind;
    private final @Nullable List<String> services;
    private final @Nullable String accessibility;
    private final @Nullable List<String> labels;
    private final @Nullable NumberText capacity;
    private final @Nullable String status;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private PublicThirdPlace(Builder builder) {
        super(builder);
        this.place = builder.place;
        this.kind = builder.kind;
        this.services = Fields.copy(builder.services);
        this.accessibility = builder.accessibility;
        this.labels = Fields.copy(builder.labels);
        this.capacity = builder.capacity;
        this.status = builder.status;
    }

    static Builder builder() {
        return new Builder();
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

    /** Made by {@link PublicViews} alone. */
    static final class Builder extends PublicRecord.Builder<Builder> {
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

        @Override
        protected Builder self() {
            return this;
        }

        Builder place(MediationPoint place) {
            this.place = place;
            return this;
        }

        Builder kind(ThirdPlaceKind kind) {
            this.kind = kind.code();
            return this;
        }

        Builder service(String service) {
            this.services = Fields.add(this.services, service);
            return this;
        }

        Builder accessibility(String accessibility) {
            this.accessibility = accessibility;
            return this;
        }

        Builder label(String label) {
            this.labels = Fields.add(this.labels, label);
            return this;
        }

        Builder capacity(String capacity) {
            this.capacity = NumberText.of(capacity);
            return this;
        }

        Builder status(ThirdPlaceStatus status) {
            this.status = status.code();
            return this;
        }

        /** The entity. */
        PublicThirdPlace build() {
            return new PublicThirdPlace(this);
        }
    }
}
