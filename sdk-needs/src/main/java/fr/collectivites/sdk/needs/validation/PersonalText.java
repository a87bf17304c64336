package fr.collectivites.sdk.needs.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Personal data that free text is likely to hold, rule N-016: e-mail addresses, French telephone numbers, social security
 * numbers (NIR). Shared mailboxes are not personal. Stateless.
 */
public final class PersonalText {

    private static final Pattern EMAIL = Pattern.compile("([A-Za-z0-9._%+-]+)@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Pattern PHONE = Pattern.compile(
            "(?<![0-9])(?:\\+33|0033|0)[ .\\u00A0-]?(?:\\(0\\))?[1-9](?:[ .\\u00A0-]?[0-9]{2}){4}(?![0-9])");
    private static final Pattern NIR = Pattern.compile(
            "(?<![0-9])[12][ .]?[0-9]{2}[ .]?(?:0[1-9]|1[0-2]|[2-9][0-9])[ .]?(?:[0-9]{2}|2[AB])[ .]?[0-9]{3}[ .]?[0-9]{3}(?:[ .]?[0-9]{2})?(?![0-9])");

    private static final Set<String> SHARED = Set.of("mairie", "contact", "accueil", "numerique", "dgs");

    private PersonalText() {}

    /** What the text seems to hold, in the words {@code e-mail}, {@code tél.}, {@code NIR}; empty where nothing is seen. */
    public static List<String> find(String text) {
        List<String> found = new ArrayList<>();
        Matcher email = EMAIL.matcher(text);
        while (email.find()) {
            if (!isShared(email.group())) {
                found.add("e-mail");
                break;
            }
        }
        if (PHONE.matcher(text).find()) {
            found.add("tél.");
        }
        if (NIR.matcher(text).find()) {
            found.add("NIR");
        }
        return found;
    }

    /**
     * Whether an address is that of a shared mailbox: {@code mairie}, {@code contact}, {@code accueil}, {@code numerique} or
     * {@code dgs} before the at sign, alone or before a point or hyphen.
     */
    public static boolean isShared(String email) {
        int at = email.indexOf('@');
        return at > 0
                && SHARED.contains(
                        email.substring(0, at).toLowerCase(Locale.ROOT).split("[.-]", 2)[0]);
    }

    /** Whether a shared mailbox is that of the head of the services, one person as a rule. */
    static boolean isOfOne(String email) {
        return email.toLowerCase(Locale.ROOT).startsWith("dgs");
    }
}
