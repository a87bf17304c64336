package fr.collectivites.sdk.needs.profile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.value.Entity;
import fr.collectivites.sdk.needs.internal.model.Fields;
import fr.collectivites.sdk.needs.registry.ContributorRole;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import fr.collectivites.sdk.needs.registry.OrganisationRef;
import fr.collectivites.sdk.needs.roadmap.Roadmap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What makes the platform that of one département: its territory, roadmap, themes, roles and moderators. Data, to be
 * written by hand; {@link ProfileReader} reads it. Immutable and thread-safe.
 */
@JsonPropertyOrder({
    "code",
    "label",
    "departements",
    "roadmap",
    "themes",
    "roles",
    "moderators",
    "publisher",
    "website",
    "genericEmail"
})
public final class DepartmentProfile extends Entity {

    private final @Nullable String code;
    private final @Nullable String label;
    private final @Nullable List<String> departements;
    private final @Nullable Roadmap roadmap;
    private final @Nullable List<String> themes;
    private final @Nullable List<String> roles;
    private final @Nullable List<OrganisationRef> moderators;
    private final @Nullable OrganisationRef publisher;
    private final @Nullable String website;
    private final @Nullable String genericEmail;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private DepartmentProfile(Builder builder) {
        super(builder);
        this.code = builder.code;
        this.label = builder.label;
        this.departements = Fields.copy(builder.departements);
        this.roadmap = builder.roadmap;
        this.themes = Fields.copy(builder.themes);
        this.roles = Fields.copy(builder.roles);
        this.moderators = Fields.copy(builder.moderators);
        this.publisher = builder.publisher;
        this.website = builder.website;
        this.genericEmail = builder.genericEmail;
    }

    /** Starts with its code, label. */
    public static Builder builder(String code, String label) {
        return new Builder().code(code).label(label);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Short name, such as tarn-et-garonne. */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /** Name of the platform. */
    public Optional<String> label() {
        return Optional.ofNullable(label);
    }

    /** Number of a département that it covers. */
    public List<String> departements() {
        return Fields.list(departements);
    }

    /** Roadmap. */
    public Optional<Roadmap> roadmap() {
        return Optional.ofNullable(roadmap);
    }

    /** Theme that it takes; all where none is named. */
    public List<NeedTheme> themes() {
        return Fields.list(themes, NeedTheme::of);
    }

    /** Role that it takes; all where none is named. */
    public List<ContributorRole> roles() {
        return Fields.list(roles, ContributorRole::of);
    }

    /** Organisation that moderates. */
    public List<OrganisationRef> moderators() {
        return Fields.list(moderators);
    }

    /** Organisation that publishes the registry. */
    public Optional<OrganisationRef> publisher() {
        return Optional.ofNullable(publisher);
    }

    /** Address of the platform. */
    public Optional<String> website() {
        return Optional.ofNullable(website);
    }

    /** Shared mailbox of the moderators. */
    public Optional<String> genericEmail() {
        return Optional.ofNullable(genericEmail);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(
                code, label, departements, roadmap, themes, roles, moderators, publisher, website, genericEmail);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("DepartmentProfile", code);
    }

    /** Builds a {@link DepartmentProfile}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String code;
        private @Nullable String label;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable String> departements;

        private @Nullable Roadmap roadmap;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable String> themes;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable String> roles;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable OrganisationRef> moderators;

        private @Nullable OrganisationRef publisher;
        private @Nullable String website;
        private @Nullable String genericEmail;

        private Builder() {}

        private Builder(DepartmentProfile from) {
            super(from);
            this.code = from.code;
            this.label = from.label;
            this.departements = Fields.open(from.departements);
            this.roadmap = from.roadmap;
            this.themes = Fields.open(from.themes);
            this.roles = Fields.open(from.roles);
            this.moderators = Fields.open(from.moderators);
            this.publisher = from.publisher;
            this.website = from.website;
            this.genericEmail = from.genericEmail;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Short name, such as tarn-et-garonne. */
        public Builder code(String code) {
            this.code = code;
            return this;
        }

        /** Name of the platform. */
        public Builder label(String label) {
            this.label = label;
            return this;
        }

        /** Adds one: number of a département that it covers. */
        public Builder departement(String departement) {
            this.departements = Fields.add(this.departements, departement);
            return this;
        }

        /** Takes out all of them: number of a département that it covers. */
        public Builder noDepartements() {
            this.departements = null;
            return this;
        }

        /** Roadmap. */
        public Builder roadmap(Roadmap roadmap) {
            this.roadmap = roadmap;
            return this;
        }

        /** Adds one: theme that it takes; all where none is named. */
        public Builder theme(NeedTheme theme) {
            this.themes = Fields.add(this.themes, theme.code());
            return this;
        }

        /** Takes out all of them: theme that it takes; all where none is named. */
        public Builder noThemes() {
            this.themes = null;
            return this;
        }

        /** Adds one: role that it takes; all where none is named. */
        public Builder role(ContributorRole role) {
            this.roles = Fields.add(this.roles, role.code());
            return this;
        }

        /** Takes out all of them: role that it takes; all where none is named. */
        public Builder noRoles() {
            this.roles = null;
            return this;
        }

        /** Adds one: organisation that moderates. */
        public Builder moderator(OrganisationRef moderator) {
            this.moderators = Fields.add(this.moderators, moderator);
            return this;
        }

        /** Takes out all of them: organisation that moderates. */
        public Builder noModerators() {
            this.moderators = null;
            return this;
        }

        /** Organisation that publishes the registry. */
        public Builder publisher(OrganisationRef publisher) {
            this.publisher = publisher;
            return this;
        }

        /** Address of the platform. */
        public Builder website(String website) {
            this.website = website;
            return this;
        }

        /** Shared mailbox of the moderators. */
        public Builder genericEmail(String genericEmail) {
            this.genericEmail = genericEmail;
            return this;
        }

        /** The entity. */
        public DepartmentProfile build() {
            return new DepartmentProfile(this);
        }
    }
}
