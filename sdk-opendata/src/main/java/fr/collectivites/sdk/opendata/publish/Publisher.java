package fr.collectivites.sdk.opendata.publish;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.http.PlatformException;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.opendata.declaration.Acknowledgement;
import fr.collectivites.sdk.opendata.declaration.CatalogDeclaration;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Brings a platform to what a catalogue says, in two steps: {@link #plan} reads and says what would change, {@link
 * #apply} does that and nothing else. What is the same is not written, so that planning again after an {@code apply}
 * gives an empty plan, and planning again after a crash gives what is left to do. Immutable and thread-safe.
 */
public final class Publisher {

    private final Platform platform;
    private final List<Acknowledgement> acknowledgements;
    private final boolean retire;
    private final Clock clock;
    private final SchemaCatalog schemas;
    private final Consumer<PublicationProgress> listener;

    private Publisher(Builder builder) {
        this.platform = builder.platform;
        this.acknowledgements = List.copyOf(builder.acknowledgements);
        this.retire = builder.retire;
        this.clock = builder.clock;
        this.schemas = builder.schemas;
        this.listener = builder.listener;
    }

    /** A publisher to a platform, with the defaults: nothing is retired, nothing is acknowledged. */
    public static Publisher to(Platform platform) {
        return builder(platform).build();
    }

    /** Starts a publisher to a platform. */
    public static Builder builder(Platform platform) {
        return new Builder(platform);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(platform)
                .acknowledge(acknowledgements)
                .retire(retire)
                .clock(clock)
                .schemas(schemas)
                .listener(listener);
    }

    /**
     * Says what {@link #apply} would do. Reads the platform and the files of the catalogue; writes nothing.
     *
     * @param catalog what is wanted; the files of its distributions are paths that can be opened from here
     * @throws PlatformException if the platform cannot be read, or is not ours to write to
     */
    public PublicationPlan plan(Catalog catalog) {
        return new Planning(platform, catalog, acknowledgements, retire, clock, schemas).plan();
    }

    /**
     * Says what {@link #apply} would do for a declaration file, with what is acknowledged in it.
     *
     * @throws IllegalArgumentException if the declaration is invalid: what it leaves out could be taken for retired
     * @throws PlatformException if the platform cannot be read, or is not ours to write to
     */
    public PublicationPlan plan(CatalogDeclaration declaration) {
        if (declaration.outcome() == Outcome.INVALID) {
            throw new IllegalArgumentException("The declaration has errors: "
                    + declaration.problems().get(0).message(Locale.ENGLISH));
        }
        List<Acknowledgement> all = new ArrayList<>(acknowledgements);
        all.addAll(declaration.acknowledgements());
        return new Planning(platform, declaration.catalog(), all, retire, clock, schemas).plan();
    }

    /**
     * What the platform holds of what is ours, as it is; opens no file, writes nothing.
     *
     * @throws PlatformException if the platform cannot be read, or is not ours to write to
     */
    public PlatformState read(CatalogDeclaration declaration) {
        return platform.read(declaration.catalog());
    }

    /**
     * Does what the plan says. A dataset that the platform refuses, or that someone has changed since the plan, is left
     * alone and told in the result; the others go on, several at once where the platform takes it. After three
     * datasets in a row for which the platform was away it is not asked any more, and the result tells that for the rest. When the thread is interrupted, writes that
     * are under way are finished, none is begun, and the result tells that for each of the rest.
     */
    public PublicationResult apply(PublicationPlan plan) {
        return new Applying(platform, plan, listener).apply();
    }

    /** Builds a {@link Publisher}. Not thread-safe. */
    public static final class Builder {
        private final Platform platform;
        private final List<Acknowledgement> acknowledgements = new ArrayList<>();
        private boolean retire;
        private Clock clock = Clock.systemUTC();
        private SchemaCatalog schemas = SchemaCatalog.bundled();
        private Consumer<PublicationProgress> listener = progress -> {};

        private Builder(Platform platform) {
            this.platform = platform;
        }

        /** Findings that are accepted: what they would hold back is published. */
        public Builder acknowledge(List<Acknowledgement> acknowledgements) {
            this.acknowledgements.addAll(acknowledgements);
            return this;
        }

        /** Whether datasets that are on the platform and no longer declared are taken off; they are not by default. */
        public Builder retire(boolean retire) {
            this.retire = retire;
            return this;
        }

        /** The clock that dates are compared with; only to keep a file's date from lying in the future. */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /**
         * Where the schemas are that files are judged by; those that the SDK carries by default. A file whose schema is
         * not among them is not judged.
         */
        public Builder schemas(SchemaCatalog schemas) {
            this.schemas = schemas;
            return this;
        }

        /**
         * Who is told how far {@code apply} is: after each dataset, and now and then while a file is sent. Called by one
         * thread at a time, which waits for it.
         */
        public Builder listener(Consumer<PublicationProgress> listener) {
            this.listener = listener;
            return this;
        }

        /** The publisher. */
        public Publisher build() {
            return new Publisher(this);
        }
    }
}
