package fr.collectivites.sdk.core.place;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The 32 fields of {@code LaMednum/standard-mediation-num} 1.0, in the order of its columns: what each is called in either
 * version, and where it lies in a {@link MediationPoint}. A field of version 0.1 stands under the one of 1.0 that it became;
 * three have no single successor there ({@code cle_ban}, {@code publics_accueillis}, {@code labels_nationaux}) and are
 * extra columns of a {@link StandardRecord}.
 */
public enum StandardField {
    /** Identifier in the source. */
    ID("id", "id", "/id"),
    /** SIRET, RNA or RIDET of the body that runs the place. */
    PIVOT("pivot", "pivot", "/legalId"),
    /** Name. */
    NAME("nom", "nom", "/name"),
    /** Name of the commune. */
    CITY("commune", "commune", "/address/city"),
    /** Postal code. */
    POSTAL_CODE("code_postal", "code_postal", "/address/postalCode"),
    /** INSEE code of the commune. */
    COMMUNE_CODE("code_insee", "code_insee", "/address/communeCode"),
    /** Number and street. */
    STREET("adresse", "adresse", "/address/street"),
    /** Building, floor, place name. */
    COMPLEMENT("complement_adresse", "complement_adresse", "/address/complement"),
    /** Degrees north. */
    LATITUDE("latitude", "latitude", "/latitude"),
    /** Degrees east. */
    LONGITUDE("longitude", "longitude", "/longitude"),
    /** Kinds of place. */
    TYPES("typologie", "typologie", "/types", true),
    /** Telephone number. */
    PHONE("telephone", "telephone", "/contact/phone"),
    /** E-mail addresses. */
    EMAILS("courriels", "courriel", "/contact/emails", true),
    /** Sites. */
    WEBSITES("site_web", "site_web", "/contact/websites", true),
    /** Opening hours. */
    HOURS("horaires", "horaires", "/hours"),
    /** Short presentation. */
    SUMMARY("presentation_resume", "presentation_resume", "/summary"),
    /** Long presentation. */
    DESCRIPTION("presentation_detail", "presentation_detail", "/description"),
    /** Who collected the record. */
    SOURCE("source", "source", "/source"),
    /** Whether the place moves. */
    ITINERANCY("itinerance", "", "/offer/itinerancy", true),
    /** Network or body that the place belongs to. */
    PARENT("structure_parente", "structure_parente", "/parent"),
    /** Day of the last check. */
    UPDATED("date_maj", "date_maj", "/updated"),
    /** Services. */
    SERVICES("services", "services", "/offer/services", true),
    /** Publics addressed in particular. */
    PUBLICS("publics_specifiquement_adresses", "", "/offer/publics", true),
    /** Publics received with particular care. */
    CARE("prise_en_charge_specifique", "", "/offer/care", true),
    /** Fees. */
    FEES("frais_a_charge", "conditions_acces", "/offer/fees", true),
    /** National programmes. */
    PROGRAMMES("dispositif_programmes_nationaux", "", "/offer/programmes", true),
    /** Trainings and labels. */
    LABELS("formations_labels", "", "/offer/labels", true),
    /** Other trainings and labels. */
    OTHER_LABELS("autres_formations_labels", "labels_autres", "/offer/otherLabels", true),
    /** Ways of access. */
    ACCESS_MODES("modalites_acces", "", "/offer/accessModes", true),
    /** Ways of helping. */
    SUPPORT_MODES("modalites_accompagnement", "modalites_accompagnement", "/offer/supportModes", true),
    /** Page on acceslibre. */
    ACCESSIBILITY("fiche_acces_libre", "accessibilite", "/contact/accessibility"),
    /** Site that gives appointments. */
    APPOINTMENTS("prise_rdv", "prise_rdv", "/contact/appointments");

    private static final Map<String, StandardField> BY_COLUMN =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(StandardField::column, Function.identity()));

    private final String column;
    private final String formerColumn;
    private final String pointer;
    private final List<String> path;
    private final boolean list;

    StandardField(String column, String formerColumn, String pointer) {
        this(column, formerColumn, pointer, false);
    }

    StandardField(String column, String formerColumn, String pointer, boolean list) {
        this.column = column;
        this.formerColumn = formerColumn;
        this.pointer = pointer;
        this.path = List.of(pointer.substring(1).split("/"));
        this.list = list;
    }

    /** Name of its column in version 1.0. */
    public String column() {
        return column;
    }

    /** Name of its column in version 0.1, if that has it. */
    public Optional<String> formerColumn() {
        return formerColumn.isEmpty() ? Optional.empty() : Optional.of(formerColumn);
    }

    /** RFC 6901 pointer of the field in the JSON of a {@link MediationPoint}. */
    public String pointer() {
        return pointer;
    }

    /** The members that lead to the field, from the outside in. */
    List<String> path() {
        return path;
    }

    /** Whether it holds several values. */
    public boolean isList() {
        return list;
    }

    /** The field of a column of version 1.0. */
    public static Optional<StandardField> ofColumn(String column) {
        return Optional.ofNullable(BY_COLUMN.get(column));
    }
}
