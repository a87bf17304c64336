package fr.collectivites.sdk.core.internal.rule;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Fix;
import fr.collectivites.sdk.core.problem.Problem;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Membership of an official list, exactly as it writes its members; values that are no text are not in it. */
public final class Listed implements CellRule {

    private final String rule;
    private final Predicate<String> member;

    /** The members by their letters and digits alone, where these tell one member from all others. */
    private final Map<String, String> spellings = new HashMap<>();

    private Listed(String rule, Predicate<String> member) {
        this.rule = rule;
        this.member = member;
    }

    public static Listed in(String rule, Set<String> list) {
        Listed listed = new Listed(rule, list::contains);
        Set<String> ambiguous = new HashSet<>();
        for (String value : list) {
            if (listed.spellings.put(fold(value), value) != null) {
                ambiguous.add(fold(value));
            }
        }
        listed.spellings.keySet().removeAll(ambiguous);
        return listed;
    }

    public static Listed by(String rule, Predicate<String> member) {
        return new Listed(rule, member);
    }

    @Override
    public Problem.@Nullable Builder judge(Object value) {
        if (value instanceof String text && member.test(text)) {
            return null;
        }
        Problem.Builder problem = Problem.of(CoreCode.CUSTOM_CHECK_ERROR).rule(rule);
        String spelling = value instanceof String text ? spellings.get(fold(text)) : null;
        return spelling == null ? problem : problem.expected(spelling).fix(new Fix("official-spelling", spelling));
    }

    /** Letters and digits in lower case, without accents. */
    private static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae");
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints().filter(Character::isLetterOrDigit).forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
