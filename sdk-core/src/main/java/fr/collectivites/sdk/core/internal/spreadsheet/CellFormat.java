package fr.collectivites.sdk.core.internal.spreadsheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What a person sees of a number in an Excel number format (ECMA-376 part 1, section 18.8.31), told without the habits
 * of one country: leading zeros, decimals, percentages, units and the pattern of telephone numbers are kept; the decimal
 * separator is a point, thousands are not grouped, a negative number has a minus sign. Immutable.
 */
final class CellFormat {

    static final String GENERAL = "General";

    /** Excel's own limit is 255. */
    static final int MAX_CODE = 1000;

    /** Formats that files name by number only. */
    private static final Map<Integer, String> BUILT_IN = Map.ofEntries(
            Map.entry(0, GENERAL),
            Map.entry(1, "0"),
            Map.entry(2, "0.00"),
            Map.entry(3, "#,##0"),
            Map.entry(4, "#,##0.00"),
            Map.entry(5, "\"$\"#,##0_);(\"$\"#,##0)"),
            Map.entry(6, "\"$\"#,##0_);[Red](\"$\"#,##0)"),
            Map.entry(7, "\"$\"#,##0.00_);(\"$\"#,##0.00)"),
            Map.entry(8, "\"$\"#,##0.00_);[Red](\"$\"#,##0.00)"),
            Map.entry(9, "0%"),
            Map.entry(10, "0.00%"),
            Map.entry(11, "0.00E+00"),
            Map.entry(12, "# ?/?"),
            Map.entry(13, "# ??/??"),
            Map.entry(14, "mm-dd-yy"),
            Map.entry(15, "d-mmm-yy"),
            Map.entry(16, "d-mmm"),
            Map.entry(17, "mmm-yy"),
            Map.entry(18, "h:mm AM/PM"),
            Map.entry(19, "h:mm:ss AM/PM"),
            Map.entry(20, "h:mm"),
            Map.entry(21, "h:mm:ss"),
            Map.entry(22, "m/d/yy h:mm"),
            Map.entry(37, "#,##0_);(#,##0)"),
            Map.entry(38, "#,##0_);[Red](#,##0)"),
            Map.entry(39, "#,##0.00_);(#,##0.00)"),
            Map.entry(40, "#,##0.00_);[Red](#,##0.00)"),
            Map.entry(41, "_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"_);_(@_)"),
            Map.entry(42, "_(\"$\"* #,##0_);_(\"$\"* \\(#,##0\\);_(\"$\"* \"-\"_);_(@_)"),
            Map.entry(43, "_(* #,##0.00_);_(* \\(#,##0.00\\);_(* \"-\"??_);_(@_)"),
            Map.entry(44, "_(\"$\"* #,##0.00_)_(\"$\"* \\(#,##0.00\\)_(\"$\"* \"-\"??_)_(@_)"),
            Map.entry(45, "mm:ss"),
            Map.entry(46, "[h]:mm:ss"),
            Map.entry(47, "mmss.0"),
            Map.entry(48, "##0.0E+0"),
            Map.entry(49, "@"));

    private final List<FormatSection> sections;

    private CellFormat(List<FormatSection> sections) {
        this.sections = sections;
    }

    /** The code of a format that a file names by number only. */
    static String builtIn(int id) {
        return BUILT_IN.getOrDefault(id, GENERAL);
    }

    /** A format by its code. Any text is a format; what is not understood is left out. */
    static CellFormat of(String format) {
        String code = format.length() > MAX_CODE ? GENERAL : format;
        List<FormatSection> sections = new ArrayList<>();
        int from = 0;
        while (from >= 0 && sections.size() < 4) {
            FormatSection section = FormatSection.read(code, from);
            sections.add(section);
            from = section.next();
        }
        return new CellFormat(List.copyOf(sections));
    }

    /** The letters of dates and times in the format: {@code y m d h s}, {@code n} for minutes; empty in a format of numbers. */
    String dateLetters() {
        return sections.get(0).dateLetters();
    }

    /** A number as a person sees it. */
    String text(double value) {
        FormatSection section = section(value);
        if (!section.plain()) {
            return general(value);
        }
        if (!section.hasDigits()) {
            // "-" is how accounting formats show zero; anything else is what the author wants to be read
            String text = section.text(BigDecimal.ZERO, true);
            return text.equals("-") ? "0" : text;
        }
        // A negative number is told by a minus in front, whatever its own section has: brackets, or only red ink
        String text = section.text(decimal(Math.abs(value)), value >= 0 || section == sections.get(0));
        return value < 0 && hasNonZero(text) ? "-" + text : text;
    }

    private static boolean hasNonZero(String text) {
        return text.chars().anyMatch(c -> c >= '1' && c <= '9');
    }

    private FormatSection section(double value) {
        boolean conditions = sections.stream().anyMatch(FormatSection::hasCondition);
        if (conditions) {
            return sections.stream()
                    .filter(s -> s.accepts(value))
                    .findFirst()
                    .orElse(sections.get(sections.size() - 1));
        }
        if (value < 0 && sections.size() > 1) {
            return sections.get(1);
        }
        return value == 0 && sections.size() > 2 ? sections.get(2) : sections.get(0);
    }

    /** A number without any format: all its digits, never an exponent. */
    static String general(double value) {
        OptionalDouble finite = Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        return finite.isPresent()
                ? decimal(value).round(new MathContext(15)).stripTrailingZeros().toPlainString()
                : String.valueOf(value).toUpperCase(Locale.ROOT);
    }

    /** The shortest decimal that is this double. (Before Java 19, {@code Double.toString} is not always shortest.) */
    static BigDecimal decimal(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 15; digits < 17; digits++) {
            // The nearest one, or the next: at powers of 2 the doubles below stand closer than those above
            for (RoundingMode mode : new RoundingMode[] {RoundingMode.HALF_EVEN, RoundingMode.UP}) {
                BigDecimal rounded = exact.round(new MathContext(digits, mode));
                if (rounded.doubleValue() == value) {
                    return rounded.stripTrailingZeros();
                }
            }
        }
        return exact.round(new MathContext(17, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }
}
