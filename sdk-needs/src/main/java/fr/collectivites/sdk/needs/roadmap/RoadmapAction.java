package fr.collectivites.sdk.needs.roadmap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.value.Entity;
import fr.collectivites.sdk.needs.internal.model.Fields;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A project that a roadmap announces; what is carried out for it is a {@link RoadmapProject}. Immutable and thread-safe.
 */
@JsonPropertyOrder({"code", "label", "ambitionCodes", "mappingStatus", "themes"})
public final class RoadmapAction extends Entity {

    private final @Nullable String code;
    private final @Nullable String label;
    private final @Nullable List<String> ambitionCodes;
    private final @Nullable String mappingStatus;
    private final @Nullable List<String> themes;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private RoadmapAction(Builder builder) {
        super(builder);
        this.code = builder.code;
        this.label = builder.label;
        this.ambitionCodes = Fields.copy(builder.ambitionCodes);
        this.mappingStatus = builder.mappingStatus;
        this.themes = Fields.copy(builder.themes);
    }

    /** Starts with its code, label. */
    public static Builder builder(String code, String label) {
        return new Builder().code(code).label(label);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Code, such as P1. */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /** Official label. */
    public Optional<String> label() {
        return Optional.ofNullable(label);
    }

    /** Code of an ambition that it serves. */
    public List<String> ambitionCodes() {
        return Fields.list(ambitionCodes);
    }

    /** Whether the links to ambitions are printed. */
    public Optional<MappingStatus> mappingStatus() {
        return Fields.read(mappingStatus, MappingStatus::of);
    }

    /** Theme of the needs that it meets. */
    public List<NeedTheme> themes() {
        return Fields.list(themes, NeedTheme::of);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(code, label, ambitionCodes, mappingStatus, themes);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("RoadmapAction", code, label, mappingStatus);
    }

    /** Builds a {@link RoadmapAction}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String code;
        private @Nullable String label;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable String> ambitionCodes;

        private @Nullable String mappingStatus;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable String> themes;

        private Builder() {}

        private Builder(RoadmapAction from) {
            super(from);
            this.code = from.code;
            this.label = from.label;
            this.ambitionCodes = Fields.open(from.ambitionCodes);
            this.mappingStatus = from.mappingStatus;
            this.themes = Fields.open(from.themes);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Code, such as P1. */
        public Builder code(String code) {
            this.code = code;
            return this;
        }

        /** Official label. */
        public Builder label(String label) {
            this.label = label;
            return this;
        }

        /** Adds one: code of an ambition that it serves. */
        public Builder ambitionCode(String ambitionCode) {
            this.ambitionCodes = Fields.add(this.ambitionCodes, ambitionCode);
            return this;
        }

        /** Takes out all of them: code of an ambition that it serves. */
        public Builder noAmbitionCodes() {
            this.ambitionCodes = null;
            return this;
        }

        /** Whether the links to ambitions are printed. */
        public Builder mappingStatus(MappingStatus mappingStatus) {
            this.mappingStatus = mappingStatus.code();
            return this;
        }

        /** Adds one: theme of the needs that it meets. */
        public Builder theme(NeedTheme theme) {
            this.themes = Fields.add(this.themes, theme.code());
            return this;
        }

        /** Takes out all of them: theme of the needs that it meets. */
        public Builder noThemes() {
            this.themes = null;
            return this;
        }

        /** The entity. */
        public RoadmapAction build() {
            return new RoadmapAction(this);
        }
    }
}
