package fr.collectivites.sdk.core.place.check;

import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.place.convert.PublicView;
import fr.collectivites.sdk.core.privacy.PersonalDataCheck;
import fr.collectivites.sdk.core.problem.CoreCode;

/** Traces of natural persons, for whoever knows the place to look at. */
final class PersonRule implements PlaceRule {

    private static final String MOBILE = "mobile";

    @Override
    public void check(StandardRecord place, Findings findings) {
        place.written(StandardField.EMAILS).stream()
                .filter(PublicView::isPersonal)
                .forEach(email ->
                        findings.tell(findings.of(CoreCode.PERSONAL_DATA, "email", StandardField.EMAILS, email)));
        place.text(StandardField.PHONE)
                .filter(PersonRule::isMobile)
                .ifPresent(phone -> findings.tell(findings.of(CoreCode.PERSONAL_DATA, MOBILE, StandardField.PHONE)));
        for (StandardField field : PublicView.texts()) {
            place.text(field)
                    .flatMap(PublicView::namesPerson)
                    .ifPresent(reason -> findings.tell(findings.of(CoreCode.PERSONAL_DATA, reason, field)));
        }
    }

    private static boolean isMobile(String phone) {
        return PersonalDataCheck.suspect(phone).filter(MOBILE::equals).isPresent()
                || phone.matches("\\+(?:590690|590691|594694|596696|596697|262692|262693|262639)[0-9]{6}");
    }
}
