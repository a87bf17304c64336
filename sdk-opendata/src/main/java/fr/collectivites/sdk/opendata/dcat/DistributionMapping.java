package fr.collectivites.sdk.opendata.dcat;

import fr.collectivites.sdk.core.catalog.Checksum;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.opendata.dcat.DcatProfile.Trait;
import fr.collectivites.sdk.opendata.dcat.internal.DcatNames;
import fr.collectivites.sdk.opendata.dcat.rdf.Iris;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The properties of distributions. */
final class DistributionMapping {

    private final Emitter out;
    private final Iri iri;
    private final NodeMapping nodes;
    private final UnknownMapping unknown;

    DistributionMapping(Emitter out, Iri iri, NodeMapping nodes, UnknownMapping unknown) {
        this.out = out;
        this.iri = iri;
        this.nodes = nodes;
        this.unknown = unknown;
    }

    /**
     * What a distribution may take from its dataset.
     *
     * @param dataset the dataset
     * @param licence its licence
     * @param highValue whether it is of a category of high-value datasets
     */
    record Context(Dataset dataset, Optional<Licence> licence, boolean highValue) {}

    void distribution(String node, Distribution distribution, Context context) {
        boolean fills = out.has(Trait.FILLS_GAPS);
        out.subject(node, DcatNames.DISTRIBUTION);
        out.titles(distribution);
        out.plain(DcatNames.IDENTIFIER, distribution.identifier());
        out.iris(DcatNames.ACCESS_URL, accessUrls(distribution, context.dataset()));
        out.iris(DcatNames.DOWNLOAD_URL, distribution.downloadUrls());
        if (hasAccessServices(out, distribution)) {
            distribution.accessServices().forEach(id -> out.iri(DcatNames.ACCESS_SERVICE, iri.service(id)));
        }
        distribution.format().ifPresent(nodes::format);
        nodes.mediaType(DcatNames.MEDIA_TYPE, distribution.mediaType());
        nodes.mediaType(DcatNames.COMPRESS_FORMAT, distribution.compressFormat());
        nodes.mediaType(DcatNames.PACKAGE_FORMAT, distribution.packageFormat());
        byteSize(distribution);
        distribution.checksum().ifPresent(this::checksum);
        distribution
                .licence()
                .or(() -> context.licence().filter(licence -> fills))
                .ifPresent(nodes::licence);
        nodes.rights(distribution.rights());
        nodes.availability(distribution.availability());
        nodes.status(distribution.status());
        out.date(DcatNames.ISSUED, distribution.issued(), distribution.issuedText());
        out.date(DcatNames.MODIFIED, distribution.modified(), distribution.modifiedText());
        nodes.languages(distribution.languages());
        nodes.standards(distribution.conformsTo());
        out.documents(DcatNames.PAGE, distribution.pages());
        distribution.spatialResolutionInMeters().ifPresent(metres -> out.decimal(DcatNames.SPATIAL_RESOLUTION, metres));
        distribution
                .temporalResolution()
                .ifPresent(duration -> out.literal(DcatNames.TEMPORAL_RESOLUTION, duration, DcatNames.DURATION));
        nodes.legislation(distribution.applicableLegislation(), context.highValue());
        unknown.fields(distribution.unknownFields());
        out.endSubject();
    }

    /** Whether the distribution names its services: in udata a file that does would become an "API". */
    static boolean hasAccessServices(Emitter out, Distribution distribution) {
        return !out.has(Trait.NO_ACCESS_SERVICE_ON_FILES)
                || distribution.downloadUrls().isEmpty();
    }

    /** The access addresses; for harvesters, the file itself or the dataset's page when there is none. */
    private List<String> accessUrls(Distribution distribution, Dataset dataset) {
        if (!distribution.accessUrls().isEmpty() || !out.has(Trait.FILLS_GAPS)) {
            return distribution.accessUrls();
        }
        return distribution.downloadUrls().isEmpty() ? dataset.landingPages() : distribution.downloadUrls();
    }

    private void byteSize(Distribution distribution) {
        if (distribution.byteSize().isPresent()) {
            String size = distribution.byteSize().get().stripTrailingZeros().toPlainString();
            out.literal(DcatNames.BYTE_SIZE, size, DcatNames.NON_NEGATIVE_INTEGER);
        } else if (!out.has(Trait.FILLS_GAPS)) {
            out.plain(DcatNames.BYTE_SIZE, distribution.byteSizeText());
        }
    }

    private void checksum(Checksum checksum) {
        Optional<String> algorithm = checksum.algorithm().flatMap(a -> a.uri());
        Optional<String> value = checksum.value().map(v -> v.strip().toLowerCase(Locale.ROOT));
        if (out.has(Trait.CHECKSUM_AS_TEXT) && (algorithm.isEmpty() || value.isEmpty())) {
            // udata fails the whole dataset when either is missing.
            return;
        }
        out.blank(DcatNames.CHECKSUM, DcatNames.CHECKSUM_CLASS);
        algorithm.filter(Iris::isAbsolute).ifPresent(node -> {
            out.iri(DcatNames.ALGORITHM, node);
            out.typed(node, DcatNames.CHECKSUM_ALGORITHM);
        });
        value.ifPresent(hex -> {
            if (out.has(Trait.CHECKSUM_AS_TEXT)) {
                out.plain(DcatNames.CHECKSUM_VALUE, Optional.of(hex));
            } else {
                out.literal(DcatNames.CHECKSUM_VALUE, hex, DcatNames.HEX_BINARY);
            }
        });
        out.end();
    }
}
