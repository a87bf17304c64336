package fr.collectivites.sdk.opendata.declaration;

import fr.collectivites.sdk.core.catalog.AccessRights;
import fr.collectivites.sdk.core.catalog.Contact;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Frequency;
import fr.collectivites.sdk.core.catalog.HvdCategory;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.catalog.SpatialCoverage;
import fr.collectivites.sdk.core.catalog.Theme;
import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.code.EpciCode;
import fr.collectivites.sdk.core.code.RegionCode;
import fr.collectivites.sdk.core.problem.Fix;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.SchemaId;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.value.IsoDate;
import fr.collectivites.sdk.core.value.Period;
import fr.collectivites.sdk.core.yaml.YamlNode;
import fr.collectivites.sdk.core.yaml.YamlSection;
import fr.collectivites.sdk.opendata.dcat.vocabulary.Term;
import fr.collectivites.sdk.opendata.dcat.vocabulary.Vocabulary;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.internal.text.Names;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the datasets of a declaration. Used for one declaration, by one thread. */
final class DatasetReader {

    static final List<String> KNOWN = List.of(
            "id",
            "title",
            "description",
            "files",
            "links",
            "schema",
            "licence",
            "frequency",
            "themes",
            "keywords",
            "period",
            "coverage",
            "language",
            "issued",
            "modified",
            "version",
            "series",
            "hvd",
            "access",
            "contact",
            "page",
            "acknowledge");
    static final List<String> COVERAGE = List.of("commune", "epci", "departement", "region");
    static final List<String> ACKNOWLEDGE = List.of("finding", "file", "by", "reason");

    private final Surroundings surroundings;
    private final YamlSection defaults;
    private final Set<String> series;
    private final ProblemSink problems;
    private final FileReader files;
    private final List<Acknowledgement> acknowledgements = new ArrayList<>();

    /**
     * A reader of datasets.
     *
     * @param series identifiers of the series that there are
     */
    DatasetReader(Surroundings surroundings, YamlSection defaults, Set<String> series, ProblemSink problems) {
        this.surroundings = surroundings;
        this.defaults = defaults;
        this.series = series;
        this.problems = problems;
        this.files = new FileReader(surroundings.patterns(), surroundings.schemas(), problems);
    }

    /** What all datasets of a declaration have in common. */
    record Surroundings(
            FilePatterns patterns,
            SchemaCatalog schemas,
            Organisation publisher,
            Optional<Contact> contact,
            Optional<SpatialCoverage> coverage) {}

    List<Acknowledgement> acknowledgements() {
        return acknowledgements;
    }

    /** The dataset; empty when it has no identifier by which it could be known. */
    Optional<Dataset> read(YamlNode node) {
        return Terms.section(node, "datasets", KNOWN, problems).flatMap(this::read);
    }

    private Optional<Dataset> read(YamlSection section) {
        Optional<String> id = identifier(section, problems);
        Optional<SchemaId> schemaId = section.text("schema").map(SchemaId::parse);
        Optional<TableSchema> schema = schemaId.flatMap(surroundings.schemas()::find);
        Optional<Period> period = section.value("period", "period", DatasetReader::period);
        String title = section.text("title")
                .or(() -> schema.map(TableSchema::title).map(text -> withPeriod(text, period)))
                .orElse("");
        if (title.isEmpty()) {
            section.missing("title");
        }
        if (id.isEmpty()) {
            return Optional.empty();
        }
        Dataset.Builder dataset = Dataset.builder(id.get(), title, surroundings.publisher());
        section.text("description")
                .or(() -> schema.map(TableSchema::description).filter(text -> !text.isBlank()))
                .ifPresent(dataset::description);
        period.ifPresent(dataset::temporal);
        section.value("issued", "date", IsoDate::parse).ifPresent(date -> dataset.issued(date.text()));
        section.value("modified", "date", IsoDate::parse).ifPresent(date -> dataset.modified(date.text()));
        section.text("version").ifPresent(dataset::version);
        section.value("series", "series", name -> Optional.of(name).filter(series::contains))
                .ifPresent(dataset::inSeries);
        section.values("hvd", "hvd", DatasetReader::highValue).forEach(dataset::hvdCategory);
        section.value("access", "access", DatasetReader::access).ifPresent(dataset::accessRights);
        section.values("language", "language", DatasetReader::language).forEach(dataset::language);
        section.value("page", "url", DatasetReader::webAddress).ifPresent(dataset::landingPage);
        classification(section, dataset, schemaId.map(SchemaId::name).orElse(""));
        coverage(section).or(surroundings::coverage).ifPresent(dataset::spatial);
        section.section("contact", DeclarationReader.CONTACT)
                .flatMap(DeclarationReader::readContact)
                .or(surroundings::contact)
                .ifPresent(dataset::contact);
        files.read(section, schemaId).forEach(dataset::distribution);
        acknowledge(section, id.get());
        return Optional.of(dataset.build());
    }

    static Optional<String> identifier(YamlSection section, ProblemSink problems) {
        if (section.node("id").isEmpty()) {
            section.missing("id");
        }
        Optional<String> text = section.text("id");
        if (text.isPresent() && !Names.isIdentifier(text.get())) {
            Problem.Builder problem =
                    Terms.TERMS.invalid(section.node("id").orElseThrow().location(), "id", text.get(), "identifier");
            String nearest = Names.identifier(text.get());
            if (Names.isIdentifier(nearest)) {
                problem.fix(new Fix("property-value", nearest));
            }
            problems.accept(problem.build());
        }
        return text;
    }

    private static String withPeriod(String title, Optional<Period> period) {
        Optional<Integer> first = period.flatMap(Period::firstDay).map(day -> day.getYear());
        Optional<Integer> last = period.flatMap(Period::lastDay).map(day -> day.getYear());
        return first.isPresent() && first.equals(last) ? title + " (" + first.get() + ")" : title;
    }

    private void classification(YamlSection section, Dataset.Builder dataset, String schemaName) {
        YamlSection licenceSource = section.node("licence").isPresent() ? section : defaults;
        Optional<Licence> licence = licenceSource.value("licence", "licence", DatasetReader::licence);
        if (licenceSource.node("licence").isEmpty()) {
            problems.accept(Problem.of(OpendataCode.MISSING_PROPERTY)
                    .rule("licence")
                    .severity(Severity.WARNING)
                    .at(section.location())
                    .with("property", "licence")
                    .build());
        }
        licence.ifPresent(dataset::licence);
        YamlSection frequencySource = section.node("frequency").isPresent() ? section : defaults;
        frequencySource
                .value("frequency", "frequency", DatasetReader::frequency)
                .ifPresent(dataset::frequency);
        YamlSection themeSource = section.node("themes").isPresent() ? section : defaults;
        List<Theme> themes = themeSource.values("themes", "theme", DatasetReader::theme);
        (themes.isEmpty() ? SchemaThemes.of(schemaName) : themes).forEach(dataset::theme);
        YamlSection keywordSource = section.node("keywords").isPresent() ? section : defaults;
        keywordSource.values("keywords", "text", Optional::of).forEach(dataset::keyword);
    }

    private Optional<SpatialCoverage> coverage(YamlSection section) {
        Optional<YamlSection> coverage = section.section("coverage", COVERAGE);
        if (coverage.isEmpty()) {
            return Optional.empty();
        }
        YamlSection places = coverage.get();
        return places.value("commune", "insee", CommuneCode::parse)
                .map(SpatialCoverage::commune)
                .or(() -> places.value("epci", "epci", EpciCode::parse).map(SpatialCoverage::epci))
                .or(() -> places.value("departement", "departement", DepartementCode::parse)
                        .map(SpatialCoverage::departement))
                .or(() -> places.value("region", "region", RegionCode::parse).map(SpatialCoverage::region));
    }

    private void acknowledge(YamlSection section, String id) {
        for (YamlNode item : section.items("acknowledge")) {
            Terms.section(item, "acknowledge", ACKNOWLEDGE, problems).ifPresent(entry -> {
                for (String property : List.of("finding", "by", "reason")) {
                    if (entry.node(property).isEmpty()) {
                        entry.missing(property);
                    }
                }
                acknowledgements.add(new Acknowledgement(
                        id,
                        entry.text("finding").orElse(""),
                        entry.text("file").map(Names::file).orElse(""),
                        entry.text("by").orElse(""),
                        entry.text("reason").orElse("")));
            });
        }
    }

    /** {@code 2025}, {@code 2025-03}, {@code 2025-03-14}, or two of them with a slash between; either may be missing. */
    static Optional<Period> period(String text) {
        String[] ends = text.split("/", -1);
        if (ends.length > 2) {
            return Optional.empty();
        }
        Optional<IsoDate> start = IsoDate.parse(ends[0]);
        Optional<IsoDate> end = ends.length == 2 ? IsoDate.parse(ends[1]) : start;
        boolean readable = (start.isPresent() || (ends.length == 2 && ends[0].isBlank()))
                && (end.isPresent() || (ends.length == 2 && ends[1].isBlank()))
                && (start.isPresent() || end.isPresent());
        if (!readable) {
            return Optional.empty();
        }
        Period.Builder period = Period.builder();
        start.ifPresent(date -> period.start(date.firstDay()));
        end.ifPresent(date -> period.end(date.lastDay()));
        Period built = period.build();
        boolean backwards = built.firstDay().isPresent()
                && built.lastDay().filter(built.firstDay().get()::isAfter).isPresent();
        return backwards ? Optional.empty() : Optional.of(built);
    }

    static Optional<Licence> licence(String text) {
        return Optional.of(Licence.of(text))
                .filter(licence -> licence.isKnown() || webAddress(text).isPresent());
    }

    static Optional<Frequency> frequency(String text) {
        return Optional.of(Frequency.of(text)).filter(Frequency::isKnown);
    }

    static Optional<Theme> theme(String text) {
        return Optional.of(Theme.of(text)).filter(Theme::isKnown);
    }

    static Optional<HvdCategory> highValue(String text) {
        return Vocabulary.HVD_CATEGORY.match(text).map(Term::uri).map(HvdCategory::of);
    }

    private static Optional<AccessRights> access(String text) {
        return Optional.of(AccessRights.of(text)).filter(AccessRights::isKnown);
    }

    private static Optional<String> language(String text) {
        return Optional.of(text).filter(tag -> Vocabulary.LANGUAGE.match(tag).isPresent());
    }

    /** An absolute address of the web. */
    static Optional<String> webAddress(String text) {
        try {
            URI uri = URI.create(text);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(text) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
