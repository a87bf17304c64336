package fr.collectivites.sdk.opendata.huwise;

import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Described;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.value.IsoDate;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.internal.write.OneTable;
import fr.collectivites.sdk.opendata.internal.write.SentFiles;
import fr.collectivites.sdk.opendata.publish.FileState;
import fr.collectivites.sdk.opendata.publish.LocalFile;
import fr.collectivites.sdk.opendata.publish.Publication;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A dataset as the portal will keep it. Used once, by one thread. */
final class HuwiseDescription {

    /** The languages that the portal knows. */
    private static final Set<String> LANGUAGES =
            Set.of("en", "fr", "nl", "pt", "it", "ar", "de", "es", "ca", "eu", "sv");

    private final Publication publication;
    private final Map<String, String> licences;
    private final Map<String, String> themes;
    private final SortedMap<HuwiseField, String> values = new TreeMap<>();
    private final List<Problem> notes = new ArrayList<>();

    /**
     * A description.
     *
     * @param licences the portal's identifiers of licences, by code
     * @param themes the portal's identifiers of themes, by code
     */
    HuwiseDescription(Publication publication, Map<String, String> licences, Map<String, String> themes) {
        this.publication = publication;
        this.licences = licences;
        this.themes = themes;
        describe(publication.dataset());
    }

    private void describe(Dataset dataset) {
        put(HuwiseField.TITLE, dataset.title());
        put(HuwiseField.DESCRIPTION, dataset.description().map(HuwiseField::html));
        put(HuwiseField.KEYWORDS, Optional.of(String.join(", ", keywords(dataset))));
        put(HuwiseField.PUBLISHER, dataset.publisher().flatMap(Organisation::name));
        put(
                HuwiseField.LANGUAGE,
                dataset.languages().stream()
                        .map(language -> language.substring(Math.max(0, language.lastIndexOf('/') + 1))
                                .toLowerCase(Locale.ROOT))
                        .map(code -> code.equals("fra") ? "fr" : code.equals("eng") ? "en" : code)
                        .filter(LANGUAGES::contains)
                        .findFirst()
                        .or(() -> Optional.of("fr")));
        put(HuwiseField.MODIFIED, modified(dataset));
        List<String> links = links();
        put(HuwiseField.REFERENCES, links.stream().findFirst());
        notes.addAll(SentFiles.linksBeyond(1, links));
        licence(dataset);
        put(
                HuwiseField.THEMES,
                Optional.of(String.join(
                        ", ",
                        dataset.themes().stream()
                                .flatMap(theme -> Optional.ofNullable(themes.get(theme.code())).stream())
                                .toList())));
    }

    /** The comma separates keywords in plans; in a keyword it would make two of one. */
    private static List<String> keywords(Dataset dataset) {
        return dataset.keywords().stream()
                .map(keyword ->
                        keyword.replace(',', ' ').replaceAll("\\s+", " ").strip())
                .filter(keyword -> !keyword.isEmpty())
                .toList();
    }

    /** The portal insists on a date: that of the dataset, else that of its file. */
    private Optional<String> modified(Dataset dataset) {
        return dataset.modified()
                .flatMap(IsoDate::instant)
                .or(() -> publication.files().stream().map(LocalFile::modified).findFirst())
                .map(Object::toString);
    }

    private List<String> links() {
        return Stream.concat(
                        publication.links().stream()
                                .flatMap(link -> Stream.concat(link.downloadUrls().stream(), link.accessUrls().stream())
                                        .limit(1)),
                        publication.dataset().landingPages().stream())
                .distinct()
                .toList();
    }

    private void licence(Dataset dataset) {
        Optional<Licence> licence = Stream.concat(
                        Stream.of(dataset), dataset.distributions().stream().map(Distribution.class::cast))
                .map(Described::licence)
                .flatMap(Optional::stream)
                .findFirst();
        Optional<String> id = licence.flatMap(each -> Optional.ofNullable(licences.get(each.code())));
        put(HuwiseField.LICENCE, id);
        if (licence.isPresent() && id.isEmpty()) {
            notes.add(Problem.of(OpendataCode.STORED_OTHERWISE)
                    .with("field", HuwiseField.LICENCE.field())
                    .with("expected", licence.get().code())
                    .value("")
                    .build());
        }
    }

    private void put(HuwiseField field, Optional<String> value) {
        value.map(String::strip).filter(text -> !text.isEmpty()).ifPresent(text -> values.put(field, text));
    }

    /** The values by their name in plans, in normal form. */
    SortedMap<String, String> fields() {
        SortedMap<String, String> fields = new TreeMap<>();
        values.forEach((field, value) -> {
            String normal = field.normal(value);
            if (!normal.isEmpty()) {
                fields.put(field.field(), normal);
            }
        });
        return fields;
    }

    /** The value of a field as the portal takes it; empty when it is not declared. */
    Optional<Object> json(HuwiseField field) {
        return Optional.ofNullable(values.get(field)).map(field::json);
    }

    /** Everything, for a new dataset. */
    Map<String, @Nullable Object> metadata() {
        Map<String, @Nullable Object> templates = new LinkedHashMap<>();
        Map<String, @Nullable Object> main = new LinkedHashMap<>();
        Map<String, @Nullable Object> internal = new LinkedHashMap<>();
        values.forEach((field, value) -> (field.template().equals("default") ? main : internal)
                .put(field.key(), Map.of("value", field.json(value))));
        // The date is the publisher's to tell: the portal would put that of each of its own changes.
        main.put("modified_updates_on_metadata_change", Map.of("value", false));
        main.put("modified_updates_on_data_change", Map.of("value", false));
        templates.put("default", main);
        if (!internal.isEmpty()) {
            templates.put("internal", internal);
        }
        return templates;
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
