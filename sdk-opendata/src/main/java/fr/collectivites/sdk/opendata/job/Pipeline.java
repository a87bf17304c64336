package fr.collectivites.sdk.opendata.job;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.problem.OperationInterruptedException;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.opendata.declaration.Acknowledgement;
import fr.collectivites.sdk.opendata.declaration.CatalogDeclaration;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.internal.text.Names;
import fr.collectivites.sdk.opendata.publish.Platform;
import fr.collectivites.sdk.opendata.publish.PublicationPlan;
import fr.collectivites.sdk.opendata.publish.PublicationResult;
import fr.collectivites.sdk.opendata.publish.Publisher;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The work of one collectivité: its files are made, its declaration is read, and what differs is published.
 *
 * <pre>{@code
 * Pipeline moissac = Pipeline.builder("moissac", Path.of("moissac/catalog.yaml"), () -> platform)
 *         .prepare(Preparation.of(Extraction.file(export), mapping, Path.of("moissac/subventions.csv")))
 *         .build();
 * PipelineResult result = moissac.run();
 * }</pre>
 *
 * <p>Safe to be cut at any moment and begun again: a file is replaced whole or not at all, and the plan of the next run
 * begins from what the portal holds. Nothing that goes wrong is thrown; the result tells it. Immutable and thread-safe,
 * but two runs at once would write the same files: a {@link Job} takes care of that.
 */
public final class Pipeline {

    /** So many days before its end a mandate is pointed out, for a council to renew it. */
    private static final int NOTICE_DAYS = 60;

    private final String name;
    private final Path declaration;
    private final Supplier<? extends Platform> platform;
    private final List<Preparation> preparations;
    private final boolean retire;
    private final @Nullable Representation representation;
    private final Clock clock;

    private Pipeline(Builder builder) {
        this.name = builder.name;
        this.declaration = builder.declaration;
        this.platform = builder.platform;
        this.preparations = List.copyOf(builder.preparations);
        this.retire = builder.retire;
        this.representation = builder.representation;
        this.clock = builder.clock;
    }

    /**
     * Starts a pipeline.
     *
     * @param name what people call it: the commune
     * @param declaration its {@code catalog.yaml}
     * @param platform makes the platform for one run, which closes it at its end
     */
    public static Builder builder(String name, Path declaration, Supplier<? extends Platform> platform) {
        return new Builder(name, declaration, platform);
    }

    /** What people call it. */
    public String name() {
        return name;
    }

    /** Does the work once. */
    public PipelineResult run() {
        List<Preparation.Result> prepared = new ArrayList<>();
        preparations.forEach(preparation -> prepared.add(preparation.run()));
        PipelineResult.Builder result = new PipelineResult.Builder(name, prepared, representation);
        try {
            publish(result);
        } catch (OperationInterruptedException e) {
            Thread.currentThread().interrupt();
            result.failure(e);
        } catch (SdkException e) {
            result.failure(e);
        }
        return result.build();
    }

    private void publish(PipelineResult.Builder result) {
        if (representation != null && !representation.holds(LocalDate.now(clock))) {
            throw new SdkException(mandate(OpendataCode.MANDATE_EXPIRED, representation), null);
        }
        if (representation != null && !representation.holds(LocalDate.now(clock).plusDays(NOTICE_DAYS))) {
            result.notice(mandate(OpendataCode.MANDATE_ENDS, representation));
        }
        CatalogDeclaration declared = CatalogDeclaration.read(declaration);
        result.declaration(declared.report());
        declared.catalog().publisher().flatMap(Organisation::name).ifPresent(result::principal);
        if (declared.outcome() == Outcome.INVALID) {
            return;
        }
        Catalog catalog = representation == null ? declared.catalog() : representation.apply(declared.catalog());
        Platform portal = platform.get();
        try {
            Publisher publisher = Publisher.builder(portal)
                    .acknowledge(declared.acknowledgements())
                    .acknowledge(accepted(catalog))
                    .retire(retire)
                    .clock(clock)
                    .build();
            PublicationPlan plan = publisher.plan(catalog);
            result.plan(plan);
            PublicationResult done = publisher.apply(plan);
            result.publication(done);
        } finally {
            close(portal);
        }
    }

    private Problem mandate(OpendataCode code, Representation given) {
        return Problem.of(code)
                .with("name", name)
                .with("until", given.until().map(LocalDate::toString).orElse(""))
                .build();
    }

    /** Who answers for personal data in a file that is made here answers for it when it is published. */
    private List<Acknowledgement> accepted(Catalog catalog) {
        List<Acknowledgement> accepted = new ArrayList<>();
        for (Preparation preparation : preparations) {
            Path made = preparation.target().toAbsolutePath().normalize();
            String file = Names.file(String.valueOf(made.getFileName()));
            preparation
                    .acceptance()
                    .ifPresent(reason -> catalog.datasets().stream()
                            .filter(dataset -> dataset.distributions().stream()
                                    .flatMap(distribution -> distribution.file().stream())
                                    .anyMatch(path -> Path.of(path)
                                            .toAbsolutePath()
                                            .normalize()
                                            .equals(made)))
                            .flatMap(dataset -> dataset.identifier().stream())
                            .forEach(id -> accepted.add(new Acknowledgement(
                                    id, OpendataCode.PERSONAL_DATA_SUSPECTED.code(), file, name, reason))));
        }
        return accepted;
    }

    private static void close(Platform portal) {
        if (portal instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (SdkException e) {
                throw e;
            } catch (Exception e) {
                throw new SdkException(String.valueOf(e.getMessage()), e);
            }
        }
    }

    /** Builds a {@link Pipeline}. Not thread-safe. */
    public static final class Builder {
        private final String name;
        private final Path declaration;
        private final Supplier<? extends Platform> platform;
        private final List<Preparation> preparations = new ArrayList<>();
        private boolean retire;
        private @Nullable Representation representation;
        private Clock clock = Clock.systemUTC();

        private Builder(String name, Path declaration, Supplier<? extends Platform> platform) {
            this.name = name;
            this.declaration = declaration;
            this.platform = platform;
        }

        /** A file that is made anew before it is published; in the order of the calls. */
        public Builder prepare(Preparation preparation) {
            preparations.add(preparation);
            return this;
        }

        /** Whether what is no longer declared is taken off the platform; it is not by default. */
        public Builder retire(boolean retire) {
            this.retire = retire;
            return this;
        }

        /** Publishes for another body, as long as the mandate holds. */
        public Builder onBehalf(Representation representation) {
            this.representation = representation;
            return this;
        }

        /** The clock that tells the day of the run. */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /** The pipeline. */
        public Pipeline build() {
            return new Pipeline(this);
        }
    }
}
