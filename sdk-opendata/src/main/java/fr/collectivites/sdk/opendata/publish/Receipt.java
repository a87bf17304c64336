package fr.collectivites.sdk.opendata.publish;

import java.util.List;

/**
 * What was done for one dataset, or for the pages of the catalogue.
 *
 * @param id identifier of the dataset; empty for the pages
 * @param action {@code CREATE}, {@code UPDATE} or {@code RETIRE}
 * @param address where people find it; empty when it has no address
 * @param writes number of writes made
 * @param notes what goes with it into the record: who acknowledged which finding, and why
 */
public record Receipt(String id, Action action, String address, int writes, List<String> notes) {

    /** Copies the notes. */
    public Receipt {
        notes = List.copyOf(notes);
    }
}
