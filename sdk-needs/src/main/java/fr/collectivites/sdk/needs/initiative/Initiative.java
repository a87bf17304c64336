package fr.collectivites.sdk.needs.initiative;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.value.IsoDate;
import fr.collectivites.sdk.needs.internal.model.Fields;
import fr.collectivites.sdk.needs.registry.Attachment;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import fr.collectivites.sdk.needs.registry.OrganisationRef;
import fr.collectivites.sdk.needs.registry.Perimeter;
import fr.collectivites.sdk.needs.registry.RecordId;
import fr.collectivites.sdk.needs.registry.RegistryRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A digital initiative, of this territory or an inspiring one from elsewhere. Immutable and thread-safe.
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
    "summary",
    "theme",
    "perimeters",
    "maturity",
    "startedOn",
    "endedOn",
    "results",
    "url",
    "reusable",
    "licence",
    "attachments"
})
public final class Initiative extends RegistryRecord {

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
    private final @Nullable List<Attachment> attachments;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Initiative(Builder builder) {
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
                        summary,
                        theme,
                        perimeters,
                        maturity,
                        startedOn,
                        endedOn,
                        results,
                        url,
                        reusable,
                        licence,
                        attachments));
    }

    @Override
    protected @Nullable Object label() {
        return title;
    }

    /** Builds an {@link Initiative}. Not thread-safe. */
    public static final class Builder extends RegistryRecord.Builder<Builder> {
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

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable Attachment> attachments;

        private Builder() {}

        private Builder(Initiative from) {
            super(from);
            this.title = from.title;
            this.summary = from.summary;
            this.theme = from.theme;
            this.perimeters = Fields.open(from.perimeters);
            this.maturity = from.maturity;
            this.startedOn = from.startedOn;
            this.endedOn = from.endedOn;
            this.results = from.results;
            this.url = from.url;
            this.reusable = from.reusable;
            this.licence = from.licence;
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

        /** What it is, 20 to 10,000 characters. */
        public Builder summary(String summary) {
            this.summary = summary;
            return this;
        }

        /** Theme. */
        public Builder theme(NeedTheme theme) {
            this.theme = theme.code();
            return this;
        }

        /** Adds one: area that it is about. */
        public Builder perimeter(Perimeter perimeter) {
            this.perimeters = Fields.add(this.perimeters, perimeter);
            return this;
        }

        /** Takes out all of them: area that it is about. */
        public Builder noPerimeters() {
            this.perimeters = null;
            return this;
        }

        /** How far it has come. */
        public Builder maturity(InitiativeMaturity maturity) {
            this.maturity = maturity.code();
            return this;
        }

        /** First day. */
        public Builder startedOn(LocalDate startedOn) {
            this.startedOn = startedOn.toString();
            return this;
        }

        /** First day, as written. */
        public Builder startedOn(String startedOn) {
            this.startedOn = startedOn;
            return this;
        }

        /** Last day. */
        public Builder endedOn(LocalDate endedOn) {
            this.endedOn = endedOn.toString();
            return this;
        }

        /** Last day, as written. */
        public Builder endedOn(String endedOn) {
            this.endedOn = endedOn;
            return this;
        }

        /** What came of it, at most 5,000 characters. */
        public Builder results(String results) {
            this.results = results;
            return this;
        }

        /** Page about it. */
        public Builder url(String url) {
            this.url = url;
            return this;
        }

        /** Whether others may take it up. */
        public Builder reusable(boolean reusable) {
            this.reusable = reusable;
            return this;
        }

        /** Licence, as an SPDX identifier. */
        public Builder licence(String licence) {
            this.licence = licence;
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
        public Initiative build() {
            return new Initiative(this);
        }
    }
}
