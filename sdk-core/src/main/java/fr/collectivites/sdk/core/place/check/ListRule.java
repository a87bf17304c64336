package fr.collectivites.sdk.core.place.check;

import fr.collectivites.sdk.core.place.AccessFee;
import fr.collectivites.sdk.core.place.AccessMode;
import fr.collectivites.sdk.core.place.Itinerancy;
import fr.collectivites.sdk.core.place.MediationService;
import fr.collectivites.sdk.core.place.NationalProgramme;
import fr.collectivites.sdk.core.place.PlaceType;
import fr.collectivites.sdk.core.place.SpecificCare;
import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.place.SupportMode;
import fr.collectivites.sdk.core.place.TargetPublic;
import fr.collectivites.sdk.core.place.TrainingLabel;
import fr.collectivites.sdk.core.place.clean.Cleaner;
import fr.collectivites.sdk.core.place.clean.Cleaning;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.value.Concept;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Lists: entries that the standard has, each once, that do not contradict each other; and something to offer. */
final class ListRule implements PlaceRule {

    private static final Map<StandardField, Function<String, ? extends Concept>> READINGS =
            new EnumMap<>(StandardField.class);

    static {
        READINGS.put(StandardField.ITINERANCY, Itinerancy::of);
        READINGS.put(StandardField.TYPES, PlaceType::of);
        READINGS.put(StandardField.SERVICES, MediationService::of);
        READINGS.put(StandardField.PUBLICS, TargetPublic::of);
        READINGS.put(StandardField.CARE, SpecificCare::of);
        READINGS.put(StandardField.FEES, AccessFee::of);
        READINGS.put(StandardField.PROGRAMMES, NationalProgramme::of);
        READINGS.put(StandardField.LABELS, TrainingLabel::of);
        READINGS.put(StandardField.ACCESS_MODES, AccessMode::of);
        READINGS.put(StandardField.SUPPORT_MODES, SupportMode::of);
    }

    private final Cleaner cleaner;

    ListRule(Cleaner cleaner) {
        this.cleaner = cleaner;
    }

    @Override
    public void check(StandardRecord place, Findings findings) {
        READINGS.forEach((field, reading) -> entries(field, reading, place, findings));
        List<AccessMode> modes = place.codes(StandardField.ACCESS_MODES, AccessMode::of);
        boolean closed = modes.contains(AccessMode.NO_PUBLIC);
        if (closed && modes.contains(AccessMode.WALK_IN)) {
            findings.tell(findings.of(CoreCode.PLACE_LIST, "contradiction", StandardField.ACCESS_MODES));
        }
        if (place.text(StandardField.SERVICES).isEmpty() && !closed) {
            findings.tell(findings.of(CoreCode.PLACE_LIST, "no-service", StandardField.SERVICES)
                    .severity(Severity.INFO));
        }
    }

    private void entries(
            StandardField field, Function<String, ? extends Concept> reading, StandardRecord place, Findings findings) {
        Set<Concept> seen = new HashSet<>();
        for (String text : place.written(field)) {
            Concept entry = reading.apply(text);
            boolean again = !seen.add(entry);
            boolean spelt = entry.isKnown() && !entry.code().equals(text);
            if (!entry.isKnown() || spelt || again) {
                String rule = !entry.isKnown() ? "unknown-entry" : again ? "repeated" : "spelling";
                findings.tell(
                        findings.of(CoreCode.PLACE_LIST, rule, field, text),
                        Findings.proposal(cleaner, Cleaning.LISTS, field, place));
            }
        }
    }
}
