package fr.collectivites.sdk.opendata.dcat.check;

import fr.collectivites.sdk.core.catalog.CatalogRecord;
import fr.collectivites.sdk.core.catalog.CatalogResource;
import fr.collectivites.sdk.core.catalog.Checksum;
import fr.collectivites.sdk.core.catalog.Contact;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Described;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.catalog.Relation;
import fr.collectivites.sdk.core.catalog.SpatialCoverage;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.value.Period;
import fr.collectivites.sdk.opendata.dcat.rdf.Iris;
import fr.collectivites.sdk.opendata.dcat.vocabulary.Vocabulary;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The checks of single fields, the same wherever a field stands. */
final class ResourceChecks {

    private static final Pattern DURATION = Pattern.compile(
            "-?P(?=.)([0-9]+Y)?([0-9]+M)?([0-9]+D)?(T(?=.)([0-9]+H)?([0-9]+M)?([0-9]+(\\.[0-9]+)?S)?)?");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\".]+");
    private static final Pattern HEX = Pattern.compile("([0-9a-fA-F]{2})+");

    /** Length of a digest in hexadecimal digits. */
    private static final Map<Checksum.Algorithm, Integer> DIGITS = Map.of(
            Checksum.Algorithm.MD5, 32,
            Checksum.Algorithm.SHA_1, 40,
            Checksum.Algorithm.SHA_256, 64,
            Checksum.Algorithm.SHA_512, 128);

    private ResourceChecks() {}

    private static void described(Findings of, Described described) {
        of.iri(described.uri(), "uri");
        of.date(described.issuedText(), "issued");
        of.date(described.modifiedText(), "modified");
        of.iris(described.pages(), "pages");
        of.iris(described.applicableLegislation(), "applicableLegislation");
        described
                .licence()
                .filter(licence -> !licence.isKnown())
                .ifPresent(licence -> of.report(of.of(OpendataCode.CATALOG_VALUE, "licence", "licence")
                        .severity(Severity.WARNING)
                        .value(licence.code())));
        languages(of, described.languages());
        described.translations().forEach((tag, translation) -> {
            if (Locale.forLanguageTag(tag).getLanguage().isEmpty()) {
                of.value("language", "translations", tag);
            }
        });
        for (int i = 0; i < described.conformsTo().size(); i++) {
            of.iri(described.conformsTo().get(i).uri(), "conformsTo/" + i + "/uri");
        }
    }

    private static void languages(Findings of, List<String> languages) {
        for (int i = 0; i < languages.size(); i++) {
            String language = languages.get(i);
            boolean known = Vocabulary.LANGUAGE.match(language).isPresent()
                    || Iris.isAbsolute(language)
                    || !Locale.forLanguageTag(language).getISO3Language().isEmpty();
            if (!known) {
                of.value("language", "languages/" + i, language);
            }
        }
    }

    static void resource(Findings of, CatalogResource resource) {
        described(of, resource);
        resource.publisher()
                .ifPresent(p -> organisation(of.inside("publisher", p.name().orElse("")), p));
        for (int i = 0; i < resource.creators().size(); i++) {
            Organisation creator = resource.creators().get(i);
            organisation(of.inside("creators", i, creator.name().orElse("")), creator);
        }
        for (int i = 0; i < resource.contacts().size(); i++) {
            Contact contact = resource.contacts().get(i);
            Findings at = of.inside("contacts", i, contact.name().orElse(""));
            at.iri(contact.uri(), "uri");
            at.iri(contact.url(), "url");
            email(at, contact.email());
        }
        for (int i = 0; i < resource.themes().size(); i++) {
            of.code(Optional.of(resource.themes().get(i)), "themes/" + i);
        }
        for (int i = 0; i < resource.hvdCategories().size(); i++) {
            String category = resource.hvdCategories().get(i).code();
            if (Vocabulary.HVD_CATEGORY.match(category).isEmpty()) {
                of.value("code", "hvdCategories/" + i, category);
            }
        }
        of.code(resource.accessRights(), "accessRights");
        of.iris(resource.landingPages(), "landingPages");
        for (int i = 0; i < resource.temporal().size(); i++) {
            period(of.inside("temporal", i, ""), resource.temporal().get(i));
        }
        for (int i = 0; i < resource.spatial().size(); i++) {
            place(of.inside("spatial", i, ""), resource.spatial().get(i));
        }
    }

    private static void organisation(Findings of, Organisation organisation) {
        of.required(organisation.name().filter(n -> !n.isBlank()).isPresent(), "name", "name");
        of.iri(organisation.uri(), "uri");
        of.iri(organisation.homepage(), "homepage");
        email(of, organisation.email());
        of.code(organisation.type(), "type");
        if (organisation.sirenText().isPresent() && organisation.siren().isEmpty()) {
            of.value("siren", "siren", organisation.sirenText().get());
        }
        if (organisation.siretText().isPresent() && organisation.siret().isEmpty()) {
            of.value("siret", "siret", organisation.siretText().get());
        }
    }

    private static void email(Findings of, Optional<String> email) {
        email.filter(text -> !EMAIL.matcher(text.strip()).matches())
                .ifPresent(text -> of.value("email", "email", text));
    }

    private static void period(Findings of, Period period) {
        of.date(period.startText(), "start");
        of.date(period.endText(), "end");
        Optional<LocalDate> first = period.firstDay();
        Optional<LocalDate> last = period.lastDay();
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            of.value("period", "end", period.endText().orElse(""));
        }
    }

    private static void place(Findings of, SpatialCoverage place) {
        of.iri(place.uri(), "uri");
        of.code(place.level().filter(level -> !level.isKnown()), "level");
        List<BigDecimal> box = place.bbox();
        if (!box.isEmpty()) {
            boolean right = box.size() == 4
                    && isPosition(box.get(0), box.get(1))
                    && isPosition(box.get(2), box.get(3))
                    && box.get(1).compareTo(box.get(3)) <= 0;
            if (!right) {
                of.value("bbox", "bbox", box.toString());
            }
        }
        List<BigDecimal> centre = place.centroid();
        if (!centre.isEmpty() && !(centre.size() == 2 && isPosition(centre.get(0), centre.get(1)))) {
            of.value("position", "centroid", centre.toString());
        }
    }

    private static boolean isPosition(BigDecimal longitude, BigDecimal latitude) {
        return longitude.abs().compareTo(BigDecimal.valueOf(180)) <= 0
                && latitude.abs().compareTo(BigDecimal.valueOf(90)) <= 0;
    }

    static void dataset(Findings of, Dataset dataset) {
        of.date(dataset.createdText(), "created");
        of.code(dataset.frequency(), "frequency");
        for (int i = 0; i < dataset.types().size(); i++) {
            String type = dataset.types().get(i);
            if (Vocabulary.DATASET_TYPE.match(type).isEmpty() && !Iris.isAbsolute(type)) {
                of.value("code", "types/" + i, type);
            }
        }
        duration(of, dataset.temporalResolution());
        for (int i = 0; i < dataset.relations().size(); i++) {
            relation(of.inside("relations", i, ""), dataset.relations().get(i));
        }
        for (int i = 0; i < dataset.attributions().size(); i++) {
            var attribution = dataset.attributions().get(i);
            Findings at = of.inside("attributions", i, "");
            attribution.agent().ifPresent(agent -> organisation(at.inside("agent", ""), agent));
            at.iri(attribution.role(), "role");
        }
    }

    private static void relation(Findings of, Relation relation) {
        of.code(relation.kind(), "kind");
        if (relation.kind().filter(Relation.Kind.QUALIFIED::equals).isPresent()) {
            of.required(relation.uri().filter(u -> !u.isBlank()).isPresent(), "uri", "relation");
            of.required(relation.role().filter(r -> !r.isBlank()).isPresent(), "role", "role");
            of.iri(relation.role().filter(r -> !r.isBlank()), "role");
        }
    }

    /** An entry of the catalogue. */
    static void entry(Findings of, CatalogRecord entry) {
        of.iri(entry.uri(), "uri");
        of.required(entry.primaryTopic().filter(t -> !t.isBlank()).isPresent(), "primaryTopic", "primary-topic");
        of.required(entry.modifiedText().filter(t -> !t.isBlank()).isPresent(), "modified", "modified");
        of.date(entry.modifiedText().filter(t -> !t.isBlank()), "modified");
        of.date(entry.issuedText(), "issued");
        of.iri(entry.status(), "status");
        of.iri(entry.source(), "source");
        languages(of, entry.languages());
        for (int i = 0; i < entry.conformsTo().size(); i++) {
            of.iri(entry.conformsTo().get(i).uri(), "conformsTo/" + i + "/uri");
        }
    }

    private static void duration(Findings of, Optional<String> duration) {
        duration.filter(text -> !DURATION.matcher(text).matches())
                .ifPresent(text -> of.value("duration", "temporalResolution", text));
    }

    static void distribution(Findings of, Distribution distribution) {
        described(of, distribution);
        of.required(!distribution.accessUrls().isEmpty(), "accessUrls", "access-url");
        of.iris(distribution.accessUrls(), "accessUrls");
        of.iris(distribution.downloadUrls(), "downloadUrls");
        of.code(distribution.format(), "format");
        of.code(distribution.availability(), "availability");
        of.code(distribution.status(), "status");
        duration(of, distribution.temporalResolution());
        distribution.byteSizeText().ifPresent(text -> {
            Optional<BigDecimal> size = distribution.byteSize();
            if (size.isEmpty()
                    || size.get().signum() < 0
                    || size.get().stripTrailingZeros().scale() > 0) {
                of.value("size", "byteSize", text);
            }
        });
        distribution.checksum().ifPresent(checksum -> checksum(of.inside("checksum", ""), checksum));
    }

    private static void checksum(Findings of, Checksum checksum) {
        of.required(checksum.algorithm().isPresent(), "algorithm", "checksum-algorithm");
        of.required(checksum.value().filter(v -> !v.isBlank()).isPresent(), "value", "checksum-value");
        of.code(checksum.algorithm(), "algorithm");
        checksum.value().map(String::strip).filter(v -> !v.isEmpty()).ifPresent(value -> {
            int digits = checksum.algorithm()
                    .map(a -> DIGITS.getOrDefault(a, value.length()))
                    .orElse(value.length());
            if (!HEX.matcher(value).matches() || value.length() != digits) {
                of.value("checksum", "value", value);
            }
        });
    }
}
