package fr.collectivites.sdk.core.internal.rule;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Fix;
import fr.collectivites.sdk.core.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A telephone number that libphonenumber holds for valid: written for France, international, or short. */
public final class PhoneRule implements CellRule {

    private static final String FRANCE = "FR";

    /** Where a number of ten digits may belong as well: Validata knows only those of metropolitan France. */
    private static final List<String> OVERSEAS = List.of("GP", "MQ", "GF", "RE", "YT", "PM");

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final ShortNumberInfo shortNumbers = ShortNumberInfo.getInstance();

    @Override
    public Problem.@Nullable Builder judge(Object value) {
        String text = (String) value;
        PhoneNumber number = parse(text, FRANCE);
        if (number != null
                && (numbers.isValidNumber(number) || shortNumbers.isValidShortNumberForRegion(number, FRANCE))) {
            return null;
        }
        Problem.Builder problem = Problem.of(CoreCode.PHONE_NUMBER_VALUE);
        for (String region : OVERSEAS) {
            PhoneNumber overseas = parse(text, region);
            if (overseas != null && numbers.isValidNumber(overseas)) {
                return problem.rule("overseas")
                        .fix(new Fix("international-phone", numbers.format(overseas, PhoneNumberFormat.INTERNATIONAL)));
            }
        }
        return problem;
    }

    private @Nullable PhoneNumber parse(String text, String region) {
        // What has no digit is no number: most wrong cells do not have to be thrown out of the library.
        if (text.chars().noneMatch(Character::isDigit)) {
            return null;
        }
        try {
            return numbers.parse(text, region);
        } catch (NumberParseException e) {
            return null;
        }
    }
}
