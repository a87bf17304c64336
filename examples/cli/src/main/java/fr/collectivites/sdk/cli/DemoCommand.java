package fr.collectivites.sdk.cli;

import fr.collectivites.sdk.cli.needs.NeedsOptions;
import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.platform.Platform;
import fr.collectivites.sdk.platform.storage.Database;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code collectivites demo}: an invented commune checks, corrects, describes and publishes its subsidies. Every step is
 * a call of a command that anybody can type, shown before it runs.
 */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

    private static final String FAULTY = "subventions-2025-a-corriger.csv";
    private static final String GOOD = "subventions-2025.csv";
    private static final String CATALOG = "catalog.yaml";
    private static final String PAGE = "rapport.html";
    private static final String SITE = "site";
    private static final String NEEDS = "besoins.ndjson";
    private static final String PLATFORM = "plateforme";
    private static final Set<String> FILES = Set.of(FAULTY, GOOD, CATALOG, PAGE, SITE, NEEDS, PLATFORM);
    private static final String SCHEMA = "scdl/subventions";

    /** The community of communes whose needs {@code besoins.ndjson} tells: CC Terres des Confluences. */
    private static final String TELLER = "200066322";

    private final Terminal terminal;
    private final Messages messages;

    @Option(names = "--output", paramLabel = "DIR")
    private @Nullable Path output;

    @Option(names = "--platform")
    private boolean withPlatform;

    public DemoCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages("demo");
    }

    @Override
    public Integer call() throws IOException {
        Path folder = prepare();
        terminal.print(messages.text("story"));
        terminal.print("\n    $ cd " + folder);

        heading("check");
        run(folder, ExitCode.FINDINGS, "validate", FAULTY, "--schema", SCHEMA);
        heading("page");
        run(folder, ExitCode.FINDINGS, "validate", FAULTY, "--schema", SCHEMA, "--format", "html", "--output", PAGE);
        heading("corrected");
        run(folder, ExitCode.FINE, "validate", GOOD, "--schema", SCHEMA);
        heading("declare");
        terminal.print(
                "    " + Files.readString(folder.resolve(CATALOG)).strip().replace("\n", "\n    "));
        heading("plan");
        run(folder, ExitCode.FINE, "publish", "plan", "--catalog", CATALOG, "--to", "files", "--output", SITE);
        heading("apply");
        run(folder, ExitCode.FINE, "publish", "apply", "--catalog", CATALOG, "--to", "files", "--output", SITE);
        heading("again");
        run(folder, ExitCode.FINE, "publish", "apply", "--catalog", CATALOG, "--to", "files", "--output", SITE);

        if (withPlatform) {
            tellNeeds(folder);
        }
        heading("where");
        terminal.print(messages.text("tree", Map.of("folder", folder.toString())));
        return ExitCode.FINE;
    }

    private void tellNeeds(Path folder) {
        Path data = folder.resolve(PLATFORM);
        heading("platform-start");
        try (Platform platform = Platform.builder(Database.inFolder(data))
                .faults(terminal::remark)
                .start()) {
            String key = platform.createKey(TELLER, "demo");
            String url = platform.address() + "/v1";
            terminal.print("    " + platform.address() + "\n\n" + messages.text("platform-key") + "\n\n    $ export "
                    + NeedsOptions.VARIABLE + "=" + key);
            Terminal caller = terminal.with(NeedsOptions.VARIABLE, key);
            heading("needs-push");
            run(caller, folder, ExitCode.PARTIAL, "needs", "push", NEEDS, "--url", url);
            heading("needs-list");
            run(caller, folder, ExitCode.FINE, "needs", "list", "--url", url);
            heading("needs-rank");
            run(caller, folder, ExitCode.FINE, "needs", "rank", "--url", url);
            heading("needs-again");
            run(caller, folder, ExitCode.PARTIAL, "needs", "push", NEEDS, "--url", url);
        }
        terminal.print("\n" + messages.text("platform-next", Map.of("folder", data.toString())));
    }

    /** An empty folder with the files of the story in it. */
    private Path prepare() throws IOException {
        Path folder = output == null ? Files.createTempDirectory("collectivites-demo-") : output;
        Files.createDirectories(folder);
        try (Stream<Path> entries = Files.list(folder)) {
            // What an earlier demonstration left may go; anything else is somebody's.
            String others = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !FILES.contains(name))
                    .sorted()
                    .collect(Collectors.joining(", "));
            if (!others.isEmpty()) {
                throw new SdkException(
                        messages.text("not-empty", Map.of("folder", folder.toString(), "others", others)));
            }
        }
        Path site = folder.resolve(SITE);
        if (Files.exists(site)) {
            if (!Files.isDirectory(site.resolve(".collectivites"))) {
                throw new SdkException(messages.text("not-empty", Map.of("folder", folder.toString(), "others", SITE)));
            }
            delete(site);
        }
        Files.deleteIfExists(folder.resolve(PAGE));
        Files.deleteIfExists(folder.resolve(NEEDS));
        if (Files.isDirectory(folder.resolve(PLATFORM))) {
            delete(folder.resolve(PLATFORM));
        }
        for (String name : withPlatform ? List.of(FAULTY, GOOD, CATALOG, NEEDS) : List.of(FAULTY, GOOD, CATALOG)) {
            try (InputStream in = DemoCommand.class.getResourceAsStream("demo/" + name)) {
                if (in == null) {
                    throw new IllegalStateException("demo/" + name + " is missing from the class path");
                }
                Files.copy(in, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return folder;
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void heading(String step) {
        String text = messages.text(step);
        terminal.print("\n" + (terminal.colours() ? "\u001b[1m" + text + "\u001b[0m" : text) + "\n\n");
    }

    /** Shows a command as it is typed in the folder, in the words of the language, and runs it on the files there. */
    private void run(Path folder, int expected, String... words) {
        run(terminal, folder, expected, words);
    }

    private void run(Terminal caller, Path folder, int expected, String... words) {
        List<String> shown = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        for (String word : words) {
            shown.add(messages.find("word." + word).orElse(word));
            arguments.add(FILES.contains(word) ? folder.resolve(word).toString() : word);
        }
        terminal.print("    $ " + RootCommand.NAME + " " + String.join(" ", shown) + "\n\n");
        int exitCode = Main.run(caller, arguments.toArray(String[]::new));
        if (exitCode != expected) {
            throw new SdkException(messages.text("failed", Map.of("exitCode", Integer.toString(exitCode))));
        }
    }
}
