package fr.collectivites.sdk.opendata.udata;

import fr.collectivites.sdk.core.catalog.Standard;
import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The lists of one portal: which licences, file extensions and schemas it knows. Each portal has its own. Immutable.
 *
 * @param licences identifiers of licences
 * @param extensions extensions of files that may be uploaded, in lower case
 * @param schemas versions of schemas by name; empty for a portal that takes any schema
 * @param schemaUrls name and version of schemas by address
 */
record UdataVocabulary(
        Set<String> licences,
        Set<String> extensions,
        Map<String, Set<String>> schemas,
        Map<String, Schema> schemaUrls) {

    /** What the portal has in place of a licence that it does not know. */
    static final String NO_LICENCE = "notspecified";

    /**
     * A schema as the portal names it.
     *
     * @param name name, such as {@code scdl/deliberations}; empty when only the address is known
     * @param version version; empty for none
     * @param url address; empty when the portal knows the name
     */
    record Schema(String name, String version, String url) {

        /** One text for plans: name and version, else the address. */
        @Override
        public String toString() {
            return name.isEmpty() ? url : version.isEmpty() ? name : name + " " + version;
        }

        /** Reads what {@link #toString} writes. */
        static Schema parse(String text) {
            if (text.startsWith("http:") || text.startsWith("https:")) {
                return new Schema("", "", text);
            }
            int space = text.indexOf(' ');
            return space < 0
                    ? new Schema(text, "", "")
                    : new Schema(text.substring(0, space), text.substring(space + 1), "");
        }
    }

    /** Copies its collections. */
    UdataVocabulary {
        licences = Set.copyOf(licences);
        extensions = Set.copyOf(extensions);
        schemas = Map.copyOf(schemas);
        schemaUrls = Map.copyOf(schemaUrls);
    }

    /** The lists as the portal gives them. */
    static UdataVocabulary of(List<JsonObject> licences, List<String> extensions, List<JsonObject> schemas) {
        Map<String, Set<String>> versions = new HashMap<>();
        Map<String, Schema> urls = new HashMap<>();
        for (JsonObject schema : schemas) {
            String name = schema.plain("name");
            versions.put(
                    name,
                    schema.objects("versions").stream()
                            .map(version -> version.plain("version_name"))
                            .collect(Collectors.toSet()));
            for (JsonObject version : schema.objects("versions")) {
                version.text("schema_url")
                        .ifPresent(url -> urls.put(url, new Schema(name, version.plain("version_name"), "")));
            }
        }
        return new UdataVocabulary(
                licences.stream().map(licence -> licence.plain("id")).collect(Collectors.toSet()),
                Set.copyOf(extensions),
                versions,
                urls);
    }

    /**
     * A schema as the portal will keep it: one that it does not know by name goes by its address, a version that it
     * does not know is left out.
     */
    Optional<Schema> schema(Standard standard) {
        String url = standard.uri().orElse("");
        String name = standard.name().orElse("");
        String version = standard.version().orElse("");
        if (schemaUrls.containsKey(url)) {
            return Optional.ofNullable(schemaUrls.get(url));
        }
        if (!name.isEmpty() && schemas.isEmpty()) {
            return Optional.of(new Schema(name, version, ""));
        }
        Set<String> known = schemas.get(name);
        if (known != null) {
            return Optional.of(new Schema(name, known.contains(version) ? version : "", ""));
        }
        return url.startsWith("http:") || url.startsWith("https:")
                ? Optional.of(new Schema("", "", url))
                : Optional.empty();
    }

    /** Whether the portal takes a file of that name: its last extension counts. */
    boolean takes(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 && extensions.contains(fileName.substring(dot + 1));
    }
}
