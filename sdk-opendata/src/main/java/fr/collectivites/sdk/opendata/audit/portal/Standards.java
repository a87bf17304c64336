package fr.collectivites.sdk.opendata.audit.portal;

import fr.collectivites.sdk.core.catalog.Standard;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.SchemaEntry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The standard that an address means: where it names a schema of the national catalogue, under its name and version. */
final class Standards {

    private static final List<SchemaEntry> KNOWN = SchemaCatalog.bundled().list();

    private Standards() {}

    static Standard of(String address) {
        String text = address.toLowerCase(Locale.ROOT).replaceFirst("/+$", "");
        Optional<SchemaEntry> entry = KNOWN.stream()
                .filter(known -> contains(text, known.id().name()))
                // The longest name wins: one may be the beginning of another.
                .max((a, b) ->
                        Integer.compare(a.id().name().length(), b.id().name().length()));
        if (entry.isEmpty()) {
            return Standard.uri(address);
        }
        String name = entry.get().id().name();
        Standard.Builder standard = Standard.builder().name(name).uri(address);
        KNOWN.stream()
                .filter(known -> known.id().name().equals(name))
                .map(known -> known.id().version())
                .filter(version -> text.contains("/" + version) || text.contains("/v" + version))
                .findFirst()
                .ifPresent(standard::version);
        return standard.build();
    }

    private static boolean contains(String text, String name) {
        String wanted = "/" + name.toLowerCase(Locale.ROOT);
        return text.endsWith(wanted) || text.contains(wanted + "/");
    }
}
