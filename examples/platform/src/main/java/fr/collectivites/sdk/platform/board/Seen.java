package fr.collectivites.sdk.platform.board;

import fr.collectivites.sdk.needs.registry.RegistryRecord;
import fr.collectivites.sdk.platform.access.Caller;
import fr.collectivites.sdk.platform.registry.Kind;
import fr.collectivites.sdk.platform.registry.Records;
import fr.collectivites.sdk.platform.registry.Registry;
import fr.collectivites.sdk.platform.registry.Sight;
import fr.collectivites.sdk.platform.storage.Entries;
import fr.collectivites.sdk.platform.storage.EntryQuery;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody sees of the registry, as records of the SDK: figures are made of it. Thread-safe.
 *
 * @param registry where it is read
 * @param caller who looks
 */
public record Seen(Registry registry, Caller caller) {

    /** The records of a collection. */
    public <T extends RegistryRecord> List<T> all(Kind kind, Class<T> type) {
        return read(Sight.limit(EntryQuery.of(kind), caller), type);
    }

    /** The records of a collection, whoever looks: only for figures that no body can be told from. */
    public <T extends RegistryRecord> List<T> whole(Kind kind, Class<T> type) {
        return read(EntryQuery.of(kind), type);
    }

    private <T extends RegistryRecord> List<T> read(EntryQuery query, Class<T> type) {
        return registry.database().read(handle -> {
            List<T> found = new ArrayList<>();
            Entries.each(handle, query, entry -> found.add(Records.read(entry, type)));
            return found;
        });
    }
}
