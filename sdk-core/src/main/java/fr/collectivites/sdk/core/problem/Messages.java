package fr.collectivites.sdk.core.problem;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * Texts with named placeholders, in French or English: {@code {name}} is replaced by the argument of that name and
 * everything else stands as written. ({@code MessageFormat} is not used: it eats French apostrophes.) Stateless.
 */
public final class Messages {

    static final String CORE_BUNDLE = "fr.collectivites.sdk.core.problem.messages";

    private final ResourceBundle bundle;

    private Messages(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /**
     * The texts of a bundle of sdk-core's own class path.
     *
     * @param baseName base name of a bundle that has {@code _fr} and {@code _en} files
     * @param locale French for any locale whose language is French, English for all others
     */
    public static Messages of(String baseName, Locale locale) {
        return of(baseName, locale, Messages.class.getClassLoader());
    }

    /** The texts of a bundle that {@code loader} sees: a host's own codes live beside the host's classes. */
    public static Messages of(String baseName, Locale locale, ClassLoader loader) {
        return new Messages(ResourceBundle.getBundle(baseName, language(locale), loader));
    }

    /** The texts of the bundle that a code names. */
    public static Messages of(ProblemCode code, Locale locale) {
        ClassLoader loader = code.getClass().getClassLoader();
        return of(code.bundle(), locale, loader == null ? ClassLoader.getSystemClassLoader() : loader);
    }

    /** French if the locale's language is French, else English: the two languages that the texts exist in. */
    public static Locale language(Locale locale) {
        return locale.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
    }

    /** The text of a key, without arguments. A missing key gives the key itself, so that nothing is ever silent. */
    public String text(String key) {
        return find(key).orElse(key);
    }

    /** The text of a key with its placeholders filled. A placeholder without argument stays as written. */
    public String text(String key, Map<String, String> arguments) {
        return fill(text(key), arguments);
    }

    /** The text of a key, if the bundle has it. */
    public Optional<String> find(String key) {
        try {
            return Optional.of(bundle.getString(key));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    /** Replaces each {@code {name}} of the template by the argument of that name, once: arguments are not expanded. */
    public static String fill(String template, Map<String, String> arguments) {
        int open = template.indexOf('{');
        if (open < 0) {
            return template;
        }
        StringBuilder out = new StringBuilder(template.length() + 32);
        int from = 0;
        while (open >= 0) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            String argument = arguments.get(template.substring(open + 1, close));
            if (argument == null) {
                out.append(template, from, open + 1);
                from = open + 1;
            } else {
                out.append(template, from, open).append(argument);
                from = close + 1;
            }
            open = template.indexOf('{', from);
        }
        return out.append(template, from, template.length()).toString();
    }
}
