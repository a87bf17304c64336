package fr.collectivites.sdk.needs.challenge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.value.Entity;
import fr.collectivites.sdk.needs.internal.model.Fields;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a challenge. Immutable and thread-safe.
 */
@JsonPropertyOrder({"title", "team", "url", "licence", "outcome"})
public final class ChallengeEntry extends Entity {

    private final @Nullable String title;
    private final @Nullable String team;
    private final @Nullable String url;
    private final @Nullable String licence;
    private final @Nullable String outcome;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private ChallengeEntry(Builder builder) {
        super(builder);
        this.title = builder.title;
        this.team = builder.team;
        this.url = builder.url;
        this.licence = builder.licence;
        this.outcome = builder.outcome;
    }

    /** Starts with its title, team. */
    public static Builder builder(String title, String team) {
        return new Builder().title(title).team(team);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Title. */
    public Optional<String> title() {
        return Optional.ofNullable(title);
    }

    /** What the team calls itself; no names of persons. */
    public Optional<String> team() {
        return Optional.ofNullable(team);
    }

    /** Page about it. */
    public Optional<String> url() {
        return Optional.ofNullable(url);
    }

    /** Licence, as an SPDX identifier. */
    public Optional<String> licence() {
        return Optional.ofNullable(licence);
    }

    /** What came of it. */
    public Optional<EntryOutcome> outcome() {
        return Fields.read(outcome, EntryOutcome::of);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(title, team, url, licence, outcome);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("ChallengeEntry", title, team, url);
    }

    /** Builds a {@link ChallengeEntry}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String title;
        private @Nullable String team;
        private @Nullable String url;
        private @Nullable String licence;
        private @Nullable String outcome;

        private Builder() {}

        private Builder(ChallengeEntry from) {
            super(from);
            this.title = from.title;
            this.team = from.team;
            this.url = from.url;
            this.licence = from.licence;
            this.outcome = from.outcome;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Title. */
        public Builder title(String title) {
            this.title = title;
            return this;
        }

        /** What the team calls itself; no names of persons. */
        public Builder team(String team) {
            this.team = team;
            return this;
        }

        /** Page about it. */
        public Builder url(String url) {
            this.url = url;
            return this;
        }

        /** Licence, as an SPDX identifier. */
        public Builder licence(String licence) {
            this.licence = licence;
            return this;
        }

        /** What came of it. */
        public Builder outcome(EntryOutcome outcome) {
            this.outcome = outcome.code();
            return this;
        }

        /** The entity. */
        public ChallengeEntry build() {
            return new ChallengeEntry(this);
        }
    }
}
