package fr.collectivites.sdk.core.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A licence, with what each platform calls it. {@link #uri()} is the address that data.gouv.fr recognises when it
 * harvests: it recognises neither the EU nor the SPDX address. {@link #udataId()} is also the identifier of CKAN's
 * register, which has no Licence Ouverte unless the site adds it.
 *
 * <p>The code is the EU code where the EU list (<i>licence</i>, 2024) has the licence, else the identifier of udata.
 */
public final class Licence extends Concept {

    /** Licence Ouverte 2.0 of the French State, the usual licence of local data. */
    public static final Licence ETALAB_2_0 = new Licence(
            "ETALAB_2_0",
            "https://www.etalab.gouv.fr/licence-ouverte-open-licence",
            "Licence Ouverte 2.0",
            new Names(
                    "lov2",
                    "etalab-2.0",
                    true,
                    "https://www.etalab.gouv.fr/wp-content/uploads/2017/04/ETALAB-Licence-Ouverte-v2.0.pdf",
                    "https://github.com/etalab/licence-ouverte/blob/master/LO.md",
                    "Licence Ouverte / Open Licence version 2.0",
                    "Licence Ouverte version 2.0",
                    "LO 2.0",
                    "LOV2"));
    /** Licence Ouverte 1.0; has neither an EU code nor an SPDX identifier. */
    public static final Licence ETALAB_1_0 = new Licence(
            "fr-lo",
            "https://www.etalab.gouv.fr/wp-content/uploads/2014/05/Licence_Ouverte.pdf",
            "Licence Ouverte 1.0",
            new Names("fr-lo", null, false, "Licence Ouverte / Open Licence"));
    /** Open Database License 1.0. */
    public static final Licence ODBL_1_0 = new Licence(
            "ODC_BL",
            "http://opendatacommons.org/licenses/odbl/summary/",
            "Open Database License (ODbL) 1.0",
            new Names(
                    "odc-odbl",
                    "ODbL-1.0",
                    true,
                    "https://opendatacommons.org/licenses/odbl/",
                    "https://opendatacommons.org/licenses/odbl/1-0/",
                    "https://opendefinition.org/licenses/odc-odbl",
                    "http://www.opendefinition.org/licenses/odc-odbl",
                    "ODbL"));
    /** Open Data Commons Attribution License 1.0. */
    public static final Licence ODC_BY_1_0 = new Licence(
            "ODC_BY",
            "http://opendatacommons.org/licenses/by/summary/",
            "Open Data Commons Attribution License 1.0",
            new Names(
                    "odc-by",
                    "ODC-By-1.0",
                    true,
                    "https://opendatacommons.org/licenses/by/1-0/",
                    "http://www.opendefinition.org/licenses/odc-by"));
    /** Public Domain Dedication and Licence 1.0. */
    public static final Licence PDDL_1_0 = new Licence(
            "ODC_PDDL",
            "http://opendatacommons.org/licenses/pddl/summary/",
            "Open Data Commons Public Domain Dedication and Licence 1.0",
            new Names(
                    "odc-pddl",
                    "PDDL-1.0",
                    true,
                    "https://opendatacommons.org/licenses/pddl/1-0/",
                    "http://www.opendefinition.org/licenses/odc-pddl"));
    /** Creative Commons CC0 1.0. */
    public static final Licence CC0_1_0 = new Licence(
            "CC0",
            "http://www.opendefinition.org/licenses/cc-zero",
            "Creative Commons CC0 1.0 Universel",
            new Names("cc-zero", "CC0-1.0", true, "https://creativecommons.org/publicdomain/zero/1.0/"));
    /** Creative Commons Attribution 4.0. */
    public static final Licence CC_BY_4_0 = new Licence(
            "CC_BY_4_0",
            "http://www.opendefinition.org/licenses/cc-by",
            "Creative Commons Attribution 4.0 International",
            new Names("cc-by", "CC-BY-4.0", true, "https://creativecommons.org/licenses/by/4.0/"));
    /** Creative Commons Attribution-ShareAlike 4.0. */
    public static final Licence CC_BY_SA_4_0 = new Licence(
            "CC_BYSA_4_0",
            "http://www.opendefinition.org/licenses/cc-by-sa",
            "Creative Commons Attribution – Partage dans les mêmes conditions 4.0 International",
            new Names("cc-by-sa", "CC-BY-SA-4.0", true, "https://creativecommons.org/licenses/by-sa/4.0/"));
    /** Some other open licence. */
    public static final Licence OTHER_OPEN =
            new Licence("other-open", null, "Autre (ouverte)", new Names("other-open", null, false));
    /** Some other licence that asks for attribution. */
    public static final Licence OTHER_ATTRIBUTION =
            new Licence("other-at", null, "Autre (attribution)", new Names("other-at", null, false));
    /** Some other dedication to the public domain. */
    public static final Licence OTHER_PUBLIC_DOMAIN =
            new Licence("other-pd", null, "Autre (domaine public)", new Names("other-pd", null, false));
    /** No licence stated: nobody may reuse the data with certainty. */
    public static final Licence NOT_SPECIFIED =
            new Licence("notspecified", null, "Licence non spécifiée", new Names("notspecified", null, false));

    private static final Index<Licence> INDEX = new Index<>(
            List.of(
                    ETALAB_2_0,
                    ETALAB_1_0,
                    ODBL_1_0,
                    ODC_BY_1_0,
                    PDDL_1_0,
                    CC0_1_0,
                    CC_BY_4_0,
                    CC_BY_SA_4_0,
                    OTHER_OPEN,
                    OTHER_ATTRIBUTION,
                    OTHER_PUBLIC_DOMAIN,
                    NOT_SPECIFIED),
            Licence::otherNames,
            text -> new Licence(text));

    private final @Nullable Names names;

    private Licence(String code, @Nullable String uri, String label, Names names) {
        super(code, uri, label);
        this.names = names;
    }

    private Licence(String unknown) {
        super(unknown);
        this.names = null;
    }

    private Stream<String> otherNames() {
        return Stream.concat(
                Stream.of(label(), udataId(), spdxId().orElse(label()), euUri().orElse(label())),
                names == null
                        ? Stream.of()
                        : Stream.concat(
                                spdxId().map(id -> "https://spdx.org/licenses/" + id).stream(),
                                names.others().stream()));
    }

    /** The identifier that data.gouv.fr has for it, such as {@code lov2}; the code itself for an unknown licence. */
    public String udataId() {
        return names == null ? code() : names.udata();
    }

    /** The SPDX identifier, such as {@code etalab-2.0}. */
    public Optional<String> spdxId() {
        return Optional.ofNullable(names).map(Names::spdx);
    }

    /** The URI in the EU list. */
    public Optional<String> euUri() {
        return names != null && names.inEuList()
                ? Optional.of(Vocabularies.EU + "licence/" + code())
                : Optional.empty();
    }

    /** The known licences. */
    public static List<Licence> values() {
        return INDEX.all();
    }

    /**
     * The licence of an EU code, a udata or SPDX identifier, an address or a title; one that is not known is kept as
     * written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static Licence of(String text) {
        return INDEX.of(text);
    }

    private record Names(String udata, @Nullable String spdx, boolean inEuList, List<String> others) {
        Names(String udata, @Nullable String spdx, boolean inEuList, String... others) {
            this(udata, spdx, inEuList, List.of(others));
        }
    }
}
