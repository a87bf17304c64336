package fr.collectivites.sdk.opendata.dcat;

import fr.collectivites.sdk.core.catalog.AccessRights;
import fr.collectivites.sdk.core.catalog.Attribution;
import fr.collectivites.sdk.core.catalog.Availability;
import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.CatalogRecord;
import fr.collectivites.sdk.core.catalog.CatalogResource;
import fr.collectivites.sdk.core.catalog.Checksum;
import fr.collectivites.sdk.core.catalog.Contact;
import fr.collectivites.sdk.core.catalog.DataService;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.DatasetSeries;
import fr.collectivites.sdk.core.catalog.Described;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.FileFormat;
import fr.collectivites.sdk.core.catalog.Frequency;
import fr.collectivites.sdk.core.catalog.HvdCategory;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.catalog.Relation;
import fr.collectivites.sdk.core.catalog.SpatialCoverage;
import fr.collectivites.sdk.core.catalog.Standard;
import fr.collectivites.sdk.core.catalog.Theme;
import fr.collectivites.sdk.core.catalog.Translation;
import fr.collectivites.sdk.core.value.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Makes catalogues that use every field that DCAT has, from a seed. */
public final class RandomCatalog {

    private static final String BASE = "https://data.villebourg.example/";
    private static final String[] WORDS = {
        "eau",
        "été",
        "L'école",
        "\"citée\"",
        "a\\b",
        "<b>",
        "&",
        "n° 5",
        "€",
        "\uD83C\uDFDB",
        "ligne\nsuivante",
        "%20",
        "données",
        "@fr",
        "_:x"
    };

    private final Random random;
    private int counter;

    public RandomCatalog(long seed) {
        this.random = new Random(seed);
    }

    public Catalog next() {
        Catalog.Builder builder =
                resource(Catalog.builder(text(), text(), organisation()).language("fr"), "catalog");
        if (maybe()) {
            builder.identifier("catalogue").homepage(url()).catalog("https://ailleurs.example/catalogue/" + counter++);
        }
        List<String> series = List.of("serie-1", "serie-2").subList(0, random.nextInt(3));
        for (String id : series) {
            DatasetSeries.Builder one =
                    DatasetSeries.builder(id, text(), organisation()).description(text());
            resource(one, "series/" + id);
            if (maybe()) {
                one.frequency(pick(Frequency.values()));
            }
            builder.series(one.build());
        }
        List<String> services = List.of("api-1", "api-2").subList(0, random.nextInt(3));
        int datasets = 1 + random.nextInt(3);
        for (int i = 0; i < datasets; i++) {
            builder.dataset(dataset("jeu-" + i, series, services));
        }
        for (String id : services) {
            builder.service(service(id, datasets));
        }
        for (String topic : List.of("jeu-0", "serie-1", "api-1")) {
            boolean there = topic.startsWith("jeu") || series.contains(topic) || services.contains(topic);
            if (there && maybe()) {
                builder.record(record(topic));
            }
        }
        return builder.build();
    }

    private CatalogRecord record(String topic) {
        CatalogRecord.Builder r = CatalogRecord.builder(topic, date()).uri(BASE + "record/" + topic);
        if (maybe()) {
            r.issued(date()).title(text()).description(text()).language("fr");
        }
        if (maybe()) {
            r.conformsTo(Standard.builder().uri(url()).title(text()).build());
            r.status("https://statuts.example/mise-a-jour").source("https://ailleurs.example/fiche/" + counter++);
        }
        return r.build();
    }

    private Dataset dataset(String id, List<String> series, List<String> services) {
        Dataset.Builder d = Dataset.builder(id, text(), organisation()).description(text());
        resource(d, "dataset/" + id);
        if (maybe()) {
            d.acronym(word())
                    .created(date())
                    .frequency(pick(Frequency.values()))
                    .version("1." + counter++);
        }
        if (maybe()) {
            d.versionNote(text()).versionNote(text()).type("STATISTICAL").type("MAPPING");
            d.provenance(text()).provenance(text()).temporalResolution("P1D");
        }
        if (maybe()) {
            d.otherIdentifier("https://doi.example/" + counter++).otherIdentifier("ABC " + counter++);
            d.spatialResolutionInMeters(new BigDecimal("10.50"));
        }
        if (maybe()) {
            for (Relation.Kind kind : Relation.Kind.values()) {
                if (kind.equals(Relation.Kind.QUALIFIED)) {
                    d.relation(Relation.qualified(maybe() ? id : url(), "https://roles.example/" + counter++));
                    continue;
                }
                d.relation(Relation.builder(
                                kind,
                                kind.equals(Relation.Kind.GENERATED_BY)
                                        ? "https://activites.example/" + counter++
                                        : maybe() ? id : "https://ailleurs.example/jeu/" + counter++)
                        .build());
            }
        }
        if (maybe()) {
            d.attribution(Attribution.builder(organisation(), "https://roles.example/custodian")
                    .build());
        }
        series.forEach(d::inSeries);
        for (int i = random.nextInt(3); i > 0; i--) {
            d.distribution(distribution(id, services));
        }
        if (maybe()) {
            d.sample(distribution(id, List.of()));
        }
        return d.build();
    }

    private Distribution distribution(String dataset, List<String> services) {
        Distribution.Builder d = described(
                Distribution.download(url() + ".csv").title(text()).description(text()),
                "dataset/" + dataset + "/distribution/" + counter++);
        services.forEach(d::accessService);
        if (maybe()) {
            d.identifier("fichier-" + counter++);
        }
        if (maybe()) {
            d.byteSize(BigDecimal.valueOf(random.nextInt(1_000_000)));
        }
        if (maybe()) {
            d.format(pick(FileFormat.values()))
                    .compressFormat("application/gzip")
                    .packageFormat("application/x-tar");
        }
        if (maybe()) {
            d.checksum(Checksum.sha256(Samples.SHA256)).availability(pick(Availability.values()));
        }
        if (maybe()) {
            d.status(pick(Distribution.Status.values())).mediaType("text/x-exemple");
            d.spatialResolutionInMeters(new BigDecimal("2.5")).temporalResolution("PT1H");
        }
        return d.build();
    }

    private DataService service(String id, int datasets) {
        DataService.Builder s = DataService.builder(id, text(), url()).description(text());
        resource(s, "service/" + id);
        if (maybe()) {
            s.publisher(organisation()).endpointDescription(url()).format(FileFormat.JSON);
        }
        for (int i = 0; i < datasets; i++) {
            s.servesDataset("jeu-" + i);
        }
        return s.build();
    }

    private <B extends CatalogResource.Builder<B>> B resource(B b, String path) {
        described(b, path);
        if (maybe()) {
            b.creator(organisation()).contact(contact());
        }
        if (maybe() && !path.equals("catalog")) {
            b.creator(organisation()).contact(contact());
        }
        if (maybe()) {
            b.theme(pick(Theme.values()));
        }
        if (random.nextInt(4) == 0) {
            b.hvdCategory(pick(HvdCategory.values())).contact(contact()).page(url());
            b.hvdCategory(HvdCategory.of("http://data.europa.eu/bna/c_fd4e881c"));
            b.applicableLegislation("http://data.europa.eu/eli/reg_impl/2023/138/oj");
        }
        if (maybe()) {
            b.keyword("mot-" + counter++)
                    .keyword(word() + counter++)
                    .accessRights(pick(AccessRights.values().subList(0, 3)));
        }
        if (maybe()) {
            b.spatial(place()).spatial(SpatialCoverage.france());
        }
        if (maybe()) {
            b.temporal(Period.builder().start(date()).end(date()).build());
            b.temporal(Period.builder().start("2019-06-01").build());
            b.landingPage(url()).landingPage(url());
        }
        return b;
    }

    private <B extends Described.Builder<B>> B described(B b, String path) {
        b.uri(BASE + path);
        if (maybe() && !path.equals("catalog")) {
            b.language("fr").language("oc");
        }
        if (maybe()) {
            b.issued(date()).modified("2026-01-02T10:00:00+01:00");
        }
        if (maybe()) {
            b.licence(pick(Licence.values())).right(text()).right("https://droits.example/" + counter++);
        }
        if (maybe()) {
            b.conformsTo(Standard.schema("scdl/schema-" + counter++, "1.0." + counter));
            b.conformsTo(Standard.builder().uri(url()).title(text()).build());
        }
        if (maybe()) {
            b.page(url()).applicableLegislation("http://data.europa.eu/eli/dir/2019/1024/oj");
        }
        if (maybe()) {
            b.translation(
                    "en",
                    Translation.builder().title(text()).description(text()).build());
            b.translation("oc", Translation.builder().title(text()).build());
            if (b instanceof CatalogResource.Builder<?>) {
                b.translation(
                        "br", Translation.builder().keyword("ger-" + counter++).build());
            }
        }
        if (maybe()) {
            b.unknownField(
                    "https://example.org/ns#noeud",
                    new TreeMap<>(Map.of("@type", "https://example.org/ns#T", "https://example.org/ns#p", "v")));
            b.unknownField(
                    "https://example.org/ns#riche",
                    List.of(Map.of("@id", "https://example.org/x"), Map.of("@value", "y", "@language", "br")));
            b.unknownField("https://example.org/ns#simple", "texte " + counter++);
        }
        return b;
    }

    private Organisation organisation() {
        int n = counter++;
        Organisation.Builder b = Organisation.builder(text()).uri(BASE + "organisation/" + n);
        if (maybe()) {
            b.acronym(word()).identifier("org-" + n).type(Organisation.Type.LOCAL_AUTHORITY);
        }
        if (maybe()) {
            b.siren("218201127");
        }
        if (maybe()) {
            b.siret("21820112700014").email("a" + n + "@villebourg.example").homepage(url());
        }
        return b.build();
    }

    private Contact contact() {
        int n = counter++;
        Contact.Builder b = Contact.builder(text()).uri(BASE + "contact/" + n).email("c" + n + "@villebourg.example");
        if (maybe()) {
            b.url(url()).telephone("+33563000000").organisation(text()).role("publisher");
        }
        return b.build();
    }

    private SpatialCoverage place() {
        int n = counter++;
        SpatialCoverage.Builder b =
                SpatialCoverage.builder().uri("https://lieux.example/" + n).label(text());
        if (maybe()) {
            b.bbox(new BigDecimal("1.04"), new BigDecimal("44.05"), new BigDecimal("1.18"), new BigDecimal("44.17"));
        }
        if (maybe()) {
            b.centroid(new BigDecimal("1.1"), new BigDecimal("-44.1")).geometry("POLYGON((1 44,2 44,2 45,1 44))");
        }
        if (maybe()) {
            b.level(SpatialCoverage.Level.EPCI).code("200071850");
        }
        return b.build();
    }

    private String date() {
        return List.of("2025", "2025-03", "2025-03-14", "2025-03-14T09:30:00Z", "2025-03-14T09:30:00.5+02:00")
                .get(random.nextInt(5));
    }

    private String url() {
        return "https://www.villebourg.example/été/" + counter++;
    }

    private String text() {
        return word() + " " + word() + " " + counter++;
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private boolean maybe() {
        return random.nextInt(3) > 0;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
