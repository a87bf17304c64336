package fr.collectivites.sdk.needs.initiative;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.needs.internal.model.Fields;
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
 * A dataset that a body proposes to publish, followed until it is. Immutable and thread-safe.
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
    "title",
    "description",
    "theme",
    "perimeters",
    "schema",
    "frequency",
    "personalData",
    "status",
    "reason",
    "datasetUrl"
})
public final class DatasetProposal extends RegistryRecord {

    private final @Nullable String title;
    private final @Nullable String description;
    private final @Nullable String theme;
    private final @Nullable List<Perimeter> perimeters;
    private final @Nullable String schema;
    private final @Nullable String frequency;
    private final @Nullable Boolean personalData;
    private final @Nullable String status;
    private final @Nullable String reason;
    private final @Nullable String datasetUrl;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private DatasetProposal(Builder builder) {
        super(builder);
        this.title = builder.title;
        this.description = builder.description;
        this.theme = builder.theme;
        this.perimeters = Fields.copy(builder.perimeters);
        this.schema = builder.schema;
        this.frequency = builder.frequency;
        this.personalData = builder.personalData;
        this.status = builder.status;
        this.reason = builder.reason;
        this.datasetUrl = builder.datasetUrl;
    }

    /** Starts with a new identifier and its title, owner, theme. */
    public static Builder builder(String title, OrganisationRef owner, NeedTheme theme) {
        return new Builder().id(RecordId.next()).title(title).owner(owner).theme(theme);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Title, 5 to 200 characters. */
    public Optional<String> title() {
        return Optional.ofNullable(title);
    }

    /** What it holds, 20 to 10,000 characters. */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** Theme. */
    public Optional<NeedTheme> theme() {
        return Fields.read(theme, NeedTheme::of);
    }

    /** Area that it is about. */
    public List<Perimeter> perimeters() {
        return Fields.list(perimeters);
    }

    /** Name of the schema that it follows, such as scdl/subventions. */
    public Optional<String> schema() {
        return Optional.ofNullable(schema);
    }

    /** How often it changes, in the words of DCAT. */
    public Optional<String> frequency() {
        return Optional.ofNullable(frequency);
    }

    /** Whether it holds personal data. */
    public Optional<Boolean> personalData() {
        return Optional.ofNullable(personalData);
    }

    /** State. */
    public Optional<ProposalStatus> status() {
        return Fields.read(status, ProposalStatus::of);
    }

    /** Why it is not taken up. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** Page of the published dataset. */
    public Optional<String> datasetUrl() {
        return Optional.ofNullable(datasetUrl);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Stream.concat(
                super.state(),
                Fields.state(
                        title,
                        description,
                        theme,
                        perimeters,
                        schema,
                        frequency,
                        personalData,
                        status,
                        reason,
                        datasetUrl));
    }

    @Override
    protected @Nullable Object label() {
        return title;
    }

    /** Builds a {@link DatasetProposal}. Not thread-safe. */
    public static final class Builder extends RegistryRecord.Builder<Builder> {
        private @Nullable String title;
        private @Nullable String description;
        private @Nullable String theme;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable Perimeter> perimeters;

        private @Nullable String schema;
        private @Nullable String frequency;
        private @Nullable Boolean personalData;
        private @Nullable String status;
        private @Nullable String reason;
        private @Nullable String datasetUrl;

        private Builder() {}

        private Builder(DatasetProposal from) {
            super(from);
            this.title = from.title;
            this.description = from.description;
            this.theme = from.theme;
            this.perimeters = Fields.open(from.perimeters);
            this.schema = from.schema;
            this.frequency = from.frequency;
            this.personalData = from.personalData;
            this.status = from.status;
            this.reason = from.reason;
            this.datasetUrl = from.datasetUrl;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Title, 5 to 200 characters. */
        public Builder title(String title) {
            this.title = title;
            return this;
        }

        /** What it holds, 20 to 10,000 characters. */
        public Builder description(String description) {
            this.description = description;
            return this;
        }

        /** Theme. */
        public Builder theme(NeedTheme theme) {
            this.theme = theme.code();
            return this;
        }

        /** Adds one: area that it is about. */
        public Builder perimeter(Perimeter perimeter) {
            this.perimeters = Fields.add(this.perimeters, perimeter);
            return this;
        }

        /** Takes out all of them: area that it is about. */
        public Builder noPerimeters() {
            this.perimeters = null;
            return this;
        }

        /** Name of the schema that it follows, such as scdl/subventions. */
        public Builder schema(String schema) {
            this.schema = schema;
            return this;
        }

        /** How often it changes, in the words of DCAT. */
        public Builder frequency(String frequency) {
            this.frequency = frequency;
            return this;
        }

        /** Whether it holds personal data. */
        public Builder personalData(boolean personalData) {
            this.personalData = personalData;
            return this;
        }

        /** State. */
        public Builder status(ProposalStatus status) {
            this.status = status.code();
            return this;
        }

        /** Why it is not taken up. */
        public Builder reason(String reason) {
            this.reason = reason;
            return this;
        }

        /** Page of the published dataset. */
        public Builder datasetUrl(String datasetUrl) {
            this.datasetUrl = datasetUrl;
            return this;
        }

        /** The entity. */
        public DatasetProposal build() {
            return new DatasetProposal(this);
        }
    }
}
