package fr.collectivites.sdk.opendata.dcat;

import static fr.collectivites.sdk.opendata.dcat.DcatProfile.Trait.CHECKSUM_AS_TEXT;
import static fr.collectivites.sdk.opendata.dcat.DcatProfile.Trait.CKAN_LICENCE;
import static fr.collectivites.sdk.opendata.dcat.DcatProfile.Trait.FILLS_GAPS;
import static fr.collectivites.sdk.opendata.dcat.DcatProfile.Trait.FULL_DATES;
import static fr.collectivites.sdk.opendata.dcat.DcatProfile.Trait.HVD_AS_THEME;
import static fr.collectivites.sdk.opendata.dcat.DcatProfile.Trait.HVD_LEGISLATION;
import static fr.collectivites.sdk.opendata.dcat.DcatProfile.Trait.NO_ACCESS_SERVICE_ON_FILES;
import static fr.collectivites.sdk.opendata.dcat.DcatProfile.Trait.PLATFORM_LICENCE;

import java.util.EnumSet;
import java.util.Set;

/**
 * For whom a catalogue is written. Where the standard and the harvesters contradict each other (checksums, licences,
 * links to services, precision of dates), the profile decides; everything else is the same in all of them.
 */
public enum DcatProfile {
    /**
     * DCAT-AP 3.0.1 to the letter: exactly what the model holds, no more. A model read back from it is the same model.
     * Not to be given to udata: it rejects datasets whose checksum has the datatype that the standard demands.
     */
    STRICT_3_0_1,

    /** {@link #STRICT_3_0_1}, with the legal act added to whatever is of a category of high-value datasets. */
    HVD(HVD_LEGISLATION),

    /**
     * udata, which runs data.gouv.fr: checksums as plain text, the only licence addresses it knows, full dates, services
     * linked from their own side alone (a file that names its service would become an "API" there).
     */
    DATA_GOUV(
            CHECKSUM_AS_TEXT,
            PLATFORM_LICENCE,
            FULL_DATES,
            HVD_AS_THEME,
            HVD_LEGISLATION,
            FILLS_GAPS,
            NO_ACCESS_SERVICE_ON_FILES),

    /** ckanext-dcat: services linked from the distributions, where alone it looks for them; licences of its register. */
    CKAN(PLATFORM_LICENCE, CKAN_LICENCE, FULL_DATES, HVD_LEGISLATION, FILLS_GAPS),

    /** Safe for all harvesters at once; what differs from {@link #DATA_GOUV} is for those that will come. */
    HARVEST(
            CHECKSUM_AS_TEXT,
            PLATFORM_LICENCE,
            FULL_DATES,
            HVD_AS_THEME,
            HVD_LEGISLATION,
            FILLS_GAPS,
            NO_ACCESS_SERVICE_ON_FILES);

    private final Set<Trait> traits;

    DcatProfile(Trait... traits) {
        this.traits = EnumSet.noneOf(Trait.class);
        this.traits.addAll(Set.of(traits));
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** What a profile does otherwise than the letter of the standard. */
    enum Trait {
        /** {@code spdx:checksumValue} without datatype: rdflib makes bytes of a hexBinary, and udata fails. */
        CHECKSUM_AS_TEXT,
        /** The licence's address on the platforms; the one of the EU stands beside it as {@code skos:exactMatch}. */
        PLATFORM_LICENCE,
        /** The licence's address in CKAN's own register, by which alone CKAN recognises it. */
        CKAN_LICENCE,
        /** Whole days in UTC: rdflib completes a year with the day of today. */
        FULL_DATES,
        /** Categories of high-value datasets also as {@code dcat:theme}, the only place where udata reads them. */
        HVD_AS_THEME,
        /** The legal act on high-value datasets wherever there is a category. */
        HVD_LEGISLATION,
        /** What a harvester needs and the model says elsewhere: the access address, the licence of each file. */
        FILLS_GAPS,
        /** No {@code dcat:accessService} on a distribution that has a file. */
        NO_ACCESS_SERVICE_ON_FILES
    }
}
