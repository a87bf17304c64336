package fr.collectivites.sdk.opendata.declaration;

import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.FileFormat;
import fr.collectivites.sdk.core.catalog.Standard;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.SchemaEntry;
import fr.collectivites.sdk.core.schema.SchemaId;
import fr.collectivites.sdk.core.yaml.YamlNode;
import fr.collectivites.sdk.core.yaml.YamlSection;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.internal.text.Names;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the files and links of a dataset. Used for one declaration, by one thread. */
final class FileReader {

    static final List<String> FILE = List.of("path", "title", "description", "format", "schema");
    static final List<String> LINK = List.of("url", "title", "description", "format");

    private final FilePatterns patterns;
    private final SchemaCatalog schemas;
    private final ProblemSink problems;

    FileReader(FilePatterns patterns, SchemaCatalog schemas, ProblemSink problems) {
        this.patterns = patterns;
        this.schemas = schemas;
        this.problems = problems;
    }

    /** The distributions of a dataset, with the schema of the dataset where a file names none of its own. */
    List<Distribution> read(YamlSection dataset, Optional<SchemaId> schema) {
        schema.ifPresent(id -> checkSchema(id, dataset.node("schema").orElseThrow()));
        List<Distribution> distributions = new ArrayList<>();
        Set<String> names = new HashSet<>();
        List<YamlNode> files = dataset.items("files");
        List<YamlNode> links = dataset.items("links");
        if (files.isEmpty() && links.isEmpty() && dataset.node("page").isEmpty()) {
            // DCAT takes a dataset that cannot be had; a reader of the catalogue will wonder.
            problems.accept(Problem.of(OpendataCode.MISSING_PROPERTY)
                    .rule("files")
                    .severity(Severity.WARNING)
                    .at(dataset.location())
                    .with("property", "files")
                    .build());
        }
        for (YamlNode item : files) {
            file(item, schema, names, distributions);
        }
        for (YamlNode item : links) {
            Terms.section(item, "links", LINK, problems).flatMap(this::link).ifPresent(distributions::add);
        }
        return distributions;
    }

    private void file(YamlNode item, Optional<SchemaId> schema, Set<String> names, List<Distribution> distributions) {
        if (item instanceof YamlNode.Scalar scalar) {
            for (Path path : find(scalar.text().strip(), item.location())) {
                add(path, Distribution.file(path), schema, item, names, distributions);
            }
            return;
        }
        Optional<YamlSection> section = Terms.section(item, "files", FILE, problems);
        if (section.isEmpty()) {
            return;
        }
        YamlSection entry = section.get();
        if (entry.node("path").isEmpty()) {
            entry.missing("path");
        }
        Optional<SchemaId> own = entry.text("schema").map(SchemaId::parse);
        own.ifPresent(id -> checkSchema(id, entry.node("schema").orElseThrow()));
        Optional<FileFormat> format = entry.value("format", "text", text -> Optional.of(FileFormat.of(text)));
        for (Path path : find(entry.text("path").orElse(""), item.location())) {
            Distribution.Builder distribution = Distribution.file(path);
            entry.text("title").ifPresent(distribution::title);
            entry.text("description").ifPresent(distribution::description);
            format.ifPresent(distribution::format);
            add(path, distribution, own.or(() -> schema), item, names, distributions);
        }
    }

    private void add(
            Path path,
            Distribution.Builder distribution,
            Optional<SchemaId> schema,
            YamlNode item,
            Set<String> names,
            List<Distribution> distributions) {
        String name = Names.file(String.valueOf(path.getFileName()));
        if (!names.add(name)) {
            problems.accept(Problem.of(OpendataCode.NAME_REFUSED)
                    .rule("file")
                    .at(item.location())
                    .value(name)
                    .build());
            return;
        }
        schema.ifPresent(id -> distribution.conformsTo(standard(id)));
        distributions.add(distribution.build());
    }

    private List<Path> find(String pattern, Location place) {
        if (pattern.isEmpty()) {
            return List.of();
        }
        List<Path> found = FilePatterns.staysInside(pattern) ? patterns.find(pattern) : List.of();
        boolean outside =
                !FilePatterns.staysInside(pattern) || found.stream().anyMatch(file -> !patterns.isInside(file));
        if (outside || found.isEmpty()) {
            OpendataCode code = outside ? OpendataCode.FILE_OUTSIDE_FOLDER : OpendataCode.FILE_NOT_FOUND;
            problems.accept(Problem.of(code).at(place).value(pattern).build());
            return List.of();
        }
        return found;
    }

    private Optional<Distribution> link(YamlSection link) {
        Optional<String> url = link.value("url", "url", DatasetReader::webAddress);
        if (link.node("url").isEmpty()) {
            link.missing("url");
        }
        Optional<FileFormat> format = link.value("format", "text", text -> Optional.of(FileFormat.of(text)));
        return url.map(address -> {
            Distribution.Builder distribution = Distribution.access(address);
            link.text("title").ifPresent(distribution::title);
            link.text("description").ifPresent(distribution::description);
            format.or(() -> FileFormat.ofFileName(address.substring(address.lastIndexOf('/') + 1)))
                    .ifPresent(distribution::format);
            return distribution.build();
        });
    }

    private void checkSchema(SchemaId id, YamlNode node) {
        if (DatasetReader.webAddress(id.name()).isEmpty() && entry(id).isEmpty()) {
            problems.accept(Terms.TERMS
                    .invalid(node.location(), "schema", id.toString(), "schema")
                    .severity(Severity.WARNING)
                    .build());
        }
    }

    private Optional<SchemaEntry> entry(SchemaId id) {
        return schemas.list().stream()
                .filter(entry -> entry.id().name().equals(id.name()))
                .filter(entry -> id.version().isEmpty() || entry.id().version().equals(id.version()))
                .findFirst();
    }

    /** The schema as the catalogue of schemas knows it; without a version, its newest. */
    private Standard standard(SchemaId id) {
        if (DatasetReader.webAddress(id.name()).isPresent()) {
            return Standard.uri(id.name());
        }
        Optional<SchemaEntry> entry = entry(id);
        Standard.Builder standard = Standard.builder().name(id.name());
        String version = entry.map(known -> known.id().version()).orElse(id.version());
        if (!version.isEmpty()) {
            standard.version(version);
        }
        entry.map(SchemaEntry::title).filter(title -> !title.isBlank()).ifPresent(standard::title);
        return standard.build();
    }
}
