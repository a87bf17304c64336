package fr.collectivites.sdk.needs.coverage;

import fr.collectivites.sdk.core.place.MediationPoint;
import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.place.check.PlaceChecker;
import fr.collectivites.sdk.core.place.convert.PublicView;
import fr.collectivites.sdk.core.problem.ReportCollector;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How good the data of a producer are.
 *
 * @param source name of the producer, as the records have it; empty for those that name none, or a person
 * @param places records
 * @param faultless records without an error of the strict judgement
 * @param withHours records whose hours can be read
 * @param withContact records with a telephone number or an e-mail address
 * @param withPosition records with a whole position
 * @param fresh records checked within the last year
 */
public record ProducerQuality(
        String source, int places, int faultless, int withHours, int withContact, int withPosition, int fresh) {

    /** The quality by producer, in the order of names. */
    static List<ProducerQuality> of(List<MediationPoint> places, PlaceChecker checker, LocalDate day) {
        Map<String, ProducerQuality> bySource = new TreeMap<>();
        for (MediationPoint place : places) {
            String source = place.source()
                    .filter(name -> PublicView.namesPerson(name).isEmpty())
                    .orElse("");
            bySource.merge(source, one(source, place, checker, day), ProducerQuality::plus);
        }
        return List.copyOf(bySource.values());
    }

    private static ProducerQuality one(String source, MediationPoint place, PlaceChecker checker, LocalDate day) {
        ReportCollector findings = new ReportCollector();
        checker.check(StandardRecord.of(place), findings);
        boolean contact =
                place.contact().phone().isPresent() || !place.contact().emails().isEmpty();
        boolean fresh = place.updated()
                .filter(date -> !date.firstDay().isBefore(day.minusYears(1)))
                .isPresent();
        return new ProducerQuality(
                source,
                1,
                count(findings.errors() == 0),
                count(place.hours().isPresent()),
                count(contact),
                count(place.position().isPresent()),
                count(fresh));
    }

    private static int count(boolean holds) {
        return holds ? 1 : 0;
    }

    private ProducerQuality plus(ProducerQuality other) {
        return new ProducerQuality(
                source,
                places + other.places,
                faultless + other.faultless,
                withHours + other.withHours,
                withContact + other.withContact,
                withPosition + other.withPosition,
                fresh + other.fresh);
    }

    /** Mean of the five shares, from 0 to 100. */
    public int score() {
        return places == 0
                ? 0
                : (int) Math.round(20.0 * (faultless + withHours + withContact + withPosition + fresh) / places);
    }
}
