package fr.collectivites.sdk.core.territory;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.RegionCode;

/**
 * A région, or an overseas collectivity that takes the place of one.
 *
 * @param code its code
 * @param name official name, without article
 * @param chefLieu code of the commune that is its seat
 */
public record Region(RegionCode code, String name, CommuneCode chefLieu) {}
