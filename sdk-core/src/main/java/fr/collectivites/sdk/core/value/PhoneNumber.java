package fr.collectivites.sdk.core.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number as France uses them: in the international form E.164 ({@code +33563040000}), or one of the short numbers of
 * the national plan ({@code 3939}), which have no international form.
 *
 * @param value the number: a plus sign and digits, or the digits of a short number
 */
public record PhoneNumber(@JsonValue String value) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final ShortNumberInfo SHORT_NUMBERS = ShortNumberInfo.getInstance();

    private static final String MAINLAND = "FR";

    /**
     * Overseas before the mainland: a number dialled as 0596 71 12 34 is Martinique's, though it also looks like a good
     * mainland number.
     */
    private static final List<String> REGIONS =
            List.of("YT", "GP", "GF", "MQ", "RE", "PM", "WF", "PF", "NC", MAINLAND, "ZZ");

    /** Overseas regions that share the national plan: people write their numbers with +33, too. */
    private static final Set<String> NATIONAL_PLAN = Set.of("YT", "GP", "GF", "MQ", "RE", "PM");

    private static final int SAINT_PIERRE_ET_MIQUELON = 508;

    /**
     * A number in its standard form.
     *
     * @throws IllegalArgumentException if it is none
     */
    public PhoneNumber {
        if (!value.equals(standardForm(value))) {
            throw new IllegalArgumentException("Not a telephone number in standard form: \"" + value + "\"");
        }
    }

    /**
     * A number in its standard form.
     *
     * @throws IllegalArgumentException if it is none; {@link #parse} reads other forms
     */
    @JsonCreator
    public static PhoneNumber of(String value) {
        return new PhoneNumber(value);
    }

    /**
     * The number that people mean by a text: {@code 05 63 04 00 00}, {@code +33 (0)5…}, {@code 0590 82 12 34}
     * (Guadeloupe), {@code 39 39}. Nothing if the text holds none, or more than one.
     */
    public static Optional<PhoneNumber> parse(String text) {
        return Optional.ofNullable(standardForm(text)).map(PhoneNumber::new);
    }

    /** Whether it is a short number of the national plan, such as 15 or 3939. */
    public boolean isShort() {
        return value.charAt(0) != '+';
    }

    /** As it is dialled within its territory: {@code 05 63 04 00 00}. */
    public String national() {
        return format(PhoneNumberFormat.NATIONAL);
    }

    /** As it is written for people abroad: {@code +33 5 63 04 00 00}. */
    public String international() {
        return format(PhoneNumberFormat.INTERNATIONAL);
    }

    private String format(PhoneNumberFormat format) {
        Phonenumber.PhoneNumber number = isShort() ? null : read(value, "ZZ");
        return number == null ? value : NUMBERS.format(number, format);
    }

    private static @Nullable String standardForm(String text) {
        Phonenumber.PhoneNumber mainland = read(text, MAINLAND);
        if (mainland != null
                && SHORT_NUMBERS.isPossibleShortNumber(mainland)
                && SHORT_NUMBERS.isValidShortNumber(mainland)) {
            return NUMBERS.getNationalSignificantNumber(mainland);
        }
        for (String region : REGIONS) {
            Phonenumber.PhoneNumber number = read(text, region);
            if (number != null && fits(number, region)) {
                return NUMBERS.format(number, PhoneNumberFormat.E164);
            }
        }
        return null;
    }

    /** Whether the number is one of the region; mends two ways in which overseas numbers are commonly miswritten. */
    private static boolean fits(Phonenumber.PhoneNumber number, String region) {
        String national = NUMBERS.getNationalSignificantNumber(number);
        boolean special = national.startsWith("8") || national.startsWith("9");
        if (special && !region.equals(MAINLAND) && !region.equals("ZZ")) {
            return false;
        }
        if (NATIONAL_PLAN.contains(region) && hasMainlandCode(number)) {
            number.setCountryCode(NUMBERS.getCountryCodeForRegion(region));
        }
        boolean withoutCode =
                number.getCountryCodeSource() == Phonenumber.PhoneNumber.CountryCodeSource.FROM_DEFAULT_COUNTRY;
        if (withoutCode && national.length() == 6) {
            return false;
        }
        if (number.getCountryCode() == SAINT_PIERRE_ET_MIQUELON
                && national.length() > 6
                && national.startsWith(Integer.toString(SAINT_PIERRE_ET_MIQUELON))) {
            number.setNationalNumber(Long.parseLong(national.substring(3)));
        }
        return NUMBERS.isPossibleNumber(number) && NUMBERS.isValidNumber(number);
    }

    private static boolean hasMainlandCode(Phonenumber.PhoneNumber number) {
        boolean written =
                number.getCountryCodeSource() != Phonenumber.PhoneNumber.CountryCodeSource.FROM_DEFAULT_COUNTRY;
        return written && number.getCountryCode() == 33;
    }

    private static Phonenumber.@Nullable PhoneNumber read(String text, String region) {
        try {
            return NUMBERS.parseAndKeepRawInput(text, region);
        } catch (NumberParseException e) {
            return null;
        }
    }

    /** The number in its standard form. */
    @Override
    public String toString() {
        return value;
    }
}
