package fr.collectivites.sdk.needs.challenge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.value.IsoDate;
import fr.collectivites.sdk.needs.internal.model.Fields;
import fr.collectivites.sdk.needs.registry.Amount;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import fr.collectivites.sdk.needs.registry.OrganisationRef;
import fr.collectivites.sdk.needs.registry.RecordId;
import fr.collectivites.sdk.needs.registry.RegistryRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A creative challenge on open data; its owner organises it. Immutable and thread-safe.
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
    "opensAt",
    "closesAt",
    "eligibility",
    "datasets",
    "prizes",
    "jury",
    "needs",
    "entries",
    "status"
})
public final class Challenge extends RegistryRecord {

    private final @Nullable String title;
    private final @Nullable String description;
    private final @Nullable String theme;
    private final @Nullable String opensAt;
    private final @Nullable String closesAt;
    private final @Nullable String eligibility;
    private final @Nullable List<String> datasets;
    private final @Nullable List<Amount> prizes;
    private final @Nullable List<OrganisationRef> jury;
    private final @Nullable List<String> needs;
    private final @Nullable List<ChallengeEntry> entries;
    private final @Nullable String status;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Challenge(Builder builder) {
        super(builder);
        this.title = builder.title;
        this.description = builder.description;
        this.theme = builder.theme;
        this.opensAt = builder.opensAt;
        this.closesAt = builder.closesAt;
        this.eligibility = builder.eligibility;
        this.datasets = Fields.copy(builder.datasets);
        this.prizes = Fields.copy(builder.prizes);
        this.jury = Fields.copy(builder.jury);
        this.needs = Fields.copy(builder.needs);
        this.entries = Fields.copy(builder.entries);
        this.status = builder.status;
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

    /** What is asked for, at most 10,000 characters. */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** Theme. */
    public Optional<NeedTheme> theme() {
        return Fields.read(theme, NeedTheme::of);
    }

    /** When entries may be handed in. */
    public Optional<Instant> opensAt() {
        return Fields.parse(opensAt, IsoDate::parse).flatMap(IsoDate::instant);
    }

    /** {@link #opensAt()} as written, readable or not. */
    public Optional<String> opensAtText() {
        return Optional.ofNullable(opensAt);
    }

    /** Until when. */
    public Optional<Instant> closesAt() {
        return Fields.parse(closesAt, IsoDate::parse).flatMap(IsoDate::instant);
    }

    /** {@link #closesAt()} as written, readable or not. */
    public Optional<String> closesAtText() {
        return Optional.ofNullable(closesAt);
    }

    /** Who may take part. */
    public Optional<String> eligibility() {
        return Optional.ofNullable(eligibility);
    }

    /** Identifier of a dataset in the catalogue. */
    public List<String> datasets() {
        return Fields.list(datasets);
    }

    /** Prize. */
    public List<Amount> prizes() {
        return Fields.list(prizes);
    }

    /** Organisation in the jury. */
    public List<OrganisationRef> jury() {
        return Fields.list(jury);
    }

    /** Identifier of a need that it answers. */
    public List<String> needs() {
        return Fields.list(needs);
    }

    /** Entry. */
    public List<ChallengeEntry> entries() {
        return Fields.list(entries);
    }

    /** State. */
    public Optional<ChallengeStatus> status() {
        return Fields.read(status, ChallengeStatus::of);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Stream.concat(
                super.state(),
                Fields.state(
                        title,
                        description,
                        theme,
                        opensAt,
                        closesAt,
                        eligibility,
                        datasets,
                        prizes,
                        jury,
                        needs,
                        entries,
                        status));
    }

    @Override
    protected @Nullable Object label() {
        return title;
    }

    /** Builds a {@link Challenge}. Not thread-safe. */
    public static final class Builder extends RegistryRecord.Builder<Builder> {
        private @Nullable String title;
        private @Nullable String description;
        private @Nullable String theme;
        private @Nullable String opensAt;
        private @Nullable String closesAt;
        private @Nullable String eligibility;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable String> datasets;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable Amount> prizes;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable OrganisationRef> jury;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable String> needs;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable ChallengeEntry> entries;

        private @Nullable String status;

        private Builder() {}

        private Builder(Challenge from) {
            super(from);
            this.title = from.title;
            this.description = from.description;
            this.theme = from.theme;
            this.opensAt = from.opensAt;
            this.closesAt = from.closesAt;
            this.eligibility = from.eligibility;
            this.datasets = Fields.open(from.datasets);
            this.prizes = Fields.open(from.prizes);
            this.jury = Fields.open(from.jury);
            this.needs = Fields.open(from.needs);
            this.entries = Fields.open(from.entries);
            this.status = from.status;
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

        /** What is asked for, at most 10,000 characters. */
        public Builder description(String description) {
            this.description = description;
            return this;
        }

        /** Theme. */
        public Builder theme(NeedTheme theme) {
            this.theme = theme.code();
            return this;
        }

        /** When entries may be handed in. */
        public Builder opensAt(Instant opensAt) {
            this.opensAt = opensAt.toString();
            return this;
        }

        /** When entries may be handed in, as written. */
        public Builder opensAt(String opensAt) {
            this.opensAt = opensAt;
            return this;
        }

        /** Until when. */
        public Builder closesAt(Instant closesAt) {
            this.closesAt = closesAt.toString();
            return this;
        }

        /** Until when, as written. */
        public Builder closesAt(String closesAt) {
            this.closesAt = closesAt;
            return this;
        }

        /** Who may take part. */
        public Builder eligibility(String eligibility) {
            this.eligibility = eligibility;
            return this;
        }

        /** Adds one: identifier of a dataset in the catalogue. */
        public Builder dataset(String dataset) {
            this.datasets = Fields.add(this.datasets, dataset);
            return this;
        }

        /** Takes out all of them: identifier of a dataset in the catalogue. */
        public Builder noDatasets() {
            this.datasets = null;
            return this;
        }

        /** Adds one: prize. */
        public Builder prize(Amount prize) {
            this.prizes = Fields.add(this.prizes, prize);
            return this;
        }

        /** Takes out all of them: prize. */
        public Builder noPrizes() {
            this.prizes = null;
            return this;
        }

        /** Adds one: organisation in the jury. */
        public Builder juror(OrganisationRef juror) {
            this.jury = Fields.add(this.jury, juror);
            return this;
        }

        /** Takes out all of them: organisation in the jury. */
        public Builder noJury() {
            this.jury = null;
            return this;
        }

        /** Adds one: identifier of a need that it answers. */
        public Builder need(String need) {
            this.needs = Fields.add(this.needs, need);
            return this;
        }

        /** Takes out all of them: identifier of a need that it answers. */
        public Builder noNeeds() {
            this.needs = null;
            return this;
        }

        /** Adds one: entry. */
        public Builder entry(ChallengeEntry entry) {
            this.entries = Fields.add(this.entries, entry);
            return this;
        }

        /** Takes out all of them: entry. */
        public Builder noEntries() {
            this.entries = null;
            return this;
        }

        /** State. */
        public Builder status(ChallengeStatus status) {
            this.status = status.code();
            return this;
        }

        /** The entity. */
        public Challenge build() {
            return new Challenge(this);
        }
    }
}
