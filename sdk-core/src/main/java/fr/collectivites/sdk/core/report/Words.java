package fr.collectivites.sdk.core.report;

import fr.collectivites.sdk.core.problem.Messages;
import java.util.Locale;
import java.util.Map;

/** The words of reports in one language: sentences, numbers, plurals, quotation marks. */
final class Words {

    private static final String BUNDLE = "fr.collectivites.sdk.core.report.words";

    private final Locale locale;
    private final boolean french;
    private final Messages messages;

    Words(Locale locale) {
        this.locale = Messages.language(locale);
        this.french = this.locale.equals(Locale.FRENCH);
        this.messages = Messages.of(BUNDLE, locale, Words.class.getClassLoader());
    }

    Locale locale() {
        return locale;
    }

    String text(String key) {
        return messages.text(key);
    }

    String text(String key, String name, String argument) {
        return messages.text(key, Map.of(name, argument));
    }

    String text(String key, Map<String, String> arguments) {
        return messages.text(key, arguments);
    }

    /** « 12 erreurs »: the number and its noun, whose forms are {@code KEY.one} and {@code KEY.many}. */
    String count(String key, long n) {
        // French: zero is singular. English: only one is.
        boolean singular = french ? n < 2 : n == 1;
        return messages.text(key + (singular ? ".one" : ".many"), Map.of("n", number(n)));
    }

    /** Groups of three: no-break spaces in French, commas in English. */
    String number(long n) {
        String digits = Long.toString(n);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0 && digits.charAt(i - 1) != '-') {
                out.append(french ? '\u00a0' : ',');
            }
            out.append(digits.charAt(i));
        }
        return out.toString();
    }

    /** A sentence whose signs cannot be torn from their words: French sets a space before or after some of them. */
    String bound(String sentence) {
        if (!french) {
            return sentence;
        }
        return sentence.replace("« ", "«\u00a0").replaceAll(" ([»:;?!])", "\u00a0$1");
    }

    /** A value in quotation marks, made visible and cut at {@code max} characters; « (vide) » for an empty one. */
    String quote(String value, int max) {
        if (value.isEmpty()) {
            return messages.text("empty");
        }
        String shown = Shown.value(value, max);
        return french ? "« " + shown + " »" : "\u201c" + shown + "\u201d";
    }
}
