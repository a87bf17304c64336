package fr.collectivites.sdk.platform.registry;

import fr.collectivites.sdk.platform.storage.Entry;
import java.util.Optional;

/**
 * What a caller requires of the entry as it stands ({@code If-Match}, {@code If-None-Match}).
 *
 * @param match revision in quotes that it must have
 * @param absent whether it must not be there
 */
public record Precondition(Optional<String> match, boolean absent) {

    /** Nothing required. */
    public static final Precondition NONE = new Precondition(Optional.empty(), false);

    /** The entry must be at this revision. */
    public static Precondition revision(int revision) {
        return new Precondition(Optional.of("\"" + revision + "\""), false);
    }

    /** Checks it for an entry that is there. */
    void require(Entry entry) {
        if (absent || (match.isPresent() && !match.get().equals(entry.etag()))) {
            throw new Refusal(
                            Refusal.Type.PRECONDITION_FAILED,
                            absent
                                    ? "Une fiche porte déjà cet identifiant."
                                    : "La fiche a changé depuis : sa version est " + entry.etag() + ".")
                    .with("currentEtag", entry.etag());
        }
        if (match.isEmpty()) {
            throw new Refusal(
                    Refusal.Type.PRECONDITION_REQUIRED, "Indiquez dans If-Match la version que vous remplacez.");
        }
    }
}
