package fr.collectivites.sdk.core.internal.rule;

import fr.collectivites.sdk.core.internal.range.RangeCheck;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Fix;
import fr.collectivites.sdk.core.problem.Problem;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * SIREN and SIRET as Validata judges them: spaces and dots are left aside, digits of compatibility forms (full-width,
 * mathematical) count as digits, and zeros pass. It is laxer than {@link fr.collectivites.sdk.core.code.Siren}, so
 * what only it accepts is reported below the level of an error. It is stricter in one point: all establishments of La
 * Poste but the head office must satisfy the digit sum, Luhn's test does not do.
 */
public enum SireneRule implements CellRule {
    SIREN("siren", 9),
    SIRET("siret", 14);

    private static final int SIREN_LENGTH = 9;
    private static final String LA_POSTE = "356000000";
    private static final String LA_POSTE_HEAD_OFFICE = "35600000000048";

    /** The characters besides spaces that python-stdnum, which Validata uses, takes for a full stop; sorted. */
    private static final int[] DOTS = {
        '.', 0xB7, 0x2D9, 0x387, 0x6D4, 0x701, 0x702, 0x830, 0xF0B, 0xF0C, 0x16EB, 0x2022, 0x2024, 0x2027, 0x2219,
        0x22C5, 0x2E31, 0x2E33, 0x3002, 0x30FB, 0xFBB2, 0xFBB3, 0xFE52, 0xFF0E, 0xFF65, 0x10101, 0x1091F, 0x10A50
    };

    private final String rule;
    private final int length;

    SireneRule(String rule, int length) {
        this.rule = rule;
        this.length = length;
    }

    @Override
    public Problem.@Nullable Builder judge(Object value) {
        // A number has lost its leading zeros: Validata refuses all that is not text.
        if (!(value instanceof String written)) {
            return wrong(rule);
        }
        String digits = digits(written.strip());
        if (digits == null) {
            String joined = withoutDashes(written);
            Problem.Builder problem = wrong(rule);
            return joined != null && verdict(joined).isEmpty() && !isPlaceholder(joined)
                    ? problem.fix(new Fix("identifier-spelling", joined))
                    : problem;
        }
        String broken = verdict(digits);
        if (!broken.isEmpty()) {
            return wrong(rule + broken).with("digits", digits.length());
        }
        if (isPlaceholder(digits)) {
            return Problem.of(CoreCode.PLACEHOLDER_IDENTIFIER).rule(rule);
        }
        return digits.equals(written)
                ? null
                : Problem.of(CoreCode.IDENTIFIER_SPELLING)
                        .rule(rule)
                        .expected(digits)
                        .fix(new Fix("identifier-spelling", digits));
    }

    /** Plain digits with right keys; what begins with eight zeros, and La Poste, are left to {@link #judge}. */
    @Override
    public RangeCheck certain() {
        return (bytes, from, to) -> to - from == length
                && keyHolds(bytes, from, from + SIREN_LENGTH)
                && (this == SIREN || keyHolds(bytes, from, to))
                && !startsWith(bytes, from, "00000000")
                && !startsWith(bytes, from, LA_POSTE);
    }

    private static boolean startsWith(byte[] bytes, int from, String digits) {
        for (int i = 0; i < digits.length(); i++) {
            if (bytes[from + i] != digits.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean keyHolds(byte[] bytes, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            int weighted = (to - i) % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    private static Problem.Builder wrong(String rule) {
        return Problem.of(CoreCode.CUSTOM_CHECK_ERROR).rule(rule);
    }

    /** Empty when the digits are right, else what is wrong: {@code -length} or {@code -checksum}. */
    private String verdict(String digits) {
        if (digits.length() != length) {
            return "-length";
        }
        boolean key = luhn(digits, SIREN_LENGTH) && (this == SIREN || establishmentKey(digits));
        return key ? "" : "-checksum";
    }

    private static boolean establishmentKey(String siret) {
        if (siret.startsWith(LA_POSTE) && !siret.equals(LA_POSTE_HEAD_OFFICE)) {
            return siret.chars().map(c -> c - '0').sum() % 5 == 0;
        }
        return luhn(siret, siret.length());
    }

    private static boolean isPlaceholder(String digits) {
        return digits.startsWith("000000000");
    }

    private static boolean luhn(String digits, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            int digit = digits.charAt(i) - '0';
            int weighted = (length - i) % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    /** The ASCII digits of a text of digits, spaces and dots; null when it holds anything else. */
    private static @Nullable String digits(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (isDigit(c)) {
                digits.append((char) ('0' + Character.digit(c, 10)));
            } else if (!isSeparator(c)) {
                return null;
            }
            i += Character.charCount(c);
        }
        return digits.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19) || (c >= 0x1D7CE && c <= 0x1D7FF);
    }

    private static boolean isSeparator(int c) {
        return c == ' ' || (c > 127 && c != 0x1680 && Character.isSpaceChar(c)) || Arrays.binarySearch(DOTS, c) >= 0;
    }

    private static @Nullable String withoutDashes(String text) {
        StringBuilder rest = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> Character.getType(c) != Character.DASH_PUNCTUATION)
                .forEach(rest::appendCodePoint);
        return digits(rest.toString().strip());
    }
}
