package fr.collectivites.sdk.core.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.stream.Stream;

/** A category of high-value datasets (implementing regulation (EU) 2023/138): the six top categories by name, the categories below them by their URI. */
public final class HvdCategory extends Concept {

    /** Geospatial. */
    public static final HvdCategory GEOSPATIAL = new HvdCategory("c_ac64a52d", "Géospatiales");
    /** Earth observation and environment. */
    public static final HvdCategory EARTH_OBSERVATION_AND_ENVIRONMENT =
            new HvdCategory("c_dd313021", "Observation de la terre et environnement");
    /** Meteorological. */
    public static final HvdCategory METEOROLOGICAL = new HvdCategory("c_164e0bf5", "Météorologiques");
    /** Statistics. */
    public static final HvdCategory STATISTICS = new HvdCategory("c_e1da4e07", "Statistiques");
    /** Companies and company ownership. */
    public static final HvdCategory COMPANIES = new HvdCategory("c_a9135398", "Entreprises et propriété d'entreprises");
    /** Mobility. */
    public static final HvdCategory MOBILITY = new HvdCategory("c_b79e35eb", "Mobilité");

    private static final Index<HvdCategory> INDEX = new Index<>(
            List.of(GEOSPATIAL, EARTH_OBSERVATION_AND_ENVIRONMENT, METEOROLOGICAL, STATISTICS, COMPANIES, MOBILITY),
            concept -> Stream.of(concept.label()),
            text -> new HvdCategory(text));

    private HvdCategory(String code, String label) {
        super(code, "http://data.europa.eu/bna/" + code, label);
    }

    private HvdCategory(String unknown) {
        super(unknown);
    }

    /** The known entries of the list. */
    public static List<HvdCategory> values() {
        return INDEX.all();
    }

    /**
     * The category of a code ({@code c_ac64a52d}), URI or French label; one that is not a top category is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static HvdCategory of(String text) {
        return INDEX.of(text);
    }
}
