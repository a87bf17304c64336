package fr.collectivites.sdk.opendata.dcat.check;

import static fr.collectivites.sdk.opendata.finding.OpendataCode.UDATA_CHANGES;
import static fr.collectivites.sdk.opendata.finding.OpendataCode.UDATA_DROPS;
import static fr.collectivites.sdk.opendata.finding.OpendataCode.UDATA_FAILS;

import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.value.IsoDate;
import fr.collectivites.sdk.opendata.dcat.internal.DcatNames;
import fr.collectivites.sdk.opendata.dcat.internal.RdfGraph;
import fr.collectivites.sdk.opendata.dcat.internal.RdfNode;
import fr.collectivites.sdk.opendata.dcat.rdf.Iris;
import fr.collectivites.sdk.opendata.dcat.rdf.Name;
import fr.collectivites.sdk.opendata.dcat.vocabulary.Term;
import fr.collectivites.sdk.opendata.dcat.vocabulary.Vocabulary;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What udata 17.6 does to a catalogue, as observed. */
final class UdataLint extends GraphLint {

    private static final Pattern HEX = Pattern.compile("([0-9a-fA-F]{2})+");
    private static final Pattern OFFSET = Pattern.compile(".*T.*[+-](?!00:?00)[0-9]{2}:?[0-9]{2}");
    private static final Set<String> CHECKSUMS = Set.of("md5", "sha1", "sha256");
    private static final int SHORTEST_TAG = 3;
    private static final int LONGEST_TAG = 96;

    /** Addresses and texts that udata recognises besides the one to emit, lower case, without scheme and last slash. */
    private static final Set<String> LICENCES = Set.of(
            "www.etalab.gouv.fr/wp-content/uploads/2017/04/etalab-licence-ouverte-v2.0.pdf",
            "www.etalab.gouv.fr/wp-content/uploads/2014/05/licence_ouverte.pdf",
            "github.com/etalab/licence-ouverte/blob/master/lo.md",
            "etalab-2.0",
            "lov2",
            "licence ouverte version 2.0",
            "fr-lo",
            "opendatacommons.org/licenses/odbl",
            "opendefinition.org/licenses/odc-odbl",
            "odc-odbl",
            "cc-zero",
            "cc-by",
            "cc-by-sa",
            "notspecified",
            "other-open",
            "other-at",
            "other-pd",
            "odc-by",
            "odc-pddl");

    /** What udata stores nowhere, of datasets and of files. */
    private static final List<Name> UNREAD = List.of(
            DcatNames.LANGUAGE,
            DcatNames.ADMS_IDENTIFIER,
            DcatNames.VERSION,
            DcatNames.VERSION_NOTES,
            DcatNames.DCT_TYPE,
            DcatNames.SOURCE,
            DcatNames.RELATION,
            DcatNames.HAS_VERSION,
            DcatNames.IN_SERIES,
            DcatNames.QUALIFIED_ATTRIBUTION,
            DcatNames.QUALIFIED_RELATION,
            DcatNames.TEMPORAL_RESOLUTION,
            DcatNames.PAGE,
            DcatNames.SAMPLE);

    private static final List<Name> UNREAD_OF_FILES =
            List.of(DcatNames.AVAILABILITY, DcatNames.STATUS, DcatNames.PACKAGE_FORMAT, DcatNames.COMPRESS_FORMAT);

    /** The ends of a period in OWL-Time. */
    private static final Set<String> OWL_TIME =
            Set.of("http://www.w3.org/2006/time#hasBeginning", "http://www.w3.org/2006/time#hasEnd");

    private static final String MEDIA_TYPES_HTTP = "http://www.iana.org/assignments/media-types/";

    private final LocalDate today;

    UdataLint(RdfGraph graph, ProblemSink sink, Clock clock) {
        super(graph, sink);
        this.today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Override
    void run() {
        Set<String> identifiers = new HashSet<>();
        for (RdfNode dataset : datasets()) {
            identity(dataset, identifiers);
            dates(dataset);
            periods(dataset);
            places(dataset);
            tags(dataset);
            licence(dataset);
            frequency(dataset);
            people(dataset);
            highValue(dataset);
            iris(dataset);
            distributions(dataset);
            languages(UDATA_CHANGES, dataset);
            referenceSystems(UDATA_DROPS, dataset);
            firstOnly(dataset, DcatNames.TEMPORAL, "several-periods");
            firstOnly(dataset, DcatNames.CONFORMS_TO, "several-standards");
        }
        paging(UDATA_FAILS);
        services();
        catalogue();
        unread(UDATA_DROPS, datasets(), UNREAD);
        unread(UDATA_DROPS, graph.ofType(DcatNames.DISTRIBUTION.iri()), UNREAD_OF_FILES);
    }

    /** Of several values only the first is stored. */
    private void firstOnly(RdfNode dataset, Name property, String rule) {
        List<RdfNode> all = values(dataset, property);
        if (all.size() > 1) {
            report(UDATA_DROPS, rule, dataset, Integer.toString(all.size()));
        }
    }

    /** A service that names a dataset which has no identifier in the same document fails. */
    private void services() {
        for (RdfNode service : graph.ofType(DcatNames.DATA_SERVICE.iri())) {
            values(service, DcatNames.SERVES_DATASET).stream()
                    .filter(dataset -> !has(dataset, DcatNames.IDENTIFIER))
                    .findFirst()
                    .ifPresent(dataset -> report(UDATA_FAILS, "served-dataset", service, dataset.text()));
        }
    }

    /** A series becomes one more dataset; entries of the catalogue are not looked at. */
    private void catalogue() {
        for (RdfNode series : graph.ofType(DcatNames.DATASET_SERIES.iri())) {
            report(UDATA_CHANGES, "series", series, "");
        }
        graph.ofType(DcatNames.CATALOG_RECORD.iri()).stream()
                .findFirst()
                .ifPresent(record -> report(UDATA_DROPS, "record", record, ""));
    }

    private void identity(RdfNode dataset, Set<String> identifiers) {
        Optional<RdfNode> identifier = value(dataset, DcatNames.IDENTIFIER);
        if (identifier.isEmpty()) {
            report(UDATA_DROPS, "no-identifier", dataset, "");
        } else if (!identifiers.add(identifier.get().text())) {
            report(
                    UDATA_FAILS,
                    "duplicate-identifier",
                    dataset,
                    identifier.get().text());
        }
        if (!has(dataset, DcatNames.TITLE)) {
            report(UDATA_DROPS, "no-title", dataset, "");
        }
    }

    private void dates(RdfNode node) {
        for (Name property : List.of(DcatNames.CREATED, DcatNames.ISSUED, DcatNames.MODIFIED)) {
            value(node, property).map(RdfNode::text).ifPresent(text -> {
                Optional<IsoDate> date = IsoDate.parse(text);
                if (date.isEmpty()) {
                    report(UDATA_FAILS, "date", node, text);
                } else if (date.get().precision().compareTo(IsoDate.Precision.DAY) < 0) {
                    report(UDATA_CHANGES, "partial-date", node, text);
                } else if (OFFSET.matcher(text).matches()) {
                    report(UDATA_CHANGES, "offset", node, text);
                } else if (date.get().firstDay().isAfter(today)) {
                    report(UDATA_DROPS, "future", node, text);
                }
            });
        }
    }

    private void periods(RdfNode dataset) {
        for (RdfNode period : values(dataset, DcatNames.TEMPORAL)) {
            if (period.isIri()) {
                report(UDATA_DROPS, "period-address", dataset, period.text());
            } else if (period.isBlank()
                    && graph.properties(period).keySet().stream().anyMatch(OWL_TIME::contains)) {
                report(UDATA_DROPS, "period-form", dataset, "");
            }
            for (Name end : List.of(DcatNames.START_DATE, DcatNames.END_DATE)) {
                value(period, end)
                        .map(RdfNode::text)
                        .filter(text -> IsoDate.parse(text)
                                .filter(d -> d.precision().compareTo(IsoDate.Precision.DAY) < 0)
                                .isPresent())
                        .ifPresent(text -> report(UDATA_CHANGES, "partial-date", dataset, text));
            }
        }
    }

    private void places(RdfNode dataset) {
        List<RdfNode> places = values(dataset, DcatNames.SPATIAL);
        boolean drawn = places.stream()
                .anyMatch(place -> graph.properties(place).values().stream()
                        .flatMap(Set::stream)
                        .anyMatch(v -> v.isLiteral()
                                && v.text().toUpperCase(Locale.ROOT).contains("POLYGON")));
        long outlines = places.stream()
                .flatMap(place -> graph.properties(place).values().stream().flatMap(Set::stream))
                .filter(v -> v.isLiteral() && v.text().toUpperCase(Locale.ROOT).contains("POLYGON"))
                .count();
        if (outlines > 1) {
            report(UDATA_CHANGES, "outlines", dataset, Long.toString(outlines));
        }
        if (!places.isEmpty() && !drawn) {
            report(UDATA_DROPS, "place", dataset, places.get(0).text());
        }
    }

    private void tags(RdfNode dataset) {
        for (RdfNode keyword : values(dataset, DcatNames.KEYWORD)) {
            int length = keyword.text().strip().length();
            if (length < SHORTEST_TAG) {
                report(UDATA_DROPS, "short-keyword", dataset, keyword.text());
            } else if (length > LONGEST_TAG) {
                report(UDATA_CHANGES, "long-keyword", dataset, keyword.text());
            } else if (keyword.text().contains(",")) {
                report(UDATA_CHANGES, "comma", dataset, keyword.text());
            }
        }
        for (RdfNode theme : values(dataset, DcatNames.THEME)) {
            if (theme.isIri() && !has(theme, DcatNames.PREF_LABEL)) {
                report(UDATA_DROPS, "theme-label", dataset, theme.text());
            }
        }
    }

    private void licence(RdfNode node) {
        for (RdfNode licence : values(node, DcatNames.LICENSE)) {
            boolean emitted = Vocabulary.LICENCE.terms().stream()
                    .flatMap(term -> term.mapping("emit").stream())
                    .anyMatch(address -> key(address).equals(key(licence.text())));
            if (!licence.isBlank() && !emitted && !LICENCES.contains(key(licence.text()))) {
                report(UDATA_DROPS, "licence", node, licence.text());
            }
        }
    }

    private static String key(String address) {
        String key = address.strip().toLowerCase(Locale.ROOT).replaceFirst("^https?://", "");
        return key.endsWith("/") ? key.substring(0, key.length() - 1) : key;
    }

    private void frequency(RdfNode dataset) {
        value(dataset, DcatNames.ACCRUAL_PERIODICITY).ifPresent(frequency -> {
            String text = frequency.text();
            boolean known = frequency.isIri()
                    ? text.startsWith("http://")
                            && Vocabulary.FREQUENCY.match(text).isPresent()
                    : Vocabulary.FREQUENCY.find(text.toUpperCase(Locale.ROOT)).isPresent();
            if (!known) {
                report(UDATA_DROPS, "frequency", dataset, text);
            }
        });
    }

    private void people(RdfNode dataset) {
        for (RdfNode contact : values(dataset, DcatNames.CONTACT_POINT)) {
            if (contact.isIri() && !isDescribed(contact)) {
                report(UDATA_DROPS, "undescribed", dataset, contact.text());
            } else if (!contact.isLiteral()
                    && !has(contact, DcatNames.HAS_EMAIL)
                    && !has(contact, DcatNames.VCARD.name("email"))
                    && !has(contact, DcatNames.HAS_URL)) {
                report(
                        UDATA_DROPS,
                        "contact",
                        dataset,
                        value(contact, DcatNames.VCARD_FN).map(RdfNode::text).orElse(""));
            }
        }
        for (Name role : List.of(DcatNames.PUBLISHER, DcatNames.CREATOR)) {
            for (RdfNode body : values(dataset, role)) {
                if (body.isIri() && !isDescribed(body)) {
                    report(UDATA_DROPS, "undescribed", dataset, body.text());
                } else if (!body.isLiteral() && !has(body, DcatNames.MBOX) && !has(body, DcatNames.HOMEPAGE)) {
                    report(
                            UDATA_DROPS,
                            "contact",
                            dataset,
                            value(body, DcatNames.FOAF_NAME).map(RdfNode::text).orElse(""));
                }
            }
        }
    }

    private void highValue(RdfNode dataset) {
        for (RdfNode category : values(dataset, DcatNames.HVD_CATEGORY)) {
            if (!values(dataset, DcatNames.THEME).contains(category)) {
                String label = Vocabulary.HVD_CATEGORY
                        .match(category.text())
                        .map(Term::french)
                        .orElse(category.text());
                report(UDATA_DROPS, "high-value", dataset, label);
            }
        }
    }

    /** One address that rdflib cannot write ends the whole job. */
    private void iris(RdfNode node) {
        if (node.isIri() && hasIllegalCharacter(node.text())) {
            report(UDATA_FAILS, "iri", node, node.text());
        }
        graph.properties(node).values().stream()
                .flatMap(Set::stream)
                .filter(v -> v.isIri() && hasIllegalCharacter(v.text()))
                .forEach(v -> report(UDATA_FAILS, "iri", node, v.text()));
    }

    private static boolean hasIllegalCharacter(String iri) {
        return iri.chars().anyMatch(c -> c <= ' ' || "<>\"{}|\\^`".indexOf(c) >= 0);
    }

    private void distributions(RdfNode dataset) {
        Set<String> urls = new HashSet<>();
        for (RdfNode file : values(dataset, DcatNames.DISTRIBUTION_LINK)) {
            dates(file);
            licence(file);
            iris(file);
            Optional<String> url = value(file, DcatNames.DOWNLOAD_URL)
                    .or(() -> value(file, DcatNames.ACCESS_URL))
                    .map(RdfNode::text);
            if (url.isEmpty()) {
                report(UDATA_DROPS, "no-url", file, "");
            } else if (!Iris.isWeb(url.get())) {
                report(UDATA_FAILS, "url", file, url.get());
            } else if (!urls.add(url.get())) {
                report(UDATA_DROPS, "same-url", file, url.get());
            }
            if (has(file, DcatNames.ACCESS_SERVICE) && has(file, DcatNames.DOWNLOAD_URL)) {
                report(
                        UDATA_CHANGES,
                        "access-service",
                        file,
                        value(file, DcatNames.ACCESS_SERVICE).orElseThrow().text());
            }
            value(file, DcatNames.MEDIA_TYPE)
                    .filter(type -> type.text().startsWith(MEDIA_TYPES_HTTP))
                    .ifPresent(type -> report(UDATA_CHANGES, "media-type", file, type.text()));
            values(file, DcatNames.CHECKSUM).forEach(checksum -> checksum(file, checksum));
        }
    }

    private void checksum(RdfNode file, RdfNode checksum) {
        Optional<RdfNode> value = value(checksum, DcatNames.CHECKSUM_VALUE);
        Optional<RdfNode> algorithm = value(checksum, DcatNames.ALGORITHM);
        boolean bytes = value.filter(v -> v.datatype().equals(DcatNames.HEX_BINARY.iri())
                        && HEX.matcher(v.text()).matches())
                .isPresent();
        if (bytes) {
            report(UDATA_FAILS, "checksum", file, value.orElseThrow().text());
        } else if (algorithm.isEmpty() || algorithm.get().isLiteral()) {
            report(
                    UDATA_FAILS,
                    "checksum-algorithm",
                    file,
                    algorithm.map(RdfNode::text).orElse(""));
        } else {
            String name =
                    algorithm.get().text().substring(algorithm.get().text().lastIndexOf('_') + 1);
            if (!CHECKSUMS.contains(name)) {
                report(UDATA_DROPS, "checksum-unknown", file, name);
            }
        }
    }
}
