package fr.collectivites.sdk.needs.publication;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.value.IsoDate;
import fr.collectivites.sdk.needs.internal.model.Fields;
import fr.collectivites.sdk.needs.practice.Evidence;
import fr.collectivites.sdk.needs.practice.PracticeStatus;
import fr.collectivites.sdk.needs.registry.Amount;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import fr.collectivites.sdk.needs.registry.OrganisationRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A good practice as everybody may see it. Immutable and thread-safe.
 */
@JsonPropertyOrder({
    "id",
    "reference",
    "revision",
    "createdAt",
    "updatedAt",
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
    "validUntil"
})
public final class PublicPractice extends PublicRecord {

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

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private PublicPractice(Builder builder) {
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
    }

    static Builder builder() {
        return new Builder();
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
                        validUntil));
    }

    @Override
    protected @Nullable Object label() {
        return title;
    }

    /** Made by {@link PublicViews} alone. */
    static final class Builder extends PublicRecord.Builder<Builder> {
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

        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        Builder title(String title) {
            this.title = title;
            return this;
        }

        Builder theme(NeedTheme theme) {
            this.themes = Fields.add(this.themes, theme.code());
            return this;
        }

        Builder context(String context) {
            this.context = context;
            return this;
        }

        Builder problem(String problem) {
            this.problem = problem;
            return this;
        }

        Builder solution(String solution) {
            this.solution = solution;
            return this;
        }

        Builder results(String results) {
            this.results = results;
            return this;
        }

        Builder precondition(String precondition) {
            this.preconditions = Fields.add(this.preconditions, precondition);
            return this;
        }

        Builder cost(Amount cost) {
            this.cost = cost;
            return this;
        }

        Builder evidence(Evidence evidence) {
            this.evidence = Fields.add(this.evidence, evidence);
            return this;
        }

        Builder reviewedOn(String reviewedOn) {
            this.reviewedOn = reviewedOn;
            return this;
        }

        Builder reviewer(OrganisationRef reviewer) {
            this.reviewer = reviewer;
            return this;
        }

        Builder status(PracticeStatus status) {
            this.status = status.code();
            return this;
        }

        Builder validUntil(String validUntil) {
            this.validUntil = validUntil;
            return this;
        }

        /** The entity. */
        PublicPractice build() {
            return new PublicPractice(this);
        }
    }
}
