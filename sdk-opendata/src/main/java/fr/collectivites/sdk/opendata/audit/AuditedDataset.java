package fr.collectivites.sdk.opendata.audit;

import java.util.List;

/**
 * A dataset of a body, with its state.
 *
 * @param description what it is and whom to ask
 * @param freshness how old it is
 * @param state the worst of its files and of its freshness
 * @param files its files
 */
public record AuditedDataset(Description description, Freshness freshness, AuditState state, List<AuditedFile> files) {

    /** Copies the list. */
    public AuditedDataset {
        files = List.copyOf(files);
    }

    /**
     * What the portal says of it.
     *
     * @param title its title
     * @param page its page on the portal; empty when unknown
     * @param publisher who published it; empty when unknown
     * @param contact generic contact of the publisher, a name; empty when unknown
     * @param email generic address of the publisher; empty when unknown
     */
    public record Description(String title, String page, String publisher, String contact, String email) {}

    /**
     * How old it is.
     *
     * @param modified ISO day of the last change; empty when unknown
     * @param frequency code of the EU list; empty when unknown
     * @param daysLate days beyond what the frequency allows; 0 when not late
     */
    public record Freshness(String modified, String frequency, long daysLate) {}
}
