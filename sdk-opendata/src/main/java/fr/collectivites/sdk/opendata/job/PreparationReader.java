package fr.collectivites.sdk.opendata.job;

import fr.collectivites.sdk.core.http.Secret;
import fr.collectivites.sdk.core.mapping.Mapping;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.yaml.YamlNode;
import fr.collectivites.sdk.core.yaml.YamlSection;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads which files of a commune are made, and of what. Used once, by one thread. */
final class PreparationReader {

    static final List<String> KNOWN =
            List.of("from", "database", "user", "password", "query", "schema", "mapping", "to", "personal-data");

    private final Path folder;
    private final ProblemSink problems;
    private final Supplier<Optional<Path>> credentials;

    PreparationReader(Path folder, ProblemSink problems, Supplier<Optional<Path>> credentials) {
        this.folder = folder;
        this.problems = problems;
        this.credentials = credentials;
    }

    List<Preparation> read(YamlSection commune) {
        List<Preparation> preparations = new ArrayList<>();
        for (YamlNode item : commune.items("files")) {
            YamlSection.of(item, "files", KNOWN, JobReader.TERMS, problems)
                    .flatMap(this::preparation)
                    .ifPresent(preparations::add);
        }
        return preparations;
    }

    private Optional<Preparation> preparation(YamlSection section) {
        Optional<Path> to = section.text("to").map(folder::resolve);
        if (to.isEmpty()) {
            section.missing("to");
        }
        Optional<Extraction> extraction = extraction(section);
        Optional<Preparation> made;
        if (section.node("mapping").isPresent()) {
            Optional<Mapping> mapping =
                    section.text("mapping").map(folder::resolve).flatMap(this::mapping);
            made = to.isPresent() && extraction.isPresent()
                    ? mapping.map(each -> Preparation.of(extraction.get(), each, to.get()))
                    : Optional.empty();
        } else {
            if (section.node("schema").isEmpty()) {
                section.missing("schema");
            }
            Optional<TableSchema> schema = section.value("schema", "bundled-schema", PreparationReader::schema);
            made = to.isPresent() && extraction.isPresent()
                    ? schema.map(each -> Preparation.of(extraction.get(), each, to.get()))
                    : Optional.empty();
        }
        Optional<String> reason = section.text("personal-data");
        return reason.isPresent() ? made.map(each -> each.personalDataAccepted(reason.get())) : made;
    }

    private static Optional<TableSchema> schema(String name) {
        return SchemaCatalog.bundled().find(name);
    }

    private Optional<Mapping> mapping(Path path) {
        Mapping mapping = Mapping.read(path);
        if (mapping.report().outcome() != Outcome.INVALID) {
            return Optional.of(mapping);
        }
        mapping.problems().forEach(problems::accept);
        return Optional.empty();
    }

    private Optional<Extraction> extraction(YamlSection section) {
        Optional<String> from = section.text("from");
        Optional<String> database = section.text("database");
        if (from.isPresent()) {
            return Optional.of(Extraction.file(folder.resolve(from.get())));
        } else if (database.isEmpty()) {
            section.missing("from");
            return Optional.empty();
        }
        Optional<String> query = section.text("query");
        if (query.isEmpty()) {
            section.missing("query");
            return Optional.empty();
        }
        String user = section.text("user").orElse("");
        Optional<String> alias = section.text("password");
        // The password is looked up when the rows are, so that a key that is missing stops one commune alone.
        return Optional.of(rows -> Extraction.query(database.get(), user, alias.map(this::secret), query.get())
                .extract(rows));
    }

    private Secret secret(String alias) {
        return credentials
                .get()
                .map(Credentials::read)
                .flatMap(all -> all.find(alias))
                .orElseThrow(() -> new SdkException(
                        Problem.of(OpendataCode.JOB_STEP_FAILED)
                                .rule("key")
                                .value(alias)
                                .build(),
                        null));
    }
}
