package fr.collectivites.sdk.platform.web;

import fr.collectivites.sdk.platform.registry.Refusal;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/** What forms send. Stateless. */
final class Forms {

    private Forms() {}

    /** A field, stripped; empty when it is not there. */
    static String text(Context context, String name) {
        String value = context.formParam(name);
        return value == null ? "" : value.replace("\r\n", "\n").strip();
    }

    /** All values of a field that are not empty. */
    static List<String> texts(Context context, String name) {
        return context.formParams(name).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** An amount as people type it, in the form of the contract where it is one. */
    static String amount(String text) {
        String plain = text.replaceAll("[\\s\\u00a0\\u202f€]", "").replace(',', '.');
        return plain.matches("[0-9]+") ? plain + ".00" : plain.matches("[0-9]+\\.[0-9]") ? plain + "0" : plain;
    }

    /**
     * Refuses a form that does not come from a page of ours: browsers say where it comes from, and forms of people who are
     * signed in carry a word of their session.
     */
    static void requireOwn(Context context) {
        String site = context.header("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            throw refused();
        }
        String origin = context.header("Origin");
        String host = context.header("Host");
        if (origin != null && host != null && !origin.endsWith("://" + host)) {
            throw refused();
        }
        Visitor.of(context).signedIn().ifPresent(who -> {
            byte[] sent = text(context, "csrf").getBytes(StandardCharsets.UTF_8);
            if (!MessageDigest.isEqual(sent, who.csrf().getBytes(StandardCharsets.UTF_8))) {
                throw refused();
            }
        });
    }

    private static Refusal refused() {
        return new Refusal(Refusal.Type.FORBIDDEN_SCOPE, "Ce formulaire ne vient pas d'une page de la plateforme.");
    }
}
