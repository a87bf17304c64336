package fr.collectivites.sdk.opendata.declaration;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.FileFormat;
import fr.collectivites.sdk.core.catalog.Frequency;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.catalog.SpatialCoverage;
import fr.collectivites.sdk.core.catalog.Theme;
import fr.collectivites.sdk.core.code.EpciCode;
import fr.collectivites.sdk.core.code.Siret;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.ReportCollector;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.table.Labels;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.Row;
import fr.collectivites.sdk.core.table.TableReader;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.territory.Territory;
import fr.collectivites.sdk.core.value.IsoDate;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.internal.text.Names;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads a catalogue that is a table of the registered schema {@code scdl/catalogue} (0.1.3), one row for each dataset, as a
 * declaration. Its address ({@code URL}) is a link, or the path of a file in the folder of the table. Rows of one identifier are
 * one dataset with several files. Used once, by one thread.
 */
final class CatalogTableReader {

    private static final Set<String> TABLES = Set.of("csv", "tsv", "xlsx", "ods", "xls");

    /** Words of the schema for which a licence is certain; of "Creative Commons-CC" nobody knows which. */
    private static final Map<String, Licence> LICENCES = Map.of(
            "licence ouverte-lo", Licence.ETALAB_2_0,
            "open database license-odbl", Licence.ODBL_1_0,
            "spécifique ou autre", Licence.NOT_SPECIFIED);

    private final Path file;
    private final Territory territory;
    private final FilePatterns patterns;
    private final ReportCollector problems = new ReportCollector();
    private final Map<String, Integer> columns = new HashMap<>();

    CatalogTableReader(Path file, Territory territory) {
        this.file = file;
        this.territory = territory;
        Path folder = file.getParent();
        this.patterns = new FilePatterns(folder == null ? Path.of("") : folder);
    }

    /** Whether a declaration of that name is a table. */
    static boolean isTable(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return TABLES.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    CatalogDeclaration read() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        long rows = 0;
        try (TableReader reader = TableSource.file(file).open(ReadOptions.defaults(), problems)) {
            if (reader.next()) {
                header(reader.row());
            }
            while (reader.next()) {
                if (!isBlank(reader.row())) {
                    rows++;
                    row(reader.row(), entries);
                }
            }
        }
        Catalog catalog = catalog(entries);
        Report report = Report.builder(problems)
                .source("path", file.toString())
                .source("format", "scdl/catalogue")
                .rows(rows)
                .build();
        return new CatalogDeclaration(catalog, report, List.of());
    }

    /** A dataset while its rows are read: what the first one says of it, and the files of all. */
    private record Entry(Dataset.Builder dataset, Organisation publisher, Set<String> names) {}

    private void header(Row header) {
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(Labels.fold(header.text(i)), i);
        }
        for (String required : List.of("COLL_NOM", "ID", "TITRE", "URL")) {
            if (!columns.containsKey(Labels.fold(required))) {
                missing(required, Location.row(header.number(), header.line()));
            }
        }
    }

    private static boolean isBlank(Row row) {
        for (int i = 0; i < row.size(); i++) {
            if (!row.text(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private Optional<String> text(Row row, String column) {
        Integer at = columns.get(Labels.fold(column));
        return at == null || at >= row.size()
                ? Optional.empty()
                : Optional.of(row.text(at).strip()).filter(text -> !text.isEmpty());
    }

    private Location place(Row row, String column) {
        Integer at = columns.get(Labels.fold(column));
        return at == null
                ? Location.row(row.number(), row.line())
                : Location.cell(row.number(), row.line(), at + 1, column);
    }

    private void row(Row row, Map<String, Entry> entries) {
        String id = text(row, "ID").map(Names::identifier).orElse("");
        Optional<String> title = text(row, "TITRE");
        if (id.isEmpty()) {
            missing("ID", place(row, "ID"));
            return;
        }
        Entry entry = entries.get(id);
        if (entry == null) {
            if (title.isEmpty()) {
                missing("TITRE", place(row, "TITRE"));
            }
            Organisation publisher = publisher(row);
            entry = new Entry(Dataset.builder(id, title.orElse(""), publisher), publisher, new HashSet<>());
            entries.put(id, entry);
            describe(row, entry.dataset());
        }
        distribution(row, entry);
    }

    private Organisation publisher(Row row) {
        Organisation.Builder publisher =
                Organisation.builder(text(row, "COLL_NOM").orElse("")).type(Organisation.Type.LOCAL_AUTHORITY);
        value(row, "COLL_SIRET", "siren", Siret::parse)
                .ifPresent(siret -> publisher.siren(siret.siren().value()));
        return publisher.build();
    }

    private void describe(Row row, Dataset.Builder dataset) {
        text(row, "DESCRIPTION").ifPresent(dataset::description);
        text(row, "THEME").ifPresent(theme -> {
            if (Theme.of(theme).isKnown()) {
                dataset.theme(Theme.of(theme));
            } else {
                dataset.keyword(theme);
            }
        });
        for (String keyword : text(row, "MOTS_CLES").orElse("").split("[;,]")) {
            if (!keyword.isBlank()) {
                dataset.keyword(keyword.strip());
            }
        }
        value(row, "FREQ_MAJ", "frequency", CatalogTableReader::frequency).ifPresent(dataset::frequency);
        value(row, "LICENCE", "licence", CatalogTableReader::licence).ifPresent(dataset::licence);
        value(row, "DATE_PUBL", "date", IsoDate::parse).ifPresent(date -> dataset.issued(date.text()));
        value(row, "DATE_MAJ", "date", IsoDate::parse).ifPresent(date -> dataset.modified(date.text()));
        String start = text(row, "COUV_TEMP_DEBUT").orElse("");
        String end = text(row, "COUV_TEMP_FIN").orElse("");
        if (!start.isEmpty() || !end.isEmpty()) {
            DatasetReader.period(start + "/" + end)
                    .ifPresentOrElse(
                            dataset::temporal,
                            () -> problems.accept(invalid(row, "COUV_TEMP_DEBUT", start + "/" + end, "period")));
        }
        coverage(row).ifPresent(dataset::spatial);
    }

    /** The territory of the collectivité itself, where the table says that it is the one that is covered. */
    private Optional<SpatialCoverage> coverage(Row row) {
        Optional<Siret> siret = text(row, "COLL_SIRET").flatMap(Siret::parse);
        return switch (text(row, "COUV_SPAT_MAILLE").orElse("").toLowerCase(Locale.ROOT)) {
            case "communale", "infracommunale" ->
                siret.flatMap(number -> territory.commune(number.siren()))
                        .map(commune -> SpatialCoverage.commune(commune.code()).toBuilder()
                                .label(commune.name())
                                .build());
            case "intercommunale" ->
                siret.flatMap(number -> EpciCode.parse(number.siren().value()))
                        .flatMap(territory::epci)
                        .map(epci -> SpatialCoverage.epci(epci.code()).toBuilder()
                                .label(epci.name())
                                .build());
            default -> Optional.empty();
        };
    }

    private void distribution(Row row, Entry entry) {
        Optional<String> address = text(row, "URL");
        if (address.isEmpty()) {
            missing("URL", place(row, "URL"));
            return;
        }
        Optional<String> web = DatasetReader.webAddress(address.get());
        if (web.isPresent()) {
            if (entry.names().add(web.get())) {
                Distribution.Builder link = Distribution.access(web.get());
                text(row, "FORMAT_RESSOURCES")
                        .map(formats -> formats.split("[;,/ ]")[0])
                        .map(FileFormat::of)
                        .filter(FileFormat::isKnown)
                        .ifPresent(link::format);
                entry.dataset().distribution(link.build());
            }
            return;
        }
        boolean inside = FilePatterns.staysInside(address.get());
        List<Path> found = inside ? patterns.find(address.get()) : List.of();
        if (!inside || found.isEmpty() || !found.stream().allMatch(patterns::isInside)) {
            OpendataCode code =
                    inside && found.isEmpty() ? OpendataCode.FILE_NOT_FOUND : OpendataCode.FILE_OUTSIDE_FOLDER;
            problems.accept(
                    Problem.of(code).at(place(row, "URL")).value(address.get()).build());
            return;
        }
        for (Path path : found) {
            if (entry.names().add(Names.file(String.valueOf(path.getFileName())))) {
                entry.dataset().distribution(Distribution.file(path).build());
            }
        }
    }

    private Catalog catalog(Map<String, Entry> entries) {
        Organisation publisher = entries.values().stream()
                .findFirst()
                .map(Entry::publisher)
                .orElseGet(() -> Organisation.builder("").build());
        String name = publisher.name().orElse("");
        String title = name.isEmpty() ? "Données ouvertes" : "Données ouvertes : " + name;
        Catalog.Builder catalog = Catalog.builder(title, title, publisher);
        List<Dataset> datasets = new ArrayList<>();
        entries.values().forEach(entry -> datasets.add(entry.dataset().build()));
        datasets.forEach(catalog::dataset);
        return catalog.build();
    }

    /** "Mensuelle ou plusieurs fois par mois" is at least monthly. */
    private static Optional<Frequency> frequency(String text) {
        String word = text.toLowerCase(Locale.ROOT).split(" ou ", 2)[0].strip();
        // Elsewhere "continuel" is several times a day, here it is what changes all the time.
        Frequency frequency = word.equals("continuelle") ? Frequency.CONTINUOUS : Frequency.of(word);
        return Optional.of(frequency).filter(Frequency::isKnown);
    }

    private static Optional<Licence> licence(String text) {
        Licence licence = LICENCES.getOrDefault(text.toLowerCase(Locale.ROOT), Licence.of(text));
        return Optional.of(licence).filter(Licence::isKnown);
    }

    private <T> Optional<T> value(Row row, String column, String rule, Function<String, Optional<T>> parse) {
        Optional<String> text = text(row, column);
        Optional<T> value = text.flatMap(parse);
        if (text.isPresent() && value.isEmpty()) {
            problems.accept(invalid(row, column, text.get(), rule));
        }
        return value;
    }

    /** A value that cannot be understood is left out, and told: the rest of the dataset is published. */
    private Problem invalid(Row row, String column, String value, String rule) {
        return Problem.of(OpendataCode.INVALID_PROPERTY)
                .rule(rule)
                .severity(Severity.WARNING)
                .at(place(row, column))
                .with("property", column)
                .value(value)
                .build();
    }

    private void missing(String property, Location place) {
        problems.accept(Problem.of(OpendataCode.MISSING_PROPERTY)
                .at(place)
                .with("property", property)
                .build());
    }
}
