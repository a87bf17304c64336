package fr.collectivites.sdk.core.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.code.EpciCode;
import fr.collectivites.sdk.core.code.RegionCode;
import fr.collectivites.sdk.core.internal.model.Fields;
import fr.collectivites.sdk.core.value.Concept;
import fr.collectivites.sdk.core.value.Entity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place that data covers ({@code dct:Location}). Each target reads a different part: udata's harvester only the box or
 * geometry, its API the territory, CKAN both; so give the code and the box. Immutable and thread-safe.
 */
@JsonPropertyOrder({"uri", "label", "level", "code", "bbox", "centroid", "geometry"})
public final class SpatialCoverage extends Entity {

    private final @Nullable String uri;
    private final @Nullable String label;
    private final @Nullable String level;
    private final @Nullable String code;
    private final @Nullable List<BigDecimal> bbox;
    private final @Nullable List<BigDecimal> centroid;
    private final @Nullable String geometry;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private SpatialCoverage(Builder builder) {
        super(builder);
        this.uri = builder.uri;
        this.label = builder.label;
        this.level = builder.level;
        this.code = builder.code;
        this.bbox = Fields.copy(builder.bbox);
        this.centroid = Fields.copy(builder.centroid);
        this.geometry = builder.geometry;
    }

    /** Starts a place of which nothing is known yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** A commune by its INSEE code. */
    public static SpatialCoverage commune(CommuneCode code) {
        return of(Level.COMMUNE, code.value());
    }

    /** An EPCI by its SIREN. */
    public static SpatialCoverage epci(EpciCode code) {
        return of(Level.EPCI, code.value());
    }

    /** A département by its INSEE code. */
    public static SpatialCoverage departement(DepartementCode code) {
        return of(Level.DEPARTEMENT, code.value());
    }

    /** A région by its INSEE code. */
    public static SpatialCoverage region(RegionCode code) {
        return of(Level.REGION, code.value());
    }

    /** France. */
    public static SpatialCoverage france() {
        return of(Level.COUNTRY, "FR").toBuilder()
                .uri(Vocabularies.EU + "country/FRA")
                .label("France")
                .build();
    }

    private static SpatialCoverage of(Level level, String code) {
        return builder().level(level).code(code).build();
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** IRI of the place, for instance in the EU, INSEE or GeoNames lists. */
    public Optional<String> uri() {
        return Optional.ofNullable(uri);
    }

    /** Name of the place. */
    public Optional<String> label() {
        return Optional.ofNullable(label);
    }

    /** Kind of territory that {@link #code()} is a code of. */
    public Optional<Level> level() {
        return Fields.read(level, Level::of);
    }

    /** INSEE code of a commune, département or région, SIREN of an EPCI, ISO code of a country. */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /** West, south, east and north in degrees WGS84, as GeoJSON orders them; empty when unknown. */
    public List<BigDecimal> bbox() {
        return Fields.list(bbox);
    }

    /** Longitude and latitude in degrees WGS84; empty when unknown. */
    public List<BigDecimal> centroid() {
        return Fields.list(centroid);
    }

    /** Outline as WKT in CRS84 (longitude first), without prefix. */
    public Optional<String> geometry() {
        return Optional.ofNullable(geometry);
    }

    /** The kinds of territory, by their names in udata's zone identifiers. */
    public static final class Level extends Concept {

        /** A commune. */
        public static final Level COMMUNE = new Level("commune", "Commune");
        /** An EPCI with own tax powers. */
        public static final Level EPCI = new Level("epci", "EPCI");
        /** A département. */
        public static final Level DEPARTEMENT = new Level("departement", "Département");
        /** A région. */
        public static final Level REGION = new Level("region", "Région");
        /** A country. */
        public static final Level COUNTRY = new Level("country", "Pays");

        private static final Index<Level> INDEX = new Index<>(
                List.of(COMMUNE, EPCI, DEPARTEMENT, REGION, COUNTRY),
                concept -> Stream.of(concept.label()),
                text -> new Level(text));

        private Level(String code, String label) {
            super(code, null, label);
        }

        private Level(String unknown) {
            super(unknown);
        }

        /** The known entries of the list. */
        public static List<Level> values() {
            return INDEX.all();
        }

        /**
         * The kind of a name ({@code commune}) or French label; one that the list does not have is kept as written.
         *
         * @throws IllegalArgumentException if the text is blank
         */
        @JsonCreator
        public static Level of(String text) {
            return INDEX.of(text);
        }
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(uri, label, level, code, bbox, centroid, geometry);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("SpatialCoverage", level, code, label, uri);
    }

    /** Builds a {@link SpatialCoverage}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String uri;
        private @Nullable String label;
        private @Nullable String level;
        private @Nullable String code;
        private @Nullable List<@Nullable BigDecimal> bbox;
        private @Nullable List<@Nullable BigDecimal> centroid;
        private @Nullable String geometry;

        private Builder() {}

        private Builder(SpatialCoverage from) {
            super(from);
            this.uri = from.uri;
            this.label = from.label;
            this.level = from.level;
            this.code = from.code;
            this.bbox = Fields.open(from.bbox);
            this.centroid = Fields.open(from.centroid);
            this.geometry = from.geometry;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** IRI of the place, for instance in the EU, INSEE or GeoNames lists. */
        public Builder uri(String uri) {
            this.uri = uri;
            return this;
        }

        /** Name of the place. */
        public Builder label(String label) {
            this.label = label;
            return this;
        }

        /** Kind of territory that {@link #code()} is a code of. */
        public Builder level(Level level) {
            this.level = level.code();
            return this;
        }

        /** INSEE code of a commune, département or région, SIREN of an EPCI, ISO code of a country. */
        public Builder code(String code) {
            this.code = code;
            return this;
        }

        /** Outline as WKT in CRS84 (longitude first), without prefix. */
        public Builder geometry(String geometry) {
            this.geometry = geometry;
            return this;
        }

        /** The box that the place fits in, in degrees WGS84. */
        public Builder bbox(BigDecimal west, BigDecimal south, BigDecimal east, BigDecimal north) {
            this.bbox = List.of(west, south, east, north);
            return this;
        }

        /** The centre of the place, in degrees WGS84. */
        public Builder centroid(BigDecimal longitude, BigDecimal latitude) {
            this.centroid = List.of(longitude, latitude);
            return this;
        }

        /** The spatialCoverage. */
        public SpatialCoverage build() {
            return new SpatialCoverage(this);
        }
    }
}
