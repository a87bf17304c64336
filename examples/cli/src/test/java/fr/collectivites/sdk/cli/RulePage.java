package fr.collectivites.sdk.cli;

import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.problem.ProblemCode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The page on the findings of a module, in one language: what its codes and their message bundle say. Codes come in the
 * order of their enum, which goes by subject; rules and fixes by name.
 */
final class RulePage {

    private static final String TITLE = ".title";
    private static final String MESSAGE = ".message";
    private static final String FIX = "fix.";

    private final String module;
    private final List<? extends ProblemCode> codes;
    private final Locale locale;
    private final Messages words;
    private final Messages texts;
    private final SortedSet<String> keys;

    /** The page on codes that share a bundle; {@code module} is the name of the module without {@code sdk-}. */
    RulePage(String module, List<? extends ProblemCode> codes, Locale locale) {
        ProblemCode first = codes.get(0);
        ClassLoader loader = first.getClass().getClassLoader();
        this.module = module;
        this.codes = codes;
        this.locale = locale;
        this.words = Messages.of("fr.collectivites.sdk.cli.rules", locale, RulePage.class.getClassLoader());
        this.texts = Messages.of(first, locale);
        this.keys = new TreeSet<>(
                ResourceBundle.getBundle(first.bundle(), locale, loader).keySet());
    }

    /** The path from the root of the repository. */
    String path() {
        return (locale.equals(Locale.FRENCH) ? "docs/fr/rules/" : "docs/rules/") + module + ".md";
    }

    /** The page as Markdown. */
    String text() {
        StringBuilder page = new StringBuilder();
        Map<String, String> names = Map.of("module", module);
        page.append(words.text("generated")).append('\n');
        page.append(words.text("other-language", names)).append("\n\n");
        page.append("# ").append(words.text("heading", names)).append("\n\n");
        page.append(words.text("about." + module)).append("\n\n");
        page.append(words.text("terms")).append("\n\n");
        head(page, "code", "severity", "title");
        for (ProblemCode code : codes) {
            String link = "[" + code.code() + "](#" + code.code() + ")";
            row(page, link, code.severity().label(locale), plain(title(code)));
        }
        codes.forEach(code -> code(page, code));
        fixes(page);
        return page.toString();
    }

    private void code(StringBuilder page, ProblemCode code) {
        page.append("\n## ").append(code.code()).append("\n\n");
        page.append("**").append(plain(title(code))).append("** (");
        page.append(code.severity().label(locale)).append(")\n\n");
        page.append("> ").append(plain(message(code))).append('\n');
        SortedSet<String> rules = rules(code);
        if (!rules.isEmpty()) {
            page.append('\n');
            head(page, "rule", "title", "message");
        }
        for (String rule : rules) {
            String base = code.code() + "." + rule;
            String title = texts.find(base + TITLE).orElseGet(() -> title(code));
            String message = texts.find(base + MESSAGE).orElseGet(() -> message(code));
            row(page, "`" + rule + "`", plain(title), plain(message));
        }
    }

    private void fixes(StringBuilder page) {
        page.append("\n## ").append(words.text("fixes")).append("\n\n");
        page.append(words.text("fixes.about")).append("\n\n");
        head(page, "kind", "message");
        for (String key : keys) {
            if (key.startsWith(FIX)) {
                row(page, "`" + key.substring(FIX.length()) + "`", plain(texts.text(key)));
            }
        }
    }

    /** What stands between the code and {@code .title} or {@code .message} in the keys of the bundle. */
    private SortedSet<String> rules(ProblemCode code) {
        SortedSet<String> rules = new TreeSet<>();
        String prefix = code.code() + ".";
        for (String key : keys) {
            for (String suffix : List.of(TITLE, MESSAGE)) {
                int end = key.length() - suffix.length();
                if (key.startsWith(prefix) && key.endsWith(suffix) && end > prefix.length()) {
                    rules.add(key.substring(prefix.length(), end));
                }
            }
        }
        return rules;
    }

    private String title(ProblemCode code) {
        return texts.text(code.code() + TITLE);
    }

    private String message(ProblemCode code) {
        return texts.text(code.code() + MESSAGE);
    }

    private void head(StringBuilder page, String... headings) {
        row(page, List.of(headings).stream().map(words::text).toArray(String[]::new));
        page.append("|").append("---|".repeat(headings.length)).append('\n');
    }

    private static void row(StringBuilder page, String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** The text, so written that Markdown shows it as it is. */
    private static String plain(String text) {
        return text.replaceAll("[\\\\`*_\\[\\]<>|]", "\\\\$0");
    }
}
