package fr.collectivites.sdk.needs.publication;

import fr.collectivites.sdk.core.value.Entity;
import fr.collectivites.sdk.core.value.IsoDate;
import fr.collectivites.sdk.core.value.NumberText;
import fr.collectivites.sdk.needs.internal.model.Fields;
import fr.collectivites.sdk.needs.registry.OrganisationRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the public forms of records have in common. Each is a type of its own: what the record gains is not in it until
 * somebody puts it there. Immutable and thread-safe.
 */
public abstract class PublicRecord extends Entity {

    private final @Nullable String id;
    private final @Nullable String reference;
    private final @Nullable NumberText revision;
    private final @Nullable String createdAt;
    private final @Nullable String updatedAt;
    private final @Nullable OrganisationRef owner;

    /** Takes what the builder was given. */
    PublicRecord(Builder<?> builder) {
        super(builder);
        this.id = builder.id;
        this.reference = builder.reference;
        this.revision = builder.revision;
        this.createdAt = builder.createdAt;
        this.updatedAt = builder.updatedAt;
        this.owner = builder.owner;
    }

    /** Identifier, a UUID. */
    public final Optional<String> id() {
        return Optional.ofNullable(id);
    }

    /** Short reference for people, given by the platform. */
    public final Optional<String> reference() {
        return Optional.ofNullable(reference);
    }

    /** Number of the state, from 1, given by the platform; each change adds one. */
    public final Optional<Integer> revision() {
        return Fields.whole(revision);
    }

    /** When the record was made, as told by the platform. */
    public final Optional<Instant> createdAt() {
        return Fields.parse(createdAt, IsoDate::parse).flatMap(IsoDate::instant);
    }

    /** {@link #createdAt()} as written, readable or not. */
    public final Optional<String> createdAtText() {
        return Optional.ofNullable(createdAt);
    }

    /** When the record was last changed, as told by the platform. */
    public final Optional<Instant> updatedAt() {
        return Fields.parse(updatedAt, IsoDate::parse).flatMap(IsoDate::instant);
    }

    /** {@link #updatedAt()} as written, readable or not. */
    public final Optional<String> updatedAtText() {
        return Optional.ofNullable(updatedAt);
    }

    /** The organisation that owns it. */
    public final Optional<OrganisationRef> owner() {
        return Optional.ofNullable(owner);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(id, reference, revision, createdAt, updatedAt, owner);
    }

    /** What tells the record from others, for people. */
    protected abstract @Nullable Object label();

    /** Class, identifier and title: for logs and debuggers. */
    @Override
    public final String toString() {
        return Fields.describe(getClass().getSimpleName(), id, label());
    }

    /**
     * What the builders have in common. Not thread-safe.
     *
     * @param <B> the builder itself
     */
    abstract static class Builder<B extends Builder<B>> extends Entity.Builder<B> {
        private @Nullable String id;
        private @Nullable String reference;
        private @Nullable NumberText revision;
        private @Nullable String createdAt;
        private @Nullable String updatedAt;
        private @Nullable OrganisationRef owner;

        /** Starts empty. */
        Builder() {}

        /** Identifier, a UUID. */
        final B id(String id) {
            this.id = id;
            return self();
        }

        /** Short reference for people, given by the platform. */
        final B reference(String reference) {
            this.reference = reference;
            return self();
        }

        /** Number of the state, from 1, given by the platform. */
        final B revision(int revision) {
            this.revision = NumberText.of(BigDecimal.valueOf(revision));
            return self();
        }

        /** When the record was made. */
        final B createdAt(Instant createdAt) {
            this.createdAt = createdAt.toString();
            return self();
        }

        /** When the record was last changed. */
        final B updatedAt(Instant updatedAt) {
            this.updatedAt = updatedAt.toString();
            return self();
        }

        /** The organisation that owns it. */
        final B owner(OrganisationRef owner) {
            this.owner = owner;
            return self();
        }
    }
}
