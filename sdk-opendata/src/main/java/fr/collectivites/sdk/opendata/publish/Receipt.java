package fr.collectivites.sdk.opendata.publish;

import fr.collectivites.sdk.core.problem.Problem;
import java.util.List;

/**
 * What was done for one dataset, or for the pages of the catalogue.
 *
 * @param id identifier of the dataset; empty for the pages
 * @param action {@code CREATE}, {@code UPDATE} or {@code RETIRE}
 * @param address where people find it; empty when it has no address
 * @param writes number of writes made
 * @param notes what goes with it into the record: who acknowledged which finding and why, what
 *     the platform has stored otherwise
 */
public record Receipt(String id, Action action, String address, int writes, List<Problem> notes) {

    /** Copies the notes. */
    public Receipt {
        notes = List.copyOf(notes);
    }
}
