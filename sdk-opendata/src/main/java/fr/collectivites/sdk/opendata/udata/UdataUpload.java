package fr.collectivites.sdk.opendata.udata;

import fr.collectivites.sdk.core.http.Body;
import fr.collectivites.sdk.core.http.ConflictException;
import fr.collectivites.sdk.core.http.Multipart;
import fr.collectivites.sdk.core.http.PlatformException;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.internal.digest.Digests;
import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import fr.collectivites.sdk.opendata.publish.Content;
import fr.collectivites.sdk.opendata.publish.LocalFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The sending of files, in one piece or in parts. Parts carry an identifier made of what is sent: an upload that was cut,
 * even with its process, is completed by sending it again, and leaves nothing behind. The portal tells of no part that it
 * has but by refusing it.
 */
final class UdataUpload {

    private static final String MEDIA_TYPE = "application/octet-stream";

    private final UdataApi api;
    private final long chunk;
    private final LongConsumer sent;

    /**
     * An upload.
     *
     * @param chunk a larger file is sent in parts of that size, in bytes
     * @param sent told the number of bytes each time some have been sent
     */
    UdataUpload(UdataApi api, long chunk, LongConsumer sent) {
        this.api = api;
        this.chunk = chunk;
        this.sent = sent;
    }

    /**
     * What identifies the bytes of a file.
     *
     * @param content size and SHA-256; rows are not counted
     * @param sha1 the digest that the portal makes of every file it holds
     */
    record Reading(Content content, String sha1) {}

    /** Reads a file once, for both digests. */
    static Reading read(Path file) throws IOException {
        MessageDigest sha1 = Digests.sha1();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha1)) {
            Content content = Content.read(in, "");
            return new Reading(content, Digests.hex(sha1.digest()));
        }
    }

    /**
     * The digests of a file that still holds what the plan saw.
     *
     * @throws ConflictException if it does not
     */
    Reading check(LocalFile local) {
        try {
            Reading reading = read(local.path());
            if (reading.content().sameBytes(local.content())) {
                return reading;
            }
        } catch (IOException e) {
            throw changed(local, e);
        }
        throw changed(local, null);
    }

    private ConflictException changed(LocalFile local, @Nullable Throwable cause) {
        Problem problem = Problem.of(OpendataCode.CHANGED_MEANWHILE)
                .rule("file")
                .with("file", local.path())
                .build();
        return new ConflictException(api.name(), problem, cause);
    }

    /** Whether the portal holds those bytes. */
    static boolean holds(JsonObject resource, Reading reading) {
        return UdataResourceField.CHECKSUM.read(resource).equals("sha1:" + reading.sha1())
                && resource.whole("filesize").orElse(-1) == reading.content().size();
    }

    /**
     * Sends a file and makes sure that it arrived whole.
     *
     * @param dataset key of the dataset
     * @param replaced the resource that gets the new content; empty for a new one
     * @return the resource as the portal has it now
     */
    JsonObject send(String dataset, LocalFile local, Reading reading, Optional<JsonObject> replaced) {
        String key = replaced.map(resource -> resource.plain("id")).orElse("");
        String path = "api/1/datasets/" + dataset + (key.isEmpty() ? "" : "/resources/" + key) + "/upload/";
        String name = UdataNames.file(local.name());
        int[] attempt = {0};
        JsonObject resource = api.settle(
                () -> reading.content().size() > chunk
                        ? inParts(path, name, local, attempt[0]++)
                        : whole(path, name, local),
                () -> api.find(dataset)
                        .flatMap(now -> now.resources().stream()
                                .filter(each -> key.isEmpty()
                                        ? isNew(each, name)
                                        : each.plain("id").equals(key))
                                .filter(each -> holds(each, reading))
                                .findFirst()));
        if (!holds(resource, reading)) {
            Problem problem = Problem.of(OpendataCode.STORED_OTHERWISE)
                    .rule("file")
                    .with("file", local.name())
                    .build();
            throw new PlatformException(api.name(), problem, null);
        }
        return resource;
    }

    /** Whether a resource is an upload that has not been given its name yet. */
    private static boolean isNew(JsonObject resource, String name) {
        return UdataDataset.isFile(resource)
                && resource.plain("title").equals(name)
                && !resource.object("extras").has(UdataDataset.NAME);
    }

    private JsonObject whole(String path, String name, LocalFile local) {
        Body body = Body.multipart()
                .file("file", name, Body.file(MEDIA_TYPE, local.path()))
                .build();
        return api.upload(path, body, sent);
    }

    private JsonObject inParts(String path, String name, LocalFile local, int attempt) {
        long size = local.content().size();
        long parts = (size + chunk - 1) / chunk;
        // A new one for each attempt: of a failed one, nobody can tell which parts the portal has.
        String seed = path + '\n' + name + '\n' + local.content().sha256() + '\n' + chunk + '\n' + attempt;
        String uuid =
                UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
        // A run that was cut sent them in this order: none of its parts lies behind one that is taken now.
        boolean sentBefore = attempt == 0;
        for (long i = 0; i < parts; i++) {
            long length = Math.min(chunk, size - i * chunk);
            Body part = form(uuid, name, parts)
                    .field("partindex", Long.toString(i))
                    .field("chunksize", Long.toString(length))
                    .file("file", name, Body.file(MEDIA_TYPE, local.path(), i * chunk, length))
                    .build();
            sentBefore &= !part(path, part, sentBefore);
        }
        return api.upload(path, form(uuid, name, parts).build(), bytes -> {});
    }

    private static Multipart form(String uuid, String name, long parts) {
        return Body.multipart().field("uuid", uuid).field("filename", name).field("totalparts", Long.toString(parts));
    }

    /**
     * Sends a part, and after a failure that part alone again. The portal answers 500 to one that it has already, as to
     * everything that goes wrong; so that counts as "stored" only where it may have been, and the checksum tells in the
     * end whether it was.
     *
     * @param sentBefore whether a run that was cut may have sent it
     * @return whether the portal took it now
     */
    private boolean part(String path, Body body, boolean sentBefore) {
        boolean[] maybeStored = {sentBefore};
        return api.settle(
                () -> {
                    try {
                        api.upload(path, body, sent);
                        return true;
                    } catch (PlatformException e) {
                        if (e.status().orElse(0) != 500) {
                            maybeStored[0] |= e.outcomeUnknown();
                        } else if (maybeStored[0]) {
                            return false;
                        }
                        throw e;
                    }
                },
                Optional::empty);
    }
}
