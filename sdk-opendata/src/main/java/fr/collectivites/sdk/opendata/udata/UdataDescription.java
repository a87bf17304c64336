package fr.collectivites.sdk.opendata.udata;

import fr.collectivites.sdk.core.catalog.AccessRights;
import fr.collectivites.sdk.core.catalog.Checksum;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Described;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.FileFormat;
import fr.collectivites.sdk.core.catalog.Frequency;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.catalog.SpatialCoverage;
import fr.collectivites.sdk.core.catalog.Standard;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.internal.write.WholePeriod;
import fr.collectivites.sdk.opendata.publish.FileState;
import fr.collectivites.sdk.opendata.publish.LocalFile;
import fr.collectivites.sdk.opendata.publish.Publication;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A dataset as the portal will keep it, once it has rewritten and dropped what it rewrites and drops. Used once, by one
 * thread.
 */
final class UdataDescription {

    private static final Set<AccessRights> HIDDEN =
            Set.of(AccessRights.NON_PUBLIC, AccessRights.CONFIDENTIAL, AccessRights.SENSITIVE);

    private final UdataVocabulary vocabulary;
    private final Set<String> unknownZones;
    private final List<Problem> notes = new ArrayList<>();

    private final SortedMap<String, String> fields = new TreeMap<>();
    private final List<FileState> files = new ArrayList<>();

    /**
     * A description.
     *
     * @param unknownZones zones that the portal does not have
     */
    UdataDescription(Publication publication, UdataVocabulary vocabulary, Set<String> unknownZones) {
        this.vocabulary = vocabulary;
        this.unknownZones = unknownZones;
        describe(publication.dataset());
        publication.files().forEach(this::file);
        publication.links().forEach(this::link);
    }

    /** The values of the dataset by their name in plans. */
    SortedMap<String, String> fields() {
        return fields;
    }

    /** Files, then links. */
    List<FileState> files() {
        return files;
    }

    /** What is not kept as declared. */
    List<Problem> notes() {
        return notes;
    }

    /** The zones that a dataset covers, as the portal names them: {@code fr:commune:82112}, {@code country:fr}. */
    static List<String> zones(Dataset dataset) {
        return dataset.spatial().stream()
                .flatMap(place -> zone(place).stream())
                .sorted()
                .distinct()
                .toList();
    }

    private static Optional<String> zone(SpatialCoverage place) {
        String code = place.code().orElse("");
        String level = place.level().map(Object::toString).orElse("");
        if (code.isEmpty() || level.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                level.equals("country") ? "country:" + code.toLowerCase(Locale.ROOT) : "fr:" + level + ":" + code);
    }

    private void describe(Dataset dataset) {
        put(UdataField.TITLE, dataset.title().map(String::strip));
        put(UdataField.DESCRIPTION, dataset.description().map(UdataNames::lines));
        put(UdataField.ACRONYM, dataset.acronym());
        licence(dataset);
        put(
                UdataField.FREQUENCY,
                dataset.frequency().flatMap(Frequency::udataId).filter(id -> !id.equals("unknown")));
        keywords(dataset);
        temporal(dataset);
        spatial(dataset);
        if (dataset.accessRights().filter(HIDDEN::contains).isPresent()) {
            put(UdataField.PRIVATE, Optional.of("true"));
        }
    }

    private void put(UdataField field, Optional<String> value) {
        value.filter(text -> !text.isEmpty()).ifPresent(text -> fields.put(field.field(), text));
    }

    private void note(String field, Object expected, String stored) {
        notes.add(Problem.of(OpendataCode.STORED_OTHERWISE)
                .with("field", field)
                .with("expected", expected)
                .value(stored)
                .build());
    }

    private void licence(Dataset dataset) {
        Optional<Licence> licence = Stream.concat(Stream.of(dataset), dataset.distributions().stream())
                .map(Described::licence)
                .flatMap(Optional::stream)
                .findFirst();
        Optional<String> id = licence.map(Licence::udataId).filter(vocabulary.licences()::contains);
        put(UdataField.LICENCE, id.filter(known -> !known.equals(UdataVocabulary.NO_LICENCE)));
        if (licence.isPresent() && id.isEmpty()) {
            note(UdataField.LICENCE.field(), licence.get().code(), UdataVocabulary.NO_LICENCE);
        }
    }

    private void keywords(Dataset dataset) {
        List<String> tags = UdataNames.tags(dataset.keywords());
        put(UdataField.KEYWORDS, Optional.of(String.join(", ", tags)));
        dataset.keywords().stream()
                .filter(keyword -> UdataNames.tag(keyword).isEmpty())
                .forEach(keyword -> note(UdataField.KEYWORDS.field(), keyword, ""));
    }

    /** The portal has one period, which needs a start: the one around all that are declared. */
    private void temporal(Dataset dataset) {
        WholePeriod period = WholePeriod.of(dataset.temporal());
        put(UdataField.TEMPORAL, period.text());
        period.lost().ifPresent(lost -> note(UdataField.TEMPORAL.field(), lost, ""));
    }

    private void spatial(Dataset dataset) {
        List<String> zones = zones(dataset);
        put(
                UdataField.SPATIAL,
                Optional.of(String.join(
                        ", ",
                        zones.stream()
                                .filter(zone -> !unknownZones.contains(zone))
                                .toList())));
        zones.stream().filter(unknownZones::contains).forEach(zone -> note(UdataField.SPATIAL.field(), zone, ""));
    }

    private void file(LocalFile file) {
        SortedMap<String, String> values = common(file.distribution(), file.name());
        files.add(FileState.file(file.name(), file.content(), values));
    }

    private SortedMap<String, String> common(Distribution distribution, String name) {
        SortedMap<String, String> values = new TreeMap<>();
        values.put(
                UdataResourceField.TITLE.field(),
                distribution
                        .title()
                        .map(String::strip)
                        .filter(title -> !title.isEmpty())
                        .orElse(name));
        put(values, UdataResourceField.DESCRIPTION, distribution.description().map(UdataNames::lines));
        Optional<String> schema = distribution.conformsTo().stream()
                .flatMap(standard -> schema(standard).stream())
                .findFirst();
        put(values, UdataResourceField.CONFORMS_TO, schema);
        return values;
    }

    private Optional<String> schema(Standard standard) {
        Optional<String> kept = vocabulary.schema(standard).map(Objects::toString);
        String declared = standard.name()
                .map(name ->
                        standard.version().map(version -> name + " " + version).orElse(name))
                .or(standard::uri)
                .orElse("");
        if (kept.isEmpty()) {
            note(UdataResourceField.CONFORMS_TO.field(), declared, "");
        }
        return kept;
    }

    private static void put(SortedMap<String, String> values, UdataResourceField field, Optional<String> value) {
        value.filter(text -> !text.isEmpty()).ifPresent(text -> values.put(field.field(), text));
    }

    private void link(Distribution distribution) {
        String address = address(distribution);
        String name = distribution.identifier().orElse(address);
        SortedMap<String, String> values = common(distribution, address);
        put(values, UdataResourceField.ADDRESS, Optional.of(address));
        put(values, UdataResourceField.FORMAT, distribution.format().map(UdataDescription::extension));
        put(
                values,
                UdataResourceField.MEDIA_TYPE,
                distribution.mediaType().or(() -> distribution.format().flatMap(FileFormat::mediaType)));
        put(
                values,
                UdataResourceField.SIZE,
                distribution.byteSize().map(size -> size.toBigInteger().toString()));
        put(values, UdataResourceField.CHECKSUM, distribution.checksum().flatMap(UdataDescription::checksum));
        files.add(FileState.link(name, values));
    }

    /** Where a link leads: the portal has one address for each. */
    static String address(Distribution distribution) {
        return Stream.concat(distribution.downloadUrls().stream(), distribution.accessUrls().stream())
                .findFirst()
                .orElse("");
    }

    private static String extension(FileFormat format) {
        return format.extensions().stream().findFirst().orElse(format.code()).toLowerCase(Locale.ROOT);
    }

    private static Optional<String> checksum(Checksum checksum) {
        return checksum.value()
                .flatMap(value -> checksum.algorithm()
                        .map(Checksum.Algorithm::code)
                        .filter(Set.of("sha1", "sha256", "md5")::contains)
                        .map(algorithm -> algorithm + ":" + value.toLowerCase(Locale.ROOT)));
    }
}
