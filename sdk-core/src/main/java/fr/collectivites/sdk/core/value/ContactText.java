package fr.collectivites.sdk.core.value;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is an e-mail address, and what a web address. Stateless. */
public final class ContactText {

    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{}~-]+)*"
                    + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,}");

    private ContactText() {}

    /** Whether a text is one e-mail address, in the letters that addresses in use have. */
    public static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    /** Whether a text is one http or https address with a host. */
    public static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            String host = uri.getHost();
            return (scheme.equals("http") || scheme.equals("https")) && host != null && host.contains(".");
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
