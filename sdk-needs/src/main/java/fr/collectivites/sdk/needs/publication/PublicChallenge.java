package fr.collectivites.sdk.needs.publication;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.value.IsoDate;
import fr.collectivites.sdk.needs.challenge.ChallengeEntry;
import fr.collectivites.sdk.needs.challenge.ChallengeStatus;
import fr.collectivites.sdk.needs.internal.model.Fields;
import fr.collectivites.sdk.needs.registry.Amount;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import fr.collectivites.sdk.needs.registry.OrganisationRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A challenge as everybody may see it. Immutable and thread-safe.
 */
@JsonPropertyOrder({
    "id",
    "reference",
    "revision",
    "createdAt",
    "updatedAt",
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
public final class PublicChallenge extends PublicRecord {

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
    private PublicChallenge(Builder builder) {
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

    static Builder builder() {
        return new Builder();
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

    /** Made by {@link PublicViews} alone. */
    static final class Builder extends PublicRecord.Builder<Builder> {
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

        @Override
        protected Builder self() {
            return this;
        }

        Builder title(String title) {
            this.title = title;
            return this;
        }

        Builder description(String description) {
            this.description = description;
            return this;
        }

        Builder theme(NeedTheme theme) {
            this.theme = theme.code();
            return this;
        }

        Builder opensAt(String opensAt) {
            this.opensAt = opensAt;
            return this;
        }

        Builder closesAt(String closesAt) {
            this.closesAt = closesAt;
            return this;
        }

        Builder eligibility(String eligibility) {
            this.eligibility = eligibility;
            return this;
        }

        Builder dataset(String dataset) {
            this.datasets = Fields.add(this.datasets, dataset);
            return this;
        }

        Builder prize(Amount prize) {
            this.prizes = Fields.add(this.prizes, prize);
            return this;
        }

        Builder juror(OrganisationRef juror) {
            this.jury = Fields.add(this.jury, juror);
            return this;
        }

        Builder need(String need) {
            this.needs = Fields.add(this.needs, need);
            return this;
        }

        Builder entry(ChallengeEntry entry) {
            this.entries = Fields.add(this.entries, entry);
            return this;
        }

        Builder status(ChallengeStatus status) {
            this.status = status.code();
            return this;
        }

        /** The entity. */
        PublicChallenge build() {
            return new PublicChallenge(this);
        }
    }
}
