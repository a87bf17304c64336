package fr.collectivites.sdk.core.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How often a dataset is updated: the EU list <i>frequency</i> with the identifiers of udata (data.gouv.fr) beside it.
 * Two of the equivalences are not what the words suggest: udata calls {@code AS_NEEDED} "punctual" and {@code CONT}
 * "several times a day".
 */
public final class Frequency extends Concept {

    /** Mise à jour continuelle. */
    public static final Frequency CONTINUOUS =
            new Frequency("UPDATE_CONT", "continuous", "continuous", "mise à jour continuelle", "realtime");
    /** Toutes les minutes. */
    public static final Frequency EVERY_MINUTE = new Frequency("1MIN", "oneMinute", "", "toutes les minutes");
    /** Toutes les cinq minutes. */
    public static final Frequency EVERY_FIVE_MINUTES =
            new Frequency("5MIN", "fiveMinutes", "", "toutes les cinq minutes");
    /** Toutes les dix minutes. */
    public static final Frequency EVERY_TEN_MINUTES =
            new Frequency("10MIN", "tenMinutes", "", "toutes les dix minutes");
    /** Tous les quarts d’heure. */
    public static final Frequency EVERY_FIFTEEN_MINUTES =
            new Frequency("15MIN", "fifteenMinutes", "", "tous les quarts d’heure");
    /** Toutes les trente minutes. */
    public static final Frequency EVERY_THIRTY_MINUTES =
            new Frequency("30MIN", "thirtyMinutes", "", "toutes les trente minutes");
    /** Toutes les heures. */
    public static final Frequency HOURLY = new Frequency("HOURLY", "hourly", "", "toutes les heures");
    /** Toutes les deux heures. */
    public static final Frequency EVERY_TWO_HOURS = new Frequency("BIHOURLY", "bihourly", "", "toutes les deux heures");
    /** Toutes les trois heures. */
    public static final Frequency EVERY_THREE_HOURS =
            new Frequency("TRIHOURLY", "trihourly", "", "toutes les trois heures");
    /** Toutes les douze heures. */
    public static final Frequency EVERY_TWELVE_HOURS =
            new Frequency("12HRS", "twelveHours", "", "toutes les douze heures");
    /** Continuel. */
    public static final Frequency SEVERAL_TIMES_A_DAY =
            new Frequency("CONT", "severalTimesADay", "", "continuel", "fourTimesADay", "plusieurs fois par jour");
    /** Trois fois par jour. */
    public static final Frequency THREE_TIMES_A_DAY =
            new Frequency("DAILY_3", "threeTimesADay", "", "trois fois par jour");
    /** Deux fois par jour. */
    public static final Frequency TWICE_A_DAY = new Frequency("DAILY_2", "semidaily", "", "deux fois par jour");
    /** Quotidien. */
    public static final Frequency DAILY = new Frequency("DAILY", "daily", "daily", "quotidien", "quotidienne");
    /** Cinq fois par semaine. */
    public static final Frequency FIVE_TIMES_A_WEEK =
            new Frequency("WEEKLY_5", "fiveTimesAWeek", "", "cinq fois par semaine");
    /** Trois fois par semaine. */
    public static final Frequency THREE_TIMES_A_WEEK =
            new Frequency("WEEKLY_3", "threeTimesAWeek", "threeTimesAWeek", "trois fois par semaine");
    /** Bihebdomadaire. */
    public static final Frequency TWICE_A_WEEK =
            new Frequency("WEEKLY_2", "semiweekly", "semiweekly", "bihebdomadaire");
    /** Hebdomadaire. */
    public static final Frequency WEEKLY = new Frequency("WEEKLY", "weekly", "weekly", "hebdomadaire");
    /** Tous les quinze jours. */
    public static final Frequency EVERY_TWO_WEEKS =
            new Frequency("BIWEEKLY", "biweekly", "biweekly", "tous les quinze jours", "fortnighly");
    /** Trois fois par mois. */
    public static final Frequency THREE_TIMES_A_MONTH =
            new Frequency("MONTHLY_3", "threeTimesAMonth", "threeTimesAMonth", "trois fois par mois");
    /** Bimensuel. */
    public static final Frequency TWICE_A_MONTH =
            new Frequency("MONTHLY_2", "semimonthly", "semimonthly", "bimensuel", "bimensuelle");
    /** Mensuel. */
    public static final Frequency MONTHLY = new Frequency("MONTHLY", "monthly", "monthly", "mensuel", "mensuelle");
    /** Bimestriel. */
    public static final Frequency EVERY_TWO_MONTHS =
            new Frequency("BIMONTHLY", "bimonthly", "bimonthly", "bimestriel", "bimestrielle");
    /** Trimestriel. */
    public static final Frequency QUARTERLY =
            new Frequency("QUARTERLY", "quarterly", "quarterly", "trimestriel", "trimestrielle");
    /** Trois fois par an. */
    public static final Frequency THREE_TIMES_A_YEAR =
            new Frequency("ANNUAL_3", "threeTimesAYear", "threeTimesAYear", "trois fois par an");
    /** Semestriel. */
    public static final Frequency TWICE_A_YEAR =
            new Frequency("ANNUAL_2", "semiannual", "semiannual", "semestriel", "biannual", "semestrielle");
    /** Annuel. */
    public static final Frequency ANNUAL = new Frequency("ANNUAL", "annual", "annual", "annuel", "annuelle");
    /** Biennal. */
    public static final Frequency EVERY_TWO_YEARS =
            new Frequency("BIENNIAL", "biennial", "biennial", "biennal", "biennale");
    /** Triennal. */
    public static final Frequency EVERY_THREE_YEARS =
            new Frequency("TRIENNIAL", "triennial", "triennial", "triennal", "triennale");
    /** Quadriennal. */
    public static final Frequency EVERY_FOUR_YEARS =
            new Frequency("QUADRENNIAL", "quadrennial", "", "quadriennal", "quadriennale");
    /** Quinquennal. */
    public static final Frequency EVERY_FIVE_YEARS =
            new Frequency("QUINQUENNIAL", "quinquennial", "", "quinquennal", "quinquennale");
    /** Décennal. */
    public static final Frequency EVERY_TEN_YEARS =
            new Frequency("DECENNIAL", "decennial", "", "décennal", "décennale");
    /** Tous les vingt ans. */
    public static final Frequency EVERY_TWENTY_YEARS =
            new Frequency("BIDECENNIAL", "bidecennial", "", "tous les vingt ans");
    /** Tous les trente ans. */
    public static final Frequency EVERY_THIRTY_YEARS =
            new Frequency("TRIDECENNIAL", "tridecennial", "", "tous les trente ans");
    /** Au besoin. */
    public static final Frequency AS_NEEDED =
            new Frequency("AS_NEEDED", "punctual", "", "au besoin", "ponctuel", "ponctuelle");
    /** Irrégulier. */
    public static final Frequency IRREGULAR =
            new Frequency("IRREG", "irregular", "irregular", "irrégulier", "irrégulière");
    /** Jamais. */
    public static final Frequency NEVER = new Frequency("NEVER", "never", "", "jamais");
    /** Non planifié. */
    public static final Frequency NOT_PLANNED = new Frequency("NOT_PLANNED", "notPlanned", "", "non planifié");
    /** Autre. */
    public static final Frequency OTHER = new Frequency("OTHER", "other", "", "autre", "fourTimesAWeek");
    /** Inconnu. */
    public static final Frequency UNKNOWN = new Frequency("UNKNOWN", "unknown", "", "inconnu", "inconnue");

    private static final String DUBLIN_CORE = "http://purl.org/cld/freq/";

    private static final Index<Frequency> INDEX = new Index<>(
            List.of(
                    CONTINUOUS,
                    EVERY_MINUTE,
                    EVERY_FIVE_MINUTES,
                    EVERY_TEN_MINUTES,
                    EVERY_FIFTEEN_MINUTES,
                    EVERY_THIRTY_MINUTES,
                    HOURLY,
                    EVERY_TWO_HOURS,
                    EVERY_THREE_HOURS,
                    EVERY_TWELVE_HOURS,
                    SEVERAL_TIMES_A_DAY,
                    THREE_TIMES_A_DAY,
                    TWICE_A_DAY,
                    DAILY,
                    FIVE_TIMES_A_WEEK,
                    THREE_TIMES_A_WEEK,
                    TWICE_A_WEEK,
                    WEEKLY,
                    EVERY_TWO_WEEKS,
                    THREE_TIMES_A_MONTH,
                    TWICE_A_MONTH,
                    MONTHLY,
                    EVERY_TWO_MONTHS,
                    QUARTERLY,
                    THREE_TIMES_A_YEAR,
                    TWICE_A_YEAR,
                    ANNUAL,
                    EVERY_TWO_YEARS,
                    EVERY_THREE_YEARS,
                    EVERY_FOUR_YEARS,
                    EVERY_FIVE_YEARS,
                    EVERY_TEN_YEARS,
                    EVERY_TWENTY_YEARS,
                    EVERY_THIRTY_YEARS,
                    AS_NEEDED,
                    IRREGULAR,
                    NEVER,
                    NOT_PLANNED,
                    OTHER,
                    UNKNOWN),
            Frequency::names,
            text -> new Frequency(text));

    private final @Nullable String udataId;
    private final @Nullable String dublinCoreTerm;
    private final List<String> otherNames;

    private Frequency(String code, String udataId, String dublinCoreTerm, String label, String... otherNames) {
        super(code, Vocabularies.EU + "frequency/" + code, label);
        this.udataId = udataId;
        this.dublinCoreTerm = dublinCoreTerm.isEmpty() ? null : dublinCoreTerm;
        this.otherNames = List.of(otherNames);
    }

    private Frequency(String unknown) {
        super(unknown);
        this.udataId = null;
        this.dublinCoreTerm = null;
        this.otherNames = List.of();
    }

    private Stream<String> names() {
        return Stream.of(
                        Stream.of(label()),
                        Stream.ofNullable(udataId),
                        Stream.ofNullable(dublinCoreTerm).map(term -> DUBLIN_CORE + term),
                        otherNames.stream())
                .flatMap(names -> names);
    }

    /** The identifier that udata has for it, such as {@code annual}. */
    public Optional<String> udataId() {
        return Optional.ofNullable(udataId);
    }

    /** The URI of the older Dublin Core list, which udata writes where that list has the term. */
    public Optional<String> dublinCoreUri() {
        return Optional.ofNullable(dublinCoreTerm).map(term -> DUBLIN_CORE + term);
    }

    /** The known frequencies, the most frequent first. */
    public static List<Frequency> values() {
        return INDEX.all();
    }

    /**
     * The frequency of an EU code, an EU or Dublin Core URI, a udata identifier (today's or an older one) or a French
     * word ({@code annuelle}); one that is not known is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static Frequency of(String text) {
        return INDEX.of(text);
    }
}
