package fr.collectivites.sdk.core.mapping;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How numbers are written in a source. A euro sign behind them is passed over. Immutable. */
final class NumberFormat {

    /** As French offices write them: 1 234,56. */
    static final NumberFormat FRENCH = new NumberFormat(",", " ", false);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What is longer is no amount; it also bounds the work, in characters. */
    private static final int LONGEST = 100;

    /** A space stands for the spaces that people and programs group digits with. */
    private static final String SPACE = "[ \\u00A0\\u202F]";

    private final String example;
    private final boolean percent;
    private final Pattern pattern;

    /**
     * A format.
     *
     * @param decimal the decimal mark
     * @param grouping the mark between groups of three digits; empty for none
     * @param percent whether they count hundredths
     */
    NumberFormat(String decimal, String grouping, boolean percent) {
        this.example = "1" + grouping + "234" + decimal + "56" + (percent ? " %" : "");
        this.percent = percent;
        String group = grouping.equals(" ") ? SPACE : Pattern.quote(grouping);
        String whole = grouping.isEmpty() ? "[0-9]+" : "[0-9]{1,3}(?:" + group + "[0-9]{3})+|[0-9]+";
        this.pattern = Pattern.compile("(?<sign>[+-]?)(?<whole>" + whole + ")(?:" + Pattern.quote(decimal)
                + "(?<decimals>[0-9]+))?" + SPACE + "?" + (percent ? "%?" : "€?"));
    }

    /** A number in this format, to show what is expected. */
    String example() {
        return example;
    }

    /** The number that a text is; empty when it is none. */
    Optional<BigDecimal> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String whole = matcher.group("whole").replaceAll("[^0-9]", "");
        String decimals = matcher.group("decimals");
        String sign = "-".equals(matcher.group("sign")) ? "-" : "";
        BigDecimal number = new BigDecimal(sign + whole + (decimals == null ? "" : "." + decimals));
        return Optional.of(percent ? number.divide(HUNDRED) : number);
    }
}
