package fr.collectivites.sdk.core.validation.check;

import fr.collectivites.sdk.core.internal.rule.CellRule;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Fix;
import fr.collectivites.sdk.core.problem.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Two years, {@code 2024/2025}, the second later; a single year where the schema allows it. */
final class YearInterval implements CellRule {

    /** Python's patterns: any decimal digits, and {@code $} lets a final line feed pass. */
    private static final Pattern INTERVAL = Pattern.compile("(\\p{Nd}{4})/(\\p{Nd}{4})\\n?");

    private static final Pattern YEAR = Pattern.compile("\\p{Nd}{4}\\n?");

    /** Other ways to write two years whose meaning is certain: 2024-2025, 2024 / 2025, 2024/25. */
    private static final Pattern OTHER_SPELLING = Pattern.compile(" ?([0-9]{4}) ?[-/–] ?([0-9]{4}|[0-9]{2}) ?");

    private final boolean yearAllowed;

    private YearInterval(boolean yearAllowed) {
        this.yearAllowed = yearAllowed;
    }

    static Check of(CheckParams params) {
        String allowed = params.optionalText("allow-year-only");
        boolean yearAllowed = allowed.equals("true") || allowed.equals("yes");
        return ColumnCheck.of(params, ColumnCheck.Wanted.TEXT, new YearInterval(yearAllowed));
    }

    @Override
    public Problem.@Nullable Builder judge(Object value) {
        String text = (String) value;
        Matcher matcher = INTERVAL.matcher(text);
        if (!matcher.matches()) {
            if (yearAllowed && YEAR.matcher(text).matches()) {
                return null;
            }
            Problem.Builder problem = problem().rule(yearAllowed ? "format-or-year" : "format");
            String fix = otherSpelling(text);
            return fix.isEmpty() ? problem : problem.fix(new Fix("year-interval", fix));
        }
        int first = Integer.parseInt(matcher.group(1));
        int second = Integer.parseInt(matcher.group(2));
        if (first < second) {
            return null;
        }
        return first == second ? problem().rule("same-year") : problem().rule("order");
    }

    private static Problem.Builder problem() {
        return Problem.of(CoreCode.YEAR_INTERVAL_VALUE);
    }

    private static String otherSpelling(String text) {
        Matcher matcher = OTHER_SPELLING.matcher(text);
        if (!matcher.matches()) {
            return "";
        }
        int first = Integer.parseInt(matcher.group(1));
        String second =
                matcher.group(2).length() == 2 ? matcher.group(1).substring(0, 2) + matcher.group(2) : matcher.group(2);
        return Integer.parseInt(second) > first ? matcher.group(1) + "/" + second : "";
    }
}
