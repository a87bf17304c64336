package fr.collectivites.sdk.needs.client;

/**
 * What came of a bulk import.
 *
 * @param created records that are new
 * @param updated records that are others now
 * @param unchanged records that were like that already
 * @param rejected lines that were not taken
 */
public record ImportSummary(long created, long updated, long unchanged, long rejected) {

    /** Lines in all. */
    public long lines() {
        return created + updated + unchanged + rejected;
    }

    ImportSummary with(ImportOutcome.Result result) {
        return switch (result) {
            case CREATED -> new ImportSummary(created + 1, updated, unchanged, rejected);
            case UPDATED -> new ImportSummary(created, updated + 1, unchanged, rejected);
            case UNCHANGED -> new ImportSummary(created, updated, unchanged + 1, rejected);
            case REJECTED -> new ImportSummary(created, updated, unchanged, rejected + 1);
        };
    }
}
