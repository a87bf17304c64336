package fr.collectivites.sdk.core.place.clean;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.PostalCode;
import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.territory.Territory;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Streets without what other fields say, and codes that were lost on the way. The code of a commune is completed from the
 * postal code and the name together, never from a name alone, and one that is there is never replaced.
 */
final class AddressCleaning implements FieldCleaning {

    private static final Pattern TOWN = Pattern.compile("[\\s,;-]+([0-9]{5})(?:\\s+(\\p{L}[\\p{L} '\u2019-]*))?\\s*$");
    private static final Pattern NO_NUMBER =
            Pattern.compile("^(?:0+|null)\\s*,?\\s+(?=\\p{L})", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMAS = Pattern.compile("(?:\\s*,){2,}|\\s+,");
    private static final Pattern EDGES = Pattern.compile("^[\\s,;]+|[\\s,;]+$");
    private static final Pattern DECIMALS = Pattern.compile("\\.0+$");

    private final Territory territory;

    AddressCleaning(Territory territory) {
        this.territory = territory;
    }

    @Override
    public void clean(Draft place) {
        place.replace(StandardField.POSTAL_CODE, AddressCleaning::code);
        place.replace(StandardField.COMMUNE_CODE, AddressCleaning::code);
        place.replace(StandardField.STREET, street -> Optional.of(street(place, street)));
        place.replace(StandardField.COMPLEMENT, text -> Optional.of(tidy(text)));
        if (place.text(StandardField.COMMUNE_CODE).isEmpty()) {
            place.text(StandardField.CITY)
                    .flatMap(city -> CapitalsCleaning.byPostalCode(territory, place, city))
                    .ifPresent(commune ->
                            place.set(StandardField.COMMUNE_CODE, commune.code().value()));
        }
        if (place.text(StandardField.CITY).isEmpty()) {
            place.text(StandardField.COMMUNE_CODE)
                    .flatMap(CommuneCode::parse)
                    .flatMap(territory::commune)
                    .ifPresent(commune -> place.set(StandardField.CITY, commune.name()));
        }
    }

    /** Digits that a spreadsheet took for a number: {@code 1000.0} for 01000. */
    private static Optional<String> code(String written) {
        String code = DECIMALS.matcher(written.replaceAll("\\s", "")).replaceFirst("");
        if (code.matches("[1-9][0-9]{3}")) {
            code = "0" + code;
        }
        return code.matches("[0-9][0-9ABab][0-9]{3}") ? Optional.of(code.toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    private static String street(Draft place, String written) {
        String street = NO_NUMBER.matcher(written).replaceFirst("");
        Matcher town = TOWN.matcher(street);
        if (town.find() && town.start() > 0) {
            boolean known = place.text(StandardField.POSTAL_CODE).isPresent();
            boolean same = place.text(StandardField.POSTAL_CODE)
                    .filter(town.group(1)::equals)
                    .isPresent();
            if (same || (!known && PostalCode.parse(town.group(1)).isPresent())) {
                street = street.substring(0, town.start());
                if (!known) {
                    place.set(StandardField.POSTAL_CODE, town.group(1));
                }
                if (place.text(StandardField.CITY).isEmpty() && town.group(2) != null) {
                    place.set(StandardField.CITY, town.group(2).strip());
                }
            }
        }
        return tidy(street);
    }

    private static String tidy(String text) {
        return EDGES.matcher(COMMAS.matcher(text).replaceAll(",")).replaceAll("");
    }
}
