package fr.collectivites.sdk.needs.publication;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.needs.internal.model.Fields;
import fr.collectivites.sdk.needs.registry.ContributorRole;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import fr.collectivites.sdk.needs.registry.Perimeter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An actor as everybody may see it; a mailbox only where it is a shared one. Immutable and thread-safe.
 */
@JsonPropertyOrder({
    "id",
    "reference",
    "revision",
    "createdAt",
    "updatedAt",
    "owner",
    "kinds",
    "roles",
    "perimeters",
    "themes",
    "summary",
    "website",
    "genericEmail"
})
public final class PublicActor extends PublicRecord {

    private final @Nullable List<String> kinds;
    private final @Nullable List<String> roles;
    private final @Nullable List<Perimeter> perimeters;
    private final @Nullable List<String> themes;
    private final @Nullable String summary;
    private final @Nullable String website;
    private final @Nullable String genericEmail;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private PublicActor(Builder builder) {
        super(builder);
        this.kinds = Fields.copy(builder.kinds);
        this.roles = Fields.copy(builder.roles);
        this.perimeters = Fields.copy(builder.perimeters);
        this.themes = Fields.copy(builder.themes);
        this.summary = builder.summary;
        this.website = builder.website;
        this.genericEmail = builder.genericEmail;
    }

    static Builder builder() {
        return new Builder();
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
        return website;
    }

    /** Made by {@link PublicViews} alone. */
    static final class Builder extends PublicRecord.Builder<Builder> {
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

        @Override
        protected Builder self() {
            return this;
        }

        Builder kind(String kind) {
            this.kinds = Fields.add(this.kinds, kind);
            return this;
        }

        Builder role(ContributorRole role) {
            this.roles = Fields.add(this.roles, role.code());
            return this;
        }

        Builder perimeter(Perimeter perimeter) {
            this.perimeters = Fields.add(this.perimeters, perimeter);
            return this;
        }

        Builder theme(NeedTheme theme) {
            this.themes = Fields.add(this.themes, theme.code());
            return this;
        }

        Builder summary(String summary) {
            this.summary = summary;
            return this;
        }

        Builder website(String website) {
            this.website = website;
            return this;
        }

        Builder genericEmail(String genericEmail) {
            this.genericEmail = genericEmail;
            return this;
        }

        /** The entity. */
        PublicActor build() {
            return new PublicActor(this);
        }
    }
}
