package fr.collectivites.sdk.core.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.internal.model.Fields;
import fr.collectivites.sdk.core.value.Concept;
import fr.collectivites.sdk.core.value.NumberText;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One form in which a dataset is to be had ({@code dcat:Distribution}): a file, a link, a service. Immutable and
 * thread-safe.
 */
@JsonPropertyOrder({
    "uri",
    "identifier",
    "title",
    "description",
    "translations",
    "issued",
    "modified",
    "languages",
    "licence",
    "rights",
    "conformsTo",
    "pages",
    "applicableLegislation",
    "file",
    "accessUrls",
    "downloadUrls",
    "accessServices",
    "format",
    "mediaType",
    "compressFormat",
    "packageFormat",
    "byteSize",
    "checksum",
    "availability",
    "status",
    "spatialResolutionInMeters",
    "temporalResolution"
})
public final class Distribution extends Described {

    private final @Nullable String file;
    private final @Nullable List<String> accessUrls;
    private final @Nullable List<String> downloadUrls;
    private final @Nullable List<String> accessServices;
    private final @Nullable String format;
    private final @Nullable String mediaType;
    private final @Nullable String compressFormat;
    private final @Nullable String packageFormat;
    private final @Nullable NumberText byteSize;

    @Valid private final @Nullable Checksum checksum;

    private final @Nullable String availability;
    private final @Nullable String status;
    private final @Nullable BigDecimal spatialResolutionInMeters;
    private final @Nullable String temporalResolution;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Distribution(Builder builder) {
        super(builder);
        this.file = builder.file;
        this.accessUrls = Fields.copy(builder.accessUrls);
        this.downloadUrls = Fields.copy(builder.downloadUrls);
        this.accessServices = Fields.copy(builder.accessServices);
        this.format = builder.format;
        this.mediaType = builder.mediaType;
        this.compressFormat = builder.compressFormat;
        this.packageFormat = builder.packageFormat;
        this.byteSize = builder.byteSize;
        this.checksum = builder.checksum;
        this.availability = builder.availability;
        this.status = builder.status;
        this.spatialResolutionInMeters = builder.spatialResolutionInMeters;
        this.temporalResolution = builder.temporalResolution;
    }

    /** Starts a distribution of which nothing is known yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts with a file to publish; its format follows from its name. The file is not opened. */
    public static Builder file(Path file) {
        Builder builder = new Builder().file(file.toString().replace('\\', '/'));
        Path name = file.getFileName();
        if (name != null) {
            FileFormat.ofFileName(name.toString()).ifPresent(builder::format);
        }
        return builder;
    }

    /** Starts with a file that is on line already, under an address that also gives access. */
    public static Builder download(String url) {
        return new Builder().accessUrl(url).downloadUrl(url);
    }

    /** Starts with a page that gives access. */
    public static Builder access(String url) {
        return new Builder().accessUrl(url);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** The file to publish, where it lies at the publisher: a path. No part of DCAT. */
    public Optional<String> file() {
        return Optional.ofNullable(file);
    }

    /** Addresses that give access ({@code dcat:accessURL}); DCAT-AP 3.0.1 wants at least one once the data is published. */
    public List<String> accessUrls() {
        return Fields.list(accessUrls);
    }

    /** Addresses of the file itself ({@code dcat:downloadURL}); udata recognises the distribution by the first. */
    public List<String> downloadUrls() {
        return Fields.list(downloadUrls);
    }

    /** Identifiers (or IRIs) of the {@link DataService}s that serve it ({@code dcat:accessService}). */
    public List<String> accessServices() {
        return Fields.list(accessServices);
    }

    /** Format ({@code dct:format}). */
    public Optional<FileFormat> format() {
        return Fields.read(format, FileFormat::of);
    }

    /** Media type, such as {@code text/csv} ({@code dcat:mediaType}): the one given, else that of the format. */
    public Optional<String> mediaType() {
        return Optional.ofNullable(mediaType).or(() -> format().flatMap(FileFormat::mediaType));
    }

    /** Media type of the compression, such as {@code application/gzip} ({@code dcat:compressFormat}). */
    public Optional<String> compressFormat() {
        return Optional.ofNullable(compressFormat);
    }

    /** Media type of the package that holds the files, such as {@code application/zip} ({@code dcat:packageFormat}). */
    public Optional<String> packageFormat() {
        return Optional.ofNullable(packageFormat);
    }

    /** Size in bytes ({@code dcat:byteSize}). */
    public Optional<BigDecimal> byteSize() {
        return Optional.ofNullable(byteSize).flatMap(NumberText::number);
    }

    /** {@link #byteSize()} as written, a number or not. */
    public Optional<String> byteSizeText() {
        return Optional.ofNullable(byteSize).map(NumberText::toString);
    }

    /** Checksum of the file ({@code spdx:checksum}). */
    public Optional<Checksum> checksum() {
        return Optional.ofNullable(checksum);
    }

    /** How long it is planned to be there ({@code dcatap:availability}). */
    public Optional<Availability> availability() {
        return Fields.read(availability, Availability::of);
    }

    /** Where it stands in its life ({@code adms:status}). */
    public Optional<Status> status() {
        return Fields.read(status, Status::of);
    }

    /** Smallest distance that the data tells apart, in metres. */
    public Optional<BigDecimal> spatialResolutionInMeters() {
        return Optional.ofNullable(spatialResolutionInMeters);
    }

    /** Smallest time that the data tells apart, as ISO 8601 duration such as {@code P1D}. */
    public Optional<String> temporalResolution() {
        return Optional.ofNullable(temporalResolution);
    }

    /** The EU list <i>distribution-status</i>. */
    public static final class Status extends Concept {

        /** Finished. */
        public static final Status COMPLETED = new Status("COMPLETED", "achevé");
        /** Being worked on. */
        public static final Status DEVELOPMENT = new Status("DEVELOP", "en cours de développement");
        /** Not to be used any more. */
        public static final Status DEPRECATED = new Status("DEPRECATED", "obsolète");
        /** Withdrawn. */
        public static final Status WITHDRAWN = new Status("WITHDRAWN", "retiré");

        private static final Index<Status> INDEX = new Index<>(
                List.of(COMPLETED, DEVELOPMENT, DEPRECATED, WITHDRAWN),
                concept -> Stream.of(concept.label()),
                text -> new Status(text));

        private Status(String code, String label) {
            super(code, Vocabularies.EU + "distribution-status/" + code, label);
        }

        private Status(String unknown) {
            super(unknown);
        }

        /** The known entries of the list. */
        public static List<Status> values() {
            return INDEX.all();
        }

        /**
         * The status of a code ({@code COMPLETED}), URI or French label; one that the list does not have is kept as written.
         *
         * @throws IllegalArgumentException if the text is blank
         */
        @JsonCreator
        public static Status of(String text) {
            return INDEX.of(text);
        }
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Stream.concat(
                super.state(),
                Fields.state(
                        file,
                        accessUrls,
                        downloadUrls,
                        accessServices,
                        format,
                        mediaType,
                        compressFormat,
                        packageFormat,
                        byteSize,
                        checksum,
                        availability,
                        status,
                        spatialResolutionInMeters,
                        temporalResolution));
    }

    /** Builds a {@link Distribution}. Not thread-safe. */
    public static final class Builder extends Described.Builder<Builder> {
        private @Nullable String file;
        private @Nullable List<@Nullable String> accessUrls;
        private @Nullable List<@Nullable String> downloadUrls;
        private @Nullable List<@Nullable String> accessServices;
        private @Nullable String format;
        private @Nullable String mediaType;
        private @Nullable String compressFormat;
        private @Nullable String packageFormat;
        private @Nullable NumberText byteSize;
        private @Nullable Checksum checksum;
        private @Nullable String availability;
        private @Nullable String status;
        private @Nullable BigDecimal spatialResolutionInMeters;
        private @Nullable String temporalResolution;

        private Builder() {}

        private Builder(Distribution from) {
            super(from);
            this.file = from.file;
            this.accessUrls = Fields.open(from.accessUrls);
            this.downloadUrls = Fields.open(from.downloadUrls);
            this.accessServices = Fields.open(from.accessServices);
            this.format = from.format;
            this.mediaType = from.mediaType;
            this.compressFormat = from.compressFormat;
            this.packageFormat = from.packageFormat;
            this.byteSize = from.byteSize;
            this.checksum = from.checksum;
            this.availability = from.availability;
            this.status = from.status;
            this.spatialResolutionInMeters = from.spatialResolutionInMeters;
            this.temporalResolution = from.temporalResolution;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** The file to publish, where it lies at the publisher: a path. No part of DCAT. */
        public Builder file(String file) {
            this.file = file;
            return this;
        }

        /** Adds one: address that gives access. */
        public Builder accessUrl(String accessUrl) {
            this.accessUrls = Fields.add(this.accessUrls, accessUrl);
            return this;
        }

        /** Adds one: address of the file itself. */
        public Builder downloadUrl(String downloadUrl) {
            this.downloadUrls = Fields.add(this.downloadUrls, downloadUrl);
            return this;
        }

        /** Adds one: identifier (or IRI) of a service that serves it. */
        public Builder accessService(String accessService) {
            this.accessServices = Fields.add(this.accessServices, accessService);
            return this;
        }

        /** Format ({@code dct:format}). */
        public Builder format(FileFormat format) {
            this.format = format.code();
            return this;
        }

        /** Media type, such as {@code text/csv} ({@code dcat:mediaType}): the one given, else that of the format. */
        public Builder mediaType(String mediaType) {
            this.mediaType = mediaType;
            return this;
        }

        /** Media type of the compression, such as {@code application/gzip} ({@code dcat:compressFormat}). */
        public Builder compressFormat(String compressFormat) {
            this.compressFormat = compressFormat;
            return this;
        }

        /** Media type of the package that holds the files, such as {@code application/zip} ({@code dcat:packageFormat}). */
        public Builder packageFormat(String packageFormat) {
            this.packageFormat = packageFormat;
            return this;
        }

        /** Size in bytes ({@code dcat:byteSize}). */
        public Builder byteSize(BigDecimal byteSize) {
            this.byteSize = NumberText.of(byteSize);
            return this;
        }

        /** Size in bytes ({@code dcat:byteSize}), as written. */
        public Builder byteSize(String byteSize) {
            this.byteSize = NumberText.of(byteSize);
            return this;
        }

        /** Checksum of the file ({@code spdx:checksum}). */
        public Builder checksum(Checksum checksum) {
            this.checksum = checksum;
            return this;
        }

        /** How long it is planned to be there ({@code dcatap:availability}). */
        public Builder availability(Availability availability) {
            this.availability = availability.code();
            return this;
        }

        /** Where it stands in its life ({@code adms:status}). */
        public Builder status(Status status) {
            this.status = status.code();
            return this;
        }

        /** Smallest distance that the data tells apart, in metres. */
        public Builder spatialResolutionInMeters(BigDecimal spatialResolutionInMeters) {
            this.spatialResolutionInMeters = spatialResolutionInMeters;
            return this;
        }

        /** Smallest time that the data tells apart, as ISO 8601 duration such as {@code P1D}. */
        public Builder temporalResolution(String temporalResolution) {
            this.temporalResolution = temporalResolution;
            return this;
        }

        /** The distribution. */
        public Distribution build() {
            return new Distribution(this);
        }
    }
}
