package fr.collectivites.sdk.platform.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.collectivites.sdk.needs.need.Beneficiary;
import fr.collectivites.sdk.platform.profile.Perimeter;
import fr.collectivites.sdk.platform.storage.Accounts.Account;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The form of a need, to content and back. Stateless. */
final class NeedForm {

    private static final List<String> FIELDS = List.of(
            "titre",
            "description",
            "theme",
            "urgence",
            "impact",
            "budget",
            "taxe",
            "echeance",
            "contactNom",
            "contactEmail",
            "visibilite",
            "citoyen");

    /** Fields of the form by the beginning of the pointers that findings stand at. */
    private static final Map<String, String> PLACES = Map.of(
            "/title", "titre",
            "/description", "description",
            "/theme", "theme",
            "/perimeters", "lieux",
            "/urgency", "urgence",
            "/impact", "impact",
            "/estimatedBudget", "budget",
            "/wantedBy", "echeance",
            "/contacts", "contactEmail");

    private NeedForm() {}

    /** The field that a finding is shown at; empty when it has none. */
    static String fieldOf(String pointer) {
        return PLACES.entrySet().stream()
                .filter(place -> pointer.startsWith(place.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** What the form offers, and where its own body stands. */
    static Map<String, Object> choices(Perimeter perimeter, Account account) {
        Map<String, Object> values = new HashMap<>();
        values.put("themes", Choices.themes());
        values.put("places", Choices.places(perimeter));
        values.put("organismes", Choices.bodies(perimeter));
        values.put("beneficiaires", Choices.of(Beneficiary.values()));
        values.put(
                "lieuxChoisis",
                perimeter.placeOf(account.body().code()).map(List::of).orElse(List.of()));
        values.put("relais", !account.role().equals("PORTEUR_ASSOCIATION"));
        values.put("valeurs", Map.of("visibilite", "PUBLIC", "urgence", "2", "impact", "2", "taxe", "TTC"));
        return values;
    }

    /** What was sent, to be shown again. */
    static Map<String, Object> sent(Context context) {
        Map<String, String> values = new LinkedHashMap<>();
        FIELDS.forEach(name -> values.put(name, Forms.text(context, name)));
        return Map.of(
                "valeurs", values,
                "lieuxChoisis", Forms.texts(context, "lieux"),
                "beneficiairesChoisis", Forms.texts(context, "beneficiaires"));
    }

    /** The content that was sent, for the body of an account. */
    static ObjectNode content(Context context, Perimeter perimeter, Account account) {
        ObjectNode need = JsonNodeFactory.instance.objectNode();
        need.put("title", Forms.text(context, "titre"));
        need.put("description", Forms.text(context, "description"));
        need.put("theme", Forms.text(context, "theme"));
        need.set("owner", owner(account));
        ArrayNode places = need.putArray("perimeters");
        Forms.texts(context, "lieux").forEach(code -> perimeter(places, perimeter, code));
        ObjectNode submitter = need.putObject("submitter");
        if (Forms.text(context, "citoyen").isEmpty()) {
            submitter.put("role", account.role());
        } else {
            submitter.put("role", "CITOYEN");
            submitter
                    .putObject("relayedBy")
                    .put("role", account.role())
                    .put("siren", account.body().code());
        }
        need.put("visibility", Forms.text(context, "visibilite").equals("PARTNERS") ? "PARTNERS" : "PUBLIC");
        whole(need, "urgency", Forms.text(context, "urgence"));
        whole(need, "impact", Forms.text(context, "impact"));
        String budget = Forms.amount(Forms.text(context, "budget"));
        if (!budget.isEmpty()) {
            need.putObject("estimatedBudget")
                    .put("amount", budget)
                    .put("tax", Forms.text(context, "taxe").equals("HT") ? "HT" : "TTC");
        }
        if (!Forms.text(context, "echeance").isEmpty()) {
            need.put("wantedBy", Forms.text(context, "echeance"));
        }
        ArrayNode beneficiaries = need.putArray("beneficiaries");
        Forms.texts(context, "beneficiaires").forEach(beneficiaries::add);
        String name = Forms.text(context, "contactNom");
        String email = Forms.text(context, "contactEmail");
        if (!name.isEmpty() || !email.isEmpty()) {
            ObjectNode contact = need.putArray("contacts").addObject();
            if (!name.isEmpty()) {
                contact.put("name", name);
            }
            if (!email.isEmpty()) {
                contact.put("email", email);
            }
        }
        return need;
    }

    /** The body of an account as the owner of an entry. */
    static ObjectNode owner(Account account) {
        ObjectNode owner = JsonNodeFactory.instance.objectNode();
        boolean rna = account.body().code().toUpperCase(Locale.ROOT).startsWith("W");
        owner.put(rna ? "rna" : "siren", account.body().code());
        owner.put("kind", account.body().kind());
        owner.put("name", account.body().name());
        return owner;
    }

    /** Adds a perimeter by its code. */
    static void perimeter(ArrayNode places, Perimeter perimeter, String code) {
        String kind = perimeter.departements().contains(code)
                ? "DEPARTEMENT"
                : perimeter.epci(code).isPresent() ? "EPCI" : "COMMUNE";
        places.addObject().put("kind", kind).put("code", code);
    }

    private static void whole(ObjectNode need, String name, String text) {
        if (text.matches("[0-9]{1,3}")) {
            need.put(name, Integer.parseInt(text));
        } else if (!text.isEmpty()) {
            need.put(name, text);
        }
    }
}
