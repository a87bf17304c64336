package fr.collectivites.sdk.needs.client;

/**
 * A change that a platform tells: not the data, which is to be read, but that there is something to read. May come more than
 * once; one is known by {@code id} and {@code revision}.
 *
 * @param cursor where to go on after it
 * @param type name of the kind of records, such as {@code need}; one that this version does not know is kept as it is
 * @param id identifier of the record
 * @param op {@code UPSERT}, {@code TRANSITION}, or {@code DELETE} for what is gone or no longer to be seen
 * @param revision number of the state after it
 */
public record Change(String cursor, String type, String id, String op, int revision) {

    /** Whether the record is gone, or no longer to be seen. */
    public boolean isDeletion() {
        return op.equals("DELETE");
    }
}
