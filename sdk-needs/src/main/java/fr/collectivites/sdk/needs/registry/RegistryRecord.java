package fr.collectivites.sdk.needs.registry;

import fr.collectivites.sdk.core.value.Entity;
import fr.collectivites.sdk.core.value.IsoDate;
import fr.collectivites.sdk.core.value.NumberText;
import fr.collectivites.sdk.needs.internal.model.Fields;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What all records of the registry have in common: who made them where, who owns them, who may see them, and which state of
 * theirs this is. Immutable and thread-safe.
 */
public abstract class RegistryRecord extends Entity {

    private final @Nullable String id;
    private final @Nullable String reference;
    private final @Nullable NumberText revision;
    private final @Nullable String createdAt;
    private final @Nullable String updatedAt;
    private final @Nullable RecordSource source;
    private final @Nullable String visibility;
    private final @Nullable OrganisationRef owner;

    /** Takes what the builder was given. */
    protected RegistryRecord(Builder<?> builder) {
        super(builder);
        this.id = builder.id;
        this.reference = builder.reference;
        this.revision = builder.revision;
        this.createdAt = builder.createdAt;
        this.updatedAt = builder.updatedAt;
        this.source = builder.source;
        this.visibility = builder.visibility;
        this.owner = builder.owner;
    }

    /** Identifier, a UUID that whoever made the record gave it. */
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

    /** The system that it comes from. */
    public final Optional<RecordSource> source() {
        return Optional.ofNullable(source);
    }

    /** Who may see it, if told. */
    public final Optional<Visibility> visibility() {
        return Fields.read(visibility, Visibility::of);
    }

    /** Who may see it; {@link Visibility#PARTNERS} when it is not told. */
    public final Visibility effectiveVisibility() {
        return visibility().orElse(Visibility.PARTNERS);
    }

    /** The organisation that owns it. */
    public final Optional<OrganisationRef> owner() {
        return Optional.ofNullable(owner);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(id, reference, revision, createdAt, updatedAt, source, visibility, owner);
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
    public abstract static class Builder<B extends Builder<B>> extends Entity.Builder<B> {
        private @Nullable String id;
        private @Nullable String reference;
        private @Nullable NumberText revision;
        private @Nullable String createdAt;
        private @Nullable String updatedAt;
        private @Nullable RecordSource source;
        private @Nullable String visibility;
        private @Nullable OrganisationRef owner;

        /** Starts empty. */
        protected Builder() {}

        /** Starts with what a record has. */
        protected Builder(RegistryRecord from) {
            super(from);
            this.id = from.id;
            this.reference = from.reference;
            this.revision = from.revision;
            this.createdAt = from.createdAt;
            this.updatedAt = from.updatedAt;
            this.source = from.source;
            this.visibility = from.visibility;
            this.owner = from.owner;
        }

        /** Identifier, a UUID. */
        public final B id(String id) {
            this.id = id;
            return self();
        }

        /** Short reference for people, given by the platform. */
        public final B reference(String reference) {
            this.reference = reference;
            return self();
        }

        /** Number of the state, from 1, given by the platform. */
        public final B revision(int revision) {
            this.revision = NumberText.of(BigDecimal.valueOf(revision));
            return self();
        }

        /** When the record was made. */
        public final B createdAt(Instant createdAt) {
            this.createdAt = createdAt.toString();
            return self();
        }

        /** When the record was last changed. */
        public final B updatedAt(Instant updatedAt) {
            this.updatedAt = updatedAt.toString();
            return self();
        }

        /** The system that it comes from. */
        public final B source(RecordSource source) {
            this.source = source;
            return self();
        }

        /** Who may see it. */
        public final B visibility(Visibility visibility) {
            this.visibility = visibility.code();
            return self();
        }

        /** The organisation that owns it. */
        public final B owner(OrganisationRef owner) {
            this.owner = owner;
            return self();
        }
    }
}
