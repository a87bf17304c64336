package fr.collectivites.sdk.opendata.job;

import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemGroup;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.opendata.internal.text.Words;
import fr.collectivites.sdk.opendata.publish.PublicationPlan;
import fr.collectivites.sdk.opendata.publish.PublicationResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of the work for one collectivité. Immutable and thread-safe. */
public final class PipelineResult {

    private static final int FEW = 3;

    private final String name;
    private final List<Preparation.Result> prepared;
    private final @Nullable Representation representation;
    private final @Nullable String principal;
    private final @Nullable Problem notice;
    private final @Nullable Report declaration;
    private final @Nullable PublicationPlan plan;
    private final @Nullable PublicationResult publication;
    private final @Nullable SdkException failure;

    private PipelineResult(Builder builder) {
        this.name = builder.name;
        this.prepared = List.copyOf(builder.prepared);
        this.representation = builder.representation;
        this.principal = builder.principal;
        this.notice = builder.notice;
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

    /** Who published for the collectivité, and by what right; empty where it publishes itself. */
    public Optional<Representation> representation() {
        return Optional.ofNullable(representation);
    }

    /** Name of the collectivité by its catalogue; empty when that was not come to. */
    public Optional<String> principal() {
        return Optional.ofNullable(principal);
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
        return remarks(locale).stream().findFirst();
    }

    /**
     * All that is worth knowing, the gravest first: what failed, files that were kept, findings of the declaration, what was
     * refused or waits, a mandate that ends soon. Of each, the first few; empty when all went well.
     */
    public List<String> remarks(Locale locale) {
        List<String> remarks = new ArrayList<>();
        if (failure != null) {
            remarks.add(failure.message(locale));
        }
        prepared.forEach(file -> file.failure().ifPresent(cause -> remarks.add(cause.message(locale))));
        for (Preparation.Result file : prepared) {
            if (file.failure().isEmpty() && !file.isWritten()) {
                String name = String.valueOf(file.target().getFileName());
                file.report()
                        .ifPresent(report ->
                                kinds(report, locale).forEach(kind -> remarks.add(about(name, kind, locale))));
            }
        }
        if (declaration != null && declaration.outcome() == Outcome.INVALID) {
            remarks.addAll(messages(declaration.problems().stream(), locale));
        }
        if (publication != null) {
            publication
                    .refusals()
                    .forEach(refusal -> remarks.add(about(refusal.id(), refusal.message(locale), locale)));
        }
        if (plan != null) {
            plan.changes().stream()
                    .filter(change -> !change.action().writes())
                    .forEach(change -> messages(change.findings().stream(), locale)
                            .forEach(message -> remarks.add(about(change.id(), message, locale))));
        }
        if (notice != null) {
            remarks.add(notice.message(locale));
        }
        return List.copyOf(remarks);
    }

    /** One finding of each of the gravest kinds, with how many there are. */
    private static List<String> kinds(Report report, Locale locale) {
        Words words = Words.in(locale);
        return report.groups().stream()
                .sorted(Comparator.comparing(ProblemGroup::severity)
                        .thenComparingLong(ProblemGroup::count)
                        .reversed())
                .limit(FEW)
                .flatMap(group -> report.problems().stream()
                        .filter(problem -> problem.code().code().equals(group.code())
                                && problem.rule().orElse("").equals(group.rule())
                                && problem.severity() == group.severity())
                        .limit(1)
                        .map(problem -> group.count() == 1
                                ? problem.message(locale)
                                : problem.message(locale) + " "
                                        + words.text("job.times", Map.of("count", words.number(group.count())))))
                .toList();
    }

    /** The first few, errors before what is less. */
    private static List<String> messages(Stream<Problem> problems, Locale locale) {
        return problems.sorted(Comparator.comparing(Problem::severity).reversed())
                .limit(FEW)
                .map(problem -> problem.message(locale))
                .toList();
    }

    private static String about(String what, String message, Locale locale) {
        return what + (Messages.language(locale).equals(Locale.FRENCH) ? " : " : ": ") + message;
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
        private @Nullable String principal;
        private @Nullable Problem notice;
        private @Nullable Report declaration;
        private @Nullable PublicationPlan plan;
        private @Nullable PublicationResult publication;
        private @Nullable SdkException failure;

        Builder(String name, List<Preparation.Result> prepared, @Nullable Representation representation) {
            this.name = name;
            this.prepared = prepared;
            this.representation = representation;
        }

        void principal(String name) {
            this.principal = name;
        }

        void notice(Problem notice) {
            this.notice = notice;
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
