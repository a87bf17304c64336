package fr.collectivites.sdk.core.catalog;

import fr.collectivites.sdk.core.internal.model.Fields;
import fr.collectivites.sdk.core.value.Period;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What catalogues, datasets, series and services have in common ({@code dcat:Resource}). Immutable and thread-safe.
 */
public abstract sealed class CatalogResource extends Described permits Catalog, DataService, Dataset, DatasetSeries {

    @Valid private final @Nullable Organisation publisher;

    private final @Nullable List<@Valid Organisation> creators;
    private final @Nullable List<@Valid Contact> contacts;
    private final @Nullable List<String> themes;
    private final @Nullable List<String> hvdCategories;
    private final @Nullable List<String> keywords;
    private final @Nullable String accessRights;
    private final @Nullable List<@Valid SpatialCoverage> spatial;
    private final @Nullable List<@Valid Period> temporal;
    private final @Nullable List<String> landingPages;

    CatalogResource(Builder<?> builder) {
        super(builder);
        this.publisher = builder.publisher;
        this.creators = Fields.copy(builder.creators);
        this.contacts = Fields.copy(builder.contacts);
        this.themes = Fields.copy(builder.themes);
        this.hvdCategories = Fields.copy(builder.hvdCategories);
        this.keywords = Fields.copy(builder.keywords);
        this.accessRights = builder.accessRights;
        this.spatial = Fields.copy(builder.spatial);
        this.temporal = Fields.copy(builder.temporal);
        this.landingPages = Fields.copy(builder.landingPages);
    }

    /** Who makes it available ({@code dct:publisher}). */
    public final Optional<Organisation> publisher() {
        return Optional.ofNullable(publisher);
    }

    /** Who produced it ({@code dct:creator}); empty when it is the publisher. */
    public final List<Organisation> creators() {
        return Fields.list(creators);
    }

    /** Whom to ask ({@code dcat:contactPoint}). */
    public final List<Contact> contacts() {
        return Fields.list(contacts);
    }

    /** Themes ({@code dcat:theme}). */
    public final List<Theme> themes() {
        return Fields.list(themes, Theme::of);
    }

    /** Categories of high-value datasets ({@code dcatap:hvdCategory}). */
    public final List<HvdCategory> hvdCategories() {
        return Fields.list(hvdCategories, HvdCategory::of);
    }

    /** Keywords ({@code dcat:keyword}); udata drops those under three characters, CKAN splits at commas. */
    public final List<String> keywords() {
        return Fields.list(keywords);
    }

    /** Who may have it ({@code dct:accessRights}). */
    public final Optional<AccessRights> accessRights() {
        return Fields.read(accessRights, AccessRights::of);
    }

    /** Places covered ({@code dct:spatial}). */
    public final List<SpatialCoverage> spatial() {
        return Fields.list(spatial);
    }

    /** Periods covered ({@code dct:temporal}); harvesters read the first. */
    public final List<Period> temporal() {
        return Fields.list(temporal);
    }

    /** Pages about it at its producer ({@code dcat:landingPage}). */
    public final List<String> landingPages() {
        return Fields.list(landingPages);
    }

    /** The first body that produced it, else its publisher. */
    public final Optional<Organisation> producer() {
        return creators().stream().findFirst().or(this::publisher);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Stream.concat(
                super.state(),
                Fields.state(
                        publisher,
                        creators,
                        contacts,
                        themes,
                        hvdCategories,
                        keywords,
                        accessRights,
                        spatial,
                        temporal,
                        landingPages));
    }

    /**
     * What the builders have in common.
     *
     * @param <B> the builder itself
     */
    public abstract static sealed class Builder<B extends Builder<B>> extends Described.Builder<B>
            permits Catalog.Builder, DataService.Builder, Dataset.Builder, DatasetSeries.Builder {
        private @Nullable Organisation publisher;
        private @Nullable List<@Nullable Organisation> creators;
        private @Nullable List<@Nullable Contact> contacts;
        private @Nullable List<@Nullable String> themes;
        private @Nullable List<@Nullable String> hvdCategories;
        private @Nullable List<@Nullable String> keywords;
        private @Nullable String accessRights;
        private @Nullable List<@Nullable SpatialCoverage> spatial;
        private @Nullable List<@Nullable Period> temporal;
        private @Nullable List<@Nullable String> landingPages;

        Builder() {}

        Builder(CatalogResource from) {
            super(from);
            this.publisher = from.publisher;
            this.creators = Fields.open(from.creators);
            this.contacts = Fields.open(from.contacts);
            this.themes = Fields.open(from.themes);
            this.hvdCategories = Fields.open(from.hvdCategories);
            this.keywords = Fields.open(from.keywords);
            this.accessRights = from.accessRights;
            this.spatial = Fields.open(from.spatial);
            this.temporal = Fields.open(from.temporal);
            this.landingPages = Fields.open(from.landingPages);
        }

        /** Who makes it available ({@code dct:publisher}). */
        public B publisher(Organisation publisher) {
            this.publisher = publisher;
            return self();
        }

        /** Adds one: who produced it. */
        public B creator(Organisation creator) {
            this.creators = Fields.add(this.creators, creator);
            return self();
        }

        /** Adds one: whom to ask. */
        public B contact(Contact contact) {
            this.contacts = Fields.add(this.contacts, contact);
            return self();
        }

        /** Adds one: theme. */
        public B theme(Theme theme) {
            this.themes = Fields.add(this.themes, theme.code());
            return self();
        }

        /** Adds one: category of high-value datasets. */
        public B hvdCategory(HvdCategory hvdCategory) {
            this.hvdCategories = Fields.add(this.hvdCategories, hvdCategory.code());
            return self();
        }

        /** Adds one: keyword. */
        public B keyword(String keyword) {
            this.keywords = Fields.add(this.keywords, keyword);
            return self();
        }

        /** Who may have it ({@code dct:accessRights}). */
        public B accessRights(AccessRights accessRights) {
            this.accessRights = accessRights.code();
            return self();
        }

        /** Adds one: place covered. */
        public B spatial(SpatialCoverage spatial) {
            this.spatial = Fields.add(this.spatial, spatial);
            return self();
        }

        /** Adds one: period covered. */
        public B temporal(Period temporal) {
            this.temporal = Fields.add(this.temporal, temporal);
            return self();
        }

        /** Adds one: page about it at its producer. */
        public B landingPage(String landingPage) {
            this.landingPages = Fields.add(this.landingPages, landingPage);
            return self();
        }
    }
}
