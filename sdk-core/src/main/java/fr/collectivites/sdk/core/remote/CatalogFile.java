package fr.collectivites.sdk.core.remote;

import fr.collectivites.sdk.core.internal.json.Json;
import fr.collectivites.sdk.core.schema.SchemaId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a catalogue file says that the versions of its schemas lie. */
final class CatalogFile {

    private static final String MARK = "/schemas/";

    private final Map<SchemaId, Place> places = new LinkedHashMap<>();

    /**
     * Where one version lies.
     *
     * @param uri to be fetched from
     * @param path below the folder, as {@link fr.collectivites.sdk.core.schema.SchemaCatalog#directory} looks it up
     */
    record Place(URI uri, String path) {}

    /**
     * Reads the file that was fetched.
     *
     * @param base address that it was fetched from
     */
    static CatalogFile read(Path file, URI base) throws IOException {
        try {
            return new CatalogFile(
                    Json.read(Files.readAllBytes(file)) instanceof Map<?, ?> map
                                    && map.get("schemas") instanceof List<?> schemas
                            ? schemas
                            : List.of(),
                    base);
        } catch (Json.MalformedJsonException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Reads the parsed file; what is no schema in it is passed over. */
    private CatalogFile(List<?> schemas, URI base) {
        for (Object item : schemas) {
            if (item instanceof Map<?, ?> schema
                    && schema.get("name") instanceof String name
                    && schema.get("versions") instanceof List<?> versions) {
                for (Object version : versions) {
                    if (version instanceof Map<?, ?> one
                            && one.get("version_name") instanceof String versionName
                            && one.get("schema_url") instanceof String address) {
                        place(address, base)
                                .ifPresent(place -> places.put(SchemaId.parse(name + "@" + versionName), place));
                    }
                }
            }
        }
    }

    Optional<Place> place(SchemaId id) {
        return Optional.ofNullable(places.get(id));
    }

    /** Addresses may hold accents and spaces as they are. */
    private static Optional<Place> place(String address, URI base) {
        int mark = address.indexOf(MARK);
        boolean absolute = address.contains("://");
        if (absolute && mark < 0) {
            return Optional.empty();
        }
        try {
            URI uri = base.resolve(address.strip().replace(" ", "%20"));
            return Optional.of(new Place(
                    URI.create(uri.toASCIIString()), absolute ? address.substring(mark + MARK.length()) : address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
