package fr.collectivites.sdk.opendata.job;

import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.opendata.publish.PublicationPlan;
import fr.collectivites.sdk.opendata.publish.PublicationResult;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of the work for one collectivité. Immutable and thread-safe. */
public final class PipelineResult {

    private final String name;
    private final List<Preparation.Result> prepared;
    private final @Nullable Representation representation;
    private final @Nullable Report declaration;
    private final @Nullable PublicationPlan plan;
    private final @Nullable PublicationResult publication;
    private final @Nullable SdkException failure;

    private PipelineResult(Builder builder) {
        this.name = builder.name;
        this.prepared = List.copyOf(builder.prepared);
        this.representation = builder.representation;
        this.declaration = builder.declaration;
        this.plan = builder.plan;
        this.publication = builder.publication;
        this.failure = builder.failure;
    }

    /** How it went, the best first. */
    public enum State {
        /** Everything was in place already. */
        UNCHANGED,
        /** Everything is in place now. */
        PUBLISHED,
        /** Something was published, and something was not. */
        PARTIAL,
        /** Nothing was published: what there is to publish waits for somebody. */
        HELD,
        /** Nothing was published: something failed or was refused. */
        FAILED
    }

    /** What people call it. */
    public String name() {
        return name;
    }

    /** What became of the files that are made before. */
    public List<Preparation.Result> prepared() {
        return prepared;
    }

    /** For whom it was published, and by what right. */
    public Optional<Representation> representation() {
        return Optional.ofNullable(representation);
    }

    /** What was found in the declaration; empty when it was not come to. */
    public Optional<Report> declaration() {
        return Optional.ofNullable(declaration);
    }

    /** What was to be done; empty when it was not come to. */
    public Optional<PublicationPlan> plan() {
        return Optional.ofNullable(plan);
    }

    /** What was done; empty when it was not come to. */
    public Optional<PublicationResult> publication() {
        return Optional.ofNullable(publication);
    }

    /** Why it ended early; empty when it did not. */
    public Optional<SdkException> failure() {
        return Optional.ofNullable(failure);
    }

    /** How it went. */
    public State state() {
        boolean written = publication != null && !publication.receipts().isEmpty();
        boolean broken = failure != null
                || (publication != null && !publication.isComplete())
                || prepared.stream().anyMatch(file -> file.failure().isPresent());
        boolean held = (declaration != null && declaration.outcome() == Outcome.INVALID)
                || (plan != null && plan.needsAttention())
                || prepared.stream().anyMatch(file -> file.failure().isEmpty() && !file.isWritten());
        if (broken || held) {
            return written ? State.PARTIAL : broken ? State.FAILED : State.HELD;
        }
        return written ? State.PUBLISHED : State.UNCHANGED;
    }

    /** What is most worth knowing, in one line; empty when all went well. */
    public Optional<String> remark(Locale locale) {
        if (failure != null) {
            return Optional.of(failure.message(locale));
        }
        for (Preparation.Result file : prepared) {
            if (file.failure().isPresent()) {
                return file.failure().map(cause -> cause.message(locale));
            } else if (!file.isWritten()) {
                return Optional.of(file.target().getFileName() + ": "
                        + file.report()
                                .flatMap(report -> report.problems().stream().findFirst())
                                .map(problem -> problem.message(locale))
                                .orElse(""));
            }
        }
        if (declaration != null && declaration.outcome() == Outcome.INVALID) {
            return declaration.problems().stream().findFirst().map(problem -> problem.message(locale));
        }
        Optional<String> refused = publication == null
                ? Optional.empty()
                : publication.refusals().stream()
                        .findFirst()
                        .map(refusal -> refusal.id() + ": " + refusal.message(locale));
        return refused.isPresent() || plan == null
                ? refused
                : plan.changes().stream()
                        .filter(change ->
                                !change.action().writes() && !change.findings().isEmpty())
                        .findFirst()
                        .map(change ->
                                change.id() + ": " + change.findings().get(0).message(locale));
    }

    /** Name and state: for logs and debuggers. */
    @Override
    public String toString() {
        return name + " " + state();
    }

    /** Collects what happens. Not thread-safe. */
    static final class Builder {
        private final String name;
        private final List<Preparation.Result> prepared;
        private final @Nullable Representation representation;
        private @Nullable Report declaration;
        private @Nullable PublicationPlan plan;
        private @Nullable PublicationResult publication;
        private @Nullable SdkException failure;

        Builder(String name, List<Preparation.Result> prepared, @Nullable Representation representation) {
            this.name = name;
            this.prepared = prepared;
            this.representation = representation;
        }

        void declaration(Report report) {
            this.declaration = report;
        }

        void plan(PublicationPlan plan) {
            this.plan = plan;
        }

        void publication(PublicationResult publication) {
            this.publication = publication;
        }

        void failure(SdkException failure) {
            this.failure = failure;
        }

        PipelineResult build() {
            return new PipelineResult(this);
        }
    }
}
