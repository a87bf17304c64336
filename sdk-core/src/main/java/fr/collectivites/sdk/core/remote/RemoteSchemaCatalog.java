package fr.collectivites.sdk.core.remote;

import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.PlatformException;
import fr.collectivites.sdk.core.http.Request;
import fr.collectivites.sdk.core.http.Response;
import fr.collectivites.sdk.core.internal.remote.FetchedFiles;
import fr.collectivites.sdk.core.internal.remote.FetchedFiles.Entry;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.core.schema.JsonSchema;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.SchemaEntry;
import fr.collectivites.sdk.core.schema.SchemaException;
import fr.collectivites.sdk.core.schema.SchemaId;
import fr.collectivites.sdk.core.schema.TableSchema;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of schema.data.gouv.fr, or of a catalogue of the same layout, fetched into a folder when they are asked for.
 * The catalogue file is asked for once per object, and only whether it has changed; a version of a schema never changes
 * and is fetched once. Every file has its SHA-256 kept, and is fetched again when it is not what was fetched.
 *
 * <p>Without network, or when the server fails, what the folder holds is used: see {@link #refreshFailure()}. The folder
 * is one that {@link SchemaCatalog#directory} reads. Thread-safe; the transport stays the caller's to close.
 */
public final class RemoteSchemaCatalog implements SchemaCatalog {

    /** Where the national catalogue lies. */
    public static final URI OFFICIAL = URI.create("https://schema.data.gouv.fr/schemas.json");

    private static final String INDEX = "schemas.json";
    private static final Set<String> KINDS = Set.of("tableschema", "jsonschema");

    private static final int NOT_MODIFIED = 304;

    /** A catalogue file or schema larger than this is refused, in bytes. */
    private static final int MAX_SIZE = 50_000_000;

    private final HttpTransport transport;
    private final URI address;
    private final FetchedFiles files;
    private @Nullable CatalogFile index;
    private @Nullable SchemaCatalog local;
    private @Nullable PlatformException refreshFailure;

    private RemoteSchemaCatalog(HttpTransport transport, URI address, FetchedFiles files) {
        this.transport = transport;
        this.address = address;
        this.files = files;
    }

    /**
     * The national catalogue.
     *
     * @param folder where what is fetched is kept; made when it does not exist
     * @throws SchemaException if the folder cannot be read
     */
    public static RemoteSchemaCatalog official(HttpTransport transport, Path folder) {
        return at(OFFICIAL, transport, folder);
    }

    /**
     * A catalogue of the same layout.
     *
     * @param address of its catalogue file
     * @param folder where what is fetched is kept; a folder serves one address
     * @throws SchemaException if the folder cannot be read
     */
    public static RemoteSchemaCatalog at(URI address, HttpTransport transport, Path folder) {
        try {
            return new RemoteSchemaCatalog(transport, address, new FetchedFiles(folder));
        } catch (IOException e) {
            throw unreadable(folder.toString(), e);
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws PlatformException if the catalogue file cannot be fetched and the folder holds none
     */
    @Override
    public synchronized List<SchemaEntry> list() {
        return ready().list();
    }

    /**
     * {@inheritDoc}
     *
     * @throws PlatformException if it cannot be fetched and the folder does not hold it
     */
    @Override
    public synchronized Optional<TableSchema> find(SchemaId id) {
        Optional<SchemaId> found = newest(id, "tableschema");
        found.ifPresent(this::fetch);
        return found.flatMap(ready()::find);
    }

    /**
     * {@inheritDoc}
     *
     * @throws PlatformException if it cannot be fetched and the folder does not hold it
     */
    @Override
    public synchronized Optional<JsonSchema> findJsonSchema(SchemaId id) {
        Optional<SchemaId> found = newest(id, "jsonschema");
        found.ifPresent(this::fetch);
        return found.flatMap(ready()::findJsonSchema);
    }

    /**
     * Fetches whatever is missing of the schemas that can be used, so that all of them can be had without network. Asks for
     * the catalogue file anew.
     *
     * @param everyVersion whether older versions are fetched too
     * @return what was done; a schema that cannot be had does not keep the others back
     * @throws PlatformException if the catalogue file cannot be fetched, whatever the folder holds
     */
    public synchronized PullResult pull(boolean everyVersion) {
        refresh();
        if (refreshFailure != null) {
            throw refreshFailure;
        }
        List<SchemaId> fetched = new ArrayList<>();
        List<SchemaId> held = new ArrayList<>();
        Map<SchemaId, SdkException> failed = new LinkedHashMap<>();
        String previous = "";
        for (SchemaEntry entry : ready().list()) {
            // Newest first within a name
            boolean older = entry.id().name().equals(previous);
            previous = entry.id().name();
            if (!KINDS.contains(entry.kind()) || (older && !everyVersion)) {
                continue;
            }
            try {
                (fetch(entry.id()) ? fetched : held).add(entry.id());
            } catch (PlatformException | SchemaException e) {
                failed.put(entry.id(), e);
            }
        }
        return new PullResult(fetched, held, failed);
    }

    /** Why the catalogue file was not asked for anew, when what the folder held was used in its place. */
    public synchronized Optional<PlatformException> refreshFailure() {
        return Optional.ofNullable(refreshFailure);
    }

    private Optional<SchemaId> newest(SchemaId id, String kind) {
        boolean newest = id.version().isEmpty() || id.version().equals("latest");
        return ready().list().stream()
                .filter(entry -> entry.kind().equals(kind) && entry.id().name().equals(id.name()))
                .map(SchemaEntry::id)
                .filter(one -> newest || one.version().equals(id.version()))
                .findFirst();
    }

    private SchemaCatalog ready() {
        SchemaCatalog ready = local;
        return ready == null ? refresh() : ready;
    }

    /** Asks for the catalogue file unless it is the one that the folder holds, and reads it. */
    private SchemaCatalog refresh() {
        refreshFailure = null;
        try {
            Optional<Entry> known = files.find(INDEX);
            try {
                fetchIndex(known);
            } catch (PlatformException e) {
                if (known.isEmpty()) {
                    throw e;
                }
                refreshFailure = e;
            }
            index = CatalogFile.read(files.folder().resolve(INDEX), address);
            SchemaCatalog read = SchemaCatalog.directory(files.folder());
            local = read;
            return read;
        } catch (IOException e) {
            throw unreadable(files.folder().toString(), e);
        }
    }

    private void fetchIndex(Optional<Entry> known) throws IOException {
        Request.Builder request = Request.get(address).header("Accept", "application/json");
        if (known.isPresent()) {
            request.accept(NOT_MODIFIED);
            condition(request, "If-None-Match", known.get().etag());
            condition(request, "If-Modified-Since", known.get().lastModified());
        }
        Response response = transport.send(request.build());
        if (response.status() != NOT_MODIFIED) {
            if (!(response.jsonObject().get("schemas") instanceof List<?>)) {
                throw problem("no-schemas", address.toString(), "", null);
            }
            put(INDEX, response);
        }
    }

    /** Whether the schema had to be fetched: it was not there as it should be. */
    private boolean fetch(SchemaId id) {
        CatalogFile.Place place = Optional.ofNullable(index)
                .flatMap(file -> file.place(id))
                .filter(found -> files.holds(found.path()))
                .orElseThrow(() -> problem("outside-folder", id.toString(), "", null));
        try {
            if (files.find(place.path()).isPresent()) {
                return false;
            }
            Response response = transport.send(Request.get(place.uri())
                    .header("Accept", "application/json")
                    .build());
            // What is no JSON object is no schema, whatever the server calls it.
            response.jsonObject();
            put(place.path(), response);
            return true;
        } catch (IOException e) {
            throw unreadable(id.toString(), e);
        }
    }

    private void put(String path, Response response) throws IOException {
        if (response.length() > MAX_SIZE) {
            throw problem("too-large", path, String.valueOf(MAX_SIZE), null);
        }
        files.put(
                path,
                response.bytes(),
                response.header("ETag").orElse(""),
                response.header("Last-Modified").orElse(""));
    }

    private static void condition(Request.Builder request, String header, String value) {
        if (!value.isEmpty()) {
            request.header(header, value);
        }
    }

    private static SchemaException unreadable(String schema, IOException e) {
        return problem("unreadable", schema, String.valueOf(e.getMessage()), e);
    }

    private static SchemaException problem(String rule, String schema, String other, @Nullable Throwable cause) {
        Problem problem = Problem.of(CoreCode.SCHEMA_ERROR)
                .rule(rule)
                .value(schema)
                .with("other", other)
                .build();
        return new SchemaException(schema, problem, cause);
    }
}
