package fr.collectivites.sdk.platform.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.collectivites.sdk.needs.initiative.InitiativeMaturity;
import fr.collectivites.sdk.needs.registry.ContributorRole;
import fr.collectivites.sdk.needs.roadmap.RoadmapPhase;
import fr.collectivites.sdk.needs.roadmap.RoadmapPhaseStatus;
import fr.collectivites.sdk.needs.skill.SkillScheme;
import fr.collectivites.sdk.needs.systems.ApplicationKind;
import fr.collectivites.sdk.needs.systems.Hosting;
import fr.collectivites.sdk.needs.systems.InventoryCoverage;
import fr.collectivites.sdk.platform.profile.Perimeter;
import fr.collectivites.sdk.platform.registry.Kind;
import fr.collectivites.sdk.platform.storage.Accounts.Account;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The forms of the plain registers: which fields each has, and how they become content. Immutable and thread-safe. */
final class RegisterForm {

    private static final Map<Kind, RegisterForm> FORMS = forms();

    private final String visibility;
    private final List<Field> fields;

    private RegisterForm(Field... fields) {
        this("PUBLIC", fields);
    }

    private RegisterForm(String visibility, Field... fields) {
        this.visibility = visibility;
        this.fields = List.of(fields);
    }

    /**
     * One field.
     *
     * @param name member of the content
     * @param label what people read
     * @param type {@code text}, {@code area}, {@code lines}, {@code choice}, {@code date}, {@code url}, {@code email}, {@code amount},
     *     {@code flag} or {@code places}
     * @param options what a choice offers
     * @param required whether it must be filled
     */
    record Field(String name, String label, String type, List<Choices.Choice> options, boolean required) {}

    /** The form of a collection, for those that have one. */
    static Optional<RegisterForm> of(Kind kind) {
        return Optional.ofNullable(FORMS.get(kind));
    }

    List<Field> fields() {
        return fields;
    }

    /** The content that was sent, for the body of an account. */
    ObjectNode content(Context context, Perimeter perimeter, Account account) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.set("owner", NeedForm.owner(account));
        content.put("visibility", visibility);
        for (Field field : fields) {
            List<String> values = Forms.texts(context, field.name());
            if (field.type().equals("places")) {
                values.forEach(code -> NeedForm.perimeter(content.withArray("perimeters"), perimeter, code));
            } else if (field.type().equals("flag")) {
                content.put(field.name(), !values.isEmpty());
            } else if (!values.isEmpty()) {
                put(content, field, values.get(0));
            }
        }
        return content;
    }

    private static void put(ObjectNode content, Field field, String value) {
        switch (field.name()) {
            case "evidence" -> content.withArray("evidence").addObject().put("url", value);
            case "skills" ->
                value.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .forEach(label -> content.withArray("skills")
                                .addObject()
                                .put("scheme", SkillScheme.LOCAL.code())
                                .put("code", label)
                                .put("label", label));
            case "applications" ->
                value.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .forEach(line ->
                                application(content.withArray("applications").addObject(), line.split(";")));
            case "opensAt", "closesAt" ->
                content.put(field.name(), value.length() == 10 ? value + "T00:00:00Z" : value);
            case "themes", "roles", "kinds" -> content.withArray(field.name()).add(value);
            case "budget" ->
                content.putObject("budget")
                        .putObject("planned")
                        .put("amount", Forms.amount(value))
                        .put("tax", "TTC");
            default -> content.put(field.name(), value);
        }
    }

    /** A line such as {@code Paie ; Métier ; SaaS}; what is no known word stands as written, and is refused as such. */
    private static void application(ObjectNode application, String... parts) {
        application.put("name", parts[0].strip());
        if (parts.length > 1) {
            application.put("kind", ApplicationKind.of(parts[1].strip()).code());
        }
        if (parts.length > 2) {
            application.put("hosting", Hosting.of(parts[2].strip()).code());
        }
    }

    /** What was sent, to be shown again. */
    Map<String, Object> sent(Context context) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> places = new ArrayList<>();
        for (Field field : fields) {
            if (field.type().equals("places")) {
                places.addAll(Forms.texts(context, field.name()));
            } else {
                values.put(field.name(), Forms.text(context, field.name()));
            }
        }
        return Map.of("valeurs", values, "lieuxChoisis", places);
    }

    private static Map<Kind, RegisterForm> forms() {
        Field title = field("title", "Titre", "text");
        Field theme = choice("theme", "Thème", Choices.themes());
        Field places = field("lieux", "Territoire concerné", "places");
        return Map.of(
                Kind.INITIATIVE,
                new RegisterForm(
                        title,
                        field("summary", "En quelques phrases", "area"),
                        theme,
                        choice("maturity", "Maturité", Choices.of(InitiativeMaturity.values())),
                        places,
                        optional("startedOn", "Depuis le", "date"),
                        optional("results", "Résultats", "area"),
                        optional("url", "Adresse d'une page", "url"),
                        optional("reusable", "Réutilisable par d'autres", "flag")),
                Kind.GOOD_PRACTICE,
                new RegisterForm(
                        title,
                        choice("themes", "Thème", Choices.themes()),
                        field("context", "Contexte", "area"),
                        field("problem", "Problème", "area"),
                        field("solution", "Solution", "area"),
                        field("results", "Résultats", "area"),
                        field("evidence", "Adresse d'une preuve (bilan, article, délibération)", "url")),
                Kind.ACTOR,
                new RegisterForm(
                        field("summary", "Ce que vous faites", "area"),
                        choice("roles", "Rôle", Choices.of(ContributorRole.values())),
                        choice("themes", "Thème", Choices.themes()),
                        places,
                        optional("website", "Site internet", "url"),
                        optional("genericEmail", "Adresse générique (contact@…)", "email")),
                Kind.SKILL,
                new RegisterForm(
                        field("unit", "Unité ou poste, sans nom de personne", "text"),
                        field("skills", "Compétences, une par ligne", "lines")),
                Kind.IS_INVENTORY,
                // For the body and its partners: everybody sees sums over several bodies alone
                new RegisterForm(
                        "PARTNERS",
                        new Field("asOf", "État au", "date", List.of(), true),
                        choice("coverage", "Mode", Choices.of(InventoryCoverage.values())),
                        field(
                                "applications",
                                "Applications, une par ligne : nom ; nature (Métier, Bureautique, Infrastructure, Portail,"
                                        + " Données) ; hébergement (Interne, Mutualisé, SaaS, Inconnu)",
                                "lines")),
                Kind.CHALLENGE,
                new RegisterForm(
                        title,
                        field("description", "Ce qui est demandé", "area"),
                        theme,
                        new Field("opensAt", "Ouvre le", "date", List.of(), true),
                        new Field("closesAt", "Se termine le", "date", List.of(), true),
                        optional("eligibility", "Qui peut participer", "text")),
                Kind.PROPOSAL,
                new RegisterForm(
                        title,
                        field("description", "Ce qu'il contient, d'où il vient", "area"),
                        theme,
                        places,
                        optional("personalData", "Contient des données personnelles à ôter avant publication", "flag")),
                Kind.PROJECT,
                new RegisterForm(
                        title,
                        field("description", "Description", "area"),
                        theme,
                        places,
                        choice("phase", "Phase", Choices.of(RoadmapPhase.values())),
                        choice("phaseStatus", "Avancement de la phase", Choices.of(RoadmapPhaseStatus.values())),
                        optional("startPlanned", "Début prévu", "date"),
                        optional("endPlanned", "Fin prévue", "date"),
                        optional("budget", "Budget prévu, en euros TTC", "amount")));
    }

    private static Field field(String name, String label, String type) {
        return new Field(name, label, type, List.of(), true);
    }

    private static Field optional(String name, String label, String type) {
        return new Field(name, label, type, List.of(), false);
    }

    private static Field choice(String name, String label, List<Choices.Choice> options) {
        return new Field(name, label, "choice", options, true);
    }
}
