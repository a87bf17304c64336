package fr.collectivites.sdk.cli.table;

import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.Standard;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.TableReader;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.opendata.declaration.CatalogDeclaration;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the arguments of {@code validate} stand for: files, the tables of folders, standard input, a declaration. */
final class Inputs implements Closeable {

    /** The argument that stands for standard input. */
    private static final String STANDARD_INPUT = "-";

    /** Names of the files that are taken from a folder. */
    private static final String TABLES = ".*\\.(csv|tsv|xlsx|ods|xls)";

    private final Terminal terminal;
    private final List<Input> all = new ArrayList<>();
    private @Nullable Path spooled;

    Inputs(Terminal terminal) {
        this.terminal = terminal;
    }

    List<Input> all() {
        return List.copyOf(all);
    }

    /** Adds what an argument stands for. */
    void add(Path argument) throws IOException {
        if (isStandardInput(argument)) {
            all.add(standardInput());
        } else if (Files.isDirectory(argument)) {
            folder(argument);
        } else {
            all.add(file(argument, ""));
        }
    }

    /** The one file that an argument stands for, or what standard input holds. */
    Input one(Path argument) throws IOException {
        return isStandardInput(argument) ? standardInput() : file(argument, "");
    }

    /** Whether an argument stands for standard input. */
    static boolean isStandardInput(Path argument) {
        return argument.toString().equals(STANDARD_INPUT);
    }

    /** Adds the files that a declaration says follow a schema. */
    void addDeclared(Path declaration) {
        int before = all.size();
        for (Dataset dataset : CatalogDeclaration.read(declaration).catalog().datasets()) {
            for (Distribution distribution : dataset.distributions()) {
                for (Standard standard : distribution.conformsTo()) {
                    if (distribution.file().isPresent() && standard.name().isPresent()) {
                        String version = standard.version().map("@"::concat).orElse("");
                        all.add(file(
                                Path.of(distribution.file().get()),
                                standard.name().get() + version));
                    }
                }
            }
        }
        if (all.size() == before) {
            throw nothing("nothing-declared", declaration);
        }
    }

    private void folder(Path folder) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            List<Path> tables = entries.filter(Files::isRegularFile)
                    .filter(entry -> !hidden(folder.relativize(entry)))
                    .filter(entry -> entry.getFileName()
                                    .toString()
                                    .toLowerCase(Locale.ROOT)
                                    .matches(TABLES)
                            || isKnownDocument(entry))
                    .sorted()
                    .toList();
            if (tables.isEmpty()) {
                throw nothing("empty-folder", folder);
            }
            tables.forEach(table -> all.add(file(table, "")));
        }
    }

    /** Of the many JSON files that may lie in a folder, those that follow a schema of documents. */
    private boolean isKnownDocument(Path entry) {
        return JsonKind.isJson(entry.toString())
                && JsonKind.of(entry, SchemaCatalog.bundled()).isPresent();
    }

    private static boolean hidden(Path path) {
        for (Path part : path) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private SdkException nothing(String key, Path path) {
        return new SdkException(terminal.messages("validate").text(key, Map.of("path", path.toString())));
    }

    private static Input file(Path path, String schema) {
        long size;
        try {
            size = Files.size(path);
        } catch (IOException e) {
            // The validator says what is wrong with it.
            size = 0;
        }
        return new Input(path, TableSource.file(path), size, schema);
    }

    /** A source is read more than once, so standard input goes to a file first. */
    private Input standardInput() throws IOException {
        if (spooled != null) {
            throw new SdkException(terminal.messages("validate").text("stdin-twice"));
        }
        Path content = Files.createTempFile("collectivites-", "");
        spooled = content;
        try (InputStream in = terminal.in()) {
            Files.copy(in, content, StandardCopyOption.REPLACE_EXISTING);
        }
        Path named = content.resolveSibling(content.getFileName() + extension(content));
        spooled = Files.move(content, named);
        return new Input(named, new Named(STANDARD_INPUT, TableSource.file(named)), Files.size(named), "");
    }

    /** The extension that the content would have as a file: readers go by it. */
    private static String extension(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(80);
        }
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK")) {
            return text.contains("opendocument") ? ".ods" : ".xlsx";
        }
        if (text.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return ".xls";
        }
        return text.stripLeading().startsWith("{") ? ".json" : ".csv";
    }

    @Override
    public void close() throws IOException {
        if (spooled != null) {
            Files.deleteIfExists(spooled);
        }
    }

    /** A source under another name. */
    private record Named(String name, TableSource source) implements TableSource {
        @Override
        public TableReader open(ReadOptions options, ProblemSink sink) {
            return source.open(options, sink);
        }
    }
}
