package fr.collectivites.sdk.core.internal.http;

import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes secrets out of what people and logs get to see. */
public final class Redaction {

    /** What stands in place of a secret. */
    public static final String MASK = "***";

    /** Names of query parameters whose value is a secret wherever they are met, without case, dashes and underscores. */
    private static final Set<String> SECRET_PARAMETERS = Set.of(
            "apikey",
            "key",
            "token",
            "apitoken",
            "accesstoken",
            "refreshtoken",
            "authorization",
            "auth",
            "password",
            "passwd",
            "pwd",
            "secret",
            "clientsecret",
            "signature",
            "sig",
            "xapikey",
            "xamzsignature",
            "xamzcredential",
            "xamzsecuritytoken");

    private static final Pattern PARAMETER = Pattern.compile("([^?&=#;]+)=([^&#;]*)");
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^\\s\"'<>]+");
    private static final Pattern USER_INFORMATION = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*://)[^/?#@]*@");

    /** Shorter texts are no secrets, and masking them would garble every sentence. */
    private static final int SHORTEST_SECRET = 4;

    private Redaction() {}

    /** The address without user name, password, fragment, or the values of parameters that carry keys. */
    public static String address(URI uri) {
        String text = uri.toString();
        int fragment = text.indexOf('#');
        return address(fragment < 0 ? text : text.substring(0, fragment));
    }

    private static String address(String text) {
        String bare = USER_INFORMATION.matcher(text).replaceFirst("$1");
        int query = bare.indexOf('?');
        if (query < 0) {
            return bare;
        }
        Matcher parameters = PARAMETER.matcher(bare.substring(query + 1));
        return bare.substring(0, query + 1)
                + parameters.replaceAll(found -> Matcher.quoteReplacement(
                        isSecret(found.group(1)) ? found.group(1) + "=" + MASK : found.group()));
    }

    /** A text without the secrets that are known, and with every address in it redacted. */
    public static String text(String text, Collection<String> secrets) {
        String out = text;
        for (String secret : secrets) {
            if (secret.length() >= SHORTEST_SECRET) {
                out = out.replace(secret, MASK);
            }
        }
        return ADDRESS.matcher(out).replaceAll(found -> Matcher.quoteReplacement(address(found.group())));
    }

    private static boolean isSecret(String parameter) {
        return SECRET_PARAMETERS.contains(
                parameter.toLowerCase(Locale.ROOT).replace("-", "").replace("_", ""));
    }
}
