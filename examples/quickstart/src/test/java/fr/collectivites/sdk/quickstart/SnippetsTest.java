package fr.collectivites.sdk.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Compiles and runs every {@code java} snippet of the README and of the guides, each in a folder of its own that holds
 * the files the snippets speak of. The imports that a reader's editor would add are the packages below.
 */
class SnippetsTest {

    private static final Pattern SNIPPET = Pattern.compile("(?s)\n```java\n(.*?)\n```");

    private static final String IMPORTS = Stream.of(
                    "java.net.URI",
                    "java.nio.file.Files",
                    "java.nio.file.Path",
                    "java.time.Duration",
                    "java.time.LocalDateTime",
                    "java.time.LocalDate",
                    "java.util.List",
                    "java.util.Locale",
                    "java.util.Map",
                    "fr.collectivites.sdk.core.catalog.*",
                    "fr.collectivites.sdk.core.code.*",
                    "fr.collectivites.sdk.core.collectivity.*",
                    "fr.collectivites.sdk.core.http.*",
                    "fr.collectivites.sdk.core.mapping.model.*",
                    "fr.collectivites.sdk.core.mapping.*",
                    "fr.collectivites.sdk.core.mapping.draft.*",
                    "fr.collectivites.sdk.core.datapackage.*",
                    "fr.collectivites.sdk.core.correction.*",
                    "fr.collectivites.sdk.core.problem.*",
                    "fr.collectivites.sdk.core.remote.*",
                    "fr.collectivites.sdk.core.place.*",
                    "fr.collectivites.sdk.core.place.check.*",
                    "fr.collectivites.sdk.core.place.clean.*",
                    "fr.collectivites.sdk.core.place.convert.*",
                    "fr.collectivites.sdk.core.place.hours.*",
                    "fr.collectivites.sdk.core.place.merge.*",
                    "fr.collectivites.sdk.core.privacy.*",
                    "fr.collectivites.sdk.core.report.*",
                    "fr.collectivites.sdk.core.schema.*",
                    "fr.collectivites.sdk.core.table.*",
                    "fr.collectivites.sdk.core.territory.*",
                    "fr.collectivites.sdk.core.validation.*",
                    "fr.collectivites.sdk.core.value.*",
                    "fr.collectivites.sdk.needs.coverage.*",
                    "fr.collectivites.sdk.needs.client.Credentials",
                    "fr.collectivites.sdk.needs.client.NeedsClient",
                    "fr.collectivites.sdk.needs.client.OutboxStatus",
                    "fr.collectivites.sdk.needs.decision.*",
                    "fr.collectivites.sdk.needs.need.*",
                    "fr.collectivites.sdk.needs.profile.*",
                    "fr.collectivites.sdk.needs.registry.*",
                    "fr.collectivites.sdk.needs.validation.*",
                    "fr.collectivites.sdk.needs.demand.*",
                    "fr.collectivites.sdk.needs.roadmap.*",
                    "fr.collectivites.sdk.opendata.audit.*",
                    "fr.collectivites.sdk.opendata.ckan.*",
                    "fr.collectivites.sdk.core.writing.*",
                    "fr.collectivites.sdk.opendata.datafair.*",
                    "fr.collectivites.sdk.opendata.dcat.*",
                    "fr.collectivites.sdk.opendata.dcat.check.*",
                    "fr.collectivites.sdk.opendata.dcat.linked.*",
                    "fr.collectivites.sdk.opendata.dcat.rdf.*",
                    "fr.collectivites.sdk.opendata.declaration.*",
                    "fr.collectivites.sdk.opendata.files.*",
                    "fr.collectivites.sdk.opendata.huwise.*",
                    "fr.collectivites.sdk.opendata.job.*",
                    "fr.collectivites.sdk.opendata.publish.*")
            .map(name -> "import " + name + ";\n")
            .reduce("", String::concat);

    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @TempDir
    private Path folder;

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    List<DynamicTest> every_snippet_compiles_and_runs() throws IOException {
        Path root = Path.of("..", "..").toAbsolutePath().normalize();
        List<Path> pages = new ArrayList<>(List.of(root.resolve("README.md")));
        try (Stream<Path> docs = Files.walk(root.resolve("docs"))) {
            docs.filter(p -> p.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        Map<String, String> snippets = new LinkedHashMap<>();
        for (Path page : pages) {
            int number = 0;
            Matcher matcher = SNIPPET.matcher(Files.readString(page));
            while (matcher.find()) {
                String name = root.relativize(page).toString().replace('\\', '/') + " " + ++number;
                snippets.put(name, matcher.group(1));
            }
        }
        assertThat(snippets).as("snippets found").hasSizeGreaterThanOrEqualTo(3);
        Path classes = compile(snippets);
        // What two pages say alike, but for the language of their comments, is run once.
        Map<String, String> distinct = new LinkedHashMap<>();
        snippets.forEach((name, code) -> distinct.putIfAbsent(code.replaceAll("(?m)(^|\\s)\\s*//.*$", ""), name));
        return distinct.values().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> run(classes, className(name))))
                .toList();
    }

    /** The page and the number of a snippet, as a name that Java takes. */
    private static String className(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_");
    }

    /** All at once: starting a compiler for each takes most of the time. A fault names the page. */
    private Path compile(Map<String, String> snippets) throws IOException {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        List<Path> sources = new ArrayList<>();
        for (Map.Entry<String, String> snippet : snippets.entrySet()) {
            String name = className(snippet.getKey());
            sources.add(Files.writeString(
                    classes.resolve(name + ".java"),
                    IMPORTS + "public class " + name
                            + " {\n    public static void main(String[] args) throws Exception {\n" + snippet.getValue()
                            + "\n    }\n}\n"));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter faults = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of("-cp", CLASS_PATH, "-d", classes.toString(), "-proc:none");
            boolean compiled = compiler.getTask(
                            faults, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as(faults.toString()).isTrue();
        }
        return classes;
    }

    private void run(Path classes, String name) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory(folder, "snippet");
        Files.writeString(
                work.resolve("subventions-2025.csv"),
                "nomAttribuant,idAttribuant,dateConvention\nCommune de Moissac,21820112700016,12/03/2025\n");
        Files.writeString(
                work.resolve("collectivites.csv"),
                "id,nom,type,siren\n0c9d4e2a-7b51-4f0e-8e6d-82033bb00001,Moissac,Commune,218201127\n");
        Files.writeString(
                work.resolve("catalog.yaml"),
                "collectivity: {insee: 82112}\ndatasets:\n  - {id: subventions-2025, title: Subventions,"
                        + " licence: etalab-2.0, files: subventions-2025.csv}\n");
        Path key = Files.writeString(work.resolve("cle-du-portail.txt"), "une-cle");
        if (key.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(
                work.resolve("lieux.csv"),
                "id,nom,code_insee,adresse,courriel,horaires\n1,Médiathèque,82112,1 rue de l'Exemple,,lundi 9h-12h\n"
                        + "2,Bibliothèque,82112,1 rue de l'Exemple,,\n");
        Files.writeString(
                work.resolve("export.csv"), "Association;Montant voté;Date\nLes Amis du canal;2 500,00;03/04/2025\n");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path output = work.resolve("output.txt");
        Process process = new ProcessBuilder(
                        java.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classes + File.pathSeparator + CLASS_PATH,
                        name)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        assertThat(ended).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    }
}
