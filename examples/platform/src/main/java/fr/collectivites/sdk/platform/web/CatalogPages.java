package fr.collectivites.sdk.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.FileFormat;
import fr.collectivites.sdk.core.catalog.Frequency;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.catalog.Theme;
import fr.collectivites.sdk.needs.profile.DepartmentProfile;
import fr.collectivites.sdk.needs.registry.OrganisationRef;
import fr.collectivites.sdk.opendata.dcat.DcatProfile;
import fr.collectivites.sdk.opendata.dcat.DcatWriter;
import fr.collectivites.sdk.platform.access.Caller;
import fr.collectivites.sdk.platform.registry.Kind;
import fr.collectivites.sdk.platform.registry.Refusal;
import fr.collectivites.sdk.platform.registry.Registry;
import fr.collectivites.sdk.platform.registry.Sight;
import fr.collectivites.sdk.platform.registry.Views;
import fr.collectivites.sdk.platform.storage.Entries;
import fr.collectivites.sdk.platform.storage.EntryQuery;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The registry as open data: what is public, as CSV files, described by a DCAT catalogue that portals harvest. Thread-safe.
 */
final class CatalogPages {

    /** The columns of each file, as pointers into the public form; lists are joined by a vertical bar. */
    private static final Map<Kind, List<String>> COLUMNS = Map.of(
            Kind.NEED,
            List.of(
                    "/id",
                    "/reference",
                    "/title",
                    "/description",
                    "/theme",
                    "/status",
                    "/owner/siren",
                    "/owner/name",
                    "/perimeters",
                    "/submitterRole",
                    "/populationReached",
                    "/urgency",
                    "/impact",
                    "/estimatedBudget/amount",
                    "/estimatedBudget/tax",
                    "/wantedBy",
                    "/supporters",
                    "/updatedAt"),
            Kind.INITIATIVE,
            List.of(
                    "/id",
                    "/reference",
                    "/title",
                    "/summary",
                    "/theme",
                    "/maturity",
                    "/owner/siren",
                    "/owner/name",
                    "/perimeters",
                    "/startedOn",
                    "/results",
                    "/url",
                    "/updatedAt"),
            Kind.GOOD_PRACTICE,
            List.of(
                    "/id",
                    "/reference",
                    "/title",
                    "/themes",
                    "/context",
                    "/problem",
                    "/solution",
                    "/results",
                    "/owner/siren",
                    "/owner/name",
                    "/reviewedOn",
                    "/status",
                    "/updatedAt"),
            Kind.PROJECT,
            List.of(
                    "/id",
                    "/reference",
                    "/title",
                    "/description",
                    "/theme",
                    "/phase",
                    "/phaseStatus",
                    "/owner/siren",
                    "/owner/name",
                    "/perimeters",
                    "/startPlanned",
                    "/endPlanned",
                    "/budget/planned/amount",
                    "/budget/planned/tax",
                    "/progressPct",
                    "/updatedAt"));

    private static final Map<Kind, String> TITLES = Map.of(
            Kind.NEED, "Besoins numériques",
            Kind.INITIATIVE, "Initiatives numériques",
            Kind.GOOD_PRACTICE, "Bonnes pratiques numériques",
            Kind.PROJECT, "Projets numériques");

    private final Registry registry;
    private final Pages pages;
    private final DepartmentProfile profile;
    private final Supplier<URI> site;

    CatalogPages(Registry registry, Pages pages, DepartmentProfile profile, Supplier<URI> site) {
        this.registry = registry;
        this.pages = pages;
        this.profile = profile;
        this.site = site;
    }

    void addTo(RoutesConfig server) {
        server.get(
                "/catalog",
                context -> pages.show(
                        context, "catalogue", Map.of("jeux", catalog().datasets())));
        server.get("/catalog.ttl", this::turtle);
        server.get("/catalog/{file}", this::file);
    }

    private Organisation publisher() {
        Optional<OrganisationRef> told = profile.publisher();
        String name = told.flatMap(OrganisationRef::name).or(profile::label).orElse("");
        return told.flatMap(OrganisationRef::sirenText)
                .map(siren -> Organisation.of(name, siren))
                .orElseGet(() -> Organisation.builder(name).build());
    }

    private Catalog catalog() {
        String base = site.get().toString();
        String name = profile.label().orElse("Plateforme des besoins");
        Catalog.Builder catalog = Catalog.builder(
                        name, "Ce que le registre des besoins numériques a de public.", publisher())
                .uri(base + "/catalog")
                .homepage(base + "/");
        for (Kind kind : List.of(Kind.NEED, Kind.INITIATIVE, Kind.GOOD_PRACTICE, Kind.PROJECT)) {
            String title = TITLES.getOrDefault(kind, "");
            catalog.dataset(Dataset.builder(kind.collection(), title, publisher())
                    .uri(base + "/catalog#" + kind.collection())
                    .description(
                            title + " du territoire, tels qu'enregistrés sur la plateforme ; sans donnée personnelle.")
                    .theme(Theme.GOVERNMENT)
                    .keyword("numérique")
                    .frequency(Frequency.CONTINUOUS)
                    .licence(Licence.ETALAB_2_0)
                    .distribution(Distribution.download(base + "/catalog/" + kind.collection() + ".csv")
                            .uri(base + "/catalog#" + kind.collection() + "-csv")
                            .title(title + ", CSV")
                            .format(FileFormat.CSV)
                            .licence(Licence.ETALAB_2_0)
                            .build())
                    .build());
        }
        return catalog.build();
    }

    private void turtle(Context context) {
        DcatWriter writer = DcatWriter.turtle(DcatProfile.HARVEST).withBase(site.get() + "/catalog/");
        context.contentType("text/turtle; charset=utf-8").result(writer.text(catalog()));
    }

    private void file(Context context) {
        String name = context.pathParam("file");
        Kind kind = COLUMNS.keySet().stream()
                .filter(known -> name.equals(known.collection() + ".csv"))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Type.NOT_FOUND, "Ce fichier n'existe pas."));
        List<String> columns = COLUMNS.getOrDefault(kind, List.of());
        StringBuilder csv = new StringBuilder();
        List<String> header = new ArrayList<>();
        columns.forEach(column -> header.add(column.substring(1).replace('/', '_')));
        csv.append(String.join(",", header)).append("\r\n");
        EntryQuery query = Sight.limit(EntryQuery.of(kind), Caller.NOBODY)
                .sort(List.of(new EntryQuery.Order("created_at", false)));
        registry.database().read(handle -> {
            Entries.each(handle, query, entry -> {
                ObjectNode told = Views.view(entry, false);
                List<String> cells = new ArrayList<>();
                columns.forEach(column -> cells.add(quoted(text(told.at(column)))));
                csv.append(String.join(",", cells)).append("\r\n");
            });
            return csv.length();
        });
        context.contentType("text/csv; charset=utf-8").result(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String text(JsonNode node) {
        if (!node.isArray()) {
            return node.asText("");
        }
        List<String> values = new ArrayList<>();
        node.forEach(item -> values.add(item.isObject() ? item.path("code").asText("") : item.asText("")));
        return String.join("|", values);
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
