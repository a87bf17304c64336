package fr.collectivites.sdk.platform.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.collectivites.sdk.platform.access.Caller;
import fr.collectivites.sdk.platform.access.Scope;
import fr.collectivites.sdk.platform.registry.Refusal;
import fr.collectivites.sdk.platform.registry.Registry;
import fr.collectivites.sdk.platform.storage.ImportJobs;
import fr.collectivites.sdk.platform.storage.Instants;
import fr.collectivites.sdk.platform.storage.Replies;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /v1/imports}, {@code GET /v1/imports/JOB} and its {@code result}. Bodies are spooled to the disk, and treated
 * one after the other by one thread. Thread-safe.
 */
final class ImportHandlers implements AutoCloseable {

    static final long MAX_BYTES = 64L * 1024 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(ImportHandlers.class);
    private static final int STOP_SECONDS = 10;

    private final Registry registry;
    private final IdempotencyKeys keys;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "imports");
        thread.setDaemon(true);
        return thread;
    });

    ImportHandlers(Registry registry, IdempotencyKeys keys, Clock clock) {
        this.registry = registry;
        this.keys = keys;
        this.clock = clock;
    }

    void create(Context context) {
        Caller caller = Requests.caller(context);
        Registry.requireScope(caller, Scope.WRITE);
        Requests.allow(context, "dryRun");
        boolean dryRun = Requests.flag(context, "dryRun");
        String key = IdempotencyKeys.require(context);
        requireNdjson(context);
        Spooled spooled = spool(context);
        boolean[] handedOver = {false};
        try {
            keys.once(context, key, "dryRun=" + dryRun + "\n" + spooled.digest, () -> {
                String id = UUID.randomUUID().toString();
                ImportJobs.Job job = registry.write(handle -> {
                    ImportJobs.insert(handle, id, caller.name(), dryRun, Instants.now(clock));
                    return ImportJobs.find(handle, id).orElseThrow();
                });
                handedOver[0] = true;
                worker.execute(() -> work(new ImportRun(registry, caller, id), spooled.file, dryRun));
                return new Replies.Reply(
                        "",
                        202,
                        "",
                        "imports/" + id,
                        document(job, "imports/" + id).toString());
            });
        } finally {
            if (!handedOver[0]) {
                delete(spooled.file);
            }
        }
    }

    void get(Context context) {
        Requests.allow(context);
        ImportJobs.Job job = job(context);
        ListHandler.answer(context, document(job, job.id()));
    }

    void result(Context context) {
        Requests.allow(context);
        ImportJobs.Job job = job(context);
        if (job.state() != ImportJobs.State.DONE && job.state() != ImportJobs.State.FAILED) {
            throw new Refusal(Refusal.Type.REQUEST_IN_PROGRESS, "L'import n'est pas terminé.");
        }
        context.contentType("application/x-ndjson");
        OutputStream out = context.outputStream();
        registry.database().read(handle -> {
            ImportJobs.eachResult(handle, job.id(), line -> {
                try {
                    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return job;
        });
    }

    private static void work(ImportRun run, Path file, boolean dryRun) {
        try {
            run.run(file, dryRun);
        } catch (RuntimeException failure) {
            LOG.error("an import failed", failure);
        } finally {
            delete(file);
        }
    }

    private ImportJobs.Job job(Context context) {
        Caller caller = Requests.caller(context);
        Registry.requireScope(caller, Scope.WRITE);
        String id = Requests.id(context);
        return registry.database()
                .read(handle -> ImportJobs.find(handle, id))
                .filter(job -> caller.moderates() || job.caller().equals(caller.name()))
                .orElseThrow(() -> new Refusal(Refusal.Type.NOT_FOUND, "Aucun import ne porte cet identifiant."));
    }

    /** The document of a job, whose address from where it was asked for is known. */
    private static ObjectNode document(ImportJobs.Job job, String address) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("id", job.id());
        body.put("state", job.state().name());
        for (String name : List.of("received", "created", "updated", "unchanged", "rejected")) {
            body.put(name, job.counts().getOrDefault(name, 0));
        }
        body.put("dryRun", job.dryRun());
        if (!job.failure().isEmpty()) {
            body.set("problem", Problems.document(new Refusal(Refusal.Type.FAILURE, job.failure())));
        }
        body.put("resultUrl", address + "/result");
        return body;
    }

    private static void requireNdjson(Context context) {
        String type = context.contentType() == null ? "" : String.valueOf(context.contentType());
        if (!type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/x-ndjson")) {
            throw new Refusal(Refusal.Type.UNSUPPORTED_MEDIA, "Type attendu : application/x-ndjson.");
        }
    }

    private record Spooled(Path file, String digest) {}

    private static Spooled spool(Context context) {
        String encoding = context.header("Content-Encoding");
        if (encoding != null && !encoding.equals("gzip") && !encoding.equals("identity")) {
            throw new Refusal(Refusal.Type.UNSUPPORTED_MEDIA, "Seule la compression gzip est admise.");
        }
        try {
            Path file = Files.createTempFile("import-", ".ndjson");
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream sent = context.bodyInputStream();
                    InputStream plain = "gzip".equals(encoding) ? new GZIPInputStream(sent) : sent;
                    InputStream digested = new DigestInputStream(plain, digest);
                    OutputStream out = Files.newOutputStream(file)) {
                byte[] buffer = new byte[1 << 16];
                long size = 0;
                for (int read = digested.read(buffer); read >= 0; read = digested.read(buffer)) {
                    size += read;
                    if (size > MAX_BYTES) {
                        throw new Refusal(Refusal.Type.TOO_LARGE, "Un import a au plus " + MAX_BYTES + " octets.");
                    }
                    out.write(buffer, 0, read);
                }
            } catch (IOException | Refusal e) {
                delete(file);
                throw e;
            }
            return new Spooled(file, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw Requests.malformed("Le corps ne se lit pas jusqu'au bout.");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} stays behind", file, e);
        }
    }

    /** Waits a little for the import that runs; the others are noted as failed at the next start. */
    @Override
    public void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
