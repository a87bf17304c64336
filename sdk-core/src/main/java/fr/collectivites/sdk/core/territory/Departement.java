package fr.collectivites.sdk.core.territory;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.code.RegionCode;

/**
 * A département, or an overseas collectivity that takes the place of one.
 *
 * @param code its code
 * @param name official name, without article
 * @param region its région; an overseas collectivity is its own
 * @param chefLieu code of the commune that is its seat
 */
public record Departement(DepartementCode code, String name, RegionCode region, CommuneCode chefLieu) {}
