package fr.collectivites.sdk.needs.systems;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.value.Entity;
import fr.collectivites.sdk.needs.internal.model.Fields;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an application is called in the catalogues of software. Immutable and thread-safe.
 */
@JsonPropertyOrder({"sill", "comptoir", "wikidata"})
public final class CatalogRefs extends Entity {

    private final @Nullable String sill;
    private final @Nullable String comptoir;
    private final @Nullable String wikidata;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private CatalogRefs(Builder builder) {
        super(builder);
        this.sill = builder.sill;
        this.comptoir = builder.comptoir;
        this.wikidata = builder.wikidata;
    }

    /** Starts empty. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Number in the SILL, the State's list of free software. */
    public Optional<String> sill() {
        return Optional.ofNullable(sill);
    }

    /** Number in the Comptoir du Libre. */
    public Optional<String> comptoir() {
        return Optional.ofNullable(comptoir);
    }

    /** Wikidata item, such as Q42. */
    public Optional<String> wikidata() {
        return Optional.ofNullable(wikidata);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(sill, comptoir, wikidata);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("CatalogRefs", sill, comptoir, wikidata);
    }

    /** Builds a {@link CatalogRefs}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String sill;
        private @Nullable String comptoir;
        private @Nullable String wikidata;

        private Builder() {}

        private Builder(CatalogRefs from) {
            super(from);
            this.sill = from.sill;
            this.comptoir = from.comptoir;
            this.wikidata = from.wikidata;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Number in the SILL, the State's list of free software. */
        public Builder sill(String sill) {
            this.sill = sill;
            return this;
        }

        /** Number in the Comptoir du Libre. */
        public Builder comptoir(String comptoir) {
            this.comptoir = comptoir;
            return this;
        }

        /** Wikidata item, such as Q42. */
        public Builder wikidata(String wikidata) {
            this.wikidata = wikidata;
            return this;
        }

        /** The entity. */
        public CatalogRefs build() {
            return new CatalogRefs(this);
        }
    }
}
