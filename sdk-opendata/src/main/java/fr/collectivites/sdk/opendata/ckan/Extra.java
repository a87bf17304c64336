package fr.collectivites.sdk.opendata.ckan;

import fr.collectivites.sdk.core.catalog.Contact;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Frequency;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.catalog.SpatialCoverage;
import fr.collectivites.sdk.core.catalog.Standard;
import fr.collectivites.sdk.core.catalog.Theme;
import fr.collectivites.sdk.core.value.Concept;
import fr.collectivites.sdk.core.value.Period;
import fr.collectivites.sdk.opendata.dcat.Addresses;
import fr.collectivites.sdk.opendata.internal.json.Entities;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One of the free fields ("extras") of a CKAN dataset that are ours to write: those by which ckanext-dcat describes a
 * dataset in DCAT. Whatever else stands among the extras is left as it is.
 *
 * @param key its key in CKAN; no colon, which would make it unsearchable
 * @param field what plans call it
 * @param write what of a dataset goes there; empty for nothing
 * @param normal how what stands there is shown and compared
 */
record Extra(String key, String field, Function<Dataset, String> write, UnaryOperator<String> normal) {

    /** Those of the dataset itself; its identity is written apart. */
    static final List<Extra> ALL = List.of(
            text("issued", "issued", dataset -> dataset.issuedText().orElse("")),
            text("modified", "modified", dataset -> dataset.modifiedText().orElse("")),
            coded(
                    "frequency",
                    "frequency",
                    dataset -> dataset.frequency().map(Addresses::of).orElse(""),
                    address -> Frequency.of(address).code()),
            list(
                    "theme",
                    "themes",
                    dataset -> addresses(dataset.themes()),
                    address -> Theme.of(address).code()),
            list("hvd_category", "hvdCategories", dataset -> addresses(dataset.hvdCategories()), address -> address),
            list(
                    "language",
                    "languages",
                    dataset -> dataset.languages().stream()
                            .map(Addresses::ofLanguage)
                            .toList(),
                    address -> address),
            list("conforms_to", "conformsTo", dataset -> standards(dataset.conformsTo()), address -> address),
            list("documentation", "pages", Dataset::pages, address -> address),
            list("applicable_legislation", "applicableLegislation", Dataset::applicableLegislation, address -> address),
            list("alternate_identifier", "otherIdentifiers", Dataset::otherIdentifiers, address -> address),
            text(
                    "access_rights",
                    "accessRights",
                    dataset -> dataset.accessRights().map(Addresses::of).orElse("")),
            text("provenance", "provenance", dataset -> String.join("\n\n", dataset.provenance())),
            text("version_notes", "versionNotes", dataset -> String.join("\n\n", dataset.versionNotes())),
            text("temporal_start", "temporal.start", dataset -> day(dataset, Period::firstDay)),
            text("temporal_end", "temporal.end", dataset -> day(dataset, Period::lastDay)),
            text(
                    "temporal_resolution",
                    "temporalResolution",
                    dataset -> dataset.temporalResolution().orElse("")),
            text("spatial_uri", "spatial", dataset -> first(dataset.spatial(), Addresses::of)),
            text("spatial_text", "spatial.label", dataset -> first(dataset.spatial(), SpatialCoverage::label)),
            text("publisher_uri", "publisher.uri", dataset -> of(dataset.publisher(), Organisation::uri)),
            text("publisher_name", "publisher", dataset -> of(dataset.publisher(), Organisation::name)),
            text("publisher_identifier", "publisher.identifier", dataset -> of(dataset.publisher(), Extra::number)),
            text("publisher_email", "publisher.email", dataset -> of(dataset.publisher(), Organisation::email)),
            text("publisher_url", "publisher.homepage", dataset -> of(dataset.publisher(), Organisation::homepage)),
            text(
                    "publisher_type",
                    "publisher.type",
                    dataset -> of(dataset.publisher(), body -> body.type().map(Addresses::of))),
            text("creator_uri", "creators.uri", dataset -> first(dataset.creators(), Organisation::uri)),
            text("creator_name", "creators", dataset -> first(dataset.creators(), Organisation::name)),
            text("creator_identifier", "creators.identifier", dataset -> first(dataset.creators(), Extra::number)),
            text("contact_uri", "contacts.uri", dataset -> first(dataset.contacts(), Contact::uri)),
            text("contact_url", "contacts.url", dataset -> first(dataset.contacts(), Contact::url)));

    private static Extra text(String key, String field, Function<Dataset, String> write) {
        return new Extra(key, field, write, Extra::plain);
    }

    private static Extra coded(String key, String field, Function<Dataset, String> write, UnaryOperator<String> code) {
        return new Extra(key, field, write, text -> text.isBlank() ? "" : code.apply(text));
    }

    private static Extra list(
            String key, String field, Function<Dataset, List<String>> write, UnaryOperator<String> code) {
        return new Extra(key, field, dataset -> json(write.apply(dataset)), text -> joined(text, code));
    }

    /** A list as ckanext-dcat stores it: JSON in a text; nothing for an empty one. */
    static String json(List<String> list) {
        return list.isEmpty() ? "" : Entities.text(list);
    }

    /** The entries of such a text; one that is no JSON is an entry by itself. */
    static String joined(String text, UnaryOperator<String> code) {
        return Entities.readList(text)
                .map(list -> String.join(
                        ", ",
                        list.stream()
                                .map(String::valueOf)
                                .filter(entry -> !entry.isBlank())
                                .map(code)
                                .toList()))
                .orElseGet(() -> text.isBlank() ? "" : code.apply(text));
    }

    /** Text as CKAN and browsers keep it: their line ends and surrounding blanks say nothing. */
    static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    private static String day(Dataset dataset, Function<Period, Optional<LocalDate>> day) {
        return first(dataset.temporal(), period -> day.apply(period).map(LocalDate::toString));
    }

    private static Optional<String> number(Organisation body) {
        return body.identifier().or(body::siretText).or(body::sirenText);
    }

    static List<String> standards(List<Standard> standards) {
        return standards.stream().map(Addresses::of).flatMap(Optional::stream).toList();
    }

    private static List<String> addresses(Collection<? extends Concept> concepts) {
        return concepts.stream().map(Addresses::of).toList();
    }

    private static <T> String first(List<T> list, Function<T, Optional<String>> text) {
        return of(list.stream().findFirst(), text);
    }

    private static <T> String of(Optional<T> whole, Function<T, Optional<String>> text) {
        return whole.flatMap(text).orElse("");
    }
}
