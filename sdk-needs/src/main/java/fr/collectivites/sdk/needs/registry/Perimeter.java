package fr.collectivites.sdk.needs.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.code.EpciCode;
import fr.collectivites.sdk.core.value.Entity;
import fr.collectivites.sdk.needs.internal.model.Fields;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An area that a record is about. Immutable and thread-safe.
 */
@JsonPropertyOrder({"kind", "code"})
public final class Perimeter extends Entity {

    private final @Nullable String kind;
    private final @Nullable String code;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Perimeter(Builder builder) {
        super(builder);
        this.kind = builder.kind;
        this.code = builder.code;
    }

    /** Starts with its kind. */
    public static Builder builder(PerimeterKind kind) {
        return new Builder().kind(kind);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Kind of area. */
    public Optional<PerimeterKind> kind() {
        return Fields.read(kind, PerimeterKind::of);
    }

    /** Code of the area: INSEE of a commune, SIREN of an EPCI, number of a département. */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /** A commune. */
    public static Perimeter commune(CommuneCode code) {
        return builder(PerimeterKind.COMMUNE).code(code.toString()).build();
    }

    /** An EPCI. */
    public static Perimeter epci(EpciCode code) {
        return builder(PerimeterKind.EPCI).code(code.toString()).build();
    }

    /** A whole département. */
    public static Perimeter departement(DepartementCode code) {
        return builder(PerimeterKind.DEPARTEMENT).code(code.toString()).build();
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(kind, code);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("Perimeter", kind, code);
    }

    /** Builds a {@link Perimeter}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String kind;
        private @Nullable String code;

        private Builder() {}

        private Builder(Perimeter from) {
            super(from);
            this.kind = from.kind;
            this.code = from.code;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Kind of area. */
        public Builder kind(PerimeterKind kind) {
            this.kind = kind.code();
            return this;
        }

        /** Code of the area: INSEE of a commune, SIREN of an EPCI, number of a département. */
        public Builder code(String code) {
            this.code = code;
            return this;
        }

        /** The entity. */
        public Perimeter build() {
            return new Perimeter(this);
        }
    }
}
