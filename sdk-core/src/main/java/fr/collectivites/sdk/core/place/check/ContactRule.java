package fr.collectivites.sdk.core.place.check;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.PostalCode;
import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.place.clean.Cleaner;
import fr.collectivites.sdk.core.place.clean.Cleaning;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.value.ContactText;
import fr.collectivites.sdk.core.value.PhoneNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Ways of contact: one at least, a telephone number in E.164 of the right territory, e-mail and web addresses. */
final class ContactRule implements PlaceRule {

    /** The calling codes that the standard's pattern takes. */
    private static final Pattern COUNTRIES = Pattern.compile("\\+(?:33|590|594|262|596|269|687|689|508|681)[0-9]{6,9}");

    /** The calling code of each overseas territory, by the beginning of its INSEE and postal codes. */
    private static final Map<String, String> OVERSEAS = Map.ofEntries(
            Map.entry("971", "+590"),
            Map.entry("972", "+596"),
            Map.entry("973", "+594"),
            Map.entry("974", "+262"),
            Map.entry("975", "+508"),
            Map.entry("976", "+262"),
            Map.entry("977", "+590"),
            Map.entry("978", "+590"),
            Map.entry("986", "+681"),
            Map.entry("987", "+689"),
            Map.entry("988", "+687"));

    private static final List<StandardField> WAYS =
            List.of(StandardField.PHONE, StandardField.EMAILS, StandardField.WEBSITES, StandardField.APPOINTMENTS);

    private static final String ACCESLIBRE = "https://acceslibre.beta.gouv.fr/";

    private final Cleaner cleaner;

    ContactRule(Cleaner cleaner) {
        this.cleaner = cleaner;
    }

    @Override
    public void check(StandardRecord place, Findings findings) {
        if (WAYS.stream().allMatch(field -> place.text(field).isEmpty())) {
            findings.tell(findings.warning(CoreCode.PLACE_CONTACT, "none", StandardField.PHONE));
        }
        place.text(StandardField.PHONE).ifPresent(text -> phone(text, place, findings));
        for (String email : place.written(StandardField.EMAILS)) {
            if (!ContactText.isEmail(email)) {
                findings.tell(
                        findings.of(CoreCode.PLACE_CONTACT, "email", StandardField.EMAILS, email),
                        findings.proposal(cleaner, Cleaning.EMAIL, StandardField.EMAILS));
            }
        }
        for (StandardField field :
                List.of(StandardField.WEBSITES, StandardField.APPOINTMENTS, StandardField.ACCESSIBILITY)) {
            for (String address : place.written(field)) {
                if (!ContactText.isWebAddress(address)) {
                    findings.tell(
                            findings.of(CoreCode.PLACE_CONTACT, "web", field, address),
                            findings.proposal(cleaner, Cleaning.WEB, field));
                }
            }
        }
        place.text(StandardField.ACCESSIBILITY)
                .filter(page -> ContactText.isWebAddress(page) && !page.startsWith(ACCESLIBRE))
                .ifPresent(page -> findings.tell(
                        findings.warning(CoreCode.PLACE_CONTACT, "acceslibre", StandardField.ACCESSIBILITY)
                                .expected(ACCESLIBRE)));
    }

    private void phone(String text, StandardRecord place, Findings findings) {
        Optional<PhoneNumber> number = PhoneNumber.parse(text);
        Optional<String> proposal = findings.proposal(cleaner, Cleaning.PHONE, StandardField.PHONE);
        if (number.isEmpty()) {
            findings.tell(findings.of(CoreCode.PLACE_CONTACT, "phone", StandardField.PHONE), proposal);
        } else if (number.get().isShort()) {
            findings.tell(findings.warning(CoreCode.PLACE_CONTACT, "short-number", StandardField.PHONE));
        } else if (!COUNTRIES.matcher(number.get().value()).matches()) {
            findings.tell(findings.warning(CoreCode.PLACE_CONTACT, "foreign-number", StandardField.PHONE));
        } else if (!number.get().value().equals(text)) {
            findings.tell(findings.of(CoreCode.PLACE_CONTACT, "phone-form", StandardField.PHONE), proposal);
        } else {
            region(number.get(), place, findings);
        }
    }

    /** A number of another territory: of a head office perhaps, or with the wrong calling code. */
    private static void region(PhoneNumber number, StandardRecord place, Findings findings) {
        Optional<String> departement = departement(place);
        if (departement.isEmpty()) {
            return;
        }
        String expected = OVERSEAS.getOrDefault(departement.get(), "+33");
        // Numbers beginning with 8 and 9 are of the whole national plan, under +33
        boolean national = number.value().matches("\\+33[89].*");
        if (!number.value().startsWith(expected) && !national) {
            findings.tell(findings.warning(CoreCode.PLACE_CONTACT, "phone-territory", StandardField.PHONE)
                    .expected(expected));
        }
    }

    private static Optional<String> departement(StandardRecord place) {
        return place.text(StandardField.COMMUNE_CODE)
                .flatMap(CommuneCode::parse)
                .map(code -> code.departement().value())
                .or(() -> place.text(StandardField.POSTAL_CODE)
                        .flatMap(PostalCode::parse)
                        .map(PostalCode::value)
                        .map(code ->
                                code.startsWith("9") && code.charAt(1) > '6' ? code.substring(0, 3) : "metropole"));
    }
}
