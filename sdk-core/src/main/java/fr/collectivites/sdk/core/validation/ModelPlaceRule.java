package fr.collectivites.sdk.core.validation;

import fr.collectivites.sdk.core.place.MediationPoint;
import fr.collectivites.sdk.core.place.PlaceContact;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Severity;

/** What a place needs beyond single fields: a whole position, hours and phone that can be read. */
final class ModelPlaceRule implements ModelRule<MediationPoint> {

    @Override
    public void check(MediationPoint place, ProblemSink sink) {
        boolean north = ModelFindings.isWritten(place.latitudeText());
        boolean east = ModelFindings.isWritten(place.longitudeText());
        if (north != east) {
            String missing = north ? "/longitude" : "/latitude";
            sink.accept(ModelFindings.missing(missing, "position").build());
        } else if (north && place.position().isEmpty()) {
            sink.accept(ModelFindings.invalid(
                            "/latitude",
                            "position",
                            place.latitudeText().orElse("") + ", "
                                    + place.longitudeText().orElse(""))
                    .build());
        }
        place.hoursText()
                .filter(text -> !text.isBlank() && place.hours().isEmpty())
                .ifPresent(text -> sink.accept(ModelFindings.invalid("/hours", "opening-hours", text)
                        .severity(Severity.WARNING)
                        .build()));
        PlaceContact contact = place.contact();
        contact.phoneText()
                .filter(text -> !text.isBlank() && contact.phone().isEmpty())
                .ifPresent(text -> sink.accept(ModelFindings.invalid("/contact/phone", "phone", text)
                        .severity(Severity.WARNING)
                        .build()));
    }
}
