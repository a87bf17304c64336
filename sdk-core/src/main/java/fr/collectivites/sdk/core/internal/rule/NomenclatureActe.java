package fr.collectivites.sdk.core.internal.rule;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Fix;
import fr.collectivites.sdk.core.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A subject of the nomenclature of acts that is sent to the prefect, {@code Subject/detail}: one of nine subjects,
 * case and accents aside, and no space after a slash. Validata tests a text without slash but for its last character,
 * so that {@code Urbanisme.} passes: a warning here.
 */
public enum NomenclatureActe implements CellRule {
    INSTANCE;

    private static final List<String> SUBJECTS = List.of(
            "Commande publique",
            "Urbanisme",
            "Domaine et patrimoine",
            "Fonction publique",
            "Institutions et vie politique",
            "Libertés publiques et pouvoirs de police",
            "Finances locales",
            "Domaines de compétences par thèmes",
            "Autres domaines de compétences");

    private static final Set<String> PLAIN_SUBJECTS =
            SUBJECTS.stream().map(NomenclatureActe::plain).collect(Collectors.toUnmodifiableSet());

    private static final String ACCENTED = "èéêëàáâãäåìíîïòóôõöùúûü";
    private static final String UNACCENTED = "eeeeaaaaaaiiiiooooouuuu";

    @Override
    public Problem.@Nullable Builder judge(Object value) {
        String text = (String) value;
        int slash = text.indexOf('/');
        if (slash < 0) {
            boolean passes = !text.isEmpty() && isSubject(text.substring(0, text.length() - 1));
            return passes ? Problem.of(CoreCode.NOMENCLATURE_WITHOUT_SLASH) : problem("slash");
        }
        String subject = text.substring(0, slash);
        if (isSubject(subject) && !text.contains("/ ")) {
            return null;
        }
        return isSubject(subject.strip())
                ? problem("space").fix(new Fix("slash-spaces", withoutSpaces(text)))
                : problem("subject");
    }

    private static Problem.Builder problem(String kind) {
        return Problem.of(CoreCode.CUSTOM_CHECK_ERROR)
                .rule("nomenclature-acte-" + kind)
                .expected(String.join(", ", SUBJECTS));
    }

    private static String withoutSpaces(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        for (String part : text.split("/", -1)) {
            joined.append(joined.isEmpty() ? "" : "/").append(part.strip());
        }
        return joined.toString();
    }

    private static boolean isSubject(String text) {
        return PLAIN_SUBJECTS.contains(plain(text));
    }

    private static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            int accent = ACCENTED.indexOf(lower.charAt(i));
            plain.append(accent < 0 ? lower.charAt(i) : UNACCENTED.charAt(accent));
        }
        return plain.toString();
    }
}
