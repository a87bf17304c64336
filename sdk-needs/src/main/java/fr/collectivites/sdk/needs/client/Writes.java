package fr.collectivites.sdk.needs.client;

import fr.collectivites.sdk.needs.internal.json.Records;
import fr.collectivites.sdk.needs.registry.RegistryRecord;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records as they are sent. Stateless. */
final class Writes {

    /** Only the platform sets these; the revision goes as a precondition. */
    private static final List<String> ITS_OWN = List.of("reference", "revision", "createdAt", "updatedAt", "warnings");

    private Writes() {}

    static Map<String, @Nullable Object> members(RegistryRecord entity) {
        Map<String, @Nullable Object> members = Records.members(entity);
        ITS_OWN.forEach(members::remove);
        return members;
    }
}
