package fr.collectivites.sdk.needs.actor;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.needs.internal.model.Fields;
import fr.collectivites.sdk.needs.registry.ContributorRole;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import fr.collectivites.sdk.needs.registry.OrganisationRef;
import fr.collectivites.sdk.needs.registry.Perimeter;
import fr.collectivites.sdk.needs.registry.RecordId;
import fr.collectivites.sdk.needs.registry.RegistryRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that takes part in the digital life of the territory. Immutable and thread-safe.
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
    "kinds",
    "roles",
    "perimeters",
    "themes",
    "summary",
    "website",
    "genericEmail"
})
public final class Actor extends RegistryRecord {

    private final @Nullable List<String> kinds;
    private final @Nullable List<String> roles;
    private final @Nullable List<Perimeter> perimeters;
    private final @Nullable List<String> themes;
    private final @Nullable String summary;
    private final @Nullable String website;
    private final @Nullable String genericEmail;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Actor(Builder builder) {
        super(builder);
        this.kinds = Fields.copy(builder.kinds);
        this.roles = Fields.copy(builder.roles);
        this.perimeters = Fields.copy(builder.perimeters);
        this.themes = Fields.copy(builder.themes);
        this.summary = builder.summary;
        this.website = builder.website;
        this.genericEmail = builder.genericEmail;
    }

    /** Starts with a new identifier and its owner. */
    public static Builder builder(OrganisationRef owner) {
        return new Builder().id(RecordId.next()).owner(owner);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** What it does, in its own words. */
    public List<String> kinds() {
        return Fields.list(kinds);
    }

    /** Role in which it contributes. */
    public List<ContributorRole> roles() {
        return Fields.list(roles, ContributorRole::of);
    }

    /** Area in which it is active. */
    public List<Perimeter> perimeters() {
        return Fields.list(perimeters);
    }

    /** Theme. */
    public List<NeedTheme> themes() {
        return Fields.list(themes, NeedTheme::of);
    }

    /** What it brings, at most 5,000 characters. */
    public Optional<String> summary() {
        return Optional.ofNullable(summary);
    }

    /** Website. */
    public Optional<String> website() {
        return Optional.ofNullable(website);
    }

    /** Shared mailbox, such as mairie@…; not that of a person. */
    public Optional<String> genericEmail() {
        return Optional.ofNullable(genericEmail);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Stream.concat(
                super.state(), Fields.state(kinds, roles, perimeters, themes, summary, website, genericEmail));
    }

    @Override
    protected @Nullable Object label() {
        return genericEmail;
    }

    /** Builds an {@link Actor}. Not thread-safe. */
    public static final class Builder extends RegistryRecord.Builder<Builder> {
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable String> kinds;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable String> roles;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable Perimeter> perimeters;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable String> themes;

        private @Nullable String summary;
        private @Nullable String website;
        private @Nullable String genericEmail;

        private Builder() {}

        private Builder(Actor from) {
            super(from);
            this.kinds = Fields.open(from.kinds);
            this.roles = Fields.open(from.roles);
            this.perimeters = Fields.open(from.perimeters);
            this.themes = Fields.open(from.themes);
            this.summary = from.summary;
            this.website = from.website;
            this.genericEmail = from.genericEmail;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Adds one: what it does, in its own words. */
        public Builder kind(String kind) {
            this.kinds = Fields.add(this.kinds, kind);
            return this;
        }

        /** Takes out all of them: what it does, in its own words. */
        public Builder noKinds() {
            this.kinds = null;
            return this;
        }

        /** Adds one: role in which it contributes. */
        public Builder role(ContributorRole role) {
            this.roles = Fields.add(this.roles, role.code());
            return this;
        }

        /** Takes out all of them: role in which it contributes. */
        public Builder noRoles() {
            this.roles = null;
            return this;
        }

        /** Adds one: area in which it is active. */
        public Builder perimeter(Perimeter perimeter) {
            this.perimeters = Fields.add(this.perimeters, perimeter);
            return this;
        }

        /** Takes out all of them: area in which it is active. */
        public Builder noPerimeters() {
            this.perimeters = null;
            return this;
        }

        /** Adds one: theme. */
        public Builder theme(NeedTheme theme) {
            this.themes = Fields.add(this.themes, theme.code());
            return this;
        }

        /** Takes out all of them: theme. */
        public Builder noThemes() {
            this.themes = null;
            return this;
        }

        /** What it brings, at most 5,000 characters. */
        public Builder summary(String summary) {
            this.summary = summary;
            return this;
        }

        /** Website. */
        public Builder website(String website) {
            this.website = website;
            return this;
        }

        /** Shared mailbox, such as mairie@…; not that of a person. */
        public Builder genericEmail(String genericEmail) {
            this.genericEmail = genericEmail;
            return this;
        }

        /** The entity. */
        public Actor build() {
            return new Actor(this);
        }
    }
}
