package fr.collectivites.sdk.needs.practice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.value.IsoDate;
import fr.collectivites.sdk.needs.internal.model.Fields;
import fr.collectivites.sdk.needs.registry.Amount;
import fr.collectivites.sdk.needs.registry.Attachment;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import fr.collectivites.sdk.needs.registry.OrganisationRef;
import fr.collectivites.sdk.needs.registry.RecordId;
import fr.collectivites.sdk.needs.registry.RegistryRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A digital practice that has proved good, told so that others can take it up. Immutable and thread-safe.
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
    "themes",
    "context",
    "problem",
    "solution",
    "results",
    "preconditions",
    "cost",
    "evidence",
    "reviewedOn",
    "reviewer",
    "status",
    "validUntil",
    "attachments"
})
public final class GoodPractice extends RegistryRecord {

    private final @Nullable String title;
    private final @Nullable List<String> themes;
    private final @Nullable String context;
    private final @Nullable String problem;
    private final @Nullable String solution;
    private final @Nullable String results;
    private final @Nullable List<String> preconditions;
    private final @Nullable Amount cost;
    private final @Nullable List<Evidence> evidence;
    private final @Nullable String reviewedOn;
    private final @Nullable OrganisationRef reviewer;
    private final @Nullable String status;
    private final @Nullable String validUntil;
    private final @Nullable List<Attachment> attachments;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private GoodPractice(Builder builder) {
        super(builder);
        this.title = builder.title;
        this.themes = Fields.copy(builder.themes);
        this.context = builder.context;
        this.problem = builder.problem;
        this.solution = builder.solution;
        this.results = builder.results;
        this.preconditions = Fields.copy(builder.preconditions);
        this.cost = builder.cost;
        this.evidence = Fields.copy(builder.evidence);
        this.reviewedOn = builder.reviewedOn;
        this.reviewer = builder.reviewer;
        this.status = builder.status;
        this.validUntil = builder.validUntil;
        this.attachments = Fields.copy(builder.attachments);
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

    /** Theme. */
    public List<NeedTheme> themes() {
        return Fields.list(themes, NeedTheme::of);
    }

    /** In what circumstances. */
    public Optional<String> context() {
        return Optional.ofNullable(context);
    }

    /** What was to be solved. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** How it was solved. */
    public Optional<String> solution() {
        return Optional.ofNullable(solution);
    }

    /** What came of it. */
    public Optional<String> results() {
        return Optional.ofNullable(results);
    }

    /** What must be there before. */
    public List<String> preconditions() {
        return Fields.list(preconditions);
    }

    /** What it cost. */
    public Optional<Amount> cost() {
        return Optional.ofNullable(cost);
    }

    /** What proves it. */
    public List<Evidence> evidence() {
        return Fields.list(evidence);
    }

    /** Day of the last review. */
    public Optional<IsoDate> reviewedOn() {
        return Fields.parse(reviewedOn, IsoDate::parse);
    }

    /** {@link #reviewedOn()} as written, readable or not. */
    public Optional<String> reviewedOnText() {
        return Optional.ofNullable(reviewedOn);
    }

    /** Organisation that reviewed it. */
    public Optional<OrganisationRef> reviewer() {
        return Optional.ofNullable(reviewer);
    }

    /** State. */
    public Optional<PracticeStatus> status() {
        return Fields.read(status, PracticeStatus::of);
    }

    /** Day after which it must be reviewed again. */
    public Optional<IsoDate> validUntil() {
        return Fields.parse(validUntil, IsoDate::parse);
    }

    /** {@link #validUntil()} as written, readable or not. */
    public Optional<String> validUntilText() {
        return Optional.ofNullable(validUntil);
    }

    /** File that goes with it. */
    public List<Attachment> attachments() {
        return Fields.list(attachments);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Stream.concat(
                super.state(),
                Fields.state(
                        title,
                        themes,
                        context,
                        problem,
                        solution,
                        results,
                        preconditions,
                        cost,
                        evidence,
                        reviewedOn,
                        reviewer,
                        status,
                        validUntil,
                        attachments));
    }

    @Override
    protected @Nullable Object label() {
        return title;
    }

    /** Builds a {@link GoodPractice}. Not thread-safe. */
    public static final class Builder extends RegistryRecord.Builder<Builder> {
        private @Nullable String title;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable String> themes;

        private @Nullable String context;
        private @Nullable String problem;
        private @Nullable String solution;
        private @Nullable String results;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable String> preconditions;

        private @Nullable Amount cost;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable Evidence> evidence;

        private @Nullable String reviewedOn;
        private @Nullable OrganisationRef reviewer;
        private @Nullable String status;
        private @Nullable String validUntil;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable Attachment> attachments;

        private Builder() {}

        private Builder(GoodPractice from) {
            super(from);
            this.title = from.title;
            this.themes = Fields.open(from.themes);
            this.context = from.context;
            this.problem = from.problem;
            this.solution = from.solution;
            this.results = from.results;
            this.preconditions = Fields.open(from.preconditions);
            this.cost = from.cost;
            this.evidence = Fields.open(from.evidence);
            this.reviewedOn = from.reviewedOn;
            this.reviewer = from.reviewer;
            this.status = from.status;
            this.validUntil = from.validUntil;
            this.attachments = Fields.open(from.attachments);
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

        /** Adds one: theme. */
        public Builder theme(NeedTheme theme) {
            this.themes = Fields.add(this.themes, theme.code());
            return this;
        }

        /** Takes out all of them: theme. */
        public Builder noThemes() {
            this.themes = null;
            return this;
        }

        /** In what circumstances. */
        public Builder context(String context) {
            this.context = context;
            return this;
        }

        /** What was to be solved. */
        public Builder problem(String problem) {
            this.problem = problem;
            return this;
        }

        /** How it was solved. */
        public Builder solution(String solution) {
            this.solution = solution;
            return this;
        }

        /** What came of it. */
        public Builder results(String results) {
            this.results = results;
            return this;
        }

        /** Adds one: what must be there before. */
        public Builder precondition(String precondition) {
            this.preconditions = Fields.add(this.preconditions, precondition);
            return this;
        }

        /** Takes out all of them: what must be there before. */
        public Builder noPreconditions() {
            this.preconditions = null;
            return this;
        }

        /** What it cost. */
        public Builder cost(Amount cost) {
            this.cost = cost;
            return this;
        }

        /** Adds one: what proves it. */
        public Builder evidence(Evidence evidence) {
            this.evidence = Fields.add(this.evidence, evidence);
            return this;
        }

        /** Takes out all of them: what proves it. */
        public Builder noEvidence() {
            this.evidence = null;
            return this;
        }

        /** Day of the last review. */
        public Builder reviewedOn(LocalDate reviewedOn) {
            this.reviewedOn = reviewedOn.toString();
            return this;
        }

        /** Day of the last review, as written. */
        public Builder reviewedOn(String reviewedOn) {
            this.reviewedOn = reviewedOn;
            return this;
        }

        /** Organisation that reviewed it. */
        public Builder reviewer(OrganisationRef reviewer) {
            this.reviewer = reviewer;
            return this;
        }

        /** State. */
        public Builder status(PracticeStatus status) {
            this.status = status.code();
            return this;
        }

        /** Day after which it must be reviewed again. */
        public Builder validUntil(LocalDate validUntil) {
            this.validUntil = validUntil.toString();
            return this;
        }

        /** Day after which it must be reviewed again, as written. */
        public Builder validUntil(String validUntil) {
            this.validUntil = validUntil;
            return this;
        }

        /** Adds one: file that goes with it. */
        public Builder attachment(Attachment attachment) {
            this.attachments = Fields.add(this.attachments, attachment);
            return this;
        }

        /** Takes out all of them: file that goes with it. */
        public Builder noAttachments() {
            this.attachments = null;
            return this;
        }

        /** The entity. */
        public GoodPractice build() {
            return new GoodPractice(this);
        }
    }
}
