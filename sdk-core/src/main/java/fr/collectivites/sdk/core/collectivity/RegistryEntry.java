package fr.collectivites.sdk.core.collectivity;

import fr.collectivites.sdk.core.internal.model.Fields;
import fr.collectivites.sdk.core.value.Entity;
import fr.collectivites.sdk.core.value.IsoDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the entries of both registered schemas begin with. Immutable and thread-safe.
 */
public abstract sealed class RegistryEntry extends Entity permits Collectivity, Project {

    @Pattern(regexp = Patterns.UUID, message = "{fr.collectivites.sdk.core.collectivity.uuid.message}") @NotBlank private final @Nullable String id;

    @NotBlank private final @Nullable String nom;

    @Pattern(regexp = Patterns.TIMESTAMP, message = "{fr.collectivites.sdk.core.collectivity.timestamp.message}") @NotBlank private final @Nullable String createdAt;

    @Pattern(regexp = Patterns.TIMESTAMP, message = "{fr.collectivites.sdk.core.collectivity.timestamp.message}") @NotBlank private final @Nullable String updatedAt;

    RegistryEntry(Builder<?> builder) {
        super(builder);
        this.id = builder.id;
        this.nom = builder.nom;
        this.createdAt = builder.createdAt;
        this.updatedAt = builder.updatedAt;
    }

    /** Identifier, a UUID. */
    public final Optional<String> id() {
        return Optional.ofNullable(id);
    }

    /** Name. */
    public final Optional<String> name() {
        return Optional.ofNullable(nom);
    }

    /** When the entry was made. */
    public final Optional<IsoDate> createdAt() {
        return Fields.parse(createdAt, IsoDate::parse);
    }

    /** {@link #createdAt()} as written, readable or not. */
    public final Optional<String> createdAtText() {
        return Optional.ofNullable(createdAt);
    }

    /** When the entry was last changed. */
    public final Optional<IsoDate> updatedAt() {
        return Fields.parse(updatedAt, IsoDate::parse);
    }

    /** {@link #updatedAt()} as written, readable or not. */
    public final Optional<String> updatedAtText() {
        return Optional.ofNullable(updatedAt);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(id, nom, createdAt, updatedAt);
    }

    /** Class, identifier and title: for logs and debuggers. */
    @Override
    public final String toString() {
        return Fields.describe(getClass().getSimpleName(), id, nom);
    }

    /**
     * What the builders have in common.
     *
     * @param <B> the builder itself
     */
    public abstract static sealed class Builder<B extends Builder<B>> extends Entity.Builder<B>
            permits Collectivity.Builder, Project.Builder {
        private @Nullable String id;
        private @Nullable String nom;
        private @Nullable String createdAt;
        private @Nullable String updatedAt;

        Builder() {}

        Builder(RegistryEntry from) {
            super(from);
            this.id = from.id;
            this.nom = from.nom;
            this.createdAt = from.createdAt;
            this.updatedAt = from.updatedAt;
        }

        /** Identifier, a UUID. */
        public B id(String id) {
            this.id = id;
            return self();
        }

        /** Name. */
        public B name(String name) {
            this.nom = name;
            return self();
        }

        /** When the entry was made. */
        public B createdAt(Instant createdAt) {
            this.createdAt = createdAt.toString();
            return self();
        }

        /** When the entry was made, as written. */
        public B createdAt(String createdAt) {
            this.createdAt = createdAt;
            return self();
        }

        /** When the entry was last changed. */
        public B updatedAt(Instant updatedAt) {
            this.updatedAt = updatedAt.toString();
            return self();
        }

        /** When the entry was last changed, as written. */
        public B updatedAt(String updatedAt) {
            this.updatedAt = updatedAt;
            return self();
        }
    }
}
