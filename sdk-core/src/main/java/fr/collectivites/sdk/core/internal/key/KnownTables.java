package fr.collectivites.sdk.core.internal.key;

import fr.collectivites.sdk.core.schema.ForeignKey;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the tables beside the one that is judged.
 *
 * @param self name of the table itself within its package; empty outside a package
 * @param keys the keys that each reference may lead to; a reference without is not checked
 * @param packaged whether there is a package at all
 */
public record KnownTables(String self, Map<ForeignKey, KeyTable> keys, boolean packaged) {

    /** A table by itself. */
    public static final KnownTables NONE = new KnownTables("", Map.of(), false);

    /** Copies the keys. */
    public KnownTables {
        keys = Map.copyOf(keys);
    }

    /** Whether the reference leads to the table itself. */
    public boolean isSelf(ForeignKey key) {
        return key.resource().isEmpty() || (packaged && key.resource().equals(self));
    }

    Optional<KeyTable> find(ForeignKey key) {
        @Nullable KeyTable table = keys.get(key);
        return Optional.ofNullable(table);
    }
}
