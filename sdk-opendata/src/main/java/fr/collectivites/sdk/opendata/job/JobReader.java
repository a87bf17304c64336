package fr.collectivites.sdk.opendata.job;

import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.ReportCollector;
import fr.collectivites.sdk.core.table.SourceException;
import fr.collectivites.sdk.core.yaml.YamlNode;
import fr.collectivites.sdk.core.yaml.YamlReader;
import fr.collectivites.sdk.core.yaml.YamlSection;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Reads one {@code job.yaml}. Used once, by one thread. */
final class JobReader {

    static final List<String> TOP = List.of("communes", "publish", "credentials", "state", "keep", "operator", "mail");
    static final List<String> COMMUNE =
            List.of("name", "catalog", "files", "organization", "key", "output", "prefix", "mandate");
    static final List<String> PUBLISH = List.of(
            "to", "url", "organization", "key", "output", "base-url", "prefix", "licences", "max-file-size", "retire");
    static final Set<String> PLATFORMS = new TreeSet<>(Set.of("files", "ckan", "udata", "huwise", "datafair"));
    static final List<String> OPERATOR = List.of("name", "siren");
    static final List<String> MAIL = List.of("server", "from", "to", "user", "password", "on");

    static final YamlSection.Terms TERMS = new YamlSection.Terms(
            OpendataCode.UNKNOWN_PROPERTY,
            OpendataCode.MISSING_PROPERTY,
            OpendataCode.INVALID_PROPERTY,
            Map.of(
                    "nom", "name",
                    "catalogue", "catalog",
                    "fichiers", "files",
                    "organisation", "organization",
                    "clé", "key",
                    "mandat", "mandate",
                    "opérateur", "operator",
                    "courriel", "mail",
                    "publier", "publish"));

    private static final YamlReader.Codes CODES = new YamlReader.Codes(
            OpendataCode.DECLARATION_SYNTAX, OpendataCode.DECLARATION_LIMIT, OpendataCode.DUPLICATE_PROPERTY);

    private final Path file;
    private final Path folder;
    private final Supplier<HttpTransport> network;
    private final ReportCollector problems = new ReportCollector();
    private final List<Pipeline.Builder> pipelines = new ArrayList<>();
    private Optional<Path> credentials = Optional.empty();

    JobReader(Path file, Supplier<HttpTransport> network) {
        this.file = file;
        this.network = network;
        Path parent = file.getParent();
        this.folder = parent == null ? Path.of("") : parent;
    }

    JobFile read() {
        Optional<YamlSection> top = YamlReader.read(bytes(), CODES, problems)
                .flatMap(node -> YamlSection.of(node, "job.yaml", TOP, TERMS, problems));
        top.ifPresent(this::communes);
        Path state =
                folder.resolve(top.flatMap(section -> section.text("state")).orElse("job"));
        int keep = top.flatMap(section -> section.value("keep", "number", text -> number(text, 10_000)))
                .orElse(30);
        Optional<MailSettings> mail =
                top.flatMap(section -> section.section("mail", MAIL)).flatMap(JobReader::mail);
        Report report = Report.builder(problems)
                .source("path", file.toString())
                .source("format", "yaml")
                .build();
        return new JobFile(report, state, keep, pipelines, new JobFile.Parts(mail, credentials));
    }

    private byte[] bytes() {
        try (InputStream in = Files.newInputStream(file)) {
            // One byte more than is accepted, so that a file that is too large is known as such.
            return in.readNBytes(YamlReader.MAX_BYTES + 1);
        } catch (IOException e) {
            throw SourceException.of(file.toString(), e);
        }
    }

    private static Optional<Integer> number(String text, int largest) {
        return text.matches("[1-9][0-9]{0,6}") && Integer.parseInt(text) <= largest
                ? Optional.of(Integer.valueOf(text))
                : Optional.empty();
    }

    private void communes(YamlSection top) {
        credentials = top.text("credentials").map(folder::resolve);
        Optional<YamlSection> publish = top.section("publish", PUBLISH);
        if (publish.isEmpty()) {
            top.missing("publish");
            return;
        }
        Target target = target(publish.get());
        boolean retire =
                publish.get().value("retire", "truth", JobReader::truth).orElse(false);
        Optional<Organisation> operator = top.section("operator", OPERATOR).flatMap(JobReader::operator);
        List<YamlNode> items = top.items("communes");
        if (items.isEmpty()) {
            top.missing("communes");
        }
        Set<String> names = new TreeSet<>();
        for (YamlNode item : items) {
            YamlSection.of(item, "communes", COMMUNE, TERMS, problems)
                    .ifPresent(section -> commune(section, target, retire, operator, names));
        }
    }

    private static Optional<Boolean> truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "oui" -> Optional.of(true);
            case "false", "no", "non" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private Target target(YamlSection publish) {
        Map<String, String> values = new TreeMap<>();
        for (String name : PUBLISH) {
            if (!name.equals("licences")
                    && !name.equals("to")
                    && !name.equals("url")
                    && !name.equals("max-file-size")) {
                publish.text(name).ifPresent(text -> values.put(name, text));
            }
        }
        publish.value("max-file-size", "number", text -> number(text, 1_000_000))
                .ifPresent(size -> values.put("max-file-size", size.toString()));
        publish.value("to", "platform", text -> Optional.of(text).filter(PLATFORMS::contains))
                .ifPresent(text -> values.put("to", text));
        publish.value(
                        "url",
                        "url",
                        text -> Optional.of(text).filter(url -> url.matches("https?://[^\\s/?#]+[^\\s?#]*")))
                .ifPresent(text -> values.put("url", text));
        Map<String, String> licences = new LinkedHashMap<>();
        publish.node("licences").ifPresent(node -> {
            if (node instanceof YamlNode.Mapping mapping) {
                mapping.entries().forEach((key, value) -> licences.put(key, YamlSection.shown(value)));
            }
        });
        if (publish.node("to").isEmpty()) {
            publish.missing("to");
        } else if (values.containsKey("to") && !values.get("to").equals("files")) {
            if (publish.node("url").isEmpty()) {
                publish.missing("url");
            }
        }
        return new Target(values, licences, folder);
    }

    private static Optional<Organisation> operator(YamlSection section) {
        Optional<String> name = section.text("name");
        if (name.isEmpty()) {
            section.missing("name");
            return Optional.empty();
        }
        Organisation.Builder operator = Organisation.builder(name.get());
        section.text("siren").ifPresent(operator::siren);
        return Optional.of(operator.build());
    }

    private void commune(
            YamlSection section, Target target, boolean retire, Optional<Organisation> operator, Set<String> names) {
        Optional<String> pattern = section.text("catalog");
        if (pattern.isEmpty()) {
            section.missing("catalog");
            return;
        }
        boolean many = pattern.get().contains("*");
        List<Path> catalogs = many ? expand(pattern.get()) : List.of(folder.resolve(pattern.get()));
        if (catalogs.isEmpty()) {
            problems.accept(invalid(section.location(), "catalog", pattern.get(), "no-file"));
        }
        Map<String, String> own = new TreeMap<>();
        for (String name : List.of("organization", "key", "output", "prefix")) {
            section.text(name).ifPresent(text -> own.put(name, text));
        }
        MandateReader mandates = new MandateReader(operator);
        Optional<Representation> representation = mandates.read(section);
        PreparationReader files = new PreparationReader(folder, problems, () -> credentials);
        List<Preparation> preparations = files.read(section);
        for (Path catalog : catalogs) {
            String name = section.text("name").filter(text -> !many).orElseGet(() -> nameOf(catalog));
            if (!names.add(name)) {
                problems.accept(invalid(section.location(), "name", name, "twice"));
                continue;
            }
            Target ours = target.of(name, own);
            if (ours.isFolder() && !ours.values().containsKey("output")) {
                section.missing("output");
            } else if (!ours.isFolder() && !ours.values().containsKey("key")) {
                section.missing("key");
            }
            Pipeline.Builder pipeline = Pipeline.builder(
                            name,
                            catalog,
                            () -> ours.platform(
                                    credentials.map(Credentials::read).orElseGet(Credentials::none), network))
                    .retire(retire);
            preparations.forEach(pipeline::prepare);
            representation.ifPresent(pipeline::onBehalf);
            pipelines.add(pipeline);
        }
    }

    private static Problem invalid(Location place, String property, String value, String rule) {
        return TERMS.invalid(place, property, value, rule).build();
    }

    /** The commune of a declaration: the folder in which it lies. */
    private static String nameOf(Path catalog) {
        Path parent = catalog.toAbsolutePath().normalize().getParent();
        Path name = parent == null ? null : parent.getFileName();
        return name == null ? "commune" : name.toString();
    }

    /** The files that a pattern names, in order; an asterisk stands for any part of one name. */
    private List<Path> expand(String pattern) {
        List<Path> found = List.of(folder);
        for (String part : pattern.split("/")) {
            List<Path> next = new ArrayList<>();
            for (Path each : found) {
                if (!part.contains("*")) {
                    next.add(each.resolve(part));
                } else if (Files.isDirectory(each)) {
                    try (DirectoryStream<Path> all = Files.newDirectoryStream(each, part)) {
                        all.forEach(next::add);
                    } catch (IOException e) {
                        throw SourceException.of(each.toString(), e);
                    }
                }
            }
            found = next;
        }
        List<Path> files =
                new ArrayList<>(found.stream().filter(Files::isRegularFile).toList());
        Collections.sort(files);
        return files;
    }

    private static Optional<MailSettings> mail(YamlSection section) {
        Optional<String> server = section.text("server");
        Optional<String> from = section.text("from");
        List<String> to =
                section.values("to", "email", text -> Optional.of(text).filter(each -> each.contains("@")));
        if (server.isEmpty()) {
            section.missing("server");
        }
        if (from.isEmpty()) {
            section.missing("from");
        }
        if (section.node("to").isEmpty()) {
            section.missing("to");
        }
        MailSettings.Occasion occasion =
                section.value("on", "occasion", JobReader::occasion).orElse(MailSettings.Occasion.FAILURE);
        Optional<MailSettings.Login> login = section.text("user")
                .map(user ->
                        new MailSettings.Login(user, section.text("password").orElse("mail")));
        return server.isPresent() && from.isPresent() && !to.isEmpty()
                ? Optional.of(new MailSettings(server.get(), from.get(), to, login, occasion))
                : Optional.empty();
    }

    private static Optional<MailSettings.Occasion> occasion(String text) {
        return switch (text) {
            case "failure", "échec" -> Optional.of(MailSettings.Occasion.FAILURE);
            case "change", "changement" -> Optional.of(MailSettings.Occasion.CHANGE);
            case "always", "toujours" -> Optional.of(MailSettings.Occasion.ALWAYS);
            default -> Optional.empty();
        };
    }
}
