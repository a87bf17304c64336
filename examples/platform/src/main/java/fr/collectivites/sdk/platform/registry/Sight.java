package fr.collectivites.sdk.platform.registry;

import fr.collectivites.sdk.platform.access.Caller;
import fr.collectivites.sdk.platform.storage.Entry;
import fr.collectivites.sdk.platform.storage.EntryQuery;
import fr.collectivites.sdk.platform.storage.Feed;
import java.util.Optional;

/**
 * Who sees what: the moderator everything; those who act for a body its own entries; partners, that is everybody who is
 * known, what is for partners; all the world what is public and has passed a moderator. A draft is seen by its own side
 * only. Stateless.
 */
public final class Sight {

    private Sight() {}

    /** Whether somebody sees an entry at all. */
    public static boolean sees(Caller caller, Entry entry) {
        return answersFor(caller, entry) || open(caller, entry.sight());
    }

    /** Whether somebody sees the restricted form of an entry: its own side and the moderator. */
    public static boolean answersFor(Caller caller, Entry entry) {
        return caller.moderates() || entry.owner().filter(caller::actsFor).isPresent();
    }

    /** Leaves in a query what somebody sees. */
    public static EntryQuery limit(EntryQuery query, Caller caller) {
        return caller.moderates() ? query : query.visibleTo(caller.bodies(), caller.partner());
    }

    /** How somebody sees a change: as it is, as a deletion when it left their sight, or not at all. */
    public static Optional<Feed.Operation> of(Caller caller, Feed.Change change) {
        if (caller.moderates()
                || change.owner().filter(caller::actsFor).isPresent()
                || open(caller, change.visibility())) {
            return Optional.of(change.operation());
        }
        return change.wasVisibility().filter(before -> open(caller, before)).map(before -> Feed.Operation.DELETE);
    }

    private static boolean open(Caller caller, String visibility) {
        return visibility.equals("PUBLIC") || (visibility.equals("PARTNERS") && caller.partner());
    }
}
