package fr.collectivites.sdk.needs.client;

/**
 * An entry of an outbox, without its content, which may hold personal data.
 *
 * @param number number of the entry in its outbox, from 1
 * @param type name of the kind of record, such as {@code need}
 * @param id identifier of the record
 * @param state where it stands
 * @param reason why it stands there, in English or the words of the platform; empty where it only waits for its turn
 */
public record OutboxEntry(long number, String type, String id, State state, String reason) {

    /** Where an entry may stand. */
    public enum State {
        /** To be sent. */
        WAITING,
        /** Refused by the platform: correct the record and save it again, or discard the entry. */
        REFUSED,
        /** Somebody else has changed the record meanwhile: read it, then save it again or discard the entry. */
        CONFLICT
    }
}
