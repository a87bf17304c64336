package fr.collectivites.sdk.core.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The bundled descriptors as files, read without the code that they are for. */
final class BundledFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private BundledFiles() {}

    /** One line of {@code index.json}, with the descriptor it points to. */
    record Bundled(String id, String version, String kind, String file, String title, JsonNode descriptor) {

        boolean isTable() {
            return kind.equals("tableschema");
        }

        @Override
        public String toString() {
            return id + " " + version;
        }
    }

    static List<Bundled> all() {
        List<Bundled> all = new ArrayList<>();
        for (JsonNode entry : read(folder().resolve("index.json")).path("schemas")) {
            String file = entry.path("file").asText();
            all.add(new Bundled(
                    entry.path("id").asText(),
                    entry.path("version").asText(),
                    entry.path("kind").asText("tableschema"),
                    file,
                    entry.path("title").asText(),
                    read(folder().resolve(file))));
        }
        return all;
    }

    static List<Bundled> tables() {
        return all().stream().filter(Bundled::isTable).toList();
    }

    static Path folder() {
        return resource("bundled/index.json").getParent();
    }

    /**
     * A small valid file of that schema, invented: {@code samples/<org>__<name>.csv}, or {@code .json}; the file of an
     * older version ends with {@code __<version>}.
     */
    static Path sample(Bundled schema) {
        String name = schema.id().replace("/", "__");
        boolean older = schema.id().equals("LaMednum/standard-mediation-num")
                && schema.version().equals("0.1.1");
        String suffix = (older ? "__" + schema.version() : "") + (schema.isTable() ? ".csv" : ".json");
        return resource("samples/" + name + suffix);
    }

    private static Path resource(String name) {
        URL resource = BundledFiles.class.getResource(name);
        if (resource == null) {
            throw new IllegalStateException("no resource " + name);
        }
        try {
            return Path.of(resource.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** JSON in UTF-8; some official files begin with a byte order mark. */
    static JsonNode read(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
