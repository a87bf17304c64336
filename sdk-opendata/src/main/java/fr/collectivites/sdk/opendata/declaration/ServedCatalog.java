package fr.collectivites.sdk.opendata.declaration;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.table.SourceException;
import fr.collectivites.sdk.core.value.IsoDate;
import fr.collectivites.sdk.opendata.internal.digest.Digests;
import fr.collectivites.sdk.opendata.internal.json.Entities;
import fr.collectivites.sdk.opendata.internal.text.Names;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives the files of a catalogue the addresses that they have once they are served below one. Used by one thread. */
final class ServedCatalog {

    private final String base;
    private final Clock clock;

    /**
     * Files below an address.
     *
     * @param base ended by a slash or not
     * @param clock no file is said to be of a later time: harvesters ignore dates in the future
     */
    ServedCatalog(String base, Clock clock) {
        this.base = base.endsWith("/") ? base : base + "/";
        this.clock = clock;
    }

    Catalog of(Catalog catalog) {
        Catalog.Builder served = catalog.toBuilder().withoutDatasets();
        catalog.datasets().stream().map(this::dataset).forEach(served::dataset);
        return served.build();
    }

    private Dataset dataset(Dataset dataset) {
        if (dataset.distributions().stream()
                .allMatch(distribution -> distribution.file().isEmpty())) {
            return dataset;
        }
        Map<String, @Nullable Object> members = Entities.members(dataset);
        List<Object> distributions = new ArrayList<>();
        Optional<Instant> newest = Optional.empty();
        for (Object distribution : members.get("distributions") instanceof List<?> list ? list : List.of()) {
            Map<String, @Nullable Object> served = new LinkedHashMap<>();
            if (distribution instanceof Map<?, ?> map) {
                map.forEach((name, value) -> served.put(String.valueOf(name), value));
            }
            if (served.remove("file") instanceof String file) {
                serve(served, Path.of(file), dataset.identifier().orElse(""));
                Optional<Instant> modified =
                        IsoDate.parse(String.valueOf(served.get("modified"))).flatMap(IsoDate::instant);
                if (modified.isPresent()
                        && newest.filter(modified.get()::isBefore).isEmpty()) {
                    newest = modified;
                }
            }
            distributions.add(served);
        }
        members.put("distributions", distributions);
        newest.ifPresent(instant -> members.putIfAbsent("modified", instant.toString()));
        return Entities.dataset(members);
    }

    private void serve(Map<String, @Nullable Object> distribution, Path file, String id) {
        MessageDigest digest = Digests.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            long size = in.transferTo(OutputStream.nullOutputStream());
            Instant written = Files.getLastModifiedTime(file).toInstant();
            Instant now = clock.instant();
            distribution.putIfAbsent(
                    "modified",
                    (written.isAfter(now) ? now : written)
                            .truncatedTo(ChronoUnit.SECONDS)
                            .toString());
            String address = base + id + "/" + Names.file(String.valueOf(file.getFileName()));
            Entities.serve(distribution, address, size, Digests.hex(digest.digest()));
        } catch (IOException e) {
            throw SourceException.of(file.toString(), e);
        }
    }
}
