package fr.collectivites.sdk.core.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.stream.Stream;

/** The thirteen themes of the EU list <i>data-theme</i>, what {@code dcat:theme} of DCAT-AP 3.0.1 takes. */
public final class Theme extends Concept {

    /** Agriculture, pêche, sylviculture et alimentation. */
    public static final Theme AGRICULTURE = new Theme("AGRI", "Agriculture, pêche, sylviculture et alimentation");
    /** Économie et finances. */
    public static final Theme ECONOMY = new Theme("ECON", "Économie et finances");
    /** Éducation, culture et sport. */
    public static final Theme EDUCATION = new Theme("EDUC", "Éducation, culture et sport");
    /** Énergie. */
    public static final Theme ENERGY = new Theme("ENER", "Énergie");
    /** Environnement. */
    public static final Theme ENVIRONMENT = new Theme("ENVI", "Environnement");
    /** Gouvernement et secteur public. */
    public static final Theme GOVERNMENT = new Theme("GOVE", "Gouvernement et secteur public");
    /** Santé. */
    public static final Theme HEALTH = new Theme("HEAL", "Santé");
    /** Questions internationales. */
    public static final Theme INTERNATIONAL = new Theme("INTR", "Questions internationales");
    /** Justice, système juridique et sécurité publique. */
    public static final Theme JUSTICE = new Theme("JUST", "Justice, système juridique et sécurité publique");
    /** Régions et villes. */
    public static final Theme REGIONS = new Theme("REGI", "Régions et villes");
    /** Population et société. */
    public static final Theme SOCIETY = new Theme("SOCI", "Population et société");
    /** Science et technologie. */
    public static final Theme TECHNOLOGY = new Theme("TECH", "Science et technologie");
    /** Transports. */
    public static final Theme TRANSPORT = new Theme("TRAN", "Transports");

    /** URI of the list itself, the {@code dcat:themeTaxonomy} that every catalogue names. */
    public static final String SCHEME = Vocabularies.EU + "data-theme";

    private static final Index<Theme> INDEX = new Index<>(
            List.of(
                    AGRICULTURE,
                    ECONOMY,
                    EDUCATION,
                    ENERGY,
                    ENVIRONMENT,
                    GOVERNMENT,
                    HEALTH,
                    INTERNATIONAL,
                    JUSTICE,
                    REGIONS,
                    SOCIETY,
                    TECHNOLOGY,
                    TRANSPORT),
            theme -> Stream.of(theme.label()),
            text -> new Theme(text));

    private Theme(String code, String label) {
        super(code, Vocabularies.EU + "data-theme/" + code, label);
    }

    private Theme(String unknown) {
        super(unknown);
    }

    /** The known themes. */
    public static List<Theme> values() {
        return INDEX.all();
    }

    /**
     * The theme of a code ({@code GOVE}), URI or French label; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static Theme of(String text) {
        return INDEX.of(text);
    }
}
