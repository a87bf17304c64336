package fr.collectivites.sdk.needs.coverage;

/**
 * How good the data of a producer are.
 *
 * @param source name of the producer, as the records have it; empty for those that name none
 * @param places records
 * @param faultless records without an error of the strict judgement
 * @param withHours records whose hours can be read
 * @param withContact records with a telephone number or an e-mail address
 * @param withPosition records with a whole position
 * @param fresh records checked within the last year
 */
public record ProducerQuality(
        String source, int places, int faultless, int withHours, int withContact, int withPosition, int fresh) {

    /** Mean of the five shares, from 0 to 100. */
    public int score() {
        return places == 0
                ? 0
                : (int) Math.round(20.0 * (faultless + withHours + withContact + withPosition + fresh) / places);
    }
}
