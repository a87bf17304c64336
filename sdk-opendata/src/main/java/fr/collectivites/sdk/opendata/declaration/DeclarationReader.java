package fr.collectivites.sdk.opendata.declaration;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Contact;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.DatasetSeries;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.ReportCollector;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.table.SourceException;
import fr.collectivites.sdk.core.territory.Territory;
import fr.collectivites.sdk.core.yaml.YamlNode;
import fr.collectivites.sdk.core.yaml.YamlReader;
import fr.collectivites.sdk.core.yaml.YamlSection;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one declaration. Used once, by one thread. */
final class DeclarationReader {

    static final List<String> TOP = List.of(
            "collectivity", "title", "description", "url", "contact", "defaults", "datasets", "series", "services");
    static final List<String> CONTACT = List.of("name", "email", "url", "telephone");
    static final List<String> DEFAULTS = List.of("licence", "frequency", "themes", "keywords");

    private static final YamlReader.Codes CODES = new YamlReader.Codes(
            OpendataCode.DECLARATION_SYNTAX, OpendataCode.DECLARATION_LIMIT, OpendataCode.DUPLICATE_PROPERTY);

    private final Path file;
    private final SchemaCatalog schemas;
    private final Territory territory;
    private final ReportCollector problems = new ReportCollector();
    private final List<Acknowledgement> acknowledgements = new ArrayList<>();

    DeclarationReader(Path file, SchemaCatalog schemas, Territory territory) {
        this.file = file;
        this.schemas = schemas;
        this.territory = territory;
    }

    CatalogDeclaration read() {
        Catalog catalog = YamlReader.read(bytes(), CODES, problems)
                .flatMap(node -> Terms.section(node, "catalog.yaml", TOP, problems))
                .map(this::catalog)
                .orElseGet(Catalog::of);
        Report report = Report.builder(problems)
                .source("path", file.toString())
                .source("format", "yaml")
                .build();
        return new CatalogDeclaration(catalog, report, acknowledgements);
    }

    private byte[] bytes() {
        try (InputStream in = Files.newInputStream(file)) {
            // One byte more than is accepted, so that a file that is too large is known as such.
            return in.readNBytes(YamlReader.MAX_BYTES + 1);
        } catch (IOException e) {
            throw SourceException.of(file.toString(), e);
        }
    }

    private Catalog catalog(YamlSection top) {
        Optional<CollectivityReader.Collectivity> collectivity = top.section("collectivity", CollectivityReader.KNOWN)
                .flatMap(section -> new CollectivityReader(territory, problems).read(section));
        if (top.node("collectivity").isEmpty()) {
            top.missing("collectivity");
        }
        Organisation publisher = collectivity
                .map(CollectivityReader.Collectivity::organisation)
                .orElseGet(() -> Organisation.builder("").build());
        String name = publisher.name().orElse("");
        String title =
                top.text("title").orElseGet(() -> name.isEmpty() ? "Données ouvertes" : "Données ouvertes : " + name);
        Catalog.Builder catalog = Catalog.builder(title, top.text("description").orElse(title), publisher);
        top.value("url", "url", DatasetReader::webAddress).ifPresent(catalog::homepage);
        Optional<Contact> contact = contact(top);
        contact.ifPresent(catalog::contact);
        collectivity.flatMap(CollectivityReader.Collectivity::coverage).ifPresent(catalog::spatial);

        YamlSection defaults = top.section("defaults", DEFAULTS)
                .or(() -> Terms.section(new YamlNode.Mapping("/defaults", 0, Map.of()), "defaults", DEFAULTS, problems))
                .orElseThrow();
        MemberReader members = new MemberReader(publisher, contact, problems);
        Set<String> series = new HashSet<>();
        for (DatasetSeries one : members.series(top)) {
            catalog.series(one);
            one.identifier().ifPresent(series::add);
        }
        DatasetReader reader = new DatasetReader(
                new DatasetReader.Surroundings(
                        new FilePatterns(folder()),
                        schemas,
                        publisher,
                        contact,
                        collectivity.flatMap(CollectivityReader.Collectivity::coverage)),
                defaults,
                series,
                problems);
        members.services(top, datasets(top, reader, catalog)).forEach(catalog::service);
        acknowledgements.addAll(reader.acknowledgements());
        return catalog.build();
    }

    private Path folder() {
        Path folder = file.getParent();
        return folder == null ? Path.of("") : folder;
    }

    /** Adds the datasets, and returns their identifiers. */
    private Set<String> datasets(YamlSection top, DatasetReader reader, Catalog.Builder catalog) {
        List<YamlNode> items = top.items("datasets");
        if (items.isEmpty()) {
            top.missing("datasets");
        }
        Set<String> ids = new HashSet<>();
        for (YamlNode item : items) {
            Optional<Dataset> dataset = reader.read(item);
            String id = dataset.flatMap(Dataset::identifier).orElse("");
            if (dataset.isPresent() && ids.add(id)) {
                catalog.dataset(dataset.get());
            } else if (dataset.isPresent()) {
                problems.accept(Problem.of(OpendataCode.DUPLICATE_IDENTIFIER)
                        .at(item.location())
                        .value(id)
                        .build());
            }
        }
        return ids;
    }

    private Optional<Contact> contact(YamlSection section) {
        return section.section("contact", CONTACT).flatMap(DeclarationReader::readContact);
    }

    static Optional<Contact> readContact(YamlSection section) {
        Optional<String> email = section.text("email");
        Optional<String> url = section.value("url", "url", DatasetReader::webAddress);
        Optional<String> name = section.text("name").or(() -> email).or(() -> url);
        if (name.isEmpty()) {
            section.missing("name");
            return Optional.empty();
        }
        Contact.Builder contact = Contact.builder(name.get());
        email.ifPresent(contact::email);
        url.ifPresent(contact::url);
        section.text("telephone").ifPresent(contact::telephone);
        return Optional.of(contact.build());
    }
}
