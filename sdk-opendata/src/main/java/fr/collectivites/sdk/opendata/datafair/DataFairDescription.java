package fr.collectivites.sdk.opendata.datafair;

import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Described;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.opendata.dcat.Addresses;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.internal.write.OneTable;
import fr.collectivites.sdk.opendata.internal.write.SentFiles;
import fr.collectivites.sdk.opendata.internal.write.WholePeriod;
import fr.collectivites.sdk.opendata.publish.FileState;
import fr.collectivites.sdk.opendata.publish.Publication;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A dataset as Data Fair will keep it. Used once, by one thread. */
final class DataFairDescription {

    private final Publication publication;
    private final SortedMap<String, String> fields = new TreeMap<>();
    private final List<Problem> notes = new ArrayList<>();
    private String licenceLabel = "";

    DataFairDescription(Publication publication) {
        this.publication = publication;
        describe(publication.dataset());
    }

    private void describe(Dataset dataset) {
        put(DataFairField.TITLE, dataset.title());
        put(DataFairField.DESCRIPTION, dataset.description().map(text -> text.replace("\r\n", "\n")));
        put(
                DataFairField.KEYWORDS,
                Optional.of(String.join(
                        ", ",
                        dataset.keywords().stream()
                                .map(keyword -> keyword.replace(',', ' ')
                                        .replaceAll("\\s+", " ")
                                        .strip())
                                .filter(keyword -> !keyword.isEmpty())
                                .sorted()
                                .distinct()
                                .toList())));
        Stream.concat(Stream.of(dataset), dataset.distributions().stream())
                .map(Described::licence)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(this::licence);
        temporal(dataset);
        List<String> links = Stream.concat(
                        publication.links().stream()
                                .flatMap(link -> Stream.concat(link.downloadUrls().stream(), link.accessUrls().stream())
                                        .limit(1)),
                        dataset.landingPages().stream())
                .distinct()
                .toList();
        put(DataFairField.ORIGIN, links.stream().findFirst());
        notes.addAll(SentFiles.linksBeyond(1, links));
    }

    private void licence(Licence licence) {
        licenceLabel = licence.label();
        put(DataFairField.LICENCE, Optional.of(Addresses.of(licence)));
    }

    /** One period: the one around all that are declared; it needs a start. */
    private void temporal(Dataset dataset) {
        WholePeriod period = WholePeriod.of(dataset.temporal());
        put(DataFairField.TEMPORAL, period.text());
        period.lost()
                .ifPresent(lost -> notes.add(Problem.of(OpendataCode.STORED_OTHERWISE)
                        .with("field", DataFairField.TEMPORAL.field())
                        .with("expected", lost)
                        .value("")
                        .build()));
    }

    private void put(DataFairField field, Optional<String> value) {
        value.map(String::strip).filter(text -> !text.isEmpty()).ifPresent(text -> fields.put(field.field(), text));
    }

    /** The values by their name in plans. */
    SortedMap<String, String> fields() {
        return fields;
    }

    /** Puts the values of those names into what is sent; one that is not declared any more is removed. */
    void write(Iterable<String> names, Map<String, @Nullable Object> body) {
        for (String name : names) {
            DataFairField.of(name).ifPresent(field -> field.write(fields.getOrDefault(name, ""), licenceLabel, body));
        }
    }

    /** The files: one. */
    List<FileState> files() {
        return OneTable.files(publication);
    }

    /** What is not kept as declared. */
    List<Problem> notes() {
        return List.copyOf(notes);
    }
}
