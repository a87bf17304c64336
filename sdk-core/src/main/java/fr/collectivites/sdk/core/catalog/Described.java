package fr.collectivites.sdk.core.catalog;

import fr.collectivites.sdk.core.internal.model.Fields;
import fr.collectivites.sdk.core.value.Entity;
import fr.collectivites.sdk.core.value.IsoDate;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What everything in a catalogue has in common, down to the single file: identity, texts, dates, licence, standards. The
 * texts stand in the main language of the catalogue, French unless it says otherwise. Immutable and thread-safe.
 */
public abstract sealed class Described extends Entity permits CatalogResource, Distribution {

    private final @Nullable String uri;
    private final @Nullable String identifier;
    private final @Nullable String title;
    private final @Nullable String description;
    private final @Nullable String issued;
    private final @Nullable String modified;
    private final @Nullable List<String> languages;
    private final @Nullable String licence;
    private final @Nullable List<String> rights;
    private final @Nullable List<@Valid Standard> conformsTo;
    private final @Nullable List<String> pages;
    private final @Nullable List<String> applicableLegislation;
    private final @Nullable Map<String, @Valid Translation> translations;

    Described(Builder<?> builder) {
        super(builder);
        this.uri = builder.uri;
        this.identifier = builder.identifier;
        this.title = builder.title;
        this.description = builder.description;
        this.issued = builder.issued;
        this.modified = builder.modified;
        this.languages = Fields.copy(builder.languages);
        this.licence = builder.licence;
        this.rights = Fields.copy(builder.rights);
        this.conformsTo = Fields.copy(builder.conformsTo);
        this.pages = Fields.copy(builder.pages);
        this.applicableLegislation = Fields.copy(builder.applicableLegislation);
        this.translations = Fields.copy(builder.translations);
    }

    /** IRI of the resource, where it has one; must not change over time. */
    public final Optional<String> uri() {
        return Optional.ofNullable(uri);
    }

    /** Identifier that never changes ({@code dct:identifier}): harvesters recognise the resource by it. */
    public final Optional<String> identifier() {
        return Optional.ofNullable(identifier);
    }

    /** Title in the main language ({@code dct:title}); only a distribution may do without. */
    public final Optional<String> title() {
        return Optional.ofNullable(title);
    }

    /** Description in the main language ({@code dct:description}); Markdown is usual on portals. Mandatory in DCAT-AP 3.0.1 for all but services. */
    public final Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** First publication ({@code dct:issued}). */
    public final Optional<IsoDate> issued() {
        return Fields.parse(issued, IsoDate::parse);
    }

    /** {@link #issued()} as written, readable or not. */
    public final Optional<String> issuedText() {
        return Optional.ofNullable(issued);
    }

    /** Last change of the content ({@code dct:modified}); harvesters ignore one in the future. */
    public final Optional<IsoDate> modified() {
        return Fields.parse(modified, IsoDate::parse);
    }

    /** {@link #modified()} as written, readable or not. */
    public final Optional<String> modifiedText() {
        return Optional.ofNullable(modified);
    }

    /** Languages ({@code dct:language}) as ISO 639-1 codes such as {@code fr}, or EU URIs. */
    public final List<String> languages() {
        return Fields.list(languages);
    }

    /** Licence ({@code dct:license}). */
    public final Optional<Licence> licence() {
        return Fields.read(licence, Licence::of);
    }

    /** Statements about rights, as text or URI ({@code dct:rights}). */
    public final List<String> rights() {
        return Fields.list(rights);
    }

    /** Standards it conforms to ({@code dct:conformsTo}); udata reads the first. */
    public final List<Standard> conformsTo() {
        return Fields.list(conformsTo);
    }

    /** Documentation ({@code foaf:page}). */
    public final List<String> pages() {
        return Fields.list(pages);
    }

    /** ELI URIs of legal acts that oblige to publish it ({@code dcatap:applicableLegislation}). */
    public final List<String> applicableLegislation() {
        return Fields.list(applicableLegislation);
    }

    /** Texts in further languages, by ISO 639-1 code. */
    public final Map<String, Translation> translations() {
        return translations == null ? Map.of() : translations;
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(
                uri,
                identifier,
                title,
                description,
                issued,
                modified,
                languages,
                licence,
                rights,
                conformsTo,
                pages,
                applicableLegislation,
                translations);
    }

    /** Class, identifier and title: for logs and debuggers. */
    @Override
    public final String toString() {
        return Fields.describe(getClass().getSimpleName(), identifier == null ? uri : identifier, title);
    }

    /**
     * What the builders have in common.
     *
     * @param <B> the builder itself
     */
    public abstract static sealed class Builder<B extends Builder<B>> extends Entity.Builder<B>
            permits CatalogResource.Builder, Distribution.Builder {
        private @Nullable String uri;
        private @Nullable String identifier;
        private @Nullable String title;
        private @Nullable String description;
        private @Nullable String issued;
        private @Nullable String modified;
        private @Nullable List<@Nullable String> languages;
        private @Nullable String licence;
        private @Nullable List<@Nullable String> rights;
        private @Nullable List<@Nullable Standard> conformsTo;
        private @Nullable List<@Nullable String> pages;
        private @Nullable List<@Nullable String> applicableLegislation;
        private @Nullable Map<String, @Nullable Translation> translations;

        Builder() {}

        Builder(Described from) {
            super(from);
            this.uri = from.uri;
            this.identifier = from.identifier;
            this.title = from.title;
            this.description = from.description;
            this.issued = from.issued;
            this.modified = from.modified;
            this.languages = Fields.open(from.languages);
            this.licence = from.licence;
            this.rights = Fields.open(from.rights);
            this.conformsTo = Fields.open(from.conformsTo);
            this.pages = Fields.open(from.pages);
            this.applicableLegislation = Fields.open(from.applicableLegislation);
            this.translations = from.translations == null ? null : new LinkedHashMap<>(from.translations);
        }

        /** IRI of the resource, where it has one; must not change over time. */
        public B uri(String uri) {
            this.uri = uri;
            return self();
        }

        /** Identifier that never changes ({@code dct:identifier}): harvesters recognise the resource by it. */
        public B identifier(String identifier) {
            this.identifier = identifier;
            return self();
        }

        /** Title in the main language ({@code dct:title}); only a distribution may do without. */
        public B title(String title) {
            this.title = title;
            return self();
        }

        /** Description in the main language ({@code dct:description}); Markdown is usual on portals. Mandatory in DCAT-AP 3.0.1 for all but services. */
        public B description(String description) {
            this.description = description;
            return self();
        }

        /** First publication ({@code dct:issued}). */
        public B issued(LocalDate issued) {
            this.issued = issued.toString();
            return self();
        }

        /** First publication ({@code dct:issued}). */
        public B issued(Instant issued) {
            this.issued = issued.toString();
            return self();
        }

        /** First publication ({@code dct:issued}), as written. */
        public B issued(String issued) {
            this.issued = issued;
            return self();
        }

        /** Last change of the content ({@code dct:modified}); harvesters ignore one in the future. */
        public B modified(LocalDate modified) {
            this.modified = modified.toString();
            return self();
        }

        /** Last change of the content ({@code dct:modified}); harvesters ignore one in the future. */
        public B modified(Instant modified) {
            this.modified = modified.toString();
            return self();
        }

        /** Last change of the content ({@code dct:modified}); harvesters ignore one in the future, as written. */
        public B modified(String modified) {
            this.modified = modified;
            return self();
        }

        /** Adds one: language, as ISO 639-1 code or EU URI. */
        public B language(String language) {
            this.languages = Fields.add(this.languages, language);
            return self();
        }

        /** Licence ({@code dct:license}). */
        public B licence(Licence licence) {
            this.licence = licence.code();
            return self();
        }

        /** Adds one: statement about rights. */
        public B right(String right) {
            this.rights = Fields.add(this.rights, right);
            return self();
        }

        /** Adds one: standard it conforms to. */
        public B conformsTo(Standard conformsTo) {
            this.conformsTo = Fields.add(this.conformsTo, conformsTo);
            return self();
        }

        /** Adds one: address of documentation. */
        public B page(String page) {
            this.pages = Fields.add(this.pages, page);
            return self();
        }

        /** Adds one: ELI URI of a legal act that obliges to publish it. */
        public B applicableLegislation(String applicableLegislation) {
            this.applicableLegislation = Fields.add(this.applicableLegislation, applicableLegislation);
            return self();
        }

        /** Adds a schema of the national catalogue that it conforms to, in a version. */
        public B conformsTo(String schema, String version) {
            return conformsTo(Standard.schema(schema, version));
        }

        /** Texts in a further language, by its ISO 639-1 code. */
        public B translation(String language, Translation translation) {
            Map<String, @Nullable Translation> more = translations == null ? new LinkedHashMap<>() : translations;
            more.put(language, translation);
            this.translations = more;
            return self();
        }
    }
}
