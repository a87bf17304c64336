package fr.collectivites.sdk.needs.roadmap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.value.Entity;
import fr.collectivites.sdk.needs.internal.model.Fields;
import fr.collectivites.sdk.needs.registry.OrganisationRef;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An organisation and its position in a project. Immutable and thread-safe.
 */
@JsonPropertyOrder({"organisation", "position"})
public final class ProjectPartner extends Entity {

    private final @Nullable OrganisationRef organisation;
    private final @Nullable String position;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private ProjectPartner(Builder builder) {
        super(builder);
        this.organisation = builder.organisation;
        this.position = builder.position;
    }

    /** Starts with its organisation, position. */
    public static Builder builder(OrganisationRef organisation, PartnerPosition position) {
        return new Builder().organisation(organisation).position(position);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Organisation. */
    public Optional<OrganisationRef> organisation() {
        return Optional.ofNullable(organisation);
    }

    /** Its position. */
    public Optional<PartnerPosition> position() {
        return Fields.read(position, PartnerPosition::of);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(organisation, position);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("ProjectPartner", position);
    }

    /** Builds a {@link ProjectPartner}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable OrganisationRef organisation;
        private @Nullable String position;

        private Builder() {}

        private Builder(ProjectPartner from) {
            super(from);
            this.organisation = from.organisation;
            this.position = from.position;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Organisation. */
        public Builder organisation(OrganisationRef organisation) {
            this.organisation = organisation;
            return this;
        }

        /** Its position. */
        public Builder position(PartnerPosition position) {
            this.position = position.code();
            return this;
        }

        /** The entity. */
        public ProjectPartner build() {
            return new ProjectPartner(this);
        }
    }
}
