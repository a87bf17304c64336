package fr.collectivites.sdk.opendata.ckan;

import fr.collectivites.sdk.core.http.PlatformException;
import fr.collectivites.sdk.core.http.PlatformRefusedException;
import fr.collectivites.sdk.core.http.UnexpectedResponseException;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a site is and whether the key is good for it, with four requests, once. CKAN never says that a key is
 * bad: it treats the caller as anybody, answers reads with less, and refuses writes for lack of rights. Thread-safe.
 */
final class Probe {

    /** A SIREN or SIRET. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{9}|[0-9]{14}");

    /** The extras in which organisations have their number. */
    private static final Set<String> NUMBERS = Set.of("siren", "siret", "identifier", "publisher_identifier");

    private final Actions actions;
    private final String platform;
    private final String organization;
    private @Nullable Site site;

    Probe(Actions actions, String platform, String organization) {
        this.actions = actions;
        this.platform = platform;
        this.organization = organization;
    }

    /**
     * The site.
     *
     * @throws PlatformException if there is no CKAN, the key is unknown to it, or does not allow to publish
     */
    synchronized Site site() {
        Site known = site;
        if (known == null) {
            known = ask();
            site = known;
        }
        return known;
    }

    private Site ask() {
        JsonObject status = status();
        checkKey();
        String name = checkOrganization();
        return new Site(
                status.plain("ckan_version"),
                new LinkedHashSet<>(status.texts("extensions")),
                name,
                Site.licences(actions.list("license_list", Map.of())));
    }

    private JsonObject status() {
        PlatformException cause;
        try {
            JsonObject status = actions.read("status_show", Map.of());
            if (!status.isEmpty()) {
                return status;
            }
            throw refused("address", platform, "", null);
        } catch (PlatformRefusedException | UnexpectedResponseException e) {
            cause = e;
        }
        throw refused("address", platform, "", cause);
    }

    private void checkKey() {
        try {
            actions.read("user_show", Map.of());
        } catch (PlatformRefusedException e) {
            throw refused("key", "", "", e);
        }
    }

    /** The organisation by its name; the one there is when none was named. */
    private String checkOrganization() {
        List<String> names = new ArrayList<>();
        for (JsonObject one : actions.list("organization_list_for_user", Map.of("permission", "create_dataset"))) {
            String name = one.plain("name");
            if (name.equals(organization) || one.plain("id").equals(organization)) {
                return name;
            }
            names.add(name);
        }
        if (NUMBER.matcher(organization).matches()) {
            for (String name : names) {
                if (bears(name, organization)) {
                    return name;
                }
            }
        }
        if (organization.isEmpty() && names.size() == 1) {
            return names.get(0);
        }
        throw refused("organisation", organization, names.isEmpty() ? "–" : String.join(", ", names), null);
    }

    /** Whether an organisation says in its extras that it has that SIRET, or one of that SIREN. */
    private boolean bears(String name, String number) {
        JsonObject shown = actions.read("organization_show", Map.of("id", name));
        return shown.objects("extras").stream()
                .filter(extra -> NUMBERS.contains(extra.plain("key").toLowerCase(Locale.ROOT)))
                .anyMatch(extra -> extra.plain("value").replace(" ", "").startsWith(number));
    }

    private PlatformRefusedException refused(
            String rule, String value, String expected, @Nullable PlatformException cause) {
        return new PlatformRefusedException(
                platform,
                Problem.of(OpendataCode.ACCESS_REFUSED)
                        .rule(rule)
                        .value(value)
                        .expected(expected)
                        .build(),
                cause);
    }
}
