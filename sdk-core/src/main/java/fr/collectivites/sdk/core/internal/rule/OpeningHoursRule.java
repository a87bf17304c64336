package fr.collectivites.sdk.core.internal.rule;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Fix;
import fr.collectivites.sdk.core.problem.Problem;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Opening hours in the syntax of OpenStreetMap. Usual slips are rewritten, and proposed where the result is right. */
public enum OpeningHoursRule implements CellRule {
    INSTANCE;

    /** No correction is sought for longer texts. */
    private static final int MAX_LENGTH = 1_000;

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]+");
    private static final Pattern DASH = Pattern.compile(" ?[-\u2010-\u2015] ?");
    private static final Pattern SEMICOLON = Pattern.compile(" ?; ?");
    private static final Pattern COMMA = Pattern.compile(" ?, ?(?=[0-9])");
    private static final Pattern TIME = Pattern.compile("(?<![0-9:])([0-9]{1,2}) ?(?:[hH:]([0-9]{2})|[hH])(?![0-9:])");
    private static final Pattern WORD = Pattern.compile("\\p{L}++\\.?");

    /** Days in French and in English to the two letters of the syntax; not {@code mar}, which is March as well. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("lundi", "Mo"),
            Map.entry("mardi", "Tu"),
            Map.entry("mercredi", "We"),
            Map.entry("jeudi", "Th"),
            Map.entry("vendredi", "Fr"),
            Map.entry("samedi", "Sa"),
            Map.entry("dimanche", "Su"),
            Map.entry("lun", "Mo"),
            Map.entry("mer", "We"),
            Map.entry("jeu", "Th"),
            Map.entry("ven", "Fr"),
            Map.entry("sam", "Sa"),
            Map.entry("dim", "Su"),
            Map.entry("lu", "Mo"),
            Map.entry("ma", "Tu"),
            Map.entry("me", "We"),
            Map.entry("je", "Th"),
            Map.entry("ve", "Fr"),
            Map.entry("di", "Su"),
            Map.entry("mo", "Mo"),
            Map.entry("tu", "Tu"),
            Map.entry("we", "We"),
            Map.entry("th", "Th"),
            Map.entry("fr", "Fr"),
            Map.entry("sa", "Sa"),
            Map.entry("su", "Su"),
            Map.entry("mon", "Mo"),
            Map.entry("tue", "Tu"),
            Map.entry("wed", "We"),
            Map.entry("thu", "Th"),
            Map.entry("fri", "Fr"),
            Map.entry("sat", "Sa"),
            Map.entry("sun", "Su"),
            Map.entry("ph", "PH"),
            Map.entry("sh", "SH"),
            Map.entry("off", "off"),
            Map.entry("closed", "closed"),
            Map.entry("open", "open"));

    @Override
    public Problem.@Nullable Builder judge(Object value) {
        String text = (String) value;
        if (OpeningHoursGrammar.accepts(text)) {
            return null;
        }
        Problem.Builder problem = Problem.of(CoreCode.OPENING_HOURS_VALUE);
        String rewritten = text.length() > MAX_LENGTH || text.indexOf('"') >= 0 ? "" : rewrite(text);
        return !rewritten.isEmpty() && OpeningHoursGrammar.accepts(rewritten)
                ? problem.fix(new Fix("opening-hours", rewritten))
                : problem;
    }

    private static String rewrite(String text) {
        String plain = SPACES.matcher(text).replaceAll(" ").strip();
        while (plain.endsWith(";") || plain.endsWith(",")) {
            plain = plain.substring(0, plain.length() - 1).strip();
        }
        plain = SEMICOLON.matcher(DASH.matcher(plain).replaceAll("-")).replaceAll("; ");
        plain = TIME.matcher(COMMA.matcher(plain).replaceAll(",")).replaceAll(OpeningHoursRule::time);
        return WORD.matcher(plain).replaceAll(match -> word(match.group()));
    }

    private static String time(MatchResult match) {
        String minutes = match.group(2);
        String hours = match.group(1);
        return (hours.length() == 1 ? "0" : "") + hours + ":" + (minutes == null ? "00" : minutes);
    }

    private static String word(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        return WORDS.getOrDefault(lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower, written);
    }
}
