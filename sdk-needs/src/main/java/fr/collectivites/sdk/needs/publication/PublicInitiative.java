package fr.collectivites.sdk.needs.publication;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.value.IsoDate;
import fr.collectivites.sdk.needs.initiative.InitiativeMaturity;
import fr.collectivites.sdk.needs.internal.model.Fields;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import fr.collectivites.sdk.needs.registry.Perimeter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An initiative as everybody may see it. Immutable and thread-safe.
 */
@JsonPropertyOrder({
    "id",
    "reference",
    "revision",
    "createdAt",
    "updatedAt",
    "owner",
    "title",
    "summary",
    "theme",
    "perimeters",
    "maturity",
    "startedOn",
    "endedOn",
    "results",
    "url",
    "reusable",
    "licence"
})
public final class PublicInitiative extends PublicRecord {

    private final @Nullable String title;
    private final @Nullable String summary;
    private final @Nullable String theme;
    private final @Nullable List<Perimeter> perimeters;
    private final @Nullable String maturity;
    private final @Nullable String startedOn;
    private final @Nullable String endedOn;
    private final @Nullable String results;
    private final @Nullable String url;
    private final @Nullable Boolean reusable;
    private final @Nullable String licence;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private PublicInitiative(Builder builder) {
        super(builder);
        this.title = builder.title;
        this.summary = builder.summary;
        this.theme = builder.theme;
        this.perimeters = Fields.copy(builder.perimeters);
        this.maturity = builder.maturity;
        this.startedOn = builder.startedOn;
        this.endedOn = builder.endedOn;
        this.results = builder.results;
        this.url = builder.url;
        this.reusable = builder.reusable;
        this.licence = builder.licence;
    }

    static Builder builder() {
        return new Builder();
    }

    /** Title, 5 to 200 characters. */
    public Optional<String> title() {
        return Optional.ofNullable(title);
    }

    /** What it is, 20 to 10,000 characters. */
    public Optional<String> summary() {
        return Optional.ofNullable(summary);
    }

    /** Theme. */
    public Optional<NeedTheme> theme() {
        return Fields.read(theme, NeedTheme::of);
    }

    /** Area that it is about. */
    public List<Perimeter> perimeters() {
        return Fields.list(perimeters);
    }

    /** How far it has come. */
    public Optional<InitiativeMaturity> maturity() {
        return Fields.read(maturity, InitiativeMaturity::of);
    }

    /** First day. */
    public Optional<IsoDate> startedOn() {
        return Fields.parse(startedOn, IsoDate::parse);
    }

    /** {@link #startedOn()} as written, readable or not. */
    public Optional<String> startedOnText() {
        return Optional.ofNullable(startedOn);
    }

    /** Last day. */
    public Optional<IsoDate> endedOn() {
        return Fields.parse(endedOn, IsoDate::parse);
    }

    /** {@link #endedOn()} as written, readable or not. */
    public Optional<String> endedOnText() {
        return Optional.ofNullable(endedOn);
    }

    /** What came of it, at most 5,000 characters. */
    public Optional<String> results() {
        return Optional.ofNullable(results);
    }

    /** Page about it. */
    public Optional<String> url() {
        return Optional.ofNullable(url);
    }

    /** Whether others may take it up. */
    public Optional<Boolean> reusable() {
        return Optional.ofNullable(reusable);
    }

    /** Licence, as an SPDX identifier. */
    public Optional<String> licence() {
        return Optional.ofNullable(licence);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Stream.concat(
                super.state(),
                Fields.state(
                        title,
                        summary,
                        theme,
                        perimeters,
                        maturity,
                        startedOn,
                        endedOn,
                        results,
                        url,
                        reusable,
                        licence));
    }

    @Override
    protected @Nullable Object label() {
        return title;
    }

    /** Made by {@link PublicViews} alone. */
    static final class Builder extends PublicRecord.Builder<Builder> {
        private @Nullable String title;
        private @Nullable String summary;
        private @Nullable String theme;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable Perimeter> perimeters;

        private @Nullable String maturity;
        private @Nullable String startedOn;
        private @Nullable String endedOn;
        private @Nullable String results;
        private @Nullable String url;
        private @Nullable Boolean reusable;
        private @Nullable String licence;

        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        Builder title(String title) {
            this.title = title;
            return this;
        }

        Builder summary(String summary) {
            this.summary = summary;
            return this;
        }

        Builder theme(NeedTheme theme) {
            this.theme = theme.code();
            return this;
        }

        Builder perimeter(Perimeter perimeter) {
            this.perimeters = Fields.add(this.perimeters, perimeter);
            return this;
        }

        Builder maturity(InitiativeMaturity maturity) {
            this.maturity = maturity.code();
            return this;
        }

        Builder startedOn(String startedOn) {
            this.startedOn = startedOn;
            return this;
        }

        Builder endedOn(String endedOn) {
            this.endedOn = endedOn;
            return this;
        }

        Builder results(String results) {
            this.results = results;
            return this;
        }

        Builder url(String url) {
            this.url = url;
            return this;
        }

        Builder reusable(boolean reusable) {
            this.reusable = reusable;
            return this;
        }

        Builder licence(String licence) {
            this.licence = licence;
            return this;
        }

        /** The entity. */
        PublicInitiative build() {
            return new PublicInitiative(this);
        }
    }
}
