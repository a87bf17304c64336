package fr.collectivites.sdk.opendata.declaration;

import fr.collectivites.sdk.core.catalog.CatalogResource;
import fr.collectivites.sdk.core.catalog.Contact;
import fr.collectivites.sdk.core.catalog.DataService;
import fr.collectivites.sdk.core.catalog.DatasetSeries;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.yaml.YamlSection;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what a catalogue has besides datasets: series and services. Used for one declaration, by one thread. */
final class MemberReader {

    static final List<String> SERIES = List.of("id", "title", "description", "frequency", "themes", "keywords", "hvd");
    static final List<String> SERVICE = List.of(
            "id",
            "title",
            "description",
            "url",
            "documentation",
            "page",
            "datasets",
            "licence",
            "themes",
            "keywords",
            "hvd",
            "contact");

    private final Organisation publisher;
    private final Optional<Contact> contact;
    private final ProblemSink problems;

    MemberReader(Organisation publisher, Optional<Contact> contact, ProblemSink problems) {
        this.publisher = publisher;
        this.contact = contact;
        this.problems = problems;
    }

    List<DatasetSeries> series(YamlSection top) {
        Set<String> ids = new HashSet<>();
        return top.items("series").stream()
                .flatMap(node -> Terms.section(node, "series", SERIES, problems).stream())
                .flatMap(section -> id(section, ids).map(id -> series(id, section)).stream())
                .toList();
    }

    private DatasetSeries series(String id, YamlSection section) {
        DatasetSeries.Builder series = DatasetSeries.builder(id, title(section), publisher);
        describe(section, series);
        section.value("frequency", "frequency", DatasetReader::frequency).ifPresent(series::frequency);
        return series.build();
    }

    /**
     * The services.
     *
     * @param datasets identifiers of what they may serve
     */
    List<DataService> services(YamlSection top, Set<String> datasets) {
        Set<String> ids = new HashSet<>();
        return top.items("services").stream()
                .flatMap(node -> Terms.section(node, "services", SERVICE, problems).stream())
                .flatMap(section -> id(section, ids).flatMap(id -> service(id, section, datasets)).stream())
                .toList();
    }

    private Optional<DataService> service(String id, YamlSection section, Set<String> datasets) {
        Optional<String> url = section.value("url", "url", DatasetReader::webAddress);
        if (section.node("url").isEmpty()) {
            section.missing("url");
        }
        if (url.isEmpty()) {
            return Optional.empty();
        }
        DataService.Builder service =
                DataService.builder(id, title(section), url.get()).publisher(publisher);
        describe(section, service);
        section.value("documentation", "url", DatasetReader::webAddress).ifPresent(service::endpointDescription);
        section.value("page", "url", DatasetReader::webAddress).ifPresent(service::page);
        section.value("licence", "licence", DatasetReader::licence).ifPresent(service::licence);
        section.values("datasets", "dataset", name -> Optional.of(name).filter(datasets::contains))
                .forEach(service::servesDataset);
        section.section("contact", DeclarationReader.CONTACT)
                .flatMap(DeclarationReader::readContact)
                .or(() -> contact)
                .ifPresent(service::contact);
        return Optional.of(service.build());
    }

    private static void describe(YamlSection section, CatalogResource.Builder<?> member) {
        section.text("description").ifPresent(member::description);
        section.values("themes", "theme", DatasetReader::theme).forEach(member::theme);
        section.values("keywords", "text", Optional::of).forEach(member::keyword);
        section.values("hvd", "hvd", DatasetReader::highValue).forEach(member::hvdCategory);
    }

    private static String title(YamlSection section) {
        if (section.node("title").isEmpty()) {
            section.missing("title");
        }
        return section.text("title").orElse("");
    }

    /** The identifier of a member, which no other of its kind may have. */
    private Optional<String> id(YamlSection section, Set<String> taken) {
        Optional<String> id = DatasetReader.identifier(section, problems);
        if (id.isEmpty() || taken.add(id.get())) {
            return id;
        }
        problems.accept(Problem.of(OpendataCode.DUPLICATE_IDENTIFIER)
                .at(section.location())
                .value(id.get())
                .build());
        return Optional.empty();
    }
}
