package fr.collectivites.sdk.needs.client;

import java.util.List;

/**
 * What an outbox holds.
 *
 * @param sent records that the platform has taken since the outbox was opened
 * @param stop why the last sending stopped before the end, in English; empty where it did not
 * @param waiting entries that are still to be sent, in order
 * @param setAside entries that the platform has refused, with the reason
 */
public record OutboxStatus(long sent, String stop, List<OutboxEntry> waiting, List<OutboxEntry> setAside) {

    /** Takes copies. */
    public OutboxStatus {
        waiting = List.copyOf(waiting);
        setAside = List.copyOf(setAside);
    }

    /** Whether nothing is left to be sent or looked at. */
    public boolean isEmpty() {
        return waiting.isEmpty() && setAside.isEmpty();
    }
}
